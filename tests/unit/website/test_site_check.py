"""The check of a finished site: if anything is missing, cut short, too large or badly named, there is no manifest."""

from __future__ import annotations

from pathlib import Path

import pytest

from jourkontakt.website.integrity import MANIFEST
from jourkontakt.website.policy import META
from jourkontakt.website.site_check import SiteFaultsError, confusable, finish
from jourkontakt.website.verify import faults_of

HEAD = f'<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n{META}\n'.encode()
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82"
FILES = {
    "index.html": HEAD + b'<a href="om/">Om</a></html>\n',
    "om/index.html": HEAD + b'<a href="../">Start</a></html>',
    "assets/mark.svg": b"<svg></svg>\n",
    "assets/icon.png": PNG,
    "andringar.atom": b"<feed></feed>\n",
    "api/calls.json": b'{"a": 1}\n',
    "assets/jourkontakt.css": b"a { color: red }\n",
    "kalender/alla.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "kontakter.vcf": b"BEGIN:VCARD\r\nEND:VCARD\r\n",
    "rapport.pdf": b"%PDF-1.7\n%%EOF\n",
    "manifest.webmanifest": b"{}",
    "kommuner.csv": b"kod\r\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        put(tmp_path, path, content)
    return tmp_path


def put(site: Path, path: str, content: bytes) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_bytes(content)


def faults(site: Path, *expected: str) -> list[str]:
    """What is said of the site."""
    with pytest.raises(SiteFaultsError) as found:
        finish(site, expected or FILES, "")
    assert not (site / MANIFEST).exists()
    first, *rest = str(found.value).split("\n  ")
    assert first == "den färdiga sidan är inte hel:"
    return rest


def test_a_whole_site_gets_its_manifest(site: Path) -> None:
    finish(site, FILES, "")
    assert faults_of(site) == []
    # A manifest that is there already is not one of its own files.
    finish(site, FILES, "")
    assert faults_of(site) == []


def test_a_missing_and_a_strange_file_are_faults(site: Path) -> None:
    put(site, "gammal/index.html", HEAD + b"</html>")
    assert faults(site, *FILES, "region/nord/index.html") == [
        "region/nord/index.html saknas",
        "gammal/index.html hör inte till sidan",
    ]


@pytest.mark.parametrize("path", [path for path in FILES if not path.endswith(".csv")])
def test_a_file_that_is_cut_short_is_a_fault(path: str, site: Path) -> None:
    put(site, path, FILES[path].rstrip()[:-1])
    assert faults(site)[0] == f"{path} slutar för tidigt"


@pytest.mark.parametrize("path", ["kommuner.csv", "om/index.html", "assets/icon.png"])
def test_an_empty_file_is_a_fault(path: str, site: Path) -> None:
    put(site, path, b"")
    assert f"{path} är tom" in faults(site)


def test_a_file_may_not_be_larger_than_a_phone_takes(site: Path) -> None:
    put(site, "kommuner.csv", b"a" * 8_000_000)
    finish(site, FILES, "")
    (site / MANIFEST).unlink()
    put(site, "kommuner.csv", b"a" * 8_000_001)
    assert faults(site) == ["kommuner.csv är 8 MB. Gör den mindre än 8 MB"]


def test_of_many_faults_the_first_are_named(site: Path) -> None:
    said = faults(site, *FILES, *(f"{number}.html" for number in range(100, 130)))
    assert said[:2] == ["100.html saknas", "101.html saknas"]
    assert said[20:] == ["och 10 fel till"]


def test_links_are_followed_only_where_the_pages_are_built(site: Path) -> None:
    put(site, "index.html", HEAD + b'<a href="borta/">Borta</a></html>')
    assert faults(site) == ["index.html länkar till borta/, som inte finns"]
    finish(site, FILES)
    assert faults_of(site) == []


def test_what_the_content_policy_forbids_is_a_fault_where_the_pages_are_built(site: Path) -> None:
    put(site, "index.html", HEAD + b'<a href="om/" onclick="x()">Om</a></html>')
    assert faults(site) == ["index.html har onclick i <a>"]
    finish(site, FILES)
    assert faults_of(site) == []


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["om/index.html", "Om/bild.png"], ["om och Om är samma namn för en del program. Byt namn på den ena"]),
        (
            ["a\u0308.png", "\u00e4.png"],
            ["\u00e4.png och a\u0308.png är samma namn för en del program. Byt namn på den ena"],
        ),
        (["rad/aux/index.html"], ["rad/aux", "rad/aux/index.html"]),
        (["CON.html"], ["CON.html"]),
        (["lpt1.svg"], ["lpt1.svg"]),
        (["bild?.png"], ["bild?.png"]),
        (["a\\b.png"], ["a\\b.png"]),
        (["rad./a.png"], ["rad.", "rad./a.png"]),
        (["bild .png", "auxil/a.html", "console.html", "å/ö.svg", "com10.html", "a.b.html"], []),
    ],
)
def test_names_that_not_every_server_can_tell_apart_are_faults(paths: list[str], said: list[str]) -> None:
    of_windows = " är ett namn som inte fungerar i Windows. Byt namn"
    assert list(confusable(paths)) == [line if " " in line else line + of_windows for line in said]
