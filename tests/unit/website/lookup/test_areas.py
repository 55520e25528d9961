"""The number of a hit: one only where the whole of it has the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.factory import EMERGENCY, POLICE, directory, errand, phone, post, region
from tests.support.lookup import searched

from jourkontakt.model import Post
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.website.lookup.areas import areas, areas_by_key, first_number, key_of, national, role_number, who
from jourkontakt.website.lookup.contents import Number

PLACES = tuple(
    Municipality(code, name, code[:2], county, "ost", name)
    for code, name, county in (
        ("0001", "Fjärrby", "Fjärrs län"),
        ("0002", "Närby", "Fjärrs län"),
        ("0003", "Mellanby", "Mellans län"),
    )
)
HEAD = post("section_head", phone("070-174 06 61"))
COORDINATORS = tuple(
    post("victim_coordinator", phone(f"070-174 06 6{at}"), id=f"coordinator-{at}", area=f"område {at}") for at in (2, 3)
)
COVERING = (
    COORDINATORS[0].replace(covers=("0001",)),
    COORDINATORS[1].replace(covers=("0002", "Mellans län")),
)
CASE = errand("victim_coordinator", "section_head")
LEADING = errand("section_head", id="lead", slug="samarbete")


def facts(*posts: Post) -> Directory:
    return directory(region(*posts), municipalities=PLACES, errands=(CASE, LEADING))


@pytest.fixture
def covered() -> Directory:
    """The first coordinator answers for Fjärrby alone, the second for the two others."""
    return facts(HEAD, *COVERING)


def test_a_region_without_covering_posts_is_one_area() -> None:
    (area,) = areas(facts(HEAD, *COORDINATORS))
    assert area.key == "ost"
    assert {municipality.code for municipality in area.municipalities} == {"0001", "0002", "0003"}


def test_several_posts_for_the_same_place_show_no_number() -> None:
    every = areas(facts(HEAD, *COORDINATORS))
    assert first_number(facts(HEAD, *COORDINATORS), CASE, every) == Number(several=2)


def test_a_place_has_the_number_of_the_post_that_covers_it(covered: Directory) -> None:
    first, second = areas(covered)
    assert first_number(covered, CASE, [first]).text == "070-174 06 62"
    assert first_number(covered, CASE, [second]).text == "070-174 06 63"
    assert first_number(covered, CASE, [first, second]) == Number(several=2)
    assert first_number(covered, LEADING, [first, second]).text == "070-174 06 61"
    assert role_number(covered, CASE, "group_head", [first]).text == "114 14"


def test_keys_name_the_areas_of_a_part_of_the_region(covered: Directory) -> None:
    every = areas(covered)
    far, near, _ = PLACES
    assert [key_of(every, [place]) for place in PLACES] == ["ost-1", "ost-2", "ost-2"]
    assert key_of(every, [far, near]) == key_of(every, PLACES) == ""
    by_key = areas_by_key(every, ["ost-2", ""])
    assert set(by_key) == {"ost", "ost-2"}
    assert by_key["ost-2"] == [every[1]]


def test_hits_carry_the_number_of_their_area(covered: Directory, tmp_path: Path) -> None:
    texts = ["Fjärrby", "närby", "Mellans län", "Fjärrs län", "Polisregion Öst", "Närby samarbete"]
    numbers = [answer["only"]["number"] for answer in searched(covered, texts, tmp_path)]
    assert [number.get("text", number.get("several")) for number in numbers] == [
        "070-174 06 62", "070-174 06 63", "070-174 06 63", 2, 2, "070-174 06 63",
    ]  # fmt: skip


def test_words_to_say_stand_only_beside_the_final_number(tmp_path: Path) -> None:
    for posts, said in (((HEAD,), ""), ((), "Jag söker någon i region Öst.")):
        (answer,) = searched(facts(*posts), ["Närby"], tmp_path)
        assert answer["only"]["say"] == said


def test_where_only_one_of_two_posts_can_be_reached_no_number_stands_alone() -> None:
    silent = post("victim_coordinator", id="silent", area="resten")
    known = facts(COORDINATORS[0], silent)
    assert first_number(known, CASE, areas(known)) == Number(several=2)


def test_who_answers_is_in_words() -> None:
    assert who(HEAD) == "sektionschefen"
    assert who(COORDINATORS[0]) == "brottsoffersamordnaren (område 2)"
    assert who(HEAD, "victim_coordinator") == "sektionschefen i stället för brottsoffersamordnaren"
    assert national(POLICE, "tel:11414").who == "polisen"
    assert national(EMERGENCY, "tel:112").who == "SOS Alarm"


def test_a_vacant_post_names_its_deputy() -> None:
    vacant = post("victim_coordinator", status="vacant", deputy="section-head")
    number = first_number(facts(HEAD, vacant), CASE, areas(facts(HEAD, vacant)))
    assert (number.who, number.text) == ("sektionschefen i stället för brottsoffersamordnaren", "070-174 06 61")
