"""Tables are filled by the names of their columns."""

from __future__ import annotations

import pytest

from jourkontakt.website.feeds.tables.table import Table

COLUMNS = (("Ort", 12), ("Län", 20))


def test_cells_without_a_text_are_empty() -> None:
    table = Table.of("Prov", "prov.csv", COLUMNS, [{"Län": "Uppsala län"}, {"Ort": "Knivsta"}, {}], pinned=2)
    assert table == Table("Prov", "prov.csv", COLUMNS, (("", "Uppsala län"), ("Knivsta", ""), ("", "")), 2)
    assert table.head == ("Ort", "Län")


def test_a_cell_without_a_column_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no column has the name \['Kommun'\]"):
        Table.of("Prov", "", COLUMNS, [{"Ort": "Knivsta", "Kommun": "Knivsta"}])
