"""Every field that a data file may have, in the order that an editor meets them: for the guide."""

from collections.abc import Iterator

from msgspec import Struct

from ..datafiles.edit import written
from ..datafiles.reader.layout import quoted
from ..load import YAML_FILES
from ..model.fields import Field, fields_of
from ..model.record import Record


class RecordGuide(Struct, frozen=True):
    """A record's anchor, title and fields."""

    anchor: str
    title: str
    fields: tuple[Field, ...]


class FileGuide(Struct, frozen=True):
    """A data file with the records that no file before it has."""

    name: str
    title: str
    records: tuple[RecordGuide, ...]


def files() -> tuple[FileGuide, ...]:
    """All data files; a record that several files have is listed with the first."""
    seen: set[type[Record]] = set()
    return tuple(FileGuide(name, kind.label, tuple(_records(name, kind, seen))) for name, kind in YAML_FILES.items())


def anchor(name: str) -> str:
    """`NationalNumber` → `falt-nationalnumber`."""
    return f"falt-{name.lower()}"


def example(field: Field) -> str:
    """The field as it is written in a file, with an example of its value."""
    if field.is_flag:
        return f"{field.name}: true"
    value = next(iter(field.choices or field.examples))
    return f"{field.name}:\n  - {quoted(value)}" if field.is_list else "\n".join(written({field.name: value}))


def _records(file: str, whole: type[Record], seen: set[type[Record]]) -> Iterator[RecordGuide]:
    """The file's own fields, then each record after the one in which it first occurs."""
    yield _record(file.partition(".")[0], whole)
    waiting = _inner(whole)
    while waiting:
        kind = waiting.pop(0)
        if kind not in seen:
            seen.add(kind)
            yield _record(kind.__name__, kind)
            waiting = [*_inner(kind), *waiting]


def _record(name: str, kind: type[Record]) -> RecordGuide:
    return RecordGuide(anchor(name), kind.label, tuple(fields_of(kind).values()))


def _inner(kind: type[Record]) -> list[type[Record]]:
    return [field.record for field in fields_of(kind).values() if field.record]
