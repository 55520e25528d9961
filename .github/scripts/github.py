"""Calls to GitHub, by `gh`, and to git: each has a time limit, and one that fails ends the script.

What people choose (branches, labels, first lines) is never enough to recognise what is ours: it is also in this
repository and made by the bot.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

BOT = "github-actions[bot]"
BOT_EMAIL = f"41898282+{BOT}@users.noreply.github.com"
REPOSITORY = os.environ["GITHUB_REPOSITORY"]
# A call that takes longer has failed.
SECONDS = float(os.environ.get("CALL_SECONDS", "60"))
# git gets the token from the environment; it is written to no file and no URL.
_TOKEN = ("-c", "credential.helper=", "-c", "credential.helper=!gh auth git-credential")

Item = dict[str, Any]


def gh(*arguments: str, given: str = "") -> str:
    """The output of `gh`."""
    return _run("gh", arguments, given.encode()).decode()


def git(*arguments: str) -> str:
    """The output of git, without its last line break."""
    return _run("git", (*_TOKEN, *arguments)).decode().rstrip("\n")


def blob(name: str) -> bytes:
    """The content of a file in git."""
    return _run("git", ("cat-file", "blob", name))


def api(path: str, method: str = "GET", **body: object) -> Any:
    """The answer to a call of the API, for a path inside the repository; what people wrote is sent in the body."""
    call = ("api", "--method", method, f"repos/{REPOSITORY}/{path}")
    text = gh(*call, "--input", "-", given=json.dumps(body)) if body else gh(*call)
    return json.loads(text) if text.strip() else None


def items(path: str) -> list[Item]:
    """The items of all pages of a list."""
    call = ("api", "--method", "GET", "--paginate", "--slurp", f"repos/{REPOSITORY}/{path}")
    found = [item for page in json.loads(gh(*call)) for item in page]
    for item in found:
        number_of(item, "id")
    return found


def number_of(item: Item, name: str = "number") -> int:
    """A number in an answer; raises `ValueError` if it is anything else."""
    number = item[name]
    if type(number) is not int or number < 1:
        raise ValueError(f"{name} is no number")
    return number


def by_bot(item: Item) -> bool:
    """Whether the bot made the issue, the pull request or the comment."""
    return bool(item["user"]) and item["user"]["login"] == BOT


def from_here(pull: Item) -> bool:
    """Whether the pull request's branch is in this repository; a fork may be gone."""
    return bool(pull["head"]["repo"]) and pull["head"]["repo"]["full_name"] == REPOSITORY


def pull_request(branch: str, base: str) -> Item | None:
    """The open pull request from the branch of this repository to the branch `base`, whoever opened it."""
    owner = REPOSITORY.partition("/")[0]
    found = items(f"pulls?state=open&per_page=100&base={quote(base)}&head={quote(f'{owner}:{branch}')}")
    own = (pull for pull in found if from_here(pull) and (pull["head"]["ref"], pull["base"]["ref"]) == (branch, base))
    return min(own, key=number_of, default=None)


def comment(number: int, text: str, only_update: bool = False) -> None:
    """Write a comment in place of the bot's comment that began with the same line, or a new one."""
    first = text.partition("\n")[0]
    found = items(f"issues/{number}/comments?per_page=100")
    old = next((each for each in found if by_bot(each) and each["body"].partition("\n")[0].rstrip() == first), None)
    if old is None:
        if not only_update:
            api(f"issues/{number}/comments", "POST", body=text)
    elif not same_text(old["body"], text):
        api(f"issues/comments/{number_of(old, 'id')}", "PATCH", body=text)


def same_text(old: str | None, new: str) -> bool:
    """Whether two texts are equal but for line breaks and ticked boxes."""
    return _bare(old or "") == _bare(new)


def ended(run: Callable[[], object]) -> None:
    """Run it; end the script with a short message if GitHub or git fails, is slow, or answers something else."""
    try:
        run()
    except subprocess.TimeoutExpired as error:
        raise SystemExit(f"{error.cmd[0]} did not answer in {SECONDS:g} seconds.") from None
    except subprocess.CalledProcessError as error:
        raise SystemExit(f"{error.cmd[0]} failed with code {error.returncode}.") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise SystemExit(f"The answer was not the expected one ({type(error).__name__}).") from None


def _run(program: str, arguments: tuple[str, ...], given: bytes = b"") -> bytes:
    return subprocess.run(
        [program, *arguments], input=given, stdout=subprocess.PIPE, check=True, timeout=SECONDS
    ).stdout


def _bare(text: str) -> str:
    return text.replace("\r\n", "\n").replace("- [x] ", "- [ ] ").rstrip()
