"""Compare output with an expected file, or under `make bless` write that file."""

from __future__ import annotations

import os
from pathlib import Path

BLESS = bool(os.environ.get("JOURKONTAKT_BLESS"))


def assert_expected(path: Path, output: bytes | str) -> None:
    """Assert that the file contains the output."""
    content = output if isinstance(output, bytes) else output.encode()
    if BLESS:
        path.write_bytes(content)
    assert path.is_file(), f"{path} is missing; `make bless` writes it"
    expected = path.read_bytes()
    if isinstance(output, str):
        assert output == expected.decode(), f"{path} differs; if the output is right, run `make bless`"
    assert content == expected, f"{path} differs; if the output is right, run `make bless`"
