"""The commands `check`, `write` and `schema`: their output and exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.support.commands import run
from tests.support.constants import ROOT


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    data = Path(shutil.copytree(ROOT / "examples/demo", tmp_path / "data"))
    regions = data / "regions.yaml"
    text = regions.read_text(encoding="utf-8")
    regions.write_text(text.replace('status: "held"', 'status: "hedl"', 1), encoding="utf-8")
    return data


@pytest.mark.parametrize("data", ["data", "examples/demo"])
def test_valid_data_has_no_errors(data: str) -> None:
    code, printed = run("check", "--data", str(ROOT / data))
    assert code == 0
    assert printed.splitlines()[-1].startswith("Inga fel, ")


def test_the_environment_names_the_data_folder(broken: Path) -> None:
    code, _ = run("check", JOURKONTAKT_DATA=str(broken))
    assert code == 1


def test_an_empty_name_of_the_data_folder_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert run("check", JOURKONTAKT_DATA="") == run("check")


def test_the_environment_names_the_address_of_the_site(tmp_path: Path) -> None:
    data, address = ROOT / "examples/demo", "https://someone.github.io/annat/"
    assert " S09: " in run("check", "--data", ROOT / "data")[1]
    assert " S09: " not in run("check", "--data", ROOT / "data", JOURKONTAKT_ADDRESS=address)[1]
    assert run("write", "--data", data, tmp_path / "out", JOURKONTAKT_ADDRESS=address)[0] == 0
    assert address in (tmp_path / "out/docs/kalender/alla.ics").read_bytes().decode().replace("\r\n ", "")


@pytest.mark.parametrize("command", [("check",), ("upkeep",), ("write", "out")])
def test_an_invalid_address_in_the_environment_is_wrong_use(command: tuple[str, ...]) -> None:
    code, printed = run(*command, JOURKONTAKT_ADDRESS="http://someone.github.io")
    assert code == 2
    assert printed.startswith("JOURKONTAKT_ADDRESS: ”http://someone.github.io” är ingen hel adress")


@pytest.mark.parametrize("command", [("check",), ("upkeep",), ("write", "out"), ("report", "--as-of", "2018-04")])
def test_an_invalid_epoch_in_the_environment_is_wrong_use(command: tuple[str, ...]) -> None:
    code, printed = run(*command, SOURCE_DATE_EPOCH="i morgon")
    assert code == 2
    assert printed == "SOURCE_DATE_EPOCH: ”i morgon” är ingen tid. Skriv sekunder sedan 1970, eller ta bort den.\n"


def test_a_problem_is_printed_as_text(broken: Path) -> None:
    code, printed = run("check", "--data", str(broken))
    assert code == 1
    first = printed.splitlines()
    assert first[0].startswith(f"{broken.as_posix()}/regions.yaml:")
    assert " fel M04: ”hedl” känns inte igen. Skriv ”held”" in first[0]
    assert first[1].strip() == 'status: "hedl"'
    assert first[2].index("^") == first[1].index('"hedl"')
    assert first[3].strip() == 'Skriv: status: "held"'
    assert printed.splitlines()[-1].startswith("1 fel")


def test_a_problem_is_printed_as_json(broken: Path) -> None:
    code, printed = run("check", "--data", str(broken), "--format", "json")
    problem = json.loads(printed)[0]
    assert code == 1
    assert set(problem) == {"file", "line", "column", "severity", "code", "message", "fix"}
    assert problem["file"] == f"{broken.as_posix()}/regions.yaml"
    assert problem["severity"] == "error"
    fix = problem["fix"]
    line = (broken / "regions.yaml").read_text(encoding="utf-8").splitlines()[fix["line"] - 1]
    assert line[: fix["column"] - 1] + fix["text"] + line[fix["end_column"] - 1 :] == line.replace("hedl", "held")


def test_pages_are_checked_too(tmp_path: Path) -> None:
    (tmp_path / "samtalet.md").write_text("# Samtalet\n\nÄrendet 121212–1212\n", encoding="utf-8")
    code, printed = run("check", "--data", str(ROOT / "data"), "--docs", str(tmp_path))
    assert code == 1
    assert f"{tmp_path.as_posix()}/samtalet.md:3:9 fel X01: texten ser ut att innehålla ett personnummer" in printed
    assert "121212–XXXX" in printed


def test_usage_errors_exit_with_2(tmp_path: Path) -> None:
    assert run()[0] == 2
    assert run("chekc")[0] == 2
    assert run("check", "--format", "xml")[0] == 2
    code, printed = run("check", "--data", str(tmp_path / "nowhere"))
    assert code == 2
    assert "finns inte" in printed


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "examples/demo", tmp_path / "data"))
    (data / "names.yaml").unlink()
    code, printed = run("check", "--data", str(data))
    assert code == 1
    assert "names.yaml:1:1 fel C02: filen finns inte" in printed


def test_write_refuses_broken_data(broken: Path, tmp_path: Path) -> None:
    code, printed = run("write", "--data", str(broken), "--docs", str(ROOT / "docs"), str(tmp_path / "out"))
    assert code == 1
    assert "M04" in printed
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("data", ["data", "examples/demo"])
def test_the_schemas_are_current(data: str) -> None:
    code, printed = run("schema", "--check", "--data", str(ROOT / data))
    assert code == 0, printed


def test_schema_writes_what_is_missing(tmp_path: Path) -> None:
    code, printed = run("schema", "--data", str(tmp_path))
    assert code == 0
    assert (tmp_path / "regions.schema.json").is_file()
    assert "skriven" in printed
    assert run("schema", "--check", "--data", str(tmp_path)) == (0, "Alla scheman är aktuella.\n")


def test_old_warnings_are_counted_beside_an_error_and_shown_on_request(broken: Path) -> None:
    data = Path(shutil.copytree(ROOT / "tests/cases/diff/base", broken.parent / "other"))
    warnings = json.loads(run("check", "--data", str(data), "--format", "json")[1])
    assert warnings
    regions = data / "regions.yaml"
    text = regions.read_text(encoding="utf-8")
    regions.write_text(text.replace('"070-174 06 10"', '"070-174 06 1"', 1), encoding="utf-8")
    code, printed = run("check", "--data", str(data))
    assert code == 1
    assert " varning " not in printed
    assert printed.endswith("(visa dem med check --varningar).\n")
    full = run("check", "--data", str(data), "--varningar")[1]
    assert full.count(" varning ") >= len(warnings)
    assert "(visa" not in full
    assert run("check", "--data", str(data), "--format", "json")[1].count('"warning"') >= len(warnings)


def test_each_warning_takes_a_line_if_there_is_no_error() -> None:
    data = str(ROOT / "examples/demo")
    warnings = json.loads(run("check", "--data", data, "--format", "json")[1])
    lines = run("check", "--data", data)[1].splitlines()
    assert len([line for line in lines if " varning " in line]) == len(warnings)
    assert len(lines) == len(warnings) + 2
    assert run("check", "--data", data, "--varningar")[1].count("\n    ") >= 2 * len(warnings)
