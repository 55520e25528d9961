"""What is missing, stale, passed or late today: typed gaps, each with the record and the field it is about.

Rules, `/kvalitet/`, the weekly issues, the report and the start page select, sort and word them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Literal

from msgspec import Struct

from ..model import Centre, Meeting, NationalNumber, Post, Record, Region, Training
from ..model.directory import Directory
from ..values.dates import PartialDate
from .chain import chains
from .current import covered, current_contacts, current_status, direct_numbers, is_direct
from .figures import of_region as figures_of
from .meetings import progress, state
from .trust import is_stale, last_check

Owner = Region | Post | Centre | NationalNumber
Kind = Literal[
    # A current number or address: never checked, checked too long ago, or soon due for a check.
    "unchecked", "stale", "due",
    # A meeting or training that is over without a reported outcome; an overdue commitment.
    "passed", "late",
    # A post that cannot be reached; a role without a known holder or contact.
    "unreached", "section_head", "victim_coordinator", "contact_centre",
    # A region without a direct number; without one checked recently; whose contacts have never been checked.
    "number", "fresh_number", "checks",
    # No visit entered; no outcome of one visit; no outcome of any visit.
    "visit", "outcome", "outcomes",
    # No questions published; questions whose reply is unknown; questions without an answer for any reason.
    "questions", "replies", "answers",
    # No training entered; no circumstances; no figure of the region itself; municipalities without an active centre.
    "trainings", "circumstances", "figures", "centres",
]  # fmt: skip
# A check is due when it becomes stale within this many days.
_DUE_WITHIN = 31
# The roles that every region is expected to have.
_ROLES: tuple[Kind, ...] = ("section_head", "victim_coordinator", "contact_centre")


class Gap(Struct, frozen=True):
    """A gap: its kind, the record and field, and the region, post, centre or number that it belongs to.

    `when` is the date that makes it stale, passed or late; `count` is the number of questions or municipalities.
    """

    kind: Kind
    record: Record
    field: str
    owner: Owner
    when: PartialDate | None = None
    count: int = 1


class Freshness(Struct, frozen=True):
    """Counts of regions: all, with a direct number, and with one checked recently.

    `partly` counts those with a direct number for only some of their municipalities.
    """

    regions: int
    direct: int
    checked: int
    partly: int


def checks(directory: Directory) -> Iterator[Gap]:
    """Current numbers and addresses that need a check; never the emergency number, which is not called to check it."""
    numbers = (number for number in directory.national_numbers if not number.danger)
    owners: Iterable[NationalNumber | Post | Centre] = (*numbers, *directory.post_by_id.values(), *directory.centres)
    today, months = directory.today, directory.site.stale_after_months
    for owner in owners:
        for fact in (owner,) if isinstance(owner, NationalNumber) else current_contacts(owner, today):
            last, field = last_check(directory, fact), "number" if isinstance(fact, NationalNumber) else "value"
            if last is None:
                yield Gap("unchecked", fact, field, owner)
            elif is_stale(last.date, today + timedelta(_DUE_WITHIN), months):
                yield Gap("stale" if is_stale(last.date, today, months) else "due", fact, field, owner, last.date)


def events(directory: Directory) -> Iterator[Gap]:
    """Meetings and trainings that have passed without a reported outcome, and late commitments, in the file's order."""
    for region in directory.regions:
        happened: tuple[Meeting | Training, ...] = (*region.meetings, *region.trainings)
        for event in happened:
            if state(event, directory.today) == "passed":
                yield Gap("passed", event, "when", region, event.when)
        for promise in (promise for meeting in region.meetings for promise in meeting.commitments):
            if progress(promise, directory.today) == "late":
                yield Gap("late", promise, "due", region, promise.due)


def of_region(directory: Directory, region: Region) -> Iterator[Gap]:
    """All gaps of a region: posts and numbers, visits and answers, trainings, circumstances, figures, centres."""
    yield from of_posts(directory, region)
    yield from _of_visits(directory, region)
    yield from _of_answers(directory, region)
    if not region.trainings:
        yield Gap("trainings", region, "trainings", region)
    if not region.circumstances:
        yield Gap("circumstances", region, "circumstances", region)
    if all(figure.level != "region" for figure in figures_of(directory, region)):
        yield Gap("figures", directory.statistics, "figures", region)
    served = {code for centre in directory.centres for code in covered(centre, directory.today)}
    if without := sum(m.code not in served for m in directory.municipalities_by_region[region.id]):
        yield Gap("centres", region, "id", region, count=without)


def of_posts(directory: Directory, region: Region) -> Iterator[Gap]:
    """Posts that cannot be reached, roles about which nothing is known, and missing or unchecked numbers."""
    reached = {post.id: current_contacts(post, directory.today) for post in region.posts}
    for post in region.posts:
        if not reached[post.id]:
            yield Gap("unreached", post, "status", post)
    known = {
        post.role for post in region.posts if current_status(post, directory.today) != "unknown" or reached[post.id]
    }
    for role in _ROLES:
        if role not in known:
            yield Gap(role, region, "posts", region)
    numbers, months = direct_numbers(directory, region), directory.site.stale_after_months
    if not numbers:
        yield Gap("number", region, "name", region)
    newest = (last_check(directory, number) for number in numbers)
    if not any(check and not is_stale(check.date, directory.today, months) for check in newest):
        yield Gap("fresh_number", region, "name", region)
    contacts = [contact for found in reached.values() for contact in found]
    if contacts and not any(last_check(directory, contact) for contact in contacts):
        yield Gap("checks", region, "posts", region)


def freshness(directory: Directory) -> Freshness:
    """How fresh the facts are as a whole; `checked` counts regions with a number whose check is not stale."""
    lacking = Counter(gap.kind for region in directory.regions for gap in of_posts(directory, region))
    count = len(directory.regions)
    partly = sum(is_partly_reached(directory, region) for region in directory.regions)
    return Freshness(count, count - lacking["number"], count - lacking["fresh_number"], partly)


def is_partly_reached(directory: Directory, region: Region) -> bool:
    """Whether some of the region's municipalities are given a direct number, and others none."""
    # One municipality for each set of posts.
    places = {
        tuple(post.id for post in directory.posts_for(region, place)): place
        for place in directory.municipalities_by_region[region.id]
    }
    found = {
        any(is_direct(directory, way.text) for chain in chains(directory, region, place) for way in chain.steps[0].ways)
        for place in places.values()
    }
    return len(found) > 1


def _of_visits(directory: Directory, region: Region) -> Iterator[Gap]:
    """Gaps in the police group's visits to the region: none entered, or past ones without outcomes."""
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
    questions = [question.id for question in directory.questions]
    if not questions:
        yield Gap("questions", region, "meetings", region)
    if count := sum(question not in known for question in questions):
        yield Gap("replies", region, "meetings", region, count=count)
    if count := sum(question not in answered for question in questions):
        yield Gap("answers", region, "meetings", region, count=count)
