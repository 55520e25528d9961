"""What is current on a given day: facts in force, who holds a post, and how a post or a centre can be reached.

A vague date counts from its first possible day to its last; a fact without dates is always current.
"""

from collections.abc import Iterator
from datetime import date

from ..model import Absence, Centre, Contact, Coverage, Holder, Notice, Post, Region
from ..model.choices import PostStatus
from ..model.directory import Directory
from ..values.dates import PartialDate
from ..values.phones import dialled, is_short


def has_begun(when: PartialDate | None, day: date) -> bool:
    """Whether `when` can have begun by the day; True if there is no date."""
    return when is None or not when.is_ahead(day)


def is_current(fact: Absence | Contact | Coverage | Holder | Notice, day: date) -> bool:
    """Whether the fact can have begun by the day and its last day has not passed."""
    start = fact.start if isinstance(fact, Notice) else fact.since
    return has_begun(start, day) and not (fact.until and fact.until.is_over(day))


def current_holders(post: Post, day: date) -> tuple[Holder, ...]:
    """Who holds the post, in the file's order; may be several if the dates are vague."""
    return tuple(holder for holder in post.holders if is_current(holder, day) and not _may_have_left(post, holder, day))


def _may_have_left(post: Post, holder: Holder, day: date) -> bool:
    """Whether the post is vacant by the day according to the file, and only vague dates say that somebody holds it."""
    if post.status != "vacant" or post.since is None or not has_begun(post.since, day):
        return False
    is_successor = holder.since is not None and post.since.is_before(holder.since)
    stays = holder.until is None or holder.until.is_ahead(day)
    return not is_successor and not stays


def current_holder(post: Post, day: date) -> Holder | None:
    """Who holds the post, or None; the last listed if the dates are vague."""
    return next(reversed(current_holders(post, day)), None)


def current_status(post: Post, day: date) -> PostStatus:
    """`held`, `vacant` or `unknown`: held while somebody holds the post, vacant once the vacancy has begun.

    A post whose holders have all left, or have not come yet, is unknown unless it is known to be vacant.
    """
    if current_holders(post, day):
        return "held"
    if post.status == "vacant":
        return "vacant" if has_begun(post.since, day) else "unknown"
    return "held" if post.status == "held" and not post.holders else "unknown"


def current_absence(post: Post, day: date) -> Absence | None:
    """The leave of the post's holder; None if the post is vacant, or was taken over after the leave began."""
    leave, holder = post.absent, current_holder(post, day)
    if leave is None or not is_current(leave, day) or current_status(post, day) == "vacant":
        return None
    is_of_predecessor = leave.since and holder and holder.since and leave.since.is_before(holder.since)
    return None if is_of_predecessor else leave


def is_away(post: Post, day: date) -> bool:
    """Whether nobody answers at the post, since it is vacant or its holder on leave."""
    return current_status(post, day) == "vacant" or current_absence(post, day) is not None


def stand_in(post: Post, day: date) -> str:
    """The id of the post that answers while this one is vacant or its holder is on leave; empty if there is none."""
    if current_status(post, day) == "vacant":
        return post.deputy or ""
    absence = current_absence(post, day)
    return (absence.deputy or "") if absence else ""


def current_notice(owner: Post | Region, day: date) -> Notice | None:
    """The temporary message of the post or region, if it is shown that day."""
    return owner.notice if owner.notice and is_current(owner.notice, day) else None


def current_contacts(owner: Post | Centre, day: date) -> tuple[Contact, ...]:
    """The contacts by which the owner can be reached, in the file's order.

    None for a vacant post, a post whose holder is on leave, and a centre that is not active.
    """
    is_reachable = owner.status == "active" if isinstance(owner, Centre) else not is_away(owner, day)
    return tuple(contact for contact in owner.contacts if is_current(contact, day)) if is_reachable else ()


def answering_line(directory: Directory, post: Post) -> Iterator[Post]:
    """The post and its line of deputies, in order, until one that can be reached or the end; each post once."""
    seen, current = set[str](), directory.post_by_id.get(post.id)
    while current is not None and current.id not in seen:
        yield current
        if current_contacts(current, directory.today):
            return
        seen.add(current.id)
        current = directory.post_by_id.get(stand_in(current, directory.today))


def direct_numbers(directory: Directory, region: Region) -> tuple[Contact, ...]:
    """The telephone numbers by which the region's posts, or their deputies, can be reached; no national numbers."""
    answering = {each.id: each for post in region.posts for each in answering_line(directory, post)}
    contacts = (contact for post in answering.values() for contact in current_contacts(post, directory.today))
    return tuple(contact for contact in contacts if contact.kind == "phone" and is_direct(directory, contact.value))


def is_direct(directory: Directory, number: str) -> bool:
    """Whether the telephone number is none of those for the whole country."""
    national = {dialled(each.number) for each in directory.national_numbers}
    return not is_short(number) and dialled(number) not in national


def covered(centre: Centre, day: date) -> frozenset[str]:
    """The codes of the municipalities that the centre covers; none unless it is active."""
    if centre.status != "active":
        return frozenset()
    return frozenset(coverage.code for coverage in centre.municipalities if is_current(coverage, day))
