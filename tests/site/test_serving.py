"""`mkdocs serve`: broken data shows as a page with the cure, and the site comes back by itself."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import ROOT

pytestmark = pytest.mark.site
_PATIENCE = 40.0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture
def address(data: Path, project: Path) -> Iterator[str]:
    (project / "docs/samtalet.md").write_text("# Så går samtalet till\n", encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    env = os.environ | {"JOURKONTAKT_DATA": str(data), "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=project, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait(10)


def seen(address: str, wanted: Callable[[str], bool]) -> str:
    """The page's text once it is as wanted, or what it was when patience ended."""
    text, end = "", time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                text = answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            text = ""
        if wanted(text):
            break
        time.sleep(0.2)
    return text


def test_a_fault_shows_as_a_page_and_goes_away(data: Path, address: str) -> None:
    assert "Vem ringer jag" in seen(address, lambda text: "Vem ringer jag" in text)
    assert "Så går samtalet till</h1>" in seen(f"{address}samtalet/", bool)
    regions = data / "regions.yaml"
    good = regions.read_text(encoding="utf-8")
    line = 1 + good[: good.index('number: "114 14"')].count("\n")
    regions.write_text(good.replace('number: "114 14"', 'number: "114-14"', 1), encoding="utf-8")
    broken = seen(address, lambda text: "går inte att använda" in text)
    assert f"regions.yaml:{line}:13 fel T05" in broken
    assert "Skriv: number: &#34;114 14&#34;" in broken
    assert seen(f"{address}samtalet/", lambda text: not text) == ""
    regions.write_text(good, encoding="utf-8")
    assert "Vem ringer jag" in seen(address, lambda text: "Vem ringer jag" in text)
    assert "Så går samtalet till</h1>" in seen(f"{address}samtalet/", bool)
