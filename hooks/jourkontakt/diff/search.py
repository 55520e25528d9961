"""What the search finds: other names, words for roles and errands, municipalities and places."""

from collections.abc import Iterator

from msgspec import structs

from ..model import ErrandWords, FormerMunicipality, NamesFile, NationalNumber, OtherName, RoleWords, Subject
from ..model.directory import Directory
from ..model.tables import Municipality
from ..values.text import listing
from . import names
from .differences import Difference
from .sentence import Handlers, Sentence, make_sentence, template


def _targets(difference: Difference) -> str:
    """What a name leads to, separated by commas."""
    name: OtherName = difference.new if difference.kind == "added" else difference.record
    municipalities = [names.municipality(difference, code) for code in name.municipalities]
    regions = [names.region(difference, region) for region in name.regions]
    return listing([*municipalities, *name.counties, *regions]) or "ingenting"


def _search_words(difference: Difference) -> Iterator[Sentence]:
    """The words that were added and removed, one by one or with their whole list."""
    old, new, item = difference.old, difference.new, difference.record
    if difference.field != "words":
        old, new, item = (old.words if old else ()), (new.words if new else ()), difference.item
    changes = {
        "hittar nu": [f"”{word}”" for word in new if word not in old],
        "hittar inte längre": [f"”{word}”" for word in old if word not in new],
    }
    target = names.label(difference, item)
    if not any(changes.values()):
        yield _wording(difference, f"sökorden för {target} står i en ny ordning.")
    for finds, words in changes.items():
        if words:
            text = f"den som söker på {listing(words, 'eller')} {finds} {target}."
            yield _wording(difference, text)


def _wording(difference: Difference, text: str) -> Sentence:
    return structs.replace(make_sentence(difference, text), is_wording=True)


def _present(difference: Difference) -> str:
    former = difference.new if difference.kind == "added" else difference.record
    return names.municipality(difference, former.now)


_LEADS_TO = template("{record} leder nu till {targets}.", targets=_targets)
HANDLERS: Handlers = {
    (NamesFile, "names"): template(
        added="{item} leder nu till {targets}.", removed="{item} finns inte längre.", targets=_targets
    ),
    (NamesFile, "former"): template(
        added="{item} leder nu till {now}.", removed="{item} finns inte längre.", now=_present
    ),
    (FormerMunicipality, "now"): template("{record} leder nu till {now}.", now=_present),
    (OtherName, "municipalities"): _LEADS_TO,
    (OtherName, "counties"): _LEADS_TO,
    (OtherName, "regions"): _LEADS_TO,
    (NamesFile, "roles"): _search_words,
    (NamesFile, "errands"): _search_words,
    (NamesFile, "subjects"): _search_words,
    (RoleWords, "words"): _search_words,
    (ErrandWords, "words"): _search_words,
    (Subject, "words"): _search_words,
    (NationalNumber, "words"): _search_words,
    (Directory, "municipalities"): template(
        added="ny kommun i {region}: {d.new.name}.",
        removed="kommunen {d.old.name} är borta.",
        region=lambda difference: names.region(difference, difference.new.region),
    ),
    (Municipality, "region"): template("kommunen {d.record.name} hör nu till {new} (förut {old})."),
    (Directory, "places"): template(
        added="{item} i kommunen {municipality} går nu att söka.",
        removed="{item} i kommunen {municipality} går inte längre att söka.",
        municipality=lambda difference: names.municipality(difference, difference.item.code),
    ),
}
