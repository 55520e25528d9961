"""The tables as a whole."""

from __future__ import annotations

from tests.support import factory

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.tables import tables


def test_every_table_has_a_name_and_columns_of_its_own(real: Directory, demo: Directory, hostile: Directory) -> None:
    for directory in (real, demo, hostile):
        found = tables(directory)
        assert len({table.name for table in found}) == len({table.path for table in found}) == len(found)
        for table in found:
            assert len(set(table.head)) == len(table.head)
            assert all(table.head)
            assert all(len(row) == len(table.columns) for row in table.rows)


def test_the_sheets_are_in_order_each_with_its_file_and_its_columns_that_stay_in_view() -> None:
    assert [(table.name, table.path, table.pinned) for table in tables(factory.directory())] == [
        ("Om filen", "", 1),
        ("Kontakter", "kontakter.csv", 2),
        ("Möten och utbildningar", "moten.csv", 2),
        ("Kommuner", "kommuner.csv", 1),
        ("Statistik", "statistik.csv", 1),
    ]
