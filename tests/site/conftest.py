"""A separate project folder, for tests that change `docs/`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.support.constants import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder to run MkDocs in: the project with a copy of `docs/`."""
    return project_in(tmp_path / "project")


def project_in(folder: Path) -> Path:
    """Make the project in the folder, for a test or for all of a module."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("data", "hooks"):
        (folder / name).symlink_to(ROOT / name)
    # What is named by its contents, such as the report, is not made again in each project.
    kept = ROOT / ".cache/files"
    kept.mkdir(parents=True, exist_ok=True)
    (folder / ".cache").mkdir()
    (folder / ".cache/files").symlink_to(kept)
    return folder
