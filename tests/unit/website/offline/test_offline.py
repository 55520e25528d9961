"""Which files are kept, the worker for them, and the one that removes them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.offline import unpacked

from jourkontakt.values.errors import InvalidValueError
from jourkontakt.website import offline
from jourkontakt.website.offline import PACK, WORKER, is_wanted, offline_files, packed

FILES = (
    "404.html",
    "assets/copy.mjs",
    "assets/jourkontakt.css",
    "assets/mark.svg",
    "kontakter/alla.vcf",
    "lookup-places.json",
    "lookup.json",
)
OTHERS = ("api/v1/index.json", "assets/icon-192.png", "rapport.pdf", "kontakter.csv", "sw.js")
ADDRESSES = ("", "om/", "kommun/habo-0643/", "region/ost/", "statistik/")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with pages, files that they need, and others."""
    for path in (*FILES, *OTHERS, *(f"{address}index.html" for address in ADDRESSES)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(f"<html>{path}", encoding="utf-8")
    return tmp_path


def made(site: Path, wanted: bool = True) -> dict[str, bytes]:
    return dict(offline_files(site, wanted))


def kept(site: Path) -> dict[str, bytes]:
    return unpacked(made(site)[PACK])


def test_pages_and_what_they_need_are_kept(site: Path) -> None:
    assert kept(site).keys() == {*FILES, *ADDRESSES}
    assert kept(site)["om/"] == b"<html>om/index.html"


def test_the_last_municipalities_are_left_out_of_a_site_that_is_too_large(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "kommun/orebro-1880").mkdir()
    (site / "kommun/orebro-1880/index.html").write_text("<html>\n" * 1000, encoding="utf-8")
    assert "kommun/orebro-1880/" in kept(site)
    monkeypatch.setattr(offline, "_MOST_BYTES", 5000)
    assert kept(site).keys() == {*FILES, *ADDRESSES}


@given(st.lists(st.text(st.sampled_from("ab \n\r\u2028åÖé<👋🏽\x85"), max_size=30), max_size=6))
def test_the_same_files_come_out(texts: list[str]) -> None:
    files = {f"kommun/{number}/": text.encode() for number, text in enumerate(texts)}
    assert unpacked(packed(files.items())) == files


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
    (site / "rapport.pdf").write_text("ny", encoding="utf-8")
    assert made(site) == before


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
