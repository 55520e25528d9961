"""What editors have to look after, one issue a region: what is old, what is missing, and what has passed.

It is what the checks warn of, told where it belongs, and the posts at which nobody can be reached.
"""

from collections.abc import Iterator

from msgspec import Struct

from ..answers.chain import label
from ..answers.gaps import of_posts
from ..datafiles.problem import Problem
from ..model import Centre, NationalNumber, Post, Region, labels
from ..model.directory import Directory
from ..model.fields import within
from ..rules import centres, meetings, posts, staleness
from ..values.markdown import escaped
from ..values.text import capitalised
from . import links

_OLD, _MISSING, _PASSED, _REST = "Kontrollera igen", "Saknas", "Har passerat", "Se över"
_TO_CHECK = (staleness.contacts_are_verified.code, staleness.contacts_are_verified_again.code)
_GROUPS = {
    **dict.fromkeys((*_TO_CHECK, staleness.hours_are_fresh.code), _OLD),
    staleness.regions_have_a_direct_number.code: _MISSING,
    posts.deputies_can_be_reached.code: _MISSING,
    centres.historical_centres_say_when.code: _MISSING,
    staleness.contacts_still_hold.code: _PASSED,
    staleness.notices_still_hold.code: _PASSED,
    posts.a_held_post_has_somebody_today.code: _PASSED,
    meetings.what_was_held_lies_behind.code: _PASSED,
    meetings.what_was_planned_gets_an_outcome.code: _PASSED,
    meetings.commitments_are_kept.code: _PASSED,
}
_INTRO = "Listan skrivs om varje vecka. Det som är ordnat försvinner av sig självt."
_TICK = "Skriv x i rutan för det som stämmer, och ta med raderna till formuläret ”Kontrollerad, inget ändrat”:"
# GitHub takes 65,536 characters.
_MOST = 60_000


class Upkeep(Struct, frozen=True):
    """An issue: what it is known by, its title, and its text, which is empty when there is nothing to do."""

    id: str
    title: str
    text: str


def upkeep(directory: Directory) -> Iterator[Upkeep]:
    """One issue for each region, and a last one for what belongs to none."""
    left = list(directory.warnings)
    for region in directory.regions:
        there = [centre for centre in directory.centres if centre.region == region.id]
        records = {id(record) for part in (region, *there) for record in within(part)}
        own = [problem for problem in left if problem.subject and id(problem.subject.record) in records]
        left = [problem for problem in left if problem not in own]
        text = _text(directory, region.id, own, list(_gaps(directory, region)), [*region.posts, *there])
        yield Upkeep(region.id, f"Underhåll: region {region.name}", text)
    yield Upkeep("landet", "Underhåll: hela landet", _text(directory, "landet", left, [], directory.national_numbers))


def marker(identifier: str) -> str:
    """The hidden first line by which the workflow finds the issue again."""
    return f"<!-- jourkontakt-underhall:{identifier} -->"


def _gaps(directory: Directory, region: Region) -> Iterator[str]:
    """The posts at which nobody can be reached today."""
    states = {"unknown": labels.MISSING, "vacant": "vakant", "held": "inget nummer publicerat"}
    for gap in of_posts(directory, region):
        if isinstance(post := gap.record, Post):
            where = links.edit_field(directory.site, post, gap.field)
            yield _linked(f"{label(post)}: {states[post.status]}", where)


def _text(
    directory: Directory,
    identifier: str,
    problems: list[Problem],
    gaps: list[str],
    owners: list[Post | Centre] | tuple[NationalNumber, ...],
) -> str:
    groups: dict[str, list[str]] = {_OLD: [], _MISSING: gaps, _PASSED: [], _REST: []}
    for problem in problems:
        where = links.edit_line(directory.site, problem.file, problem.line)
        groups[_GROUPS.get(problem.code, _REST)].append(_linked(_sentence(problem.message), where))
    parts = [f"### {name}\n\n" + "".join(f"- {line}\n" for line in lines) for name, lines in groups.items() if lines]
    if not parts:
        return ""
    to_check = {id(problem.subject.record) for problem in problems if problem.code in _TO_CHECK and problem.subject}
    if lines := [line for owner in owners for line in _ticks(owner, to_check)]:
        parts.append(_confirmation(directory, lines))
    return _cut("\n".join([f"{marker(identifier)}\n{_INTRO}\n", *parts]))


def _ticks(owner: Post | Centre | NationalNumber, to_check: set[int]) -> Iterator[str]:
    """The lines to tick off: `- [ ] nord-section-head · 010-567 89 00`."""
    facts = (owner,) if isinstance(owner, NationalNumber) else owner.contacts
    for fact in facts:
        if id(fact) in to_check:
            yield f"- [ ] {owner.id} · {fact.number if isinstance(fact, NationalNumber) else fact.value}"


def _confirmation(directory: Directory, lines: list[str]) -> str:
    address = links.confirmation(directory.site, lines)
    link = f"\n[Öppna formuläret med raderna ifyllda]({address})\n" if address else ""
    return f"### Stämmer det\n\n{_TICK}\n\n```\n" + "".join(f"{line}\n" for line in lines) + f"```\n{link}"


def _linked(text: str, address: str) -> str:
    return f"{escaped(text)} ([ändra]({address}))" if address else escaped(text)


def _sentence(message: str) -> str:
    """The message with a large first letter, unless it starts with an address."""
    return message if "@" in message.partition(" ")[0] else capitalised(message)


def _cut(text: str) -> str:
    """The text without the lines that do not fit."""
    if len(text) <= _MOST:
        return text
    return text[: text.rindex("\n", 0, _MOST)] + "\n\n… och mer, som inte får plats här.\n"
