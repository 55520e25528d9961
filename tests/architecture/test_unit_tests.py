"""Unit tests mirror the code: `tests/unit/values/test_dates.py` tests `hooks/jourkontakt/values/dates.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.constants import ROOT

UNIT = ROOT / "tests/unit"
TESTS = sorted(path.relative_to(UNIT) for path in UNIT.rglob("test_*.py"))


def module_of(test: Path) -> Path | None:
    """The module or package that a unit test is named after, if it exists.

    The test of a package is in the folder of that package or in the one above.
    """
    name = test.stem.removeprefix("test_")
    for root in (ROOT / "hooks/jourkontakt", ROOT / "hooks", ROOT):
        folder = root / test.parent
        for path in (folder / f"{name}.py", folder / name / "__init__.py", folder / "__init__.py"):
            if path.is_file() and name in (path.stem, path.parent.name):
                return path
    return None


@pytest.mark.parametrize("test", TESTS, ids=lambda path: path.as_posix())
def test_a_unit_test_is_named_after_its_module(test: Path) -> None:
    assert module_of(test)


@pytest.mark.parametrize(
    ("test", "module"),
    [
        ("values/test_dates.py", "hooks/jourkontakt/values/dates.py"),
        ("test_values.py", "hooks/jourkontakt/values/__init__.py"),
        ("values/test_values.py", "hooks/jourkontakt/values/__init__.py"),
        ("test_load.py", "hooks/jourkontakt/load.py"),
        ("bench/test_scale.py", "bench/scale.py"),
        ("rules/test_dates.py", None),
        ("test_dates.py", None),
        ("nowhere/test_dates.py", None),
    ],
)
def test_the_module_of_a_unit_test_is_found(test: str, module: str | None) -> None:
    assert module_of(Path(test)) == (ROOT / module if module else None)
