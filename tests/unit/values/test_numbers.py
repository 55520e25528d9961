"""Published numbers: value, spelling, and corrections of invalid ones."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jourkontakt.values.errors import InvalidValueError
from jourkontakt.values.numbers import parse, signed, spelt, unbroken


@pytest.mark.parametrize(
    ("text", "value", "is_signed", "is_whole"),
    [
        ("26 723", "26723", False, True),
        ("1 000 000", "1000000", False, True),
        ("3,28", "3.28", False, False),
        ("0", "0", False, True),
        ("0,5", "0.5", False, False),
        ("+29", "29", True, True),
        ("−44", "-44", True, True),
        ("−1 234,5", "-1234.5", True, False),
    ],
)
def test_a_number_keeps_its_text_beside_its_value(text: str, value: str, is_signed: bool, is_whole: bool) -> None:
    quantity = parse(text)
    assert (str(quantity), quantity.value) == (text, Decimal(value))
    assert (quantity.is_signed, quantity.is_whole) == (is_signed, is_whole)


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("26723", "26 723"),
        ("12345,6", "12 345,6"),
        ("3.28", "3,28"),
        ("-44", "−44"),
        ("–44", "−44"),
        ("-44 %", "−44"),
        ("29 procent", "29"),
        # A full stop before three digits may separate thousands or decimals; a space may be a lost digit.
        ("1.239", ""),
        ("1 23", ""),
        ("007", ""),
        ("500 personer", ""),
        ("26\u00a0723", ""),
        ("", ""),
    ],
)
def test_an_unreadable_number_is_refused_with_the_right_spelling(text: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse(text)
    assert caught.value.write == write


def test_the_sentence_shows_how_numbers_are_written() -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse("fyra")
    sentence = "”fyra” är inget tal som går att läsa. Ett tal skrivs 26 723, 3,28, +29 eller −44, utan enhet"
    assert str(caught.value) == sentence


@pytest.mark.parametrize("text", ["ca 500", "Över 32 000", "nästan 2,3"])
def test_a_qualifier_belongs_in_its_own_field(text: str) -> None:
    with pytest.raises(InvalidValueError, match="qualifier"):
        parse(text)


def test_calculated_numbers_are_spelt_like_published_ones() -> None:
    assert (spelt(26723), spelt(-1234), spelt(7)) == ("26 723", "−1 234", "7")
    assert (signed(21), signed(-44), signed(0), signed(1), signed(1234)) == ("+21", "−44", "0", "+1", "+1 234")
    assert parse(spelt(26723)).value == 26723


@pytest.mark.parametrize(
    ("text", "unbroken_text"),
    [
        ("från 12 345 till 6 789 ärenden", "från 12\u00a0345 till 6\u00a0789 ärenden"),
        ("1 234 567", "1\u00a0234\u00a0567"),
        ("3 ärenden 2015 och 4 2016", "3 ärenden 2015 och 4 2016"),
    ],
)
def test_numbers_in_a_text_are_kept_whole(text: str, unbroken_text: str) -> None:
    assert unbroken(text) == unbroken_text
