"""The row under `changes` that tells calendars of a change of a meeting or training."""

from datetime import date

from ..datafiles.edit import Fact
from ..model import Meeting
from ..model.walk import Gathering
from ..values.dates import PartialDate
from ..values.text import capitalised
from . import names
from .differences import Difference


def row_for(
    difference: Difference, old: Gathering, new: Gathering, fields: list[str], *, loses_day: bool
) -> dict[str, Fact]:
    """A row that says how these fields of the event have changed; with the old day if the new time is none."""
    said = [_said(field, difference, old, new) for field in fields]
    what = ", ".join([said[0], *(text[:1].lower() + text[1:] for text in said[1:])]) if said else ""
    row: dict[str, Fact] = {"on": difference.after.today.isoformat()}
    if "status" in fields:
        row["status"] = new.status
    if loses_day:
        row["was"] = str(old.when)
    return row | {"what": what}


def called_off(event: Gathering, today: date) -> dict[str, Fact]:
    """The row of a meeting or training that is cancelled today."""
    return {"on": today.isoformat(), "status": "cancelled", "what": _status(event, "cancelled")}


def is_same_day(old: Gathering, new: Gathering) -> bool:
    """Whether the new time differs from the old one by its hours at most."""
    then, now = old.when, new.when
    return then is not None and now is not None and (then.first, then.last) == (now.first, now.last)


def _said(field: str, difference: Difference, old: Gathering, new: Gathering) -> str:
    if field == "when":
        return _moved(old, new)
    if field == "status":
        return _status(new, new.status) + (" igen" if new.status == "planned" else "")
    value = getattr(new, field, None)
    if field == "centre":
        centre = names.referenced(difference, "centre", value or "")
        return f"Jouren är nu {centre.name}" if centre else "Jouren är inte längre bestämd"
    if field == "title":
        return f"Rubriken är nu ”{value}”" if value else "Rubriken är borttagen"
    return f"Platsen är nu {value}" if value else "Platsen är inte längre bestämd"


def _status(event: Gathering, status: str) -> str:
    return capitalised(names.value_label(event, "status", status))


def _moved(old: Gathering, new: Gathering) -> str:
    moved = "Flyttat" if isinstance(new, Meeting) else "Flyttad"
    then, now = old.when, new.when
    if then is None or now is None:
        return f"{moved}, ny dag är inte bestämd" if then else f"Tiden är nu {now.words}" if now else "Ny tid"
    if is_same_day(old, new):
        return f"Tiden är nu {now.words}"
    return f"{moved} från {_from(then, now)} till {now.words}"


def _from(then: PartialDate, now: PartialDate) -> str:
    """The earlier time without what the later one says again: `14 januari` before `21 januari 2027`."""
    years = {when.year for each in (then, now) for when in (each.first, each.last)}
    if then.has_days and now.has_days and not (then.start or now.start) and len(years) == 1:
        return then.words.removesuffix(f" {then.first.year}")
    return then.words
