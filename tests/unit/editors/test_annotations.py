"""Annotations and the step summary on GitHub: content, limits, and escaping."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.constants import EPOCH, ROOT

from jourkontakt.cli import main
from jourkontakt.datafiles.problem import Problem, Severity
from jourkontakt.editors.annotations import as_annotations, as_summary

COMMAND = re.compile(r"::(error|warning) file=([^:,]*),line=(\d+),col=(\d+),title=([^:,]*)::(.*)")


def problem(severity: Severity = "error", message: str = "fel", **words: str) -> Problem:
    return Problem(words.pop("file", "data/regions.yaml"), 14, 18, severity, "T03", message, **words)


def unescaped(text: str) -> str:
    """The text as GitHub's runner decodes it."""
    for sign, escape in {":": "%3A", ",": "%2C", "\n": "%0A", "\r": "%0D", "%": "%25"}.items():
        text = text.replace(escape, sign)
    return text


def test_a_finding_is_shown_on_its_line_with_what_to_write() -> None:
    line = as_annotations([problem("warning", "telefonnumret saknar en siffra", write='value: "…"')])
    assert line == (
        '::warning file=data/regions.yaml,line=14,col=18,title=T03::telefonnumret saknar en siffra Skriv: value: "…"\n'
    )


@pytest.mark.parametrize(
    "value",
    [
        "::error::x",
        "\n::error::x",
        "\r::error::x",
        "\r\n::set-output name=a::b",
        "100 %",
        "%0A::error::x",
        "a,b:c=d",
        "##[error]x",
    ],
)
def test_a_value_is_read_back_whole_and_never_starts_a_line(value: str) -> None:
    found = problem(message=value, file=f"data/{value}.yaml", write=value)
    text = as_annotations([found])
    assert text.count("\n") == 1
    assert "\r" not in text
    match = COMMAND.fullmatch(text.removesuffix("\n"))
    assert match
    assert unescaped(match[2]) == found.file
    assert unescaped(match[6]) == f"{value} Skriv: {value}"


@pytest.mark.parametrize(
    ("errors", "warnings", "last"),
    [
        (0, 0, ""),
        (10, 10, ""),
        (11, 0, "… och 1 fel till, se sammanfattningen"),
        (0, 11, "… och 1 varning till, se sammanfattningen"),
        (12, 31, "… och 2 fel och 21 varningar till, se sammanfattningen"),
    ],
)
def test_ten_of_each_are_shown_and_the_last_line_counts_the_rest(errors: int, warnings: int, last: str) -> None:
    found = [problem("warning", f"v{n}") for n in range(warnings)] + [problem("error", f"f{n}") for n in range(errors)]
    lines = as_annotations(found).splitlines()
    shown = [line.rpartition("::")[2] for line in lines if not line.startswith("::notice::")]
    assert shown == [f"f{n}" for n in range(min(errors, 10))] + [f"v{n}" for n in range(min(warnings, 10))]
    assert [line for line in lines if line.startswith("::notice::")] == ([f"::notice::{last}"] if last else [])
    assert not last or lines[-1] == f"::notice::{last}"


def test_the_summary_lists_all_problems() -> None:
    found = [problem("warning", f"varning {n}") for n in range(30)] + [problem("error", "fel nummer ett", write="x: y")]
    text = as_summary(found)
    assert text.startswith(
        "## Kontroll av uppgifterna\n\n1 fel, 30 varningar.\n\n### Fel\n\n- **T03** data/regions.yaml:14:18 "
    )
    assert text.count("\n- **T03**") == 31
    assert "fel nummer ett. Skriv: x: y\n" in text


def test_markup_is_escaped_in_the_summary() -> None:
    text = as_summary(
        [problem(message="<img src=x> @exempel [x](https://example.com) **x** `y` #1\n## Rubrik", write="| a |")]
    )
    outside_code = re.sub(r"(?<!\\)`[^`\n]+`", "", text)
    assert not re.search(r"(?<!\\)<|@exempel|(?<!\\)\]\(|://|#1", outside_code)
    assert text.count("\n## ") == 0


def test_the_summary_stays_below_the_limit_of_github() -> None:
    found = [problem("warning", "å" * 300) for _ in range(5_000)]
    text = as_summary(found)
    assert 900_000 < len(text.encode()) < 1_000_000
    assert re.search(r"\n\n… och \d[\d\u00a0]* rader till, som inte får plats här\.\n$", text)
    assert len(as_summary(found, 1_000).encode()) <= 1_000


def test_a_check_without_findings_says_so() -> None:
    assert as_annotations([]) == ""
    assert as_summary([]) == "## Kontroll av uppgifterna\n\nInga fel, inga varningar.\n"


def test_the_command_adds_to_the_summary_that_the_environment_names(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    path.write_text("Först\n", encoding="utf-8")
    environ = {"SOURCE_DATE_EPOCH": EPOCH, "GITHUB_STEP_SUMMARY": str(path)}
    printed: list[str] = []
    assert main(("check", "--format", "github", "--data", str(ROOT / "data")), environ, printed.append) == 0
    assert path.read_text(encoding="utf-8").startswith("Först\n## Kontroll av uppgifterna\n")
    assert all(line.startswith(("::warning ", "::notice::")) for line in "".join(printed).splitlines())
    before = path.read_bytes()
    assert main(("check", "--data", str(ROOT / "data")), environ, printed.append) == 0
    assert path.read_bytes() == before
