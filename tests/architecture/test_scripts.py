"""The scripts of the workflows, run with a fake `gh` that records its calls, and with a real git."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from hashlib import sha256
from pathlib import Path

import pytest
from tests.support.constants import ROOT
from tests.support.github import SCRIPTS, GitHub, cloned, commit, git, made, pull

from jourkontakt.diff.formats import NO_CHANGES
from jourkontakt.website.integrity import manifest_of

MARKER = "<!-- jourkontakt-diff -->"
TEXT = f"{MARKER}\nInga ändringar\n"
# Answers that are no use: a failure, no JSON, JSON of another kind, an item without its fields.
USELESS = [("", 1), ("<html>", 0), ("null", 0), ('{"message": "Not Found"}', 0), ("[[{}]]", 0), ('[[{"id": "7"}]]', 0)]


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    return GitHub(tmp_path / "github")


@pytest.fixture
def comment(tmp_path: Path) -> Path:
    file = tmp_path / "comment.md"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_the_first_comment_is_created(github: GitHub, comment: Path) -> None:
    assert github.run("comment.py", "7", comment).returncode == 0
    assert github.changes == [("POST", "issues/7/comments", {"body": TEXT})]


def test_a_later_comment_replaces_the_bots_own_on_any_page(github: GitHub, comment: Path) -> None:
    strangers = [made(40, "stranger", body=TEXT), made(41, None, body=TEXT), made(42, "other[bot]", body=TEXT)]
    bots = [made(43, body=f"Se {MARKER}"), made(44, body=f"{MARKER} x\n"), made(45, body=f"{MARKER}\r\nold")]
    github.lists("issues/7/comments", strangers, bots)
    assert github.run("comment.py", "7", comment).returncode == 0
    assert github.changes == [("PATCH", "issues/comments/45", {"body": TEXT})]


def test_a_forged_comment_is_not_touched(github: GitHub, comment: Path) -> None:
    github.lists("issues/7/comments", [made(40, "stranger", body=TEXT)])
    assert github.run("comment.py", "7", comment).returncode == 0
    assert github.changes == [("POST", "issues/7/comments", {"body": TEXT})]


def test_the_same_comment_is_not_written_twice(github: GitHub, comment: Path) -> None:
    github.lists("issues/7/comments", [made(41, body=TEXT.replace("\n", "\r\n"))])
    assert github.run("comment.py", "7", comment).returncode == 0
    assert github.changes == []


def test_an_update_creates_no_comment(github: GitHub, comment: Path) -> None:
    assert github.run("comment.py", "--update", "7", comment).returncode == 0
    assert github.changes == []
    github.lists("issues/7/comments", [made(41, body=f"{MARKER}\nold")])
    assert github.run("comment.py", "--update", "7", comment).returncode == 0
    assert github.changes == [("PATCH", "issues/comments/41", {"body": TEXT})]


@pytest.mark.parametrize(("text", "code"), USELESS)
def test_nothing_is_written_when_github_fails(text: str, code: int, github: GitHub, comment: Path) -> None:
    github.prints("comments", text, code)
    run = github.run("comment.py", "7", comment)
    assert (run.returncode, run.stdout, github.changes) == (1, "", [])
    assert len(run.stderr.splitlines()) == 1


def test_nothing_is_written_when_github_is_slow(github: GitHub, comment: Path) -> None:
    github.prints("comments", "[[]]", sleep=3600)
    run = github.run("comment.py", "7", comment, seconds="1")
    assert (run.returncode, github.changes) == (1, [])
    assert run.stderr == "gh did not answer in 1 seconds.\n"


def test_the_workflow_looks_for_the_text_that_says_nothing_changed() -> None:
    text = (ROOT / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    assert f'--line-regexp "{NO_CHANGES}"' in text


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (pull(12, "a", "fork/jourkontakt", sha="abc"), 0),
        (pull(12, "a", "fork/jourkontakt", sha="other"), 1),
        (pull(12, "a", "other/jourkontakt", sha="abc"), 1),
        (pull(12, "a", None, sha="abc"), 1),
        (pull(12, "a", "fork/jourkontakt", sha="abc", state="closed"), 1),
        (pull(13, "a", "fork/jourkontakt", sha="abc"), 1),
        ({}, 1),
    ],
)
def test_the_number_is_that_of_the_checked_pull_request(
    found: dict[str, object], code: int, github: GitHub, tmp_path: Path
) -> None:
    (tmp_path / "number.txt").write_text("12", encoding="utf-8")
    github.answers("pulls/12", found)
    run = github.run("pull_request.py", tmp_path / "number.txt", "abc", "fork/jourkontakt")
    assert (run.returncode, run.stdout) == (code, "" if code else "12\n")


@pytest.mark.parametrize(
    "text", ["", "0", "-1", "1 2", "1\n2", "1\n", "../1", "$(id)", "12; id", "1" * 30, "１２", "1e3"]
)
def test_anything_but_a_number_is_refused_before_any_call(text: str, github: GitHub, tmp_path: Path) -> None:
    (tmp_path / "number.txt").write_text(text, encoding="utf-8")
    run = github.run("pull_request.py", tmp_path / "number.txt", "abc", "fork/jourkontakt")
    assert (run.returncode, run.stdout, github.calls) == (1, "", [])


@pytest.fixture
def merged(tmp_path: Path) -> tuple[Path, str]:
    """A clone, and the commit of pull request 7, which GitHub has merged on trial."""
    work = cloned(tmp_path)
    (work / "data/site.yaml").write_bytes('title: "Åh"\r\n'.encode("cp1252"))
    (work / "data/link.yaml").symlink_to("/etc/passwd")
    (work / "data/more").mkdir()
    (work / "data/more/x.yaml").write_text("x", encoding="utf-8")
    head = commit(work, "theirs")
    git(work, "switch", "--quiet", "--detach", "origin/main")
    git(work, "merge", "--quiet", "--no-ff", "-m", "x", head)
    git(work, "push", "--quiet", "origin", "HEAD:refs/pull/7/merge")
    git(work, "switch", "--quiet", "main")
    return work, head


def test_the_data_of_a_pull_request_is_what_git_has(merged: tuple[Path, str], github: GitHub, tmp_path: Path) -> None:
    work, head = merged
    run = github.run("pull_request_data.py", "7", head, tmp_path / "out", cwd=work)
    assert run.returncode == 0, run.stderr
    base = {path.name: path.read_bytes() for path in (ROOT / "tests/cases/diff/base").iterdir() if path.is_file()}
    found = [
        {path.name: path.read_bytes() for path in (tmp_path / "out" / name / "data").iterdir()}
        for name in ("before", "after")
    ]
    assert found == [base, base | {"site.yaml": 'title: "Åh"\r\n'.encode("cp1252")}]


def test_a_file_name_of_a_pull_request_leads_nowhere_else(
    merged: tuple[Path, str], github: GitHub, tmp_path: Path
) -> None:
    work, head = merged
    blob = bytes.fromhex(git(work, "rev-parse", "origin/main:data/site.yaml").strip())
    (tmp_path / "tree").write_bytes(b"100644 ../outside.yaml\0" + blob + b"100644 inside.yaml\0" + blob)
    tree = git(work, "hash-object", "-t", "tree", "-w", "--literally", str(tmp_path / "tree")).strip()
    (tmp_path / "root").write_bytes(b"40000 data\0" + bytes.fromhex(tree))
    root = git(work, "hash-object", "-t", "tree", "-w", "--literally", str(tmp_path / "root")).strip()
    merge = git(work, "commit-tree", root, "-p", "origin/main", "-p", head, "-m", "x").strip()
    git(work, "push", "--quiet", "--force", "origin", f"{merge}:refs/pull/7/merge")
    run = github.run("pull_request_data.py", "7", head, tmp_path / "out", cwd=work)
    assert run.returncode == 0, run.stderr
    assert [path.name for path in (tmp_path / "out/after").rglob("*.yaml")] == ["inside.yaml"]


def test_another_commit_than_the_checked_one_gives_no_data(
    merged: tuple[Path, str], github: GitHub, tmp_path: Path
) -> None:
    work, head = merged
    assert github.run("pull_request_data.py", "7", head[::-1], tmp_path / "out", cwd=work).returncode == 1
    assert github.run("pull_request_data.py", "8", head, tmp_path / "out", cwd=work).returncode == 1
    assert not (tmp_path / "out").exists()


@pytest.fixture
def upkeep(tmp_path: Path) -> Path:
    for name, text in {"nord": "a", "syd": "b", "vast": ""}.items():
        (tmp_path / "upkeep" / name).mkdir(parents=True)
        (tmp_path / "upkeep" / name / "title.txt").write_text(f"Underhåll: {name}", encoding="utf-8")
        if text:
            (tmp_path / "upkeep" / name / "text.md").write_text(text, encoding="utf-8")
    return tmp_path / "upkeep"


def list_of(name: str) -> str:
    return f"<!-- jourkontakt-underhall:{name} -->\nListan"


def test_upkeep_issues_are_created_updated_and_closed(github: GitHub, upkeep: Path) -> None:
    github.lists("issues?", [made(5, body=list_of("nord"))], [made(6, body=list_of("vast"))])
    assert github.run("upkeep.py", upkeep).returncode == 0
    assert github.changes == [
        ("PATCH", "issues/5", {"title": "Underhåll: nord", "body": "a"}),
        ("POST", "issues", {"title": "Underhåll: syd", "body": "b", "labels": ["underhåll"]}),
        ("POST", "issues/6/comments", {"body": "Just nu finns inget att se över."}),
        ("PATCH", "issues/6", {"state": "closed"}),
    ]
    labels = [call[:3] for call, _ in github.calls if call[0] == "label"]
    assert labels == [["label", "create", "underhåll"], ["label", "create", "förslag"]]


def test_upkeep_leaves_what_strangers_made_alone(github: GitHub, upkeep: Path) -> None:
    found = [made(number, "stranger", body=list_of(name)) for number, name in enumerate(("nord", "syd", "vast"), 5)]
    request = pull(9, "x", body=list_of("nord"), pull_request={})
    github.lists("issues?", [*found, made(8, None, body=list_of("vast")), request, made(10, body=None)])
    assert github.run("upkeep.py", upkeep).returncode == 0
    assert [(method, path) for method, path, _ in github.changes] == [("POST", "issues"), ("POST", "issues")]


@pytest.mark.parametrize(("text", "code"), USELESS)
def test_upkeep_changes_no_issue_when_github_fails(text: str, code: int, github: GitHub, upkeep: Path) -> None:
    github.prints("issues?", text, code)
    run = github.run("upkeep.py", upkeep)
    assert (run.returncode, github.changes) == (1, [])


def test_scheduled_workflows_are_enabled_anew(github: GitHub) -> None:
    github.answers("workflows/publish.yml", {"state": "disabled_inactivity"})
    github.answers("workflows/upkeep.yml", {"state": "active"})
    assert github.run("keep_running.py", "main").returncode == 0
    assert github.changes == [
        ("PUT", "actions/workflows/publish.yml/enable", None),
        ("POST", "actions/workflows/publish.yml/dispatches", {"ref": "main"}),
        ("PUT", "actions/workflows/upkeep.yml/enable", None),
    ]


def test_a_workflow_that_somebody_disabled_stays_disabled(github: GitHub) -> None:
    github.answers("actions/workflows", {"state": "disabled_manually"})
    assert github.run("keep_running.py", "main").returncode == 0
    assert github.changes == []


def test_a_workflow_that_cannot_be_enabled_fails_loudly(github: GitHub) -> None:
    github.prints("/enable", '{"message": "Forbidden"}', code=1)
    github.answers("actions/workflows", {"state": "active"})
    assert github.run("keep_running.py", "main").returncode == 1


@pytest.mark.parametrize(
    ("found", "address"),
    [
        ("https://someone.github.io/annat/", "https://someone.github.io/annat/"),
        ("https://someone.github.io/", "https://someone.github.io/"),
        ("https://jour.example.org", "https://jour.example.org/"),
        ("http://jour.example.org/", "https://jour.example.org/"),
    ],
)
def test_the_address_is_that_of_pages(found: str, address: str, github: GitHub) -> None:
    github.answers("/pages", {"html_url": found})
    run = github.run("address.py")
    assert (run.returncode, run.stdout) == (0, f"{address}\n")


@pytest.mark.parametrize(
    "found", ["", None, 7, "ftp://example.org/", "https://example.org/x\ny=z", "https://a@example.org/"]
)
def test_anything_else_is_no_address(found: object, github: GitHub) -> None:
    github.answers("/pages", {"html_url": found})
    run = github.run("address.py")
    assert (run.returncode, run.stdout) == (1, "")


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


def test_a_packed_site_is_verified_without_any_package(tmp_path: Path) -> None:
    site, artifact = tmp_path / "site", tmp_path / "artifact.tar"
    site.mkdir()
    (site / "index.html").write_bytes(b"<p>Ring 114 14")
    (site / "manifest.json").write_bytes(manifest_of({"index.html": sha256(b"<p>Ring 114 14").hexdigest()}))
    for text, code, said in (
        ("<p>Ring 114 14", 0, "The site is whole.\n"),
        ("<p>Ring 114", 1, "index.html är ändrad\n"),
    ):
        (site / "index.html").write_text(text, encoding="utf-8")
        with tarfile.open(artifact, "w") as tar:
            tar.add(site, ".")
        # Without the packages beside this Python, and without its environment.
        command = [sys.executable, "-S", "-E", "-X", "utf8", SCRIPTS / "verify.py", artifact]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        assert (run.returncode, run.stdout, run.stderr) == (code, said, "")
