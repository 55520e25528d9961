"""An answer is shared as plain text: where, whom to call, the number, what to say, the source, date and address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.axe import findings, inject
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import each_answer, opened, revisited, type_in_lookup, wait_until

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.browser
_CLIPBOARD = ["clipboard-read", "clipboard-write"]
# What a device that can share is asked to share.
_DEVICE = "navigator.share = async (what) => { window.given = what; };"
_UNWILLING = """
navigator.share = async () => { throw new DOMException("no", "AbortError"); };
navigator.clipboard.writeText = async () => { window.copied = true; };
"""
# A browser that copies in no way at all.
_NO_CLIPBOARD = """
Object.defineProperty(navigator, "clipboard", { value: undefined });
document.execCommand = () => false;
"""


def _copied(page: Page) -> list[str]:
    """The lines that are copied by the button of the answer shown."""
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator(".jk-share:visible").click()
    wait_until(page, "await navigator.clipboard.readText() !== ''")
    expect(page.locator(".jk-toast[role=status]")).to_have_text("Allt är kopierat")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.splitlines()


def test_all_of_an_answer_is_copied(browser: Browser, served: str, real: Directory) -> None:
    with revisited(browser, f"{served}kommun/orsa-2034/", permissions=_CLIPBOARD) as page:
        lines = _copied(page)
        say = page.locator("#arende blockquote").inner_text()
        expect(page.get_by_role("button", name="Kopiera allt")).to_be_focused()
    assert lines[:3] == [
        f"{real.site.title} Orsa, Dalarnas län",
        "Enskilt ärende, polisregion Bergslagen",
        "Polisen, när det inte är akut: 114 14",
    ]
    assert f"Säg så här: {say}" in lines
    assert "polisregion Bergslagen" in say
    assert lines[-3:] == [
        "Källa: sosalarm.se",
        f"Uppgifterna är från {real.data_years}.",
        f"{served}kommun/orsa-2034/#arende",
    ]


def test_each_errand_is_shared_with_its_own_address_and_words(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}region/syd/", permissions=_CLIPBOARD) as page:
        for anchor in each_answer(page):
            card = page.locator(f"#{anchor}")
            if anchor == "fara":
                expect(card.locator(".jk-share")).to_have_count(0)
                continue
            lines = _copied(page)
            assert lines[0].endswith("? Polisregion Syd, Blekinge län, Kalmar län, Kronobergs län och Skåne län")
            assert lines[1] == card.locator(".jk-card__tab").text_content()
            assert f"Säg så här: {card.locator('blockquote').inner_text()}" in lines
            assert lines[-1] == f"{served}region/syd/#{anchor}"


def test_numbers_of_several_areas_are_shared_with_their_areas(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}region/bergslagen/", permissions=_CLIPBOARD) as page:
        lines = _copied(page)
    assert "Dalarna Mönster Mönstersson: 070-174 06 14" in lines
    assert "Värmland och Örebro län: 070-174 06 16" in lines
    assert lines.count("Svarar ingen? Ring Polisens kontaktcenter: 070-174 06 24") == 1
    assert [line for line in lines if "i stället för brottsoffersamordnaren (Örebro län)" in line]
    assert [line for line in lines if line.startswith("Till och med 26 februari 2027.")]


def test_a_deputy_is_shared_with_the_reason(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}region/vast/", permissions=_CLIPBOARD) as page:
        lines = _copied(page)
    assert lines[2] == "Sektionschef Exempel Exempelsson: 070-174 06 12"
    assert lines[3].startswith("Svarar i stället för brottsoffersamordnaren")


def test_every_step_is_shared_in_turn_with_what_makes_its_number_uncertain(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}region/vast/", permissions=_CLIPBOARD) as page:
        say = page.locator("#arende blockquote").inner_text()
        first, second, last = "\n".join(_copied(page)).split("\n\n")
    assert "070-174 06 12" in first
    assert second.startswith("Svarar ingen? Ring gruppchef Prov Provsson: 070-174 06 31\n")
    assert "Numret kan vara gammalt." in second
    assert last.startswith("Polisen, när det inte är akut: 114 14\n")
    assert f"Säg så här: {say}" in last
    assert "kontaktcentrets brevlåda: kontaktcenter.vast@example.org" in last


def test_no_answer_is_shared_without_a_number_that_always_answers(
    browser: Browser, served_demo: str, demo: Directory
) -> None:
    with revisited(browser, f"{served_demo}region/nord/", permissions=_CLIPBOARD) as page:
        for region in demo.regions:
            page.goto(f"{served_demo}{region.address}")
            for anchor in each_answer(page):
                if anchor != "fara":
                    numbers = page.locator(f"#{anchor} .jk-call a[href^='tel:']").all_inner_texts()
                    text = "\n".join(_copied(page))
                    assert [number for number in numbers if number not in text] == []
                    assert numbers[-1] == "114 14"


@IN_BOTH_FAMILIES
def test_sharing_and_saving_are_side_by_side_below_the_steps(browser: Browser, served: str, served_demo: str) -> None:
    for site, width in ((served, 480), (served_demo, 480), (served_demo, 1280)):
        with revisited(browser, f"{site}region/vast/", width=width) as page:
            share, save = page.locator(".jk-share:visible"), page.get_by_role("link", name="Spara i telefonen")
            one, other, steps = (
                part.bounding_box() for part in (share, save, page.locator(".answer:visible .jk-steps"))
            )
            assert one
            assert other
            assert steps
            assert (one["y"], one["height"]) == (other["y"], other["height"])
            assert one["x"] < other["x"]
            assert one["y"] >= steps["y"] + steps["height"]


def test_how_long_ago_is_not_shared_since_the_text_is_read_later(
    browser: Browser, served_demo: str, demo: Directory
) -> None:
    shown = 0
    with revisited(browser, f"{served_demo}region/nord/", permissions=_CLIPBOARD) as page:
        for region in demo.regions:
            page.goto(f"{served_demo}{region.address}")
            card = page.locator(".answer:visible")
            shown += len(re.findall(r", (?:i dag|i går|för \d+ \w+ sedan)", card.inner_text()))
            text = "\n".join(_copied(page))
            assert not re.search(r"i dag|i går|för \d+ \w+ sedan", text), text
            for trust in card.locator("[data-step='1'] .jk-trust b").all_inner_texts():
                assert trust in text
    assert shown > 5


def test_nothing_that_was_typed_is_shared(browser: Browser, served: str) -> None:
    typed = "vargön"
    with revisited(browser, f"{served}kommun/boden-2582/?q={typed}", permissions=_CLIPBOARD) as page:
        type_in_lookup(page, typed)
        page.keyboard.press("Escape")
        text = "\n".join(_copied(page))
    assert typed not in text.lower()
    assert urlsplit(text.splitlines()[-1]).query == ""


def test_a_device_that_shares_gets_the_same_text(browser: Browser, served: str) -> None:
    def able(page: Page) -> None:
        page.add_init_script(_DEVICE)

    with opened(browser, f"{served}kommun/sala-1981/", before=able) as page:
        page.get_by_role("button", name="Dela").click()
        wait_until(page, "window.given")
        expect(page.locator(".jk-toast")).to_be_empty()
        given = page.evaluate("window.given")
    assert list(given) == ["text"]
    assert given["text"].splitlines()[0].endswith("? Sala, Västmanlands län")


def test_to_change_one_s_mind_copies_nothing(browser: Browser, served: str) -> None:
    def unwilling(page: Page) -> None:
        page.add_init_script(_UNWILLING)

    with opened(browser, f"{served}kommun/sala-1981/", before=unwilling) as page:
        page.get_by_role("button", name="Dela").click()
        page.get_by_role("button", name="Kopiera 114 14").first.click()
        expect(page.locator(".jk-toast")).to_have_text("Kopierat")
        page.evaluate("window.copied = false")
        page.get_by_role("button", name="Dela").click()
        page.evaluate("new Promise((done) => setTimeout(done))")
        assert page.evaluate("window.copied") is False


@pytest.mark.parametrize("width", [320, 1280])
def test_what_cannot_be_copied_is_shown_selected(browser: Browser, served: str, width: int) -> None:
    def without(page: Page) -> None:
        page.add_init_script(_NO_CLIPBOARD)

    with opened(browser, f"{served}kommun/sala-1981/", width=width, before=without) as page:
        for _ in range(2):
            page.get_by_role("button", name="Kopiera allt").click()
            field = page.get_by_role("textbox", name="Text att kopiera")
            expect(field).to_be_focused()
        assert field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)") == (
            field.input_value()
        )
        assert "114 14" in field.input_value()
        expect(page.locator(".jk-toast")).to_contain_text("Det gick inte att kopiera")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        inject(page)
        assert findings(page) == []


@IN_BOTH_FAMILIES
@pytest.mark.parametrize("path", ["kommun/habo-0643/", "region/bergslagen/"])
def test_the_button_is_below_the_number_and_nothing_moves_when_it_appears(
    browser: Browser, served_demo: str, path: str
) -> None:
    shifts = """() => new Promise((done) => new PerformanceObserver((list) => {
      done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0));
    }).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 200))"""
    for width in (320, 390, 1280):
        with opened(browser, served_demo + path, width=width) as page:
            button = page.locator(".jk-share:visible")
            expect(button).to_have_count(1)
            box, number = button.bounding_box(), page.locator(".answer:visible .jk-tel").first.bounding_box()
            assert box
            assert number
            assert box["y"] >= number["y"] + number["height"]
            assert box["height"] >= 44
            assert page.evaluate(shifts) == 0
