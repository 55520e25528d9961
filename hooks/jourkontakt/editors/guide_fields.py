"""Every field that a data file may have, in the order that an editor meets them: for the guide."""

from collections.abc import Iterator

from msgspec import Struct

from ..datafiles.edit import written
from ..datafiles.reader.layout import quoted
from ..load import YAML_FILES
from ..model.fields import Field, fields_of
from ..model.record import Record


class FieldGuide(Struct, frozen=True):
    """A field: name, Swedish title, what it is, its values, an example as written, and the record that it holds."""

    name: str
    title: str
    description: str
    required: bool
    values: tuple[tuple[str, str], ...]
    example: str
    record: str
    record_title: str


class RecordGuide(Struct, frozen=True):
    """A record's anchor, title and fields."""

    anchor: str
    title: str
    fields: tuple[FieldGuide, ...]


class FileGuide(Struct, frozen=True):
    """A data file with the records that no file before it has."""

    name: str
    title: str
    records: tuple[RecordGuide, ...]


def files() -> tuple[FileGuide, ...]:
    """All data files; a record that several have stands with the first."""
    seen: set[type[Record]] = set()
    return tuple(FileGuide(name, kind.label, tuple(_records(name, kind, seen))) for name, kind in YAML_FILES.items())


def _records(file: str, whole: type[Record], seen: set[type[Record]]) -> Iterator[RecordGuide]:
    """The file's own fields, then each record after the one in which it first stands."""
    yield _record(file.partition(".")[0], whole)
    waiting = _inner(whole)
    while waiting:
        kind = waiting.pop(0)
        if kind not in seen:
            seen.add(kind)
            yield _record(kind.__name__, kind)
            waiting = [*_inner(kind), *waiting]


def _record(name: str, kind: type[Record]) -> RecordGuide:
    return RecordGuide(_anchor(name), kind.label, tuple(_field(field) for field in fields_of(kind).values()))


def _field(field: Field) -> FieldGuide:
    return FieldGuide(
        field.name,
        field.doc.title,
        field.doc.description.rstrip(" :"),
        field.is_required,
        tuple(field.choices.meanings.items()) if field.choices else (),
        _example(field),
        _anchor(field.record.__name__) if field.record else "",
        field.record.label if field.record else "",
    )


def _example(field: Field) -> str:
    if field.record:
        return f"{field.name}:"
    if field.is_flag:
        return f"{field.name}: true"
    example = next(iter(field.choices or field.examples))
    if field.is_list:
        return f"{field.name}:\n  - {quoted(example)}"
    return "\n".join(written({field.name: example}))


def _inner(kind: type[Record]) -> list[type[Record]]:
    return [field.record for field in fields_of(kind).values() if field.record]


def _anchor(name: str) -> str:
    """`NationalNumber` → `falt-nationalnumber`."""
    return f"falt-{name.lower()}"
