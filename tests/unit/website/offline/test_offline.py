"""Which files are kept, the worker for them, and the one that removes them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from tests.support import factory

from jourkontakt.values.errors import InvalidValueError
from jourkontakt.website.offline import PACK, WORKER, is_wanted, offline_files

FILES = ("404.html", "assets/jourkontakt.css", "lookup.json", "lookup-places.json")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one page of each kind that is kept, and others."""
    directory = factory.directory()
    addresses = ("", "om/", "statistik/", directory.regions[0].address, directory.municipalities[0].address)
    pages = [f"{address}index.html" for address in addresses]
    for path in (*FILES, *pages, "assets/mark.svg", "assets/copy.mjs", "assets/icon-192.png", "rapport.pdf"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(f"<html>{path}", encoding="utf-8")
    return tmp_path


def made(site: Path, wanted: bool = True) -> dict[str, bytes]:
    return dict(offline_files(factory.directory(), site, wanted))


def test_pages_and_what_they_need_are_kept(site: Path) -> None:
    directory = factory.directory()
    pages = ["", "om/", directory.regions[0].address, directory.municipalities[0].address]
    kept = json.loads(made(site)[PACK].partition(b"\n")[0])
    assert list(kept) == [*pages, *FILES, "assets/copy.mjs", "assets/mark.svg"]


def test_the_worker_knows_the_pack_that_it_belongs_to(site: Path) -> None:
    files = made(site)
    assert files.keys() == {PACK, WORKER}
    assert f'VERSION = "{sha256(files[PACK]).hexdigest()}";'.encode() in files[WORKER]
    assert made(site) == files


def test_a_changed_page_makes_another_worker(site: Path) -> None:
    before = made(site)
    (site / "index.html").write_text("<html>070-174 06 31", encoding="utf-8")
    assert made(site)[WORKER] != before[WORKER]


def test_a_changed_file_that_is_not_kept_makes_the_same_worker(site: Path) -> None:
    before = made(site)
    (site / "statistik/index.html").write_text("<html>", encoding="utf-8")
    assert made(site) == before


def test_what_no_screen_shows_is_left_out(site: Path) -> None:
    codes = '<p>a<svg class="jk-qr" role="img"><path d="M0"/></svg>b</p><svg>c</svg>'
    data = '<script type="application/ld+json">{"a":\n1}</script>\n<script src="x"></script>'
    (site / "index.html").write_text(f"{codes}{data}{codes}\n", encoding="utf-8")
    text = made(site)[PACK].decode()
    assert '<p>ab</p><svg>c</svg>\n <script src="x"></script><p>ab</p><svg>c</svg>' in text
    assert "ld+json" not in text


def test_where_nothing_is_kept_the_worker_removes_what_was(site: Path) -> None:
    files = made(site, wanted=False)
    assert files.keys() == {WORKER}
    assert b"unregister()" in files[WORKER]


def test_the_site_is_kept_unless_that_is_turned_off() -> None:
    assert [is_wanted({"JOURKONTAKT_OFFLINE": value}) for value in ("", "off")] == [True, False]
    assert is_wanted({})


@pytest.mark.parametrize("value", ["no", "on", "Off", "0"])
def test_any_other_value_is_refused(value: str) -> None:
    with pytest.raises(InvalidValueError, match=f"”{value}” betyder inget. Skriv off, eller ta bort den"):
        is_wanted({"JOURKONTAKT_OFFLINE": value})
