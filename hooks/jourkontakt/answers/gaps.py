"""What is missing, old, passed or late today: typed gaps, each with the record and the field it is about.

Rules, `/kvalitet/`, the weekly issues, the report and the start page choose, order and word them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Literal

from msgspec import Struct

from ..model import Centre, Meeting, NationalNumber, Post, Record, Region, Training
from ..model.directory import Directory
from ..values.dates import PartialDate
from .current import covered, current_contacts, direct_numbers
from .figures import of_region as figures_of
from .meetings import progress, state
from .trust import is_stale, last_check

Owner = Region | Post | Centre | NationalNumber
Kind = Literal[
    # A number or address in use: never checked, checked too long ago, or soon to be.
    "unchecked", "stale", "due",
    # A meeting or training that is over without a reported outcome; a commitment that was not kept in time.
    "passed", "late",
    # A post that cannot be reached; a role of which neither a holder nor a contact is known.
    "unreached", "section_head", "victim_coordinator", "contact_centre",
    # A region without a direct number, without one that is freshly checked, with contacts that nobody ever checked.
    "number", "fresh_number", "checks",
    # No visit entered; nothing said of what one visit, or any of them, led to.
    "visit", "outcome", "outcomes",
    # No questions published; questions of which nothing is known; questions without an answer, whatever the reason.
    "questions", "replies", "answers",
    # Nothing to know entered; no figure of the region itself; municipalities without an active centre.
    "circumstances", "figures", "centres",
]  # fmt: skip
# A check is due when it will be stale within so many days.
_MONTH = 31
# The roles that every region is asked about.
_ROLES: tuple[Kind, ...] = ("section_head", "victim_coordinator", "contact_centre")


class Gap(Struct, frozen=True):
    """A gap: its kind, the record and its field, and whose it is.

    `when` is the date that makes it old, passed or late; `count` is how many questions or municipalities it stands for.
    """

    kind: Kind
    record: Record
    field: str
    owner: Owner
    when: PartialDate | None = None
    count: int = 1


class Freshness(Struct, frozen=True):
    """Numbers of regions: all, with a direct number, with one checked lately; and the newest date in the facts."""

    regions: int
    direct: int
    checked: int
    newest: PartialDate | None


def checks(directory: Directory) -> Iterator[Gap]:
    """Numbers and addresses in use that have to be checked; the number for danger is never rung to check it."""
    numbers = (number for number in directory.national_numbers if not number.danger)
    owners: Iterable[NationalNumber | Post | Centre] = (*numbers, *directory.post_by_id.values(), *directory.centres)
    today, months = directory.today, directory.site.stale_after_months
    for owner in owners:
        for fact in (owner,) if isinstance(owner, NationalNumber) else current_contacts(owner, today):
            last, field = last_check(fact.verified), "number" if isinstance(fact, NationalNumber) else "value"
            if last is None:
                yield Gap("unchecked", fact, field, owner)
            elif is_stale(last.on, today + timedelta(_MONTH), months):
                yield Gap("stale" if is_stale(last.on, today, months) else "due", fact, field, owner, last.on)


def events(directory: Directory) -> Iterator[Gap]:
    """Meetings and trainings that have passed without a reported outcome, and late commitments, in the file's order."""
    for region in directory.regions:
        happened: tuple[Meeting | Training, ...] = (*region.meetings, *region.trainings)
        for event in happened:
            if state(event, directory.today) == "passed":
                yield Gap("passed", event, "when", region, event.when)
        for made in (made for meeting in region.meetings for made in meeting.commitments):
            if progress(made, directory.today) == "late":
                yield Gap("late", made, "due", region, made.due)


def of_region(directory: Directory, region: Region) -> Iterator[Gap]:
    """What is not known of a region: posts and numbers, visits and answers, what to know, figures, centres."""
    yield from of_posts(directory, region)
    yield from _of_visits(directory, region)
    yield from _of_answers(directory, region)
    if not region.circumstances:
        yield Gap("circumstances", region, "circumstances", region)
    if all(figure.level != "region" for figure in figures_of(directory, region)):
        yield Gap("figures", directory.statistics, "figures", region)
    served = {code for centre in directory.centres for code in covered(centre, directory.today)}
    if without := sum(m.code not in served for m in directory.municipalities_by_region[region.id]):
        yield Gap("centres", region, "id", region, count=without)


def of_posts(directory: Directory, region: Region) -> Iterator[Gap]:
    """Posts that cannot be reached, roles of which nothing is known, and how the region's numbers stand."""
    reached = {post.id: current_contacts(post, directory.today) for post in region.posts}
    for post in region.posts:
        if not reached[post.id]:
            yield Gap("unreached", post, "status", post)
    known = {post.role for post in region.posts if post.status != "unknown" or reached[post.id]}
    for role in _ROLES:
        if role not in known:
            yield Gap(role, region, "posts", region)
    numbers, months = direct_numbers(region, directory.today), directory.site.stale_after_months
    if not numbers:
        yield Gap("number", region, "name", region)
    newest = (last_check(number.verified) for number in numbers)
    if not any(check and not is_stale(check.on, directory.today, months) for check in newest):
        yield Gap("fresh_number", region, "name", region)
    contacts = [contact for found in reached.values() for contact in found]
    if contacts and not any(contact.verified for contact in contacts):
        yield Gap("checks", region, "posts", region)


def freshness(directory: Directory) -> Freshness:
    """How fresh the facts are as a whole; checked lately means too recently to be called stale."""
    lacking = Counter(gap.kind for region in directory.regions for gap in of_posts(directory, region))
    count = len(directory.regions)
    return Freshness(count, count - lacking["number"], count - lacking["fresh_number"], directory.data_date)


def _of_visits(directory: Directory, region: Region) -> Iterator[Gap]:
    """Of the police group's meetings with the region: that there is none, and what came of those that are over."""
    visits = [(meeting, state(meeting, directory.today)) for meeting in region.meetings if meeting.kind == "national"]
    if all(now == "cancelled" for _, now in visits):
        yield Gap("visit", region, "meetings", region)
    over = [meeting for meeting, now in visits if now in ("held", "passed")]
    if over and not any(meeting.outcomes for meeting in over):
        yield Gap("outcomes", region, "meetings", region)
    for meeting in over:
        if meeting.status == "held" and not meeting.outcomes:
            yield Gap("outcome", meeting, "status", region)


def _of_answers(directory: Directory, region: Region) -> Iterator[Gap]:
    answers = [answer for meeting in region.meetings for answer in meeting.answers]
    known = {answer.question for answer in answers if answer.state != "unknown"}
    answered = {answer.question for answer in answers if answer.text}
    asked = [question.id for question in directory.questions]
    if not asked:
        yield Gap("questions", region, "meetings", region)
    if count := sum(question not in known for question in asked):
        yield Gap("replies", region, "meetings", region, count=count)
    if count := sum(question not in answered for question in asked):
        yield Gap("answers", region, "meetings", region, count=count)
