"""What editors need to update, one issue for each region: what is outdated, what is missing, and what has passed.

It lists the warnings of the rules, each in its region's issue, and the posts at which nobody can be reached.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ..answers.gaps import of_posts
from ..answers.reasons import omission
from ..answers.ways import label
from ..datafiles.problem import Problem
from ..model import Centre, NationalNumber, Post, Region
from ..model.directory import Directory
from ..model.fields import within
from ..rules import centres, deputies, holders, meetings, staleness
from ..values.markdown import escaped, fitting
from ..values.text import capitalised
from . import links
from .forms import CONFIRM, tick

_OLD, _MISSING, _PASSED, _REST = "Kontrollera igen", "Saknas", "Har passerat", "Se över"
_TO_CHECK = (staleness.contacts_are_verified, staleness.contacts_are_verified_again)
_RULES = {
    _OLD: (*_TO_CHECK, staleness.hours_are_fresh),
    _MISSING: (
        staleness.regions_have_a_direct_number,
        deputies.deputies_can_be_reached,
        deputies.absences_have_a_deputy,
        centres.historical_centres_say_when,
    ),
    _PASSED: (
        staleness.contacts_still_hold,
        staleness.notices_still_hold,
        deputies.absences_still_hold,
        holders.a_held_post_has_somebody_today,
        meetings.what_was_held_lies_behind,
        meetings.what_was_planned_gets_an_outcome,
        meetings.commitments_are_kept,
    ),
}
_HEADINGS = {rule.code: heading for heading, rules in _RULES.items() for rule in rules}
_INTRO = "Listan skrivs om varje vecka. Det som är ordnat försvinner av sig självt."
_INSTRUCTION = f"Skriv x i rutan för det som stämmer, och ta med raderna till formuläret ”{CONFIRM.name}”:"
# GitHub allows 65,536 characters.
_MAX_LENGTH = 60_000


class UpkeepIssue(Struct, frozen=True):
    """An issue: its id, its title, and its text, which is empty when there is nothing to do."""

    id: str
    title: str
    text: str


def upkeep_issues(directory: Directory) -> Iterator[UpkeepIssue]:
    """One issue for each region, and a last one for the whole country."""
    remaining = list(directory.warnings)
    for region in directory.regions:
        local_centres = [centre for centre in directory.centres if centre.region == region.id]
        records = {id(record) for part in (region, *local_centres) for record in within(part)}
        own = [problem for problem in remaining if problem.subject and id(problem.subject.record) in records]
        remaining = [problem for problem in remaining if problem not in own]
        text = _text(directory, region.id, own, list(_gaps(directory, region)), [*region.posts, *local_centres])
        yield UpkeepIssue(region.id, f"Underhåll: polisregion {region.name}", text)
    text = _text(directory, "landet", remaining, [], directory.national_numbers)
    yield UpkeepIssue("landet", "Underhåll: hela landet", text)


def marker(identifier: str) -> str:
    """The hidden first line that the workflow uses to find the issue."""
    return f"<!-- jourkontakt-underhall:{identifier} -->"


def _gaps(directory: Directory, region: Region) -> Iterator[str]:
    """The posts at which nobody can be reached today."""
    for gap in of_posts(directory, region):
        if isinstance(post := gap.record, Post):
            where = links.spot_of(directory.site, post, gap.field)
            yield _linked(f"{label(post)}: {omission(directory, post)}", where)


def _text(
    directory: Directory,
    identifier: str,
    problems: list[Problem],
    gaps: list[str],
    owners: Sequence[Post | Centre | NationalNumber],
) -> str:
    groups: dict[str, list[str]] = {_OLD: [], _MISSING: gaps, _PASSED: [], _REST: []}
    for problem in problems:
        where = links.spot(directory.site, problem.file, problem.line)
        groups[_HEADINGS.get(problem.code, _REST)].append(_linked(_sentence(problem.message), where))
    parts = [f"### {name}\n\n" + "".join(f"- {line}\n" for line in lines) for name, lines in groups.items() if lines]
    if not parts:
        return ""
    codes = {rule.code for rule in _TO_CHECK}
    to_check = {id(problem.subject.record) for problem in problems if problem.code in codes and problem.subject}
    if lines := [line for owner in owners for line in _checkbox_lines(owner, to_check)]:
        parts.append(_confirmation(directory, lines))
    text = "\n".join([f"{marker(identifier)}\n{_INTRO}\n", *parts])
    return fitting(text.splitlines(keepends=True), _MAX_LENGTH)


def _checkbox_lines(owner: Post | Centre | NationalNumber, to_check: set[int]) -> Iterator[str]:
    facts = (owner,) if isinstance(owner, NationalNumber) else owner.contacts
    for fact in facts:
        if id(fact) in to_check:
            yield tick(owner.id, fact.number if isinstance(fact, NationalNumber) else fact.value)


def _confirmation(directory: Directory, lines: list[str]) -> str:
    address = links.confirmation(directory.site, lines)
    link = f"\n[Öppna formuläret med raderna ifyllda]({address})\n" if address else ""
    return f"### Stämmer det\n\n{_INSTRUCTION}\n\n```\n" + "".join(f"{line}\n" for line in lines) + f"```\n{link}"


def _linked(text: str, where: links.Spot | None) -> str:
    return f"{escaped(text)} ([ändra]({where.edit}))" if where and where.edit else escaped(text)


def _sentence(message: str) -> str:
    """The message with a capital first letter, unless it starts with an email address."""
    return message if "@" in message.partition(" ")[0] else capitalised(message)
