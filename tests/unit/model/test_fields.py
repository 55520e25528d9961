"""Fields are declared once: title, description, examples, allowed values and their synonyms."""

from __future__ import annotations

from typing import Any, get_args, get_origin, get_type_hints

import pytest

from jourkontakt import model
from jourkontakt.model import choices
from jourkontakt.model.fields import Choices, choices_of, fields_of
from jourkontakt.values.text import fold

RECORDS = [getattr(model, name) for name in model.__all__ if name != "Record"]
CHOICES = [value for value in vars(choices).values() if any(isinstance(part, Choices) for part in get_args(value))]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_holds_either_values_or_records(record: Any) -> None:
    assert fields_of(record)
    for field in fields_of(record).values():
        assert [field.kind, field.choices, field.record].count(None) == 2, field.name
        assert field.doc.title
        assert field.description.endswith("."), field.name


@pytest.mark.parametrize("annotation", CHOICES, ids=str)
def test_the_choices_are_the_values_of_the_type(annotation: Any) -> None:
    assert list(choices_of(annotation)) == list(get_args(annotation.__origin__))
    for value, choice in choices_of(annotation).items():
        assert choice.label, value
        written = [fold(word) for word in choice.also.split(", ") if word]
        assert len(set(written)) == len(written), value
        assert fold(value) not in written, value


def test_no_synonym_is_listed_for_two_values_of_a_field() -> None:
    for annotation in CHOICES:
        found = [{fold(word) for word in words.split(", ")} for words in choices_of(annotation).synonyms.values()]
        assert len(set[str]().union(*found)) == sum(map(len, found)), annotation


def test_lists_are_tuples() -> None:
    for record in RECORDS:
        hints = get_type_hints(record)
        for field in fields_of(record).values():
            assert (get_origin(hints[field.attribute]) is tuple) is field.is_list, field.name
