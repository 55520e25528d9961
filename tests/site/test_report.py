"""The report on the built site: in the footer, as a page, and as a PDF with the same content."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.support.built_pages import BuiltPage

from jourkontakt.model.directory import Directory
from jourkontakt.report import as_of, compiled
from jourkontakt.website.feeds.report_pdf import as_pdf

pytestmark = pytest.mark.site
SITES = [("built_site", "real"), ("demo_site", "demo"), ("hostile_site", "hostile")]


def page(site: Path, path: str) -> BuiltPage:
    return BuiltPage(path, (site / path).read_text(encoding="utf-8"))


@pytest.fixture(params=SITES, ids=lambda names: names[1])
def built(request: pytest.FixtureRequest) -> tuple[Path, Directory]:
    site, facts = request.param
    return request.getfixturevalue(site), request.getfixturevalue(facts)


def test_the_footer_links_to_it_and_the_menu_has_at_most_five_entries(built: tuple[Path, Directory]) -> None:
    about = page(built[0], "om/index.html")
    assert len(about.select("#ram-meny a")) <= 5
    assert ("Rapport", "../rapport/") in [(link.text_content(), link.get("href")) for link in about.select("footer a")]
    (here,) = page(built[0], "rapport/index.html").select("footer [aria-current]")
    assert here.text_content() == "Rapport"


def test_the_pdf_is_the_same_report(built: tuple[Path, Directory]) -> None:
    site, facts = built
    content = (site / "rapport.pdf").read_bytes()
    report = compiled(as_of(facts, facts.today))
    assert content == as_pdf(report)
    title = PdfReader(io.BytesIO(content)).metadata.title
    shown = page(site, "rapport/index.html")
    assert title == f"{shown.select('h1')[0].text_content()}, läget {report.day}"
    assert report.day in shown.select(".jk-kick")[0].text_content()


def test_the_page_repeats_no_table_of_figures(built: tuple[Path, Directory]) -> None:
    assert page(built[0], "statistik/index.html").select("table.jk-figures")
    assert not page(built[0], "rapport/index.html").select("table.jk-figures")


def test_the_page_of_meetings_links_to_the_report_and_its_answers(built: tuple[Path, Directory]) -> None:
    site, directory = built
    links = {link.get("href") for link in page(site, "moten/index.html").select("main a")}
    assert "../rapport/" in links
    assert ("../rapport/#fragor" in links) == bool(directory.questions)
