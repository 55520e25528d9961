"""What posts cover: places of their own region, shared between the posts of a role without gaps or overlaps."""

from __future__ import annotations

import pytest
from tests.support.factory import phone, post, region, seven

from jourkontakt.model import Post
from jourkontakt.model.tables import Municipality
from jourkontakt.rules import RULES

PLACES = tuple(
    Municipality(code, name, code[:2], county, id, "")
    for code, name, county, id in [
        ("0305", "Håbo", "Uppsala län", "mitt"),
        ("0643", "Habo", "Jönköpings län", "ost"),
        ("0680", "Jönköping", "Jönköpings län", "ost"),
        ("0980", "Gotland", "Gotlands län", "stockholm"),
        ("1082", "Karlshamn", "Blekinge län", "syd"),
        ("1280", "Malmö", "Skåne län", "syd"),
        ("1290", "Kristianstad", "Skåne län", "syd"),
        ("1293", "Hässleholm", "Skåne län", "syd"),
        ("1880", "Örebro", "Örebro län", "bergslagen"),
        ("1881", "Kumla", "Örebro län", "bergslagen"),
    ]
)


def findings(where: str, *posts: Post) -> list[tuple[str, str, str]]:
    """The code, message and right value of each finding about areas, if the region has only these posts."""
    directory = seven(regions=(region(*posts, id=where, name=where.capitalize()),), municipalities=PLACES)
    codes = {"P08", "P18", "P19", "P20", "P21", "P22"}
    rules = [rule for rule in RULES if rule.code in codes]
    return [(rule.code, each.message, each.write) for rule in rules for each in rule.check(directory)]


def codes(where: str, *posts: Post) -> list[str]:
    return [code for code, _, _ in findings(where, *posts)]


def coordinator(number: int, *covers: str, area: str = "", role: str = "victim_coordinator") -> Post:
    return post(role, phone(f"070-174 06 {number}"), id=f"post-{number}", area=area or None, covers=covers)


@pytest.mark.parametrize(
    ("where", "covered", "write"),
    [
        ("syd", "Skåne", "Skåne län"),
        ("syd", "blekinge", "Blekinge län"),
        ("syd", "Blekinge läns", "Blekinge län"),
        ("syd", "skåne Län", "Skåne län"),
        ("syd", "12", "Skåne län"),
        ("syd", "Kristianstad", "1290"),
        ("syd", "Kristianstads kommun", "1290"),
        ("syd", "Hessleholm", "1293"),
        ("ost", "Habo", "0643"),
        ("ost", "643", "0643"),
        ("stockholm", "Gotland", "Gotlands län"),
        ("bergslagen", "Örebro kommun", "1880"),
        ("mitt", "Uppsala", "Uppsala län"),
        ("ost", "Jönköpngs lan", "Jönköpings län"),
    ],
)
def test_a_misspelt_place_gets_its_right_value(where: str, covered: str, write: str) -> None:
    found = [each for each in findings(where, coordinator(20, covered, area="allt")) if each[0] == "P18"]
    assert [each[2] for each in found] == [write]


@pytest.mark.parametrize(
    ("where", "covered", "message"),
    [
        ("syd", "Jönköpings län", "Jönköpings län hör till polisregion Öst, men posten till polisregion Syd"),
        ("syd", "0643", "Habo (0643) hör till polisregion Öst, men posten till polisregion Syd"),
        ("ost", "Kumla", "Kumla hör till polisregion Bergslagen, men posten till polisregion Ost"),
        ("mitt", "Habo", "Habo hör till polisregion Öst, men posten till polisregion Mitt"),
        ("syd", "1299", "det finns ingen kommun med koden 1299"),
        ("syd", "12900", "det finns ingen kommun med koden 12900"),
        ("syd", "Exempelby", "det finns inget län och ingen kommun som heter ”Exempelby” i polisregion Syd"),
        ("ost", "Nyköpings län", "det finns inget län och ingen kommun som heter ”Nyköpings län” i polisregion Ost"),
        ("syd", "Malma kommun", "det finns inget län och ingen kommun som heter ”Malma kommun” i polisregion Syd"),
        ("syd", "Christiansand", "det finns inget län och ingen kommun som heter ”Christiansand” i polisregion Syd"),
        ("bergslagen", "Örebro", "”Örebro” är både en kommun och ett län. Skriv ”1880” eller ”Örebro län”"),
        ("ost", "Jönköping", "”Jönköping” är både en kommun och ett län. Skriv ”0680” eller ”Jönköpings län”"),
    ],
)
def test_a_place_that_is_elsewhere_or_unclear_is_not_corrected(where: str, covered: str, message: str) -> None:
    found = [each for each in findings(where, coordinator(20, covered, area="allt")) if each[0] == "P18"]
    assert found == [("P18", message, "")]


def test_a_right_value_that_is_listed_already_is_not_proposed() -> None:
    assert ("P18", "”Skåne” är varken ett läns namn eller en kommunkod i polisregion Syd", "") in findings(
        "syd", coordinator(20, "Skåne", "Skåne län", "Blekinge län")
    )


@pytest.mark.parametrize(
    "posts",
    [
        [coordinator(20)],
        [coordinator(20, area="hela regionen")],
        [coordinator(20, "Skåne län", "Blekinge län")],
        [coordinator(20, "Skåne län"), coordinator(21, "Blekinge län")],
        [coordinator(20, "Skåne län", area="Skåne"), coordinator(21, "1082", area="Blekinge")],
        [coordinator(20, "1280", "1290", "1293", area="Skåne"), coordinator(21, "Blekinge län")],
        [coordinator(20, "Skåne län", "Blekinge län", area="vardagar"), coordinator(21, "1280", area="helger")],
        [coordinator(20), coordinator(21, role="group_head"), coordinator(22, role="section_head")],
    ],
)
def test_posts_that_share_the_region_have_no_findings(posts: list[Post]) -> None:
    assert codes("syd", *posts) == []


@pytest.mark.parametrize(
    ("posts", "wanted"),
    [
        ([coordinator(20), coordinator(21)], ["P08", "P08"]),
        ([coordinator(20), coordinator(21, area="Malmö")], ["P08", "P20"]),
        ([coordinator(20, area="Väster"), coordinator(21, area="väster")], ["P08", "P08"]),
        ([coordinator(20, area="öster"), coordinator(21, area="väster")], ["P20", "P20"]),
        ([coordinator(20), coordinator(21, "1280", area="Malmö")], ["P08"]),
        ([coordinator(20, area="övriga"), coordinator(21, "1280", area="Malmö")], ["P20"]),
        ([coordinator(20, "1280"), coordinator(21, "Skåne län", "Blekinge län", area="resten")], ["P08"]),
        ([coordinator(20, "1280")], ["P21", "P22"]),
        ([coordinator(20, "Skåne län", "Skåne län", "1290", "Blekinge län")], ["P19", "P19", "P22"]),
        ([coordinator(20, "Skåna län")], ["P18"]),
    ],
)
def test_each_situation_has_one_finding(posts: list[Post], wanted: list[str]) -> None:
    assert sorted(codes("syd", *posts)) == wanted


def test_the_messages_name_municipalities_and_say_what_to_write() -> None:
    everyone, malmo = coordinator(20, "Skåne län", "Blekinge län"), coordinator(21, "1280", "1082", area="kusten")
    (code, message, _), *rest = findings("syd", everyone, malmo)
    assert (code, rest) == ("P08", [])
    assert message == (
        "2 kommuner (Karlshamn och Malmö) har flera poster med rollen brottsoffersamordnare, och den här har inget "
        "eget område (area). Skriv ett eget område"
    )
    assert findings("syd", coordinator(20, area="Blekinge"), malmo)[0][1] == (
        "området ”Blekinge” står bara i ord. Skriv också ”covers” med ”Blekinge län”"
    )
    assert findings("syd", coordinator(20, "Blekinge län"))[0][1] == (
        "ingen post med rollen brottsoffersamordnare svarar för 3 kommuner (Hässleholm, Kristianstad och Malmö)"
    )
    assert findings("syd", coordinator(20, "1280", area="Malmö", role="group_head"))[0][1] == (
        "ingen post med rollen gruppchef svarar för 3 kommuner (Hässleholm, Karlshamn och Kristianstad)"
    )


def test_more_than_three_municipalities_are_counted() -> None:
    places = tuple(Municipality(f"14{n:02}", f"Ort {n}", "14", "Västra Götalands län", "vast", "") for n in range(7))
    posts = (coordinator(20, "1400", area="Ort"),)
    directory = seven(regions=(region(*posts, id="vast", name="Väst"),), municipalities=places)
    (found,) = [each for rule in RULES if rule.code == "P21" for each in rule.check(directory)]
    assert found.message.endswith("svarar för 6 kommuner (Ort 1, Ort 2, Ort 3 …)")
