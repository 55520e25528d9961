"""`mkdocs serve`: while the data has errors, a page shows them with how to correct them."""

from __future__ import annotations

import os
import random
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
from tests.support.constants import ROOT

pytestmark = pytest.mark.site
_TIMEOUT = 300.0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def free_port() -> int:
    """A free port outside the range that the system assigns, so that it stays free until it is used."""
    for port in random.SystemRandom().sample(range(20_000, 32_000), 100):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)):
                return port
    raise OSError("100 ports were tried and all are in use")


@pytest.fixture
def address(data: Path, project: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site under `mkdocs serve`, which keeps its temporary folders in `tmp_path`."""
    (project / "docs/samtalet.md").write_text("# Så går samtalet till\n", encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    env = os.environ | {"JOURKONTAKT_DATA": str(data), "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(tmp_path)}
    server = subprocess.Popen(command, cwd=project, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait()


def wait_for(address: str, accepted: Callable[[str], bool]) -> str:
    """The page's text as soon as it is accepted, or the last text after a timeout."""
    text, end = "", time.monotonic() + _TIMEOUT
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=_TIMEOUT) as answer:
                text = answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            text = ""
        if accepted(text):
            break
        time.sleep(0.2)
    return text


def test_an_error_is_shown_as_a_page_until_it_is_corrected(data: Path, address: str) -> None:
    start = wait_for(address, lambda text: "Vem ringer jag" in text)
    assert "Vem ringer jag" in start
    prose = wait_for(f"{address}samtalet/", bool)
    assert "Så går samtalet till</h1>" in prose
    regions = data / "regions.yaml"
    good = regions.read_text(encoding="utf-8")
    line = 1 + good[: good.index('number: "114 14"')].count("\n")
    regions.write_text(good.replace('number: "114 14"', 'number: "114-14"', 1), encoding="utf-8")
    broken = wait_for(address, lambda text: "går inte att använda" in text)
    assert f"regions.yaml:{line}:13 fel T05" in broken
    assert "Skriv: number: &#34;114 14&#34;" in broken
    for page in (start, prose, broken):
        # By its own script MkDocs shows what has changed; published pages have none.
        assert "<script>" in page
        assert "script-src 'self' 'unsafe-inline';" in page
    assert wait_for(f"{address}samtalet/", lambda text: not text) == ""
    regions.write_text(good, encoding="utf-8")
    assert "Vem ringer jag" in wait_for(address, lambda text: "Vem ringer jag" in text)
    assert "Så går samtalet till</h1>" in wait_for(f"{address}samtalet/", bool)
