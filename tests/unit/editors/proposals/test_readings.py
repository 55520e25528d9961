"""Answers with one reading are taken however they are typed; others are refused in the words of the form."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

import pytest
from tests.unit.editors.proposals.test_proposals import CHECK, body, proposed

from jourkontakt.editors.forms import CHANGE, CONFIRM, NEW, REPORT, Field, Form
from jourkontakt.editors.proposals.cleaning import cleaned

FORMS: dict[Form, dict[str, str]] = {
    CHANGE: {
        "region": "Väst", "post": "vast-victim-coordinator", "value": "070-174 06 11", "new_value": "070-174 06 71",
        "source": "https://example.org/vast/sida", "consent": "Numret hör till funktionen", **CHECK,
    },
    NEW: {
        "region": "Öst", "post": "ost-section-head", "kind": "En funktions brevlåda", "new_value": "ost@example.org",
        "source": "https://example.org/ost", **CHECK,
    },
    REPORT: {
        "region": "Väst", "post": "vast-section-head", "value": "070-174 06 10", "new_value": "070-174 06 72",
        "wrong": "Numret är nedlagt.", "source": "https://example.org/vast/chef", **CHECK,
    },
    CONFIRM: {"contacts": "- [x] vast-section-head · 070-174 06 10\n- [x] police · 114 14", **CHECK},
}  # fmt: skip
MARKS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
SPACES = "\u00a0\u2007\u2009\u202f\u3000\t"


def with_marks(text: str, chance: random.Random) -> str:
    return "".join(char + chance.choice(["", "", *MARKS]) for char in text)


def with_other_spaces(text: str, chance: random.Random) -> str:
    return "".join(chance.choice([" ", "  ", *SPACES]) if char == " " else char for char in text)


def decomposed(text: str, chance: random.Random) -> str:
    return unicodedata.normalize("NFD", text)


def within_spaces(text: str, chance: random.Random) -> str:
    return f"{chance.choice(SPACES)}{text}{chance.choice([' ', *SPACES, *MARKS])}"


def wrapped(text: str, chance: random.Random) -> str:
    start, end = chance.choice(["””", "“”", '""', "''", "``", "»«", "<>", "**"])
    return f"{start}{text}{end}"


def stopped(text: str, chance: random.Random) -> str:
    return text + chance.choice([".", ",", ";", " ."])


SEEN: tuple[Callable[[str, random.Random], str], ...] = (wrapped, stopped)
UNSEEN: tuple[Callable[[str, random.Random], str], ...] = (with_other_spaces, decomposed, within_spaces, with_marks)


def sprinkled(field: Field, text: str, chance: random.Random) -> str:
    """The answer as somebody could have pasted it."""
    if field.takes == "lines":
        lines = (UNSEEN[3](UNSEEN[0](line, chance), chance) for line in text.split("\n"))
        return "\n".join(lines)
    for change in SEEN if field.takes not in ("text", "unused") else ():
        text = change(text, chance) if chance.random() < 0.4 else text
    for change in UNSEEN:
        text = change(text, chance) if chance.random() < 0.6 else text
    return text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_a_form_with_marks_spaces_stops_and_wrappers_makes_the_same_edits(form: Form) -> None:
    clean = proposed(form, FORMS[form])
    assert clean.files
    assert "### Det här skrevs om" not in clean.text
    for seed in range(60):
        chance = random.Random(seed)
        given = {
            field.id: sprinkled(field, FORMS[form][field.id], chance)
            for field in form.fields
            if FORMS[form].get(field.id)
        }
        found = proposed(form, given)
        assert found.files == clean.files, (given, found.comment)
        assert found.title == clean.title
        assert cleaned(found.text).text == found.text.strip("\n")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x85", "\u2028", "\ufffd", "\ue000"])
@pytest.mark.parametrize("field", ["region", "post", "value", "new_value", "source", "consent", "date", "by", "method"])
def test_other_control_characters_are_refused(char: str, field: str) -> None:
    given = FORMS[CHANGE] | {field: f"{FORMS[CHANGE][field]}{char}"}
    found = proposed(CHANGE, given)
    assert found.refused
    assert char == "\ufffd" or char not in found.comment


@pytest.mark.parametrize(
    ("form", "given", "asked"),
    [
        (CHANGE, {"new_value": "samordnaren@example.org"}, ("En funktions brevlåda eller En persons mejladress",)),
        (NEW, {"kind": "Telefon"}, ("här står Telefon", "`ost@example.org`", "”Nummer eller adress”")),
        (NEW, {"new_value": "08-123 4"}, ("Nummer eller adress: telefonnumret saknar", "Du skrev ”08-123 4”.")),
        (NEW, {"kind": "epost"}, ("”epost” kan vara ”En funktions brevlåda” eller ”En persons mejladress”",)),
        (CHANGE, {"method": "Ringt och bekräftatt"}, ("Menar du Ringt och bekräftat?",)),
        (CHANGE, {"by": "Exempel Exempelsson"}, ("Av: ", "person")),
        (CHANGE, {"region": "Skåne", "post": "chefen"}, ("”Skåne” är ingen polisregion. Skriv Nord",)),
        (REPORT, {"date": "igår"}, ("Skriv 2026-11-24.",)),
        (CHANGE, {"by": ""}, ("Av: fältet är tomt.",)),
        (CHANGE, {"source": "https://example.org\nhttps://example.net"}, ("Källa: svaret ska stå på en enda rad.",)),
    ],
)
def test_what_cannot_be_taken_is_asked_about_in_the_words_of_the_form(
    form: Form, given: dict[str, str], asked: tuple[str, ...]
) -> None:
    found = proposed(form, FORMS[form] | given)
    assert found.refused
    assert [words for words in asked if words not in found.comment] == []
    assert not [word for word in ("phone", "mailbox", "”value”", "”source”", "”kind”") if word in found.comment]


def test_a_post_in_words_is_not_asked_about_before_the_region_is_known() -> None:
    found = proposed(CHANGE, FORMS[CHANGE] | {"region": "Skåne", "post": "sektionschef"})
    assert "Polisregion: " in found.comment
    assert "Post: " not in found.comment


def test_an_error_in_several_places_is_told_once() -> None:
    found = proposed(CONFIRM, FORMS[CONFIRM] | {"by": "@alla"})
    assert found.comment.count("Av: ") == 1


def test_who_got_a_link_is_not_told() -> None:
    wrapped_page = (
        "https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fs%3Fid%3D7&data=prov%40a"
    )
    found = proposed(CHANGE, FORMS[CHANGE] | {"source": f"Se {wrapped_page}, sidan"})
    assert "protection.outlook.com/?…" in found.text
    assert "prov%40a" not in found.text
    assert 'source: "https://example.org/s?id=7"' in found.files["regions.yaml"].decode()


def test_a_report_that_says_too_little_is_not_read() -> None:
    given = FORMS[REPORT] | {"post": "någon på polisen", "value": "vet inte", "source": ""}
    assert "en redaktör ser efter" in proposed(REPORT, given).comment
    assert "en redaktör ser efter" in proposed(REPORT, given | {"value": "?"}).comment


def test_an_optional_answer_without_words_is_no_answer_and_said_to_be() -> None:
    found = proposed(CHANGE, FORMS[CHANGE] | {"consent": "–"})
    assert "- Samtycke: ”–” → inget svar" in found.text
    assert found.files == proposed(CHANGE, FORMS[CHANGE] | {"consent": ""}).files


def test_many_lines_that_were_put_right_fit_in_the_pull_request() -> None:
    lines = "\n".join(["[x] vast_section_head · 0701740610"] * 180)
    found = proposed(CONFIRM, FORMS[CONFIRM] | {"contacts": lines})
    assert len(body(CONFIRM, {"contacts": lines})) > 6_000
    assert "rader till, som inte får plats här" in found.text
    assert len(found.text) < 8_000
