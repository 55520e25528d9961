"""A link to a meeting, or to what has moved from the guide, scrolls to it; cards leave room around what they hold."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import revisited

from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, pytest.mark.site, IN_BOTH_FAMILIES]


def test_the_address_of_a_meeting_scrolls_to_it(browser: Browser, served: str, real: Directory) -> None:
    with revisited(browser, f"{served}moten/", width=320, height=568) as page:
        for _, meeting in real.meetings:
            page.goto(f"{served}moten/#{meeting.id}")
            box = page.locator(f"[id='{meeting.id}']").bounding_box()
            assert box is not None
            assert 0 <= box["y"] < 568, meeting.id


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("former", ["P02", "Y38", "falt-commitment", "falt-centre"])
def test_a_former_address_in_the_guide_unfolds_a_link_to_where_it_stands_now(
    browser: Browser, served_demo: str, former: str, script: bool
) -> None:
    address = f"{served_demo}redigera/#{former}"
    with revisited(browser, address, width=390, height=844, java_script_enabled=script) as page:
        link = page.locator(f"[id='{former}']")
        box = link.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 844
        link.click()
        page.wait_for_url(f"{served_demo}redigera/*/#{former}")
        assert page.locator(f"[id='{former}']").is_visible()


def test_the_last_number_of_the_missing_page_does_not_touch_the_frame(browser: Browser, served_demo: str) -> None:
    for width in (320, 390, 1280):
        with revisited(browser, f"{served_demo}404.html", width=width) as page:
            bottom = {
                part: page.locator(part).last.evaluate("one => one.getBoundingClientRect().bottom")
                for part in ("main .jk-card", "main .jk-lead")
            }
            onward = page.locator(".jk-onward").evaluate("one => one.getBoundingClientRect().top")
            assert bottom["main .jk-lead"] + 10 <= bottom["main .jk-card"] <= onward - 12
