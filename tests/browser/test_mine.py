"""Min jour: a choice of municipalities shows their answers, is a link, and is kept on the device only when asked to."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from pypdf import PdfReader
from tests.browser.axe import findings, inject
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import SCHEMES, TEXT_OF_DOUBLE_SIZE, become, opened, revisited, styled, wait_until
from tests.support.vcards import faults, read_by_vobject

from jourkontakt.answers.chain import chains
from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.browser

# A4 without its margins, in CSS pixels.
_PAPER: dict[str, Any] = {"width": 703, "height": 1000}
_FOUND = re.compile(r"träff|Menade")
_KEYS = "Object.fromEntries(Object.entries(localStorage))"
_NO_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""


@contextmanager
def _mine(browser: Browser, site: str, codes: str = "", keeps: bool = False, **more: Any) -> Iterator[Page]:
    """The page with a choice in its address, once its answers are shown; for a test that keeps it, a new profile."""
    with (opened if keeps else revisited)(browser, f"{site}min-jour/{f'#{codes}' if codes else ''}", **more) as page:
        page.locator("#val").wait_for()
        if codes:
            page.locator(".jk-group").first.wait_for()
        yield page


def _type(page: Page, text: str) -> None:
    """Type in the box of the page, and wait for what it finds."""
    page.locator("#mina").fill("")
    page.locator("#mina").press_sequentially(text)
    wait_until(page, "document.querySelector('.jk-pick [role=status]').textContent !== ''")
    expect(page.locator(".jk-pick [role=status]")).to_have_text(_FOUND)


def _rows(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".jk-picks label").all_inner_texts()]


def _headings(page: Page) -> list[str]:
    return page.locator(".jk-group > .jk-place h2").all_inner_texts()


def _url_ends(page: Page, fragment: str) -> None:
    assert page.evaluate("location.hash") == fragment


# Choosing


def test_a_municipality_is_found_without_its_rings_and_ticked(browser: Browser, served: str) -> None:
    with _mine(browser, served) as page:
        _type(page, "ornskoldsvik")
        assert _rows(page) == ["Örnsköldsvik Västernorrlands län, polisregion Nord"]
        page.get_by_role("checkbox").check()
        expect(page.locator(".jk-group")).to_have_count(1)
        assert _headings(page) == ["Örnsköldsvik"]
        _url_ends(page, "#2284")
        page.get_by_role("checkbox").uncheck()
        expect(page.locator(".jk-group")).to_have_count(0)
        _url_ends(page, "")


def test_names_that_are_easily_confused_are_both_offered_with_county_and_region(browser: Browser, served: str) -> None:
    with _mine(browser, served) as page:
        _type(page, "Hab")
        assert {"Habo med a Jönköpings län, polisregion Öst", "Håbo med å Uppsala län, polisregion Mitt"} <= set(
            _rows(page)
        )


def test_a_jour_gives_its_municipalities_and_says_how_old_they_are(
    browser: Browser, served: str, real: Directory
) -> None:
    old = real.centre_by_id["umearegionen"]
    with _mine(browser, served) as page:
        _type(page, "umeåregionen")
        (row,) = _rows(page)
        assert row == f"{old.name} Västerbottens län, polisregion Nord, gammal uppgift, 2022, 6 kommuner"
        page.get_by_role("checkbox").check()
        expect(page.locator(".jk-chip")).to_have_count(len(old.municipalities))
        expect(page.locator("#gor .jk-note")).to_contain_text("6 kommuner, gammal uppgift, 2022")
        assert set(page.evaluate("location.hash")[1:].split(",")) == {each.code for each in old.municipalities}


def test_a_jour_that_is_active_today_needs_no_warning(browser: Browser, served_demo: str) -> None:
    with _mine(browser, served_demo) as page:
        _type(page, "fantasijouren")
        page.get_by_role("checkbox").check()
        expect(page.locator(".jk-chip")).to_have_text(["Sundsvall", "Timrå"], use_inner_text=False)
        expect(page.locator("#gor .jk-note")).to_have_count(0)


def test_a_jour_without_known_municipalities_cannot_be_chosen(browser: Browser, served: str, real: Directory) -> None:
    known = next(each for each in real.centres if not each.municipalities)
    with _mine(browser, served) as page:
        _type(page, known.name)
        row = page.locator(".jk-picks li", has_text=known.name)
        expect(row).to_contain_text("Vi vet inte vilka kommuner jouren har")
        expect(row).to_contain_text("Sök på dem i stället.")
        expect(row.get_by_role("checkbox")).to_be_disabled()


@pytest.mark.parametrize("typed", ["brottsofferjouren i växjö", "Brottsofferjouren Växjö", "BOJ Vaxjo", "jouren växjö"])
def test_a_jour_that_is_named_by_its_place_brings_the_place_too(browser: Browser, served: str, typed: str) -> None:
    with _mine(browser, served) as page:
        _type(page, typed)
        assert _rows(page).count("Växjö Kronobergs län, polisregion Syd") == 1
        assert len(_rows(page)) == len({*_rows(page)})
        page.get_by_role("checkbox", name="Växjö Kronobergs län").check()
        expect(page.locator(".jk-group h2").first).to_have_text("Växjö")


def test_a_county_gives_all_its_municipalities_in_one_answer(browser: Browser, served: str, real: Directory) -> None:
    county = [each for each in real.municipalities if each.county == "Blekinge län"]
    with _mine(browser, served) as page:
        _type(page, "blekinge")
        page.get_by_role("checkbox", name="Blekinge").first.check()
        expect(page.locator(".jk-chip")).to_have_count(len(county))
        assert len(county) == 5
        expect(page.locator(".jk-group > .jk-place h2")).to_have_text("Karlshamn, Karlskrona och 3 till")
        place = page.locator(".jk-group > .jk-place p")
        expect(place).to_have_text("Karlshamn, Karlskrona, Olofström, Ronneby och Sölvesborg · polisregion Syd")


def test_what_is_no_place_and_what_is_unknown_cannot_be_ticked(browser: Browser, served: str) -> None:
    with _mine(browser, served) as page:
        for typed in ("sektionschef", "qqqqq"):
            _type(page, typed)
            expect(page.locator(".jk-pick [role=status]")).to_contain_text("Ingen träff")
            assert _rows(page) == []


def test_all_is_done_by_keyboard(browser: Browser, served: str) -> None:
    with _mine(browser, served) as page:
        page.locator("#mina").focus()
        page.keyboard.type("sala")
        page.locator(".jk-picks label").first.wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(page.locator(".jk-chip")).to_have_count(1)
        expect(page.get_by_role("checkbox").first).to_be_focused()
        page.locator("#mina").fill("")
        page.locator("#mina").press_sequentially("luleå")
        page.get_by_role("checkbox", name="Luleå Norrbottens").check()
        page.get_by_role("button", name="Ta bort Luleå").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Ta bort Sala")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#mina")).to_be_focused()
        expect(page.locator(".jk-group")).to_have_count(0)


def test_enter_ticks_what_is_certain_and_leads_to_the_rows_otherwise(browser: Browser, served: str) -> None:
    with _mine(browser, served) as page:
        _type(page, "örebro kommun")
        page.keyboard.press("Enter")
        expect(page.locator(".jk-chip")).to_have_text(["Örebro"], use_inner_text=False)
        # Twice does not undo it.
        page.locator("#mina").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("checkbox")).to_be_focused()
        expect(page.get_by_role("checkbox")).to_be_checked()
        for typed in ("karlskrna", "habo"):
            _type(page, typed)
            page.keyboard.press("Enter")
            expect(page.get_by_role("checkbox").first).to_be_focused()
            expect(page.get_by_role("checkbox").first).not_to_be_checked()
        expect(page.locator(".jk-chip")).to_have_count(1)


def test_the_next_name_is_typed_over_what_was_chosen(browser: Browser, served: str) -> None:
    with _mine(browser, served) as page:
        _type(page, "karlshamn")
        page.locator("#mina").blur()
        page.locator("#mina").focus()
        assert page.evaluate("getSelection().toString()") == ""
        page.get_by_role("checkbox", name="Karlshamn").check()
        page.locator("#mina").focus()
        page.keyboard.type("olofström")
        expect(page.locator("#mina")).to_have_value("olofström")
        page.keyboard.press("Enter")
        expect(page.locator(".jk-chip")).to_have_count(2)


# The answers


def test_the_introduction_makes_way_for_the_answers(browser: Browser, served: str) -> None:
    with _mine(browser, served, width=390, height=844) as page:
        expect(page.locator(".jk-lede")).to_be_visible()
        _type(page, "sala")
        page.get_by_role("checkbox", name="Sala").check()
        expect(page.locator(".jk-lede")).to_be_hidden()
        page.get_by_role("button", name="Ta bort Sala").click()
        expect(page.locator(".jk-lede")).to_be_visible()


@IN_BOTH_FAMILIES
def test_on_a_phone_the_first_number_of_a_link_is_in_view(browser: Browser, served: str, served_demo: str) -> None:
    for site in (served, served_demo):
        with _mine(browser, site, "2480,0643", width=390, height=844) as page:
            expect(page.locator(".jk-tel:visible").first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("codes", ["2082,1780", "0184", "2281,0380,2180", "1489,1380"])
def test_the_answers_are_those_of_the_municipalities_pages(
    browser: Browser, served_demo: str, demo: Directory, codes: str
) -> None:
    """Municipalities that the same posts answer for share their cards, and every link leads to the same place."""
    read = """(card) => [card.dataset.region, card.dataset.errand, card.textContent.replace(/\\s+/g, " ").trim(),
      [...card.querySelectorAll("a")].map((link) => link.href.replace(/#.*-\\d$/, ""))]"""
    cards = ".answer:not(.jk-card--sos)"
    with revisited(browser, served_demo) as page:
        wanted = {}
        for code in codes.split(","):
            page.goto(served_demo + demo.municipality_by_code[code].address)
            wanted[demo.municipality_by_code[code].name] = page.locator(cards).evaluate_all(f"all => all.map({read})")
    with _mine(browser, served_demo, codes) as page:
        shown = {}
        for group in page.locator(".jk-group").all():
            found = group.locator(cards).evaluate_all(f"all => all.map({read})")
            shown |= dict.fromkeys(group.locator("h2").first.inner_text().replace(" och ", ", ").split(", "), found)
        expect(page.locator("#svar .jk-danger")).to_have_count(1)
    assert shown == wanted


def test_choosing_an_errand_shows_it_for_every_group(browser: Browser, served_demo: str) -> None:
    with _mine(browser, served_demo, "0643,2284") as page:
        assert len(_headings(page)) == 2
        page.get_by_role("link", name="Utbildning").last.click()
        cards = page.locator(".answer:visible")
        expect(cards).to_have_count(2)
        assert cards.evaluate_all("all => all.map((card) => card.dataset.errand)") == ["training", "training"]
        expect(page.locator(".jk-errands [aria-current]")).to_have_text(["Utbildning", "Utbildning"])
        _url_ends(page, "#0643,2284")
        expect(page.locator(".jk-errands a").first).to_have_attribute("href", f"{served_demo}kommun/habo-0643/#arende")


def test_no_id_is_used_twice(browser: Browser, served_demo: str) -> None:
    with _mine(browser, served_demo, "0643,2284,2082") as page:
        ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
        assert len(ids) == len(set(ids))


def test_an_answer_is_shared_with_all_names_and_never_the_choice_of_others(browser: Browser, served: str) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    with _mine(browser, served, "0643,0680,2284", permissions=permissions) as page:
        for index, place, address in (
            (0, "Habo och Jönköping, Jönköpings län", f"{served}min-jour/#0643,0680"),
            (1, "Örnsköldsvik, Västernorrlands län", f"{served}kommun/ornskoldsvik-2284/#arende"),
        ):
            page.evaluate("navigator.clipboard.writeText('')")
            page.locator(".jk-share:visible").nth(index).click()
            wait_until(page, "await navigator.clipboard.readText() !== ''")
            lines = page.evaluate("navigator.clipboard.readText()").splitlines()
            assert lines[0].endswith(f"? {place}")
            assert lines[-1] == address


def test_a_page_that_does_not_come_says_so_with_the_number_and_can_be_asked_for_again(
    browser: Browser, served: str
) -> None:
    def cut(page: Page) -> None:
        page.route("**/kommun/**", lambda route: route.abort())

    with opened(browser, f"{served}min-jour/#1980", before=cut) as page:
        note = page.locator("#svar .jk-note")
        expect(note).to_contain_text("Svaret för Västerås gick inte att hämta. Ring 114 14")
        expect(note).to_contain_text("polisregion Mitt")
        page.unroute("**/kommun/**")
        page.get_by_role("button", name="Försök igen").click()
        expect(page.locator(".jk-group")).to_have_count(1)


def test_without_the_names_it_says_what_to_do_instead(browser: Browser, served: str) -> None:
    def cut(page: Page) -> None:
        page.route("**/lookup.json", lambda route: route.abort())

    with opened(browser, f"{served}min-jour/#1980", before=cut) as page:
        expect(page.locator("#svar")).to_contain_text("Ring 114 14 eller välj i listan över kommuner")
        expect(page.get_by_role("main").get_by_role("link", name="Alla kommuner")).to_be_visible()


def test_answers_that_come_late_do_not_replace_newer_ones(browser: Browser, served: str) -> None:
    held: list[Route] = []

    def hold(page: Page) -> None:
        page.route("**/kommun/lund-1281/", lambda route: held.append(route))

    with opened(browser, f"{served}min-jour/#1281", before=hold) as page:
        page.locator("#gor button").first.wait_for()
        page.evaluate("location.hash = '#2480'")
        expect(page.locator(".jk-group h2").first).to_have_text("Umeå")
        held[0].continue_()
        page.wait_for_load_state("networkidle")
        assert _headings(page) == ["Umeå"]


@pytest.mark.parametrize("codes", ["2281,2284", "1780,2080", "0643,0180"])
def test_the_contacts_of_the_answers_are_one_file(
    browser: Browser, served_demo: str, demo_site: Path, demo: Directory, codes: str
) -> None:
    """Each once: the posts in any step of any errand, then the numbers that the answers of a region end in."""
    places = [demo.municipality_by_code[code] for code in codes.split(",")]
    wanted = set()
    for place in places:
        region = demo.region_by_id[place.region]
        found = [each for each in chains(demo, region, place) if not each.final.number or not each.final.number.danger]
        wanted |= {f"post/{entry.post.id}" for each in found for entry in each.entries}
        wanted.add(f"region/{region.id}-police")
    with _mine(browser, served_demo, codes) as page:
        expect(page.locator(".jk-group")).to_have_count(page.locator("#svar > *").count())
        with page.expect_download() as download:
            page.get_by_role("button", name="Spara numren i telefonen").click()
        assert download.value.suggested_filename == "min-jour.vcf"
        content = Path(download.value.path()).read_bytes()
    assert faults(content) == []
    cards = read_by_vobject(content)
    assert sorted(card["UID"][0].removesuffix("@jourkontakt") for card in cards) == sorted(wanted)
    assert len(wanted) >= 2
    for name in wanted:
        assert (demo_site / f"kontakter/{name}.vcf").read_bytes() in content


# The link


@pytest.mark.parametrize(
    ("fragment", "shown", "said"),
    [
        ("0643,0680", ["Habo och Jönköping"], ""),
        ("0680%2C0643", ["Habo och Jönköping"], ""),
        ("0643,0643,,", ["Habo"], ""),
        ("0643,%200680", ["Habo och Jönköping"], ""),
        ("0643,9999,abc", ["Habo"], "Länken har koder som ingen kommun har: 9999. Resten visas."),
        ("0643,Ring,0701740699", ["Habo"], "Länken har koder som ingen kommun har. Resten visas."),
        ("0000", [], "Länken har koder som ingen kommun har: 0000."),
        ("%3Cb%3E1", [], "Länken har koder som ingen kommun har: 1."),
        ("0643,%", ["Habo"], ""),
    ],
)
def test_the_link_carries_the_choice_and_stores_nothing(
    browser: Browser, served: str, fragment: str, shown: list[str], said: str
) -> None:
    with revisited(browser, f"{served}min-jour/#{fragment}") as page:
        page.locator(".jk-group" if shown else "#gor .jk-note").first.wait_for()
        assert _headings(page) == shown
        assert page.locator("#gor .jk-note").all_inner_texts() == ([said] if said else [])
        assert page.evaluate(_KEYS) == {}
        # The box is open only while there is nothing chosen.
        expect(page.locator("#val")).to_have_js_property("open", not shown)


def test_a_former_code_leads_to_the_municipality_of_today(browser: Browser, served_demo: str, demo: Directory) -> None:
    former, *_ = demo.names.former
    with _mine(browser, served_demo, former.code) as page:
        assert _headings(page) == [demo.municipality_by_code[former.now].name]


def test_the_link_is_copied(browser: Browser, served: str) -> None:
    with _mine(browser, served, "2480,0643", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.get_by_role("button", name="Kopiera länken").click()
        expect(page.locator(".jk-toast")).to_have_text("Länken är kopierad")
        assert page.evaluate("navigator.clipboard.readText()") == f"{served}min-jour/#0643,2480"


def test_the_link_past_the_header_keeps_the_choice(browser: Browser, served: str) -> None:
    with _mine(browser, served, "2480") as page:
        page.get_by_role("link", name="Hoppa till innehållet").focus()
        page.keyboard.press("Enter")
        wait_until(page, "location.hash === '#2480'")
        assert _headings(page) == ["Umeå"]


# What is kept


def test_the_choice_is_kept_after_a_click_alone_and_forgotten_in_one(browser: Browser, served: str) -> None:
    key = "min-jour /jourkontakt/"
    with _mine(browser, served, "0643,2480", keeps=True) as page:
        assert page.evaluate(_KEYS) == {}
        page.get_by_role("button", name="Kom ihåg på den här enheten").click()
        expect(page.locator(".jk-toast")).to_have_text("Sparat på den här enheten")
        expect(page.locator(".jk-acts p")).to_have_text("Sparat på den här enheten.")
        assert page.evaluate(_KEYS) == {key: "0643,2480"}
        # What is chosen afterwards is not kept by itself.
        page.evaluate("location.hash = '#0643'")
        expect(page.locator(".jk-acts p")).to_have_text("Ett annat val är sparat på den här enheten.")
        assert page.evaluate(_KEYS) == {key: "0643,2480"}
        page.goto(f"{served}om/")
        page.goto(f"{served}min-jour/")
        expect(page.locator(".jk-group")).to_have_count(2)
        _url_ends(page, "")
        page.get_by_role("button", name="Glöm valet").click()
        expect(page.locator(".jk-toast")).to_have_text("Valet är glömt på den här enheten")
        assert page.evaluate(_KEYS) == {}
        expect(page.get_by_role("button", name="Kom ihåg på den här enheten")).to_be_focused()


@pytest.mark.parametrize("path", ["", "min-jour/#2480"])
def test_where_nothing_can_be_kept_the_link_works_all_the_same(browser: Browser, served: str, path: str) -> None:
    errors: list[str] = []

    def without(page: Page) -> None:
        page.add_init_script(_NO_STORAGE)
        page.on("pageerror", lambda error: errors.append(str(error)))

    with opened(browser, served + path, before=without) as page:
        if path:
            page.locator(".jk-group").wait_for()
            page.get_by_role("button", name="Kom ihåg på den här enheten").click()
            expect(page.locator(".jk-toast")).to_have_text(
                "Det går inte att spara på den här enheten. Länken fungerar ändå."
            )
            expect(page.locator(".jk-acts p")).to_have_count(0)
        else:
            expect(page.locator("#min-jour")).to_have_count(0)
    assert errors == []


@IN_BOTH_FAMILIES
def test_the_start_page_opens_with_the_answers_below_the_box(browser: Browser, served: str, served_demo: str) -> None:
    for site, number in ((served, "114 14"), (served_demo, "070-174 06 12")):
        with opened(browser, f"{site}min-jour/#1489,1480", width=390, height=844) as page:
            page.get_by_role("button", name="Kom ihåg på den här enheten").click()
            page.goto(site)
            card = page.locator("#min-jour")
            call = card.locator("a[href^='tel:']").first
            expect(call).to_have_text(number)
            expect(call).to_be_in_viewport(ratio=1)
            expect(page.locator("#lookup")).to_be_in_viewport(ratio=1)
            box, answer = page.locator("#lookup").bounding_box(), call.bounding_box()
            assert box
            assert answer
            assert box["y"] < answer["y"]
            assert "Alingsås och Göteborg" in card.inner_text()
            if number == "114 14":
                assert "polisregion Väst" in card.locator(".jk-hits__say").inner_text()
            forget = card.get_by_role("button", name="Glöm valet")
            for width in (320, 768, 1280):
                become(page, width)
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                hint, tab, button = (
                    part.bounding_box() for part in (page.locator("#lookup-hint"), card.locator("h2"), forget)
                )
                assert hint
                assert tab
                assert button
                assert tab["y"] >= hint["y"] + hint["height"] + 8
                assert button["height"] == 44
            inject(page)
            for scheme in SCHEMES:
                become(page, 390, scheme)
                assert findings(page) == []
            forget.click()
            expect(card).to_have_count(0)
            assert page.evaluate(_KEYS) == {}


def test_what_is_said_of_a_number_follows_it(browser: Browser, served_demo: str) -> None:
    with opened(browser, f"{served_demo}min-jour/#1780", width=390, height=844) as page:
        errands = page.locator(".jk-paper .jk-lines dd")
        expect(errands.first).to_have_text("Brottsoffersamordnare (Värmland) 070-174 06 16 Anknytning 123.")
        page.get_by_role("button", name="Kom ihåg på den här enheten").click()
        page.goto(served_demo)
        expect(page.locator("#min-jour")).to_contain_text("Brottsoffersamordnare (Värmland). Anknytning 123.")


def test_without_a_choice_the_start_page_loads_nothing_more(browser: Browser, served: str) -> None:
    requested: list[str] = []
    with opened(browser, served, before=lambda page: page.on("request", lambda r: requested.append(r.url))) as page:
        expect(page.locator("#min-jour")).to_have_count(0)
        page.wait_for_load_state("networkidle")
    loaded = {url.rpartition("/")[2] for url in requested}
    assert {"my-start.mjs", "kept.mjs"} <= loaded
    assert not {"my-card.mjs", "answers.mjs", "mine.mjs", "pick.mjs", "my-sheet.mjs", "share.mjs"} & loaded
    assert not [url for url in requested if "/kommun/" in url]


# How it looks


@IN_BOTH_FAMILIES
def test_it_is_readable_at_every_width_and_has_no_fault(browser: Browser, served_demo: str) -> None:
    with _mine(browser, served_demo, "0643,1780,9999", keeps=True) as page:
        page.locator("#val summary").click()
        _type(page, "habo")
        page.get_by_role("button", name="Kom ihåg på den här enheten").click()
        inject(page)
        for width in (320, 390, 768, 1280):
            for scheme in SCHEMES:
                become(page, width, scheme)
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                assert findings(page) == [], (width, scheme)
        become(page, 320)
        heights = page.locator(".jk-picks label, .jk-chip, .jk-act:visible, #mina").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"
        )
        assert len(heights) >= 8
        assert min(heights) >= 43.9
        with styled(page, TEXT_OF_DOUBLE_SIZE):
            become(page, 640)
            assert page.evaluate("document.documentElement.scrollWidth") <= 640


# On paper


def _sheets(page: Page) -> list[str]:
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") == _PAPER["width"]
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    # PDF text may hold ligatures.
    return [normalize("NFKC", " ".join(sheet.extract_text().split())) for sheet in sheets]


@IN_BOTH_FAMILIES
@pytest.mark.parametrize(
    "codes",
    [
        "0643",
        "0643,0680,0682,0686,0687,0685",
        "1489,1480,1490,1380,1485,1441",
        "2281,2284,2480,2482,2580,2584",
        "2080,2081,2082,2083,2084,2085",
    ],
)
def test_municipalities_with_the_same_answers_are_one_sheet_with_room_for_notes(
    browser: Browser, served: str, served_demo: str, demo: Directory, codes: str
) -> None:
    for site in (served, served_demo):
        with _mine(browser, site, codes, **_PAPER) as page:
            for tab in page.locator(".jk-errands a").all():
                page.emulate_media(media="screen")
                tab.click()
                (sheet,) = _sheets(page)
                assert "Uppgifterna är från" in sheet
                assert all(demo.municipality_by_code[code].name in sheet for code in codes.split(","))
                lines = page.locator(".jk-notes ul").evaluate("list => list.clientHeight")
                assert lines >= 2 * 32, site
                first = page.locator(".answer:visible .jk-tel").first.evaluate(
                    "one => parseFloat(getComputedStyle(one).fontSize) * 0.75"
                )
                assert first >= 24
                named = page.locator(".jk-group .jk-lines dt:visible").all_inner_texts()
                assert len(named) == 3
                assert tab.inner_text() not in named


@IN_BOTH_FAMILIES
def test_each_further_answer_is_a_sheet_of_its_own(browser: Browser, served: str, served_demo: str) -> None:
    for site, codes, count in ((served, "0643,0305,2480", 3), (served_demo, "2082,1780,1880", 3)):
        with _mine(browser, site, codes, **_PAPER) as page:
            names = _headings(page)
            sheets = _sheets(page)
            assert len(sheets) == len(names) == count
            # Each has its date and the address of its own municipalities.
            ages = page.locator("[data-age]").first.text_content()
            assert all(sheet.count("Utskrivet från") == sheet.count(f"{ages}") == 1 for sheet in sheets)
            of_sheets = [sheet.partition("min-jour/#")[2].partition(".")[0] for sheet in sheets]
            assert sorted(of_sheets) == sorted(codes.split(","))
            assert all(sheet.count("Anteckningar") == 1 for sheet in sheets)
            assert all(name in sheet for name, sheet in zip(names, sheets, strict=True))
            controls = page.locator(".jk-acts, .jk-chip, #val, .jk-share, .jk-lede")
            assert not controls.locator("visible=true").count()


@IN_BOTH_FAMILIES
def test_a_whole_county_is_one_sheet_too_without_an_address_that_nobody_types(
    browser: Browser, served_demo: str, demo: Directory
) -> None:
    codes = [place.code for place in demo.municipalities if place.county == "Västra Götalands län"]
    with _mine(browser, served_demo, ",".join(codes), **_PAPER) as page:
        (sheet,) = _sheets(page)
        assert "min-jour/. Uppgifterna är från" in sheet
        assert page.locator(".jk-notes ul").evaluate("list => list.clientHeight") >= 2 * 32
    assert len(codes) > 40


@IN_BOTH_FAMILIES
def test_a_number_that_is_the_only_one_is_as_large_as_the_sheet_allows(browser: Browser, served: str) -> None:
    with _mine(browser, served, "0643,2480", **_PAPER) as page:
        assert len(_sheets(page)) == 2
        sizes = page.locator(".answer:visible .jk-tel").evaluate_all(
            "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75)"
        )
        assert sizes == [54, 54]
        assert page.locator(".jk-notes ul").first.evaluate("list => list.clientHeight") >= 4 * 32


def test_the_words_for_every_errand_are_on_the_sheet(browser: Browser, served: str, real: Directory) -> None:
    with _mine(browser, served, "1281", **_PAPER) as page:
        (sheet,) = _sheets(page)
        for errand in real.errands:
            if not real.number_by_id[errand.final].danger:
                words = errand.say_in("Syd").split()
                assert "".join(words) in sheet.replace(" ", ""), errand.id
