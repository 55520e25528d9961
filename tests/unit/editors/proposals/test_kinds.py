"""Each kind of answer: what is taken as which value, and what is refused since it has several readings or none."""

from __future__ import annotations

import pytest

from jourkontakt.editors.forms import CHANGE
from jourkontakt.editors.proposals import kinds
from jourkontakt.values.errors import InvalidValueError

OPTIONS = {field.id: field.options for field in CHANGE.fields}


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("Polisregion Mitt", "mitt"), ("region syd", "syd"), ("ÖST", "ost"), ("Bergslagen", "bergslagen"),
        ("polisregionen Bergslagen.", "bergslagen"), ("Stockholmsregionen", "stockholm"), ("norra", "nord"),
        ("Hela landet", ""),
    ],
)  # fmt: skip
def test_a_region_is_read_with_or_without_the_word_for_one(typed: str, region: str) -> None:
    assert kinds.region(typed).value == region


@pytest.mark.parametrize("typed", ["Nordd", "Väst och Öst", "Värmland", "polisregion"])
def test_what_is_no_region_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="är ingen polisregion"):
        kinds.region(typed)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0046-8-123 45 67", "08-123 45 67"), ("46 10 567 89 01", "010-567 89 01"), ("(010) 5678902", "010-567 89 02"),
        ("Telefon: 0701740673", "070-174 06 73"), ("114-14", "114 14"), ("[ring](tel:0701740674)", "070-174 06 74"),
        ("070-174 06 75; 0701740675", "070-174 06 75"), ("mailto:en@example.org?subject=Hej", "en@example.org"),
        ("e-post: tva@example.org.", "tva@example.org"), ("tre [at] example.org", "tre@example.org"),
        ("Fyra Fyrasson <fyra@example.org>", "fyra@example.org"), ("Fem@Example.org", "Fem@Example.org"),
    ],
)  # fmt: skip
def test_a_number_or_address_is_spelt_as_in_the_data(typed: str, value: str) -> None:
    assert kinds.contact(typed) == kinds.Reading(value, value)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("070-174 06 7", "saknar en siffra"), ("701740676", "saknar riktnummer"), ("växeln", "hör inte|hör till"),
        ("en@example.org, tva@example.org", "kan vara en@example.org eller tva@example.org"),
        ("[114 14](tel:112)", "kan vara 112 eller 114 14"), ("010-567 89 01 ankn 3", "anknytning"),
        ("010-567 89 01 x31", "anknytning"), ("010-567 89 01, 44", "anknytning"),
        ("08-123 45 6 7", "saknar en siffra"),
    ],
)  # fmt: skip
def test_a_number_with_no_or_several_readings_is_refused(typed: str, why: str) -> None:
    with pytest.raises(InvalidValueError, match=why):
        kinds.contact(typed)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("example.net/a", "https://example.net/a"), ("www.example.net", "https://www.example.net"),
        ("<http://example.net/b>,", "http://example.net/b"), ("[a](https://example.net/c?d=e)", "https://example.net/c?d=e"),
        ("Se https://example.net/f.", "https://example.net/f"), ("https:/example.net/g", "https://example.net/g"),
    ],
)  # fmt: skip
def test_a_web_address_is_made_complete(typed: str, value: str) -> None:
    assert kinds.page(typed).value == value


@pytest.mark.parametrize("typed", ["hemsidan", "en@example.net", "https://example.net/a, https://example.net/b"])
def test_a_source_that_is_no_single_address_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError):
        kinds.page(typed)


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("kind", "mobilnummer", "phone"), ("kind", "FUNKTIONSBREVLÅDA", "mailbox"), ("kind", "email", "email"),
        ("kind", "Samma som nu", ""), ("method", "skriftligt", "written"), ("method", "called", "called"),
        ("method", "hemsida.", "published"),
    ],
)  # fmt: skip
def test_an_option_is_chosen_by_its_word_its_value_or_another_word(field: str, typed: str, value: str) -> None:
    assert kinds.choice(typed, OPTIONS[field]).value == value


@pytest.mark.parametrize("typed", ["mail", "telefonn", 'phone" #', "fax"])
def test_an_option_is_never_guessed(typed: str) -> None:
    with pytest.raises(InvalidValueError):
        kinds.choice(typed, OPTIONS["kind"])


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Testjouren,", "Testjouren"), ("”Testjouren”.", "Testjouren"), ("polisgruppen m.fl.", "polisgruppen m.fl.")],
)
def test_a_name_has_no_full_stop_unless_it_ends_an_abbreviation(typed: str, name: str) -> None:
    assert kinds.name(typed).value == name
