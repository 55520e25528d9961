"""Never a dead end: every municipality × errand ends in a number that can be rung and always answers.

A call chain closes with its errand's final number whatever the region has (`calls.chain`), so the errands decide.
"""

from collections.abc import Iterator

from ..model import Errand
from ..model.choices import RegionId
from ..model.directory import Directory
from ..model.fields import choices_of
from ..values.phones import is_assigned
from ..values.spelling import nearest
from .rule import Finding, error

_REGIONS = choices_of(RegionId)


@error(
    "U01",
    "Varje ärende ska sluta i ett nummer som alltid svarar. Sätt ”final” till id för ett nationellt nummer som har "
    "”always: true”.",
)
def every_chain_ends_in_a_number(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        number = directory.number_by_id.get(errand.final)
        if number is None or not number.always:
            message = f"ärendet ”{errand.name}” slutar inte i ett nummer som alltid svarar"
            yield Finding(errand, "final", message, _meant(directory, errand))
        elif not is_assigned(number.number):
            yield Finding(errand, "final", f"ärendet ”{errand.name}” slutar i {number.number}, som inte går att ringa")


def _meant(directory: Directory, errand: Errand) -> str:
    """The number that was meant: of nearly the same id, or for an errand with roles the only calm one there is."""
    able = [number for number in directory.national_numbers if number.always]
    calm = [number.id for number in able if not number.danger]
    is_known = errand.final in directory.number_by_id
    near = "" if is_known else nearest(errand.final, [number.id for number in able], cutoff=0.75)
    return near or (calm[0] if len(calm) == 1 and errand.roles else "")


@error(
    "U02",
    "Kommunen hör inte till någon av de sju polisregionerna, så att dess läsare inte får något svar. Rätta "
    "police_region_id i municipalities.csv.",
)
def every_municipality_has_a_region(directory: Directory) -> Iterator[Finding]:
    for municipality in directory.municipalities:
        if municipality.region not in _REGIONS:
            message = f"{municipality.name} hör till polisregionen ”{municipality.region}”, som inte finns"
            yield Finding(
                municipality, "police_region_id", message, nearest(municipality.region, _REGIONS, _REGIONS.synonyms)
            )
