"""Fixtures for all tests: the facts, and one real build of each data folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from tests.support import hostile as hostile_facts
from tests.support.constants import EPOCH, ROOT, TODAY

from jourkontakt.load import DataFolder, load_directory
from jourkontakt.model.directory import Directory

# The same examples on every machine, however slow it is.
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

# What whoever runs the tests has set for git, and for this project, is no part of them.
for name in [name for name in os.environ if name.startswith("GIT_")]:
    del os.environ[name]
for name in (
    "JOURKONTAKT_DATA",
    "JOURKONTAKT_ADDRESS",
    "JOURKONTAKT_OFFLINE",
    "SOURCE_DATE_EPOCH",
    "COLUMNS",
    "FORCE_COLOR",
):
    os.environ.pop(name, None)
os.environ |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


# Tests load the same data folders again and again, each time with another change or on another day: what is unchanged
# is parsed once. The most recently used files are kept.
_parsed: dict[tuple[str, bytes], Any] = {}
_MOST_PARSED = 40
_parse: Any = DataFolder._parse


def _parse_once(folder: DataFolder, shown: str, files: Mapping[str, bytes | None], parse: object) -> object:
    raw = files.get(shown)
    if raw is None:
        return _parse(folder, shown, files, parse)
    found = _parsed.pop((shown, raw), None) or _parse(folder, shown, files, parse)
    _parsed[shown, raw] = found
    if len(_parsed) > _MOST_PARSED:
        del _parsed[next(iter(_parsed))]
    return found


DataFolder._parse = _parse_once  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def real() -> Directory:
    """The facts in `data/`."""
    return load_directory(ROOT / "data", TODAY)


@pytest.fixture(scope="session")
def demo() -> Directory:
    """The invented facts in `examples/demo/`."""
    return load_directory(ROOT / "examples/demo", TODAY)


@pytest.fixture(scope="session")
def hostile() -> Directory:
    """The facts of `examples/demo/` with dangerous texts in every field (`tests/support/hostile.py`)."""
    return hostile_facts.load()


@pytest.fixture(scope="session")
def hostile_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the facts of `hostile`."""
    folder = tmp_path_factory.mktemp("hostile") / "data"
    folder.mkdir()
    hostile_facts.write(folder)
    return folder


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `data/`, built once by MkDocs, for all workers."""
    return _build_once(tmp_path_factory, "data")


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `examples/demo/`, built once by MkDocs, for all workers."""
    return _build_once(tmp_path_factory, "examples/demo")


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory, hostile_data: Path) -> Path:
    """The site of `hostile_data`, built once by MkDocs, for all workers."""
    return _build_once(tmp_path_factory, hostile_data, "hostile")


def build(
    data: str | Path, out: Path, cwd: Path = ROOT, umask: int = -1, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs on a data folder as `make` does; `cwd` holds `mkdocs.yml`."""
    env = os.environ | {"JOURKONTAKT_DATA": str(data), "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"} | environ
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, umask=umask)


def _build_once(factory: pytest.TempPathFactory, data: str | Path, name: str = "") -> Path:
    """Build in the first worker that asks and let the others wait; all workers of a run share the parent folder."""
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    name = f"site-{name or Path(data).name}"
    out, lock = shared / name, shared / f"{name}.lock"
    return _locked_build(data, out, lock)


def _locked_build(data: str | Path, out: Path, lock: Path) -> Path:
    import fcntl

    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if not out.exists():
            done = build(data, out)
            assert done.returncode == 0, done.stderr
    return out
