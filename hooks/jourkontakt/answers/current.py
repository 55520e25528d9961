"""What is current on a given day: facts in force, who holds a post, and how a post or a centre can be reached.

A vague date counts from its first possible day to its last; a fact without dates is always current.
"""

from datetime import date

from ..model import Centre, Contact, Coverage, Holder, Notice, Post, Region
from ..values.dates import PartialDate
from ..values.phones import is_short


def has_begun(when: PartialDate | None, day: date) -> bool:
    """Whether `when` can have begun by the day; True if there is no date."""
    return when is None or not when.is_ahead(day)


def is_current(fact: Contact | Coverage | Holder | Notice, day: date) -> bool:
    """Whether the fact can have begun by the day and its last day has not passed."""
    start = fact.start if isinstance(fact, Notice) else fact.since
    return has_begun(start, day) and not (fact.until and fact.until.is_over(day))


def current_contacts(owner: Post | Centre, day: date) -> tuple[Contact, ...]:
    """The contacts in force, in the file's order; none for a vacant post or a centre that is not active."""
    if owner.status in ("vacant", "historical", "closed"):
        return ()
    return tuple(contact for contact in owner.contacts if is_current(contact, day))


def direct_numbers(region: Region, day: date) -> tuple[Contact, ...]:
    """The current telephone numbers of a region's posts, without short national ones."""
    contacts = (contact for post in region.posts for contact in current_contacts(post, day))
    return tuple(contact for contact in contacts if contact.kind == "phone" and not is_short(contact.value))


def current_holders(post: Post, day: date) -> tuple[Holder, ...]:
    """Who holds the post, in the file's order; may be several if the dates are vague."""
    return tuple(holder for holder in post.holders if is_current(holder, day))


def current_holder(post: Post, day: date) -> Holder | None:
    """Who holds the post, or None; the last listed if the dates are vague."""
    return next(reversed(current_holders(post, day)), None)


def covered(centre: Centre, day: date) -> frozenset[str]:
    """The codes of the municipalities that the centre covers; none unless it is active."""
    if centre.status != "active":
        return frozenset()
    return frozenset(coverage.code for coverage in centre.municipalities if is_current(coverage, day))
