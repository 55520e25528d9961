"""Readers' pages show what is known: what is missing, past or old takes at most a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.built_pages import BuiltPage, pages

from jourkontakt.answers.current import current_status
from jourkontakt.answers.meetings import schedule
from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.site
READERS = ("index.html", "404.html", "region/", "kommun/")


def readers(site: Path) -> list[BuiltPage]:
    """The pages with answers, the start page, and the page for wrong addresses."""
    return [page for page in pages(site) if page.path.startswith(READERS)]


def shown(page: BuiltPage) -> str:
    """The text of the page itself, without what is folded, the frame, and the reasons of the posts passed over."""
    (main,) = page.select("main")
    hidden = {part for css in ("details", "[data-skipped]", "script") for part in main.cssselect(css)}
    texts = main.xpath(".//text()")
    return " ".join(" ".join(text for text in texts if not hidden & set(text.getparent().iterancestors())).split())


def test_what_is_missing_takes_at_most_one_place_on_a_page(built_site: Path) -> None:
    found = readers(built_site)
    assert len(found) == 299
    for page in found:
        words = shown(page).lower()
        absences = sum(words.count(word) for word in ("saknas", "inlagt", "inlagd", "inte publicera", "inrapporter"))
        assert absences <= 1, page.path
        assert not page.select("main .jk-none"), page.path


def test_no_meeting_is_shown_that_lies_behind(built_site: Path, real: Directory) -> None:
    past = [item.meeting for item in schedule(real) if item.meeting.when.is_over(real.today)]
    assert past
    for page in readers(built_site):
        targets = {link.get("href").partition("#")[2] for link in page.select("main a") if not folded(link)}
        assert not targets & {meeting.id for meeting in past}, page.path
        assert not page.path.startswith("kommun/") or not page.select(".jk-time"), page.path


def folded(element: object) -> bool:
    """Whether the element is inside something that the reader has to open."""
    return any(above.tag == "details" for above in element.iterancestors())  # type: ignore[attr-defined]


def test_no_centre_is_shown_that_is_not_confirmed_today(built_site: Path, real: Directory) -> None:
    names = {centre.name for centre in real.centres if centre.status != "active"}
    assert names
    for page in readers(built_site):
        words = shown(page)
        assert not [name for name in names if name in words], page.path
        assert page.path.startswith("region/") or not page.select("main details .jk-lead__what ~ .jk-lead__val ~ small")


@pytest.mark.parametrize("names", [("built_site", "real"), ("demo_site", "demo")])
def test_posts_are_repeated_below_the_card_only_where_something_is_known_of_them(
    request: pytest.FixtureRequest, names: tuple[str, str]
) -> None:
    site, facts = map(request.getfixturevalue, names)
    posts = {f"{region.address}index.html": region.posts for region in facts.regions}
    for page in readers(site):
        status = [current_status(post, facts.today) for post in posts.get(page.path, ())]
        assert bool(page.select("#poster")) is any(each != "unknown" for each in status), page.path


def test_what_is_known_is_shown(demo_site: Path, demo: Directory) -> None:
    by_path = {page.path: page for page in readers(demo_site)}
    ahead = [item for item in schedule(demo) if item.state == "planned"]
    assert ahead
    for item in ahead:
        assert item.meeting.id in by_path[f"{item.region.address}index.html"].text
    for region in demo.regions:
        first = next((item for item in ahead if item.region.id == region.id), None)
        for place in demo.municipalities_by_region[region.id]:
            page = by_path[f"{place.address}index.html"]
            assert not first or f"moten/#{first.meeting.id}" in page.text
    for centre in demo.centres:
        for coverage in centre.municipalities:
            place = demo.municipality_by_code[coverage.code]
            there = centre.status == "active" and not (coverage.until and coverage.until.is_over(demo.today))
            assert (centre.name in shown(by_path[f"{place.address}index.html"])) is there, (centre.id, place.name)
