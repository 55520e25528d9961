"""What editors write for the names of fields leads to fields that exist."""

from __future__ import annotations

from jourkontakt import model
from jourkontakt.model.field_synonyms import FIELD_SYNONYMS
from jourkontakt.model.fields import fields_of
from jourkontakt.values.text import fold


def test_each_row_is_a_field_of_some_record() -> None:
    records = [getattr(model, name) for name in model.__all__ if name != "Record"]
    assert set(FIELD_SYNONYMS) <= {name for record in records for name in fields_of(record)}


def test_the_rows_are_sorted_and_without_duplicates() -> None:
    assert list(FIELD_SYNONYMS) == sorted(FIELD_SYNONYMS)
    for name, words in FIELD_SYNONYMS.items():
        assert all(map(fold, words.split(", "))), name
        assert fold(name) not in map(fold, words.split(", ")), name
