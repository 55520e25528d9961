"""Never a dead end: every municipality × errand ends in a number that can be rung and always answers."""

from __future__ import annotations

from collections.abc import Iterator

from ..calls import chain
from ..directory import Directory
from .rule import Finding, rule


@rule("U01")
def every_chain_ends_in_a_number(directory: Directory) -> Iterator[Finding]:
    """Varje ärende ska sluta i ett nummer som alltid svarar.

    Sätt ”final” till id för ett nationellt nummer som har ”always: true”.
    """
    for errand in directory.errands:
        number = directory.number_by_id.get(errand.final)
        if number is None or not number.always:
            message = f"ärendet ”{errand.name}” slutar inte i ett nummer som alltid svarar"
            always = next((number.id for number in directory.national_numbers if number.always), "")
            yield Finding(errand, "final", message, always)
            continue
        for region in directory.regions:
            if not chain(directory, region, errand).final.ways:
                yield Finding(errand, "final", f"ringkedjan för ”{errand.name}” i region {region.name} har inget slut")


@rule("U02")
def every_municipality_has_a_region(directory: Directory) -> Iterator[Finding]:
    """Varje kommun ska höra till en polisregion som finns i regions.yaml, annars får dess läsare inget svar."""
    missing = sorted({m.region for m in directory.municipalities} - set(directory.region_by_id))
    for region in missing:
        names = [m.name for m in directory.municipalities if m.region == region]
        message = f"polisregionen ”{region}” saknas, och med den svaret för {len(names)} kommuner, bland andra {names[0]}"
        yield Finding(directory.facts, "regions", message)
