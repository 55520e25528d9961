"""The look-up box in use: real keys, taps, paste, a slow or broken network, no JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect
from tests.browser.states import PATIENCE, type_in_lookup

pytestmark = pytest.mark.browser

BOX, LIST = "#lookup", "#lookup-results"
VIEWPORT: ViewportSize = {"width": 390, "height": 844}


@contextmanager
def visited(browser: Browser, **context: Any) -> Iterator[Page]:
    """A page of a new profile."""
    profile = browser.new_context(viewport=VIEWPORT, reduced_motion="reduce", **context)
    profile.set_default_timeout(PATIENCE)
    yield profile.new_page()
    profile.close()


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page for all tests that only look, and the errors of its scripts."""
    with visited(browser, service_workers="block") as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page, errors


@pytest.fixture
def page(shared: tuple[Page, list[str]]) -> Iterator[Page]:
    """A page whose script errors fail the test."""
    page, errors = shared
    page.set_viewport_size(VIEWPORT)
    yield page
    page.goto("about:blank")
    found = errors.copy()
    errors.clear()
    assert not found


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    """The same in a profile that has loaded nothing yet."""
    with visited(browser) as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page
        assert not errors


def type_in(page: Page, text: str) -> Locator:
    """Type with real keys into the box and give the hits."""
    type_in_lookup(page, text)
    return page.locator(f"{LIST} [role=option]")


def panel(page: Page) -> Locator:
    return page.locator(".jk-hits")


def watch_leaving(page: Page) -> None:
    """Note from now on when the page is left for another, which the browser does a little later."""
    page.evaluate(
        "() => { navigation.onnavigate = ({ destination }) => {"
        " if (destination.url !== location.href) document.documentElement.dataset.left = destination.url; }; }"
    )


def assert_not_left(page: Page) -> None:
    """Nothing that was done since `watch_leaving` leaves the page."""
    page.evaluate("new Promise((done) => setTimeout(done, 20))")
    assert page.evaluate("document.documentElement.dataset.left") is None


def shown(page: Page) -> str:
    """The panel's text, without what only screen readers get."""
    text: str = panel(page).evaluate("""panel => {
      const copy = panel.cloneNode(true);
      copy.querySelectorAll(".jk-sr").forEach((part) => part.remove());
      return copy.textContent;
    }""")
    return text


def hit(page: Page, at: int = 0) -> dict[str, str]:
    """The data attributes and the text of a hit."""
    option = page.locator(f"{LIST} [role=option]").nth(at)
    data: dict[str, str] = option.evaluate("element => ({...element.dataset})")
    return data | {"text": re.sub(r"\s+", " ", option.inner_text())}


def test_the_first_hit_is_the_answer(page: Page, served: str) -> None:
    page.goto(served)
    expect(type_in(page, "kiruna")).to_have_count(1)
    found = hit(page)
    assert (found["kind"], found["id"], found["region"]) == ("municipality", "2584", "nord")
    assert "Norrbottens län, polisregion Nord" in found["text"]
    assert page.locator(f"{LIST} a").count() == 0
    assert re.search(r"Ring polisen 114 14”Jag .* i polisregion Nord\.", shown(page))
    assert shown(page).count("114 14") == 1
    link = panel(page).locator('a[href^="tel:"]')
    expect(link).to_have_count(1)
    expect(link).to_have_attribute("href", "tel:11414")
    expect(link).to_have_text("114 14")
    expect(link).to_have_attribute("translate", "no")
    assert link.evaluate("link => link.closest('#lookup-results') === null")
    assert page.locator(LIST).evaluate("list => list.parentElement.querySelectorAll('a[href^=\"tel:\"]').length") == 1


@pytest.mark.parametrize("typed", ["habo", "Habo", "habos", "habo kommun", "polisen i Habo", "haboo"])
def test_similar_names_are_both_shown(page: Page, served: str, typed: str) -> None:
    page.goto(served)
    type_in(page, typed)
    assert {hit(page, 0)["id"], hit(page, 1)["id"]} == {"0643", "0305"}
    expect(page.locator(f"{LIST} [aria-selected=true]")).to_have_count(0)
    expect(page.locator(".jk-hits__note")).to_contain_text("Två kommuner heter nästan likadant. Titta på länet.")
    assert "med a" in hit(page)["text"] + hit(page, 1)["text"]
    expect(panel(page).locator('a[href^="tel:"]')).to_have_count(0)
    watch_leaving(page)
    page.keyboard.press("Enter")
    assert_not_left(page)
    expect(page.locator(f"{LIST} [role=option]").first).to_be_visible()


def test_the_exact_name_with_its_ring_is_unambiguous(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "Håbo")
    assert hit(page)["id"] == "0305"
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommun/habo-0305/")


def test_arrows_move_and_enter_opens_the_marked_hit(page: Page, served: str) -> None:
    page.goto(f"{served}om/")
    type_in(page, "habo")
    box = page.locator(BOX)
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "lookup-hit-0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "lookup-hit-0")
    page.keyboard.press("ArrowUp")
    expect(box).to_have_attribute("aria-activedescendant", "lookup-hit-1")
    expect(page.locator("#lookup-hit-1")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#lookup-hit-0")).to_have_attribute("aria-selected", "false")
    expect(box).to_be_focused()
    target = {"0643": "habo-0643", "0305": "habo-0305"}[hit(page, 1)["id"]]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/kommun/{target}/")


def test_escape_closes_and_then_clears(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "malmö")
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")
    expect(page.locator(f"{LIST} [role=option]")).to_have_count(0)
    expect(page.locator(BOX)).to_have_value("malmö")
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_have_value("")


def test_arrow_opens_again_after_escape(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "malmö")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    expect(page.locator(BOX)).to_have_attribute("aria-activedescendant", "lookup-hit-0")


def test_slash_focuses_the_box_and_is_typed_inside_it(page: Page, served: str) -> None:
    page.goto(f"{served}kommun/habo-0643/")
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(BOX)).to_have_value("")
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_have_value("/")


def test_tab_moves_to_the_element_after_the_list(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "visby")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "tel:11414"
    page.keyboard.press("Tab")
    expect(page.locator(f"{LIST} [role=option]")).to_have_count(0)


def test_a_tap_on_a_hit_opens_its_page(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "habo")
    page.locator(f'{LIST} [data-id="0305"]').click()
    page.wait_for_url("**/kommun/habo-0305/")


def test_a_tap_elsewhere_closes(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served}om/")
    type_in(page, "habo")
    page.mouse.click(200, 730)
    expect(page.locator(f"{LIST} [role=option]")).to_have_count(0)
    page.locator(BOX).click()
    expect(page.locator(f"{LIST} [role=option]")).to_have_count(2)


def test_paste_and_dictation_work_like_typing(page: Page, served: str) -> None:
    page.goto(served)
    page.locator(BOX).focus()
    page.keyboard.insert_text("Kiruna kommun")
    expect(page.locator(f"{LIST} [role=option]").first).to_have_attribute("data-id", "2584")


def test_without_hits_the_box_says_what_to_do(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "storköpinge")
    expect(page.locator(f"{LIST} [role=option]")).to_have_count(0)
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".jk-hits [role=status]")).to_contain_text("Ingen träff på ”storköpinge”.")
    expect(panel(page)).to_contain_text(
        "Prova kommunens namn, länet eller en större ort i närheten. Eller ring direkt:"
    )
    expect(panel(page)).to_contain_text("Fråga den brottsutsatta efter diarienumret (K-numret)")
    links = panel(page).locator('a[href^="tel:"]')
    assert links.evaluate_all("all => all.map((link) => link.getAttribute('href'))") == [
        "tel:11414", "tel:116006", "tel:112",
    ]  # fmt: skip
    watch_leaving(page)
    page.keyboard.press("Enter")
    assert_not_left(page)


@pytest.mark.parametrize("typed", ["vet inte", "vet inte var", "jag vet inte var brottet anmäldes", "vet ej"])
def test_help_for_people_who_do_not_know_where(page: Page, served: str, typed: str) -> None:
    page.goto(served)
    type_in(page, typed)
    expect(panel(page)).to_contain_text("K-numret")
    expect(panel(page).locator('a[href="tel:11414"]')).to_be_visible()


def test_the_status_line_says_how_many_and_where(page: Page, served: str) -> None:
    page.goto(served)
    status = page.locator(".jk-hits [role=status]")
    type_in(page, "kiruna")
    expect(status).to_contain_text("Kiruna, Norrbottens län, polisregion Nord. Ring polisen 114 14.")
    page.locator(BOX).fill("öland")
    expect(status).to_contain_text("Öland är flera kommuner. Välj den där brottet anmäldes.")
    expect(status).to_contain_text("2 träffar.")
    page.locator(BOX).fill("kinad")
    expect(status).to_contain_text("Menade du Kinda?")
    expect(page.locator(".jk-lookup [role=status]")).to_have_count(1)


def test_typed_letters_are_marked(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "upplandsb")
    expect(page.locator("#lookup-hit-0 mark")).to_have_text("Upplands-B")
    page.locator(BOX).fill("gotebo")
    expect(page.locator("#lookup-hit-0 mark")).to_have_text("Götebo")
    page.locator(BOX).fill("utbildning på lång sikt nord")
    expect(page.locator("#lookup-hit-0 mark")).to_have_count(0)


def test_a_role_without_a_place_has_a_hit_in_each_region(page: Page, served: str) -> None:
    page.goto(served)
    options = type_in(page, "brottsoffersamordnare")
    expect(options).to_have_count(7)
    assert set(options.evaluate_all("all => all.map((option) => option.dataset.kind)")) == {"role"}
    regions = options.evaluate_all("all => all.map((option) => option.dataset.region)")
    assert sorted(regions) == ["bergslagen", "mitt", "nord", "ost", "stockholm", "syd", "vast"]
    page.keyboard.press("ArrowDown")
    region = hit(page)["region"]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/region/{region}/#arende")


@pytest.mark.parametrize(
    ("typed", "kind", "ident", "address"),
    [
        ("sektionschef väst", "region", "vast", "region/vast/#samarbete"),
        ("utbildning nord", "region", "nord", "region/nord/#utbildning"),
        ("brottsofersamordnare malmö", "municipality", "1280", "kommun/malmo-1280/#arende"),
        ("fara kiruna", "municipality", "2584", "kommun/kiruna-2584/#fara"),
        ("Brottsofferjouren Luleå", "centre", "lulea", "region/nord/"),
        ("Skåne", "county", "Skåne län", "region/syd/"),
        ("polisen väst", "region", "vast", "region/vast/"),
        ("Gbg", "municipality", "1480", "kommun/goteborg-1480/"),
        ("visby", "place", "0980", "kommun/gotland-0980/"),
        ("114 14", "number", "police", "#nummer"),
    ],
)
def test_enter_opens_the_only_match(page: Page, served: str, typed: str, kind: str, ident: str, address: str) -> None:
    page.goto(f"{served}om/")
    type_in(page, typed)
    assert (hit(page)["kind"], hit(page)["id"]) == (kind, ident)
    page.keyboard.press("Enter")
    page.wait_for_url(served + address)


def test_danger_is_answered_with_112_and_red(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "fara kiruna")
    assert re.search(r"Ring SOS Alarm 112\b", shown(page))
    assert "114 14" not in shown(page)
    expect(panel(page).locator("a.jk-tel--sos")).to_have_attribute("href", "tel:112")


def test_a_direct_number_is_shown_and_dialled(page: Page, served_demo: str) -> None:
    numbers = set()
    for typed in ("sundsvall", "malmö", "göteborg", "uppsala", "norrköping"):
        page.goto(served_demo)
        type_in(page, typed)
        link = panel(page).locator('a[href^="tel:"]')
        assert shown(page).count(link.inner_text()) == 1
        numbers.add(link.get_attribute("href"))
    assert any(number and number.startswith("tel:+4670174") for number in numbers)


def test_a_hit_says_who_answers_and_no_words_that_are_for_others(page: Page, served_demo: str) -> None:
    page.goto(served_demo)
    type_in(page, "sektionschef väst")
    assert re.search(r"Ring sektionschefen 070-174 06 12", shown(page))
    assert "Jag vill bli kopplad" not in shown(page)
    page.locator(BOX).fill("brottsoffersamordnare väst")
    expect(panel(page)).to_contain_text("Ring sektionschefen i stället för brottsoffersamordnaren")


def test_several_numbers_lead_to_the_page_without_a_call_link(page: Page, served_demo: str) -> None:
    page.goto(served_demo)
    type_in(page, "brottsoffersamordnare bergslagen")
    assert re.search(r"\d nummer, ett för varje område", hit(page)["text"])
    expect(panel(page).locator('a[href^="tel:"]')).to_have_count(0)
    expect(panel(page).locator(".jk-hits__foot a")).to_have_attribute("href", re.compile("region/bergslagen/#arende$"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/region/bergslagen/#arende")


def test_a_known_number_says_whose_it_is(page: Page, served_demo: str) -> None:
    page.goto(served_demo)
    type_in(page, "+46 70-174 06 12")
    expect(page.locator(f"{LIST} [role=option]")).to_have_count(1)
    assert "Sektionschef, polisregion Väst" in hit(page)["text"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/region/vast/")


@pytest.mark.parametrize("typed", ["storkoping", "lidingöö", "götebo", "malö", "utbildning götebrog"])
def test_a_guess_is_a_question_without_a_number(page: Page, served: str, typed: str) -> None:
    page.goto(served)
    type_in(page, typed)
    expect(page.locator(".jk-hits__note")).not_to_be_empty()
    assert "114 14" not in page.locator(LIST).inner_text()
    if page.locator(f"{LIST} [role=option]").count():
        expect(page.locator(".jk-hits__note")).to_contain_text("Menade du")
        expect(panel(page).locator('a[href^="tel:"]')).to_have_count(0)
        page.keyboard.press("Enter")
        expect(page.locator(".jk-hits__note")).to_contain_text("Välj en av raderna.")
    assert page.url == served


def test_the_same_number_of_seven_regions_is_shown_once(page: Page, served: str) -> None:
    page.goto(served)
    options = type_in(page, "brottsoffersamordnare")
    expect(options).to_have_count(7)
    expect(page.locator(".jk-hits__note")).to_contain_text("Samma nummer till alla: 114 14.")
    assert "114 14" not in page.locator(LIST).inner_text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tingsrätten", "Tingsrätten svarar på frågor om rättegången."),
        ("hot", "Är någon i fara nu? Ring 112. Annars anmäls hot på 114 14."),
        ("987 65", "Det ser ut som ett postnummer."),
        ("vem ska jag ringa", "Skriv också vilken kommun det gäller."),
    ],
)
def test_words_that_are_no_place_are_answered_in_a_line(page: Page, served: str, typed: str, said: str) -> None:
    page.goto(served)
    type_in(page, typed)
    expect(page.locator(".jk-hits [role=status]")).to_contain_text(said)
    expect(page.locator(f"{LIST} [role=option]")).to_have_count(0)
    links = panel(page).locator('a[href^="tel:"]')
    assert {"tel:11414", "tel:112"} <= set(links.evaluate_all("all => all.map((link) => link.getAttribute('href'))"))


def test_a_subject_beside_a_place_is_the_place_with_a_line(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "åklagare i Kalix")
    assert hit(page)["id"] == "2514"
    expect(page.locator(".jk-hits__note")).to_contain_text("Åklagare hör till Åklagarmyndigheten")
    expect(panel(page).locator('a[href^="tel:"]')).to_have_count(1)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("skyddad identitet", "nummer/#om-skyddade-personuppgifter"),
        ("hur begär man skadestånd", "nummer/#om-skadestand"),
        ("telefonsvarare i Kalix", "samtalet/"),
    ],
)
def test_a_sentence_links_to_the_page_that_says_more(page: Page, served: str, typed: str, address: str) -> None:
    page.goto(f"{served}region/syd/")
    type_in(page, typed)
    expect(page.locator(".jk-hits [role=status] a")).to_have_count(0)
    panel(page).get_by_role("link", name="Läs mer").click()
    page.wait_for_url(f"{served}{address}")


def test_a_service_is_an_answer_with_its_number_and_a_row_of_its_own(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "brottsoffermyndighetens telefon")
    assert (hit(page)["kind"], hit(page)["id"]) == ("number", "compensation")
    expect(panel(page).locator('a[href^="tel:"]')).to_have_attribute("href", "tel:+4690708200")
    page.locator(BOX).press("Enter")
    page.wait_for_url(f"{served}nummer/#compensation")
    expect(page.locator("#compensation")).to_contain_text("090-70 82 00")


@pytest.mark.parametrize(
    ("typed", "numbers", "link"),
    [
        ("bris eller äldrelinjen", ["116 111", "020-22 22 33"], "Ingen av dem? Se andra nummer"),
        ("självmordslinjenn", [], "Inte den? Se andra nummer"),
    ],
)
def test_several_or_guessed_services_lead_to_the_page_of_numbers(
    page: Page, served: str, typed: str, numbers: list[str], link: str
) -> None:
    page.goto(served)
    type_in(page, typed)
    assert page.locator(".jk-hit__nr").all_inner_texts() == numbers
    expect(panel(page).locator('a[href^="tel:"]')).to_have_count(0)
    panel(page).get_by_role("link", name=link).click()
    page.wait_for_url("**/nummer/")


def test_a_guess_at_danger_names_the_number_without_a_link(page: Page, served: str) -> None:
    page.goto(served)
    type_in(page, "pågående brot")
    expect(page.locator(".jk-hits__note")).to_contain_text("Är någon i fara: ring 112. Menade du Fara för liv?")
    expect(panel(page).locator('a[href^="tel:"]')).to_have_count(0)


@pytest.mark.parametrize(("typed", "number"), [("ring 112", "tel:112"), ("114 14 tack", "tel:11414")])
def test_a_number_in_a_sentence_can_be_called(page: Page, served: str, typed: str, number: str) -> None:
    page.goto(served)
    type_in(page, typed)
    expect(panel(page).locator(".jk-hits__foot a[href^='tel:']")).to_have_attribute("href", number)


def test_only_the_small_file_is_loaded_before_the_box_is_used(fresh: Page, served: str) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url.removeprefix(served)))
    fresh.goto(f"{served}kommun/habo-0643/", wait_until="networkidle")
    assert "lookup.json" in asked
    assert "lookup-places.json" not in asked
    with fresh.expect_response("**/lookup-places.json"):
        fresh.locator(BOX).focus()


def test_enter_waits_until_the_index_is_loaded(fresh: Page, served: str) -> None:
    held: list[Route] = []
    fresh.route("**/lookup-places.json", lambda route: held.append(route))
    fresh.goto(served)
    with fresh.expect_request("**/lookup-places.json"):
        fresh.locator(BOX).press_sequentially("visby")
    watch_leaving(fresh)
    fresh.keyboard.press("Enter")
    assert_not_left(fresh)
    held[0].continue_()
    fresh.wait_for_url("**/kommun/gotland-0980/")


def test_without_the_places_municipalities_are_found(fresh: Page, served: str) -> None:
    fresh.route("**/lookup-places.json", lambda route: route.abort())
    fresh.goto(served)
    fresh.locator(BOX).press_sequentially("kiruna")
    expect(fresh.locator(f"{LIST} [role=option]").first).to_have_attribute("data-id", "2584")
    fresh.keyboard.press("Enter")
    fresh.wait_for_url("**/kommun/kiruna-2584/")


def test_a_failing_file_is_reported_and_the_form_still_works(fresh: Page, served: str) -> None:
    fresh.route("**/lookup*.json", lambda route: route.abort())
    fresh.goto(served)
    expect(panel(fresh)).to_contain_text("Sökningen fungerar inte just nu.")
    expect(panel(fresh).locator('a[href="tel:11414"]')).to_be_visible()
    fresh.locator(BOX).press_sequentially("habo")
    expect(panel(fresh).locator('a[href="tel:11414"]')).to_be_visible()
    fresh.keyboard.press("Enter")
    fresh.wait_for_url("**/kommuner/?q=habo")


def test_a_query_in_the_address_is_answered(page: Page, served: str) -> None:
    page.goto(f"{served}kommuner/?q=h%C3%A5bo")
    expect(page.locator(BOX)).to_have_value("håbo")
    expect(page.locator("#lookup-hit-0")).to_have_attribute("data-id", "0305")


def test_without_javascript_the_form_leads_to_all_municipalities(browser: Browser, served: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(served)
    page.locator(BOX).fill("habo")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/?q=habo")
    assert page.locator('a[href$="kommun/habo-0643/"]').count() >= 1
    plain.close()
