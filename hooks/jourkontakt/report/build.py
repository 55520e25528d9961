"""Compile the report: coverage and what is missing, then each region, answers, figures and sources.

The report describes `directory.today`; use `as_of` to get the facts of an earlier day.
"""

from ..answers.gaps import Kind, of_region
from ..answers.meetings import Promise, Scheduled, promises, schedule, visited
from ..model import Question, Region, labels
from ..model.directory import Directory
from ..values.dates import day_in_words
from ..values.text import listing
from .content import Coverage, Missing, Reply, Report, Sources
from .figures import measures
from .region import region_part

TITLE = "Polisgruppens besök i regionerna"
EXAMPLE = "Exempeldata. Namn, nummer och möten är påhittade."
ABOUT = (
    "Rapporten visar läget {day}. Den räknar det som hade hänt då, också om det skrevs in senare. "
    "En uppgift utan datum är med, eftersom inget säger att den inte gällde. "
    "Ett möte som ännu inte hade hållits är med om det var inlagt."
)
_STATES = {
    "held": ("Besökta", "{}"),
    "passed": ("Vi vet inte om det blev av", "planerat {}"),
    "planned": ("Planerat", "{}"),
    "cancelled": ("Inställt", "{}"),
}

# The gaps that the report lists, in this order, with their labels.
_GAPS: dict[Kind, str] = {
    "section_head": "Sektionschef",
    "victim_coordinator": "Brottsoffersamordnare",
    "contact_centre": "Kontaktcenter",
    "number": "Direktnummer",
    "checks": "Kontroll av kontakterna",
    "visit": "Besök av polisgruppen",
    "outcomes": "Utfall av besök",
    "questions": "Frågorna som ställdes",
    "replies": "Svar på frågorna",
    "circumstances": "Särskilda omständigheter",
    "figures": "Siffror om regionen",
}


def compiled(directory: Directory) -> Report:
    """The report of the facts as they stand."""
    sources, scheduled, promised, missing = Sources(), schedule(directory), promises(directory), _missing(directory)
    parts = tuple(
        region_part(
            directory,
            region,
            tuple(item for item in scheduled if item.region.id == region.id),
            tuple(item for item in promised if item.region.id == region.id),
            tuple(item.what for item in missing if region.name in item.regions),
            sources,
        )
        for region in directory.regions
    )
    return Report(
        title=TITLE,
        day=day_in_words(directory.today),
        author=directory.site.publisher or "",
        example=EXAMPLE if directory.site.example else "",
        about=ABOUT.format(day=day_in_words(directory.today)),
        missing=missing,
        coverage=_coverage(directory, scheduled, promised),
        regions=parts,
        questions=tuple(question.text for question in directory.questions),
        replies=tuple(tuple(_reply(region, q) for q in directory.questions) for region in directory.regions),
        measures=measures(directory, sources),
        sources=sources.lines(),
    )


def _missing(directory: Directory) -> tuple[Missing, ...]:
    """What is missing in at least one region, with the names of the regions."""
    kinds = {region.name: {gap.kind for gap in of_region(directory, region)} for region in directory.regions}
    found = (Missing(what, tuple(name for name in kinds if kind in kinds[name])) for kind, what in _GAPS.items())
    return tuple(item for item in found if item.regions)


def _coverage(directory: Directory, scheduled: tuple[Scheduled, ...], promised: tuple[Promise, ...]) -> Coverage:
    national = [item for item in scheduled if item.meeting.kind == "national"]
    remaining, states = [region.name for region in directory.regions], []
    for state, (label, when) in _STATES.items():
        found = [item for item in national if item.state == state and item.region.name in remaining]
        if found:
            states.append((label, _regions_by_time(remaining, found, when)))
            remaining = [name for name in remaining if name not in {item.region.name for item in found}]
    if remaining:
        states.append(("Inget besök inlagt", listing(remaining)))
    return Coverage(len(visited(scheduled)), tuple(states), _commitments(promised))


def _regions_by_time(names: list[str], found: list[Scheduled], when: str) -> str:
    """`Stockholm och Mitt (hösten 2017); Väst (12 mars 2026 och våren 2025)`."""
    by_times: dict[str, list[str]] = {}
    for name in names:
        times = [item.meeting.when.days_in_words for item in found if item.region.name == name]
        if times:
            by_times.setdefault(when.format(listing(times)), []).append(name)
    return "; ".join(f"{listing(regions)} ({times})" for times, regions in by_times.items())


def _commitments(promised: tuple[Promise, ...]) -> str:
    """`2 försenade, 3 öppna, 1 klart`; states without commitments are left out."""
    numbers = {state: sum(item.progress == state for item in promised) for state in ("late", "open", "done")}
    words = {"late": ("försenat", "försenade"), "open": ("öppet", "öppna"), "done": ("klart", "klara")}
    return listing([f"{count} {words[state][count != 1]}" for state, count in numbers.items() if count])


def _reply(region: Region, question: Question) -> Reply:
    """The region's latest answer, or the reason why there is none."""
    found = [
        (meeting, answer)
        for meeting in sorted(region.meetings, key=lambda meeting: meeting.when.last, reverse=True)
        for answer in meeting.answers
        if answer.question == question.id
    ]
    found.sort(key=lambda pair: ("answered", "no_answer", "not_asked", "unknown").index(pair[1].state))
    if not found:
        return Reply("unknown", labels.ANSWER_STATES["unknown"], "")
    meeting, answer = found[0]
    return Reply(answer.state, answer.text or labels.ANSWER_STATES[answer.state], meeting.when.days_in_words)
