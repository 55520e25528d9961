"""Layout: no horizontal scrolling, large targets, the number in view, one filled number per card at most."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import (
    KINDS,
    REGIONS,
    TEXT_OF_DOUBLE_SIZE,
    address_of,
    become,
    each_answer,
    revisited,
    styled,
    type_in_lookup,
    unfold,
)

from jourkontakt.answers.namesakes import namesakes
from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]

_SIDEWAYS = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const parts = [...document.querySelectorAll("body *")];
  const wide = parts.filter((part) => part.getBoundingClientRect().right > width + 1);
  return wide.map((part) => part.outerHTML.slice(0, 120));
}
"""
# Elements that clip part of their text.
_CUT_OFF = """
() => [...document.querySelectorAll("main *, header *, footer *")].filter((part) => {
  const style = getComputedStyle(part);
  const hides = [style.overflowX, style.overflowY].includes("hidden") && !part.matches(".jk-sr, .jk-hits *");
  return hides && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1);
}).map((part) => part.outerHTML.slice(0, 120))
"""
# The spacing of WCAG success criterion 1.4.12.
_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
# Targets smaller than 44 px. Links inside a sentence are exempt, as in criterion 2.5.8, but phone numbers are not.
_SMALL = """
() => [...document.querySelectorAll("a[href], button, input, summary")].filter((target) => {
  if (!target.checkVisibility({ visibilityProperty: true }) || target.closest("svg, .jk-skip")) return false;
  const number = target.matches("a[href^='tel:']");
  const sentences = "p a:not([class]), small a, td a, caption a, .jk-bul a, .jk-prose li a, .jk-lead__more a";
  const inSentence = target.matches(sentences);
  if (inSentence && !number) return false;
  const { width, height } = target.getBoundingClientRect();
  return width < 43.9 || height < 43.9;
}).map((target) => {
  const { width, height } = target.getBoundingClientRect();
  return `${width.toFixed(1)} × ${height.toFixed(1)}: ${target.outerHTML.slice(0, 120)}`;
})
"""


@pytest.fixture(scope="module", params=KINDS)
def page(request: pytest.FixtureRequest, browser: Browser, served_demo: str, demo: Directory) -> Iterator[Page]:
    """A page of the kind with all parts unfolded; a test that changes more than its size must undo that."""
    with revisited(browser, served_demo + address_of(request.param, demo)) as made:
        unfold(made)
        yield made


@pytest.fixture(params=["real", "demo"])
def site(request: pytest.FixtureRequest) -> tuple[str, Directory]:
    """The address of a site and its facts."""
    address = {"real": "served", "demo": "served_demo"}[request.param]
    return request.getfixturevalue(address), request.getfixturevalue(request.param)


def _assert_narrow(page: Page) -> None:
    """Nothing is wider than 320 px (1280 px at 400 % zoom), not even with wider text spacing."""
    become(page, 320)
    assert page.evaluate(_SIDEWAYS) == []
    with styled(page, _SPACING):
        assert page.evaluate(_SIDEWAYS) == []
        assert page.evaluate(_CUT_OFF) == []


def test_nothing_is_wider_than_320_px(page: Page) -> None:
    _assert_narrow(page)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not_found"])
def test_nothing_is_wider_than_320_px_with_the_real_data(
    browser: Browser, served: str, real: Directory, kind: str
) -> None:
    with revisited(browser, served + address_of(kind, real)) as shown:
        unfold(shown)
        _assert_narrow(shown)


def test_text_of_double_size_stays_on_the_page(page: Page) -> None:
    become(page, 640)
    with styled(page, TEXT_OF_DOUBLE_SIZE):
        assert page.evaluate(_SIDEWAYS) == []


@pytest.mark.parametrize(("width", "size"), [(320, 100), (640, 100), (640, 200), (768, 100), (960, 100)])
def test_the_numbers_of_the_start_page_stay_apart_in_their_card(
    browser: Browser, served: str, width: int, size: int
) -> None:
    with revisited(browser, served, width=width) as page, styled(page, f"html {{ font-size: {size}% !important; }}"):
        card = page.locator(".jk-hero .jk-card").bounding_box()
        parts = [part.bounding_box() for part in page.locator(".jk-hero .jk-card :is(.jk-tel, small)").all()]
        assert card
        assert len(parts) == 5
        for index, part in enumerate(parts):
            assert part
            assert card["x"] <= part["x"]
            assert part["x"] + part["width"] <= card["x"] + card["width"]
            for other in parts[:index]:
                assert other
                beside = part["x"] >= other["x"] + other["width"] or other["x"] >= part["x"] + part["width"]
                assert beside or part["y"] >= other["y"] + other["height"] - 1


def test_numbers_that_are_kept_together_are_on_one_line_of_running_text(page: Page) -> None:
    """In a flex box they would be apart from the words around them."""
    kept = page.locator(".jk-nowrap")
    become(page, 320)
    assert kept.evaluate_all("all => all.filter((one) => one.getClientRects().length > 1).length") == 0
    displays = kept.evaluate_all("all => all.map((one) => getComputedStyle(one.parentElement).display)")
    assert not {"flex", "inline-flex", "grid", "inline-grid"} & set(displays)


def test_targets_are_44_px(page: Page) -> None:
    become(page, 1280)
    assert page.evaluate(_SMALL) == []
    become(page, 320)
    page.locator(".jk-menu").click()
    assert page.evaluate(_SMALL) == []
    page.keyboard.press("Escape")


def test_112_is_never_larger_than_another_number(page: Page) -> None:
    for width in (320, 1280):
        become(page, width)
        sizes: list[tuple[str, float]] = page.locator("a.jk-tel:visible").evaluate_all(
            "all => all.map(one => [one.textContent, one.offsetWidth * one.offsetHeight])"
        )
        danger = [size for text, size in sizes if text == "112"]
        assert danger
        assert max(danger) <= min(size for text, size in sizes if text != "112") + 1


def test_numbers_are_not_translated(page: Page) -> None:
    numbers = page.locator("a[href^='tel:']")
    assert numbers.count()
    assert numbers.evaluate_all("all => all.filter(one => one.translate).map(one => one.outerHTML)") == []


def test_every_page_has_breadcrumbs_and_the_national_numbers(page: Page) -> None:
    become(page, 1280)
    crumbs = page.get_by_role("navigation", name="Du är här")
    if crumbs.count():
        assert crumbs.get_by_role("link", name="Start").is_visible()
        assert crumbs.locator("[aria-current=page]").inner_text().strip()
    else:
        assert page.locator(".jk-hero, .jk-kick").count(), "neither the start page nor the 404 page"
    help_ = page.locator("section:has(> #nummer), .jk-always, .jk-poster")
    assert help_.locator(".jk-tel").all_inner_texts() == ["114 14", "116 006", "112"]


def test_nothing_moves_with_reduced_motion(page: Page) -> None:
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = "all => all.filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
    assert page.locator("body *").evaluate_all(moving) == 0


def test_targets_of_the_lookup_are_44_px(browser: Browser, served_demo: str) -> None:
    with revisited(browser, served_demo, width=320) as shown:
        for typed in ("linköping", "habo", "qqqqq"):
            shown.locator("#lookup").clear()
            type_in_lookup(shown, typed)
            assert shown.evaluate(_SMALL) == []
            sizes = shown.locator("[role=option]").evaluate_all("hits => hits.map(hit => hit.offsetHeight)")
            assert all(size >= 44 for size in sizes)


def test_two_hits_are_in_view_on_a_small_phone(browser: Browser, served: str) -> None:
    with revisited(browser, served, width=320, height=568) as shown:
        type_in_lookup(shown, "habo")
        second = shown.locator("[role=option]").nth(1).bounding_box()
        assert second
        assert second["y"] + second["height"] <= 568


def _tallest_tops(directory: Directory, region: str) -> list[str]:
    """The region's municipalities with the most content above the answer: the longest name, and similar names."""
    found = directory.municipalities_by_region[region]
    twins = namesakes(directory)
    longest = max(found, key=lambda one: len(one.name) + len(one.county))
    return [one.address for one in found if one == longest or one.code in twins]


@pytest.mark.parametrize("region", REGIONS)
def test_the_first_number_is_in_view(browser: Browser, site: tuple[str, Directory], region: str) -> None:
    address, directory = site
    own = f"region/{region}/"
    with revisited(browser, address + own, width=320, height=568) as shown:
        for path in (own, *_tallest_tops(directory, region)):
            shown.goto(address + path)
            number = shown.locator(".answer:visible a[href^='tel:']").first.bounding_box()
            assert number
            assert number["y"] + number["height"] <= 568, path


@pytest.mark.parametrize("region", REGIONS)
def test_only_the_first_number_of_a_card_is_filled_and_none_where_areas_differ(
    browser: Browser, site: tuple[str, Directory], region: str
) -> None:
    filled = """card => [...card.querySelectorAll(".jk-tel")].map((number) =>
      getComputedStyle(number).backgroundColor !== getComputedStyle(card).backgroundColor)"""
    sizes = "step => [...step.querySelectorAll('.jk-tel')].map((number) => getComputedStyle(number).fontSize)"
    with revisited(browser, f"{site[0]}region/{region}/", width=390) as shown:
        for _ in each_answer(shown):
            card = shown.locator(".answer:visible")
            step = card.locator("[data-step='1']")
            first, *others = card.evaluate(filled)
            assert first is (step.get_attribute("data-divided") is None)
            assert not any(others)
            if not first:
                assert len(set(step.evaluate(sizes))) == 1


@pytest.mark.parametrize("region", REGIONS)
def test_the_errands_stand_on_the_card_and_the_tab_of_112_covers_none(
    browser: Browser, served_demo: str, region: str
) -> None:
    with revisited(browser, f"{served_demo}region/{region}/", width=320) as shown:
        for anchor in each_answer(shown):
            bar, card = (shown.locator(part).bounding_box() for part in (".jk-errands", f"#{anchor}"))
            assert bar
            assert card
            below = bar["y"] + bar["height"]
            if anchor == "fara":
                tab = shown.locator("#fara > .jk-card__tab").bounding_box()
                assert tab
                assert tab["y"] >= below
            else:
                assert card["y"] == pytest.approx(below, abs=0.1)


@pytest.mark.parametrize("scripts", [True, False])
def test_only_the_tab_of_the_card_shown_is_filled(browser: Browser, served_demo: str, scripts: bool) -> None:
    filled = """chips => chips.filter((chip) => getComputedStyle(chip).backgroundColor !==
      getComputedStyle(chip.closest("main").querySelector(".jk-card")).backgroundColor).map((chip) => chip.hash)"""
    with revisited(browser, f"{served_demo}region/vast/", width=390, java_script_enabled=scripts) as shown:
        chips = shown.locator(".jk-errands a")
        assert chips.evaluate_all(filled) == ["#arende"]
        chips.last.click()
        assert chips.evaluate_all(filled) == ["#mote"]
        shown.goto(f"{served_demo}region/vast/#fara")
        assert chips.evaluate_all(filled) == []
        assert not shown.locator(".jk-errands [aria-current]").count()


def test_controls_have_edges_with_forced_colours(browser: Browser, served_demo: str) -> None:
    style = "(one, name) => getComputedStyle(one)[name]"
    with revisited(browser, f"{served_demo}kommun/habo-0643/", width=390, forced_colors="active") as shown:
        for part in (".jk-tel", ".jk-card", ".jk-card__tab", ".jk-lookup__row", ".jk-copy", ".jk-menu", ".jk-twin b"):
            element = shown.locator(f"{part}:visible").first
            assert element.evaluate(style, "borderTopStyle") == "solid", part
            assert element.evaluate(style, "borderTopWidth") != "0px", part
        current = shown.locator(".jk-errands [aria-current]")
        assert current.evaluate(style, "outlineStyle") == "solid"
        assert shown.locator(".jk-errands a:not([aria-current])").first.evaluate(style, "outlineStyle") == "none"
        number = shown.locator(".jk-tel:visible").first
        number.focus()
        assert number.evaluate(style, "outlineStyle") == "solid"


def test_the_downloads_stand_in_two_columns_where_there_is_room(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}hamta/") as page:
        for width, columns in ((390, 1), (768, 1), (1280, 2)):
            become(page, width)
            lefts = page.locator("main section h2").evaluate_all(
                "all => all.map((one) => one.getBoundingClientRect().x)"
            )
            assert len(set(lefts)) == columns


def test_the_way_to_the_feed_is_shown_once(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}andringar/") as page:
        for width, times in ((390, 2), (1280, 1)):
            become(page, width)
            assert page.get_by_text("Få veta när något ändras").locator("visible=true").count() == times
            # The button is no higher beside an address of several lines.
            box = page.locator(".jk-mail + .jk-copy").bounding_box()
            assert box
            assert box["height"] == 44
