"""Each kind of answer: what is taken as which value, and what is refused since it has several readings or none."""

from __future__ import annotations

import pytest

from jourkontakt.editors.forms import CHANGE
from jourkontakt.editors.proposals import kinds
from jourkontakt.model.directory import Directory
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
        ("sex at example.org", "sex@example.org"), ("sju snabel-a example.org", "sju@example.org"),
        ("mobil 070-1740676", "070-174 06 76"), ("0701740677 (mobil)", "070-174 06 77"),
         ("atta(a)example.org", "atta@example.org"), ("nio [a] example.org", "nio@example.org"),
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
        ("08-123 45 6 7", "saknar en siffra"), ("010-567 89 01;ext=3", "anknytning"),
        ("010-567 89 01 x34", "anknytning"),
        ("010-567 89 01, 44", "anknytning"), ("010-567 89 01 fråga efter Prov", "skriv bara numret här, 010-567 89 01"),
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
        ("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.net%2Fh&data=x", "https://example.net/h"),
        ("se https://www.google.se/url?q=https://example.net/i&sa=D (ny)", "https://example.net/i"),
        ("[https://example.net/j](https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.net%2Fj)", "https://example.net/j"),
        ("example.net/k?utm_medium=mejl&id=2", "https://example.net/k?id=2"),
    ],
)  # fmt: skip
def test_a_web_address_is_made_complete(typed: str, value: str) -> None:
    assert kinds.page(typed).value == value


@pytest.mark.parametrize(
    "extension",
    ["ankn. 31", "anknytning 31", " anslutning 31", " ext 31", " intern 31", " x31", ", 31", "#31", " växel 31"],
)
def test_an_extension_is_never_dropped(extension: str) -> None:
    with pytest.raises(InvalidValueError, match="anknytning"):
        kinds.contact(f"070-174 06 41 {extension}")


@pytest.mark.parametrize(
    "typed",
    [
        "hemsidan", "en@example.net", "https://example.net/a, https://example.net/b", "example.net/a och example.org/b",
        "www.example.net/a eller https://example.net/b", "[https://example.net/a](https://example.org/b)",
        'https://example.net/"><b>',
    ],
)  # fmt: skip
def test_a_source_that_is_no_single_address_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError):
        kinds.page(typed)


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("since", "fr.o.m. 15 maj 2027", "2027-05-15"), ("since", "Från och med den 15 maj 2027", "2027-05-15"),
        ("since", "from våren 2027", "våren 2027"), ("until", "t.o.m. 15 maj 2027", "2027-05-15"),
        ("until", "till hösten 2027", "hösten 2027"), ("until", "tom. 2027-05-15", "2027-05-15"),
    ],
)  # fmt: skip
def test_the_first_and_the_last_day_may_have_their_words_before_them(
    demo: Directory, key: str, typed: str, value: str
) -> None:
    assert kinds.when(demo, typed, key) == kinds.Reading(value, value)


@pytest.mark.parametrize(("key", "typed"), [("until", "från 15 maj 2027"), ("since", "t.o.m. 15 maj 2027")])
def test_the_words_for_the_other_day_are_not_taken(demo: Directory, key: str, typed: str) -> None:
    with pytest.raises(InvalidValueError):
        kinds.when(demo, typed, key)


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("kind", "mobilnummer", "phone"), ("kind", "FUNKTIONSBREVLÅDA", "mailbox"), ("kind", "email", "email"),
        ("kind", "Samma som nu", ""), ("kind", "samma", ""),
        ("method", "skriftligt", "written"), ("method", "called", "called"),
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


@pytest.mark.parametrize("typed", ["[Prov](https://example.net)", "@prov", "Prov <b>", "www.example.net"])
def test_a_persons_name_has_no_link_or_address(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="bara ett namn"):
        kinds.name(typed, "name")
