"""Runs the cases in this folder: a small data folder gives exactly the expected pages and files."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.constants import TODAY
from tests.support.golden import assert_expected
from tests.support.rendering import PROSE

from jourkontakt.load import load_directory
from jourkontakt.website.build import artifacts
from jourkontakt.website.folder import as_file
from jourkontakt.website.links import site_url_style

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected"))


@pytest.mark.golden
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_data_folder_gives_the_expected_files(case: Path) -> None:
    directory = load_directory(case / "data", TODAY)
    made = dict(as_file(artifact) for artifact in artifacts(directory, site_url_style(""), PROSE))
    expected = [path for path in (case / "expected").rglob("*") if path.is_file()]
    assert expected, "a case without expectations cannot fail"
    for path in expected:
        name = path.relative_to(case / "expected").as_posix()
        assert name in made, f"nothing makes {name}"
        assert_expected(path, made[name])
