"""Centres as pages show them: today's state of each, in general or for one municipality."""

from collections.abc import Iterator

from msgspec import Struct

from ..answers.ways import Way, ways
from ..editors.links import Correction, of_fact
from ..model import Centre, Coverage, labels
from ..model.directory import Directory


class CentreRow(Struct, frozen=True):
    """A centre with its state and notes in words, the contacts of an active one, and how to correct them."""

    centre: Centre
    state: str
    notes: tuple[str, ...]
    ways: tuple[Way, ...]
    corrections: tuple[Correction, ...]


def covering(directory: Directory, code: str) -> tuple[CentreRow, ...]:
    """The centres that cover or once covered the municipality; each is listed once, by its last period."""
    rows = {
        centre.id: _row(directory, centre, coverage)
        for centre in directory.centres_by_municipality.get(code, ())
        for coverage in centre.municipalities
        if coverage.code == code
    }
    return tuple(rows.values())


def in_region(directory: Directory, region: str) -> tuple[CentreRow, ...]:
    """The centres of a region, in the file's order."""
    return tuple(_row(directory, centre) for centre in directory.centres if centre.region == region)


def _row(directory: Directory, centre: Centre, coverage: Coverage | None = None) -> CentreRow:
    """The centre in its state today; with `coverage`, its state for that municipality."""
    gone = coverage is not None and coverage.until is not None and coverage.until.is_over(directory.today)
    active = centre.status == "active" and not gone
    state = "täcker inte längre kommunen" if gone and centre.status == "active" else labels.CENTRE_STATUS[centre.status]
    reached = ways(directory, centre) if active else ()
    site, region = directory.site, directory.region_by_id[centre.region]
    corrections = tuple(of_fact(site, region.address, region, centre.id, way.fact) for way in reached)
    return CentreRow(centre, state, tuple(_notes(centre, coverage)), reached, corrections)


def _notes(centre: Centre, coverage: Coverage | None) -> Iterator[str]:
    seen = centre.seen or centre.source_date
    if centre.status != "active" and seen:
        yield f"Uppgift från {seen.words}."
    if coverage and coverage.since:
        yield f"Täcker kommunen från {coverage.since.words}."
    if coverage and coverage.until:
        yield f"Täckte kommunen till {coverage.until.words}."
    if centre.is_member == "no":
        yield "Inte medlem i Brottsofferjouren Sverige."
    if centre.note:
        yield centre.note
