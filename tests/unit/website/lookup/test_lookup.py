"""The look-up's two files: their contents, link targets and sizes."""

from __future__ import annotations

import gzip
from collections import Counter

import msgspec
import pytest

from jourkontakt.answers.chain import chain
from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.lookup import lookup_index
from jourkontakt.website.lookup.base import index
from jourkontakt.website.lookup.contents import Hit, Index, Kind, Number, Places
from jourkontakt.website.lookup.places import places

BASE, MORE = "lookup.json", "lookup-places.json"


@pytest.fixture(params=["real", "demo"])
def directory(request: pytest.FixtureRequest) -> Directory:
    found: Directory = request.getfixturevalue(request.param)
    return found


def files(directory: Directory) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in lookup_index(directory)}


def of_kind(contents: Index | Places, kind: Kind) -> list[Hit]:
    return [hit for hit in contents.hits if hit.kind == kind]


def test_the_files_are_small(real: Directory) -> None:
    sizes = {path: len(gzip.compress(content, 6)) for path, content in files(real).items()}
    assert set(sizes) == {BASE, MORE}
    assert sizes[BASE] <= 11_000
    assert sum(sizes.values()) <= 36_000


def test_the_files_are_json_of_the_described_types(directory: Directory) -> None:
    made = files(directory)
    assert msgspec.json.decode(made[BASE], type=Index) == index(directory)
    assert msgspec.json.decode(made[MORE], type=Places) == places(directory)


def test_every_municipality_is_a_hit_with_county_region_and_page(directory: Directory) -> None:
    found = of_kind(index(directory), "municipality")
    assert len(found) == 290
    for hit in found:
        municipality = directory.municipality_by_code[hit.id]
        assert (hit.title, hit.address, hit.region) == (municipality.name, municipality.address, municipality.region)
        assert municipality.county in hit.place
        assert directory.region_by_id[municipality.region].name in hit.place


def test_counties_are_found_by_their_short_name_and_letters(real: Directory) -> None:
    also = {hit.id: hit.names for hit in of_kind(index(real), "county")}
    assert len(also) == 21
    assert also["Norrbottens län"] == ("Norrbotten", "BD")
    assert also["Skåne län"] == ("Skåne", "M")
    assert also["Västra Götalands län"] == ("Västra Götaland", "O")
    assert len({letters for _, letters in also.values()}) == 21


def test_each_answer_is_the_first_number_of_the_chain(directory: Directory) -> None:
    by_slug = {errand.slug: errand for errand in directory.errands}
    answers = index(directory).errands
    assert len(answers) == len(by_slug)
    for answer in answers:
        for hit in of_kind(index(directory), "municipality"):
            municipality = directory.municipality_by_code[hit.id]
            region = directory.region_by_id[hit.region]
            found = chain(directory, region, by_slug[answer.slug], municipality)
            number = answer.numbers[hit.area or hit.region]
            first = found.single_number
            assert (number.text, number.href) == ((first.text, first.href) if first else ("", ""))
            assert bool(number.several) is (first is None)
            assert answer.say.replace("{region}", region.name) in found.say
            assert answer.final == found.final.ways[0].href


def test_a_county_or_region_has_a_number_only_if_all_its_municipalities_have_it(directory: Directory) -> None:
    by_slug = {errand.slug: errand for errand in directory.errands}
    contents = index(directory)
    for hit in (*of_kind(contents, "county"), *of_kind(contents, "region")):
        region = directory.region_by_id[hit.region]
        within = [m for m in directory.municipalities_by_region[region.id] if hit.id in (m.county, m.region)]
        for answer in contents.errands:
            firsts = {chain(directory, region, by_slug[answer.slug], place).single_number for place in within}
            links = {first.href for first in firsts if first}
            number = answer.numbers[hit.area or hit.region]
            assert bool(number.several) is (None in firsts or len(links) > 1)
            assert number.several or {number.href} == links


def test_the_usual_errand_comes_first_and_its_words_begin_with_the_region(real: Directory) -> None:
    usual = index(real).errands[0]
    assert usual.slug == "arende"
    assert usual.say.startswith("Jag vill bli kopplad till brottsoffer och personsäkerhet i polisregion {region}.")
    assert "sektionschef" in usual.say


def test_the_similar_names_are_the_five_known_pairs(real: Directory) -> None:
    twins = index(real).twins
    names = {code: municipality.name for code, municipality in real.municipality_by_code.items()}
    pairs = {(names[code], names[other.code]): other.spelling for code, others in twins.items() for other in others}
    assert pairs == {
        ("Habo", "Håbo"): "med a", ("Håbo", "Habo"): "med å",
        ("Lidköping", "Linköping"): "med d", ("Linköping", "Lidköping"): "med n",
        ("Alvesta", "Avesta"): "med l", ("Avesta", "Alvesta"): "utan l",
        ("Ale", "Åre"): "med l", ("Åre", "Ale"): "med r",
        ("Malå", "Sala"): "med m", ("Sala", "Malå"): "med s",
    }  # fmt: skip


def test_national_numbers_are_hits_and_say_how_old_their_hours_are(real: Directory) -> None:
    found = {hit.id: hit for hit in reversed(of_kind(index(real), "number"))}
    assert {hit.names[0] for hit in found.values()} == {"114 14", "116 006", "112"}
    assert "uppgift från 2020" in found["support-line"].place
    assert [hit.number.text for hit in found.values() if hit.number and hit.number.danger] == ["112"]


def test_people_who_do_not_know_where_learn_what_to_ask_for(real: Directory) -> None:
    contents = index(real)
    assert "K-numret" in contents.unsure
    assert "114 14" in contents.unsure
    assert any("vet ej" in hit.names for hit in of_kind(contents, "number"))


def test_places_and_other_names_lead_to_hits_that_exist(directory: Directory) -> None:
    known = {hit.id for hit in index(directory).hits}
    names = places(directory).names
    own = {(municipality.name, municipality.code) for municipality in directory.municipalities}
    assert set(names) == {"town", "same", "area", "place"}
    for named in (each for group in names.values() for each in group):
        assert named.names
        assert named.target in known
        same = {(name, named.target) for name in named.names} & own
        assert not same, "a place that only says its municipality's name again"
    areas = Counter(name for named in names["area"] for name in named.names)
    assert min(areas.values()) > 1


def test_a_seat_of_another_name_is_a_place(real: Directory) -> None:
    towns = {(name, named.target) for named in places(real).names["town"] for name in named.names}
    assert ("Visby", "0980") in towns
    assert ("Åkersberga", "0117") in towns


def test_a_role_has_a_hit_per_region_with_its_own_number_if_there_is_one(directory: Directory) -> None:
    roles = of_kind(places(directory), "role")
    for entry in directory.names.roles:
        found = [hit for hit in roles if hit.id == entry.role]
        assert [hit.region for hit in found] == [region.id for region in directory.regions]
        for region, hit in zip(directory.regions, found, strict=True):
            own = [c.value for p in region.posts if p.role == entry.role for c in p.contacts if c.kind == "phone"]
            final = {number.number for number in directory.national_numbers}
            assert hit.number
            if hit.number.several:
                assert hit.number.several > 1
                assert any(post.covers for post in region.posts if post.role == entry.role) or len(set(own)) > 1
            else:
                assert hit.number.text in final or hit.number.text in own or any(p.deputy for p in region.posts)
    assert (len({hit.number for hit in roles}) > 1) is directory.site.example


def test_danger_is_one_hit_for_the_whole_country(directory: Directory) -> None:
    (hit,) = [hit for hit in of_kind(places(directory), "errand") if hit.id == "danger"]
    assert hit.region == ""
    assert hit.number == Number("112", "tel:112", "SOS Alarm", danger=True)


def test_phrases_for_roles_and_errands_lead_to_the_errand(real: Directory) -> None:
    about = places(real).phrases
    assert about["brottsoffersamordnare"] == "arende"
    assert about["sektionschef"] == "samarbete"
    assert about["pkc"] == "utbildning"
    assert about["gruppchef"] == "mote"
    assert about["fara"] == "fara"


def test_the_numbers_of_areas_come_in_the_order_of_the_hits(demo: Directory) -> None:
    found = index(demo)
    areas = list(dict.fromkeys(hit.area for hit in found.hits if hit.area))
    assert len(areas) > 5
    for answer in found.errands:
        assert [key for key in answer.numbers if key in areas] == [key for key in areas if key in answer.numbers]
