"""What people search for: other names, words for roles and errands, municipalities and places."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import ErrandWords, NamesFile, OtherName, RoleWords
from ..model import labels as words
from ..model.directory import Directory
from ..model.tables import Municipality, Place
from ..values.text import listing
from . import labels
from .differences import Difference
from .sentence import Consequence, Sentences, said


def _names(difference: Difference) -> Iterator[Consequence]:
    if difference.kind == "reordered":
        text = "Sökorden för platser står i en ny ordning."
    elif difference.kind == "removed":
        text = f"Sökordet ”{difference.old.name}” finns inte längre."
    else:
        text = f"Sökordet ”{difference.new.name}” leder nu till {_targets(difference.after, difference.new)}."
    yield said(difference, "name", text)


def _led(difference: Difference) -> Iterator[Consequence]:
    targets = _targets(difference.after, difference.record)
    yield said(difference, "name", f"Sökordet ”{difference.record.name}” leder nu till {targets}.")


def _targets(directory: Directory, name: OtherName) -> str:
    municipalities = [labels.municipality(directory, code) for code in name.municipalities]
    regions = [labels.region(directory, identifier) for identifier in name.regions]
    return listing([*municipalities, *name.counties, *regions]) or "ingenting"


def _words(difference: Difference) -> Iterator[Consequence]:
    target = _meant(difference, difference.record)
    gained = [f"”{word}”" for word in difference.new if word not in difference.old]
    lost = [f"”{word}”" for word in difference.old if word not in difference.new]
    if gained:
        yield said(difference, "name", f"Den som söker på {listing(gained, 'eller')} hittar nu {target}.")
    if lost:
        yield said(difference, "name", f"Den som söker på {listing(lost, 'eller')} hittar inte längre {target}.")
    if not gained and not lost:
        yield said(difference, "name", f"Sökorden för {target} står i en ny ordning.")


def _groups(difference: Difference) -> Iterator[Consequence]:
    if difference.kind == "reordered":
        yield said(difference, "name", "Sökorden för roller och ärenden står i en ny ordning.")
        return
    item: RoleWords | ErrandWords = difference.item
    finds = "hittar nu" if difference.kind == "added" else "hittar inte längre"
    found = listing([f"”{word}”" for word in item.words], "eller")
    yield said(difference, "name", f"Den som söker på {found} {finds} {_meant(difference, item)}.")


def _meant(difference: Difference, item: RoleWords | ErrandWords) -> str:
    if isinstance(item, RoleWords):
        return words.ROLES[item.role]
    names = {errand.id: errand.name for errand in (*difference.before.errands, *difference.after.errands)}
    return f"ärendet ”{names.get(item.errand, item.errand)}”"


def _municipalities(difference: Difference) -> Iterator[Consequence]:
    if difference.kind == "reordered":
        yield said(difference, "place", "Kommunerna står i en ny ordning i kommunlistan.")
        return
    item: Municipality = difference.item
    where = labels.region(difference.after, item.region)
    text = f"Ny kommun i {where}: {item.name}." if difference.kind == "added" else f"Kommunen {item.name} är borta."
    yield said(difference, "municipality", text)


def _moved(difference: Difference) -> Iterator[Consequence]:
    old, new = (labels.region(difference.after, value) for value in (difference.old, difference.new))
    yield said(difference, "municipality", f"Kommunen {difference.record.name} hör nu till {new} (förut {old}).")


def _places(difference: Difference) -> Iterator[Consequence]:
    if difference.kind == "reordered":
        yield said(difference, "place", "Orterna står i en ny ordning i ortlistan.")
        return
    item: Place = difference.item
    place = f"Orten {item.name} i kommunen {labels.municipality(difference.after, item.code)}"
    found = "går nu att söka" if difference.kind == "added" else "går inte längre att söka"
    yield said(difference, "place", f"{place} {found}.")


SENTENCES: Sentences = {
    (NamesFile, "names"): _names,
    (OtherName, "municipalities"): _led,
    (OtherName, "counties"): _led,
    (OtherName, "regions"): _led,
    (NamesFile, "roles"): _groups,
    (NamesFile, "errands"): _groups,
    (RoleWords, "words"): _words,
    (ErrandWords, "words"): _words,
    (Directory, "municipalities"): _municipalities,
    (Municipality, "region"): _moved,
    (Directory, "places"): _places,
}
