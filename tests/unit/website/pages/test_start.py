"""The start page."""

from __future__ import annotations

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


def test_without_direct_numbers_it_says_which_number_all_answers_give() -> None:
    words = text(draw(start.PAGE, factory.seven()), ".jk-note")
    assert words.startswith("Inga direktnummer är publicerade ännu. Därför leder alla svar till 114 14")


def test_with_direct_numbers_it_counts_those_checked_recently() -> None:
    fresh = region(post("section_head", phone(verified=(checked("2026-11-01"),)), id="a"))
    old = region(post("section_head", phone("070-174 06 06"), id="b"), id="mitt", name="Mitt")
    words = text(draw(start.PAGE, factory.seven(regions=(fresh, old))), ".jk-note")
    assert words == (
        "1 av 7 regioner har ett direktnummer som är kontrollerat. Kontrollen är högst 12 månader gammal. "
        "1 region har bara nummer som är äldre eller inte kontrollerade. För övriga leder svaren till 114 14. "
        "Den nyaste uppgiften är från 1 november 2026."
    )


def test_a_number_for_some_municipalities_is_not_counted_for_all_in_silence() -> None:
    place = region(post("section_head", phone(verified=(checked("2026-10-07"),)), covers=("0685",)))
    vetlanda = Municipality("0685", "Vetlanda", "06", "Jönköpings län", "ost", "Vetlanda")
    words = text(draw(start.PAGE, factory.seven(regions=(place,), municipalities=(HABO, vetlanda))), ".jk-note")
    assert "1 region har nummer bara för en del av kommunerna. För övriga leder svaren till 114 14." in words


def test_next_latest_past_and_latest_held_meetings() -> None:
    meetings = (meeting("n", "mars 2030"), meeting("p", "våren 2018"), meeting("h", "2016", "held"))
    page = draw(start.PAGE, factory.seven(regions=(region(meetings=meetings),)))
    assert texts(page, ".jk-time li") == [
        "Mars 2030 Nästa möte: Öst. Möte med Brottsofferjourens polisgrupp.",
        "Våren 2018 Öst. Möte med Brottsofferjourens polisgrupp. Planerat våren 2018. Vi vet inte om det blev av.",
        "2016 Öst. Möte med Brottsofferjourens polisgrupp. Genomfört.",
    ]
    assert texts(draw(start.PAGE, factory.seven()), ".jk-time li") == ["Nästa möte Inget möte är inlagt."]
