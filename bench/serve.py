"""Measure the time under `make serve` from saving a file until the site is rebuilt."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .measure import ROOT, environment

_START_TIMEOUT = 60.0
_PAUSE = 0.1
# The file that is edited, a text in it that the start page shows, and what each edit appends to the text.
FILE, TEXT, ADDED = "regions.yaml", "när det inte är akut", " ({})"


def edit_to_rebuilt(data: Path, work: Path, edits: int) -> list[float]:
    """The seconds of each edit; raises `RuntimeError` if the page does not show it afterwards."""
    copy = shutil.copytree(data, work / "served")
    original = (copy / FILE).read_text(encoding="utf-8")
    seconds = []
    with _serving(copy, work) as address:
        for number in range(edits):
            # MkDocs looks for changes every half second, so edits are made at different times within that interval.
            time.sleep(_PAUSE * (1 + number % 5))
            added = TEXT + ADDED.format(number)
            seconds.append(_edit(copy / FILE, original.replace(TEXT, added, 1), address))
            if added not in _get(address):
                raise RuntimeError(f"the page does not show {added!r}")
    return seconds


def _edit(path: Path, text: str, address: str) -> float:
    """Write the text and wait as an open page does: MkDocs answers this request when it has rebuilt the site."""
    found = re.search(r"livereload\((\d+), (\d+)\);", _get(address))
    if found is None:
        raise RuntimeError("the page does not wait for changes")
    path.write_text(text, encoding="utf-8")
    start = time.perf_counter()  # noqa: TID251
    _get(f"{address}livereload/{found[1]}/{found[2]}")
    return time.perf_counter() - start  # noqa: TID251


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=_START_TIMEOUT) as answer:
        return str(answer.read().decode())


@contextmanager
def _serving(data: Path, work: Path) -> Iterator[str]:
    """Run the server with its site in the folder `work`; yields its address when it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")
    environ = environment(JOURKONTAKT_DATA=str(data), TMPDIR=str(work))
    server = subprocess.Popen(command, cwd=ROOT, env=environ, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _START_TIMEOUT
    while server.poll() is None and time.monotonic() < end:
        try:
            _get(address)
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(_PAUSE)
    raise RuntimeError("mkdocs serve does not answer")
