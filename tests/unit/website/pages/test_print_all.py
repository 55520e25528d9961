"""All regions for printing."""

from __future__ import annotations

from lxml.html import HtmlElement
from tests.support import factory
from tests.support.factory import HABO, errand, notice, phone, post, region
from tests.support.rendering import draw, texts

from jourkontakt.model import Post
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.website.pages import print_all

EKSJO = Municipality("0686", "Eksjö", "06", "Jönköpings län", "ost", "Eksjö")
ERRANDS = (
    errand("victim_coordinator"),
    errand("victim_coordinator", id="meeting", slug="mote", name="Möte"),
    errand("group_head", id="training", slug="utbildning", name="Utbildning"),
    factory.DANGER,
)
UNCHECKED = "Ännu inte kontrollerat av oss. Källa: example.org"


def page(*posts: Post) -> HtmlElement:
    """The page of a region with these posts and two municipalities."""
    facts = factory.directory(region(*posts), municipalities=(HABO, EKSJO), errands=ERRANDS)
    return draw(print_all.PAGE, facts)


def sheet(*posts: Post) -> HtmlElement:
    """The part of the region."""
    return page(*posts).cssselect(".jk-sheet")[0]


def test_errands_with_the_same_answer_are_one_list() -> None:
    found = sheet(post("victim_coordinator", phone()))
    assert texts(found, "h3") == ["Ett ärende och möte", "Utbildning"]
    assert texts(found, ".jk-lead") == [f"Brottsoffersamordnare 070-174 06 05 {UNCHECKED}"]
    assert texts(found, ".jk-groups p") == ["Ring 114 14."]


def test_each_number_has_the_areas_it_answers_for() -> None:
    one = post("victim_coordinator", phone(), id="one", covers=("0686",), area="Eksjö")
    other = post("victim_coordinator", id="other", covers=("0643",), area="Habo", status="vacant")
    assert texts(sheet(one, other), ".jk-lead")[0] == f"Brottsoffersamordnare (Eksjö) 070-174 06 05 {UNCHECKED}"
    stood_in = other.replace(deputy="one")
    label = "Brottsoffersamordnare (Eksjö och Habo)"
    assert texts(sheet(one, stood_in), ".jk-lead")[0] == f"{label} 070-174 06 05 {UNCHECKED}"
    head = post("group_head", phone("070-174 06 06"))
    found = sheet(one, other.replace(deputy="group-head"), head)
    assert texts(found, ".jk-lead .jk-lead__what")[:2] == ["Brottsoffersamordnare (Eksjö)", "Gruppchef (Habo)"]
    assert texts(found, "h3")[:2] == ["Ett ärende och möte", "Utbildning"]


def test_an_address_is_listed_where_there_is_no_number() -> None:
    found = sheet(post("victim_coordinator", phone("post@example.org", kind="mailbox")))
    assert texts(found, ".jk-lead .jk-lead__what") == ["Brottsoffersamordnare"]


def test_a_message_is_shown_once() -> None:
    found = sheet(post("victim_coordinator", phone(), notice=notice("Ring före tolv.", "2027")))
    assert texts(found, ".jk-note") == ["Till och med 2027. Brottsoffersamordnare: Ring före tolv."]


def test_regions_without_a_direct_number_share_a_sentence() -> None:
    found = page(post("victim_coordinator", status="vacant"))
    assert texts(found, ".jk-sheet h2") == ["Inga direktnummer ännu"]
    assert texts(found, ".jk-sheet p") == ["Vi har inget direktnummer till polisregion Öst. Ring 114 14."]


def test_only_some_regions_without_a_direct_number_are_the_others(demo: Directory) -> None:
    found = draw(print_all.PAGE, demo)
    assert texts(found, ".jk-sheet h2")[-2:] == ["Polisregion Väst", "Övriga polisregioner"]
    assert texts(found, ".jk-sheet p")[-1] == "Vi har inget direktnummer till polisregion Syd. Ring 114 14."


def test_the_national_numbers_come_first(demo: Directory) -> None:
    found = draw(print_all.PAGE, demo)
    assert texts(found, "a[translate=no]")[:3] == texts(found, ".jk-poster a") == ["114 14", "116 006", "112"]


def test_every_municipality_is_listed_with_its_region(real: Directory) -> None:
    rows = texts(draw(print_all.PAGE, real), ".jk-index li")
    assert len(rows) == 290
    assert rows[0] == "Ale Västra Götalands län, Väst"
    assert {"Arjeplog Nord", "Säter Bergslagen", "Övertorneå Nord"} <= set(rows)
