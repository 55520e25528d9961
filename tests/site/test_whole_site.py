"""The whole site as MkDocs builds it: what every page must have, and that every link works."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from tests.support.built_pages import BuiltPage, pages, resolve
from tests.support.constants import ROOT

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.site
_SITES = ["built_site", "demo_site", "hostile_site"]


@pytest.fixture(scope="module", params=_SITES)
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def built(site: Path) -> list[BuiltPage]:
    return pages(site)


def test_seven_regions_and_290_municipalities(site: Path, built: list[BuiltPage]) -> None:
    assert len(list(site.glob("region/*/index.html"))) == 7
    assert sum(page.path.startswith("kommun/") for page in built) == 290
    for page in ("index.html", "kommuner/index.html", "moten/index.html", "om/index.html", "404.html"):
        assert (site / page).is_file(), page


def test_every_link_points_to_an_existing_page_and_anchor(site: Path, built: list[BuiltPage]) -> None:
    ids = {page.path: set(page.ids) for page in built}
    root = "/jourkontakt/"
    astray = []
    for page in built:
        for target in page.targets:
            if re.match(r"https?:|mailto:|tel:|webcal:", target):
                continue
            path, anchor = resolve(page.path, target.removeprefix(root) if target.startswith(root) else target)
            if not (site / path).is_file() or (anchor and path in ids and anchor not in ids[path]):
                astray.append((page.path, target))
    assert not astray


def test_no_page_fetches_anything_from_other_hosts(built: list[BuiltPage]) -> None:
    for page in built:
        fetched = page.select("script[src], link[rel=stylesheet], link[rel=icon], img, iframe, source, video, object")
        for element in fetched:
            assert not re.match(r"(https?:)?//", element.get("src") or element.get("href") or ""), page.path


def test_no_inline_script_or_style(built: list[BuiltPage]) -> None:
    for page in built:
        # A script of this type is data, which browsers never run; structured data is tested in test_structured.py.
        assert not page.select("style, [style], script:not([src]):not([type='application/ld+json'])"), page.path
        assert not [
            name for element in page.document.iter() for name in element.attrib if str(name).startswith("on")
        ], page.path


def test_every_page_has_a_title_and_a_description(built: list[BuiltPage]) -> None:
    titles = [page.select("title")[0].text for page in built]
    assert len(set(titles)) == len(titles)
    for page in built:
        assert page.document.getroottree().getroot().get("lang") == "sv"
        assert len(page.select("h1")) == 1, page.path
        assert len(page.select("main")) == 1, page.path
        assert 20 <= len(page.select("meta[name=description]")[0].get("content")) <= 160, page.path
        assert page.select("meta[name=robots]")[0].get("content") == "noindex"
        assert "Uppgifterna är från " in page.text, page.path
        assert len(set(page.ids)) == len(page.ids), page.path


def test_heading_levels_are_not_skipped(built: list[BuiltPage]) -> None:
    for page in built:
        levels = [int(element.tag[1]) for element in page.document.iter("h1", "h2", "h3", "h4")]
        assert all(after - before <= 1 for before, after in pairwise(levels)), (page.path, levels)


def test_the_menu_and_the_footer_mark_the_page_that_is_shown(built: list[BuiltPage]) -> None:
    frame = ("#ram-meny a", ".jk-foot__nav a")
    for page in built:
        marked = {(part, link) for part in frame for link in page.select(part) if link.get("aria-current") == "page"}
        here = {
            (part, link)
            for part in frame
            for link in page.select(part)
            if resolve(page.path, link.get("href").removeprefix("/jourkontakt/")) == (page.path, "")
        }
        assert marked == here, page.path
        assert page.select(".jk-foot__nav a"), page.path
    for part in frame:
        assert any(link.get("aria-current") for page in built for link in page.select(part)), part


def test_no_english_text_is_left(built: list[BuiltPage]) -> None:
    for page in built:
        for phrase in ("Made with", "Permanent link", "Skip to", "Back to top", "Search"):
            assert phrase not in page.text, (page.path, phrase)


def test_every_number_is_a_link_around_the_number_alone(built: list[BuiltPage]) -> None:
    for page in built:
        links = page.select('a[href^="tel:"]')
        assert links, page.path
        for link in links:
            text = link.text_content()
            assert re.fullmatch(r"[0-9][0-9 \-]*", text), (page.path, text)
            assert link.get("translate") == "no"
            digits = re.sub(r"\D", "", text)
            dialled = digits if len(digits) <= 6 and not digits.startswith("0") else f"+46{digits[1:]}"
            # An extension follows after a pause.
            assert re.fullmatch(rf"tel:{re.escape(dialled)}(,\d{{1,5}})?", link.get("href"))


def test_every_region_and_municipality_answers_every_errand(real: Directory, built: list[BuiltPage]) -> None:
    always = {number.number for number in real.national_numbers if number.always}
    answering = [page for page in built if page.path.startswith(("region/", "kommun/"))]
    assert len(answering) == 297
    for page in answering:
        answers = page.select(".answer[data-region][data-errand]")
        assert len({answer.get("data-errand") for answer in answers}) == len(real.errands), page.path
        for answer in answers:
            steps = answer.cssselect("li[data-step]")
            assert [step.get("data-step") for step in steps] == [str(n + 1) for n in range(len(steps))]
            assert 1 <= len(steps) <= 4
            assert all(step.cssselect(".reason") for step in steps), page.path
            assert steps[-1].cssselect('a[href^="tel:"]')[0].text_content() in always, page.path
            assert all(skipped.text_content().strip() for skipped in answer.cssselect("li[data-skipped]"))
            if answer.get("data-errand") == "danger":
                assert [link.text_content() for link in answer.cssselect('a[href^="tel:"]')] == ["112"]


def test_a_former_address_of_a_municipality_forwards_to_its_page(demo_site: Path, demo: Directory) -> None:
    assert demo.names.former
    for former in demo.names.former:
        path = f"{former.address}index.html"
        page = BuiltPage(path, (demo_site / path).read_text(encoding="utf-8"))
        assert page.forwards
        (forward,) = {link.get("href") for link in page.select("a")}
        assert resolve(path, forward)[0] == f"{demo.municipality_by_code[former.now].address}index.html"
        assert page.select("meta[http-equiv=refresh]")[0].get("content") == f"0; url={forward}"
        for target in page.targets:
            assert (demo_site / resolve(path, target)[0]).is_file(), target


def test_without_script_every_municipality_is_a_link(built: list[BuiltPage], real: Directory) -> None:
    index = next(page for page in built if page.path == "kommuner/index.html")
    linked = {resolve(index.path, target)[0] for target in index.targets if "kommun/" in target}
    assert linked >= {f"{municipality.address}index.html" for municipality in real.municipalities}


def test_only_example_data_has_the_banner(request: pytest.FixtureRequest) -> None:
    for page in pages(request.getfixturevalue("built_site")):
        assert "Exempeldata." not in page.text
    for page in pages(request.getfixturevalue("demo_site")):
        assert "Exempeldata." in page.text, page.path


def test_the_style_sheet_is_published_without_comments_and_lines(site: Path) -> None:
    written = (ROOT / "docs/assets/jourkontakt.css").read_text(encoding="utf-8")
    published = (site / "assets/jourkontakt.css").read_text(encoding="utf-8")
    assert "".join(published.split()) == "".join(re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL).split())
    # In a text that goes on from the line before, spaces and line breaks count.
    assert re.findall(r"\\\n *", published) == re.findall(r"\\\n *", written)
    assert published.count("\n") == published.count("\\\n")


def test_scripts_are_published_without_comments_and_otherwise_as_they_are(site: Path) -> None:
    for script in (ROOT / "docs/assets").glob("*.mjs"):
        published = (site / "assets" / script.name).read_text(encoding="utf-8").splitlines()
        lines = script.read_text(encoding="utf-8").splitlines()
        dropped = [line for line in lines if re.sub(r"(?<=;) +// .*", "", line) not in published]
        assert all(line.lstrip().startswith(("//", "/**", "* ", "*/")) for line in dropped), script.name
        assert not [line for line in published if line.lstrip().startswith(("//", "/*", "* "))], script.name
