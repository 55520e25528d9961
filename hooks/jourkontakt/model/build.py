"""Builds records from the reader's tree; what does not fit the model becomes a problem with its position and a fix."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from ..datafiles.edit import written
from ..datafiles.problem import DataError, Fix, Problem, Subject
from ..datafiles.reader import Mapping, Node, Sequence, Text
from ..values.errors import InvalidValueError
from ..values.spelling import nearest
from ..values.text import listing, slug
from .field_synonyms import field_synonyms
from .fields import Choices, Field, Kind, fields_of
from .record import Record

R = TypeVar("R", bound=Record)
_REGION = re.compile(r"(?:polis)?region(?:en)? +", re.IGNORECASE)
# More problems in one file would not help, and hostile data could cause any number of them.
MOST = 100


def build(kind: type[R], tree: Mapping) -> R:
    """Build a record from the file's tree; raises `DataError` with at most `MOST` problems."""
    builder = _Builder()
    record = builder.record(kind, tree)
    if record is None:
        raise builder.error()
    return record


@cache
def flags(kind: type[Record]) -> frozenset[str]:
    """The names of the boolean fields of the record type and of all record types within it."""
    fields = fields_of(kind).values()
    own = frozenset(field.name for field in fields if field.is_flag)
    return own.union(*(flags(field.record) for field in fields if field.record))


class _Builder:
    """Walks the tree and the model in parallel, and continues after problems."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        # The fields of the record that is being built, after those of the records around it.
        self._around: list[dict[str, Field]] = []

    def error(self) -> DataError:
        """All problems so far, in the order of the file."""
        return DataError(sorted(self._problems, key=lambda problem: (problem.line, problem.column, problem.code)))

    def record(self, kind: type[R], tree: Mapping) -> R | None:
        """The record, or None if there has been any problem in the file so far."""
        fields = fields_of(kind)
        facts: dict[str, Any] = {}
        meant = set()
        self._around.append(fields)
        for key, node in tree.items():
            if field := fields.get(key):
                facts[field.attribute] = self._value(field, node)
            else:
                meant.add(self._unknown(fields, tree, key))
        self._around.pop()
        for field in fields.values():
            # A required field whose name is misspelt is not also reported as missing.
            if field.is_required and field.name not in tree and field.name not in meant:
                self._missing(field, tree)
        return None if self._problems else kind(node=tree, **facts)

    def _value(self, field: Field, node: Node) -> Any:
        if not field.is_list:
            return self._one(field, node)
        if not isinstance(node, Sequence):
            return self._no_list(field, node)
        if field.doc.most and len(node) > field.doc.most:
            return self._refuse(field, node, "M06", f"”{field.name}” har för många rader")
        return tuple([self._one(field, item) for item in node])

    def _one(self, field: Field, node: Node) -> Any:
        """A single value or record; None, with a problem added, if it does not fit."""
        if field.record:
            if isinstance(node, Mapping):
                return self.record(field.record, node)
            return self._wrong_shape(field, node, f"fält på egna rader ({_names(field.record)})")
        if not isinstance(node, Text):
            return self._wrong_shape(field, node, field.kind.wanted if field.kind else "ett värde")
        if field.kind is None:
            choices = field.choices or Choices()
            return str(node) if node in choices else self._wrong_word(field, node, choices)
        try:
            value = _parsed(field.kind, node)
        except InvalidValueError as error:
            return self._refuse(field, node, error.code, str(error), error.write)
        is_right = field.kind.by_rules or _has_form(field.kind, node)
        return value if is_right else self._wrong_form(field, field.kind, node)

    def _no_list(self, field: Field, node: Text | Mapping) -> None:
        """Add a problem for a value or fields where a list belongs; a dash makes the fields the list's first item."""
        wanted = "en lista, där varje rad börjar med ett bindestreck"
        before = node.source.line(node.line)[: node.column - 1]
        if isinstance(node, Mapping) and field.record and before.endswith("  "):
            fix = Fix(node.line, node.column - 2, node.column, "- ")
            write = fix.applied(node.source.line(node.line)).strip()
            message = f"i ”{field.name}” ska det stå {wanted}. Sätt bindestreck före det första fältet"
            self._add(node, "M03", message, write, fix, Subject(None, field.name))
        else:
            fields = f" före fälten ({_names(field.record)})" if field.record else ""
            self._wrong_shape(field, node, f"{wanted}{fields}")

    def _wrong_shape(self, field: Field, node: Node, wanted: str) -> None:
        actual = "en lista" if isinstance(node, Sequence) else "fält" if isinstance(node, Mapping) else "ett enda värde"
        self._refuse(field, node, "M03", f"i ”{field.name}” ska det stå {wanted}, inte {actual}")

    def _wrong_word(self, field: Field, text: Text, choices: Choices) -> None:
        right = nearest(_REGION.sub("", text), choices, choices.synonyms)
        hint = f"”{right}”" if right else listing([_with_meaning(*each) for each in choices.meanings.items()], "eller")
        self._refuse(field, text, "M04", f"”{text}” känns inte igen. Skriv {hint}", right)

    def _wrong_form(self, field: Field, kind: Kind, text: Text) -> None:
        """Add a problem for a text that does not match the pattern; suggests the slug, for ids."""
        right = slug(text)
        example = next((f"”{example}”" for example in field.examples), "")
        message = f"”{text}” passar inte i ”{field.name}”. Skriv {kind.wanted}, till exempel {example}"
        self._refuse(field, text, "M05", message, right if _has_form(kind, right) else "")

    def _unknown(self, fields: dict[str, Field], tree: Mapping, key: Text) -> str:
        """Add a problem for an unknown field; returns the field that was most likely meant, or an empty string."""
        right = nearest(key, [field for field in fields if field not in tree], field_synonyms())
        if right:
            message = f"okänt fält ”{key}”. Fältet heter ”{right}”"
            fix = key.replacement(right)
            self._add(key, "M02", message, fix.applied(key.source.line(key.line)).strip(), fix)
        elif homes := self._homes(key):
            self._add(key, "M02", f"okänt fält ”{key}” här. Det hör hemma i {listing(homes, 'eller')}")
        else:
            self._add(key, "M02", f"okänt fält ”{key}”. Fälten som finns här är {_list(fields)}")
        return right

    def _homes(self, key: Text) -> list[str]:
        """The records beside and within this one that have the field, by the names that they have in the file."""
        near = {**self._around[-1], **(self._around[-2] if len(self._around) > 1 else {})}
        return [f"”{name}”" for name, field in near.items() if field.record and key in fields_of(field.record)]

    def _missing(self, field: Field, tree: Mapping) -> None:
        """Add a problem for a missing field, at the start of the record, with the field's description."""
        what = field.description.rstrip(".")
        message = f"fältet ”{field.name}” saknas här ({field.doc.title.lower()}: {what[:1].lower()}{what[1:]})"
        is_text = not (field.record or field.is_list or field.is_flag)
        self._add(tree, "M01", message, f'{_key(field)}: "…"' if is_text else "", subject=Subject(None, field.name))

    def _refuse(self, field: Field, node: Node, code: str, message: str, right: str = "") -> None:
        """Add a problem for an invalid value, with the field as it should be written if the correct value is known."""
        write, fix = "", None
        if right and isinstance(node, Text):
            value = right if right.startswith('"') or right in ("true", "false") else written(right)[0]
            write, fix = ("- " if field.is_list else f"{_key(field)}: ") + value, node.replacement(value)
        self._add(node, code, message, write, fix, Subject(None, field.name, write=right.strip('"')))

    def _add(
        self,
        node: Node,
        code: str,
        message: str,
        write: str = "",
        fix: Fix | None = None,
        subject: Subject | None = None,
    ) -> None:
        source, line = node.source, node.line
        excerpt = source.line(line)
        self._problems.append(
            Problem(source.name, line, node.column, "error", code, message, write, fix, excerpt, subject)
        )
        if len(self._problems) == MOST:
            raise self.error()


def _key(field: Field) -> str:
    """The field's name as the files write it: with quotes if YAML would read it as something else."""
    return written({field.name: ""})[0].partition(": ")[0]


def _parsed(kind: Kind, text: Text) -> Any:
    """Parse the text; `true` and `false` are refused in quotes for booleans, and without quotes for texts."""
    value = kind.parse(str(text))
    if isinstance(value, bool) and not text.plain:
        raise InvalidValueError(f"{text} skrivs här utan citattecken", str(text))
    if isinstance(value, str) and text.plain and text in ("true", "false"):
        raise InvalidValueError(f"här står {text} utan citattecken, men här hör en text hemma", f'"{text}"')
    return value


def _has_form(kind: Kind, text: str) -> bool:
    return not kind.pattern or re.fullmatch(kind.pattern, text) is not None


def _names(kind: type[Record]) -> str:
    """The fields that a record must have, or else those that it may have."""
    fields = fields_of(kind).values()
    return _list([field.name for field in fields if field.is_required] or [field.name for field in fields])


def _with_meaning(value: str, meaning: str) -> str:
    """`”held” (tillsatt)`; the value alone if its meaning is the same word."""
    return f"”{value}”" if value in {meaning, slug(meaning)} else f"”{value}” ({meaning})"


def _list(words: Iterable[str]) -> str:
    return listing([f"”{word}”" for word in words])
