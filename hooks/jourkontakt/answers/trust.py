"""How far a number can be trusted: how it was verified, when, and whether that is too long ago.

A check holds for its number wherever the number stands today. A check dated later than today does not count, nor does
one of a contact that is not in force.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from ..model import Centre, Contact, NationalNumber, Post, Verification, labels
from ..model.directory import Directory, found_once
from ..values.dates import MONTHS, PartialDate, age_in_words, months_between
from ..values.phones import dialled
from ..values.web import host
from .current import current_contacts, has_begun

State = Literal["called", "written", "published", "unverified", "stale"]
# The methods of a check, the best last.
_METHODS = ("published", "written", "called")


class Trust(Struct, frozen=True):
    """The state (which also selects the mark shown), the words for it, and the source.

    `headline` is shown first, in bold; `detail` follows it. A national number that nobody has checked has neither:
    its source is enough.
    """

    state: State
    headline: str
    detail: str
    source: str
    checked: PartialDate | None = None

    @property
    def site(self) -> str:
        """The source's host without www, as a reader recognises it."""
        return host(self.source)


def trust_in(directory: Directory, fact: Contact | NationalNumber, stale_after: int | None = None) -> Trust:
    """How far the number or address can be trusted; stale once its last check is `stale_after` months old.

    Without `stale_after`, the number of months in the settings is used.
    """
    today, last = directory.today, last_check(directory, fact)
    if last is None:
        headline = "" if isinstance(fact, NationalNumber) else "Ännu inte kontrollerat av oss."
        return Trust("unverified", headline, "", fact.source)
    when = _when(last.date, today)
    if is_stale(last.date, today, directory.site.stale_after_months if stale_after is None else stale_after):
        is_number = isinstance(fact, NationalNumber) or fact.kind == "phone"
        headline = "Numret kan vara gammalt." if is_number else "Adressen kan vara gammal."
        return Trust("stale", headline, f"{labels.METHODS[last.method]} {when}.", fact.source, last.date)
    return Trust(last.method, labels.METHODS[last.method], f"{when}, av {last.by}.", fact.source, last.date)


def dated(directory: Directory, fact: Contact | NationalNumber) -> str:
    """The last check without its age, or an empty text: `Ringt och bekräftat 12 november 2026, av polisgruppen.`"""
    last = last_check(directory, fact)
    return f"{labels.METHODS[last.method]} {_day(last.date)}, av {last.by}." if last else ""


def last_check(directory: Directory, fact: Contact | NationalNumber) -> Verification | None:
    """The newest check of the number or address by today, whatever its position in the list; None if there is none."""
    of_others = _newest_by_value(directory).get(identity(fact))
    return newest([*_begun(directory, fact), *([of_others] if of_others else [])])


def newest(checks: Iterable[Verification]) -> Verification | None:
    """The newest of the checks, and the best of those with the same date; None if there are none."""
    return max(checks, key=_rank, default=None)


def _rank(check: Verification) -> tuple[date, date, int, str]:
    return check.date.last, check.date.first, _METHODS.index(check.method), check.by


def is_stale(checked: PartialDate, today: date, stale_after: int) -> bool:
    """Whether the last possible day of the check is at least `stale_after` months ago."""
    return months_between(checked.last, today) >= stale_after


@found_once
def _newest_by_value(directory: Directory) -> dict[str, Verification]:
    """The newest check of the contacts in force and of the national numbers, by the number or address."""
    found: dict[str, Verification] = {}
    owners: tuple[Post | Centre, ...] = (*directory.post_by_id.values(), *directory.centres)
    contacts = [contact for owner in owners for contact in current_contacts(owner, directory.today)]
    facts: tuple[Contact | NationalNumber, ...] = (*directory.national_numbers, *contacts)
    for fact in facts:
        value = identity(fact)
        known = [found[value]] if value in found else []
        if last := newest([*known, *_begun(directory, fact)]):
            found[value] = last
    return found


def _begun(directory: Directory, fact: Contact | NationalNumber) -> Iterator[Verification]:
    """The fact's own checks by today."""
    return (check for check in fact.verified if has_begun(check.date, directory.today))


def identity(fact: Contact | NationalNumber) -> str:
    """What identifies the number or address, however it is spelt; a number with an extension is one of its own."""
    if isinstance(fact, NationalNumber):
        return dialled(fact.number)
    return dialled(fact.value, fact.note or "") if fact.kind == "phone" else fact.value.casefold()


def _when(checked: PartialDate, today: date) -> str:
    """`12 november 2026, för 12 dagar sedan`, `i september 2025, för 14 månader sedan`, `våren 2025, …`."""
    when = _day(checked)
    return f"{when}, {age_in_words(checked.last, today)}" if checked.last <= today else when


def _day(checked: PartialDate) -> str:
    return f"i {checked.words}" if checked.text.startswith(MONTHS) else checked.words
