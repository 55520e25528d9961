"""What the lists of known vulnerabilities say, in the form that pip-audit and npm give it, and the issue about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.support.constants import ROOT
from tools import audit
from tools.audit import NODE, PYTHON, AuditError, Known, in_node, in_python, issue, main

PIP: dict[str, Any] = {
    "dependencies": [
        {"name": "segno", "version": "1.6.6", "vulns": []},
        {
            "name": "jinja2",
            "version": "3.1.6",
            "vulns": [
                {"id": "GHSA-q2x7-8rv6-6q7h", "fix_versions": ["3.1.9", "4.0"], "aliases": [], "description": "x"},
                {"id": "PYSEC-2026-7", "fix_versions": [], "aliases": [], "description": "x"},
            ],
        },
    ],
    "fixes": [],
}
ADVISORY = {"source": 1, "name": "picomatch", "url": "https://github.com/advisories/GHSA-c2c7-rcm5-vvqj", "range": "<5"}
NPM: dict[str, Any] = {
    "auditReportVersion": 2,
    "vulnerabilities": {
        "micromatch": {"via": ["picomatch"], "nodes": ["node_modules/micromatch"], "fixAvailable": True},
        "picomatch": {
            "via": [ADVISORY],
            "nodes": ["node_modules/picomatch", "node_modules/micromatch/node_modules/picomatch"],
            "fixAvailable": True,
        },
    },
}
PACKAGES = {
    "node_modules/micromatch": {"version": "4.0.8"},
    "node_modules/micromatch/node_modules/picomatch": {"version": "2.3.2"},
    "node_modules/picomatch": {"version": "4.0.7"},
}


def test_each_vulnerability_of_a_python_package_is_found() -> None:
    assert list(in_python(PIP, "requirements.txt")) == [
        Known("jinja2", "3.1.6", "GHSA-q2x7-8rv6-6q7h", "3.1.9, 4.0", "requirements.txt"),
        Known("jinja2", "3.1.6", "PYSEC-2026-7", "inte än", "requirements.txt"),
    ]


def test_a_package_that_was_passed_over_is_no_clean_result() -> None:
    skipped = {"dependencies": [{"name": "uv", "skip_reason": "Dependency not found on PyPI"}]}
    with pytest.raises(AuditError, match="uv: Dependency not found"):
        list(in_python(skipped, "requirements/uv.txt"))


def test_the_cause_is_told_of_and_not_what_depends_on_it() -> None:
    lock = "tests/node/package-lock.json"
    assert list(in_node(NPM, PACKAGES, lock)) == [Known("picomatch", "2.3.2, 4.0.7", "GHSA-c2c7-rcm5-vvqj", "ja", lock)]
    assert list(in_node({"vulnerabilities": {}}, {}, lock)) == []


def test_no_answer_of_npm_is_no_clean_result() -> None:
    with pytest.raises(AuditError, match="405"):
        list(in_node({"message": "405 Method Not Allowed", "error": {}}, {}, "x"))


def test_texts_from_outside_cannot_be_read_as_markdown() -> None:
    vulns = [{"id": "X](https://example.org) @all <b>|", "fix_versions": ["1|2`"]}]
    found = list(in_python({"dependencies": [{"name": "a", "version": "1", "vulns": vulns}]}, "x"))
    assert (found[0].identifier, found[0].mended) == ("Xhttpsexample.orgallb", "12")


def test_the_issue_lists_what_is_known_and_says_what_to_do() -> None:
    text = issue([Known("b", "2", "CVE-2026-4", "inte än", "x.txt"), Known("a", "1", "GHSA-a", "1.1", "y.txt")])
    lines = text.splitlines()
    assert lines[0] == "<!-- jourkontakt-underhall:sarbarheter -->"
    assert lines[5:7] == [
        "| a 1 | [GHSA-a](https://osv.dev/vulnerability/GHSA-a) | 1.1 | `y.txt` |",
        "| b 2 | [CVE-2026-4](https://osv.dev/vulnerability/CVE-2026-4) | inte än | `x.txt` |",
    ]
    assert "**Gör så här**" in lines
    assert issue([]) == ""


def test_all_locks_are_looked_up() -> None:
    locks = [ROOT / "requirements.txt", *ROOT.glob("requirements/*.txt"), *ROOT.glob("*/node/package-lock.json")]
    assert sorted((*PYTHON, *NODE)) == sorted(path.relative_to(ROOT).as_posix() for path in locks)


@pytest.mark.parametrize(("found", "code"), [([], 0), ([Known("a", "1", "X", "2", "y")], 1)])
def test_the_folder_has_a_text_only_if_something_is_known(
    found: list[Known], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "look_up", lambda root: iter(found))
    assert main([str(tmp_path / "out")]) == code
    written = {path.name for path in (tmp_path / "out/sarbarheter").iterdir()}
    assert written == {"title.txt"} | ({"text.md"} if code else set())


def test_nothing_is_written_if_a_list_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(root: Path) -> None:
        raise AuditError("no answer")

    monkeypatch.setattr(audit, "look_up", fail)
    assert main([str(tmp_path / "out")]) == 2
    assert not (tmp_path / "out").exists()
