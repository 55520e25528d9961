"""Look up all locked packages in lists of known vulnerabilities, and write what is found as an issue.

Usage: python -m tools.audit [FOLDER]
Exit 0: nothing is known; 1: something is; 2: the lists could not be asked. FOLDER gets what upkeep.py reads.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jourkontakt.editors.upkeep_issues import marker

ROOT = Path(__file__).parents[1]
NAME, TITLE = "sarbarheter", "Underhåll: kända sårbarheter"
PYTHON = ("requirements.txt", *sorted(f"requirements/{path.name}" for path in ROOT.glob("requirements/*.txt")))
NODE = ("bench/node/package-lock.json", "tests/node/package-lock.json")
_SECONDS = 600
_ADVICE = """\
**Gör så här**

1. Står `requirements.txt` sist på raden byggs sidan med programmet: rätta i dag. Annars används det bara när vi testar
   och mäter: rätta samma vecka.
2. Finns en rättad version, godkänn Dependabots ändring. Finns ingen sådan, kör `make lock` och `make test` och föreslå
   ändringen. `make lock` väntar en vecka på nya versioner: är rättelsen yngre, korta väntan i `Makefile` för
   den här gången.
3. Finns ingen rättad version, läs vad sårbarheten gäller. Sidan är färdiga filer och inget av programmen körs hos
   läsaren. Skriv i en kommentar här vad ni kom fram till.

Listan skrivs om varje vecka. Det som är ordnat försvinner av sig självt.
"""


class AuditError(Exception):
    """The lists could not be asked, or not about all packages."""


@dataclass(frozen=True, order=True)
class Known:
    """A known vulnerability of a locked package: where it is locked, and in which versions it is mended."""

    package: str
    version: str
    identifier: str
    mended: str
    lock: str


def in_python(report: Mapping[str, Any], lock: str) -> Iterator[Known]:
    """What pip-audit's report says; raises `AuditError` if it has passed over a package."""
    for package in report["dependencies"]:
        if "vulns" not in package:
            raise AuditError(f"{package['name']}: {package.get('skip_reason', 'not audited')}")
        for each in package["vulns"]:
            mended = ", ".join(map(_plain, each["fix_versions"])) or "inte än"
            yield Known(package["name"], package["version"], _plain(each["id"]), mended, lock)


def in_node(report: Mapping[str, Any], packages: Mapping[str, Any], lock: str) -> Iterator[Known]:
    """What npm's report says, with versions from the lock; raises `AuditError` if npm got no answer."""
    if "vulnerabilities" not in report:
        raise AuditError(f"npm: {report.get('message', 'no answer')}")
    for name, found in report["vulnerabilities"].items():
        versions = ", ".join(sorted({packages[node]["version"] for node in found["nodes"]}))
        mended = "ja" if found["fixAvailable"] else "inte än"
        for each in (cause for cause in found["via"] if isinstance(cause, dict)):
            yield Known(name, versions, _plain(each["url"].rpartition("/")[2]), mended, lock)


def _plain(text: str) -> str:
    """A text from outside without anything that Markdown could read."""
    return re.sub(r"[^A-Za-z0-9.+-]", "", text)


def issue(found: Sequence[Known]) -> str:
    """The text of the issue; empty if nothing is known."""
    if not found:
        return ""
    rows = [
        f"| {each.package} {each.version} | [{each.identifier}](https://osv.dev/vulnerability/{each.identifier}) "
        f"| {each.mended} | `{each.lock}` |"
        for each in sorted(found)
    ]
    return "\n".join(
        [
            marker(NAME),
            "De här programmen har kända sårbarheter:",
            "",
            "| program | sårbarhet | rättad | låst i |",
            "|---|---|---|---|",
            *rows,
            "",
            _ADVICE,
        ]
    )


def look_up(root: Path) -> Iterator[Known]:
    """Ask about every lock; raises `AuditError` if a list does not answer."""
    pip_audit = (Path(sys.executable).with_name("pip-audit"), "--disable-pip", "--require-hashes", "--strict")
    for lock in PYTHON:
        yield from in_python(_asked((*pip_audit, "--format=json", "--progress-spinner=off", "-r", lock), root), lock)
    npm = (Path(sys.executable).with_name("npm"), "audit", "--package-lock-only", "--json")
    for lock in NODE:
        packages = json.loads((root / lock).read_text(encoding="utf-8"))["packages"]
        yield from in_node(_asked(npm, (root / lock).parent), packages, lock)


def _asked(command: Sequence[str | Path], folder: Path) -> Any:
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=_SECONDS)
    try:
        return json.loads(run.stdout)
    except json.JSONDecodeError:
        raise AuditError(run.stderr.strip() or f"{command[0]} said nothing") from None


def main(arguments: Sequence[str]) -> int:
    """Print the issue, and write it to the folder; returns the exit code."""
    try:
        text = issue(list(look_up(ROOT)))
    except (AuditError, subprocess.TimeoutExpired) as error:
        print(f"The lists of known vulnerabilities could not be asked.\n{error}", file=sys.stderr)
        return 2
    print(text or "No known vulnerabilities.")
    if arguments:
        folder = Path(arguments[0]) / NAME
        folder.mkdir(parents=True)
        (folder / "title.txt").write_text(TITLE, encoding="utf-8")
        if text:
            (folder / "text.md").write_text(text, encoding="utf-8")
    return 1 if text else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
