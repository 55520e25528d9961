"""Without JavaScript: links lead to every municipality and its number, errands can be chosen, visible buttons work."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.states import KINDS, address_of, revisited
from tests.support.built_pages import BuiltPage, resolve

from jourkontakt.model.directory import Directory


@pytest.mark.site
@pytest.mark.parametrize("site", ["built_site", "demo_site"])
def test_every_municipality_and_its_number_are_two_links_away(site: str, request: pytest.FixtureRequest) -> None:
    root: Path = request.getfixturevalue(site)

    def read(path: str) -> BuiltPage:
        return BuiltPage(path, (root / path).read_text(encoding="utf-8"))

    start = read("index.html")
    assert "kommuner/index.html" in {resolve("index.html", target)[0] for target in start.targets}
    index = read("kommuner/index.html")
    found = {resolve(index.path, target)[0] for target in index.targets if "/kommun/" in target}
    assert len(found) == 290
    for path in found:
        assert read(path).select(".answer li[data-step] a[href^='tel:']"), path


@pytest.mark.browser
@pytest.mark.parametrize("path", ["kommun/habo-0643/", "region/vast/"])
def test_an_errand_changes_the_card(browser: Browser, served_demo: str, path: str) -> None:
    with revisited(browser, served_demo + path, java_script_enabled=False) as page:
        cards = page.locator(".answer:visible")
        expect(cards).to_have_count(1)
        expect(cards).to_have_attribute("data-errand", "case")
        for name, errand in (("Samarbete", "cooperation"), ("Boka möte", "meeting"), ("Enskilt ärende", "case")):
            page.get_by_role("link", name=name).click()
            expect(cards).to_have_count(1)
            expect(cards).to_have_attribute("data-errand", errand)
            expect(cards.locator("a[href^='tel:']").first).to_be_visible()


@pytest.mark.site
def test_no_visible_button_needs_a_script(demo_site: Path, demo: Directory) -> None:
    """Buttons that need a script are hidden until it has run."""
    for kind in KINDS:
        address = address_of(kind, demo)
        path = demo_site / address if address.endswith(".html") else demo_site / address / "index.html"
        page = BuiltPage(address, path.read_text(encoding="utf-8"))
        assert page.select("button[popovertarget=ram-meny], button[type=submit]")
        others = page.select("button:not([popovertarget=ram-meny]):not([type=submit]):not([hidden])")
        assert not others, (kind, [button.text_content() for button in others])


@pytest.mark.browser
def test_the_box_leads_to_all_municipalities(browser: Browser, served: str) -> None:
    with revisited(browser, served, java_script_enabled=False) as page:
        page.get_by_role("combobox").fill("habo")
        page.get_by_role("button", name="Sök").click()
        page.wait_for_url("**/kommuner/?q=habo")
        expect(page.get_by_role("link", name="Habo", exact=True).first).to_be_visible()


@pytest.mark.browser
def test_the_menu_opens(browser: Browser, served: str) -> None:
    with revisited(browser, served, width=320, java_script_enabled=False) as page:
        page.get_by_role("button", name="Meny").click()
        expect(page.get_by_role("navigation", name="Huvudmeny")).to_be_visible()
