"""Warnings of meetings and trainings whose change would not reach the calendars that already show them."""

from collections.abc import Iterator, Sequence

from ..answers.meetings import day_left, has_day
from ..datafiles import reader
from ..datafiles.edit import Fact, at_end, written
from ..model import Change, Meeting
from ..model.directory import Directory
from ..model.walk import Gathering, gatherings
from ..values.dates import PartialDate
from ..values.text import listing
from . import names
from .differences import Difference
from .rows import called_off, is_same_day, row_for
from .sentence import MOST_WITH_LINES, Sentence, warning_with_lines

# What a calendar shows besides its description, as what changes and as what was.
_SHOWN = {
    "when": ("en annan tid", "den gamla tiden"),
    "status": ("ett annat läge", "det gamla läget"),
    "title": ("en annan rubrik", "den gamla rubriken"),
    "centre": ("en annan jour", "den gamla jouren"),
    "place": ("en annan plats", "den gamla platsen"),
}


def warn_of_untold_change(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A meeting or training in a calendar is moved, cancelled or changed, but no row under `changes` says so."""
    shown = 0
    for difference, old, new in _changed(found):
        fields = _changed_fields(old, new, difference.after)
        is_told = len(new.changes) > len(old.changes)
        loses_day = "when" in fields and has_day(old) and not has_day(new)
        if loses_day and (old.when is None or old.when.is_over(difference.after.today)):
            continue
        if (fields and not is_told) or (loses_day and not _names_day(new, old)):
            shown += 1
            row = row_for(difference, old, new, fields, loses_day=loses_day)
            text = _untold(old, new, fields, loses_day=loses_day)
            if is_told:
                row, text = _row(new.changes[-1]) | {"was": row["was"]}, f"{text} Skriv den senaste raden så här"
            else:
                text += " Lägg till raden"
            yield warning_with_lines(difference, text, _pasted(new, (row,)) if shown <= MOST_WITH_LINES else ())


def warn_of_lost_changes(found: Sequence[Difference]) -> Iterator[Sentence]:
    """Rows under `changes` are removed or rewritten, though rows should only be added."""
    for difference, old, new in _changed(found):
        kept = {change.replace(was=None) for change in new.changes}
        lost = [change for change in old.changes if change.replace(was=None) not in kept]
        if lost:
            what = "en rad under changes är borttagen eller ändrad"
            if len(lost) > 1:
                what = f"{len(lost)} rader under changes är borttagna eller ändrade"
            harm = ", så att kalendrar kan hoppa över en ändring" if _day(old) else ""
            text = f"{names.timed(new)}: {what}{harm}. Rader läggs bara till."
            if new.changes and lost[0].on.first < new.changes[-1].on.first:
                yield warning_with_lines(difference, f"{text} Skriv hela changes så här", _whole_changes(new, lost))
            else:
                rows = _pasted(new, tuple(map(_row, lost)))
                yield warning_with_lines(difference, f"{text} Låt det som stod stå kvar", rows)


def _whole_changes(new: Gathering, lost: Sequence[Change]) -> tuple[str, ...]:
    """All rows in order: those that are lost, and the new ones but for those that only repeat a lost one."""
    texts = {change.what for change in lost}
    others = [change for change in new.changes if change.what not in texts]
    ordered = sorted((*lost, *others), key=lambda change: change.on.first)
    return _at_end(new, {"changes": tuple(map(_row, ordered))})


def warn_of_dropped_entry(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A meeting or training is removed although its day in the calendar is not over."""
    for difference in found:
        event, after = difference.old, difference.after
        if difference.kind != "removed" or not isinstance(event, Gathering):
            continue
        if event.id in {item.id for item in gatherings(after)} or not _is_ahead(_day(event), after):
            continue
        it = "det" if isinstance(event, Meeting) else "den"
        text = f"{names.timed(event)} tas bort innan dagen har varit, så den som har hämtat kalendern har {it} kvar. "
        if event.status == "cancelled" or not has_day(event):
            yield warning_with_lines(difference, f"{text}Låt {it} stå kvar tills dagen har varit", ())
        else:
            rows = (*map(_row, event.changes), called_off(event, after.today))
            lines = _at_end(event, {"status": "cancelled", "changes": rows})
            yield warning_with_lines(difference, f"{text}Låt {it} stå kvar, men med", lines)


def _changed(found: Sequence[Difference]) -> Iterator[tuple[Difference, Gathering, Gathering]]:
    """Each meeting and training that has changed, once: a difference within it, and both its versions."""
    seen: set[int] = set()
    for difference in found:
        for old, new in difference.trail:
            if isinstance(new, Gathering) and id(new) not in seen:
                seen.add(id(new))
                yield difference, old, new


def _changed_fields(old: Gathering, new: Gathering, after: Directory) -> list[str]:
    """What a calendar shows that has changed; none if no calendar showed it, or only on days that are over."""
    if not _day(old) or not (_is_ahead(_day(old), after) or _is_ahead(_day(new), after)):
        return []
    changed = [field for field in _SHOWN if getattr(old, field, None) != getattr(new, field, None)]
    # Calendars do not tell what is planned from what was held.
    return [field for field in changed if field != "status" or "cancelled" in (old.status, new.status)]


def _day(event: Gathering) -> PartialDate | None:
    return event.when if has_day(event) else day_left(event)


def _is_ahead(day: PartialDate | None, directory: Directory) -> bool:
    return day is not None and not day.is_over(directory.today)


def _names_day(new: Gathering, old: Gathering) -> bool:
    """Whether a new row names the day that the old version had."""
    rows = new.changes[len(old.changes) :]
    return any(row.was and old.when and row.was.first == old.when.first for row in rows)


def _untold(old: Gathering, new: Gathering, fields: list[str], *, loses_day: bool) -> str:
    name = names.untimed(new) if "when" in fields else names.timed(new)
    if not loses_day:
        stale = listing([_SHOWN[field][1] for field in fields])
        return f"{name} {_verbs(old, new, fields)} utan rad under changes, så kalendrar kan visa {stale}."
    was, now = (f" {word} {when.words}" if when else "" for word, when in (("från", old.when), ("till", new.when)))
    told = "was på raden" if len(new.changes) > len(old.changes) else "rad"
    harm = "så posten försvinner ur kalendern, och den som har hämtat den ser den gamla dagen"
    return f"{name} flyttas{was}{now} utan {told} under changes, {harm}."


def _verbs(old: Gathering, new: Gathering, fields: list[str]) -> str:
    """What happens to the event: `flyttas och får en annan plats`."""
    verbs = {"when": "flyttas"} if not is_same_day(old, new) else {}
    if new.status == "cancelled":
        verbs["status"] = "ställs in"
    others = listing([_SHOWN[field][0] for field in fields if field not in verbs])
    return listing([*(verbs[field] for field in fields if field in verbs), *([f"får {others}"] if others else [])])


def _row(change: Change) -> dict[str, Fact]:
    """The row as it is written in the file."""
    given = {"on": change.on, "status": change.status, "was": change.was, "what": change.what}
    return {name: str(value) for name, value in given.items() if value}


def _pasted(event: Gathering, rows: tuple[dict[str, Fact], ...]) -> tuple[str, ...]:
    """The rows as lines at the end of the event's `changes`, or under a new `changes`."""
    fields = {str(name): value for name, value in (event.node or {}).items()}
    changes = fields.get("changes")
    return at_end(changes, rows).lines if isinstance(changes, reader.Sequence) else _at_end(event, {"changes": rows})


def _at_end(event: Gathering, fact: dict[str, Fact]) -> tuple[str, ...]:
    return at_end(event.node, fact).lines if event.node else written(fact)
