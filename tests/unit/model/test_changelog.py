"""The log of changes as a file: read as it was written, with mistakes at their places."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from tests.support.constants import ROOT

from jourkontakt.datafiles.problem import DataError
from jourkontakt.load import DATA_FILES
from jourkontakt.model.changelog import ChangeLog, LoggedChange, as_csv, blob_id, parse, state_of

LOG = ChangeLog(
    (
        LoggedChange(date(2027, 3, 8), "syd", "number", 'Chefen, "den nya", får nummer 070-174 06 71; se.'),
        LoggedChange(date(2027, 3, 9), "", "national", "=1+1 🙂 åäö"),
    ),
    "0123abcd",
    date(2027, 3, 9),
)


@pytest.mark.parametrize("log", [LOG, ChangeLog(LOG.changes), ChangeLog((), "ff", date(2027, 1, 2)), ChangeLog()])
def test_a_log_is_read_as_it_was_written(log: ChangeLog) -> None:
    assert parse("changes.csv", as_csv(log).encode()) == log


_UNSEEN = "raden innehåller ett tecken som inte syns"


@pytest.mark.parametrize("folder", ["data", "examples/demo"])
def test_the_logs_are_written_as_the_command_writes_them(folder: str) -> None:
    raw = (ROOT / folder / "changes.csv").read_bytes()
    assert as_csv(parse("changes.csv", raw)).encode() == raw


@pytest.mark.parametrize(
    ("row", "place", "message"),
    [
        ("8 mars,syd,number,Nytt", "3:1", "”8 mars” är ingen dag. En dag skrivs som 2026-11-24"),
        ("2027-03-08,syd,number,", "3:23", "texten saknas"),
        ("2027-03-08,syd,number,Ny\x1btt", "3:25", f"{_UNSEEN} (escape, U+001B). Ta bort det"),
        ("2027-03-08,syd,number,Nytt\uffff", "3:27", f"{_UNSEEN} (U+FFFF). Ta bort det"),
        ("2027-03-08,syd,number", "3:1", "raden har fel antal kolumner. Den ska ha 4, med komma emellan"),
        ("i går,,state,ab", "3:1", "”i går” är ingen dag. En dag skrivs som 2026-11-24"),
    ],
)
def test_a_mistake_has_its_place(row: str, place: str, message: str) -> None:
    text = f"day,region,kind,text\n2027-03-07,,meeting,Nytt möte.\n{row}\n"
    with pytest.raises(DataError) as raised:
        parse("data/changes.csv", text.encode())
    (problem,) = raised.value.problems
    assert (problem.place, problem.code, problem.message) == (f"data/changes.csv:{place}", "C01", message)


@pytest.mark.parametrize("raw", [b"", b"x", "å\r\n".encode()])
def test_a_file_is_identified_as_in_git(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(raw)
    said = subprocess.run(["git", "hash-object", "--no-filters", "file"], cwd=tmp_path, capture_output=True, check=True)
    assert blob_id(raw) == said.stdout.decode().strip()


def test_the_state_depends_on_every_data_file_and_on_no_other() -> None:
    blobs = {name: blob_id(name.encode()) for name in DATA_FILES}
    state = state_of(blobs, DATA_FILES)
    assert state
    assert state_of({**blobs, "changes.csv": "x"}, reversed(DATA_FILES)) == state
    assert len({state_of(blobs | {name: "x"}, DATA_FILES) for name in DATA_FILES} - {state}) == len(DATA_FILES)
    assert not any(state_of({k: v for k, v in blobs.items() if k != name}, DATA_FILES) for name in DATA_FILES)
