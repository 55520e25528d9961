"""Files that nothing reads: what is said of each name, and which names may stand beside the data files."""

from __future__ import annotations

import shutil
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases.diff.cases import BASE
from tests.support.commands import run
from tests.support.constants import TODAY

from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.datafiles.strays import strays
from jourkontakt.load import DATA_FILES, DataFolder, load_directory

COPY = (
    "filen ser ut att vara en kopia av {0} och läses inte. "
    "Ladda upp den med namnet {0} om den ska gälla, annars ta bort den"
)
BACKUP = "filen är en säkerhetskopia av {0} och läses inte. Ta bort den"
NAME = "filen läses inte. Den ska heta {0}"
TEXT = "filen läses inte. Spara den som ren text med namnet {0} om den ska gälla, annars ta bort den"
ELSEWHERE = "filen läses inte. Det som gäller står i {0}. Ta bort den"


def found(*entries: str, known: tuple[str, ...] = DATA_FILES) -> list[Problem]:
    return list(strays("data", entries, known))


@pytest.mark.parametrize(
    ("entry", "says", "meant"),
    [
        ("centres (1).yaml", COPY, "centres.yaml"), ("places(3).csv", COPY, "places.csv"),
        ("names - kopia.yaml", COPY, "names.yaml"), ("names – kopia (2).yaml", COPY, "names.yaml"),
        ("Kopia av site.yaml", COPY, "site.yaml"), ("Copy of site.yaml", COPY, "site.yaml"),
        ("statistics 2.yaml", COPY, "statistics.yaml"), ("regions_ny.yaml", COPY, "regions.yaml"),
        ("regions-2026-11-24.yaml", COPY, "regions.yaml"), ("centres.yml", COPY, "centres.yaml"),
        ("centres.yaml.txt", COPY, "centres.yaml"), ("centres.yaml.yaml", COPY, "centres.yaml"),
        ("NAMES.YAML", COPY, "names.yaml"), ("Municipalities.csv", COPY, "municipalities.csv"),
        ("jourer.yaml", COPY, "centres.yaml"), ("regioner.yml", COPY, "regions.yaml"),
        ("sökord.yaml", COPY, "names.yaml"),
        ("orter.csv", COPY, "places.csv"), ("Tätorter (1).csv", COPY, "places.csv"),
        ("regoins.yaml", COPY, "regions.yaml"),
        ("municpalities.csv", COPY, "municipalities.csv"), ("statistcs.yaml", COPY, "statistics.yaml"),
        ("regions", COPY, "regions.yaml"), ("_regions.yaml", COPY, "regions.yaml"),
        ("regions.yaml.orig", BACKUP, "regions.yaml"), ("places.csv.bak", BACKUP, "places.csv"),
        ("site.yaml~", BACKUP, "site.yaml"), ("#names.yaml#", BACKUP, "names.yaml"),
        ("names.yaml.rej", BACKUP, "names.yaml"),
        ("places.xlsx", TEXT, "places.csv"), ("kommuner (2).ods", TEXT, "municipalities.csv"),
        ("regions.yaml.zip", TEXT, "regions.yaml"), ("statistik.csv", ELSEWHERE, "statistics.yaml"),
    ],
)  # fmt: skip
def test_what_was_meant_is_said(entry: str, says: str, meant: str) -> None:
    for form in ("NFC", "NFD"):
        (problem,) = found(*DATA_FILES, normalize(form, entry))
        assert problem.message == says.format(meant)
        assert (problem.severity, problem.code, problem.line, problem.column) == ("error", "C03", 1, 1)
        assert problem.file == f"data/{normalize(form, entry)}"


@pytest.mark.parametrize(
    ("entry", "meant"),
    [("centres.yml", "centres.yaml"), ("site (1).yaml", "site.yaml"), ("orter.csv", "places.csv")],
)
def test_a_name_is_put_right_where_the_file_is_missing(entry: str, meant: str) -> None:
    (problem,) = found(*(name for name in DATA_FILES if name != meant), entry)
    assert problem.message == NAME.format(meant)


def test_capital_letters_are_pointed_out() -> None:
    (problem,) = found(*DATA_FILES[1:], "Regions.yaml")
    assert problem.message == "filen läses inte. Den ska heta regions.yaml, med små bokstäver"


@pytest.mark.parametrize(
    "entry",
    [
        "anteckningar.txt", "x.yaml", "1.csv", "names.schema (1).json", "protokoll 2026.pdf", "ö.yaml",
        "telefoner.yaml", "centrum.yaml",
    ],
)  # fmt: skip
def test_other_names_are_told_what_is_read(entry: str) -> None:
    (problem,) = found(*DATA_FILES, entry)
    assert problem.message.startswith("filen läses inte. Här läses bara centres.yaml, ")
    assert problem.message.endswith("Ta bort den")


def test_a_folder_is_not_read_either() -> None:
    (problem,) = found(*DATA_FILES, "data/")
    assert problem.message == "mappen läses inte. Lägg dess filer i mappen ovanför om de ska gälla, och ta bort den"


def test_what_stands_beside_the_files_without_harm_is_no_problem() -> None:
    schemas = [f"{Path(name).stem}.schema.json" for name in DATA_FILES]
    hidden = [".gitkeep", ".DS_Store", ".regions.yaml.swp", "._regions.yaml", ".vscode/"]
    assert found(*DATA_FILES, *schemas, *hidden, "README.md", "readme", "Thumbs.db", "desktop.ini") == []


@given(st.text(min_size=1, max_size=40))
def test_any_name_is_named_in_one_printable_line(entry: str) -> None:
    for problem in found(*DATA_FILES, entry, "a\ud800\n.yaml"):
        assert problem.place.isprintable()
        assert problem.message.isprintable()


def folder(path: Path, *names: str) -> Path:
    """A copy of the base with more files in it."""
    shutil.copytree(BASE, path)
    for name in names:
        (path / name).write_text("regions: []\n", encoding="utf-8")
    return path


def test_a_stray_file_stops_the_load_beside_what_else_is_found(tmp_path: Path) -> None:
    data = folder(tmp_path / "data", "regions (1).yaml", "orter.csv")
    with pytest.raises(DataError) as raised:
        load_directory(data, TODAY)
    strangers, others = raised.value.problems[:2], raised.value.problems[2:]
    assert [problem.place for problem in strangers] == [f"{data}/orter.csv:1:1", f"{data}/regions (1).yaml:1:1"]
    warnings = DataFolder(BASE, TODAY).load().warnings
    assert [each.code for each in others] == [each.code for each in warnings]
    (data / "site.yaml").unlink()
    codes = [problem.code for problem in DataFolder(data, TODAY).problems()]
    assert codes[:3] == ["C03", "C03", "C02"]


def test_a_file_of_another_name_is_found_by_check_and_by_diff(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    (data / "centres.yaml").rename(data / "centres.yml")
    for arguments in (("check", "--data", data), ("diff", BASE, data)):
        code, output = run(*arguments)
        assert code == 1
        assert f"{data}/centres.yml:1:1 fel C03: filen läses inte. Den ska heta centres.yaml\n" in output
        assert f"{data}/centres.yaml:1:1 fel C02: filen finns inte\n" in output


def test_a_folder_that_is_not_there_has_only_missing_files(tmp_path: Path) -> None:
    assert {problem.code for problem in DataFolder(tmp_path / "nowhere", TODAY).problems()} == {"C02"}
