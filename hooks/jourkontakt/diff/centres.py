"""Local centres: new, closed, renamed, and the municipalities they cover."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Centre, Coverage
from ..model.directory import Directory
from ..values.text import listing
from . import contacts, labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import meaning


def _centres(difference: Difference) -> Iterator[Consequence]:
    item: Centre = difference.item
    if difference.kind == "reordered":
        yield said(difference, "centre", "Jourerna står i en ny ordning.")
    elif difference.kind == "removed":
        yield said(difference, "centre", f"{item.name} finns inte längre bland jourerna.", concerns=True)
    else:
        status = meaning(item, "status", item.status)
        covered = listing([labels.municipality(difference.after, part.code) for part in item.municipalities])
        where = labels.region(difference.after, item.region)
        text = f"Ny jour i {where}: {item.name} ({status}){f', som täcker {covered}' if covered else ''}."
        yield said(difference, "centre", text, concerns=True)
        yield from contacts.gained(difference, item.name, item.contacts)


def _name(difference: Difference) -> Iterator[Consequence]:
    yield said(difference, "centre", f"{difference.old} heter nu {difference.new}.")


def _status(difference: Difference) -> Iterator[Consequence]:
    old, new = (meaning(difference.record, "status", value) for value in (difference.old, difference.new))
    text = f"{difference.record.name} är nu {new} (förut {old})."
    yield said(difference, "centre", text, concerns=True)


def _member(difference: Difference) -> Iterator[Consequence]:
    told = {
        "yes": "är nu medlem i Brottsofferjouren Sverige",
        "no": "är inte längre medlem i Brottsofferjouren Sverige",
        "unknown": "visas nu med uppgift saknas om medlemskapet",
    }
    if (difference.old, difference.new) == ("unknown", "no"):
        told["no"] = "är inte medlem i Brottsofferjouren Sverige"
    yield said(difference, "centre", f"{difference.record.name} {told[difference.new]}.")


def _region(difference: Difference) -> Iterator[Consequence]:
    old, new = (labels.region(difference.after, value) for value in (difference.old, difference.new))
    yield said(difference, "centre", f"{difference.record.name} hör nu till {new} (förut {old}).", concerns=True)


def _municipalities(difference: Difference) -> Iterator[Consequence]:
    centre: Centre = difference.record
    if difference.kind == "reordered":
        text = f"{centre.name}: kommunerna står i en ny ordning."
    else:
        covers = "täcker nu" if difference.kind == "added" else "täcker inte längre"
        text = f"{centre.name} {covers} {_covered(difference.after, difference.item)}."
    yield said(difference, "centre", text)


def _period(difference: Difference) -> Iterator[Consequence]:
    centre, part = difference.within(Centre), difference.record
    rest = "" if part.since or part.until else " utan angivna år"
    text = f"{labels.label(centre)} täcker nu {_covered(difference.after, part)}{rest}."
    yield said(difference, "centre", text)


def _covered(directory: Directory, part: Coverage) -> str:
    since = f" från {part.since.words}" if part.since else ""
    until = f" till {part.until.words}" if part.until else ""
    return labels.municipality(directory, part.code) + since + until


SENTENCES: Sentences = {
    (Directory, "centres"): _centres,
    (Centre, "name"): _name,
    (Centre, "status"): _status,
    (Centre, "is_member"): _member,
    (Centre, "region"): _region,
    (Centre, "municipalities"): _municipalities,
    (Coverage, "since"): _period,
    (Coverage, "until"): _period,
}
