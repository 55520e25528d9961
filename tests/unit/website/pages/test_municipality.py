"""The municipalities' pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from tests.support import factory
from tests.support.factory import HABO, HABO_RING, centre, figure, meeting, phone, statistics
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
    assert page.cssselect(".jk-locator")[0].get("src") == "../../assets/region-ost.svg"


def sections(directory: Directory, address: str = HABO_PAGE) -> list[str]:
    """The texts of the sections beside the answer."""
    return texts(draw(municipality.PAGE, directory, address), ".jk-side > .jk-sec")


def test_without_more_facts_only_the_place_stands_beside_the_answer() -> None:
    assert sections(factory.directory()) == [
        "Gäller brott som har anmälts eller utreds i Habo. Anmäldes brottet i en annan kommun? Sök på den."
    ]


def test_only_centres_that_are_active_in_the_municipality_are_shown() -> None:
    centres = (
        centre("ettan", "0643", contacts=(phone(),)),
        centre("tvaan", "0643", status="closed"),
        centre("trean", "0643", status="historical", is_member="no", note="Uteslöts."),
        centre("fyran", "0305"),
        centre("femman", "0643"),
    )
    (own,) = sections(factory.directory(centres=centres))[1:]
    assert own == (
        "Jourer Ettan 070-174 06 05 Ännu inte kontrollerat av oss. Källa: example.org Femman aktiv Källa: example.org"
    )
    (own,) = sections(factory.directory(centres=centres[:2]))[1:]
    assert own.startswith("Jour Ettan")
    assert len(sections(factory.directory(centres=centres[1:4]))) == 1


def test_the_next_meeting_of_the_region_is_one_line_and_past_ones_are_not_shown() -> None:
    past = tuple(meeting(f"m{year}", str(year), status) for year, status in ((2011, "held"), (2019, "planned")))
    assert "2019" not in sections(factory.directory(factory.region(meetings=past)))[0]
    ahead = (meeting("later", "2028"), meeting("next", "mars 2027", title="Träff i Nässjö"))
    page = draw(municipality.PAGE, factory.directory(factory.region(meetings=(*past, *ahead))), HABO_PAGE)
    assert text(page, ".jk-here p:nth-of-type(2)") == "Mars 2027: Träff i Nässjö"
    assert [link.get("href") for link in page.cssselect(".jk-here a")] == ["../../moten/#next"]


def test_the_figures_of_its_own_county_are_shown_with_year_and_source() -> None:
    figures = [figure("2015", "61", level="county", area=name) for name in ("Jönköpings län", "Kalmar län")]
    directory = factory.directory(statistics=statistics(*figures))
    assert sections(directory)[1:] == [
        "Siffror från Jönköpings län Cases 2015 61 ärenden Källa: example.org Alla siffror"
    ]
    assert len(sections(directory, HABO_RING.address)) == 1


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
    found = re.search(r'<div class="jk-answers">.*?</section>\n\s*</div>\s*(?=</div>)', content.decode(), re.DOTALL)
    assert found
    return re.sub(r"\s+", " ", found[0])


def test_all_have_a_page_with_a_short_description(real: Directory) -> None:
    found = artifacts(municipality.PAGE, real)
    assert len(found) == 290
    assert {artifact.path for artifact in found} == set(municipality.PAGE.addresses(real))
    assert all(artifact.page and 20 <= len(artifact.page.description) <= 160 for artifact in found)
    assert len({artifact.page.title for artifact in found if artifact.page}) == 290
