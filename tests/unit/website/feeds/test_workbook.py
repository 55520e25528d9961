"""The workbook, as openpyxl and LibreOffice read it."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from tests.support import factory
from tests.support.constants import ROOT
from tests.support.factory import region

from jourkontakt.model.directory import Directory
from jourkontakt.values.numbers import Quantity, parse
from jourkontakt.website import shelf
from jourkontakt.website.feeds import workbook
from jourkontakt.website.feeds.tables import Cell, Table, tables
from jourkontakt.website.feeds.workbook import as_workbook, workbook_file

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
# Swedish, whatever languages the machine has: what numbers and dates look like depends on it.
_PROFILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>sv-SE</value></prop></item>
</oor:items>
"""
# Every sheet as a file of its own: semicolons, UTF-8, as in a Swedish office, cells as shown.
_AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1053,false,true,false,false,false,-1"
_NUMBERS = {"Nummer eller adress", "Nummer", "Om ingen svarar", "Kommunkod"}
_MAKE = """
import datetime, pathlib, sys
from jourkontakt.load import load_directory
from jourkontakt.website.feeds.workbook import workbook_file
facts = load_directory(pathlib.Path(sys.argv[1]), datetime.date.fromisoformat(sys.argv[2]))
sys.stdout.buffer.write(next(workbook_file(facts)).content)
"""


@pytest.fixture(params=["real", "demo", "hostile"])
def facts(request: pytest.FixtureRequest) -> Directory:
    found: Directory = request.getfixturevalue(request.param)
    return found


def written(directory: Directory) -> bytes:
    (artifact,) = workbook_file(directory)
    assert artifact.path == "jourkontakt.xlsx"
    return artifact.content


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def book_of(*cells: Cell) -> Workbook:
    """A workbook with these cells in the second row of its first sheet."""
    table = Table("Prov", "", tuple((f"kolumn {number}", 12) for number in range(len(cells))), (cells,))
    return opened(as_workbook([table, Table("Mer", "", (("a", 5),), ())], "Prov", date(2025, 5, 9)))


@pytest.mark.parametrize("letter", ["å", "📞"])
def test_a_text_that_no_cell_can_hold_says_that_it_is_cut(letter: str) -> None:
    """Excel repairs, and empties, a cell with more than 32 767 units of UTF-16."""
    size = len(letter.encode("utf-16-le")) // 2
    most = 32_767 // size
    fits, long = (str(cell.value) for cell in book_of(letter * most, letter * (most + 1)).worksheets[0][2])
    assert fits == letter * most
    assert long == letter * (32_766 // size) + "…"


def test_a_text_is_not_cut_within_a_letter() -> None:
    (long,) = book_of("a" + "📞" * 16_384).worksheets[0][2]
    assert long.value == "a" + "📞" * 16_382 + "…"


def as_read(cell: Cell) -> tuple[str, object]:
    """The type and value that a program reads."""
    return ("n", float(cell.value)) if isinstance(cell, Quantity) else ("s", cell) if cell else ("n", None)


def test_every_sheet_holds_the_rows_of_its_table(facts: Directory) -> None:
    book = opened(written(facts))
    assert book.sheetnames == [table.name for table in tables(facts)]
    for table in tables(facts):
        found = [[(cell.data_type, cell.value) for cell in row] for row in book[table.name].iter_rows()]
        assert found == [[as_read(cell) for cell in row] for row in (table.head, *table.rows)]


def test_only_published_figures_are_numbers(facts: Directory) -> None:
    exact = sum(figure.qualifier is None for figure in facts.statistics.figures)
    for table in tables(facts):
        numbers = [cell for row in table.rows for cell in row if isinstance(cell, Quantity)]
        assert len(numbers) == (exact if table.name == "Statistik" else 0)


def test_every_header_row_stays_in_view_and_filters(facts: Directory) -> None:
    book = opened(written(facts))
    for table in tables(facts):
        sheet = book[table.name]
        assert sheet.freeze_panes == f"{get_column_letter(table.pinned + 1)}2"
        assert sheet.auto_filter.ref == f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
        assert all(cell.font.bold for cell in sheet[1])


def test_text_cells_are_formatted_as_text_and_wrapped(demo: Directory) -> None:
    sheet = opened(written(demo))["Kontakter"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    formats = {(cell.number_format, cell.alignment.wrap_text, cell.alignment.vertical) for cell in cells}
    assert formats == {("@", True, "top")}


@pytest.mark.parametrize(
    ("text", "value", "number_format"),
    [
        ("12 345", 12345, "#,##0"), ("0", 0, "#,##0"), ("7,5", 7.5, "#,##0.0"), ("1 002,25", 1002.25, "#,##0.00"),
        ("+18", 18, "+#,##0;-#,##0;#,##0"), ("−3,40", -3.4, "+#,##0.00;-#,##0.00;#,##0.00"),
    ],
)  # fmt: skip
def test_a_number_shows_its_decimals_and_its_sign(text: str, value: float, number_format: str) -> None:
    cell = book_of(parse(text))["Prov"]["A2"]
    assert (cell.data_type, cell.value, cell.number_format) == ("n", value, number_format)
    assert cell.alignment.vertical == "top"


def test_texts_that_programs_like_to_change_stay_as_they_are() -> None:
    texts = (
        "=2*3", "+46701740671", "070-174 06 71", "070174067", "113 13", "0604", "08:30", "3-4", "2026-11-25", "1e5",
        "https://example.org/a", "mailto:exempel@example.org", "@SUM(A1)", "{=1}", "TRUE", "_x0041_",
        " två  blanksteg ", "rad\nrad", "&amp;<b>", "📞", "'",
    )  # fmt: skip
    sheet = book_of(*texts)["Prov"]
    assert [(cell.data_type, cell.value) for cell in sheet[2]] == [("s", text) for text in texts]
    assert not [cell for cell in sheet[2] if cell.hyperlink]


def test_names_of_sheets_are_allowed(demo: Directory) -> None:
    names = [table.name for table in tables(demo)]
    assert len(set(names)) == len(names)
    assert not [name for name in names if len(name) > 31 or set(name) & set("[]:*?/\\'")]


def test_it_opens_with_the_contacts_and_says_first_what_it_is(demo: Directory) -> None:
    book = opened(written(demo))
    assert book.active is not None
    assert (book.sheetnames[0], book.active.title) == ("Om filen", "Kontakter")


def test_its_title_and_date_are_those_of_the_facts(real: Directory, demo: Directory) -> None:
    for directory, title in ((real, real.site.title), (demo, f"Exempel: {demo.site.title}")):
        properties = opened(written(directory)).properties
        assert directory.data_date
        created = datetime.combine(directory.data_date.last, time())
        assert (properties.title, properties.creator or "", properties.lastModifiedBy or "") == (title, "", "")
        assert properties.created == properties.modified == created


def test_facts_without_any_date_make_a_workbook_too() -> None:
    directory = factory.directory(region(), numbers=(factory.POLICE, factory.EMERGENCY))
    assert opened(written(directory)).properties.created == datetime(1900, 1, 1)  # noqa: DTZ001 -- as openpyxl gives it


def test_no_part_has_the_time_of_the_build(demo: Directory) -> None:
    with zipfile.ZipFile(io.BytesIO(written(demo))) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_is_the_same_anywhere_and_tells_nothing_of_the_machine(demo: Directory, tmp_path: Path) -> None:
    for zone, seed, language in (("Pacific/Auckland", "1", "C"), ("America/Los_Angeles", "2", "sv_SE.UTF-8")):
        home = tmp_path / f"kanarie-{seed}"
        home.mkdir()
        env = os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": language}
        env |= {"HOME": str(home), "USER": "kanarie", "LOGNAME": "kanarie", "HOSTNAME": "kanarie"}
        command = [sys.executable, "-c", _MAKE, str(ROOT / "examples/demo"), demo.today.isoformat()]
        made = subprocess.run(command, cwd=home, env=env, capture_output=True, check=True).stdout
        assert made == written(demo)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        text = b"".join(parts.read(name) for name in parts.namelist())
    assert b"kanarie" not in text
    assert str(ROOT).encode() not in text


def test_it_is_kept_by_what_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_shelf", {"folder": tmp_path})
    first, wider = (Table("Prov", "", (("a", width),), (("b",),)) for width in (5, 6))
    second, day = Table("Mer", "", (("a", 5),), ()), date(2025, 5, 9)
    content = as_workbook([first, second], "Prov", day)
    assert [(path.suffix, path.read_bytes()) for path in tmp_path.iterdir()] == [(".xlsx", content)]
    others = {
        as_workbook([wider, second], "Prov", day),
        as_workbook([first, second], "Annat", day),
        as_workbook([first, second], "Prov", date(2025, 5, 10)),
    }
    assert len(others - {content}) == 3
    monkeypatch.setattr(workbook, "_made", None)
    assert as_workbook([first, second], "Prov", day) == content


def test_making_the_other_files_does_not_load_the_library() -> None:
    program = "import sys, jourkontakt.website.build\nprint('xlsxwriter' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT / "hooks", capture_output=True, text=True, check=True
    )
    assert run.stdout == "False\n"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_swedish_libreoffice_keeps_every_number(facts: Directory, tmp_path: Path) -> None:
    assert OFFICE
    (tmp_path / "jourkontakt.xlsx").write_bytes(written(facts))
    settings = tmp_path / "profile/user/registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_PROFILE, encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", _AS_CSV, "--outdir", str(tmp_path), "jourkontakt.xlsx"]
    # The names of the files have å, ä and ö.
    subprocess.run(command, cwd=tmp_path, env=os.environ | {"LC_ALL": "C.UTF-8"}, capture_output=True, check=True)
    for table in tables(facts):
        (path,) = tmp_path.glob(f"*-{table.name}.csv")
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        for row, cells in zip(rows, table.rows, strict=True):
            known = dict(zip(table.head, cells, strict=True))
            assert {name: row[name] for name in _NUMBERS & row.keys()} == {
                name: known[name] for name in _NUMBERS & known.keys()
            }
