"""The valid data folder that mutations start from: the example data with fewer names and places, for speed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.support.constants import ROOT, TODAY

from jourkontakt.datafiles.problem import Problem
from jourkontakt.datafiles.reader import Mapping, Node, Text
from jourkontakt.load import DataFolder
from jourkontakt.model import Record
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import Field, fields_of

FILES = ("regions.yaml", "centres.yaml", "statistics.yaml", "names.yaml", "site.yaml")
TABLES = ("municipalities.csv", "places.csv")
FOLDER = Path("mutations")


@dataclass(frozen=True)
class Slot:
    """A field in a file: its record, its definition in the model, its name as written, and its value."""

    file: str
    record: Record
    field: Field
    key: Text
    value: Node

    @property
    def mapping(self) -> Mapping:
        """The record as written."""
        assert self.record.node is not None
        return self.record.node

    @property
    def line(self) -> int:
        """The line of the field's name."""
        return self.key.line

    @property
    def is_text(self) -> bool:
        """Whether the value is one text within quotes, on the line of its name."""
        return isinstance(self.value, Text) and not self.value.plain


class Base:
    """The files by name, the facts, and the folder, which is not on disk."""

    def __init__(self) -> None:
        demo, small = ROOT / "examples/demo", ROOT / "tests/cases/rules/base"
        self.raw = {name: (demo / name).read_bytes() for name in (*FILES, *TABLES)}
        self.raw["names.yaml"] = (small / "names.yaml").read_bytes()
        self.raw["places.csv"] = b"".join(self.raw["places.csv"].splitlines(keepends=True)[:40])
        self.folder = DataFolder(FOLDER, TODAY, {path(name): raw for name, raw in self.raw.items()})
        self.directory: Directory = self.folder.load()

    def problems(self, file: str, raw: bytes) -> list[Problem]:
        """The problems if the file has this content, most important first."""
        return list(self.folder.problems({path(file): raw}))

    @cached_property
    def usual(self) -> frozenset[tuple[str, str, str]]:
        """The warnings of the unchanged folder, as `known` identifies them."""
        return frozenset(map(known, self.directory.warnings))

    def new(self, file: str, raw: bytes) -> list[Problem]:
        """The problems if the file has this content, without those of the unchanged folder; lines are ignored."""
        return [problem for problem in self.problems(file, raw) if known(problem) not in self.usual]

    def lines(self, file: str) -> list[str]:
        """The file's lines, the last one empty."""
        return self.raw[file].decode().split("\n")

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Every field of every record, in the order of the files."""
        directory = self.directory
        roots: list[Record] = [
            directory.facts,
            *directory.centres,
            directory.statistics,
            directory.names,
            directory.site,
        ]
        return tuple(slot for root in roots for slot in _slots(root))


@cache
def base() -> Base:
    """The base, made once per process."""
    return Base()


def path(file: str) -> str:
    """The path of one of the files, as problems name it."""
    return (FOLDER / file).as_posix()


def known(problem: Problem) -> tuple[str, str, str]:
    """Identifies a problem regardless of its line."""
    return problem.code, Path(problem.file).name, problem.message


def _slots(record: Record) -> Iterator[Slot]:
    assert record.node is not None
    file = Path(record.node.source.name).name
    for field in fields_of(type(record)).values():
        for key, value in record.node.items():
            if key == field.name:
                yield Slot(file, record, field, key, value)
        inner = getattr(record, field.attribute)
        for each in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(each, Record):
                yield from _slots(each)
