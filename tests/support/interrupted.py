"""Runs of `tools/build.py` and `python -m jourkontakt write` that are killed, or have no room, at a chosen point."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.constants import EPOCH, ROOT

# Python tells its audit hooks of every file that is opened, removed and so on, before it happens.
_PROGRAM = """\
import os, re, runpy, signal, sys

program, out, event, pattern, nth, deed = sys.argv[1:7]
left = [int(nth)]

def interrupt(happened, arguments):
    if happened != event:
        return
    told = f"{arguments[1]} {arguments[0]}" if event == "open" else str(arguments[0])
    if not re.search(pattern, told):
        return
    left[0] -= 1
    if left[0]:
        return
    if deed == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    raise OSError(int(deed), os.strerror(int(deed)), str(arguments[0]))

sys.addaudithook(interrupt)
if program == "make":
    sys.argv = ["build.py", out]
    runpy.run_path("tools/build.py", run_name="__main__")
else:
    sys.argv = ["jourkontakt", "write", out]
    runpy.run_module("jourkontakt", run_name="__main__", alter_sys=True)
"""


def interrupted(
    program: str, out: Path, event: str, pattern: str, nth: int = 1, deed: str = "kill"
) -> subprocess.CompletedProcess[str]:
    """The run, of `make` or `write`, with the example data.

    It is interrupted when Python announces the event for the nth time with an argument that the pattern matches; for
    `open`, that is the mode and the path (`w /…/index.html`). The deed is `kill` or the number of the system's error.
    """
    return started(_PROGRAM, program, out, event, pattern, nth, deed)


def started(program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """A program in Python, run in the project's folder with the example data, on the day of all tests."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, encoding="utf-8", check=False)


def environment() -> dict[str, str]:
    """The environment of `make demo`, on the day of all tests."""
    ours = {"JOURKONTAKT_DATA": "examples/demo", "SOURCE_DATE_EPOCH": EPOCH}
    return os.environ | ours | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
