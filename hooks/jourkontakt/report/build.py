"""From the facts to the report: coverage and what is missing first, then each region, answers, figures and sources.

The facts are those of `directory.today`; `as_of` gives those of an earlier day.
"""

from ..answers.gaps import Kind, of_region
from ..answers.meetings import Promise, Scheduled, promises, schedule, visited
from ..model import Question, Region, labels
from ..model.directory import Directory
from ..values.dates import day_in_words
from ..values.text import listing
from .content import Coverage, Missing, Reply, Report, Sources
from .figures import measures
from .region import region_part, time_in_words

TITLE = "Polisgruppens besök i regionerna"
EXAMPLE = "Exempeldata. Namn, nummer och möten är påhittade."
ABOUT = (
    "Rapporten visar läget {day}. Den räknar det som hade hänt då, också om det skrevs in senare. "
    "En uppgift utan datum är med, eftersom inget säger att den inte gällde. "
    "Ett möte som ännu inte hade hållits är med om det var inlagt."
)
_STATES = {
    "held": ("Besökta", "{}"),
    "passed": ("Utfall saknas", "planerat {}"),
    "planned": ("Planerat", "{}"),
    "cancelled": ("Inställt", "{}"),
}

# What a reader asks for, in that order.
_ASKED: dict[Kind, str] = {
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
    sources, scheduled, promised, lacking = Sources(), schedule(directory), promises(directory), _missing(directory)
    parts = tuple(
        region_part(
            directory,
            region,
            tuple(item for item in scheduled if item.region.id == region.id),
            tuple(item for item in promised if item.region.id == region.id),
            tuple(item.what for item in lacking if region.name in item.regions),
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
        missing=lacking,
        coverage=_coverage(directory, scheduled, promised),
        regions=parts,
        questions=tuple(question.text for question in directory.questions),
        replies=tuple(tuple(_reply(region, q) for q in directory.questions) for region in directory.regions),
        measures=measures(directory, sources),
        sources=sources.lines(),
    )


def _missing(directory: Directory) -> tuple[Missing, ...]:
    """What is missing of one region or more, with the regions' names."""
    kinds = {region.name: {gap.kind for gap in of_region(directory, region)} for region in directory.regions}
    found = (Missing(what, tuple(name for name in kinds if kind in kinds[name])) for kind, what in _ASKED.items())
    return tuple(item for item in found if item.regions)


def _coverage(directory: Directory, scheduled: tuple[Scheduled, ...], promised: tuple[Promise, ...]) -> Coverage:
    national = [item for item in scheduled if item.meeting.kind == "national"]
    left, states = [region.name for region in directory.regions], []
    for state, (label, when) in _STATES.items():
        found = [item for item in national if item.state == state and item.region.name in left]
        if found:
            states.append((label, _regions_by_time(left, found, when)))
            left = [name for name in left if name not in {item.region.name for item in found}]
    if left:
        states.append(("Inget besök inlagt", listing(left)))
    return Coverage(len(visited(scheduled)), tuple(states), _kept(promised))


def _regions_by_time(names: list[str], found: list[Scheduled], when: str) -> str:
    """`Stockholm och Mitt (hösten 2017); Väst (12 mars 2026 och våren 2025)`."""
    together: dict[str, list[str]] = {}
    for name in names:
        times = [time_in_words(item.meeting.when) for item in found if item.region.name == name]
        if times:
            together.setdefault(when.format(listing(times)), []).append(name)
    return "; ".join(f"{listing(regions)} ({times})" for times, regions in together.items())


def _kept(promised: tuple[Promise, ...]) -> str:
    """`2 försenade, 3 öppna, 1 klart`, without what there is none of."""
    numbers = {state: sum(item.progress == state for item in promised) for state in ("late", "open", "done")}
    plain = {"late": ("försenat", "försenade"), "open": ("öppet", "öppna"), "done": ("klart", "klara")}
    return listing([f"{count} {plain[state][count != 1]}" for state, count in numbers.items() if count])


def _reply(region: Region, question: Question) -> Reply:
    """The latest answer; where nobody answered, what is known of that."""
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
    return Reply(answer.state, answer.text or labels.ANSWER_STATES[answer.state], time_in_words(meeting.when))
