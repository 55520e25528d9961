"""The base class of all records: frozen, compared by their facts, with their position in the file."""

from typing import Any, ClassVar, Self

from msgspec import Struct, structs

from ..datafiles.reader import Mapping


class Record(Struct, frozen=True, kw_only=True, eq=False):
    """A record of a data file; `node` is the mapping that it was read from, None for a record made in code."""

    label: ClassVar[str] = ""
    node: Mapping | None = None

    @property
    def facts(self) -> tuple[Any, ...]:
        """The values of all fields, in the order of declaration."""
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name != "node")

    def replace(self, **changes: Any) -> Self:
        """A copy of the record with the given values changed."""
        return structs.replace(self, **changes)

    def __repr__(self) -> str:
        named = zip((name for name in self.__struct_fields__ if name != "node"), self.facts, strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in named)})"

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.facts == other.facts

    def __ne__(self, other: object) -> bool:
        """Overrides Struct's `__ne__`, which compares by identity."""
        return not self == other

    def __hash__(self) -> int:
        return hash(self.facts)
