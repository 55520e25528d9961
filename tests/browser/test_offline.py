"""The site without a network: kept at the first click, never silently old, and never in the way of a new version."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser import axe
from tests.browser.host import Host, hosted
from tests.browser.states import PATIENCE, TEXT_OF_DOUBLE_SIZE, styled, type_in_lookup

from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import age_in_words
from jourkontakt.website.offline import PACK, offline_files

pytestmark = pytest.mark.browser

HABO = "kommun/habo-0643/"
OLD, NEW = "070-174 06 12", "070-174 06 99"
_STATE = """
async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})
"""
_READY = "() => navigator.serviceWorker.controller && navigator.serviceWorker.ready.then(() => true)"


@pytest.fixture
def host(demo_site: Path) -> Iterator[Host]:
    """The example site on a host of its own."""
    with hosted(Host({"/jourkontakt/": demo_site})) as host:
        yield host


@contextmanager
def new_profile(browser: Browser, **context: Any) -> Iterator[BrowserContext]:
    """A profile that keeps nothing yet."""
    profile = browser.new_context(viewport={"width": 390, "height": 800}, reduced_motion="reduce", **context)
    profile.set_default_timeout(PATIENCE)
    yield profile
    profile.close()


@pytest.fixture
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """A profile of the test's own."""
    with new_profile(browser) as profile:
        yield profile


def visited(profile: BrowserContext, host: Host, address: str = "") -> Page:
    """A page after one visit with one click, by which the site is kept."""
    page = profile.new_page()
    page.goto(host.address() + address)
    page.locator("h1").click()
    until(page, _READY)
    return page


@pytest.fixture(scope="module")
def keeping(browser: Browser, demo_site: Path) -> Iterator[tuple[BrowserContext, Host]]:
    """A profile that keeps the example site, and its host, for all tests that change neither."""
    with hosted(Host({"/jourkontakt/": demo_site})) as host, new_profile(browser) as profile:
        visited(profile, host).close()
        yield profile, host


@pytest.fixture
def unchanged(keeping: tuple[BrowserContext, Host]) -> Host:
    """That host."""
    return keeping[1]


@pytest.fixture
def kept(keeping: tuple[BrowserContext, Host]) -> Iterator[Page]:
    """A page of that profile, whose network is gone; its clock may show any day."""
    profile, host = keeping
    page = profile.new_page()
    page.goto(host.address())
    until(page, _READY)
    profile.set_offline(True)
    yield page
    profile.set_offline(False)
    page.close()


@pytest.fixture(scope="module")
def newer(demo_site: Path, demo: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site with a new number in place of an old one."""
    site = shutil.copytree(demo_site, tmp_path_factory.mktemp("newer") / "site")
    for file in (*site.rglob("*.html"), *site.glob("*.json")):
        file.write_bytes(file.read_bytes().replace(OLD.encode(), NEW.encode()))
    publish(site)
    return site


def publish(site: Path, wanted: bool = True) -> None:
    """Make the worker of a changed site anew."""
    for path, content in offline_files(site, wanted):
        (site / path).write_bytes(content)


def until(page: Page, condition: str) -> None:
    """Wait until the function of JavaScript gives something true."""
    page.evaluate(
        f"async () => {{ for (let left = {PATIENCE / 50}; left > 0; left -= 1) {{ if (await ({condition})()) return; "
        f"await new Promise((done) => setTimeout(done, 50)); }} throw new Error({condition!r}); }}"
    )


def come_back(page: Page) -> None:
    """Look at the page again, as after a while in another window."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def bar(page: Page) -> Any:
    """The bar at the foot of the window."""
    return page.locator(".jk-notice")


def said(page: Page) -> Any:
    """What it says."""
    return bar(page).get_by_role("status")


def test_nothing_is_stored_before_a_click(profile: BrowserContext, host: Host) -> None:
    page = profile.new_page()
    page.goto(host.address() + HABO)
    page.mouse.wheel(0, 600)
    page.mouse.move(100, 100)
    page.reload()
    assert page.evaluate(_STATE) == {"caches": [], "workers": 0}


@pytest.mark.parametrize("act", [lambda page: page.locator("h1").click(), lambda page: page.keyboard.press("Tab")])
def test_one_click_or_key_keeps_the_site(profile: BrowserContext, host: Host, act: Callable[[Page], object]) -> None:
    page = profile.new_page()
    page.goto(host.address())
    act(page)
    until(page, _READY)
    (name,) = page.evaluate("caches.keys()")
    assert re.fullmatch(r"jourkontakt /jourkontakt/ [0-9a-f]{64}", name)
    (stored,) = page.evaluate("async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)", name)
    assert stored == host.address() + PACK


@pytest.mark.parametrize("name", ["built_site", "demo_site"])
def test_all_municipalities_answer_after_one_visit_byte_for_byte(
    profile: BrowserContext, request: pytest.FixtureRequest, real: Directory, name: str
) -> None:
    site: Path = request.getfixturevalue(name)
    with hosted(Host({"/jourkontakt/": site})) as host:
        page = visited(profile, host, "nummer/")
        profile.set_offline(True)
        addresses = [municipality.address for municipality in real.municipalities]
        addresses += [region.address for region in real.regions]
        texts = page.evaluate(
            "async (all) => Promise.all(all.map(async (url) => (await fetch(url)).text()))",
            [host.address() + address for address in addresses],
        )
        assert len(texts) == 297
        for address, text in zip(addresses, texts, strict=True):
            published = (site / address / "index.html").read_text(encoding="utf-8")
            assert text == published, address


def test_a_page_never_visited_is_shown_and_says_how_old_it_is(kept: Page, unchanged: Host) -> None:
    kept.context.clock.set_fixed_time("2026-11-28T08:00:00")
    response = kept.goto(unchanged.address() + HABO)
    assert response is not None
    assert response.status == 200
    expect(kept.locator("h1")).to_have_text("Habo")
    expect(kept.get_by_role("status").filter(has_text="offline")).to_have_text(
        "Du är offline. Sidan byggdes 25 november 2026, för 3 dagar sedan."
    )
    kept.set_viewport_size({"width": 1280, "height": 800})
    kept.locator(".jk-locator").scroll_into_view_if_needed()
    until(kept, "() => document.querySelector('.jk-locator').naturalWidth")
    assert kept.evaluate("getComputedStyle(document.querySelector('.jk-tel')).borderTopWidth") == "2px"


def test_the_lookup_answers_and_links_lead_on(profile: BrowserContext, host: Host) -> None:
    page = visited(profile, host)
    profile.set_offline(True)
    type_in_lookup(page, "ljusdal")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Ljusdal")
    page.locator(".jk-crumbs a").last.click()
    expect(page.locator("h1")).to_have_text("Polisregion Mitt")
    expect(bar(page)).to_contain_text("Du är offline.")


def test_from_a_kept_page_links_lead_to_kept_pages_only_as_long_as_there_is_no_network(
    profile: BrowserContext, host: Host, newer: Path
) -> None:
    page = visited(profile, host)
    profile.set_offline(True)
    for address in ("region/vast/", HABO, "samtalet/"):
        page.goto(host.address() + address)
        assert page.evaluate("document.documentElement.dataset.kept") == "page", address
    host.folders["/jourkontakt/"] = newer
    profile.set_offline(False)
    page.goto(host.address() + "region/vast/")
    expect(page.locator("main")).to_contain_text(NEW)
    assert page.evaluate("document.documentElement.dataset.kept") is None


def test_contacts_are_kept_as_contacts(kept: Page, unchanged: Host) -> None:
    kind, text = kept.evaluate(
        "(url) => fetch(url).then(async (found) => [found.headers.get('Content-Type'), await found.text()])",
        unchanged.address() + "kontakter/alla.vcf",
    )
    assert kind == "text/vcard; charset=utf-8"
    assert text.startswith("BEGIN:VCARD\r\n")
    with kept.expect_download() as download:
        kept.evaluate("(url) => { location.href = url; }", unchanged.address() + "kontakter/region/ost.vcf")
    assert download.value.path().read_bytes().startswith(b"BEGIN:VCARD\r\n")


@pytest.mark.parametrize("address", ["finns-inte/", "kommun/habo/", "kommun/%E5/", "100%/", "rapport.pdf"])
def test_an_address_that_is_not_kept_shows_the_numbers(kept: Page, unchanged: Host, address: str) -> None:
    response = kept.goto(unchanged.address() + address)
    assert response is not None
    assert response.status == 404
    assert {"112", "114 14"} <= set(kept.locator("main a[href^='tel:']").all_inner_texts())
    expect(said(kept)).to_have_text("Du är offline. Sidan du sökte är inte sparad.")


@pytest.mark.parametrize("address", [f"{HABO}?a=b", f"{HABO}#samarbete", f"{HABO}index.html", HABO.rstrip("/")])
def test_queries_and_anchors_and_other_spellings_are_served(kept: Page, unchanged: Host, address: str) -> None:
    kept.goto(unchanged.address() + address)
    expect(kept.locator("h1")).to_have_text("Habo")
    expect(bar(kept)).to_contain_text("Du är offline.")
    assert kept.evaluate("getComputedStyle(document.querySelector('.jk-tel')).borderTopWidth") == "2px"


def test_a_new_version_is_shown_at_once_and_offered_to_pages_that_are_open(
    profile: BrowserContext, host: Host, newer: Path
) -> None:
    open_before = visited(profile, host, "region/vast/")
    (old,) = open_before.evaluate("caches.keys()")
    expect(open_before.locator("main")).to_contain_text(OLD)
    host.folders["/jourkontakt/"] = newer
    page = profile.new_page()
    page.goto(host.address() + "region/vast/")
    expect(page.locator("main")).to_contain_text(NEW)
    until(page, f"async () => !(await caches.keys()).includes({old!r})")
    expect(bar(page)).to_have_count(0)
    expect(bar(open_before)).to_contain_text("Nya uppgifter finns.")
    expect(open_before.locator("main")).to_contain_text(OLD)
    bar(open_before).get_by_role("button", name="Visa nya").click()
    expect(open_before.locator("main")).to_contain_text(NEW)
    expect(bar(open_before)).to_have_count(0)


def test_until_a_new_version_is_accepted_the_old_is_kept_and_says_its_age(
    profile: BrowserContext, host: Host, newer: Path
) -> None:
    page = visited(profile, host, "region/vast/")
    before = page.evaluate("caches.keys()")
    profile.clock.set_fixed_time("2026-11-26T08:00:00")
    host.folders["/jourkontakt/"] = newer
    come_back(page)
    expect(said(page)).to_have_text("Nya uppgifter finns.")
    profile.set_offline(True)
    page.reload()
    expect(page.locator("main")).to_contain_text(OLD)
    expect(bar(page)).to_contain_text("Du är offline. Sidan byggdes 25 november 2026, i går. Nya uppgifter finns.")
    loads: list[str] = []
    page.on("load", lambda page: loads.append(page.url))
    page.get_by_role("button", name="Visa nya").click()
    expect(page.locator("main")).to_contain_text(NEW)
    (after,) = page.evaluate("caches.keys()")
    assert after not in before
    expect(said(page)).to_have_text(re.compile("^Du är offline."))
    assert len(loads) == 1


def test_a_host_that_does_not_answer_leaves_the_kept_page(profile: BrowserContext, host: Host) -> None:
    host.limit = 3000
    page = visited(profile, host)
    profile.clock.set_fixed_time("2026-11-25T23:00:00")
    host.answering.clear()
    page.goto(host.address() + HABO)
    expect(page.locator("h1")).to_have_text("Habo")
    expect(bar(page)).to_contain_text("Du ser en sparad sida. Sidan byggdes 25 november 2026, i dag.")
    host.answering.set()
    page.get_by_role("button", name="Visa nya").click()
    expect(bar(page)).to_have_count(0)


def test_a_broken_host_leaves_the_kept_page(profile: BrowserContext, host: Host) -> None:
    page = visited(profile, host)
    host.broken = True
    page.goto(host.address() + HABO)
    expect(page.locator("h1")).to_have_text("Habo")
    expect(bar(page)).to_contain_text("Du ser en sparad sida.")


@pytest.mark.parametrize("change", ["caches.delete(name)", "cache.put('offline.bin', new Response('x'))"])
def test_a_pack_that_is_lost_or_broken_is_fetched_again(profile: BrowserContext, host: Host, change: str) -> None:
    host.limit = 500
    page = visited(profile, host)
    page.evaluate(
        f"async () => {{ const [name] = await caches.keys(), cache = await caches.open(name); await {change}; }}"
    )
    host.answering.clear()
    # Longer than the worker waits.
    threading.Timer(1.5, host.answering.set).start()
    response = page.goto(host.address() + HABO)
    assert response is not None
    assert response.status == 200
    assert page.evaluate("document.documentElement.dataset.kept") is None
    page.goto(host.address())
    until(page, f"async () => (await (await caches.match('{host.address()}{PACK}'))?.blob())?.size > 1000")
    profile.set_offline(True)
    page.goto(host.address() + HABO)
    expect(bar(page)).to_contain_text("Du är offline.")


def test_numbers_without_a_date_wait_for_the_network(profile: BrowserContext, host: Host, newer: Path) -> None:
    host.limit = 500
    page = visited(profile, host)
    host.slow = ".json"
    host.answering.clear()
    threading.Timer(1.5, host.answering.set).start()
    host.folders["/jourkontakt/"] = newer
    text = page.evaluate(
        "(url) => fetch(url, { cache: 'reload' }).then((found) => found.text())", f"{host.address()}lookup.json"
    )
    assert NEW in text
    assert OLD not in text


def test_half_a_new_version_is_refused(profile: BrowserContext, host: Host, demo_site: Path, newer: Path) -> None:
    page = visited(profile, host)
    before = page.evaluate("caches.keys()")
    host.folders["/jourkontakt/"], host.instead = newer, {PACK: demo_site}
    state = page.evaluate(
        """
        async () => {
          const found = await navigator.serviceWorker.ready;
          const update = found.update().catch(() => {});
          await new Promise((done) => found.addEventListener("updatefound", done, { once: true }));
          const worker = found.installing;
          while (worker.state === "installing") await new Promise((done) => setTimeout(done, 50));
          await update;
          return [worker.state, found.waiting, found.active.state];
        }
        """
    )
    assert state == ["redundant", None, "activated"]
    assert page.evaluate("caches.keys()") == before
    profile.set_offline(True)
    page.goto(host.address() + "region/vast/")
    expect(page.locator("main")).to_contain_text(OLD)


def test_a_pack_in_the_browser_s_own_cache_is_not_taken_for_the_new_one(
    profile: BrowserContext, host: Host, newer: Path
) -> None:
    page = visited(profile, host, "region/vast/")
    (old,) = page.evaluate("caches.keys()")
    page.evaluate("(url) => fetch(url).then((found) => found.text())", host.address() + PACK)
    host.folders["/jourkontakt/"] = newer
    page.goto(host.address() + "region/vast/")
    expect(page.locator("main")).to_contain_text(NEW)
    until(page, f"async () => !(await caches.keys()).includes({old!r})")
    profile.set_offline(True)
    page.reload()
    expect(page.locator("main")).to_contain_text(NEW)


def test_other_projects_on_the_host_are_left_alone(
    profile: BrowserContext, host: Host, demo: Directory, newer: Path, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><h1>Annat</h1>", encoding="utf-8")
    (tmp_path / "sw.js").write_text("// Another project's worker.", encoding="utf-8")
    host.folders["/annat/"] = tmp_path
    other = profile.new_page()
    other.goto(host.address("/annat/"))
    other.evaluate("caches.open('jourkontakt /annat/ 1').then((cache) => cache.put('/annat/a', new Response('a')))")
    other.evaluate("navigator.serviceWorker.register('/annat/sw.js')")
    visited(profile, host)
    assert other.evaluate("navigator.serviceWorker.controller") is None
    for wanted in (True, False):
        site = shutil.copytree(newer, tmp_path / f"site-{wanted}")
        publish(site, wanted)
        host.folders["/jourkontakt/"] = site
        page = profile.new_page()
        page.goto(host.address())
        until(page, f"async () => (await caches.keys()).length === {1 + wanted}")
        assert "jourkontakt /annat/ 1" in page.evaluate("caches.keys()")
    profile.set_offline(True)
    scopes = "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))"
    assert other.evaluate(scopes) == [host.address("/annat/")]


def test_turning_it_off_frees_the_readers(
    profile: BrowserContext, host: Host, demo_site: Path, demo: Directory, tmp_path: Path
) -> None:
    visited(profile, host).close()
    off = shutil.copytree(demo_site, tmp_path / "off")
    publish(off, wanted=False)
    for file in off.rglob("*.html"):
        file.write_bytes(re.sub(rb'<script type="module" src="[^"]*offline.mjs"></script>', b"", file.read_bytes()))
    host.folders["/jourkontakt/"] = off
    page = profile.new_page()
    page.goto(host.address())
    until(page, f"async () => {{ const it = await ({_STATE})(); return !it.caches.length && !it.workers; }}")
    page.reload()
    assert page.evaluate("navigator.serviceWorker.controller") is None
    expect(page.locator("h1")).to_be_visible()


def test_an_open_page_says_when_the_network_goes_and_moves_nothing(kept: Page, unchanged: Host) -> None:
    kept.context.set_offline(False)
    kept.goto(unchanged.address() + HABO)
    number = kept.locator("main .jk-tel").first
    for width, height in ((320, 568), (390, 800)):
        kept.set_viewport_size({"width": width, "height": height})
        before = number.bounding_box()
        kept.context.set_offline(True)
        expect(bar(kept)).to_contain_text("Du är offline.")
        assert number.bounding_box() == before
        uncovered = "(it) => { const { x, y, width, height } = it.getBoundingClientRect();" + (
            " return it.contains(document.elementFromPoint(x + width / 2, y + height - 2)); }"
        )
        assert number.evaluate(uncovered)
        assert kept.evaluate("document.documentElement.scrollWidth") <= width
        kept.emulate_media(media="print")
        expect(bar(kept)).to_be_hidden()
        kept.emulate_media(media="screen")
        kept.context.set_offline(False)
        expect(bar(kept)).to_be_hidden()


@pytest.mark.parametrize("online", [False, True])
def test_the_bar_leaves_room_for_the_number_in_a_small_window_with_large_text(
    kept: Page, unchanged: Host, online: bool
) -> None:
    kept.set_viewport_size({"width": 320, "height": 568})
    kept.context.clock.set_fixed_time("2027-12-26T12:00:00")
    kept.goto(unchanged.address() + HABO)
    with styled(kept, TEXT_OF_DOUBLE_SIZE):
        kept.context.set_offline(not online)
        expect(said(kept)).to_contain_text("Numren kan ha ändrats.")
        box = bar(kept).bounding_box()
        assert box
        assert box["height"] <= 568 / 2
        assert kept.evaluate("getComputedStyle(document.querySelector('.jk-notice')).overflowY") == "auto"


def test_the_bar_is_seen_with_the_numbers_of_the_look_up_on_a_phone(browser: Browser, host: Host) -> None:
    with new_profile(browser, has_touch=True) as profile:
        page = visited(profile, host)
        profile.set_offline(True)
        for width, height in ((390, 800), (320, 568), (740, 340)):
            page.set_viewport_size({"width": width, "height": height})
            page.goto(host.address())
            type_in_lookup(page, "ljusdal")
            expect(said(page)).to_contain_text("Du är offline.")
            number = page.locator(".jk-lookup a[href^='tel:']")
            for seen in (number, said(page)):
                expect(seen).to_be_visible()
                assert seen.evaluate(
                    "(it) => { const { x, y, width, height } = it.getBoundingClientRect();"
                    " return it.contains(document.elementFromPoint(x + width / 2, y + height / 2)); }"
                ), width


def test_an_old_page_warns_more_strongly(kept: Page, unchanged: Host) -> None:
    for day, state, words in (
        ("2026-12-25", "", "för 30 dagar sedan."),
        ("2026-12-26", "old", "för 31 dagar sedan. Numren kan ha ändrats."),
    ):
        kept.context.clock.set_fixed_time(f"{day}T12:00:00")
        kept.goto(unchanged.address() + HABO)
        expect(said(kept)).to_have_text(f"Du är offline. Sidan byggdes 25 november 2026, {words}")
        expect(bar(kept)).to_have_attribute("data-state", state)


def test_the_age_is_said_anew_when_the_reader_comes_back(kept: Page) -> None:
    for day, words in (("2026-11-25", "i dag."), ("2026-12-31", "för 36 dagar sedan. Numren kan ha ändrats.")):
        kept.context.clock.set_fixed_time(f"{day}T12:00:00")
        come_back(kept)
        expect(said(kept)).to_have_text(f"Du är offline. Sidan byggdes 25 november 2026, {words}")


def test_a_clock_that_is_behind_does_not_make_the_page_new(kept: Page, unchanged: Host) -> None:
    kept.context.clock.set_fixed_time("2025-06-01T12:00:00")
    kept.goto(unchanged.address() + HABO)
    expect(said(kept)).to_have_text("Du är offline. Sidan byggdes 25 november 2026.")


def test_a_page_that_is_left_open_looks_for_a_new_version(profile: BrowserContext, host: Host, newer: Path) -> None:
    profile.clock.install()
    page = visited(profile, host, "region/vast/")
    page.wait_for_load_state("networkidle")
    host.folders["/jourkontakt/"] = newer
    page.clock.fast_forward("01:00:00")
    expect(said(page)).to_have_text("Nya uppgifter finns.")
    expect(page.locator("main")).to_contain_text(OLD)


@pytest.mark.parametrize("refused", ["getRegistration", "register"])
def test_a_browser_that_keeps_nothing_gives_no_errors(profile: BrowserContext, host: Host, refused: str) -> None:
    profile.add_init_script(
        f"navigator.serviceWorker.{refused} = () => Promise.reject(new DOMException('', 'SecurityError'))"
    )
    page = profile.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(host.address() + HABO)
    page.locator("h1").click()
    page.wait_for_load_state("networkidle")
    assert errors == []


def test_ages_are_those_of_the_other_pages(profile: BrowserContext, host: Host) -> None:
    page = profile.new_page()
    page.goto(host.address())
    then = [date(2024, 2, 29), date(2026, 1, 31), date(2026, 11, 25)]
    pairs = [(day, day + timedelta(days=count)) for day in then for count in range(-1, 1500, 1)]
    given = page.evaluate(
        """
        async ([script, pairs]) => {
          const { ageInWords } = await import(script);
          return pairs.map(([then, today]) => ageInWords(then, today));
        }
        """,
        [f"{host.address()}assets/notice.mjs", [[str(day) for day in pair] for pair in pairs]],
    )
    assert given == [age_in_words(*pair) for pair in pairs]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_is_accessible(kept: Page, unchanged: Host, scheme: Literal["light", "dark"]) -> None:
    kept.emulate_media(color_scheme=scheme)
    kept.goto(unchanged.address() + HABO)
    expect(said(kept)).to_contain_text("Du är offline.")
    axe.inject(kept)
    assert axe.findings(kept) == []
    kept.context.set_offline(False)
    button = kept.get_by_role("button", name="Visa nya")
    box = button.bounding_box()
    assert box
    assert box["height"] >= 44
