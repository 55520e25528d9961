"""Every record and field that a data file may have, in the order of the files, for the guide."""

from collections.abc import Iterator

from ..datafiles.edit import written
from ..datafiles.reader.layout import quoted
from ..load import YAML_FILES
from ..model.fields import Field, fields_of
from ..model.record import Record


def files() -> dict[str, list[type[Record]]]:
    """For each data file, its root record and the records inside it; each is listed only where it first occurs."""
    seen: set[type[Record]] = set()
    return {name: list(_root_and_nested(root, seen)) for name, root in YAML_FILES.items()}


def anchor(kind: type[Record], field: str = "") -> str:
    """`NationalNumber` → `falt-nationalnumber`, `RegionsFile` → `falt-regions`; a field: `falt-contact-since`."""
    name = f"falt-{kind.__name__.removesuffix('File').lower()}"
    return f"{name}-{field}" if field else name


def example(field: Field) -> str:
    """The field as it is written in a file, with an example of its value."""
    if field.is_flag:
        return f"{field.name}: true"
    value = next(iter(field.choices or field.examples))
    return f"{field.name}:\n  - {quoted(value)}" if field.is_list else "\n".join(written({field.name: value}))


def _root_and_nested(kind: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    if kind not in seen:
        seen.add(kind)
        yield kind
        for field in fields_of(kind).values():
            if field.record:
                yield from _root_and_nested(field.record, seen)
