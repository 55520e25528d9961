"""The scripts of the workflows, run with a fake `gh` that records its calls, and with a real git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.constants import ROOT

from jourkontakt.cli import main
from jourkontakt.diff.formats import NO_CHANGES

SCRIPTS = ROOT / ".github/scripts"
# Records each call on a line, and prints the first answer whose words are in the call.
GH = """#!{python}
import json, os, pathlib, sys
home = pathlib.Path(os.environ["GH_HOME"])
call = sys.argv[1:]
with (home / "calls").open("a", encoding="utf-8") as file:
    file.write(json.dumps(call, ensure_ascii=False) + "\\n")
for given in call:
    name, at, path = given.partition("=@")
    path = path if at else given if call[call.index(given) - 1] == "--body-file" else ""
    if path:
        (home / "sent.md").write_bytes(pathlib.Path(path).read_bytes())
for answer in sorted(home.glob("answer-*")):
    words, _, text = answer.read_text(encoding="utf-8").partition("\\n")
    if words in " ".join(call):
        sys.stdout.write(text)
        break
"""


class GitHub:
    """A folder with a fake `gh`."""

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / "bin").mkdir(parents=True)
        program = home / "bin/gh"
        program.write_text(GH.format(python=sys.executable), encoding="utf-8")
        program.chmod(0o755)

    def answers(self, words: str, text: str) -> None:
        """Answer calls that contain these words with the text; the first match counts."""
        number = len(list(self.home.glob("answer-*")))
        (self.home / f"answer-{number}").write_text(f"{words}\n{text}", encoding="utf-8")

    def run(self, script: str, *arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        path = f"{self.home / 'bin'}{os.pathsep}{os.environ['PATH']}"
        environ = {
            "PATH": path,
            "GH_HOME": str(self.home),
            "GITHUB_REPOSITORY": "example/jourkontakt",
            "HOME": str(self.home),
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        command = ["bash", SCRIPTS / script, *arguments]
        return subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, check=False)

    @property
    def calls(self) -> list[list[str]]:
        return [json.loads(line) for line in (self.home / "calls").read_text(encoding="utf-8").splitlines()]

    def calls_of(self, *words: str) -> list[list[str]]:
        """The calls that begin with these words."""
        return [call for call in self.calls if call[: len(words)] == list(words)]

    @property
    def sent(self) -> str:
        return (self.home / "sent.md").read_text(encoding="utf-8")


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    return GitHub(tmp_path / "github")


@pytest.fixture
def comment(tmp_path: Path) -> Path:
    file = tmp_path / "comment.md"
    file.write_text("<!-- jourkontakt-diff -->\nInga ändringar\n", encoding="utf-8")
    return file


def test_the_first_comment_is_created(github: GitHub, comment: Path) -> None:
    assert github.run("comment.sh", "7", comment).returncode == 0
    assert github.calls[-1][2:4] == ["--method", "POST"]
    assert github.calls[-1][4] == "repos/example/jourkontakt/issues/7/comments"
    assert github.sent == comment.read_text(encoding="utf-8")
    assert 'startswith("<!-- jourkontakt-diff -->")' in github.calls[0][-1]
    assert 'user.login == "github-actions[bot]"' in github.calls[0][-1]


def test_a_later_comment_replaces_it(github: GitHub, comment: Path) -> None:
    github.answers("issues/7/comments --jq", "41\n42\n")
    assert github.run("comment.sh", "7", comment).returncode == 0
    assert github.calls[-1][2:5] == ["--method", "PATCH", "repos/example/jourkontakt/issues/comments/41"]


def test_an_update_creates_no_comment(github: GitHub, comment: Path) -> None:
    assert github.run("comment.sh", "--update", "7", comment).returncode == 0
    assert len(github.calls) == 1
    github.answers("issues/7/comments --jq", "41\n")
    assert github.run("comment.sh", "--update", "7", comment).returncode == 0
    assert "PATCH" in github.calls[-1]


def test_the_workflow_looks_for_the_text_that_says_nothing_changed() -> None:
    text = (ROOT / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    assert f'--line-regexp "{NO_CHANGES}"' in text


def test_the_number_is_that_of_the_checked_pull_request(github: GitHub, tmp_path: Path) -> None:
    (tmp_path / "number.txt").write_text("12", encoding="utf-8")
    github.answers("pulls/12 --jq .head.sha", "abc\n")
    run = github.run("pull_request.sh", tmp_path / "number.txt", "abc")
    assert (run.returncode, run.stdout) == (0, "12\n")
    assert github.run("pull_request.sh", tmp_path / "number.txt", "other").returncode == 1


@pytest.mark.parametrize("text", ["", "0", "-1", "1 2", "1\n2", "../1", "$(id)", "12; id", "1" * 30, "１２", "1e3"])
def test_anything_but_a_number_is_refused_before_any_call(text: str, github: GitHub, tmp_path: Path) -> None:
    (tmp_path / "number.txt").write_text(text, encoding="utf-8")
    run = github.run("pull_request.sh", tmp_path / "number.txt", "abc")
    assert (run.returncode, run.stdout) == (1, "")
    assert not (github.home / "calls").exists()


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository with a data folder; it pushes to the folder beside it."""
    origin, work = tmp_path / "origin.git", tmp_path / "work"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    git(tmp_path, "clone", "--quiet", str(origin), str(work))
    git(work, "switch", "--quiet", "--create", "main")
    shutil.copytree(ROOT / "tests/cases/diff/base", work / "data")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "--message", "x")
    git(work, "push", "--quiet", "origin", "main")
    return work


def proposal(folder: Path, event: str) -> Path:
    """What `propose` writes for a recorded event."""
    path, data = ROOT / f"tests/cases/proposals/{event}/event.json", ROOT / "tests/cases/diff/base"
    main(("propose", str(path), "--data", str(data), "--out", str(folder / "proposal")), {}, lambda text: None)
    return folder / "proposal"


def test_a_proposal_becomes_a_branch_a_pull_request_and_a_comment(github: GitHub, clone: Path, tmp_path: Path) -> None:
    github.answers("pr list --head forslag/arende-12 --state open --json number --jq .[0].number // empty", "")
    github.answers("pr list", "31\n")
    out = proposal(tmp_path, "good-change")
    run = github.run("proposal.sh", out, "12", "main", cwd=clone)
    assert run.returncode == 0, run.stderr
    changed = git(clone, "diff", "--stat=200", "origin/main", "origin/forslag/arende-12")
    assert changed.splitlines()[0].split("|")[0].strip() == "data/regions.yaml"
    pushed = git(clone, "show", "origin/forslag/arende-12:data/regions.yaml")
    assert pushed == (out / "data/regions.yaml").read_text(encoding="utf-8")
    title = "Ändra telefonnummer: sektionschef, region Väst"
    assert git(clone, "log", "-1", "--format=%s|%an", "origin/forslag/arende-12") == f"{title}|github-actions[bot]\n"
    (created,) = github.calls_of("pr", "create")
    assert created[2:8] == ["--base", "main", "--head", "forslag/arende-12", "--title", title]
    assert "#31" in github.sent
    assert github.sent.startswith("<!-- jourkontakt-forslag -->\n")


def test_an_edited_issue_updates_its_pull_request(github: GitHub, clone: Path, tmp_path: Path) -> None:
    github.answers("pr list", "31\n")
    for event in ("good-change", "good-change-with-consent"):
        assert github.run("proposal.sh", proposal(tmp_path / event, event), "12", "main", cwd=clone).returncode == 0
        git(clone, "switch", "--quiet", "main")
    assert not github.calls_of("pr", "create")
    assert len(github.calls_of("pr", "edit", "31")) == 2
    assert len(git(clone, "log", "--format=%h", "origin/main..origin/forslag/arende-12").splitlines()) == 1


def test_a_refusal_is_a_comment_and_closes_the_earlier_pull_request(
    github: GitHub, clone: Path, tmp_path: Path
) -> None:
    github.answers("pr list", "31\n")
    out = proposal(tmp_path, "bad-several")
    assert github.run("proposal.sh", out, "12", "main", cwd=clone).returncode == 0
    assert github.sent == (out / "comment.md").read_text(encoding="utf-8")
    assert len(github.calls_of("pr", "close", "31")) == 1
    assert git(clone, "branch", "--remotes").split() == ["origin/main"]


@pytest.mark.parametrize("event", ["hostile-commands", "hostile-markup", "hostile-markup-refused", "hostile-shell"])
def test_nothing_hostile_reaches_the_shell(event: str, github: GitHub, clone: Path, tmp_path: Path) -> None:
    run = github.run("proposal.sh", proposal(tmp_path, event), "12", "main", cwd=clone)
    assert run.returncode == 0, run.stderr
    assert not [*clone.rglob("stulen"), *tmp_path.rglob("stulen")]
    assert "::" not in run.stdout + run.stderr
    # Titles are made from the existing data, and everything else is passed in files.
    assert not [word for call in github.calls for word in call if "<img" in word or "touch" in word]


def test_upkeep_issues_are_created_updated_and_closed(github: GitHub, tmp_path: Path) -> None:
    for name, text in {"nord": "a", "syd": "b", "vast": ""}.items():
        (tmp_path / "upkeep" / name).mkdir(parents=True)
        (tmp_path / "upkeep" / name / "title.txt").write_text(f"Underhåll: {name}", encoding="utf-8")
        if text:
            (tmp_path / "upkeep" / name / "text.md").write_text(text, encoding="utf-8")
    github.answers("underhall:nord", "5\n")
    github.answers("underhall:vast", "6\n")
    assert github.run("upkeep.sh", tmp_path / "upkeep").returncode == 0
    changed = [
        call[:5] for call in github.calls if call[:2] in (["issue", "edit"], ["issue", "create"], ["issue", "close"])
    ]
    assert changed == [
        ["issue", "edit", "5", "--title", "Underhåll: nord"],
        ["issue", "create", "--title", "Underhåll: syd", "--label"],
        ["issue", "close", "6", "--comment", "Just nu finns inget att se över."],
    ]
    assert [call[2] for call in github.calls_of("label", "create")] == ["underhåll", "förslag"]


def test_changed_pages_are_copied_before_and_after_the_change(tmp_path: Path) -> None:
    pages = {"before": {"a": "1", "b": "2", "gone": "3"}, "after": {"a": "1", "b": "22", "new": "4"}}
    for site, found in pages.items():
        for name, text in found.items():
            (tmp_path / site / name).mkdir(parents=True)
            (tmp_path / site / name / "index.html").write_text(text, encoding="utf-8")
    command = [sys.executable, SCRIPTS / "changed_pages.py", *(tmp_path / name for name in ("before", "after", "out"))]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout == "3 changed pages.\n"
    copied = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_text() for path in (tmp_path / "out").rglob("*.html")
    }
    assert copied == {
        "before/b/index.html": "2",
        "after/b/index.html": "22",
        "before/gone/index.html": "3",
        "after/new/index.html": "4",
    }
    assert (tmp_path / "out/changed.txt").read_text() == "b/index.html\ngone/index.html\nnew/index.html\n"
