"""The site at whatever address it is published: links, calendars and the page for wrong addresses stay inside it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.conftest import build
from tests.support.built_pages import BuiltPage, pages

pytestmark = pytest.mark.site
OWN = "https://example.org/jourkontakt/"


def inside(site: Path, address: str, target: str) -> bool:
    """Whether the full or rooted address is that of a file of the site."""
    root = urlsplit(address).path
    path = urlsplit(target).path
    rest = path.removeprefix(root)
    return path.startswith(root) and (site / rest / "index.html" if path.endswith("/") else site / rest).is_file()


def assert_all_inside(site: Path, address: str) -> None:
    """Every address that the site gives of itself begins with this one, and is there."""
    wrong = BuiltPage("404.html", (site / "404.html").read_text(encoding="utf-8"))
    rooted = [target for target in wrong.targets if not target.startswith(("#", "tel:", "https:"))]
    assert len(rooted) > 20
    assert [target for target in rooted if not inside(site, address, target)] == []
    for page in pages(site):
        expected = address + page.path.removesuffix("index.html")
        assert [link.get("href") for link in page.select("link[rel=canonical]")] == [expected]
    meetings = (site / "moten/index.html").read_text(encoding="utf-8")
    subscriptions = re.findall(r'"webcal:(//[^"]+)"', meetings)
    host = urlsplit(address).netloc
    assert subscriptions
    assert all(urlsplit(each).netloc == host and inside(site, address, each) for each in subscriptions)
    for file in (site / "kalender").iterdir():
        lines = re.sub(r"\r\n[ \t]", "", file.read_bytes().decode()).splitlines()
        named = [line.partition(":")[2] for line in lines if line.startswith(("SOURCE;", "URL:"))]
        assert named[0] == f"{address}kalender/{file.name}"
        assert all(each.startswith(address) and inside(site, address, each) for each in named)


def test_the_demo_is_whole_at_its_own_address(demo_site: Path) -> None:
    assert_all_inside(demo_site, OWN)


@pytest.mark.parametrize("address", ["https://someone.github.io/annat/", "https://jour.example.net/"])
def test_the_address_in_the_environment_wins(address: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    done = build("examples/demo", site, JOURKONTAKT_ADDRESS=address)
    assert done.returncode == 0, done.stderr
    assert_all_inside(site, address)
    assert [path for path in site.rglob("*.*") if OWN.encode() in path.read_bytes()] == []


def test_an_invalid_address_leaves_the_old_site(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("old", encoding="utf-8")
    done = build("examples/demo", tmp_path, JOURKONTAKT_ADDRESS="someone.github.io/annat")
    assert done.returncode == 1
    assert "JOURKONTAKT_ADDRESS: ”someone.github.io/annat” är ingen hel adress" in done.stdout + done.stderr
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "old"


def test_every_page_says_when_it_was_built(demo_site: Path) -> None:
    notes = {page.path: page.select(".jk-foot__note")[0].text_content() for page in pages(demo_site)}
    assert {"404.html", "index.html", "om/index.html"} <= set(notes)
    assert [path for path, note in notes.items() if "Sidan byggdes 25 november 2026." not in note] == []
