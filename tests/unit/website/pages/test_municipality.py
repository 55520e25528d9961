"""The municipalities' pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from tests.support import factory
from tests.support.factory import EMERGENCY, HABO, POLICE, centre, meeting, phone
from tests.support.rendering import artifacts, draw, text, texts

from jourkontakt.model.directory import Directory
from jourkontakt.website.pages import municipality, region

HABO_PAGE = HABO.address


def test_it_names_place_county_region_and_its_namesake() -> None:
    page = draw(municipality.PAGE, factory.directory(), HABO_PAGE)
    assert text(page, "h1") == "Habo"
    assert text(page, ".jk-place > p:nth-child(2)") == "Jönköpings län · polisregion Öst"
    twin = page.cssselect("a.jk-twin")[0]
    assert (twin.text_content(), twin.get("href")) == ("Inte Håbo i Uppsala län?", "../../kommun/habo-0305/")
    assert "anmälts eller utreds i Habo" in text(page, ".jk-here")
    assert page.cssselect(".jk-locator")[0].get("src") == "../../assets/region-ost.svg"


def test_without_a_centre_the_support_line_is_offered_if_there_is_one() -> None:
    page = draw(municipality.PAGE, factory.directory(), HABO_PAGE)
    assert text(page, ".jk-side .jk-none") == "Ingen jour är inlagd för Habo. Ring stödlinjen, 116 006."
    assert page.cssselect(".jk-side .jk-none a")[0].get("href") == "tel:116006"
    without = draw(municipality.PAGE, factory.directory(numbers=(POLICE, EMERGENCY)), HABO_PAGE)
    assert text(without, ".jk-side .jk-none") == "Ingen jour är inlagd för Habo."


def test_two_centres_are_both_shown() -> None:
    centres = (centre("ettan", "0643", contacts=(phone(),)), centre("tvaan", "0643", status="closed"))
    page = draw(municipality.PAGE, factory.directory(centres=centres), HABO_PAGE)
    assert texts(page, ".jk-side .jk-lead") == [
        "Ettan 070-174 06 05 Ännu inte kontrollerat av oss. Källa: example.org",
        "Tvaan nedlagd Källa: example.org",
    ]


def test_only_the_nearest_meetings_are_shown() -> None:
    meetings = tuple(meeting(f"m{year}", str(year), "held") for year in range(2010, 2020))
    page = draw(municipality.PAGE, factory.directory(factory.region(meetings=meetings)), HABO_PAGE)
    assert texts(page, ".jk-time__when a") == ["2019", "2018", "2017", "2016"]
    assert "Inget möte är inlagt." in draw(municipality.PAGE, factory.directory(), HABO_PAGE).text_content()


def test_the_answer_is_that_of_its_region_if_no_post_covers_only_a_part(demo: Directory) -> None:
    """Such municipalities differ only outside the answer cards."""
    undivided = {region.id for region in demo.regions if not any(post.covers for post in region.posts)}
    assert len(undivided) > 2
    regions = {artifact.path: cards(artifact.content) for artifact in artifacts(region.PAGE, demo)}
    pages = {artifact.path: cards(artifact.content) for artifact in artifacts(municipality.PAGE, demo)}
    for found in (found for found in demo.municipalities if found.region in undivided):
        assert pages[found.address] == regions[f"region/{found.region}/"], found.name


def test_municipalities_that_the_same_posts_cover_share_their_answers(
    demo: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    draw_answers = municipality.answers

    def counted(directory: Directory, *place: Any) -> object:
        made.append(place[-1].name)
        return draw_answers(directory, *place)

    monkeypatch.setattr(municipality, "answers", counted)
    whole = {page.path: cards(page.content) for page in artifacts(municipality.PAGE, demo)}
    groups = {tuple(demo.posts_for(demo.region_by_id[found.region], found)) for found in demo.municipalities}
    assert len(made) == len(groups) > len(demo.regions)
    made.clear()
    first, *others = demo.regions
    nord = demo.municipalities_by_region[first.id]
    left, *posts = first.posts
    left = left.replace(covers=tuple(found.code for found in nord if found.name.startswith("S")))
    facts = demo.facts.replace(regions=(first.replace(posts=(left, *posts)), *others))
    partly = {page.path: cards(page.content) for page in artifacts(municipality.PAGE, replace(demo, facts=facts))}
    changed = {found.name for found in nord if whole[found.address] != partly[found.address]}
    assert changed == {found.name for found in nord}
    assert len(made) == len(groups) + 1


def cards(content: bytes) -> str:
    """The part of a page that holds the answers."""
    found = re.search(r'<div class="jk-answers">.*?</div>\n\s*(?=<nav|<section)', content.decode(), re.DOTALL)
    assert found
    return re.sub(r"\s+", " ", found[0])


def test_all_have_a_page_with_a_short_description(real: Directory) -> None:
    found = artifacts(municipality.PAGE, real)
    assert len(found) == 290
    assert {artifact.path for artifact in found} == set(municipality.PAGE.addresses(real))
    assert all(artifact.page and 20 <= len(artifact.page.description) <= 160 for artifact in found)
    assert len({artifact.page.title for artifact in found if artifact.page}) == 290
