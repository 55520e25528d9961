"""The start page."""

from __future__ import annotations

import pytest
from tests.support import factory
from tests.support.factory import HABO, checked, meeting, phone, post, region
from tests.support.rendering import artifacts, draw, text, texts

from jourkontakt.model.tables import Municipality
from jourkontakt.website.pages import start


def test_it_has_the_question_the_box_and_the_numbers() -> None:
    page = draw(start.PAGE, factory.seven())
    assert text(page, "h1") == "Vem ringer jag hos polisen?"
    assert page.cssselect("form")[0].get("action") == "kommuner/"
    box = page.cssselect(".jk-lookup__box #lookup[role=combobox]")[0]
    assert box.get("aria-controls") == page.cssselect("[role=listbox]")[0].get("id") == "lookup-results"
    assert texts(page, ".jk-card .jk-tel") == ["114 14", "116 006", "112"]
    assert texts(page, ".jk-tel--sos") == ["112"]
    (made,) = artifacts(start.PAGE, factory.seven())
    assert made.page is not None
    assert made.page.hero
    assert made.page.numbers_above


def test_the_map_and_the_list_link_to_the_seven_regions() -> None:
    page = draw(start.PAGE, factory.seven())
    listed = [link.get("href") for link in page.cssselect(".jk-map li a")]
    drawn = [link.get("href") for link in page.cssselect(".jk-map svg a")]
    assert listed == drawn == [f"region/{found.id}/" for found in factory.seven().regions]
    assert {link.get("tabindex") for link in page.cssselect(".jk-map svg a")} == {"-1"}
    assert page.cssselect(".jk-map svg")[0].get("aria-hidden") == "true"
    assert texts(page, "[data-r=ost] small") == ["Jönköping"]


def test_without_direct_numbers_it_says_so_in_one_place_and_what_to_call() -> None:
    page = draw(start.PAGE, factory.seven())
    assert text(page, ".jk-note p:first-child") == (
        "0 av 7 polisregioner har ett direktnummer här ännu. Ring 114 14. Sök på kommunen, så står det vad du ska säga."
    )


@pytest.mark.parametrize(
    ("site", "ask", "target"),
    [
        ({"corrections": "tips@example.org"}, "Tipsa oss.", "mailto:tips@example.org"),
        (
            {"repository": "https://github.com/example/jour"},
            "Tipsa oss (kräver GitHub-konto).",
            "https://github.com/example/jour/issues/new",
        ),
        ({}, "Skriv upp det i samtalsanteckningen.", "samtalet/#samtalsanteckning"),
    ],
)
def test_it_asks_for_the_first_number_wherever_it_can_be_received(site: dict[str, str], ask: str, target: str) -> None:
    page = draw(start.PAGE, factory.seven(site=site))
    asked = f"Hjälp oss att få det första. Fick du ett direktnummer eller en mejladress? {ask}"
    assert text(page, ".jk-note p:nth-child(2)") == asked
    assert [link.get("href").partition("?")[0] for link in page.cssselect(".jk-note a")] == [target]


def test_with_direct_numbers_it_counts_those_checked_recently() -> None:
    fresh = region(post("section_head", phone(verified=(checked("2026-11-01"),)), id="a"))
    old = region(post("section_head", phone("070-174 06 06"), id="b"), id="mitt", name="Mitt")
    assert texts(draw(start.PAGE, factory.seven(regions=(fresh, old))), ".jk-note p") == [
        "2 av 7 polisregioner har ett direktnummer här. I 1 polisregion är numret kontrollerat för högst 12 månader "
        "sedan. Annars ringer du 114 14.",
        "Fick du ett direktnummer eller en mejladress? Skriv upp det i samtalsanteckningen.",
    ]


def test_a_number_for_some_municipalities_is_not_counted_for_all_in_silence() -> None:
    place = region(post("section_head", phone(verified=(checked("2026-10-07"),)), covers=("0685",)))
    vetlanda = Municipality("0685", "Vetlanda", "06", "Jönköpings län", "ost", "Vetlanda")
    words = text(
        draw(start.PAGE, factory.seven(regions=(place,), municipalities=(HABO, vetlanda))), ".jk-note p:first-child"
    )
    assert "I 1 polisregion finns det bara för en del av kommunerna. Annars ringer du 114 14." in words


def test_a_meeting_is_shown_only_if_one_lies_ahead() -> None:
    past = (meeting("p", "våren 2018"), meeting("h", "2016", "held"))
    page = draw(start.PAGE, factory.seven(regions=(region(meetings=past),)))
    assert not page.cssselect("#moten")
    assert "201" not in text(page, ".jk-cols--start")
    page = draw(
        start.PAGE, factory.seven(regions=(region(meetings=(*past, meeting("n", "mars 2030", title="Träff"))),))
    )
    assert text(page, "section[aria-labelledby=moten] p") == "Mars 2030: Träff, Öst."
    assert page.cssselect("section[aria-labelledby=moten] a")[0].get("href") == "moten/#n"


def test_it_leads_to_how_the_call_goes_and_says_whose_site_it_is() -> None:
    page = draw(start.PAGE, factory.seven(site={"organisation": "jourer i norr", "publisher": "Exempelförbundet"}))
    assert {"samtalet/", "nar-arenden-inte-kommer/", "nummer/", "utskrift/", "om/"} <= {
        link.get("href") for link in page.cssselect(".jk-cols--start a")
    }
    assert len(page.cssselect("section[aria-labelledby=samtalet] li")) == 4
    whose = "Jourkontakt görs för jourer i norr. Sidan är inte polisens."
    assert (
        text(page, "section[aria-labelledby=vem] p:nth-of-type(1)") == f"{whose} Ansvarig utgivare: Exempelförbundet."
    )
    unnamed = draw(start.PAGE, factory.seven(site={"organisation": "jourer i norr"}))
    assert text(unnamed, "section[aria-labelledby=vem] p:nth-of-type(1)") == whose
