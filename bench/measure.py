"""One run of a command: how long it takes, how much the processors work, how much memory it needs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


# Seconds by the clock, seconds of all processors, and the largest process's peak in MB (10⁶ bytes).
Quantity = Literal["wall", "cpu", "peak"]
Run = Mapping[Quantity, float]


def measure(command: Sequence[str | Path], environ: Mapping[str, str], folder: Path) -> Run:
    """Run the command in the folder to its end; raises `RuntimeError` with its words when it fails.

    The peak includes this process's own at the start, so whoever measures keeps nothing large in memory.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()  # noqa: TID251
        process = subprocess.Popen(command, cwd=folder, env=environ, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start  # noqa: TID251
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{command} ended with {process.returncode}:\n{said.read().decode()}")
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * _PEAK_UNIT / 1e6}
