"""Load the example data with one file in it that is made to hurt, and measure how long it takes to accept or refuse it.

Usage: python -m bench.hostile
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date

from fuzz.hostile import PIECES, filled

from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import Mapping as Fields
from jourkontakt.datafiles.reader import Node, Text, read
from jourkontakt.datafiles.reader.forbidden_characters import MOST_BYTES
from jourkontakt.load import YAML_FILES, DataFolder

from .measure import ROOT, Run, used
from .scale import repeated

DATA = ROOT / "examples/demo"
TODAY = date(2026, 11, 25)


def files(size: int = MOST_BYTES) -> Iterator[tuple[str, str, bytes]]:
    """What each file is made of, its name, and its contents, as large as there is room for in `size` bytes."""
    for first, pieces in PIECES.items():
        for piece in pieces:
            yield repr(first + piece), "regions.yaml", filled(first, piece, size)
    for name in YAML_FILES:
        tree = read(name, (DATA / name).read_bytes())
        for key in sorted(_lists(tree)):
            yield f"{key} in {name}", name, _largest(tree, key, size)


def _lists(node: Node) -> set[str]:
    """The names of all lists."""
    if isinstance(node, Text):
        return set()
    if isinstance(node, Fields):
        own = {str(key) for key, value in node.items() if not isinstance(value, Text | Fields)}
        return own.union(*map(_lists, node.values()))
    return set().union(*map(_lists, node))


def _largest(tree: Node, key: str, size: int) -> bytes:
    """The tree with the items of its lists of that name as often as there is room for."""
    once, twice = (len(repeated(tree, {key}, copies)) for copies in (1, 2))
    copies = 1 + (size - once) // (twice - once)
    while len(raw := repeated(tree, {key}, copies)) > size:
        copies -= 1 + copies // 100
    return raw


def measure_all() -> Mapping[str, Run]:
    """What loading each took, in a process of its own; raises `RuntimeError` if one ends otherwise than it should."""
    return {what: _measured(what, {(DATA / name).as_posix(): raw}) for what, name, raw in files()}


def _measured(what: str, changed: Mapping[str, bytes]) -> Run:
    child = os.fork()
    if not child:
        status = 1
        try:
            DataFolder(DATA, TODAY).load(changed)
            status = 0
        except DataError as error:
            status = int(not all(problem.as_text() for problem in error.problems))
        finally:
            os._exit(status)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{what} ended with {os.waitstatus_to_exitcode(status)}")
    return used(usage)


def main() -> None:
    """Print what each file took, the slowest first."""
    for what, run in sorted(measure_all().items(), key=lambda each: -each[1]["cpu"]):
        print(f"{run['cpu']:.2f} s, {run['peak']:.0f} MB: {what}")


if __name__ == "__main__":
    main()
