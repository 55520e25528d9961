"""The command `diff OLD NEW`: folders and git revisions, output formats and exit codes."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.cases.diff.cases import BASE
from tests.support.commands import run


def diff(*arguments: str | Path) -> tuple[int, str]:
    return run("diff", *arguments)


def git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=Exempel", "-c", "user.email=exempel@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def edit(folder: Path, old: str, new: str, name: str = "regions.yaml") -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder `uppgifter`, committed on the branch `main` and then changed on disk."""
    folder = Path(shutil.copytree(BASE, tmp_path / "repo/uppgifter"))
    git(folder.parent, "init", "--quiet", "--initial-branch=main")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--quiet", "-m", "first")
    edit(folder, "070-174 06 11", "070-174 06 12")
    return folder


def test_two_folders(data: Path) -> None:
    code, output = diff(BASE, data)
    assert code == 0
    assert "- Polisregion Väst: brottsoffersamordnaren (kusten) byter nummer 070-174 06 11 → 070-174 06 12." in output


def test_a_revision_and_a_folder(data: Path) -> None:
    assert diff("main", data, "--data", data) == diff(BASE, data)


def test_two_revisions(data: Path) -> None:
    git(data.parent, "commit", "--quiet", "--all", "-m", "second")
    assert diff("main~1", "main", "--data", data) == diff(BASE, data)
    assert diff("HEAD", data, "--data", data) == (0, "Inga ändringar\n")


def test_the_data_folder_can_be_a_relative_path(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data.parent)
    assert diff("main", "uppgifter", "--data", "uppgifter") == diff(BASE, data)
    monkeypatch.chdir(data)
    assert diff("main", ".", "--data", ".") == diff(BASE, data)


def test_subfolders_and_links_at_a_revision_are_ignored(data: Path) -> None:
    (data / "mapp").mkdir()
    (data / "mapp/site.yaml").write_text("x", encoding="utf-8")
    (data / "länk.yaml").symlink_to("/etc/hostname")
    git(data.parent, "add", ".")
    git(data.parent, "commit", "--quiet", "-m", "second")
    assert diff("main", "HEAD", "--data", data) == (0, "Inga ändringar\n")


def test_a_file_of_another_name_at_a_revision_is_an_error(data: Path) -> None:
    (data / "places (1).csv").write_text("x", encoding="utf-8")
    (data / "README.md").write_text("x", encoding="utf-8")
    git(data.parent, "add", ".")
    git(data.parent, "commit", "--quiet", "-m", "second")
    code, output = diff("main~1", "main", "--data", data)
    assert code == 1
    assert f"\nmain:{data.as_posix()}/places (1).csv:1:1 fel C03: " in output
    assert output.count(" C03: ") == 1


def test_json_output_is_a_list_of_sentences(data: Path) -> None:
    code, output = diff(BASE, data, "--format", "json")
    found = json.loads(output)
    assert code == 0
    assert {tuple(item) for item in found} == {("region", "kind", "sentence", "municipalities", "warning")}
    sentence, *lines = found[0].pop("sentence").split("\n")
    assert found[0] == {"region": "vast", "kind": "warning", "municipalities": 0, "warning": True}
    assert sentence.startswith(
        "Polisregion Väst: brottsoffersamordnaren (kusten) byter till 070-174 06 12 utan ny kontroll "
    )
    assert [line.strip() for line in lines[:2]] == ['- kind: "phone"', 'value: "070-174 06 11"']
    assert found[1]["municipalities"] == 2
    assert diff(BASE, BASE, "--format", "json") == (0, "[]\n")


def test_the_summary_is_the_comment_where_all_fits(data: Path) -> None:
    assert diff(BASE, data, "--format", "summary") == diff(BASE, data, "--format", "markdown")
    assert diff(BASE, BASE, "--format", "summary")[1].endswith("\nInga ändringar\n")


@pytest.mark.parametrize("form", ["text", "markdown", "summary", "json"])
def test_errors_in_the_new_data_are_listed(data: Path, form: str) -> None:
    edit(data, 'status: "held"', 'status: "hedl"')
    code, output = diff(BASE, data, "--format", form)
    assert code == 1
    assert "M04" in output
    assert "regions.yaml" in output
    if form != "json":
        assert f"Det finns fel i {data}, så skillnaden går inte att visa." in output.replace("\\", "")


def test_errors_in_the_old_data_alone_are_reported_as_such(data: Path) -> None:
    edit(data, 'status: "held"', 'status: "hedl"')
    git(data.parent, "commit", "--quiet", "--all", "-m", "broken")
    code, output = diff("main", BASE, "--data", data)
    assert code == 1
    assert output.startswith(f"{BASE} är utan fel. Det finns fel i main, så skillnaden går inte att visa.\n")
    assert f"\nmain:{data.as_posix()}/regions.yaml:" in output


@pytest.mark.parametrize("name", ["nowhere", "main:", "--output=x", "main^{tree}", ""])
def test_a_name_that_is_neither_folder_nor_revision_exits_2(data: Path, name: str) -> None:
    code, output = diff("--data", data, "--", name, data)
    assert code == 2
    assert output == f"”{name}” är varken en mapp eller en version i git.\n"


def test_a_revision_without_the_data_folder_exits_2(data: Path) -> None:
    code, output = diff("main", data, "--data", data.parent / "annan")
    assert code == 2
    assert output.startswith("I versionen ”main” finns ingen mapp ")
    assert diff("main", data, "--data", data.parent / "ingen/annan")[0] == 2


def test_a_single_argument_exits_2(data: Path) -> None:
    assert diff(data)[0] == 2
