"""`FEEDS`: every file for programs, one module each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..artifact import Artifact
from ..directory import Directory
from .lookup import lookup_index

FEEDS: tuple[Callable[[Directory], Iterator[Artifact]], ...] = (lookup_index,)

__all__ = ["FEEDS"]
