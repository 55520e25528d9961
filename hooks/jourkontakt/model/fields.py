"""Definitions of the fields of data files: the kind of value, texts for editors, and allowed values.

Each record declares its fields once, as annotations: `note: Annotated[Words | None, Doc("Anmärkning", "…")] = None`.
The builder, the JSON Schema, the guide, the diff and the rules on free text all read them through `fields_of`.
"""

from collections.abc import Callable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from msgspec import NODEFAULT, structs

from .record import Record


class Doc(NamedTuple):
    """The documentation of a field for editors: its title, a description, and examples as they are written.

    `name` is the field's name in the file if it is reserved in Python (`from`); `most` is a list's maximum length.
    """

    title: str
    description: str = ""
    examples: tuple[str, ...] = ()
    name: str = ""
    most: int = 0


class Choice(NamedTuple):
    """An allowed value: its word on the site, its word for editors if different, its definite form if needed.

    `also` lists what Swedish editors may write instead, separated by commas.
    """

    label: str
    meaning: str = ""
    definite: str = ""
    also: str = ""


class Choices(dict[str, Choice]):
    """The allowed values of a field, in the order in which they are listed."""

    # Hashed by identity, since `typing` requires the metadata of `Annotated` to be hashable.
    __hash__ = object.__hash__  # type: ignore[assignment]

    @property
    def labels(self) -> dict[str, str]:
        """The word shown on the site for each value."""
        return {value: choice.label for value, choice in self.items()}

    @property
    def meanings(self) -> dict[str, str]:
        """The word shown to editors for each value."""
        return {value: choice.meaning or choice.label for value, choice in self.items()}

    @property
    def synonyms(self) -> dict[str, str]:
        """What may be written instead of each value, including its Swedish words."""
        return {value: ", ".join(filter(None, (c.label, c.meaning, c.definite, c.also))) for value, c in self.items()}


class Kind(NamedTuple):
    """A kind of single value.

    `parse` returns the text's value or raises `InvalidValueError`; `wanted` describes a valid value in Swedish;
    `pattern`, `type` and `examples` are used in the schema, and the text must match the pattern; if `by_rules`, the
    rules say so, which know the other facts. `is_prose` is true for free text.
    """

    parse: Callable[[str], Any]
    wanted: str = "ett enda värde"
    pattern: str = ""
    type: str = "string"
    examples: tuple[str, ...] = ()
    is_prose: bool = False
    by_rules: bool = False


class Field(NamedTuple):
    """A field of a record: its name in the file and in Python, its documentation, and what it holds.

    It holds values (`kind` or `choices`) or records (`record`): a single one, or any number if `is_list`.
    """

    name: str
    attribute: str
    doc: Doc
    is_list: bool
    is_required: bool
    default: Any
    kind: Kind | None
    choices: Choices | None
    record: type[Record] | None

    @property
    def description(self) -> str:
        """The description with the allowed values and their meanings: `Läge. held = tillsatt, vacant = vakant.`"""
        if self.choices is None:
            return self.doc.description
        values = ", ".join(f"{value} = {meaning}" for value, meaning in self.choices.meanings.items())
        return f"{self.doc.description} {values}.".lstrip()

    @property
    def is_flag(self) -> bool:
        """Whether its value is true or false."""
        return self.kind is not None and self.kind.type == "boolean"

    @property
    def examples(self) -> tuple[str, ...]:
        """Examples of a value, as they are written."""
        return self.doc.examples or (self.kind.examples if self.kind else ())


@cache
def fields_of(record: type[Record]) -> dict[str, Field]:
    """The record's fields by their names in the file, in the order of declaration."""
    found = (_field(info) for info in structs.fields(record) if info.name != "node")
    return {field.name: field for field in found}


@cache
def _inner_fields(record: type[Record]) -> tuple[str, ...]:
    return tuple(field.attribute for field in fields_of(record).values() if field.record)


def within(record: Record) -> Iterator[Record]:
    """The record and all records in it, in the order of their fields."""
    yield record
    for name in _inner_fields(type(record)):
        inner = getattr(record, name)
        for each in inner if isinstance(inner, tuple) else (inner,) if inner else ():
            yield from within(each)


def field_of(record: type[Record], attribute: str) -> Field:
    """The record's field by its name in Python."""
    return next(field for field in fields_of(record).values() if field.attribute == attribute)


def choices_of(annotation: Any) -> Choices:
    """The allowed values of an annotated type."""
    return next(part for part in get_args(annotation) if isinstance(part, Choices))


def _field(info: structs.FieldInfo) -> Field:
    parts = _flattened(info.type)
    doc = next(part for part in parts if isinstance(part, Doc))
    return Field(
        name=doc.name or info.name,
        attribute=info.name,
        doc=doc,
        is_list=tuple in parts,
        is_required=info.required,
        default=None if info.default is NODEFAULT else info.default,
        kind=next((part for part in parts if isinstance(part, Kind)), None),
        choices=next((part for part in parts if isinstance(part, Choices)), None),
        record=next((part for part in parts if isinstance(part, type) and issubclass(part, Record)), None),
    )


def _flattened(annotation: Any) -> list[Any]:
    """The parts of an annotation, outermost first; of the metadata of one `Annotated`, the last comes first."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *notes = get_args(annotation)
        return [*reversed(notes), *_flattened(inner)]
    if origin in (Union, UnionType):
        return [part for each in get_args(annotation) for part in _flattened(each)]
    if origin is tuple:
        return [tuple, *_flattened(get_args(annotation)[0])]
    return [annotation]
