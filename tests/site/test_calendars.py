"""The calendars on the built site: published unchanged, linked from the pages, with links back to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.built_pages import BuiltPage
from tests.support.calendars import events, faults, read_by_ical_js

from jourkontakt.model.directory import Directory
from jourkontakt.website.calendars import calendars, of_region

pytestmark = pytest.mark.site
ADDRESS = "https://example.org/jourkontakt/"


def page(site: Path, path: str) -> BuiltPage:
    return BuiltPage(path, (site / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", ["built_site", "demo_site", "hostile_site"])
def test_each_calendar_is_published_unchanged(folder: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(folder)
    files = sorted((site / "kalender").iterdir())
    assert len(files) == 1 + 7 + 3
    assert [(file.name, fault) for file in files for fault in faults(file.read_bytes())] == []
    for file, found in zip(files, read_by_ical_js(files), strict=True):
        assert len(found["entries"]) == len(events(file.read_bytes()))


def test_each_entry_links_to_its_place_on_the_page(demo_site: Path) -> None:
    anchors = set(page(demo_site, "moten/index.html").ids)
    found = events((demo_site / "kalender/alla.ics").read_bytes())
    addresses = [str(event["URL"]) for event in found]
    assert addresses
    assert {address.partition("#")[0] for address in addresses} == {f"{ADDRESS}moten/"}
    assert {address.partition("#")[2] for address in addresses} <= anchors


def test_every_calendar_can_be_subscribed_to(demo_site: Path) -> None:
    section = page(demo_site, "moten/index.html").select("section[aria-labelledby=kalender]")[0]
    links = {link.get("href") for link in section.iter("a")}
    for file in (demo_site / "kalender").iterdir():
        assert {f"{ADDRESS}kalender/{file.name}", f"webcal://example.org/jourkontakt/kalender/{file.name}"} <= links
    words = section.text_content()
    assert all(program in words for program in ("Outlook", "Google", "iPhone"))


def test_each_region_with_something_ahead_links_to_its_own_calendar(demo: Directory, demo_site: Path) -> None:
    offered = [region.id for region in demo.regions if of_region(demo, region).is_ahead]
    assert 0 < len(offered) < len(demo.regions)
    for region in demo.regions:
        links = [link.get("href") for link in page(demo_site, f"region/{region.id}/index.html").select("a")]
        found = f"webcal://example.org/jourkontakt/kalender/{region.id}.ics" in links
        assert found == (region.id in offered)


def test_nothing_is_offered_if_nothing_lies_ahead(real: Directory, built_site: Path) -> None:
    assert not any(calendar.is_ahead for calendar in calendars(real))
    meetings = page(built_site, "moten/index.html")
    assert not meetings.select("section[aria-labelledby=kalender], a[href='#kalender']")
    for region in real.regions:
        links = [link.get("href") for link in page(built_site, f"region/{region.id}/index.html").select("a")]
        assert "../../moten/#kalender" not in links
