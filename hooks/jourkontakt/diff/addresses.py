"""The warning of addresses that a change takes away, so that links to them break."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from ..datafiles.edit import written
from ..model import FormerMunicipality
from ..model.directory import Directory
from ..model.tables import Municipality
from .differences import Difference
from .sentence import Sentence

Place: TypeAlias = Municipality | FormerMunicipality


def warn_of_vanished_addresses(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A municipality's page is gone from its address, which nothing forwards."""
    if not found:
        return
    old, new = found[0].before, found[0].after
    kept = {place.address for place in _places(new)}
    for place in _places(old):
        if place.address not in kept:
            row = ", ".join(written({"name": place.name, "code": place.code, "now": _code_now(place, new)}))
            text = (
                f"Adressen {place.address} försvinner, så att länkar dit bryts. Skriv under former i names.yaml: {row}."
            )
            yield Sentence("", "warning", text)


def _places(directory: Directory) -> tuple[Place, ...]:
    """All that has an address among the municipalities."""
    return *directory.municipalities, *directory.names.former


def _code_now(place: Place, new: Directory) -> str:
    """The code of the municipality that the place is now, by its code or name; an ellipsis if that says nothing."""
    same_name = (municipality.code for municipality in new.municipalities if municipality.name == place.name)
    codes = (place.now if isinstance(place, FormerMunicipality) else place.code, *same_name)
    return next((code for code in codes if code in new.municipality_by_code), "…")
