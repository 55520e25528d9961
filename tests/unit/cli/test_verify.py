"""The command `verify`: what it says, and its exit code."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from tests.support.commands import run

from jourkontakt.website.integrity import MANIFEST, manifest_of


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_bytes(b"<p>Ring 114 14")
    (tmp_path / MANIFEST).write_bytes(manifest_of({"index.html": sha256(b"<p>Ring 114 14").hexdigest()}))
    return tmp_path


def test_a_whole_site_is_right(site: Path) -> None:
    assert run("verify", site) == (0, "Varje fil stämmer med manifest.json.\n")


def test_every_fault_is_said(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "falsk.html").write_bytes(b"<p>Ring mig")
    said = "fel: falsk.html står inte i manifest.json\nfel: index.html saknas\n"
    assert run("verify", site) == (1, said)


def test_what_is_no_archive_cannot_be_read(site: Path) -> None:
    code, said = run("verify", site / "index.html")
    assert code == 1
    assert said.startswith(f"fel: {site / 'index.html'} går inte att läsa: ")


def test_a_site_that_does_not_exist_is_wrong_use(site: Path) -> None:
    assert run("verify", site / "borta") == (2, f"{site / 'borta'} finns inte.\n")
