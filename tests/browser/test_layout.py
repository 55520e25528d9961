"""Where things stand: no sideways scroll, targets for thumbs, the number in sight, one filled number a card."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.states import KINDS, address_of, opened, type_in_lookup

from jourkontakt.directory import Directory

pytestmark = pytest.mark.browser

_REGIONS = ["nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"]
_SIDEWAYS = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const parts = [...document.querySelectorAll("body *")];
  const wide = parts.filter((part) => part.getBoundingClientRect().right > width + 1);
  return wide.map((part) => part.outerHTML.slice(0, 120));
}
"""
# The values of success criterion 1.4.12.
_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
# What one can press, but not links inside a sentence, as in criterion 2.5.8; a number to call has no excuse.
_SMALL = """
() => [...document.querySelectorAll("a[href], button, input, summary")].filter((target) => {
  if (!target.checkVisibility({ visibilityProperty: true }) || target.closest("svg, .jk-skip")) return false;
  const number = target.matches("a[href^='tel:']");
  const inSentence = target.matches("p a:not([class]), small a, td a, caption a, .jk-bul a, .jk-lead__more a");
  if (inSentence && !number) return false;
  const { width, height } = target.getBoundingClientRect();
  return width < 43.9 || height < 43.9;
}).map((target) => {
  const { width, height } = target.getBoundingClientRect();
  return `${width.toFixed(1)} × ${height.toFixed(1)}: ${target.outerHTML.slice(0, 120)}`;
})
"""


@pytest.fixture(params=["real", "demo"])
def site(request: pytest.FixtureRequest) -> tuple[str, Directory]:
    """The address of a site and its facts."""
    address = {"real": "served", "demo": "served_demo"}[request.param]
    return request.getfixturevalue(address), request.getfixturevalue(request.param)


def _unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_320_px(browser: Browser, site: tuple[str, Directory], kind: str) -> None:
    """320 px is also a screen of 1 280 px at 400 %."""
    address, directory = site
    if kind == "not_found" and not directory.site.address:
        pytest.skip("A site without an address has its page for lost readers at the root.")
    with opened(browser, address + address_of(kind, directory), width=320, height=256) as page:
        _unfold(page)
        assert page.evaluate(_SIDEWAYS) == []
        page.add_style_tag(content=_SPACING)
        assert page.evaluate(_SIDEWAYS) == []
        assert page.evaluate(_CUT_OFF) == []


@pytest.mark.parametrize("kind", KINDS)
def test_text_of_double_size_stays_on_the_page(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with opened(browser, served_demo + address_of(kind, demo), width=640) as page:
        _unfold(page)
        page.add_style_tag(content="html { font-size: 200% !important; }")
        assert page.evaluate(_SIDEWAYS) == []


# Text that runs out of its box and cannot be seen there.
_CUT_OFF = """
() => [...document.querySelectorAll("main *, header *, footer *")].filter((part) => {
  const style = getComputedStyle(part);
  const hides = [style.overflowX, style.overflowY].includes("hidden") && !part.matches(".jk-sr, .jk-hits *");
  return hides && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1);
}).map((part) => part.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_44_px(browser: Browser, served_demo: str, demo: Directory, kind: str, width: int) -> None:
    with opened(browser, served_demo + address_of(kind, demo), width=width) as page:
        _unfold(page)
        if width == 320:
            page.locator(".jk-menu").click()
        assert page.evaluate(_SMALL) == []


@pytest.mark.parametrize("typed", ["linköping", "habo", "qqqqq"])
def test_targets_of_the_lookup_are_44_px(browser: Browser, served_demo: str, typed: str) -> None:
    with opened(browser, served_demo, width=320) as page:
        type_in_lookup(page, typed)
        assert page.evaluate(_SMALL) == []
        sizes = page.locator("[role=option]").evaluate_all("hits => hits.map(hit => hit.offsetHeight)")
        assert all(size >= 44 for size in sizes)


def _tallest_top(directory: Directory, region: str) -> str:
    """The region's municipality with the most above its answer."""
    found = directory.municipalities_by_region[region]
    return max(found, key=lambda one: len(one.name) + len(one.county)).address


@pytest.mark.parametrize("region", _REGIONS)
def test_the_first_number_is_in_sight(browser: Browser, site: tuple[str, Directory], region: str) -> None:
    address, directory = site
    for path in (_tallest_top(directory, region), "kommun/habo-0305/"):
        with opened(browser, address + path, width=320, height=568) as page:
            number = page.locator(".answer:visible a[href^='tel:']").first.bounding_box()
            assert number
            assert number["y"] + number["height"] <= 568, path


@pytest.mark.parametrize("region", _REGIONS)
def test_one_number_a_card_is_filled(browser: Browser, site: tuple[str, Directory], region: str) -> None:
    address, _ = site
    filled = """card => [...card.querySelectorAll(".jk-tel")].map((number) =>
      getComputedStyle(number).backgroundColor !== getComputedStyle(card).backgroundColor)"""
    with opened(browser, f"{address}region/{region}/", width=390) as page:
        for errand in page.locator(".jk-errands a").all():
            errand.click()
            first, *others = page.locator(".answer:visible").evaluate(filled)
            assert first
            assert not any(others)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_112_never_outshines_another_number(
    browser: Browser, served_demo: str, demo: Directory, kind: str, width: int
) -> None:
    with opened(browser, served_demo + address_of(kind, demo), width=width) as page:
        sizes: list[tuple[str, float]] = page.locator("a.jk-tel:visible").evaluate_all(
            "all => all.map(one => [one.textContent, one.offsetWidth * one.offsetHeight])"
        )
        danger = [size for text, size in sizes if text == "112"]
        assert danger
        assert max(danger) <= min(size for text, size in sizes if text != "112") + 1


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_are_left_alone_by_translators(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with opened(browser, served_demo + address_of(kind, demo)) as page:
        numbers = page.locator("a[href^='tel:']")
        assert numbers.count()
        assert numbers.evaluate_all("all => all.filter(one => one.translate).map(one => one.outerHTML)") == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("start", "not_found")])
def test_every_deep_page_says_where_it_is(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with opened(browser, served_demo + address_of(kind, demo)) as page:
        crumbs = page.get_by_role("navigation", name="Du är här")
        assert crumbs.get_by_role("link", name="Start").is_visible()
        assert crumbs.locator("[aria-current=page]").inner_text().strip()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_help_stands_on_every_page(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with opened(browser, served_demo + address_of(kind, demo)) as page:
        box = "main" if kind in ("start", "not_found") else "footer"
        numbers = page.locator(f"{box} .jk-tel").all_inner_texts()
        assert numbers == ["114 14", "116 006", "112"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_who_asked_for_calm(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with opened(browser, served_demo + address_of(kind, demo)) as page:
        assert page.evaluate("document.getAnimations().length") == 0
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        moving = "all => all.filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
        assert page.locator("body *").evaluate_all(moving) == 0


def test_forced_colours_leave_shapes(browser: Browser, served_demo: str) -> None:
    style = "(one, name) => getComputedStyle(one)[name]"
    with opened(browser, f"{served_demo}kommun/habo-0643/", width=390, forced_colors="active") as page:
        for part in (".jk-tel", ".jk-card", ".jk-card__tab", ".jk-lookup__row", ".jk-copy", ".jk-menu", ".jk-twin b"):
            shown = page.locator(f"{part}:visible").first
            assert shown.evaluate(style, "borderTopStyle") == "solid", part
            assert shown.evaluate(style, "borderTopWidth") != "0px", part
        current = page.locator(".jk-errands [aria-current]")
        other = page.locator(".jk-errands a:not([aria-current])").first
        assert current.evaluate(style, "outlineStyle") == "solid"
        assert other.evaluate(style, "outlineStyle") == "none"
        page.locator(".jk-tel:visible").first.focus()
        assert page.locator(".jk-tel:visible").first.evaluate(style, "outlineStyle") == "solid"
