"""Run a command of the package inside the test's process."""

from __future__ import annotations

from pathlib import Path

from tests.support.constants import EPOCH

from jourkontakt.cli import main


def run(*arguments: str | Path, **environ: str) -> tuple[int, str]:
    """The exit code and output of a command, run on the day of the tests with only the environment given."""
    written: list[str] = []
    code = main([str(argument) for argument in arguments], {"SOURCE_DATE_EPOCH": EPOCH} | environ, written.append)
    return code, "".join(written)
