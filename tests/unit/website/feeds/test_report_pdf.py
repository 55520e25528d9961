"""The report as a PDF: complete text, accessibility, and the same bytes from the same facts."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import date

import pytest
from pypdf import PdfReader
from tests.support import factory
from tests.support.constants import ROOT
from tests.support.factory import meeting, region

from jourkontakt.model import Answer, Question
from jourkontakt.model.directory import Directory
from jourkontakt.report import Report, as_of, compiled
from jourkontakt.values.text import listing
from jourkontakt.website.feeds.report_pdf import PATH, as_pdf, report_pdf

_MAKE = """
import datetime, hashlib, pathlib
from jourkontakt.website.feeds.report_pdf import as_pdf
from jourkontakt.load import load_directory
from jourkontakt.report import as_of, compiled
facts = load_directory(pathlib.Path("examples/demo"), datetime.date.fromisoformat("{today}"))
print(hashlib.sha256(as_pdf(compiled(as_of(facts, datetime.date(2026, 6, 30))))).hexdigest())
"""


def read(report: Report) -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(report)))


def text_of(pdf: PdfReader) -> str:
    """All text with single spaces and without hyphenation at line ends."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).replace("\u00ad\n", "").split())


@pytest.fixture(scope="module", params=["real", "demo"])
def report(request: pytest.FixtureRequest) -> Report:
    facts: Directory = request.getfixturevalue(request.param)
    return compiled(as_of(facts, facts.today))


@pytest.fixture(scope="module")
def pdf(report: Report) -> PdfReader:
    return read(report)


def test_its_text_holds_every_region_and_every_missing_item(report: Report, pdf: PdfReader) -> None:
    text = text_of(pdf)
    assert text.index(report.coverage.finding) < text.index("Innehåll") < text.rindex("Det här saknas")
    for item in report.missing:
        assert f"{item.where}: {listing([what.lower() for what in item.what])}." in text, item.where
    for part in report.regions:
        assert text.count(f"Polisregion {part.name}") >= 2, part.name  # in the contents, and as a heading
    for part in report.measures:
        assert part.name in text
    for source in report.sources:
        assert source.address in text.replace(" ", ""), source.address


def test_it_is_accessible(report: Report, pdf: PdfReader) -> None:
    catalog = pdf.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"].startswith("sv")
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == f"{report.title}, läget {report.day}"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in catalog["/Metadata"].get_data()
    kinds = _kinds(catalog["/StructTreeRoot"])
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Link", "/TOC"} <= kinds
    assert ("/H3" in kinds) is any(part.knows_posts for part in report.regions)


def _kinds(node: object) -> set[str]:
    """Every kind of element in the structure tree."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        each = waiting.pop()
        each = each.get_object() if hasattr(each, "get_object") else each
        if isinstance(each, dict):
            found.add(str(each.get("/S")))
            below = each.get("/K")
            waiting += below if isinstance(below, list) else [below]
    return found


def test_it_has_page_numbers_and_an_outline(report: Report, pdf: PdfReader) -> None:
    pages = len(pdf.pages)
    assert pages > 3
    for number, page in enumerate(pdf.pages, 1):
        assert f"Sida {number} av {pages}" in " ".join(page.extract_text().split())
    titles = [entry.title for level in pdf.outline for entry in (level if isinstance(level, list) else [level])]
    assert {f"Polisregion {part.name}" for part in report.regions} <= set(titles)


def test_all_fonts_are_embedded(pdf: PdfReader) -> None:
    fonts = [font for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    assert {font["/BaseFont"].rpartition("+")[2].split("-")[0] for font in fonts} == {"LibertinusSerif"}
    for font in fonts:
        below = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert below.keys() & {"/FontFile2", "/FontFile3"}


def test_example_data_is_marked_on_every_page(pdf: PdfReader, report: Report) -> None:
    for page in pdf.pages:
        assert ("Exempeldata" in page.extract_text()) is bool(report.example)


@pytest.mark.slow
def test_it_is_byte_identical_on_any_day_in_any_zone() -> None:
    sums = set()
    for today, zone, seed in (("2026-11-25", "UTC", "1"), ("2027-03-01", "Pacific/Auckland", "2")):
        env = os.environ | {
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "SOURCE_DATE_EPOCH": f"{seed}00000000",
            "PYTHONPATH": "hooks",
        }
        command = [sys.executable, "-c", _MAKE.format(today=today)]
        run = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        sums.add(run.stdout)
    assert len(sums) == 1


def test_data_is_escaped() -> None:
    hostile = '#panic("x") = rubrik *fet* $x$ @hit <etikett> \\ #{1+1} "citat" // kommentar'
    held = meeting(
        "m", "2025", "held", title=hostile, about=hostile, outcomes=(hostile,),
        answers=(Answer(question="q", state="answered", text=hostile),),
    )  # fmt: skip
    facts = factory.directory(region(meetings=(held,)), questions=(Question(id="q", text=hostile),))
    text = text_of(read(compiled(facts)))
    assert text.count('#panic("x") = rubrik *fet* $x$ @hit <etikett>') >= 4


def test_a_character_that_no_font_has_is_shown_as_missing() -> None:
    found = meeting("m", "2025", "held", about="Bra möte 😀 i Luleå, 日本 också.")
    text = text_of(read(compiled(factory.directory(region(meetings=(found,))))))
    assert "Bra möte \ufffd i Luleå, \ufffd\ufffd också." in text


def test_long_texts_are_never_cut() -> None:
    long = " ".join(f"ord{number}" for number in range(3_000))
    held = meeting("m", "2025", "held", about=long, answers=(Answer(question="q", state="answered", text=long),))
    facts = factory.directory(region(meetings=(held,)), questions=(Question(id="q", text="Hur?"),))
    words = text_of(read(compiled(facts))).split()
    assert words.count("ord2999") == 2
    assert words.count("ord1500") == 2


def filled(lines: int, *outcomes: str) -> list[str]:
    """The pages of a report whose first region tells so many lines and what they led to, and others one line each."""
    told = meeting("m", "2025", "held", about="\u2028".join(["Rad."] * lines), outcomes=outcomes)
    others = [region(id=id_, name=id_, meetings=(meeting(id_, "våren 2018"),)) for id_ in ("vast", "syd")]
    facts = factory.directory(region(meetings=(told,)), *others)
    return [page.extract_text() for page in read(compiled(facts)).pages[:-1]]


def test_a_region_of_one_line_stays_where_it_has_room() -> None:
    firsts = [filled(lines)[0].partition("Det här vet vi\nPolisregion")[2] for lines in range(8, 30)]
    found = {tuple(name for name in ("vast", "syd") if f"Polisregion {name}" in page) for page in firsts}
    assert found == {("vast", "syd"), ("vast",), ()}


def test_what_a_meeting_led_to_is_introduced_on_the_same_page() -> None:
    for page in (page for lines in range(15, 30) for page in filled(lines, "De ses igen.")):
        assert ("Mötet ledde till:" in page) is ("De ses igen." in page)


def test_many_questions_are_spread_over_several_tables() -> None:
    questions = tuple(Question(id=f"q{number}", text=f"Fråga om sak {number}?") for number in range(1, 10))
    text = text_of(read(compiled(factory.directory(questions=questions))))
    assert "Polisregion Fråga 1 Fråga 2 Fråga 3 Fråga 4" in text
    assert "Polisregion Fråga 5 Fråga 6 Fråga 7 Fråga 8" in text
    assert "Polisregion Fråga 9" in text


def test_the_site_has_the_report_of_its_day(demo: Directory) -> None:
    (artifact,) = report_pdf(demo)
    assert artifact.path == PATH == "rapport.pdf"
    assert artifact.page is None
    assert artifact.content == as_pdf(compiled(as_of(demo, demo.today)))
    assert artifact.content != as_pdf(compiled(as_of(demo, date(2026, 6, 30))))
