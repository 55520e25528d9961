"""A stand-in for `gh`, which records its calls and answers what it is told, and git repositories to push to."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.support.constants import ROOT

SCRIPTS = ROOT / ".github/scripts"
REPOSITORY = "example/jourkontakt"
BOT = "github-actions[bot]"
BOT_EMAIL = f"41898282+{BOT}@users.noreply.github.com"
_GH = """#!{python}
import json, os, pathlib, sys, time
home = pathlib.Path(os.environ["GH_HOME"])
call = sys.argv[1:]
given = sys.stdin.read() if "--input" in call else ""
with (home / "calls").open("a", encoding="utf-8") as file:
    file.write(json.dumps([call, json.loads(given) if given else None], ensure_ascii=False) + "\\n")
for path in sorted(home.glob("answer-*")):
    answer = json.loads(path.read_text(encoding="utf-8"))
    if answer["words"] in " ".join(call):
        time.sleep(answer["sleep"])
        sys.stdout.write(answer["text"])
        sys.exit(answer["code"])
if "--slurp" in call:
    sys.stdout.write("[[]]")
elif "POST" in call:
    sys.stdout.write('{{"id": 1, "number": 31}}')
"""


class GitHub:
    """A folder with a fake `gh`; lists without an answer are empty, and what is created gets number 31."""

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / "bin").mkdir(parents=True)
        program = home / "bin/gh"
        program.write_text(_GH.format(python=sys.executable), encoding="utf-8")
        program.chmod(0o755)

    def prints(self, words: str, text: str, code: int = 0, sleep: float = 0) -> None:
        """Print the text at calls that contain these words; the first match counts."""
        number = len(list(self.home.glob("answer-*")))
        answer = {"words": words, "text": text, "code": code, "sleep": sleep}
        (self.home / f"answer-{number:02}").write_text(json.dumps(answer), encoding="utf-8")

    def answers(self, words: str, value: object) -> None:
        """Answer calls that contain these words with the value as JSON."""
        self.prints(words, json.dumps(value))

    def lists(self, words: str, *pages: list[dict[str, Any]]) -> None:
        """Answer with a list in pages."""
        self.answers(words, list(pages))

    def run(
        self, script: str, *arguments: str | Path, cwd: Path | None = None, seconds: str = "60"
    ) -> subprocess.CompletedProcess[str]:
        environ = {
            "PATH": f"{self.home / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "GH_HOME": str(self.home),
            "GITHUB_REPOSITORY": REPOSITORY,
            "CALL_SECONDS": seconds,
            "HOME": str(self.home),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
        }
        command = [sys.executable, SCRIPTS / script, *arguments]
        return subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, check=False)

    @property
    def calls(self) -> list[tuple[list[str], dict[str, Any] | None]]:
        file = self.home / "calls"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return [(call, given) for call, given in map(json.loads, lines)]

    @property
    def changes(self) -> list[tuple[str, str, dict[str, Any] | None]]:
        """The calls that change something: method, path inside the repository, body."""
        found = [(call, given) for call, given in self.calls if call[0] == "api" and "GET" not in call]
        return [(call[2], call[3].removeprefix(f"repos/{REPOSITORY}/"), given) for call, given in found]


def made(number: int, login: str | None = BOT, **fields: object) -> dict[str, Any]:
    """An issue or a comment as the API gives it; without a login its author is gone."""
    user = {"login": login} if login else None
    return {"id": number, "number": number, "user": user, "state": "open", "title": "", "body": "", **fields}


def pull(number: int, branch: str, repository: str | None = REPOSITORY, **fields: Any) -> dict[str, Any]:
    """A pull request to main as the API gives it; without a repository its fork is gone."""
    head = {
        "ref": branch,
        "sha": fields.pop("sha", "0" * 40),
        "repo": {"full_name": repository} if repository else None,
    }
    base = {"ref": fields.pop("base", "main")}
    return made(number, **fields) | {"head": head, "base": base}


def git(folder: Path, *arguments: str, name: str = "x", email: str = "x@example.org") -> str:
    command = ["git", "-c", f"user.name={name}", "-c", f"user.email={email}", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def cloned(folder: Path) -> Path:
    """A clone of a repository with a data folder; it pushes to the folder beside it."""
    origin, work = folder / "origin.git", folder / "work"
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    git(folder, "clone", "--quiet", str(origin), str(work))
    git(work, "switch", "--quiet", "--create", "main")
    shutil.copytree(ROOT / "tests/cases/diff/base", work / "data")
    commit(work, "main")
    return work


def commit(work: Path, branch: str, message: str = "x", email: str = "x@example.org") -> str:
    """Commit all changes and push them to the branch; returns the commit."""
    git(work, "add", ".")
    git(work, "commit", "--quiet", "--message", message, email=email)
    git(work, "push", "--quiet", "origin", f"HEAD:refs/heads/{branch}")
    return git(work, "rev-parse", "HEAD").strip()
