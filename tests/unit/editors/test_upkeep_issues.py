"""The weekly issues: each task is listed once in the right issue, and there is no issue without a task."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.constants import EPOCH, ROOT, TODAY

from jourkontakt.cli import main
from jourkontakt.editors.forms import CONFIRM
from jourkontakt.editors.proposals import Issue, propose
from jourkontakt.editors.upkeep_issues import marker, upkeep_issues
from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.values.markdown import escaped
from jourkontakt.values.text import capitalised

BASE = ROOT / "tests/cases/diff/base"


def texts(directory: Directory) -> dict[str, str]:
    return {issue.id: issue.text for issue in upkeep_issues(directory)}


@pytest.mark.parametrize("data", ["data", "examples/demo"])
def test_each_warning_is_listed_once_in_one_issue(data: str) -> None:
    directory = load_directory(ROOT / data, TODAY)
    text = "\n".join(texts(directory).values())
    assert directory.warnings
    for problem in directory.warnings:
        sentences = {escaped(problem.message), escaped(capitalised(problem.message))}
        same_message = sum(other.message == problem.message for other in directory.warnings)
        assert sum(text.count(f"- {sentence}") for sentence in sentences) >= same_message


def test_each_region_has_its_issue_and_the_country_its_own(demo: Directory) -> None:
    issues = list(upkeep_issues(demo))
    assert [issue.id for issue in issues] == [*(region.id for region in demo.regions), "landet"]
    assert len({issue.title for issue in issues}) == 8
    assert all(issue.text.startswith(f"{marker(issue.id)}\n") for issue in issues if issue.text)


def test_old_missing_and_passed_facts_have_their_own_headings() -> None:
    found = texts(load_directory(ROOT / "examples/demo", TODAY))["ost"]
    parts = {part.partition("\n")[0]: part for part in found.split("### ")[1:]}
    assert list(parts) == ["Kontrollera igen", "Saknas", "Har passerat", "Stämmer det"]
    assert "kontrollerades senast för" in parts["Kontrollera igen"]
    assert "uppgift saknas" in parts["Saknas"]
    assert "vi vet inte om det blev av" in parts["Har passerat"]


def test_each_item_links_to_its_line_in_the_file() -> None:
    found = texts(load_directory(ROOT / "examples/demo", TODAY))["nord"]
    lines = (ROOT / "examples/demo/regions.yaml").read_text(encoding="utf-8").splitlines()
    links = re.findall(r"edit/main/data/regions\.yaml#L(\d+)\)", found)
    assert next(lines[int(number) - 1].strip() for number in links) == 'value: "070-174 06 05"'


def test_the_form_accepts_the_list_of_checkboxes() -> None:
    directory = load_directory(BASE, TODAY)
    found = texts(directory)["vast"]
    lines = [line.replace("[ ]", "[x]") for line in found.splitlines() if line.startswith("- [ ]")]
    assert lines
    answers = ("\n".join(lines), "2026-11-24", "jouren", "Bekräftat skriftligt", "_No response_")
    body = "".join(f"### {heading}\n\n{text}\n\n" for heading, text in zip(CONFIRM.headings, answers, strict=True))
    outcome = propose(Issue(1, body), BASE, TODAY)
    assert outcome.files["regions.yaml"].decode().count('by: "jouren"') == len(lines)


def test_without_a_repository_there_are_no_links(demo: Directory) -> None:
    without = replace(demo, site=demo.site.replace(repository=None))
    assert "](" in "".join(texts(demo).values())
    assert "](" not in "".join(texts(without).values())


def test_nothing_to_do_is_an_empty_text() -> None:
    directory = load_directory(BASE, TODAY)
    without_warnings = replace(directory, warnings=())
    assert texts(without_warnings)["landet"] == ""
    assert "Saknas" in texts(without_warnings)["nord"]


def test_the_command_writes_a_folder_for_each_issue(tmp_path: Path) -> None:
    printed: list[str] = []
    environ = {"SOURCE_DATE_EPOCH": EPOCH}
    assert main(("upkeep", "--data", str(BASE), "--out", str(tmp_path / "out")), environ, printed.append) == 0
    assert printed == []
    found = {path.parent.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("*/text.md")}
    assert found == {name: text for name, text in texts(load_directory(BASE, TODAY)).items() if text}
    assert (tmp_path / "out/vast/title.txt").read_text(encoding="utf-8") == "Underhåll: polisregion Väst"


def test_the_command_exits_with_1_on_errors_in_the_data(tmp_path: Path) -> None:
    assert main(("upkeep", "--data", str(tmp_path)), {}, lambda text: None) == 1
