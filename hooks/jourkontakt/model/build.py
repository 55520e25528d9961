"""From the tree with positions to records: what does not fit the model becomes a problem with place and cure."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple, TypeAlias, TypeVar

from ..datafiles.problem import DataError, Fix, Problem, Subject
from ..datafiles.reader import Mapping, Node, Sequence, Text
from ..values.errors import InvalidValueError
from ..values.spelling import nearest
from ..values.text import listing, slug
from .field_synonyms import FIELD_SYNONYMS
from .fields import Choices, Field, fields_of
from .record import Record

R = TypeVar("R", bound=Record)
_Place: TypeAlias = tuple[type[Record], Mapping, str, Field]
# Nobody reads on after so many in one file, and hostile data has no end of them.
MOST = 100


def build(kind: type[R], tree: Mapping) -> R:
    """The file's tree as a record; raises `DataError` with the places that do not fit, at most `MOST`."""
    builder = _Builder()
    record = builder.record(kind, tree)
    if record is None:
        raise DataError(_problems(builder.misfits[:MOST]))
    return record


@cache
def flags(kind: type[Record]) -> frozenset[str]:
    """The names of the fields that are yes or no, in the record and in all records in it."""
    fields = fields_of(kind).values()
    own = frozenset(field.name for field in fields if field.is_flag)
    return own.union(*(flags(field.record) for field in fields if field.record))


class _Misfit(NamedTuple):
    """Something that does not fit: the record's class and mapping, the field, and the node that stands there.

    `field` is None for a name that no field has, `node` where a required field is missing. `error` says what is wrong
    with a single value; a node without one is of the wrong shape, or none of the allowed values.
    """

    kind: type[Record]
    mapping: Mapping
    name: str
    field: Field | None
    node: Node | None
    error: InvalidValueError | None = None

    @property
    def is_whole_list(self) -> bool:
        """Whether the node stands where a list belongs, not in one."""
        written = self.mapping.get(self.name)  # type: ignore[call-overload]
        return self.field is not None and self.field.is_list and written is self.node


class _Builder:
    """Walks the tree beside the model, and goes on after what does not fit."""

    def __init__(self) -> None:
        self.misfits: list[_Misfit] = []

    def record(self, kind: type[R], tree: Mapping) -> R | None:
        """The record, or None when something in the file so far does not fit."""
        fields = fields_of(kind)
        facts: dict[str, Any] = {}
        for name, node in tree.items():
            if field := fields.get(name):
                facts[field.attribute] = self._value((kind, tree, name, field), field, node)
            else:
                self.misfits.append(_Misfit(kind, tree, name, None, node))
        for field in fields.values():
            if field.is_required and field.name not in tree:
                self.misfits.append(_Misfit(kind, tree, field.name, field, None))
        return None if self.misfits else kind(node=tree, **facts)

    def _value(self, place: _Place, field: Field, node: Node) -> Any:
        if not field.is_list:
            return self._one(place, field, node)
        if isinstance(node, Sequence) and not len(node) > (field.doc.most or len(node)):
            return tuple([self._one(place, field, item) for item in node])
        return self.misfits.append(_Misfit(*place, node))

    def _one(self, place: _Place, field: Field, node: Node) -> Any:
        """A single value or record, or None and a misfit."""
        error = None
        if field.record is not None:
            if isinstance(node, Mapping):
                return self.record(field.record, node)
        elif isinstance(node, Text):
            if field.kind is None:
                if field.choices and node in field.choices:
                    return str(node)
            else:
                try:
                    value = field.kind.parse(node)
                    if not field.kind.pattern or re.fullmatch(field.kind.pattern, node):
                        return value
                except InvalidValueError as wrong:
                    error = wrong
        return self.misfits.append(_Misfit(*place, node, error))


def _problems(misfits: list[_Misfit]) -> list[Problem]:
    """One problem a place, in the order of the file; a field that only is misspelt does not count as missing too."""
    unknown = [(misfit, _unknown(misfit)) for misfit in misfits if misfit.field is None]
    meant = {(id(misfit.mapping), problem.fix.text) for misfit, problem in unknown if problem.fix}
    problems = {problem for _, problem in unknown}
    for misfit in misfits:
        is_meant = misfit.node is None and (id(misfit.mapping), misfit.name) in meant
        if misfit.field and not is_meant:
            problem = _problem(misfit, misfit.field)
            right = problem.fix.text.strip('"') if problem.fix else ""
            problems.add(replace(problem, subject=Subject(None, misfit.name, write=right)))
    return sorted(problems, key=lambda problem: (problem.line, problem.column, problem.code))


def _problem(misfit: _Misfit, field: Field) -> Problem:
    node, name = misfit.node, misfit.name
    if node is None:
        return _missing(misfit, field)
    if misfit.error:
        return _at(node, misfit.error.code, str(misfit.error), *_cure(misfit, misfit.error.write))
    if misfit.is_whole_list:
        if isinstance(node, Sequence):
            return _at(node, "M06", f"”{name}” har för många rader")
        wanted = "en lista, där varje rad börjar med ett bindestreck"
    elif field.record:
        wanted = "fält, vart och ett med namn, kolon och värde"
    elif isinstance(node, Text):
        return _wrong_word(misfit, field.choices) if field.choices else _wrong_form(misfit, field)
    else:
        wanted = field.kind.wanted if field.kind else "ett värde"
    return _at(node, "M03", f"i ”{name}” ska det stå {wanted}, inte {_what(node)}")


def _what(node: Node) -> str:
    return "en lista" if isinstance(node, Sequence) else "fält" if isinstance(node, Mapping) else "ett enda värde"


def _missing(misfit: _Misfit, field: Field) -> Problem:
    """Where the record begins; what is missing cannot be guessed, so the field says what belongs there."""
    what = field.description.rstrip(".")
    message = f"fältet ”{misfit.name}” saknas här ({field.doc.title.lower()}: {what[:1].lower()}{what[1:]})"
    is_text = not (field.record or field.is_list or field.is_flag)
    return _at(next(iter(misfit.mapping), None), "M01", message, f'{misfit.name}: "…"' if is_text else "")


def _wrong_form(misfit: _Misfit, field: Field) -> Problem:
    """A text of the wrong shape; an id is often only written as a title is."""
    assert field.kind
    right = slug(str(misfit.node))
    cure = _cure(misfit, right if re.fullmatch(field.kind.pattern, right) else "")
    example = next((f"”{example}”" for example in field.examples), "")
    message = f"”{misfit.node}” har fel form för ”{misfit.name}”. Rätt form är till exempel {example}"
    return _at(misfit.node, "M05", message, *cure)


def _unknown(misfit: _Misfit) -> Problem:
    name, key = misfit.name, misfit.mapping.key(misfit.name)
    fields = fields_of(misfit.kind)
    free = [field for field in fields if field not in misfit.mapping]
    if right := nearest(name, free, FIELD_SYNONYMS):
        fix = Fix(key.line, key.column, key.end_column, right)
        return _at(key, "M02", f"okänt fält ”{name}”. Fältet heter ”{right}”", f"{right}:", fix)
    return _at(key, "M02", f"okänt fält ”{name}”. Fälten som finns här är {_list(fields)}")


def _wrong_word(misfit: _Misfit, choices: Choices) -> Problem:
    written = str(misfit.node)
    right = nearest(written, choices, choices.synonyms)
    cure = _cure(misfit, right)
    if right:
        return _at(misfit.node, "M04", f"”{written}” går inte i ”{misfit.name}”. Det heter ”{right}”", *cure)
    return _at(misfit.node, "M04", f"”{written}” går inte i ”{misfit.name}”. Det som går är {_list(choices)}")


def _list(words: Iterable[str]) -> str:
    return listing([f"”{word}”" for word in words])


def _cure(misfit: _Misfit, right: str) -> tuple[str, Fix | None]:
    """The whole field to write, and the edit that writes its value."""
    node = misfit.node
    if not right or not isinstance(node, Text):
        return "", None
    quoted = right if right.startswith('"') or right in ("true", "false") else f'"{right}"'
    head = "- " if misfit.field and misfit.field.is_list else f"{misfit.name}: "
    return head + quoted, Fix(node.line, node.column, node.end_column, quoted)


def _at(node: Node | None, code: str, message: str, write: str = "", fix: Fix | None = None) -> Problem:
    if node is None:
        raise LookupError("a problem needs a place")
    lines = node.source.lines
    excerpt = lines[node.line - 1] if node.line <= len(lines) else ""
    return Problem(node.source.name, node.line, node.column, "error", code, message, write, fix, excerpt)
