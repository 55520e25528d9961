"""A link to a meeting scrolls to it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import opened

from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, pytest.mark.site, IN_BOTH_FAMILIES]


def test_the_address_of_a_meeting_scrolls_to_it(browser: Browser, served: str, real: Directory) -> None:
    with opened(browser, f"{served}moten/", width=320, height=568) as page:
        for _, meeting in real.meetings:
            page.goto(f"{served}moten/#{meeting.id}")
            box = page.locator(f"[id='{meeting.id}']").bounding_box()
            assert box is not None
            assert 0 <= box["y"] < 568, meeting.id
