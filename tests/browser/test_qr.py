"""The QR codes as they are printed: 2 cm wide, black on white, and readable by another program."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import revisited
from tests.support.images import grey, read_codes

from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]

# The coarsest and the usual resolution of office printers.
_DOTS_PER_INCH = (203, 300)
# Malung-Sälen, Upplands Väsby and Arvidsjaur.
_MUNICIPALITIES = ("2023", "0114", "2505")


def _addresses(directory: Directory) -> list[str]:
    areas = [directory.region_by_id["nord"], directory.region_by_id["bergslagen"]]
    areas += [directory.municipality_by_code[code] for code in _MUNICIPALITIES]
    return [*(area.address for area in areas), "utskrift/"]


def _printed(page: Page) -> bytes:
    """The code with what is around it, as on paper."""
    box = page.locator(".jk-qr").bounding_box()
    assert box
    assert (round(box["width"] * 25.4 / 96, 1), round(box["height"] * 25.4 / 96, 1)) == (20, 20)
    top = max(box["y"] - 30, 0)
    return page.screenshot(clip={"x": box["x"] - 30, "y": top, "width": box["width"] + 30, "height": 140})


@pytest.mark.parametrize("dots", _DOTS_PER_INCH)
def test_a_printed_code_leads_to_its_page(browser: Browser, served_demo: str, demo: Directory, dots: int) -> None:
    with revisited(browser, served_demo, 703, 1000, device_scale_factor=dots / 96, color_scheme="dark") as page:
        for address in _addresses(demo):
            page.goto(served_demo + address)
            page.emulate_media(media="print")
            assert read_codes(grey(_printed(page))) == [f"{demo.site.address}{address}"]
            page.emulate_media(media="screen")


def test_there_is_none_on_screen_nor_without_an_address(browser: Browser, served: str, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}region/syd/", 390) as page:
        assert page.locator(".jk-qr").count() == 1
        assert not page.locator(".jk-qr").is_visible()
        page.goto(f"{served}region/syd/")
        assert not page.locator(".jk-qr").count()


@pytest.mark.parametrize("dots", _DOTS_PER_INCH)
def test_the_sheet_of_one_municipality_leads_to_its_page(
    browser: Browser, served_demo: str, demo: Directory, dots: int
) -> None:
    """Several municipalities have no page together that a code could lead to."""
    place = demo.municipality_by_code["2481"]
    address = f"{served_demo}min-jour/#{place.code},0380,0381"
    with revisited(browser, address, 703, 1000, device_scale_factor=dots / 96, color_scheme="dark") as page:
        page.locator(".jk-group").nth(1).wait_for()
        page.emulate_media(media="print")
        assert page.locator(".jk-group", has=page.locator(".jk-qr")).locator("h2").first.inner_text() == place.name
        assert page.locator(".jk-qr").count() == 1
        page.locator(".jk-qr").scroll_into_view_if_needed()
        assert read_codes(grey(_printed(page))) == [f"{demo.site.address}{place.address}"]
