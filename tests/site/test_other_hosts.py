"""No file of the site makes a browser ask another host: others are named as sources and in links, in any byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.constants import ROOT
from tests.support.every_byte import every_byte

pytestmark = pytest.mark.site

_ORIGIN = re.compile(rb"(?:https?|webcal|wss?|ftp)://([\w.-]+\.[a-z]{2,})|[\"'(=]//([\w.-]+\.[a-z]{2,})", re.IGNORECASE)
# Names of formats, which no program fetches.
_OF_FORMATS = {
    ".atom": {"www.w3.org"},
    ".bin": {"www.w3.org", "schema.org"},
    ".html": {"schema.org"},
    ".json": {"json-schema.org"},
    ".pdf": {"www.w3.org", "purl.org", "ns.adobe.com", "www.aiim.org"},
    ".svg": {"www.w3.org"},
    ".xlsx": {"www.w3.org", "purl.org", "schemas.openxmlformats.org"},
}
# Files that say what a browser does: no other host may stand in them.
_ACTIVE = (".mjs", ".js", ".webmanifest", ".css", ".svg")
# Whose terms the names of places are under, and what the editors' guide shows as the address of a repository.
_IN_WORDS = {"creativecommons.org", "www.geonames.org", "github.com"}


def _origins(content: bytes) -> set[str]:
    return {(one or other).decode().lower() for one, other in _ORIGIN.findall(content.replace(b"\r\n ", b""))}


def _of_sources(*folders: str) -> set[str]:
    """The hosts in the facts and the pages that the site is made from."""
    files = [
        path for folder in folders for pattern in ("*.yaml", "*.csv", "*.md") for path in (ROOT / folder).glob(pattern)
    ]
    return set().union(*(_origins(path.read_bytes()) for path in files))


@pytest.mark.parametrize(("site", "data"), [("built_site", "data"), ("demo_site", "examples/demo")])
def test_every_other_host_in_any_byte_is_a_source_or_a_name_of_the_format(
    site: str, data: str, request: pytest.FixtureRequest
) -> None:
    known = _of_sources(data, "docs") | _IN_WORDS
    assert len(known) > 20
    strange = {}
    for place, content in every_byte(request.getfixturevalue(site)):
        ending = Path(place.split(" ")[0]).suffix
        allowed = _OF_FORMATS.get(ending, set()) | (set() if ending in _ACTIVE else known)
        if found := _origins(content) - allowed:
            strange[place] = found
    assert strange == {}


@pytest.mark.parametrize("site", ["built_site", "demo_site"])
def test_style_sheets_fetch_only_files_beside_them(site: str, request: pytest.FixtureRequest) -> None:
    for sheet in request.getfixturevalue(site).rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert "@import" not in text
        for target in re.findall(r"url\(\s*[\"']?([^\"')]*)", text):
            assert (sheet.parent / target).is_file(), target
