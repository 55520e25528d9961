"""All regions for printing."""

from __future__ import annotations

from lxml.html import HtmlElement
from tests.support import factory
from tests.support.factory import HABO, errand, notice, phone, post, region
from tests.support.rendering import draw, texts

from jourkontakt.model import Post
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


def sheet(*posts: Post) -> HtmlElement:
    """The part of a region with these posts and two municipalities."""
    facts = factory.directory(region(*posts), municipalities=(HABO, EKSJO), errands=ERRANDS)
    return draw(print_all.PAGE, facts).cssselect(".jk-sheet")[0]


def test_errands_with_the_same_answer_are_one_list() -> None:
    found = sheet(post("victim_coordinator", phone()))
    assert texts(found, "h3") == ["Ett ärende och möte", "Utbildning", "Jönköpings län"]
    direct = f"Brottsoffersamordnare 070-174 06 05 {UNCHECKED}"
    assert texts(found, ".jk-lead") == [direct, "Polisen 114 14", "Polisen 114 14"]


def test_each_number_has_the_areas_it_answers_for() -> None:
    one = post("victim_coordinator", phone(), id="one", covers=("0686",), area="Eksjö")
    other = post("victim_coordinator", id="other", covers=("0643",), area="Habo", status="vacant")
    assert texts(sheet(one, other), ".jk-lead")[0] == f"Brottsoffersamordnare (Eksjö) 070-174 06 05 {UNCHECKED}"
    stood_in = other.replace(deputy="one")
    label = "Brottsoffersamordnare (Eksjö och Habo)"
    assert texts(sheet(one, stood_in), ".jk-lead")[0] == f"{label} 070-174 06 05 {UNCHECKED}"
    head = post("group_head", phone("070-174 06 06"))
    found = sheet(one, other.replace(deputy="group-head"), head)
    assert texts(found, ".jk-lead .jk-lead__what")[:3] == [
        "Brottsoffersamordnare (Eksjö)",
        "Gruppchef (Habo)",
        "Polisen",
    ]
    assert texts(found, "h3")[:2] == ["Ett ärende och möte", "Utbildning"]


def test_an_address_comes_after_every_number() -> None:
    found = sheet(post("victim_coordinator", phone("post@example.org", kind="mailbox")))
    assert texts(found, ".jk-lead .jk-lead__what")[:2] == ["Polisen", "Brottsoffersamordnare"]


def test_a_message_is_shown_once() -> None:
    found = sheet(post("victim_coordinator", phone(), notice=notice("Ring före tolv.", "2027")))
    assert texts(found, ".jk-note") == ["Till och med 2027. Brottsoffersamordnare: Ring före tolv."]
