"""Centres as pages show them: those that help today, and those that only an old source names."""

from collections.abc import Iterator

from msgspec import Struct

from ..answers.current import covered, is_current
from ..answers.ways import Way, ways
from ..editors.links import Correction, of_fact
from ..model import Centre
from ..model.directory import Directory


class CentreRow(Struct, frozen=True):
    """A centre with its state and notes in words, the contacts of an active one, and how to correct them."""

    centre: Centre
    state: str
    notes: tuple[str, ...]
    ways: tuple[Way, ...]
    corrections: tuple[Correction, ...]


def covering(directory: Directory, code: str) -> tuple[CentreRow, ...]:
    """The active centres that cover the municipality today."""
    centres = {centre.id: centre for centre in directory.centres_by_municipality.get(code, ())}
    today = directory.today
    return tuple(_row(directory, centre, code) for centre in centres.values() if code in covered(centre, today))


def in_region(directory: Directory, region: str) -> tuple[tuple[CentreRow, ...], tuple[CentreRow, ...]]:
    """The region's active centres, and its others, both in the file's order."""
    rows = [_row(directory, centre) for centre in directory.centres if centre.region == region]
    return (
        tuple(row for row in rows if row.centre.status == "active"),
        tuple(row for row in rows if row.centre.status != "active"),
    )


def state(centre: Centre) -> str:
    """How current the centre is, in words: `aktiv`, `gammal uppgift, 2018`, `odaterad källa`, `nedlagd`."""
    seen = centre.seen or centre.source_date
    if centre.status == "active":
        return "aktiv"
    if centre.status == "closed":
        return f"nedlagd, uppgift från {seen.last.year}" if seen else "nedlagd"
    return f"gammal uppgift, {seen.last.year}" if seen else "odaterad källa"


def _row(directory: Directory, centre: Centre, code: str = "") -> CentreRow:
    """The centre in its state today; with `code`, also since when it covers that municipality."""
    reached = ways(directory, centre) if centre.status == "active" else ()
    site, region = directory.site, directory.region_by_id[centre.region]
    corrections = tuple(of_fact(site, region.address, region, centre.id, way.fact) for way in reached)
    return CentreRow(centre, state(centre), tuple(_notes(directory, centre, code)), reached, corrections)


def _notes(directory: Directory, centre: Centre, code: str) -> Iterator[str]:
    for coverage in centre.municipalities:
        if coverage.code == code and is_current(coverage, directory.today):
            if coverage.since:
                yield f"Täcker kommunen från {coverage.since.words}."
            if coverage.until:
                yield f"Täcker kommunen till {coverage.until.words}."
    if centre.is_member == "no":
        yield "Inte medlem i Brottsofferjouren Sverige."
    if centre.note:
        yield centre.note
