"""Tables as CSV: municipalities, places and the log of changes, which reads again as it is written."""

from __future__ import annotations

from jourkontakt.datafiles.problem import DataError
from jourkontakt.model import changelog
from jourkontakt.model.tables import municipalities, places

NAME = "a.csv"
HEADINGS = (
    b"municipality_code,name,county_code,county,police_region_id,seat\n",
    b"place,municipality_code,population\n",
    b"day,region,kind,text\n",
)


def run(raw: bytes) -> None:
    """Read the bytes as each of the tables, as they are and after its heading."""
    for heading, parse in zip(HEADINGS, (municipalities, places, _log), strict=True):
        for content in (raw, heading + raw):
            try:
                parse(NAME, content)
            except DataError as error:
                for problem in error.problems:
                    assert problem.line >= 1, problem
                    assert problem.column >= 1, problem
                    assert problem.as_text(), problem


def _log(name: str, raw: bytes) -> None:
    log = changelog.parse(name, raw)
    assert changelog.parse(name, changelog.as_csv(log).encode()) == log
