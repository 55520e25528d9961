"""Compile the report: the visits so far and what is missing, then each region, answers, figures and sources.

The report describes `directory.today`; use `as_of` to get the facts of an earlier day.
"""

from ..answers.gaps import Kind, of_region
from ..answers.meetings import Promise, Scheduled, occasions, promises, schedule, visited
from ..model import Question, Region, labels
from ..model.directory import Directory
from ..values.dates import day_in_words
from ..values.text import capitalised, count_in_words, counted, listing
from .content import Coverage, Missing, Reply, Report, Sources
from .figures import measures
from .region import region_part

TITLE = "Polisgruppens besök i regionerna"
EXAMPLE = "Exempeldata. Namn, nummer och möten är påhittade."
ABOUT = (
    "Polisgruppen är en arbetsgrupp i Brottsofferjouren Sverige. Rapporten gäller {day}. Den tar med allt som hade "
    "hänt då, även det som lades in senare, och uppgifter utan datum. Möten som ännu inte hade hållits är med om de "
    "var inlagda."
)
# The states that a region can be in, the first that fits, each with its label and how its times are told.
_STATES = {
    "held": ("Besökta", "{}"),
    "passed": ("Vi vet inte om det blev av", "planerat {}"),
    "planned": ("Planerat", "{}"),
    "cancelled": ("Inställt", "{}"),
}
# The most times that are listed for a region; the others are counted.
_TIMES = 3
# What is said of the regions that are not visited, by the number of them.
_OTHERS = {
    "passed": "Om {} vet vi inte.",
    "planned": "{} har ett besök inplanerat.",
    "cancelled": "{} fick besöket inställt.",
    "none": "För {} är inget besök inlagt.",
}

# The gaps that the report lists, in this order, with their labels.
_GAPS: dict[Kind, str] = {
    "section_head": "Sektionschef",
    "victim_coordinator": "Brottsoffersamordnare",
    "contact_centre": "Kontaktcenter",
    "number": "Direktnummer",
    "checks": "Kontroll av kontakterna",
    "visit": "Besök av polisgruppen",
    "outcomes": "Vad besöket ledde till",
    "questions": "Frågorna som ställdes",
    "replies": "Svar på frågorna",
    "circumstances": "Att veta om regionen",
    "figures": "Siffror om regionen",
}


def compiled(directory: Directory) -> Report:
    """The report of the facts as they stand."""
    sources, scheduled, promised = Sources(), schedule(directory), promises(directory)
    told = _told_elsewhere(scheduled)
    parts = tuple(
        region_part(
            directory,
            region,
            tuple(item for item in scheduled if item.region.id == region.id),
            tuple(item for item in promised if item.region.id == region.id),
            told,
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
        missing=_missing(directory),
        coverage=_coverage(directory, scheduled, promised),
        regions=parts,
        questions=tuple(question.text for question in directory.questions),
        replies=tuple(tuple(_reply(region, q) for q in directory.questions) for region in directory.regions),
        measures=measures(directory, sources),
        sources=sources.lines(),
    )


def _missing(directory: Directory) -> tuple[Missing, ...]:
    """What is missing, told once for all the regions that lack it; what most regions lack comes first."""
    kinds = {region.name: {gap.kind for gap in of_region(directory, region)} for region in directory.regions}
    lacking: dict[tuple[str, ...], list[str]] = {}
    for kind, what in _GAPS.items():
        if names := tuple(name for name in kinds if kind in kinds[name]):
            lacking.setdefault(names, []).append(what)
    by_number = sorted(lacking.items(), key=lambda item: -len(item[0]))
    return tuple(Missing(names, _where(list(kinds), names), tuple(what)) for names, what in by_number)


def _where(every: list[str], names: tuple[str, ...]) -> str:
    """`Alla 7 polisregioner`, `Alla polisregioner utom Nord`, `Öst och Syd`."""
    others = [name for name in every if name not in names]
    if not others:
        return f"Alla {len(every)} polisregioner"
    return f"Alla polisregioner utom {others[0]}" if len(others) == 1 < len(names) else listing(names)


def _told_elsewhere(scheduled: tuple[Scheduled, ...]) -> dict[str, str]:
    """The region that tells of a meeting that several regions share, by the ids of the others' meetings."""
    shared = (occasion.meetings for occasion in occasions(scheduled))
    return {item.meeting.id: meetings[0].region.name for meetings in shared for item in meetings[1:]}


def _coverage(directory: Directory, scheduled: tuple[Scheduled, ...], promised: tuple[Promise, ...]) -> Coverage:
    national = [item for item in scheduled if item.meeting.kind == "national"]
    remaining, states, counts = [region.name for region in directory.regions], [], {}
    for state, (label, when) in _STATES.items():
        found = [item for item in national if item.state == state and item.region.name in remaining]
        if found:
            states.append((label, _regions_by_time(remaining, found, when)))
            counts[state] = len({item.region.name for item in found})
            remaining = [name for name in remaining if name not in {item.region.name for item in found}]
    if remaining:
        states.append(("Inget besök inlagt", listing(remaining)))
        counts["none"] = len(remaining)
    return Coverage(len(visited(scheduled)), _finding(counts), tuple(states), _commitments(promised))


def _finding(counts: dict[str, int]) -> str:
    """`3 av 7 polisregioner är besökta. Om fyra vet vi inte.`, from the number of regions in each state."""
    total, held = sum(counts.values()), counts.get("held", 0)
    others = {state: text for state, text in _OTHERS.items() if state in counts}
    if held:
        first = f"{held} av {total} polisregioner är {'besökt' if held == 1 else 'besökta'}."
        first = first if held < total else f"Alla {total} polisregioner är besökta."
    elif others.pop("passed", ""):
        first = f"Vi vet inte om någon av {total} polisregioner är besökt."
    elif counts.get("none") == total:
        return f"Ingen av {total} polisregioner är besökt. Inget besök är inlagt."
    else:
        first = f"Ingen av {total} polisregioner är besökt."
    words = {state: "alla" if count == total else count_in_words(count) for state, count in counts.items()}
    return " ".join([first, *(capitalised(text.format(words[state])) for state, text in others.items())])


def _regions_by_time(names: list[str], found: list[Scheduled], when: str) -> str:
    """`Stockholm och Mitt (hösten 2017); Väst (12 mars 2026 och våren 2025)`; only the first times of each region."""
    by_times: dict[str, list[str]] = {}
    for name in names:
        times = [item.meeting.when.days_in_words for item in found if item.region.name == name]
        if times[_TIMES:]:
            times[_TIMES:] = [f"{counted(len(times) - _TIMES, 'gång', 'gånger')} till"]
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
