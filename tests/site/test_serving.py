"""`mkdocs serve`: broken data shows as a page with the cure, and the site comes back by itself."""

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
from tests.conftest import ROOT

pytestmark = pytest.mark.site
_PATIENCE = 300.0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def free_port() -> int:
    """A port below those that the system gives to whoever asks for any, so that it stays free until it is used."""
    for port in random.SystemRandom().sample(range(20_000, 32_000), 100):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)):
                return port
    raise OSError("all of 100 ports are in use")


@pytest.fixture
def address(data: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    env = os.environ | {"JOURKONTAKT_DATA": str(data), "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait()


def seen(address: str, wanted: Callable[[str], bool]) -> str:
    """The page's text once it is as wanted, or what it was when patience ended."""
    text, end = "", time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
                text = answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            text = ""
        if wanted(text):
            break
        time.sleep(0.2)
    return text


def test_a_fault_shows_as_a_page_and_goes_away(data: Path, address: str) -> None:
    assert "Vem ringer jag" in seen(address, lambda text: "Vem ringer jag" in text)
    regions = data / "regions.yaml"
    good = regions.read_text(encoding="utf-8")
    line = 1 + good[: good.index('number: "114 14"')].count("\n")
    regions.write_text(good.replace('number: "114 14"', 'number: "114-14"', 1), encoding="utf-8")
    broken = seen(address, lambda text: "går inte att använda" in text)
    assert f"regions.yaml:{line}:13 fel T05" in broken
    assert "Skriv: number: &#34;114 14&#34;" in broken
    regions.write_text(good, encoding="utf-8")
    assert "Vem ringer jag" in seen(address, lambda text: "Vem ringer jag" in text)
