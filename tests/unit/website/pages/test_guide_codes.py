"""The page of codes: an anchor for every code that a finding can have, with cause and correction."""

from __future__ import annotations

import re

import pytest
from tests.support.constants import ROOT
from tests.support.rendering import draw
from tests.support.swedish import faults

from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import read
from jourkontakt.editors.guide_codes import all_codes, grouped_codes
from jourkontakt.model.directory import Directory
from jourkontakt.rules import RULES
from jourkontakt.website.pages.guide import PAGE as GUIDE
from jourkontakt.website.pages.guide_codes import PAGE

CODE = re.compile(r'"([A-Z]\d\d)"')


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


def test_every_code_is_in_one_group() -> None:
    grouped = [code for _, codes in grouped_codes() for code in codes]
    assert sorted(code.code for code in grouped) == sorted(code.code for code in all_codes())


def test_the_former_address_of_each_code_leads_on_without_a_script(demo: Directory) -> None:
    document = draw(GUIDE, demo)
    for code in all_codes():
        (link,) = document.cssselect(f"#{code.code}")
        assert (link.tag, link.get("href")) == ("a", f"../redigera/koder/#{code.code}")
