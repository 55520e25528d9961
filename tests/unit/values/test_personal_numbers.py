"""Personal numbers are found in every spelling, and other runs of digits are not taken for them."""

from __future__ import annotations

from random import Random

import pytest
from tests.support.personal_numbers import FORMS, HIDDEN_FORMS, parts, written

from jourkontakt.values.personal_numbers import find, is_possible, masked


def found(text: str) -> list[str]:
    return [match[0] for match in find(text)]


@pytest.mark.parametrize("form", [*FORMS, *HIDDEN_FORMS])
def test_a_number_is_found_and_masked_wherever_it_stands(form: str) -> None:
    random = Random(form)
    for around in ("{}", "Gäller {}.", "pnr{}a", "({})", "nr: {}, född i maj", "x\n{}\ny", "”{}”", "A{}/2018", "{}@b"):
        for _ in range(50):
            number = written(form, random)
            text = around.format(number)
            assert len(found(text)) == 1, text
            assert is_possible(text)
            digits = [char for char in number if char.isdecimal()]
            shown = [char for char in masked(text) if char.isdecimal()]
            assert len(masked(text)) == len(text)
            assert shown[: len(digits) - 4] == digits[:-4], masked(text)
            assert masked(text).count("X") == 4


@pytest.mark.parametrize(
    "text",
    [
        "19121212-1213", "191212121213", "121212-1213", "1212121213", "121212 1213", "121212 - 1213", "121272-1213",
        "19 12 12 12 12 13", "121212\u20121213", "121212\u20151213", "121212\u00ad1213", "121212+1213", "18991231-9999",
        "030201-1212", "030201 - 1212",
    ],
)  # fmt: skip
def test_a_clear_form_needs_no_check_digit(text: str) -> None:
    assert found(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        # No day, with one digit too many, or of an organisation.
        "121312-1212", "121200-1212", "120230-1212", "121260-1212", "121292-1212", "19010229-1212", "17121212-1212",
        "1121212-1212", "121212-12123", "121212-121", "802000-0000", "212000-0142", "165561234567", "556123-4567",
        # Telephone numbers.
        "070-174 06 05", "0701740605", "070-101 12 34", "0701011234", "010-567 89 00", "0105678900", "08-12 12 12",
        "060-28 03 68 2018", "+46701740605", "0046701740605", "0771-14 14 00", "114 14", "116 006",
        # Days, hours and periods.
        "2018-03-14", "20180314", "2018-03-14 10:00–12:00", "2018-03-14 10:00", "2018-03-14 – 2018-03-16",
        "2018-03-14–2018-03-16", "2018-03-14 - 2018-03-16", "20180314-20180316", "180314-180316", "2015–2017",
        "2017-10-12 och 2018-01-15", "12.10.2017–14.10.2017", "121212-1213-1", "121212-1213:1",
        # Case numbers, figures and coordinates.
        "5000-K123456-18", "0104-K11111-19", "26 723", "1 201 012", "57.9258,12.0784,1990", "18.0632401234",
        # Web addresses.
        "https://sverigesradio.se/artikel/6901234567", "https://example.org/2018/03/03/1234",
        "https://example.org/201803031000", "https://example.org/nyheter/180303-1235", "om6181912.aspx",
        "https://example.org/a?id=1803031235", "https://example.org/20180303100000.html", "/180303-1235",
    ],
)  # fmt: skip
def test_other_digits_are_no_personal_number(text: str) -> None:
    assert found(text) == []
    assert masked(f"a {text} b") == f"a {text} b"


def test_a_number_with_a_right_check_digit_is_found_in_a_web_address_too() -> None:
    assert found("https://example.org/arende/121212-1212?a=1212121212") == ["121212-1212", "1212121212"]


def test_every_number_of_a_text_is_found_and_masked() -> None:
    assert masked("121212-1212, 20121212-1212 och 070-174 06 05") == "121212-XXXX, 20121212-XXXX och 070-174 06 05"


def test_the_numbers_of_the_tests_are_right() -> None:
    numbers = [parts(Random(seed)) for seed in range(300)]
    assert {number["c"] for number in numbers} == {"19", "20"}
    assert any(number["d"] > "60" for number in numbers)
    assert all(number["s"] in ("98", "99") for number in numbers)


@pytest.mark.parametrize("unit", ["1", "12", "121212-", "12 12 12 ", "9\u00ad", "a/121212-1213 ", "121212 \u2013", " "])
def test_a_long_text_is_searched_in_one_pass(unit: str) -> None:
    assert len(list(find(unit * 20_000))) in (0, 20_000)
