"""Fuzz one target until libFuzzer ends: `python -m fuzz.one TARGET [ARGUMENTS OF LIBFUZZER]`."""

from __future__ import annotations

import shlex
import sys

import atheris

with atheris.instrument_imports(include=["jourkontakt"]):
    from fuzz.targets import TARGETS


def main(arguments: list[str]) -> None:
    """Hand the target to libFuzzer, which does not return."""
    name, *options = arguments
    # To minimise a corpus, libFuzzer runs this command again.
    command = shlex.join([sys.executable, "-m", "fuzz.one", name])
    atheris.Setup([command, *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
