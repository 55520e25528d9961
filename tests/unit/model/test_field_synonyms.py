"""The synonyms of field names are listed for fields that exist."""

from __future__ import annotations

from jourkontakt import model
from jourkontakt.model.field_synonyms import field_synonyms
from jourkontakt.model.fields import fields_of
from jourkontakt.values.text import fold


def test_each_row_is_a_field_of_some_record() -> None:
    records = [getattr(model, name) for name in model.__all__ if name != "Record"]
    assert set(field_synonyms()) <= {name for record in records for name in fields_of(record)}


def test_the_rows_are_sorted_and_without_duplicates() -> None:
    assert list(field_synonyms()) == sorted(field_synonyms())
    for name, words in field_synonyms().items():
        assert all(map(fold, words.split(", "))), name
        assert fold(name) not in map(fold, words.split(", ")), name
