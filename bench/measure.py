"""Run a command once and measure its wall time, processor time and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from resource import struct_rusage
from typing import Literal

# Wall time in seconds, processor time of all cores in seconds, and the largest process's peak in MB (10⁶ bytes).
Quantity = Literal["wall", "cpu", "peak"]
Run = Mapping[Quantity, float]
Command = Sequence[str | Path]

ROOT = Path(__file__).parents[1]
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


def measure(command: Command, folder: Path, environ: Mapping[str, str]) -> Run:
    """Run the command in the folder; raises `RuntimeError` with its output when it fails.

    On Linux a command's peak is never below this process's own, so the caller keeps nothing large in memory.
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()  # noqa: TID251
        process = subprocess.Popen(command, cwd=folder, env=environ, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start  # noqa: TID251
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise RuntimeError(f"{command} ended with {process.returncode}:\n{output.read().decode()}")
    return {"wall": wall, **used(usage)}


def used(usage: struct_rusage) -> Run:
    """The processor time and the peak of a process that has ended."""
    return {"cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * _PEAK_UNIT / 1e6}


def environment(root: Path = ROOT, **more: str) -> dict[str, str]:
    """The environment to run the revision in the folder `root`; byte code is written."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return environ | {"PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1"} | more
