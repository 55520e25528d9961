"""The payloads in `tests/cases/payloads/payloads.jsonl`, and those that a data file can hold."""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from tests.support.constants import ROOT

from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import read
from jourkontakt.datafiles.reader.layout import quoted

FILE = ROOT / "tests/cases/payloads/payloads.jsonl"


class Payload(NamedTuple):
    """A dangerous text, and what it is dangerous to."""

    kind: str
    text: str


@cache
def payloads() -> tuple[Payload, ...]:
    """All payloads, in the order of the file."""
    return tuple(Payload(**json.loads(line)) for line in FILE.read_text(encoding="utf-8").splitlines())


@cache
def readable() -> tuple[str, ...]:
    """Those that the strict reader accepts inside a quoted text."""
    return tuple(payload.text for payload in payloads() if _is_readable(payload.text))


def _is_readable(text: str) -> bool:
    try:
        read("texts.yaml", f"text: {quoted(f'x {text} x')}\n".encode())
    except DataError:
        return False
    return True
