"""The table of municipalities: whom to call first about a case in each."""

from __future__ import annotations

from typing import Any

from tests.support import factory
from tests.support.factory import centre, errand, phone, post, region

from jourkontakt.answers.chain import chain
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.values.text import sort_key
from jourkontakt.website.feeds.tables.municipalities import municipalities
from jourkontakt.website.lookup.base import errands

HABO = factory.HABO
YDRE = Municipality("0512", "Ydre", "05", "Östergötlands län", "ost", "Österbymo", police_district="Östergötland")


def rows(directory: Directory) -> dict[str, dict[str, str]]:
    """The cells that are not empty, by the municipality's name."""
    table = municipalities(directory)
    found = ({name: str(cell) for name, cell in zip(table.head, row, strict=True) if cell} for row in table.rows)
    return {row["Kommun"]: row for row in found}


def of(*posts: Any, **more: Any) -> dict[str, dict[str, str]]:
    """The rows of two municipalities in a region with these posts."""
    usual = errand("victim_coordinator", "section_head")
    given = {"errands": (usual, factory.DANGER), "municipalities": (HABO, YDRE)}
    return rows(factory.directory(region(*posts), **given | more))


def test_without_a_direct_number_the_final_one_stands_with_the_words_to_say() -> None:
    assert of()["Habo"] == {
        "Kommun": "Habo", "Län": "Jönköpings län", "Polisregion": "Öst", "Ring först": "Polisen", "Nummer": "114 14",
        "Säg så här": "Jag söker någon i region Öst.", "Kommunkod": "0643",
    }  # fmt: skip


def test_a_direct_number_comes_first_and_the_final_one_after_it_without_words_to_say() -> None:
    row = of(post("section_head", phone("070-174 06 61")))["Ydre"]
    assert (row["Ring först"], row["Nummer"], row["Om ingen svarar"]) == ("Sektionschefen", "070-174 06 61", "114 14")
    assert row["Polisområde"] == "Östergötland"
    assert "Säg så här" not in row


def test_a_number_stands_only_where_its_post_answers() -> None:
    found = of(post("victim_coordinator", phone("070-174 06 62"), covers=("0512",)))
    assert (found["Ydre"]["Nummer"], found["Habo"]["Nummer"]) == ("070-174 06 62", "114 14")


def test_of_several_numbers_none_is_chosen() -> None:
    one, other = (post("victim_coordinator", phone(f"070-174 06 6{n}"), id=f"vc-{n}", area=f"del {n}") for n in (3, 4))
    row = of(one, other)["Habo"]
    assert row["Nummer"] == "2 nummer, ett för varje område"
    assert row["Om ingen svarar"] == "114 14"
    assert "Ring först" not in row


def test_only_centres_that_are_active_are_named() -> None:
    centres = (centre("provjouren", "0643"), centre("exempeljouren", "0643"), centre("g", "0643", status="closed"))
    assert of(centres=centres)["Habo"]["Jourer"] == "Provjouren och Exempeljouren"


def test_the_page_is_given_only_where_the_site_has_an_address() -> None:
    assert "Sida" not in of()["Habo"]
    found = of(site={"address": "https://www.example.org/jk/"})
    assert found["Habo"]["Sida"] == "https://www.example.org/jk/kommun/habo-0643/"


def test_a_region_without_municipalities_has_no_rows() -> None:
    assert set(of(municipalities=(YDRE,))) == {"Ydre"}
    assert rows(factory.directory(region(), region(id="syd", name="Syd"), municipalities=(YDRE,))).keys() == {"Ydre"}


def test_every_municipality_is_in_it_in_swedish_order(real: Directory) -> None:
    names = list(rows(real))
    assert names == sorted((each.name for each in real.municipalities), key=sort_key)
    assert len(names) == 290


def test_every_number_is_the_first_of_the_answer_on_the_page(demo: Directory, hostile: Directory) -> None:
    for directory in (demo, hostile):
        found = rows(directory)
        for municipality in directory.municipalities:
            answer = chain(directory, directory.region_by_id[municipality.region], errands(directory)[0], municipality)
            number = answer.single_number
            assert number is None or found[municipality.name]["Nummer"] == number.text
