"""The editor's guide: every field with an example, and an anchor for every code that a finding can have."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest
from tests.support.constants import ROOT, TODAY
from tests.support.rendering import draw, texts
from tests.support.swedish import faults

from jourkontakt import model
from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import read
from jourkontakt.editors.guide_codes import all_codes
from jourkontakt.load import load_directory
from jourkontakt.model import Record
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import fields_of
from jourkontakt.rules import RULES
from jourkontakt.website.pages.guide import PAGE

CODE = re.compile(r'"([A-Z]\d\d)"')
RECORDS = [getattr(model, name) for name in model.__all__ if name != "Record"]


def codes_in_the_program() -> set[str]:
    """Every code in the program's source, and thus every code that a finding can have."""
    package = ROOT / "hooks/jourkontakt"
    modules = [path for path in package.rglob("*.py") if path.name != "guide_codes.py"]
    return {code for path in modules for code in CODE.findall(path.read_text(encoding="utf-8"))}


def test_every_code_has_its_anchor(demo: Directory) -> None:
    document = draw(PAGE, demo)
    anchors = [row.get("id") for row in document.cssselect(".jk-codes > div[id]")]
    assert len(anchors) == len(set(anchors))
    assert set(anchors) == codes_in_the_program()
    assert set(anchors) >= {rule.code for rule in RULES}


def test_codes_of_all_wrong_files_have_their_anchor() -> None:
    known = {code.code for code in all_codes()}
    wanted = re.compile(r"# wants: ([A-Z]\d\d)")
    files = [path for kind in ("rules", "reader") for path in (ROOT / "tests/cases" / kind).glob("*-*.*")]
    found = {code for path in files for code in wanted.findall(path.read_text(encoding="utf-8"))}
    assert len(found) > 100
    assert found <= known


@pytest.mark.parametrize("code", all_codes(), ids=lambda code: code.code)
def test_a_code_gives_cause_and_correction_in_plain_swedish(code: object) -> None:
    meaning: str = code.meaning  # type: ignore[attr-defined]
    assert faults(meaning.rstrip(".")) == [], meaning
    assert meaning.endswith(".")
    assert "{" not in meaning.replace("{region}", "").replace("{ }", "")


def test_the_recommended_line_is_correct() -> None:
    """The correct line of a code passes where the wrong one fails."""
    tried = 0
    for code in all_codes():
        lines = code.wrong.split("\n")
        if code.right and len(lines) == 1 and "�" not in code.wrong:
            with pytest.raises(DataError):
                read("a.yaml", code.wrong.replace("⇥", "\t").encode())
            assert read("a.yaml", code.right.encode())
            tried += 1
    assert tried >= 10


def test_every_field_is_listed(demo: Directory) -> None:
    document = draw(PAGE, demo)
    for kind in RECORDS:
        name = kind.__name__.removesuffix("File").lower()
        (heading,) = document.cssselect(f"#falt-{name}")
        shown = [code.text_content() for code in heading.getparent().cssselect("dt code")]
        assert shown == list(fields_of(kind)), kind


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_field_with_a_value_has_an_example(kind: type[Record], demo: Directory) -> None:
    name = kind.__name__.removesuffix("File").lower()
    rows = draw(PAGE, demo).cssselect(f"#falt-{name} ~ dl > div")
    for row in rows:
        field = row.cssselect("dt code")[0].text_content()
        examples = [pre.text_content() for pre in row.cssselect("pre")]
        links = row.cssselect('a[href^="#falt-"]')
        assert len(examples) + len(links) == 1, field
        for example in examples:
            assert read("a.yaml", f"{example}\n".encode()), example
            assert example.strip('"').startswith(field), example


def test_links_lead_to_forms_and_files_where_there_is_a_repository(demo: Directory, real: Directory) -> None:
    links = [link.get("href") for link in draw(PAGE, demo).cssselect("a[href^='https://github.com']")]
    assert len([href for href in links if "/issues/new?template=" in href]) == 3
    assert len([href for href in links if href.endswith("/edit/main/data/regions.yaml#L1")]) == 1
    assert not draw(PAGE, real).cssselect("a[href^='https://github.com']")


def test_the_guide_explains_what_a_finding_looks_like(demo: Directory) -> None:
    assert texts(draw(PAGE, demo), '[aria-labelledby="sager-ifran"] dt') == ["fel", "varning", "Skriv: …", "T03"]


def test_the_example_is_the_same_everywhere_and_ends_a_contact_without_a_finding(
    demo: Directory, tmp_path: Path
) -> None:
    (example,) = draw(PAGE, demo).xpath("//pre[@class='jk-code' and starts-with(., 'contacts:')]")
    lines = [line.strip() for line in example.text_content().splitlines()]
    for name in ("CONTRIBUTING.md", "data/regions.yaml"):
        text = [line.strip("# ") for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
        start = text.index("contacts:")
        assert text[start : start + len(lines)] == lines, name
    folder = Path(copytree(ROOT / "tests/cases/diff/base", tmp_path / "data"))
    path = folder / "regions.yaml"
    post = '      - id: "syd-section-head"\n        role: "section_head"\n        title: "Sektionschef"\n'
    contacts = "".join(f"        {line}\n" for line in example.text_content().splitlines())
    text = path.read_text(encoding="utf-8").replace(
        f'{post}        status: "unknown"\n', f'{post}        status: "held"\n{contacts}'
    )
    path.write_text(text, encoding="utf-8")
    found = load_directory(folder, TODAY)
    assert [str(contact.value) for contact in found.post_by_id["syd-section-head"].contacts] == [
        "070-174 06 05",
        "070-174 06 06",
    ]
    assert not [problem for problem in found.warnings if "070-174 06 0" in problem.message]


def test_the_steps_are_worded_as_in_the_document_for_editors(demo: Directory) -> None:
    """One wording: what the page says of ending a contact, CONTRIBUTING and the head of the file say too."""
    steps = texts(draw(PAGE, demo), ".jk-num > li")[1:4]
    assert len(steps) == 3
    for name in ("CONTRIBUTING.md", "data/regions.yaml"):
        text = re.sub(r"[`*#]", "", (ROOT / name).read_text(encoding="utf-8"))
        words = " ".join(text.split())
        for step in steps:
            assert step.removeprefix("Leta upp regionen och posten. ") in words, name
