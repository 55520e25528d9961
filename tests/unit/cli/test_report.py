"""The command `report`: formats, days, usage errors."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.support.commands import run
from tests.support.constants import EPOCH, ROOT, epoch_of

DATA = str(ROOT / "data")
DEMO = str(ROOT / "examples/demo")
EPOCHS = (EPOCH, epoch_of(date(2027, 3, 1)))


@pytest.mark.parametrize("data", [DATA, DEMO])
@pytest.mark.parametrize("format", ["html", "pdf"])
def test_a_past_day_gives_the_same_bytes_on_any_later_day(data: str, format: str, tmp_path: Path) -> None:
    reports = set()
    for epoch in EPOCHS:
        for day in ("2018-06-30", "2026-06-30"):
            out = tmp_path / f"{day}-{epoch}"
            arguments = ("report", "--as-of", day, "--data", data, "--format", format, "--out", str(out))
            assert run(*arguments, SOURCE_DATE_EPOCH=epoch) == (0, f"Rapporten är skriven till {out}.\n")
            reports.add((day, out.read_bytes()))
    assert len(reports) == 2
    assert len({content for _, content in reports}) == 2


def test_html_is_the_default_format() -> None:
    code, printed = run("report", "--as-of", "2018-06-30", "--data", DATA)
    assert code == 0
    assert printed.startswith('<!doctype html>\n<html lang="sv">')
    assert "<title>Polisgruppens besök i regionerna, läget 30 juni 2018</title>" in printed
    assert "3 av 7" in printed
    for relative in ('href="../', "jk-seven", "<script", "style="):
        assert relative not in printed


def test_a_pdf_is_written_to_a_pipe(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, printed = run("report", "--as-of", "2018-06-30", "--data", DATA, "--format", "pdf")
    assert (code, printed) == (0, "")
    assert capfdbinary.readouterr().out.startswith(b"%PDF-1.7")


def test_a_pdf_is_not_written_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    code, printed = run("report", "--data", DATA, "--format", "pdf")
    assert code == 2
    assert "--out rapport.pdf" in printed


def test_the_default_day_is_today() -> None:
    assert "läget 25 november 2026" in run("report", "--data", DATA)[1]


@pytest.mark.parametrize(
    ("day", "wanted"),
    [("2018-6-30", "Skriv den så här: 2018-06-30"), ("våren 2018", "ingen dag"), ("2026-11-26", "har inte varit än")],
)
def test_an_unusable_day_is_a_usage_error(day: str, wanted: str) -> None:
    code, printed = run("report", "--as-of", day, "--data", DATA)
    assert code == 2
    assert wanted in printed


def test_an_unwritable_file_is_a_usage_error(tmp_path: Path) -> None:
    code, printed = run("report", "--data", DATA, "--out", str(tmp_path / "nowhere" / "r.html"))
    assert code == 2
    assert "Det går inte att skriva till" in printed


def test_errors_in_the_data_are_reported_and_nothing_is_written(tmp_path: Path) -> None:
    data = Path(shutil.copytree(DEMO, tmp_path / "data"))
    regions = data / "regions.yaml"
    regions.write_text(regions.read_text(encoding="utf-8").replace('"held"', '"hedl"', 1), encoding="utf-8")
    out = tmp_path / "r.html"
    code, printed = run("report", "--data", str(data), "--out", str(out))
    assert code == 1
    assert "fel M04" in printed
    assert not out.exists()
