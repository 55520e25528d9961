"""Python imports this when it starts with this folder on its path: folders then list their files in reverse order."""

from __future__ import annotations

import os
from typing import Any, Self

_listdir, _scandir = os.listdir, os.scandir


class _Reversed:
    """What `os.scandir` gives, the last name first."""

    def __init__(self, path: Any = ".") -> None:
        with _scandir(path) as entries:
            self._left = sorted(entries, key=lambda entry: str(entry.name))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> os.DirEntry[Any]:
        if not self._left:
            raise StopIteration
        return self._left.pop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is open."""


def _reversed_names(path: Any = ".") -> list[Any]:
    return sorted(_listdir(path), reverse=True)


os.scandir, os.listdir = _Reversed, _reversed_names  # type: ignore[assignment]
