"""The scripts that open, update and close pull requests: never a stranger's, never over somebody's own work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.constants import ROOT
from tests.support.github import BOT_EMAIL, GitHub, cloned, commit, git, made, pull

from jourkontakt.cli import main

BASE = ROOT / "tests/cases/diff/base"
BRANCH = "forslag/arende-12"
TITLE = "Ändra telefonnummer: sektionschef, polisregion Väst"
OPEN = "<!-- jourkontakt-forslag -->\nFörslaget är en ändring som någon mer ska titta på: #{}.\n"
AGAIN = "<!-- jourkontakt-igen -->\nFöreslås på nytt, eftersom uppgifterna har ändrats sedan dess.\n"
# Open pull requests that only look like the proposal's.
STRANGERS = [
    pull(90, BRANCH, "stranger/jourkontakt", login="stranger"),
    pull(91, BRANCH, "stranger/jourkontakt"),
    pull(92, BRANCH, None),
    pull(93, BRANCH, "example/other"),
    pull(94, f"x{BRANCH}"),
    pull(95, BRANCH, base="other"),
]


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    return GitHub(tmp_path / "github")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return cloned(tmp_path)


def proposal(folder: Path, event: str, data: Path = BASE, number: int | None = None) -> Path:
    """What `propose` writes for a recorded event."""
    path, out = ROOT / f"tests/cases/proposals/{event}/event.json", folder / str(number or f"proposal-{event}")
    main(("propose", str(path), "--data", str(data), "--out", str(out)), {}, lambda text: None)
    return out


def text_of(folder: Path) -> str:
    return (folder / "text.md").read_text(encoding="utf-8")


def pushed(work: Path, branch: str = BRANCH) -> str:
    """The newest commit of a branch in the repository that the clone pushes to; empty if there is none."""
    return git(work, "ls-remote", "origin", f"refs/heads/{branch}").partition("\t")[0]


def propose(github: GitHub, work: Path, out: Path) -> None:
    """Push the proposal, with no pull request open, and forget the calls."""
    assert github.run("proposal.py", out, "12", "main", cwd=work).returncode == 0
    (github.home / "calls").unlink()


@pytest.mark.parametrize("found", [[], STRANGERS])
def test_a_proposal_becomes_a_branch_a_pull_request_and_a_comment(
    found: list[dict[str, object]], github: GitHub, work: Path, tmp_path: Path
) -> None:
    github.lists("pulls?", found)  # type: ignore[arg-type]
    out = proposal(tmp_path, "good-change")
    run = github.run("proposal.py", out, "12", "main", cwd=work)
    assert run.returncode == 0, run.stderr
    tip = pushed(work)
    assert git(work, "diff", "--name-only", "origin/main", tip) == "data/regions.yaml\n"
    assert git(work, "show", f"{tip}:data/regions.yaml") == (out / "data/regions.yaml").read_text(encoding="utf-8")
    assert git(work, "log", "-1", "--format=%s|%an|%ae", tip) == f"{TITLE}|github-actions[bot]|{BOT_EMAIL}\n"
    assert git(work, "rev-parse", f"{tip}^") == git(work, "rev-parse", "origin/main")
    assert github.changes == [
        ("POST", "pulls", {"base": "main", "head": BRANCH, "title": TITLE, "body": text_of(out)}),
        ("POST", "issues/12/comments", {"body": OPEN.format(31)}),
    ]
    (looked,) = (call for call, _ in github.calls if "pulls?" in call[-1])
    assert looked[-1].endswith("?state=open&per_page=100&base=main&head=example%3Aforslag/arende-12")


def test_an_edited_issue_updates_its_own_pull_request(github: GitHub, work: Path, tmp_path: Path) -> None:
    propose(github, work, proposal(tmp_path, "good-change"))
    github.lists("pulls?", STRANGERS, [pull(41, BRANCH, title="old", body="old")])
    out = proposal(tmp_path, "good-change-with-consent")
    assert github.run("proposal.py", out, "12", "main", cwd=work).returncode == 0
    assert github.changes == [
        ("PATCH", "pulls/41", {"title": (out / "title.txt").read_text(encoding="utf-8"), "body": text_of(out)}),
        ("POST", "issues/12/comments", {"body": OPEN.format(41)}),
    ]
    assert git(work, "rev-list", "--count", f"origin/main..{pushed(work)}") == "1\n"


def test_what_is_already_proposed_is_not_pushed_again(github: GitHub, work: Path, tmp_path: Path) -> None:
    out = proposal(tmp_path, "good-change")
    propose(github, work, out)
    tip = pushed(work)
    (work / "README.md").write_text("x", encoding="utf-8")
    commit(work, "main")
    ticked = text_of(out).replace("- [ ] ", "- [x] ", 1).replace("\n", "\r\n")
    github.lists("pulls?", [pull(41, BRANCH, title=TITLE, body=ticked)])
    github.lists("issues/12/comments", [made(5, body=OPEN.format(41))])
    assert github.run("proposal.py", out, "12", "main", cwd=work).returncode == 0
    assert (pushed(work), github.changes) == (tip, [])


def test_a_refusal_is_a_comment_and_closes_the_own_pull_request(github: GitHub, work: Path, tmp_path: Path) -> None:
    github.lists("pulls?", STRANGERS, [pull(41, BRANCH)])
    out = proposal(tmp_path, "bad-several")
    assert github.run("proposal.py", out, "12", "main", cwd=work).returncode == 0
    why = "Texten i ärende #12 är ändrad, så det här förslaget gäller inte längre."
    assert github.changes == [
        ("POST", "issues/12/comments", {"body": (out / "comment.md").read_text(encoding="utf-8")}),
        ("POST", "issues/41/comments", {"body": why}),
        ("PATCH", "pulls/41", {"state": "closed"}),
    ]
    assert not pushed(work)


@pytest.mark.parametrize("found", [STRANGERS, [pull(96, BRANCH, login="editor")]])
def test_a_refusal_closes_nothing_of_others(
    found: list[dict[str, object]], github: GitHub, work: Path, tmp_path: Path
) -> None:
    github.lists("pulls?", found)  # type: ignore[arg-type]
    assert github.run("proposal.py", proposal(tmp_path, "bad-several"), "12", "main", cwd=work).returncode == 0
    assert [(method, path) for method, path, _ in github.changes] == [("POST", "issues/12/comments")]


@pytest.mark.parametrize("event", ["good-change", "bad-several"])
@pytest.mark.parametrize("after_the_bot", [True, False])
def test_a_branch_changed_by_hand_is_left_alone(
    event: str, after_the_bot: bool, github: GitHub, work: Path, tmp_path: Path
) -> None:
    if after_the_bot:
        propose(github, work, proposal(tmp_path, "good-change"))
        git(work, "fetch", "--quiet", "origin", BRANCH)
        git(work, "switch", "--quiet", "--detach", "FETCH_HEAD")
    (work / "data/site.yaml").write_text("x", encoding="utf-8")
    tip = commit(work, BRANCH)
    git(work, "switch", "--quiet", "--force", "--detach", "origin/main")
    github.lists("pulls?", [pull(41, BRANCH)])
    out = proposal(tmp_path, event)
    assert github.run("proposal.py", out, "12", "main", cwd=work).returncode == 0
    ((method, path, body),) = github.changes
    assert (pushed(work), method, path) == (tip, "POST", "issues/12/comments")
    assert body
    assert (f"Grenen {BRANCH} sköts för hand" in body["body"]) == (event == "good-change")


@pytest.mark.parametrize("amended", [False, True])
def test_a_commit_that_somebody_amended_is_left_alone(
    amended: bool, github: GitHub, work: Path, tmp_path: Path
) -> None:
    propose(github, work, proposal(tmp_path, "good-change"))
    git(work, "fetch", "--quiet", "origin", BRANCH)
    git(work, "switch", "--quiet", "--detach", "FETCH_HEAD")
    if amended:
        git(work, "commit", "--amend", "--quiet", "-m", "y")
        git(work, "push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{BRANCH}")
    tip = pushed(work)
    git(work, "switch", "--quiet", "--detach", "origin/main")
    assert github.run("proposal.py", proposal(tmp_path, "good-new"), "12", "main", cwd=work).returncode == 0
    assert (pushed(work) == tip) == amended


@pytest.mark.parametrize("more", [False, True])
def test_a_branch_only_brought_up_to_date_is_still_the_bots(
    more: bool, github: GitHub, work: Path, tmp_path: Path
) -> None:
    propose(github, work, proposal(tmp_path, "good-change"))
    (work / "README.md").write_text("x", encoding="utf-8")
    commit(work, "main")
    git(work, "fetch", "--quiet", "origin", BRANCH)
    git(work, "switch", "--quiet", "--detach", "FETCH_HEAD")
    git(work, "merge", "--quiet", "--no-ff", "--no-commit", "origin/main")
    if more:
        (work / "data/site.yaml").write_text("x", encoding="utf-8")
    tip = commit(work, BRANCH)
    git(work, "switch", "--quiet", "--detach", "origin/main")
    assert github.run("proposal.py", proposal(tmp_path, "good-new"), "12", "main", cwd=work).returncode == 0
    assert (pushed(work) == tip) == more


@pytest.mark.parametrize("event", ["good-change", "bad-several"])
@pytest.mark.parametrize("text", ["", "<html>", "null", '{"message": "Not Found"}', "[[{}]]", '[[{"id": 1}]]'])
def test_nothing_changes_when_github_fails(event: str, text: str, github: GitHub, work: Path, tmp_path: Path) -> None:
    github.prints("pulls?", text, code=0 if text else 1)
    run = github.run("proposal.py", proposal(tmp_path, event), "12", "main", cwd=work)
    assert (run.returncode, github.changes, pushed(work)) == (1, [], "")
    assert len(run.stderr.splitlines()) == 1


def test_nothing_changes_when_github_is_slow(github: GitHub, work: Path, tmp_path: Path) -> None:
    github.prints("pulls?", "[[]]", sleep=3600)
    out = proposal(tmp_path, "good-change")
    run = github.run("proposal.py", out, "12", "main", cwd=work, seconds="1")
    assert (run.returncode, github.changes, pushed(work)) == (1, [], "")


def test_no_pull_request_is_opened_when_the_push_is_refused(github: GitHub, work: Path, tmp_path: Path) -> None:
    hook = tmp_path / "origin.git/hooks/pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    run = github.run("proposal.py", proposal(tmp_path, "good-change"), "12", "main", cwd=work)
    assert (run.returncode, github.changes, pushed(work)) == (1, [], "")


@pytest.mark.parametrize(("text", "code"), [("", 1), ("", 0), ("{}", 0), ('{"number": "31"}', 0)])
def test_no_comment_tells_of_a_pull_request_that_was_not_opened(
    text: str, code: int, github: GitHub, work: Path, tmp_path: Path
) -> None:
    github.prints("POST repos/example/jourkontakt/pulls", text, code)
    run = github.run("proposal.py", proposal(tmp_path, "good-change"), "12", "main", cwd=work)
    assert run.returncode == 1
    assert [path for _, path, _ in github.changes] == ["pulls"]


@pytest.mark.parametrize("event", ["hostile-commands", "hostile-markup", "hostile-markup-refused", "hostile-shell"])
def test_nothing_hostile_reaches_the_shell(event: str, github: GitHub, work: Path, tmp_path: Path) -> None:
    run = github.run("proposal.py", proposal(tmp_path, event), "12", "main", cwd=work)
    assert run.returncode == 0, run.stderr
    assert not [*work.rglob("stulen"), *tmp_path.rglob("stulen")]
    assert "::" not in run.stdout + run.stderr
    # Titles are made from the existing data, and everything else is sent as JSON.
    assert not [word for call, _ in github.calls for word in call if "<img" in word or "touch" in word]


def test_only_existing_data_files_are_written(github: GitHub, work: Path, tmp_path: Path) -> None:
    out = proposal(tmp_path, "good-change")
    (out / "data/new.yaml").write_text("x", encoding="utf-8")
    assert github.run("proposal.py", out, "12", "main", cwd=work).returncode == 1
    assert (github.changes, pushed(work)) == ([], "")


@pytest.fixture
def proposed(github: GitHub, work: Path, tmp_path: Path) -> Path:
    """The clone, where a proposal is open as number 41."""
    out = proposal(tmp_path, "good-change")
    propose(github, work, out)
    github.lists("pulls?", [pull(41, BRANCH, title=TITLE, body=text_of(out))])
    github.lists("issues/12/comments", [made(5, body=OPEN.format(41))])
    return work


def published(work: Path, old: str, new: str) -> None:
    """Change the regions, and publish that."""
    file = work / "data/regions.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    commit(work, "main")


def tried_again(github: GitHub, work: Path, tmp_path: Path, event: str = "good-change") -> int:
    (tmp_path / "again").mkdir()
    proposal(tmp_path / "again", event, data=work / "data", number=12)
    return github.run("again.py", tmp_path / "again", "main", cwd=work).returncode


def test_a_proposal_is_made_again_when_the_same_contact_has_changed(
    github: GitHub, proposed: Path, tmp_path: Path
) -> None:
    published(proposed, 'note: "Säg att du ringer från en jour"', 'note: "Säg vilken jour du ringer från"')
    assert tried_again(github, proposed, tmp_path) == 0
    tip, out = pushed(proposed), tmp_path / "again/12"
    assert git(proposed, "rev-parse", f"{tip}^") == git(proposed, "rev-parse", "origin/main")
    assert git(proposed, "show", f"{tip}:data/regions.yaml") == (out / "data/regions.yaml").read_text(encoding="utf-8")
    assert github.changes == [
        ("PATCH", "pulls/41", {"title": TITLE, "body": text_of(out)}),
        ("POST", "issues/41/comments", {"body": AGAIN}),
    ]


def test_two_checks_of_one_contact_are_both_kept(github: GitHub, work: Path, tmp_path: Path) -> None:
    out = proposal(tmp_path, "good-confirm")
    propose(github, work, out)
    title = (out / "title.txt").read_text(encoding="utf-8")
    github.lists("pulls?", [pull(41, BRANCH, title=title, body=text_of(out))])
    first = '              - date: 2026-03-03\n                by: "polisgruppen"\n                method: "called"\n'
    other = '              - date: 2026-11-20\n                by: "Testjouren"\n                method: "written"\n'
    published(work, first, first + other)
    assert tried_again(github, work, tmp_path, "good-confirm") == 0
    mine = first.replace("2026-03-03", "2026-11-24")
    assert first + other + mine in git(work, "show", f"{pushed(work)}:data/regions.yaml")
    assert ("POST", "issues/41/comments", {"body": AGAIN}) in github.changes


def test_that_it_is_made_again_is_said_once(github: GitHub, proposed: Path, tmp_path: Path) -> None:
    published(proposed, 'note: "Säg att du ringer från en jour"', 'note: "Säg vilken jour du ringer från"')
    github.lists("issues/41/comments", [made(6, body=AGAIN)])
    assert tried_again(github, proposed, tmp_path) == 0
    assert [path for _, path, _ in github.changes] == ["pulls/41"]


def test_a_proposal_that_still_holds_is_left_alone(github: GitHub, proposed: Path, tmp_path: Path) -> None:
    tip = pushed(proposed)
    (proposed / "README.md").write_text("x", encoding="utf-8")
    commit(proposed, "main")
    assert tried_again(github, proposed, tmp_path) == 0
    assert (pushed(proposed), github.changes) == (tip, [])


def test_a_proposal_that_no_longer_holds_is_closed(github: GitHub, proposed: Path, tmp_path: Path) -> None:
    tip = pushed(proposed)
    published(proposed, 'value: "070-174 06 10"', 'value: "070-174 06 92"')
    assert tried_again(github, proposed, tmp_path) == 0
    (answer, why, closed) = github.changes
    assert answer == ("PATCH", "issues/comments/5", {"body": (tmp_path / "again/12/comment.md").read_text("utf-8")})
    text = "Uppgifterna har ändrats sedan dess, så det här förslaget gäller inte längre. Se ärende #12."
    assert (why, closed) == (("POST", "issues/41/comments", {"body": text}), ("PATCH", "pulls/41", {"state": "closed"}))
    assert pushed(proposed) == tip


@pytest.mark.parametrize("event", ["good-change", "bad-several"])
@pytest.mark.parametrize("found", [[], STRANGERS, [pull(41, BRANCH, login="editor")]])
def test_nothing_is_made_again_without_an_own_pull_request(
    found: list[dict[str, object]], event: str, github: GitHub, work: Path, tmp_path: Path
) -> None:
    github.lists("pulls?", found)  # type: ignore[arg-type]
    assert tried_again(github, work, tmp_path, event) == 0
    assert (github.changes, pushed(work)) == ([], "")


def test_one_that_fails_does_not_stop_the_others(github: GitHub, work: Path, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    for number in (9, 12, 100):
        proposal(tmp_path / "again", "bad-several", number=number)
        answer = [[pull(number + 500, f"forslag/arende-{number}")]] if number != 12 else None
        github.answers(f"head=example%3Aforslag/arende-{number}", answer)
    run = github.run("again.py", tmp_path / "again", "main", cwd=work)
    assert run.returncode == 1
    assert run.stderr.startswith("Issue 12: ")
    assert [path for method, path, _ in github.changes if method == "PATCH"] == ["pulls/509", "pulls/600"]


def open_proposals(github: GitHub, out: Path) -> dict[str, object]:
    run = github.run("open_proposals.py", out, "main")
    assert run.returncode == 0, run.stderr
    events = {path.stem: json.loads(path.read_text("utf-8")) for path in out.iterdir()}
    assert run.stdout == f"found={len(events)}\n"
    return events


def test_open_issues_with_the_label_and_an_own_pull_request_are_tried(github: GitHub, tmp_path: Path) -> None:
    own = [pull(40 + number, f"forslag/arende-{number}") for number in (3, 12, 14, 15, 16)]
    github.lists("pulls?", STRANGERS, [pull(70, "dependabot/x"), pull(71, "forslag/arende-0x"), *own])
    label = [{"name": "förslag"}]
    github.answers("issues/3", made(3, "reader", body="a", labels=label))
    github.answers("issues/14", made(14, "reader", body="b", labels=label, state="closed"))
    github.answers("issues/15", made(15, "reader", body="c", labels=[{"name": "underhåll"}]))
    github.answers("issues/16", made(16, "reader", body="d", labels=label, pull_request={}))
    github.answers("issues/12", made(12, "reader", body=None, labels=label))
    assert open_proposals(github, tmp_path / "events") == {
        "3": {"issue": {"number": 3, "body": "a"}},
        "12": {"issue": {"number": 12, "body": ""}},
    }


def test_no_strangers_pull_request_is_tried(github: GitHub, tmp_path: Path) -> None:
    github.lists("pulls?", [*STRANGERS, pull(96, BRANCH, login="editor")])
    github.answers("issues/", made(12, "reader", body="a", labels=[{"name": "förslag"}]))
    assert open_proposals(github, tmp_path / "events") == {}


def test_the_newest_fifty_are_tried(github: GitHub, tmp_path: Path) -> None:
    github.lists("pulls?", [pull(500 + number, f"forslag/arende-{number}") for number in range(100, 160)])
    for number in range(100, 160):
        github.answers(f"issues/{number}", made(number, body="a", labels=[{"name": "förslag"}]))
    assert sorted(open_proposals(github, tmp_path / "events")) == [str(number) for number in range(110, 160)]


@pytest.mark.parametrize("text", ["", "null", '[[{"id": 1}]]'])
def test_no_proposal_is_tried_when_github_fails(text: str, github: GitHub, tmp_path: Path) -> None:
    github.prints("pulls?", text, code=0 if text else 1)
    run = github.run("open_proposals.py", tmp_path / "events", "main")
    assert (run.returncode, run.stdout) == (1, "")
