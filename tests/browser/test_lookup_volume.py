"""The look-up's matching of every name in many spellings, in a real browser, with the real index."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from jourkontakt.answers.namesakes import namesakes
from jourkontakt.model import OtherName
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.values.text import genitive

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_SPELT = {"å": "aa", "ä": "ae", "ö": "oe", "Å": "Aa", "Ä": "Ae", "Ö": "Oe"}
_SEED = 20261125
_LOAD = """async (root) => {
  const match = await import(root + "assets/match.mjs");
  const load = async (name) => (await fetch(root + name)).json();
  const files = await Promise.all(["lookup.json", "lookup-places.json"].map(load));
  const told = ({ kind, id, region, code, own, title, place }) => ({ kind, id, region, code, own, title, place });
  window.found = (queries) => queries.map((query) => {
    const { hits, only, note } = match.search(window.index, query);
    return { hits: hits.map(told), only: only && told(only), note };
  });
  window.match = match;
  window.files = files;
  window.index = match.createIndex(...files);
}"""
_NAMES = 20_000
# Makes the site's own index and a larger one with invented names, joined from common name parts.
_LARGE = """async ([root, count]) => {
  const { createIndex, search } = await import(root + "assets/match.mjs");
  const load = async (name) => (await fetch(root + name)).json();
  const [base, more] = await Promise.all(["lookup.json", "lookup-places.json"].map(load));
  const own = createIndex(base, structuredClone(more));
  const parts = "berg by torp sund näs vik hamn köping stad holm ås lund mar vall bo ving dal fors hult röd".split(" ");
  const codes = base.hits.filter((hit) => hit.kind === "municipality").map((hit) => hit.id);
  let at = 1;
  const next = (choices) => (at = (at * 48271) % 2147483647) % choices;
  const made = Array.from({ length: count }, () => {
    const name = Array.from({ length: 3 + next(2) }, () => parts[next(parts.length)]).join("");
    return { target: codes[next(codes.length)], names: [name] };
  });
  more.names.town.push(...made);
  Object.assign(window, { search, own, made, large: createIndex(base, more) });
}"""
Hits = list[dict[str, Any]]


@pytest.fixture(scope="module")
def page(browser: Browser, served: str) -> Iterator[Page]:
    made = browser.new_page()
    made.goto(f"{served}om/")
    made.evaluate(_LOAD, served)
    yield made
    made.close()


def found(page: Page, queries: list[str]) -> list[dict[str, Any]]:
    """The search results of each query: hits, the hit if it is unambiguous, the note."""
    answers: list[dict[str, Any]] = page.evaluate("(queries) => window.found(queries)", queries)
    return answers


def without_marks(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))


def missing(name: str, dice: random.Random) -> str:
    at = dice.randrange(len(name))
    return name[:at] + name[at + 1 :]


def doubled(name: str, dice: random.Random) -> str:
    at = dice.randrange(len(name))
    return name[: at + 1] + name[at:]


def swapped(name: str, dice: random.Random) -> str:
    at = dice.choice([at for at in range(len(name) - 1) if name[at].casefold() != name[at + 1].casefold()])
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def wrong(name: str, dice: random.Random) -> str:
    at = dice.randrange(len(name))
    return name[:at] + dice.choice(_LETTERS.replace(name[at].casefold(), "")) + name[at + 1 :]


# The ways to type a name; all have the same weight in the averages.
VARIANTS: dict[str, Callable[[str, random.Random], str]] = {
    "exact": lambda name, _: name,
    "lower case": lambda name, _: name.lower(),
    "capitals": lambda name, _: name.upper(),
    "without å ä ö": lambda name, _: without_marks(name),
    "aa ae oe": lambda name, _: "".join(_SPELT.get(char, char) for char in name),
    "genitive": lambda name, _: genitive(name),
    "X kommun": lambda name, _: f"{name} kommun",
    "Xs kommun": lambda name, _: f"{genitive(name)} kommun",
    "X stad": lambda name, _: f"{name} stad",
    "polisen i X": lambda name, _: f"polisen i {name}",
    "missing": missing,
    "doubled": doubled,
    "swapped": swapped,
    "wrong": wrong,
}


def typed(directory: Directory) -> dict[str, list[tuple[Municipality, str]]]:
    """Every name in every variant; typing errors are made three times, at random from a fixed seed."""
    dice = random.Random(_SEED)
    slips = (missing, doubled, swapped, wrong)
    return {
        title: [
            (municipality, variant(municipality.name, dice))
            for _ in range(3 if variant in slips else 1)
            for municipality in directory.municipalities
        ]
        for title, variant in VARIANTS.items()
    }


@pytest.fixture(scope="module")
def volume(page: Page, real: Directory) -> dict[str, list[tuple[Municipality, str, Hits]]]:
    """The hits for everything typed."""
    return {
        title: [
            (municipality, query, answer["hits"])
            for (municipality, query), answer in zip(pairs, found(page, [query for _, query in pairs]), strict=True)
        ]
        for title, pairs in typed(real).items()
    }


def share(rows: list[tuple[Municipality, str, Hits]], fits: Callable[[Municipality, dict[str, Any]], bool]) -> float:
    return sum(bool(hits) and fits(municipality, hits[0]) for municipality, _, hits in rows) / len(rows)


def test_the_first_hit_is_right(
    volume: dict[str, list[tuple[Municipality, str, Hits]]], record_property: Callable[[str, object], None]
) -> None:
    first = {title: share(rows, lambda m, hit: hit["id"] == m.code) for title, rows in volume.items()}
    region = {title: share(rows, lambda m, hit: hit["region"] == m.region) for title, rows in volume.items()}
    lines = [f"{title:>14}  {first[title]:7.2%}  {region[title]:7.2%}" for title in volume]
    print("\n".join(["", *lines]))
    record_property("first", first)
    record_property("region", region)
    assert sum(first.values()) / len(first) >= 0.98, lines
    assert sum(region.values()) / len(region) >= 0.995, lines
    # Variants without a typing error are always found, except Håbo, which without its ring is Habo.
    for title in list(volume)[:10]:
        wanted = 289 / 290 if title == "without å ä ö" else 1
        assert first[title] == wanted, title


def test_similar_names_are_shown_together(
    page: Page, real: Directory, volume: dict[str, list[tuple[Municipality, str, Hits]]]
) -> None:
    twins = {code: {other.code for other in others} for code, others in namesakes(real).items()}
    shown = 0
    for rows in volume.values():
        for _, query, hits in rows:
            own = [hit["id"] for hit in hits if hit["own"]]
            for code in own:
                if code not in twins or query.casefold() == real.municipality_by_code[code].name.casefold() != "habo":
                    continue
                shown += 1
                at = own.index(code)
                assert twins[code] & set(own[max(at - 1, 0) : at + 2]), (query, own)
    assert shown > 250


def test_every_typing_error_in_a_similar_name_shows_both(page: Page, real: Directory) -> None:
    twins = {code: {other.code for other in others} for code, others in namesakes(real).items()}
    slips = [(code, slip) for code in twins for slip in all_typing_errors(real.municipality_by_code[code].name)]
    names = {municipality.name.casefold() for municipality in real.municipalities}
    for (code, query), answer in zip(slips, found(page, [slip for _, slip in slips]), strict=True):
        ids = [hit["id"] for hit in answer["hits"] if hit["own"]]
        if code in ids and query.casefold() not in names:
            assert twins[code] <= set(ids), query
            assert answer["only"] is None or answer["only"]["id"] not in twins, query


def all_typing_errors(name: str) -> Iterator[str]:
    """Every single typing error: each letter missing, doubled or swapped, and each wrong letter."""
    for at in range(len(name)):
        yield name[:at] + name[at + 1 :]
        yield name[: at + 1] + name[at:]
        yield name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
        yield from (name[:at] + letter + name[at + 1 :] for letter in _LETTERS)


def test_places_named_like_a_municipality_are_shown_after_it(page: Page, real: Directory) -> None:
    answers = found(page, [municipality.name for municipality in real.municipalities])
    for municipality, answer in zip(real.municipalities, answers, strict=True):
        assert answer["hits"][0]["own"]
        assert answer["only"] is None or answer["only"]["id"] == municipality.code
        assert len(answer["hits"]) <= 7, municipality.name
    assert sum(answer["only"] is not None for answer in answers) >= 250


def test_counties_and_regions(page: Page, real: Directory) -> None:
    regions = {county: region for region, counties in real.counties_by_region.items() for county in counties}
    asked = [(f, county) for county in regions for f in forms_of(county)]
    for (query, county), answer in zip(asked, found(page, [query for query, _ in asked]), strict=True):
        hits = [(hit["kind"], hit["id"]) for hit in answer["hits"]]
        assert ("county", county) in hits, query
        assert answer["hits"][0]["region"] == regions[county], query
        if query.casefold().endswith("län"):
            assert hits[0] == ("county", county), query
    for region in real.regions:
        for query in (f"region {region.name}", f"polisregion {region.name}", f"Polisregion {region.name.lower()}"):
            assert first(page, query)[:2] == ("region", region.id), query
        if region.name != "Stockholm":
            assert first(page, region.name)[:2] == ("region", region.id)
            assert first(page, f"polisen {region.name}")[:2] == ("region", region.id)
    kinds = [hit["kind"] for hit in found(page, ["stockholm"])[0]["hits"]]
    assert kinds[:3] == ["municipality", "region", "county"]


def forms_of(county: str) -> list[str]:
    bare = county.removesuffix(" län").removesuffix("s")
    return [county, county.lower(), f"{bare} län", bare, without_marks(bare).lower()]


def test_county_letters(page: Page, real: Directory) -> None:
    letters = [hit["names"][-1] for hit in page.evaluate("files[0].hits") if hit["kind"] == "county"]
    assert len(letters) == 21
    for short in letters:
        assert first(page, short)[0] == "county", short
        assert first(page, f"{short.lower()} län")[0] == "county", short
    # A single lower-case letter is the beginning of a name, not a county's letter.
    assert first(page, "s")[0] == "municipality"


def first(page: Page, query: str) -> tuple[str, str, str]:
    """Kind, id and region of the best hit."""
    (answer,) = found(page, [query])
    assert answer["hits"], query
    return answer["hits"][0]["kind"], answer["hits"][0]["id"], answer["hits"][0]["region"]


def test_every_place_leads_to_its_municipality(page: Page, real: Directory) -> None:
    answers = found(page, [place.name for place in real.places])
    for place, answer in zip(real.places, answers, strict=True):
        assert place.code in {hit["code"] for hit in answer["hits"]}, place
        hit = next(hit for hit in answer["hits"] if hit["code"] == place.code)
        municipality = real.municipality_by_code[place.code]
        text = f"{hit['title']}, {hit['place']}"
        assert municipality.name in text
        assert municipality.county in text
        assert f"polisregion {real.region_by_id[municipality.region].name}" in text


def test_every_other_name_shows_all_its_meanings(page: Page, real: Directory) -> None:
    answers = found(page, [other.name for other in real.names.names])
    for other, answer in zip(real.names.names, answers, strict=True):
        ids = {hit["id"] for hit in answer["hits"]}
        assert targets(other) <= ids, other.name
        if len(targets(other)) > 1:
            assert answer["only"] is None or len({hit["region"] for hit in answer["hits"]}) == 1, other.name


def targets(other: OtherName) -> set[str]:
    return {*other.municipalities, *other.counties, *other.regions}


def test_every_centre_leads_to_its_region(page: Page, real: Directory) -> None:
    for centre in real.centres:
        assert first(page, centre.name) == ("centre", centre.id, centre.region)
        for name in (centre.name.removeprefix("Brottsofferjouren "), *centre.aliases):
            (answer,) = found(page, [name])
            assert ("centre", centre.id) in {(hit["kind"], hit["id"]) for hit in answer["hits"]}, name


def test_words_for_roles_and_errands(page: Page, real: Directory) -> None:
    for role in real.names.roles:
        for word in role.words:
            (answer,) = found(page, [word])
            hits = [hit for hit in answer["hits"] if hit["kind"] == "role" and hit["id"] == role.role]
            assert len({hit["region"] for hit in hits}) == 7, word
    for errand in real.names.errands:
        for word in errand.words:
            (answer,) = found(page, [word])
            assert answer["hits"][0]["id"] == errand.errand, word
            (answer,) = found(page, [f"{word} Kiruna"])
            assert answer["hits"][0]["id"] == "2584", word


@pytest.mark.parametrize(
    ("query", "kind", "ident"),
    [
        ("114 14", "number", "police"), ("11414", "number", "police"), ("112", "number", "emergency"),
        ("116006", "number", "support-line"), ("116 006", "number", "support-line"), ("polisen", "number", "police"),
        ("bro", "place", "0139"), ("Malung", "place", "2023"), ("Sthlm", "municipality", "0180"),
        ("dals ed", "municipality", "1438"),
        ("upplandsbro", "municipality", "0139"), ("region skåne", "county", "Skåne län"),
        ("linkopign", "municipality", "0580"), ("götebrog", "municipality", "1480"),
        ("Habo, Jönköpings län, polisregion Öst", "municipality", "0643"),
    ],
)  # fmt: skip
def test_some_more_ways_to_ask(page: Page, query: str, kind: str, ident: str) -> None:
    assert first(page, query)[:2] == (kind, ident)


@pytest.mark.parametrize(
    "query", ["xyzzy", "qqqqqqqq", "storköpinge", "?!", "   ", "<>", "constructor", "__proto__", "toString"]
)
def test_nonsense_finds_nothing_without_errors(page: Page, query: str) -> None:
    (answer,) = found(page, [query])
    assert answer == {"hits": [], "only": None, "note": ""}


def test_very_long_text_is_cut(page: Page) -> None:
    assert found(page, ["å" * 100_000])[0]["hits"] == []


def test_every_hit_leads_to_a_page_and_place_that_exist(page: Page, built_site: Path) -> None:
    addresses = {hit["address"] for file in page.evaluate("files") for hit in file["hits"]}
    slugs = [errand["slug"] for errand in page.evaluate("files[0].errands")]
    assert len(addresses) > 290
    for address in addresses:
        path, _, anchor = address.partition("#")
        text = (built_site / path / "index.html").read_text(encoding="utf-8")
        # The anchor is added if the query names an errand.
        wanted = [anchor] if anchor else slugs
        assert all(f'id="{name}"' in text for name in wanted), address


def test_with_20_000_more_names_the_best_hit_is_the_same(page: Page, served: str, real: Directory) -> None:
    page.evaluate(_LARGE, [served, _NAMES])
    assert page.evaluate("large.entries.length - own.entries.length") >= _NAMES
    names = [municipality.name for municipality in real.municipalities]
    asked = [
        *names,
        *(f"{name} kommun" for name in names),
        *(name.lower() for name in names),
        "götebrog",
        "storköpinge",
    ]
    best = """([index, queries]) => queries.map((query) => {
      const [hit] = search(window[index], query).hits;
      return hit && [hit.kind, hit.id, hit.region];
    })"""
    assert page.evaluate(best, ["large", asked]) == page.evaluate(best, ["own", asked])


def test_with_20_000_more_names_each_is_found(page: Page, served: str) -> None:
    page.evaluate(_LARGE, [served, _NAMES])
    missed = """() => made.map(({ names: [name] }) => name).filter((_, at) => at % 97 === 0)
      .filter((name) => !search(large, name).hits.some((hit) => hit.title === name))"""
    assert page.evaluate("made.length") == _NAMES
    assert page.evaluate(missed) == []
