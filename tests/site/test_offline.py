"""What the built sites offer to keep: little enough, all that is needed, and nothing where it is turned off."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from tests.conftest import build
from tests.support.built_pages import pages
from tests.support.offline import unpacked

from jourkontakt.website.frame import SCRIPTS

pytestmark = pytest.mark.site
_SITES = ["built_site", "demo_site"]
# In bytes, as stored and on the way.
MOST = 500_000


@pytest.fixture(params=_SITES)
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def test_what_is_kept_is_small(site: Path) -> None:
    assert sum((site / name).stat().st_size for name in ("offline.bin", "sw.js")) <= MOST


def test_every_page_and_what_it_needs_is_kept(site: Path) -> None:
    kept = unpacked((site / "offline.bin").read_bytes())
    shown = [path for path in site.rglob("*") if path.suffix in (".html", ".css", ".mjs", ".svg", ".vcf")]
    published = {path.relative_to(site).as_posix().removesuffix("index.html"): path.read_bytes() for path in shown}
    published |= {name: (site / name).read_bytes() for name in ("lookup.json", "lookup-places.json")}
    assert kept == published
    assert {"", "404.html", "kommun/habo-0643/", "region/ost/", "om/", *SCRIPTS} <= kept.keys()


def test_the_worker_belongs_to_the_pack(site: Path) -> None:
    version = sha256((site / "offline.bin").read_bytes()).hexdigest()
    assert f'const VERSION = "{version}";' in (site / "sw.js").read_text(encoding="utf-8")


def test_every_page_has_the_script_the_manifest_and_the_day(site: Path) -> None:
    for page in pages(site):
        assert len(page.select('script[src$="assets/offline.mjs"]')) == 1, page.path
        assert len(page.select('link[rel=manifest], link[rel="apple-touch-icon"]')) == 2, page.path
        assert page.select("time#ram-byggd")[0].get("datetime") == "2026-11-25"


def test_where_it_is_turned_off_no_page_asks_for_a_worker_and_the_old_one_is_removed(tmp_path: Path) -> None:
    done = build("examples/demo", tmp_path / "site", JOURKONTAKT_OFFLINE="off")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site/offline.bin").exists()
    assert "registration.unregister()" in (tmp_path / "site/sw.js").read_text(encoding="utf-8")
    for page in pages(tmp_path / "site"):
        assert not page.select('script[src$="offline.mjs"]'), page.path


def test_another_value_stops_the_build(tmp_path: Path) -> None:
    done = build("data", tmp_path / "site", JOURKONTAKT_OFFLINE="false")
    assert done.returncode == 1
    assert "JOURKONTAKT_OFFLINE: ”false” betyder inget. Skriv off, eller ta bort den" in done.stdout + done.stderr
