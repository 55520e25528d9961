"""Structured data on the built site: on the pages of regions and of meetings, as the facts say, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.built_pages import BuiltPage, pages
from tests.support.said import without_extension
from tests.support.structured import documents, faults, nodes

from jourkontakt.answers.ways import ways
from jourkontakt.model.directory import Directory
from jourkontakt.website.structured import of_events, of_region

pytestmark = pytest.mark.site


@pytest.fixture(scope="module", params=[("built_site", "real"), ("demo_site", "demo"), ("hostile_site", "hostile")])
def built(request: pytest.FixtureRequest) -> tuple[Directory, dict[str, BuiltPage]]:
    """The facts, and the pages by path."""
    site, facts = (request.getfixturevalue(name) for name in request.param)
    return facts, {page.path: page for page in pages(site)}


def test_only_regions_and_meetings_have_it(built: tuple[Directory, dict[str, BuiltPage]]) -> None:
    facts, found = built
    wanted = {*(f"{region.address}index.html" for region in facts.regions), "moten/index.html"}
    assert {path for path, page in found.items() if documents(page.document)} == wanted


def test_it_is_published_unchanged_and_in_the_vocabulary(built: tuple[Directory, dict[str, BuiltPage]]) -> None:
    facts, found = built
    for region in facts.regions:
        assert documents(found[f"{region.address}index.html"].document) == [json.loads(of_region(facts, region))]
    assert documents(found["moten/index.html"].document) == [json.loads(of_events(facts))]
    assert [fault for page in found.values() for each in documents(page.document) for fault in faults(each)] == []


def test_each_number_is_also_on_the_page(built: tuple[Directory, dict[str, BuiltPage]]) -> None:
    facts, found = built
    for region in facts.regions:
        page = found[f"{region.address}index.html"]
        (document,) = documents(page.document)
        numbers = [point["telephone"] for point in document["contactPoint"] if "telephone" in point]
        called = {without_extension(link.get("href")) for link in page.select("main a[href^='tel:']")}
        assert set(numbers) <= called
        assert len(numbers) == 1 + sum(way.is_phone for post in region.posts for way in ways(facts, post))


def test_an_event_links_to_its_place_on_the_page(demo_site: Path) -> None:
    page = BuiltPage("moten/index.html", (demo_site / "moten/index.html").read_text(encoding="utf-8"))
    (document,) = documents(page.document)
    address, anchors = zip(*(node["url"].split("#") for node in nodes(document)), strict=True)
    assert set(address) == {"https://example.org/jourkontakt/moten/"}
    assert set(anchors) <= set(page.ids)
