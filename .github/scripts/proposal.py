#!/usr/bin/env python3
"""Open a pull request to the branch BASE with what `propose` wrote to FOLDER for the issue, or only comment.

Usage: proposal.py FOLDER NUMBER BASE
An issue has one branch and one pull request, however often its text is edited. A branch that somebody has changed by
hand, and a pull request that somebody else opened from it, are left as they are.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from github import BOT, BOT_EMAIL, Item, api, by_bot, comment, ended, git, number_of, pull_request, same_text

BRANCH = "forslag/arende-"
_MARKER = "<!-- jourkontakt-forslag -->"
_OPEN = f"{_MARKER}\nFörslaget är en ändring som någon mer ska titta på: #{{}}.\n"
_BY_HAND = (
    f"{_MARKER}\nGrenen {{}} sköts för hand, så den skrivs inte över. Ändra vidare där, eller ta bort grenen, "
    "stäng ärendet och öppna det igen, så prövas förslaget på nytt.\n"
)
_AGAIN = "<!-- jourkontakt-igen -->\nFöreslås på nytt, eftersom uppgifterna har ändrats sedan dess.\n"
_CLOSED = "Texten i ärende #{} är ändrad, så det här förslaget gäller inte längre."
_CLOSED_AGAIN = "Uppgifterna har ändrats sedan dess, så det här förslaget gäller inte längre. Se ärende #{}."


def write(folder: Path, number: int, base: str, again: bool = False) -> None:
    """Make GitHub say what FOLDER says; `again` if it is the data that has changed, not the issue."""
    branch = f"{BRANCH}{number}"
    pull, tip = pull_request(branch, base), _tip(branch)
    if again and (not pull or not by_bot(pull)):
        return
    title = folder / "title.txt"
    by_hand = bool(tip and not _made_by_bot(tip)) or bool(pull and not by_bot(pull))
    if not title.is_file():
        comment(number, (folder / "comment.md").read_text(encoding="utf-8"))
        if pull and not by_hand:
            _close(pull, (_CLOSED_AGAIN if again else _CLOSED).format(number))
    elif not by_hand:
        pushed = _push(folder / "data", branch, tip, title.read_text(encoding="utf-8"))
        _open(folder, number, base, pull, again=again, pushed=pushed)
    elif not again:
        comment(number, _BY_HAND.format(branch))


def _open(folder: Path, number: int, base: str, pull: Item | None, again: bool, pushed: bool) -> None:
    """Open the pull request, or give it the title and the text of the folder."""
    title = (folder / "title.txt").read_text(encoding="utf-8")
    text = (folder / "text.md").read_text(encoding="utf-8")
    if pull is None:
        pull = api("pulls", "POST", base=base, head=f"{BRANCH}{number}", title=title, body=text)
    elif pull["title"] != title or not same_text(pull["body"], text):
        pushed = True
        api(f"pulls/{number_of(pull)}", "PATCH", title=title, body=text)
    if again and pushed:
        comment(number_of(pull), _AGAIN)
    comment(number, _OPEN.format(number_of(pull)))


def _close(pull: Item, why: str) -> None:
    api(f"issues/{number_of(pull)}/comments", "POST", body=why)
    api(f"pulls/{number_of(pull)}", "PATCH", state="closed")


def _tip(branch: str) -> str:
    """The newest commit of the branch in this repository, fetched; empty if there is no such branch."""
    if not git("ls-remote", "origin", f"refs/heads/{branch}"):
        return ""
    git("fetch", "--quiet", "origin", f"refs/heads/{branch}")
    return git("rev-parse", "FETCH_HEAD")


def _made_by_bot(commit: str) -> bool:
    """Whether the bot made the commit, or it only merges what is published into one that the bot made."""
    first, *others = git("rev-list", "--parents", "--max-count=1", commit).split()[1:]
    if others:
        unchanged = _merged(first, others[0]) == git("rev-parse", f"{commit}^{{tree}}")
        return unchanged and git("merge-base", "HEAD", others[0]) == others[0] and _made_by_bot(first)
    return git("show", "--no-patch", "--format=%ae %ce", commit) == f"{BOT_EMAIL} {BOT_EMAIL}"


def _push(data: Path, branch: str, tip: str, title: str) -> bool:
    """Push the data as one commit, unless merging the branch gives the same; returns whether it pushed."""
    for file in data.iterdir():
        if not Path("data", file.name).is_file():
            raise ValueError("there is no such data file")
        shutil.copyfile(file, Path("data", file.name))
    git("add", "--", "data")
    tree = git("write-tree")
    git("reset", "--quiet", "--hard")
    if tip and _merged("HEAD", tip) == tree:
        return False
    bot = ("-c", f"user.name={BOT}", "-c", f"user.email={BOT_EMAIL}")
    commit = git(*bot, "commit-tree", tree, "-p", "HEAD", "-m", title)
    # Without effect if somebody has pushed to the branch since it was looked at.
    git("push", "--quiet", f"--force-with-lease=refs/heads/{branch}:{tip}", "origin", f"{commit}:refs/heads/{branch}")
    return True


def _merged(one: str, other: str) -> str:
    """The tree of both commits merged; empty if they conflict."""
    try:
        return git("merge-tree", "--write-tree", one, other)
    except subprocess.CalledProcessError:
        return ""


if __name__ == "__main__":
    ended(lambda: write(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
