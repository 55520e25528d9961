"""What holds in the whole country: the national numbers, and the errands with whom to ask for and what to say."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Errand, NationalNumber, RegionsFile
from ..model import labels as words
from ..values.text import capitalised, listing
from . import labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import in_words, title, turned


def _numbers(difference: Difference) -> Iterator[Consequence]:
    item: NationalNumber = difference.item
    if difference.kind == "reordered":
        order = listing([number.number for number in difference.new])
        text = f"Numren för hela landet visas i en ny ordning: {order}."
    elif difference.kind == "removed":
        text = f"Numret {item.number} till {item.name} visas inte längre."
    else:
        text = f"Nytt nummer för hela landet: {item.number} till {item.name}, {item.purpose}."
    yield said(difference, "national", text, concerns=True)


def _number(difference: Difference) -> Iterator[Consequence]:
    text = f"{difference.record.name} byter nummer i hela landet {difference.old} → {difference.new}."
    yield said(difference, "national", text, concerns=True)


def _errands(difference: Difference) -> Iterator[Consequence]:
    item: Errand = difference.item
    if difference.kind == "reordered":
        text = f"Ärendena visas i en ny ordning: {listing([errand.name for errand in difference.new])}."
    elif difference.kind == "removed":
        text = f"Ärendet ”{item.name}” går inte längre att välja."
    else:
        final = difference.after.number_by_id.get(item.final)
        last = f", sist {final.number}" if final else ""
        text = f"Nytt ärende att välja, ”{item.name}”: man söker {_roles(item.roles)}{last}."
    yield said(difference, "errand", text, concerns=True)


def _sought(difference: Difference) -> Iterator[Consequence]:
    text = f"{_errand(difference)} söker man nu {_roles(difference.new)} (förut {_roles(difference.old)})."
    yield said(difference, "errand", text, concerns=True)


def _roles(roles: tuple[str, ...]) -> str:
    return listing([words.ROLES[role] for role in roles], "och sedan") if roles else "ingen särskild"


def _say(difference: Difference) -> Iterator[Consequence]:
    yield said(difference, "errand", f"{_errand(difference)} säger man nu ”{difference.new}”.")


def _asked_for(difference: Difference) -> Iterator[Consequence]:
    text = f"{_errand(difference)} frågar man nu efter {difference.new} (förut {difference.old})."
    yield said(difference, "errand", text)


def _final(difference: Difference) -> Iterator[Consequence]:
    new, old = (in_words(difference, value) for value in (difference.new, difference.old))
    text = f"{_errand(difference)} är sista utvägen nu {new} (förut {old})."
    yield said(difference, "errand", text, concerns=True)


def _name(difference: Difference) -> Iterator[Consequence]:
    yield said(difference, "errand", f"Ärendet ”{difference.old}” heter nu ”{difference.new}”.")


def _slug(difference: Difference) -> Iterator[Consequence]:
    address = f"#{difference.old} → #{difference.new}"
    text = f"{labels.label(difference.record)} får en ny adress, {address}. Gamla länkar dit slutar att gälla."
    yield said(difference, "errand", text)


def _words(difference: Difference) -> Iterator[Consequence]:
    noun = capitalised(title(difference.record, difference.field))
    text = f"{noun} för {labels.label(difference.record).replace('Ä', 'ä', 1)} {turned(difference)}."
    yield said(difference, "errand", text)


def _errand(difference: Difference) -> str:
    return f"För {labels.label(difference.record).replace('Ä', 'ä', 1)}"


SENTENCES: Sentences = {
    (RegionsFile, "national_numbers"): _numbers,
    (NationalNumber, "number"): _number,
    (RegionsFile, "errands"): _errands,
    (Errand, "roles"): _sought,
    (Errand, "say"): _say,
    (Errand, "ask_for"): _asked_for,
    (Errand, "final"): _final,
    (Errand, "name"): _name,
    (Errand, "slug"): _slug,
    (Errand, "question"): _words,
}
