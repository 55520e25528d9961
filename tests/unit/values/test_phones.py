"""Telephone numbers: the correct spelling is accepted, others are refused with a correction."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.values import phones
from jourkontakt.values.errors import InvalidValueError

RIGHT = [
    "08-40 10 00", "08-668 01 50", "08-123 456 78", "010-567 89 00", "011-123 45", "018-12 34 56", "031-123 45 67",
    "070-174 06 05", "078-000 00 00", "0771-14 14 00", "0200-21 20 19", "020-12 34 56", "020-123 45 67",
    "0900-12 34 56", "0920-123 45", "0920-12 34 56", "112", "113 13", "114 14", "116 006", "1177",
    "116 000", "116 016", "116 111", "116 117", "116 123", "90101",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_the_right_spelling_is_accepted(text: str) -> None:
    phones.check(text)


@pytest.mark.parametrize("text", RIGHT)
def test_the_right_spelling_is_made_from_the_digits(text: str) -> None:
    assert phones.spelling(phones.national(text)) == text


WRONG = [
    ("O8-401 00 00", "T01", "08-401 00 00"),
    ("08-401 OO 00", "T01", "08-401 00 00"),
    ("08-401 00 0О", "T01", "08-401 00 00"),
    ("0l0-567 89 00", "T01", "010-567 89 00"),
    ("O8-401", "T01", ""),
    ("08-401 00 00 ankn 12", "T02", "08-401 00 00"),
    ("0920-12345 anknytning: 7", "T02", "0920-123 45"),
    ("010-567 89 00 (ank. 4411)", "T02", "010-567 89 00"),
    ("Vx 08-401 00 00, internt 31", "T02", "08-401 00 00"),
    ("+46 8 401 00 00 x99", "T02", "08-401 00 00"),
    ("08-401 00 00 ext. 5", "T02", "08-401 00 00"),
    ("08-401 00 00;ext=5", "T02", "08-401 00 00"),
    ("08-401 00 00, 4410", "T02", "08-401 00 00"),
    ("08-401 00 00 # 17", "T02", "08-401 00 00"),
    ("08-401 00 00 vx 12", "T02", "08-401 00 00"),
    ("08-401 00 ankn 12", "T02", ""),
    ("Tfn 08-401 00 00", "T02", "08-401 00 00"),
    ("08-401 00 00 (växeln)", "T02", "08-401 00 00"),
    ("08-401 00 00 knappval 2", "T02", "08-401 00 00"),
    ("08-401 00 00 eller 08-401 00 01", "T02", ""),
    ("08-401 00 00, 08-401 00 01", "T02", ""),
    ("114 14 eller 116 006", "T02", ""),
    ("ring växeln", "T02", ""),
    ("exempel@example.org", "T02", ""),
    ("٠٨-٤٠١ ٠٠ ٠٠", "T02", ""),
    ("+45 33 14 14 48", "T02", ""),
    ("0045 33 14 14 48", "T02", ""),
    ("", "T03", ""),
    ("-", "T03", ""),
    ("0", "T03", ""),
    ("08-401 00 0", "T03", ""),
    ("08-401 00", "T03", ""),
    ("010-567 89 0", "T03", ""),
    ("0920-123 4", "T03", ""),
    ("401 00 00", "T03", ""),
    ("010-567 89 000", "T04", ""),
    ("0920-123 45 67", "T04", ""),
    ("08-401 00 00/01", "T04", ""),
    ("031-012 34 56", "T04", ""),
    ("08-012 34 56", "T04", ""),
    ("0771141400", "T05", "0771-14 14 00"),
    ("077-114 14 00", "T05", "0771-14 14 00"),
    ("+46 771 14 14 00", "T05", "0771-14 14 00"),
    ("+46 (0)8-401 00 00", "T05", "08-401 00 00"),
    ("0046 8 401 00 00", "T05", "08-401 00 00"),
    ("08–401 00 00", "T05", "08-401 00 00"),
    ("08-401-00-00", "T05", "08-401 00 00"),
    ("08 401 00 00", "T05", "08-401 00 00"),
    ("08/401 00 00", "T05", "08-401 00 00"),
    ("08-4010000", "T05", "08-401 00 00"),
    ("0200-212019", "T05", "0200-21 20 19"),
    ("11414", "T05", "114 14"),
    ("114-14", "T05", "114 14"),
    ("116006", "T05", "116 006"),
    ("116016", "T05", "116 016"),
    ("116-111", "T05", "116 111"),
    ("90 101", "T05", "90101"),
    ("901-01", "T05", "90101"),
    ("11 77", "T05", "1177"),
    ("+46 116 016", "T05", "116 016"),
    ("0046 112", "T05", "112"),
    ("116 0l6", "T01", "116 016"),
    ("116 01", "T03", ""),
    ("116 00", "T03", ""),
    ("116 999", "T03", ""),
    ("116 0166", "T03", ""),
    ("114 1", "T03", ""),
    ("901 0", "T03", ""),
    ("90 102", "T03", ""),
    ("118 118", "T03", ""),
    ("0- 0731000 00", "T04", ""),
    ("0 0-46 12 34 56 7", "T04", ""),
]


@pytest.mark.parametrize(("text", "code", "write"), WRONG)
def test_a_wrong_spelling_is_refused_with_a_code_and_what_to_write(text: str, code: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        phones.check(text)
    assert (caught.value.code, caught.value.write) == (code, write)
    if write:
        phones.check(write)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("08-401 00", "telefonnumret saknar en siffra"),
        ("08", "telefonnumret saknar 6 siffror"),
        ("08-401", "telefonnumret saknar 3 siffror"),
        ("031-012 34", "efter riktnumret 031 kommer ingen nolla"),
        ("031-012 34 56", "efter riktnumret 031 kommer ingen nolla"),
        ("116 01", "kortnumret är inte helt. Det kan vara 116 016"),
        ("116 11", "kortnumret är inte helt. Det kan vara 116 111 eller 116 117"),
        ("9010", "kortnumret är inte helt. Det kan vara 90101"),
        ("113 1", "kortnumret är inte helt. Det kan vara 113 13"),
        ("401 00 00", "numret saknar riktnummer. Ett nummer börjar med 0, till exempel 08 eller 010"),
        (
            "0920-123 45 ank 6",
            "i numret står en anknytning. Skriv ”anknytning 6” i fältet ”note” och bara numret här",
        ),
        ("08-401 00 00, 08-401 00 01", "här står två nummer. De skrivs som två kontakter"),
        ("08-401 00 00 vardagar", "skriv bara numret här. ”vardagar” kan stå i fältet ”note” om läsaren behöver det"),
        ("0046 8 401 00 00", "skriv numret på svenskt sätt, utan 0046"),
        ("+46771141400", "skriv numret på svenskt sätt, utan [+]46"),
        ("08-401 00 0", "telefonnumret saknar en siffra på slutet"),
        ("08/401 00 00", "telefonnumret skrivs 08-401 00 00, med samma siffror"),
        ("+4533141448", "numret har ett annat lands nummer först. Här går bara svenska nummer"),
        ("08-401 00 00 00 1", "telefonnumret har för många siffror. Två nummer skrivs som två kontakter"),
        ("08-4O1 00 00", "numret har bokstaven O där det ska stå en nolla"),
        ("08-40l 00 00", "numret har bokstaven l där det ska stå en etta"),
        ("jour@example.org", "här står en mejladress i stället för ett telefonnummer"),
        ("växel 08-401 00 00, kväll.", "skriv bara numret här. ”växel , kväll.” kan stå i fältet .*"),
        ("08-401 00 00,", "skriv bara numret här"),
        ("08-401 00 00, säg  vem", "skriv bara numret här. ”säg vem” kan stå i fältet .*"),
        ("Vxl X: 08-401 00 00", "skriv bara numret här. ”Vxl X” kan stå i fältet .*"),
        ("08-401 00 00 #*", "numret innehåller ”#”, som inte hör till ett telefonnummer"),
        (
            "112 1",
            "numret är inget kortnummer som används. De som finns är 112, 113 13, 114 14, 116 000, 116 006, 116 016, "
            "116 111, 116 117, 116 123, 1177 och 90101. Andra nummer börjar med 0",
        ),
    ],
)
def test_the_message(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError, match=f"^{sentence}$"):
        phones.check(text)


@pytest.mark.parametrize("text", ["116 1", "116 999", "118 118", "114 15", "112 1", "90 000", "116 0166"])
def test_an_unknown_short_number_gets_the_known_ones_and_is_not_said_to_lack_an_area_code(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        phones.check(text)
    assert "är inget kortnummer som används" in str(caught.value)
    assert "116 016" in str(caught.value)
    assert "riktnummer" not in str(caught.value)


@given(st.text(alphabet="0123456789 -+()–/Ol@x", max_size=16))
def test_any_text_is_accepted_or_refused_and_the_proposal_is_accepted(text: str) -> None:
    try:
        phones.check(text)
    except InvalidValueError as problem:
        if problem.write:
            phones.check(problem.write)
    else:
        assert phones.spelling(phones.national(text)) == text


@given(st.text(alphabet="0123456789", max_size=12))
def test_a_spelling_keeps_every_digit(digits: str) -> None:
    assert phones.national(phones.spelling(digits)) in (digits, "")


def test_area_codes_have_the_same_length_as_in_libphonenumber() -> None:
    compared = 0
    for start in range(100, 1000):
        digits = f"0{start}12345"
        number = phonenumbers.parse(digits, "SE")
        length = phonenumbers.length_of_geographical_area_code(number)
        if length:
            compared += 1
            assert len(phones.area_code(digits)) == length + 1, digits
    assert compared > 300


def test_a_number_outside_every_series_is_not_assigned() -> None:
    assert phones.is_assigned("08-668 01 50")
    assert phones.is_assigned("114 14")
    assert not phones.is_assigned("0391-123 45 67")
    assert not phones.is_assigned("+45 33 14 14 48")
    assert not phones.is_assigned("")


def is_valid(digits: str) -> bool:
    """Whether libphonenumber considers the number valid."""
    return phonenumbers.is_valid_number_for_region(phonenumbers.parse(digits, "SE"), "SE")


@pytest.mark.parametrize("start", range(1, 10))
def test_the_series_in_use_are_those_of_libphonenumber(start: int) -> None:
    """All area codes, with every possible next digit and every length."""
    spelt = [
        digits
        for rest in range(1000)
        for length in range(4, 13)
        if phones.spelling(digits := f"0{start}{rest:03}11111111"[:length])
    ]
    assert len(spelt) > 900
    assert [digits for digits in spelt if phones.is_assigned(digits) != is_valid(digits)] == []


@given(st.from_regex("0[1-9][0-9]{4,9}", fullmatch=True))
def test_any_number_is_assigned_exactly_if_libphonenumber_says_so(digits: str) -> None:
    if phones.spelling(digits):
        assert phones.is_assigned(digits) == is_valid(digits)
    else:
        assert not phones.is_assigned(digits)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("112", "112"),
        ("114 14", "11414"),
        ("116 006", "116006"),
        ("116 016", "116016"),
        ("90101", "90101"),
        ("0771-14 14 00", "+46771141400"),
        ("08-40 10 00", "+468401000"),
    ],
)
def test_the_dialled_form(text: str, digits: str) -> None:
    assert phones.dialled(text) == digits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("070-174 06 04", False),
        ("070-174 06 05", True),
        ("070-174 06 99", True),
        ("070-174 07 00", False),
        ("+46 70 174 06 05", True),
        ("08-174 06 05", False),
    ],
)
def test_numbers_for_fiction_are_the_95_of_pts(text: str, expected: bool) -> None:
    assert phones.is_fiction(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("073-000 00 00", True), ("+46730000000", True), ("0771-14 14 00", False), ("010-567 89 00", False)],
)
def test_mobile_series(text: str, expected: bool) -> None:
    assert phones.is_mobile(text) is expected


def test_the_short_numbers_are_in_libphonenumbers_list() -> None:
    """116 016, which it does not have yet, was opened by PTS in 2023."""
    for digits in phones.SHORT_NUMBERS:
        number = phonenumbers.PhoneNumber(country_code=46, national_number=int(digits))
        assert phonenumbers.is_possible_short_number_for_region(number, "SE"), digits
        assert phonenumbers.is_valid_short_number_for_region(number, "SE") or digits == "116016", digits


def test_older_numbers_and_their_successors_are_numbers() -> None:
    for old, new in (phones.STALE_NUMBERS | phones.OLDER_NUMBERS).items():
        assert phones.spelling(old)
        assert phones.is_right(new)
        assert phones.is_short(new)


def test_short_numbers_are_recognised_in_any_spelling() -> None:
    assert phones.is_short("11414")
    assert phones.is_short("114 14")
    assert not phones.is_short("08-114 14 00")


@pytest.mark.parametrize(
    ("note", "dialled"),
    [
        ("anknytning 123", "+4684010000,123"),
        ("Ankn. 7.", "+4684010000,7"),
        (" ank 4410", "+4684010000,4410"),
        ("ext. 55", "+4684010000,55"),
        ("x9", "+4684010000,9"),
        ("", "+4684010000"),
        ("anknytning 1234567", "+4684010000"),
        ("säg anknytning 123", "+4684010000"),
        ("anknytning 123, vardagar", "+4684010000"),
        ("växel 2", "+4684010000"),
        ("fråga efter Ank", "+4684010000"),
        ("123", "+4684010000"),
    ],
)
def test_a_note_that_is_an_extension_alone_is_dialled_after_a_pause(note: str, dialled: str) -> None:
    assert phones.dialled("08-401 00 00", note) == dialled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08-401 00 00 ankn 12", True),
        ("Anknytning 4410", True),
        ("08-401 00 00, 4410", True),
        ("växeln, fråga efter intern 31", True),
        ("08-401 00 00", False),
        ("08-401 00 00, 08-401 00 01", False),
        ("08-401 00 00 vardagar", False),
        ("internat", False),
    ],
)
def test_an_extension_in_a_text(text: str, expected: bool) -> None:
    assert phones.has_extension(text) is expected
