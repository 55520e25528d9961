"""Warnings about a value that is written over another: the old one should end, and the new one follow it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..answers.succession import ending, has_ended, is_same, last_day
from ..datafiles.edit import Fact, Insertion, apply, last_line, written
from ..datafiles.problem import Fix
from ..model import Contact, NationalNumber, Verification
from ..values.dates import PartialDate, parse
from ..values.text import capitalised
from . import contacts, names
from .differences import Difference
from .sentence import MOST_WITH_LINES, Sentence, make_sentence, warning_with_lines


class _Overwriting(NamedTuple):
    """A contact in whose place another stands, and the checks that were made of the other."""

    difference: Difference
    old: Contact
    new: Contact
    checks: tuple[Verification, ...]

    @property
    def begins(self) -> PartialDate:
        """The date from which the new value is known to hold: its first day, or that of its check, or else today."""
        if self.new.since and self.new.since != self.old.since:
            return self.new.since
        dates = [check.date for check in self.checks] or [parse(self.difference.after.today.isoformat())]
        return max(dates, key=lambda when: when.first)


def value_changes(found: Sequence[Difference]) -> Iterator[Difference]:
    """The changes of a number or address to another; not those that only spell it differently."""
    for difference in found:
        is_value = (type(difference.record), difference.field) in ((Contact, "value"), (NationalNumber, "number"))
        if is_value and not is_same(difference.old, difference.new):
            yield difference


def warn_of_overwritten_value(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A number or address that has held is replaced instead of ended, or another has the checks of the old one."""
    shown = 0
    for each in (*_in_place(found), *_removed(found)):
        if last_day(each.old, each.begins):
            shown += 1
            yield _warning(each, with_lines=shown <= MOST_WITH_LINES)
        elif each.difference.field == "value":
            yield from _unchecked(each.difference, each.old.verified, each.checks)
    for difference in value_changes(found):
        if isinstance(difference.record, NationalNumber):
            old = difference.trail[-1].old.verified
            new = tuple(check for check in difference.record.verified if check not in old)
            yield from _unchecked(difference, old, new)


def _in_place(found: Sequence[Difference]) -> Iterator[_Overwriting]:
    """Contacts whose value changes."""
    for difference in value_changes(found):
        old, new = difference.trail[-1]
        if isinstance(old, Contact):
            checks = tuple(check for check in new.verified if check not in old.verified)
            yield _Overwriting(difference, old, new, checks)


def _removed(found: Sequence[Difference]) -> Iterator[_Overwriting]:
    """Contacts that are removed while another is added to the same owner."""
    added = contacts.added_by_owner(found)
    for removed in found:
        is_contact = removed.kind == "removed" and isinstance(removed.old, Contact)
        if is_contact and added[id(removed.record)]:
            other = added[id(removed.record)].pop(0)
            yield _Overwriting(other, removed.old, other.new, other.new.verified)


def _unchecked(
    difference: Difference, old: tuple[Verification, ...], new: tuple[Verification, ...]
) -> Iterator[Sentence]:
    """A value changes where it stands, but the checks do not."""
    kept = [check for check in old if check in difference.record.verified]
    if kept or not new:
        owner = difference.record.name if isinstance(difference.record, NationalNumber) else names.owner(difference)
        first = f"{owner} byter till {difference.new}{'' if new else ' utan ny kontroll'}."
        rest = " De kontroller som står där gäller det gamla." if kept else ""
        yield make_sentence(difference, first + rest, kind="warning")


def _warning(each: _Overwriting, *, with_lines: bool) -> Sentence:
    old, today = each.old, each.difference.after.today
    # A person's address must not be republished.
    gone = "den gamla adressen" if old.kind == "email" else old.value
    owner = names.owner(each.difference)
    harm = f"rapporter om tidigare dagar visar fel {'nummer' if each.new.kind == 'phone' else 'adress'}"
    if any(check in each.new.verified for check in old.verified):
        harm = f"de kontroller som står där gäller det gamla, och {harm}"
    check = "" if each.checks else "utan ny kontroll och "
    text = f"{owner} byter till {each.new.value} {check}utan att {gone} avslutas."
    if old.until and has_ended(old, today):
        text = f"{owner} har inte längre {gone}, som gällde till {old.until.words}."
        with_lines = False
    text += f" {capitalised(harm)}. Låt den gamla kontakten stå kvar"
    lines = (*_ended(each), *_new(each)) if with_lines and old.node else ()
    if lines:
        text += " med sista dag (until), och lägg till den nya efter den"
    return warning_with_lines(each.difference, text, lines)


def _ended(each: _Overwriting) -> tuple[str, ...]:
    """The lines of the old contact as they stood, with its last day."""
    node, last = each.old.node, last_day(each.old, each.begins)
    if each.old.kind == "email" or node is None or last is None:
        return ()
    change = ending(each.old, last)
    fixes, insertions = ([change], []) if isinstance(change, Fix) else ([], [change])
    lines = apply("\n".join(node.source.lines).encode(), fixes, insertions).decode().split("\n")
    return tuple(lines[node.line - 1 : last_line(node) + isinstance(change, Insertion)])


def _new(each: _Overwriting) -> tuple[str, ...]:
    """The lines of the new contact, with dots for what is not known."""
    old, new, begins = each.old, each.new, each.begins
    assert old.node is not None
    consent: dict[str, Fact] = {"consent": new.consent} if new.consent and new.consent != old.consent else {}
    checks = tuple({"date": str(check.date), "by": check.by, "method": check.method} for check in each.checks)
    contact: dict[str, Fact] = {
        "kind": new.kind,
        "value": new.value,
        "since": begins.beginning,
        "source": new.source,
        **consent,
        "verified": checks or ({"date": "…", "by": "…", "method": "…"},),
    }
    first = old.node.source.lines[old.node.line - 1]
    return tuple(first[: len(first) - len(first.lstrip())] + line for line in written((contact,)))
