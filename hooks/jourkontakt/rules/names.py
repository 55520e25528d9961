"""Other names and search words: each leads to one kind of target, is listed once and adds something."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter, itemgetter

from ..model import ErrandWords, NationalNumber, OtherName, RoleWords, Subject
from ..model.directory import Directory
from ..values.text import listing
from .checks import on_line, repeated, unknown_code
from .rule import Finding, error, warning

_TARGETS = {"municipalities": "kommuner", "counties": "län", "regions": "polisregioner"}


@error(
    "N01",
    "Namnet leder ingenstans, eller till flera sorter på en gång. Skriv antingen kommuner, län eller polisregioner.",
)
def a_name_leads_to_one_kind(directory: Directory) -> Iterator[Finding]:
    for name in directory.names.names:
        used = [words for field, words in _TARGETS.items() if getattr(name, field)]
        if not used:
            message = f"namnet ”{name.name}” leder varken till en kommun, ett län eller en polisregion"
            yield Finding(name, "name", message)
        elif len(used) > 1:
            yield Finding(name, "name", f"namnet ”{name.name}” leder till både {listing(used)}. Behåll en av sorterna")


@warning("N02", "Namnet står två gånger med samma sort eller samma mål. Skriv det en gång, med alla kommuner under.")
def names_are_listed_once(directory: Directory) -> Iterator[Finding]:
    seen: dict[str, list[OtherName]] = {}
    for name in directory.names.names:
        for other in seen.setdefault(_key(name.name), []):
            if other.kind == name.kind or _targets(other) & _targets(name):
                yield Finding(name, "name", f"namnet ”{name.name}” står redan{on_line(other)}")
                break
        seen[_key(name.name)].append(name)


@warning("N03", "Namnet är kommunens, ortens, länets eller regionens eget och hittas ändå. Ta bort det.")
def names_lead_somewhere_new(directory: Directory) -> Iterator[Finding]:
    own = _own_names(directory)
    for name in directory.names.names:
        found = [_key(name.name) in map(_key, own.get(target, ())) for target in _targets(name)]
        if found and all(found):
            yield Finding(name, "name", f"”{name.name}” är det officiella namnet och hittas ändå. Ta bort det")


@warning("N04", "Samma kommun, län eller polisregion står två gånger under ett namn. Ta bort den ena raden.")
def targets_are_listed_once(directory: Directory) -> Iterator[Finding]:
    for name in directory.names.names:
        for field in _TARGETS:
            for (index, value), _ in repeated(enumerate(getattr(name, field)), itemgetter(1)):
                yield Finding(name, field, f"”{value}” står redan under namnet ”{name.name}”", index=index)


@warning("N05", "Samma sökord står två gånger, så att sökningen inte kan svara på båda. Ta bort det ena.")
def search_words_are_listed_once(directory: Directory) -> Iterator[Finding]:
    names = directory.names
    groups: tuple[tuple[RoleWords | ErrandWords | Subject | NationalNumber, ...], ...] = (
        names.roles,
        (*names.errands, *names.subjects, *directory.national_numbers),
    )
    for group in groups:
        every = [(words, index, word) for words in group for index, word in enumerate(words.words)]
        for (words, index, word), _ in repeated(every, lambda row: _key(row[2])):
            yield Finding(words, "words", f"sökordet ”{word}” står redan", index=index)


@warning("N06", "Två jourer har samma namn, så att läsaren inte kan skilja dem åt. Skriv ut orten i det ena namnet.")
def centre_names_are_unique(directory: Directory) -> Iterator[Finding]:
    for centre, other in repeated(directory.centres, lambda centre: _key(centre.name)):
        yield Finding(centre, "name", f"jouren ”{other.id}” heter också ”{centre.name}”")


@error("N07", "Kommunen som gäller nu finns inte, så att den gamla adressen inte leder någonstans. Rätta koden i now.")
def former_municipalities_lead_to_real_ones(directory: Directory) -> Iterator[Finding]:
    known = directory.municipality_by_code
    for former in directory.names.former:
        if former.now not in known:
            message, right = unknown_code(directory, former.now)
            yield Finding(former, "now", message, former.code if former.code in known else right)


@error("N08", "Namnet och koden är en kommuns som finns, och den har redan sin sida. Ta bort raden, eller rätta den.")
def former_municipalities_are_gone(directory: Directory) -> Iterator[Finding]:
    for former in directory.names.former:
        same = directory.municipality_by_code.get(former.code)
        if same and same.address == former.address:
            yield Finding(former, "name", f"kommunen {same.name} med koden {same.code} finns. Ta bort den här raden")


@error("N09", "Samma tidigare kommun står två gånger, så att den gamla adressen har två mål. Ta bort den ena.")
def former_municipalities_are_listed_once(directory: Directory) -> Iterator[Finding]:
    for former, other in repeated(directory.names.former, attrgetter("address")):
        yield Finding(former, "name", f"{former.name} med koden {former.code} står redan{on_line(other)}")


_PUNCTUATION = re.compile(r"[\W_]+")


@lru_cache(maxsize=10_000)
def _key(name: str) -> str:
    """The name's letters and digits in lower case; å, ä and ö are kept, since Habo is not Håbo."""
    return _PUNCTUATION.sub("", name.casefold())


def _own_names(directory: Directory) -> dict[str, list[str]]:
    """The official names by which the search finds each municipality, county and region."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in directory.municipalities:
        found[each.code].append(each.name)
        found[each.county] = [each.county]
    for place in directory.places:
        found[place.code].append(place.name)
    return found | {region.id: [region.name] for region in directory.regions}


def _targets(name: OtherName) -> set[str]:
    return {*name.municipalities, *name.counties, *name.regions}
