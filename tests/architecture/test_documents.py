"""What the documents name is there, by links and between backticks, and the helpers of the tests are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.architecture.documents import linked_paths, missing, quoted_paths
from tests.support.constants import ROOT

DOCUMENTS = ["ARCHITECTURE.md", "README.md", "CONTRIBUTING.md", "tests/README.md"]
# Between backticks these name files of a case, or of another project, as well; only their links are followed.
GUIDES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests/cases").rglob("README.md"))
WITH_LINKS = [*DOCUMENTS, *GUIDES, "BENCHMARKS.md", "CHANGELOG.md", ".github/SETUP.md"]
# Made by commands, not kept in the repository.
MADE = {"site/", "site-demo/", "manifest.json", ".venv/", ".cache/", ".cache/files/"}


def folders(name: str) -> list[Path]:
    """Where a path of a document may begin."""
    return [ROOT, ROOT / "hooks", ROOT / "hooks/jourkontakt", (ROOT / name).parent]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_quoted_paths_exist(name: str) -> None:
    found = quoted_paths((ROOT / name).read_text(encoding="utf-8"))
    assert len(found) > 3
    assert list(missing([path for path in found if path not in MADE], folders(name))) == []


def test_the_guide_to_the_tests_names_every_helper() -> None:
    guide = (ROOT / "tests/README.md").read_text(encoding="utf-8")
    helpers = [path.name for path in (ROOT / "tests/support").iterdir() if path.is_file() and path.stem != "__init__"]
    assert len(helpers) > 10
    assert [name for name in helpers if f"`support/{name}`" not in guide] == []


@pytest.mark.parametrize("name", WITH_LINKS)
def test_linked_files_exist(name: str) -> None:
    found = linked_paths((ROOT / name).read_text(encoding="utf-8"))
    assert list(missing(found, [(ROOT / name).parent])) == []


def test_paths_are_told_from_other_code() -> None:
    text = (
        "`data/` `rules/__init__.py` `rules/*.py` `tests/cases/<kind>/` `match.mjs` `.github/SETUP.md` "
        '`make test` `/kvalitet/` `yaml.parse` `status: "unknown"` `python -m jourkontakt` `RULES` `--out`\n'
        "```\n`hidden/`\n[x](hidden.md)\n```\n"
        "[a](docs/a.md) [b](b.md#c) [d](#e) [f](https://example.org/g) ![h](i.png)\n"
    )
    assert quoted_paths(text) == [
        "data/",
        "rules/__init__.py",
        "rules/*.py",
        "tests/cases/<kind>/",
        "match.mjs",
        ".github/SETUP.md",
    ]
    assert linked_paths(text) == ["docs/a.md", "b.md", "i.png"]


def test_missing_paths_are_found(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/c.py").touch()
    here = ["a/", "a/b", "a/*/c.py", "a/<kind>/", "b/c.py"]
    gone = ["c/", "a/b/c.py/", "a/*/d.py", "c.py"]
    assert list(missing(here + gone, [tmp_path, tmp_path / "a"])) == gone
