"""The look-up's two files: what is in them, what it leads to, and how small they are."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from jourkontakt.answers.chain import chain
from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.lookup import lookup_index
from jourkontakt.website.lookup import index, places

BASE, MORE = "lookup.json", "lookup-places.json"


@pytest.fixture(params=["real", "demo"])
def directory(request: pytest.FixtureRequest) -> Directory:
    found: Directory = request.getfixturevalue(request.param)
    return found


def files(directory: Directory) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in lookup_index(directory)}


def hits(values: dict[str, Any], kind: str) -> list[list[Any]]:
    return [hit for hit in values["hits"] if hit[0] == kind]


def test_the_files_are_small(real: Directory) -> None:
    sizes = {path: len(gzip.compress(content, 6)) for path, content in files(real).items()}
    assert set(sizes) == {BASE, MORE}
    assert sizes[BASE] <= 10_000
    assert sum(sizes.values()) <= 25_000


def test_the_files_are_plain_json(directory: Directory) -> None:
    made = files(directory)
    assert json.loads(made[BASE]) == json.loads(json.dumps(index(directory)))
    assert json.loads(made[MORE]) == json.loads(json.dumps(places(directory)))


def test_every_municipality_is_there_with_county_region_and_page(directory: Directory) -> None:
    rows = hits(index(directory), "municipality")
    regions = [region.id for region in directory.regions]
    assert len(rows) == 290
    for _, code, at, title, place, address, *_ in rows:
        municipality = directory.municipality_by_code[code]
        assert (title, address, regions[at]) == (municipality.name, municipality.address, municipality.region)
        assert municipality.county in place
        assert directory.region_by_id[municipality.region].name in place


def test_counties_are_found_by_their_short_name_and_letters(real: Directory) -> None:
    also = {county: names for _, county, _, _, _, _, names in hits(index(real), "county")}
    assert len(also) == 21
    assert also["Norrbottens län"] == ["Norrbotten", "BD"]
    assert also["Skåne län"] == ["Skåne", "M"]
    assert also["Västra Götalands län"] == ["Västra Götaland", "O"]
    assert len({letters for _, letters in also.values()}) == 21


def test_each_answer_is_the_first_number_of_the_chain(directory: Directory) -> None:
    values: Any = index(directory)
    by_slug = {errand.slug: errand for errand in directory.errands}
    assert len(values["errands"]) == len(by_slug)
    for slug, say, numbers in values["errands"]:
        for region, number in zip(directory.regions, numbers, strict=True):
            found = chain(directory, region, by_slug[slug])
            assert values["numbers"][number][:2] == [found.first_number.text, found.first_number.href]
            assert say.replace("{region}", region.name) in found.say


def test_the_usual_errand_comes_first_and_its_words_begin_where_they_name_the_region(real: Directory) -> None:
    slug, say, _ = index(real)["errands"][0]  # type: ignore[index]
    assert slug == "arende"
    assert say.startswith("Jag vill bli kopplad till brottsoffer och personsäkerhet i region {region}.")
    assert "sektionschef" in say


def test_the_dangerous_pairs_are_the_five_known(real: Directory) -> None:
    twins: Any = index(real)["twins"]
    names = {code: municipality.name for code, municipality in real.municipality_by_code.items()}
    pairs = {(names[code], names[other]): spelling for code, rows in twins.items() for other, spelling in rows}
    assert pairs == {
        ("Habo", "Håbo"): "med a", ("Håbo", "Habo"): "med å",
        ("Lidköping", "Linköping"): "med d", ("Linköping", "Lidköping"): "med n",
        ("Alvesta", "Avesta"): "med l", ("Avesta", "Alvesta"): "utan l",
        ("Ale", "Åre"): "med l", ("Åre", "Ale"): "med r",
        ("Malå", "Sala"): "med m", ("Sala", "Malå"): "med s",
    }  # fmt: skip


def test_national_numbers_are_hits_and_say_how_old_their_hours_are(real: Directory) -> None:
    rows = {row[1]: row for row in reversed(hits(index(real), "number"))}
    assert {row[6][0] for row in rows.values()} == {"114 14", "116 006", "112"}
    assert "uppgift från 2020" in rows["support-line"][4]
    values: Any = index(real)
    assert [number[:2] for number in values["numbers"] if len(number) > 2] == [["112", "tel:112"]]


def test_who_does_not_know_where_is_told_what_to_ask_for(real: Directory) -> None:
    values: Any = index(real)
    assert "K-numret" in values["unsure"]
    assert "114 14" in values["unsure"]
    assert any("vet ej" in names for *_, names, _, _ in hits(values, "number"))


def test_places_and_other_names_lead_to_hits_that_exist(directory: Directory) -> None:
    known = {hit[1] for hit in index(directory)["hits"]}  # type: ignore[attr-defined]
    names: Any = places(directory)["names"]
    own = {(municipality.name, municipality.code) for municipality in directory.municipalities}
    assert set(names) == {"town", "same", "area", "place"}
    for rows in names.values():
        for name, *ids in rows:
            assert ids
            assert set(ids) <= known
            assert not {(name, code) for code in ids} & own, "a place that only says its municipality's name again"
    assert all(len(ids) > 1 for _, *ids in names["area"])


def test_a_seat_of_another_name_is_a_place(real: Directory) -> None:
    names: Any = places(real)["names"]
    towns = {tuple(row) for row in names["town"]}
    assert ("Visby", "0980") in towns
    assert ("Åkersberga", "0117") in towns


def test_a_role_has_a_hit_in_each_region_with_its_own_number_where_there_is_one(directory: Directory) -> None:
    values: Any = places(directory)
    numbers = values["numbers"]
    for entry in directory.names.roles:
        rows = [row for row in hits(values, "role") if row[1] == entry.role]
        assert [row[2] for row in rows] == list(range(7))
        for region, row in zip(directory.regions, rows, strict=True):
            text = numbers[row[8]][0]
            own = [c.value for p in region.posts if p.role == entry.role for c in p.contacts if c.kind == "phone"]
            final = {number.number for number in directory.national_numbers}
            assert text in final or text in own or any(p.deputy for p in region.posts)
    texts = {numbers[row[8]][0] for row in hits(values, "role")}
    assert (len(texts) > 1) is directory.site.example


def test_danger_is_one_hit_for_the_whole_country(directory: Directory) -> None:
    values: Any = places(directory)
    (row,) = [row for row in hits(values, "errand") if row[1] == "danger"]
    assert row[2] == -1
    assert values["numbers"][row[8]] == ["112", "tel:112", 1]


def test_words_for_roles_and_errands_tell_which_errand_they_are_about(real: Directory) -> None:
    phrases: Any = places(real)["phrases"]
    slugs = [errand[0] for errand in index(real)["errands"]]  # type: ignore[attr-defined]
    about = {word: slugs[at] for word, at in phrases.items()}
    assert about["brottsoffersamordnare"] == "arende"
    assert about["sektionschef"] == "samarbete"
    assert about["pkc"] == "utbildning"
    assert about["gruppchef"] == "mote"
    assert about["fara"] == "fara"
