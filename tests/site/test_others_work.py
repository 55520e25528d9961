"""The published site holds no other work of others than requirements/LICENCES.md names, and can be attested whole."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest
from tests.support.constants import ROOT

pytestmark = pytest.mark.site
# The action that attests the files takes no more at once.
MAX_ATTESTED = 1024


def test_the_report_embeds_no_font_but_the_listed_one(built_site: Path) -> None:
    fonts = {
        font.get_object()["/BaseFont"]
        for page in pypdf.PdfReader(built_site / "rapport.pdf").pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert {re.sub(r"^/[A-Z]{6}\+|-.*", "", font) for font in fonts} == {"LibertinusSerif"}
    assert "Libertinus Serif" in (ROOT / "requirements/LICENCES.md").read_text(encoding="utf-8")


def test_readers_are_told_whose_work_the_site_shows(built_site: Path) -> None:
    text = (built_site / "om/index.html").read_text(encoding="utf-8")
    assert "Libertinus Serif" in text


def test_all_files_can_be_attested_at_once(built_site: Path) -> None:
    assert sum(path.is_file() for path in built_site.rglob("*")) <= MAX_ATTESTED
