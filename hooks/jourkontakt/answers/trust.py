"""How far a number can be trusted: how it was verified, when, and whether that is too long ago."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from ..model import Contact, NationalNumber, Verification, labels
from ..values.dates import MONTHS, PartialDate, age_in_words, months_between
from ..values.web import host

State = Literal["called", "written", "published", "unverified", "stale"]


class Trust(Struct, frozen=True):
    """The state (which also selects the mark shown), the words for it, and the source.

    `headline` is shown first, in bold; `detail` follows it.
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


def trust_in(fact: Contact | NationalNumber, today: date, stale_after: int) -> Trust:
    """How far the number or address can be trusted; stale once its last check is `stale_after` months old."""
    last = last_check(fact.verified)
    if last is None:
        return Trust("unverified", "Ännu inte kontrollerat av oss.", "", fact.source)
    when = _when(last.date, today)
    if is_stale(last.date, today, stale_after):
        detail = f"{labels.METHODS[last.method]} {when}. Fungerar det inte, gå till nästa."
        is_number = isinstance(fact, NationalNumber) or fact.kind == "phone"
        headline = "Numret kan vara inaktuellt." if is_number else "Adressen kan vara inaktuell."
        return Trust("stale", headline, detail, fact.source, last.date)
    return Trust(last.method, labels.METHODS[last.method], f"{when}, av {last.by}.", fact.source, last.date)


def last_check(verified: Iterable[Verification]) -> Verification | None:
    """The newest check, whatever its position in the list; None if there are no checks."""
    return max(verified, key=lambda check: check.date.last, default=None)


def is_stale(checked: PartialDate, today: date, stale_after: int) -> bool:
    """Whether the last possible day of the check is at least `stale_after` months ago."""
    return months_between(checked.last, today) >= stale_after


def _when(checked: PartialDate, today: date) -> str:
    """`12 november 2026, för 12 dagar sedan`, `i september 2025, för 14 månader sedan`, `våren 2025, …`."""
    when = f"i {checked.words}" if checked.text.startswith(MONTHS) else checked.words
    return f"{when}, {age_in_words(checked.last, today)}" if checked.last <= today else when
