"""A holder's leave: entered, prolonged, cut short when the holder leaves or is followed, and ended."""

from collections.abc import Iterator
from datetime import date

from ...model import Absence, Post
from ...values.dates import PartialDate
from . import edits
from .answers import RefusedError
from .edits import Edit


def on_leave(
    post: Post, today: date, first: PartialDate | None, last: PartialDate | None, deputy: str
) -> Iterator[Edit]:
    """The leave with its last day; one that goes on or is to come gets the form's dates and deputy."""
    if last is None:
        raise RefusedError("Sista dagen: skriv den sista dagen som innehavaren är borta.")
    if last.is_over(today):
        raise RefusedError(f"Sista dagen: {last.words} har redan varit. Är innehavaren på plats igen, välj det.")
    facts = {"since": first.without_time if first else "", "until": last.without_time, "deputy": deputy}
    known = post.absent
    if known and not known.until.is_over(today):
        _refuse_another(known, first, last)
        for name, text in facts.items():
            if text:
                yield from edits.put(known, name, text, ("until",) if name == "deputy" else ())
        return
    yield edits.replaced(post, "absent", {name: text for name, text in facts.items() if text}, ("status",))


def back(post: Post, today: date, first: PartialDate | None) -> Iterator[Edit]:
    """The end of the leave: the day before the holder is back, or nothing left of a leave that is over."""
    if post.absent is None:
        return
    if first is None and not post.absent.until.is_over(today):
        raise RefusedError("Första dagen: skriv när innehavaren är på plats igen.")
    if first and first.is_ahead(today):
        yield from cut_short(post, first, today)
    else:
        yield from edits.removed(post, "absent")


def cut_short(post: Post, event: PartialDate, today: date, *, includes: bool = False) -> Iterator[Edit]:
    """No leave from the day of the event on, or after it if that day is included; a past leave is taken away."""
    leave, until = post.absent, event if includes else event.day_before
    if leave is None or leave.until.last <= until.last:
        return
    if until.is_over(today) or (leave.since and until.is_before(leave.since)):
        yield from edits.removed(post, "absent")
    else:
        yield from edits.put(leave, "until", until.without_time)


def _refuse_another(known: Absence, first: PartialDate | None, last: PartialDate) -> None:
    is_other = (known.since and last.is_before(known.since)) or (first and known.until.is_before(first))
    if is_other:
        since = f"från {known.since.words} " if known.since else ""
        raise RefusedError(
            f"Innehavaren står redan som frånvarande {since}till och med {known.until.words}. "
            "En post kan bara ha en sådan tid åt gången. Skicka förslaget när den är förbi."
        )
