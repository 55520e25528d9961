"""What all records share: frozen, no unknown fields, their place in the file; and the types of single values.

Titles, descriptions and examples are Swedish, since editors meet them in the schema, the guide and the messages.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    WithJsonSchema,
    model_validator,
)

from ..datafiles.reader import Mapping, Text
from ..values import dates

_MEANING = re.compile(r"(\w+) = ([^,.]+)")


class ValueProblem(ValueError):
    """A single value is wrong; `write` holds the right one where it can be worked out."""

    def __init__(self, message: str, write: str = "") -> None:
        """Keep the Swedish sentence and the right value."""
        super().__init__(message)
        self.write = write


class Record(BaseModel):
    """A frozen record that knows the lines it was read from; none for a record made in code."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    _node: Mapping | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_node(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        record = handler(value)
        if isinstance(value, Mapping):
            record._node = value
        return record

    @property
    def node(self) -> Mapping | None:
        """The mapping in the file, with positions."""
        return self._node

    def __eq__(self, other: object) -> bool:
        """Equal facts, wherever they stand."""
        return type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        """By identity of the facts' text, since all fields are frozen."""
        return hash(repr(self))


def meanings(description: str) -> dict[str, str]:
    """What each allowed value means, as a field's description says it: `held = tillsatt, vacant = vakant.`"""
    return {value: meaning.strip() for value, meaning in _MEANING.findall(description)}


def _words(value: Any) -> Any:
    if isinstance(value, Text) and value.plain and value in ("true", "false"):
        raise ValueProblem(f"här står {value} utan citattecken, men här hör en text hemma", f'"{value}"')
    if isinstance(value, str):
        if not value.strip():
            raise ValueProblem("värdet är tomt. Ta bort raden, eller skriv vad som gäller")
        if value != value.strip():
            raise ValueProblem("värdet börjar eller slutar med ett mellanslag", f'"{value.strip()}"')
        if not any(map(str.isalnum, value)):
            raise ValueProblem(f"”{value}” säger inget. Skriv vad som gäller, eller ta bort raden")
    return value


def _date(value: Any) -> Any:
    return dates.parse(value) if isinstance(value, str) else value


def _day(value: Any) -> Any:
    when = _date(value)
    if isinstance(when, dates.PartialDate) and (not when.is_day or when.start):
        raise ValueProblem(f"”{value}” är ingen bestämd dag. Här behövs en dag, till exempel 2026-11-24")
    return when


def _flag(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value not in ("true", "false"):
        meant = "true" if value.casefold() in _YES else "false" if value.casefold() in _NO else ""
        raise ValueProblem(f"”{value}” går inte här. Skriv true (ja) eller false (nej)", meant)
    if isinstance(value, Text) and not value.plain:
        raise ValueProblem(f"{value} skrivs här utan citattecken", str(value))
    return value == "true"


def _count(value: Any) -> Any:
    if isinstance(value, str):
        if not (value.isascii() and value.isdigit() and len(value) <= 6):
            raise ValueProblem(f"”{value}” är inget helt tal. Det skrivs med siffror, till exempel ”12”")
        return int(value)
    return value


_YES, _NO = ("true", "ja", "yes", "on", "sant"), ("false", "nej", "no", "off", "falskt")
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_DATE_SCHEMA = {"type": "string", "examples": ["2018-03-14", "mars 2018", "våren 2018", "2018"]}

Words = Annotated[str, BeforeValidator(_words)]
Identifier = Annotated[
    str,
    BeforeValidator(_words),
    Field(pattern=_ID, examples=["nord-section-head"]),
    WithJsonSchema({"type": "string", "pattern": _ID}),
]
When = Annotated[dates.PartialDate, BeforeValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Day = Annotated[
    dates.PartialDate,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2026-11-24"]}),
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "string", "pattern": "^[0-9]{1,6}$"})]
