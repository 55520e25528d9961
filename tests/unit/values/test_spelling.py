"""The nearest allowed word for misspelt field names and values, and words that are unlike all allowed ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from jourkontakt.model import Centre, Contact, Meeting, Post, Region, Verification
from jourkontakt.model.choices import ContactKind, MeetingStatus, Method, PostStatus, Role
from jourkontakt.model.field_synonyms import field_synonyms
from jourkontakt.model.fields import choices_of, fields_of
from jourkontakt.values.spelling import nearest

CONTACT, POST, MEETING, REGION, CENTRE, CHECK = (
    (fields_of(record), field_synonyms()) for record in (Contact, Post, Meeting, Region, Centre, Verification)
)
ROLES, POST_STATUS, KINDS, METHODS, MEETING_STATUS = (
    (found, found.synonyms) for found in map(choices_of, (Role, PostStatus, ContactKind, Method, MeetingStatus))
)

SLIPS = [
    ("vaule", CONTACT, "value"), ("valu", CONTACT, "value"), ("Value", CONTACT, "value"), ("värde", CONTACT, "value"),
    ("nummer", CONTACT, "value"), ("number", CONTACT, "value"), ("källa", CONTACT, "source"),
    ("sourse", CONTACT, "source"), ("soruce", CONTACT, "source"), ("sources", CONTACT, "source"),
    ("url", CONTACT, "source"), ("verifierad", CONTACT, "verified"), ("verifed", CONTACT, "verified"),
    ("kontrollerad", CONTACT, "verified"), ("anmärkning", CONTACT, "note"), ("notes", CONTACT, "note"),
    ("typ", CONTACT, "kind"), ("sort", CONTACT, "kind"), ("kin", CONTACT, "kind"), ("telefontider", CONTACT, "hours"),
    ("samtycke", CONTACT, "consent"), ("roll", POST, "role"), ("titel", POST, "title"), ("titlel", POST, "title"),
    ("område", POST, "area"), ("läge", POST, "status"), ("staus", POST, "status"), ("sedan", POST, "since"),
    ("sinse", POST, "since"), ("ersättare", POST, "deputy"), ("deputi", POST, "deputy"),
    ("innehavare", POST, "holders"),
    ("holder", POST, "holders"), ("kontakter", POST, "contacts"), ("contact", POST, "contacts"),
    ("kontakt", POST, "contacts"), ("meddelande", POST, "notice"), ("när", MEETING, "when"), ("datum", MEETING, "when"),
    ("wen", MEETING, "when"), ("plats", MEETING, "place"), ("deltagare", MEETING, "participants"),
    ("participant", MEETING, "participants"), ("utfall", MEETING, "outcomes"), ("åtaganden", MEETING, "commitments"),
    ("comittments", MEETING, "commitments"), ("svar", MEETING, "answers"), ("ändringar", MEETING, "changes"),
    ("jour", MEETING, "centre"), ("center", MEETING, "centre"), ("namn", REGION, "name"), ("poster", REGION, "posts"),
    ("möten", REGION, "meetings"), ("meeting", REGION, "meetings"), ("utbildningar", REGION, "trainings"),
    ("kommuner", CENTRE, "municipalities"), ("municipalites", CENTRE, "municipalities"),
    ("medlem", CENTRE, "is_member"),
    ("av", CHECK, "by"), ("metod", CHECK, "method"), ("metohd", CHECK, "method"), ("datum", CHECK, "date"),
    ("on", CHECK, "date"),
    ("sektionschef", ROLES, "section_head"), ("section-head", ROLES, "section_head"),
    ("gruppchef", ROLES, "group_head"), ("brottsoffersamordnare", ROLES, "victim_coordinator"),
    ("victim_cordinator", ROLES, "victim_coordinator"), ("coordinator", ROLES, "victim_coordinator"),
    ("PKC", ROLES, "contact_centre"), ("kontaktcenter", ROLES, "contact_centre"),
    ("contact_center", ROLES, "contact_centre"),
    ("tillsatt", POST_STATUS, "held"), ("vakant", POST_STATUS, "vacant"), ("vaccant", POST_STATUS, "vacant"),
    ("uppgift saknas", POST_STATUS, "unknown"), ("okänt", POST_STATUS, "unknown"), ("okänd", POST_STATUS, "unknown"),
    ("telefon", KINDS, "phone"), ("mobil", KINDS, "phone"), ("fone", KINDS, "phone"), ("e-post", KINDS, "email"),
    ("mejl", KINDS, "email"), ("e-mail", KINDS, "email"), ("brevlåda", KINDS, "mailbox"), ("ringt", METHODS, "called"),
    ("skriftligt", METHODS, "written"), ("publicerad", METHODS, "published"), ("pubished", METHODS, "published"),
    ("planerat", MEETING_STATUS, "planned"), ("canceled", MEETING_STATUS, "cancelled"),
    ("inställt", MEETING_STATUS, "cancelled"), ("genomfört", MEETING_STATUS, "held"), ("hold", MEETING_STATUS, "held"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "allowed", "right"), SLIPS)
def test_a_misspelt_word_leads_to_the_one_that_was_meant(
    word: str, allowed: tuple[Iterable[str], Mapping[str, str]], right: str
) -> None:
    assert nearest(word, *allowed) == right


@pytest.mark.parametrize(
    ("word", "allowed"),
    [
        ("favoritfärg", CONTACT), ("priority", POST), ("x", MEETING), ("", ROLES), ("fax", KINDS),
        ("kanske", POST_STATUS),
        ("handläggare", ROLES), ("telefon", ROLES), ("rykte", METHODS), ("–", KINDS),
    ],
)  # fmt: skip
def test_a_word_unlike_all_others_leads_to_none(word: str, allowed: tuple[Iterable[str], Mapping[str, str]]) -> None:
    assert nearest(word, *allowed) == ""


def test_a_higher_cutoff_accepts_fewer_words() -> None:
    ids = ("nord-section-head", "nord-victim-coordinator")
    assert nearest("nord-section-hed", ids, cutoff=0.85) == "nord-section-head"
    assert nearest("nord-group-head", ids, cutoff=0.85) == ""


def test_long_words_and_long_lists_are_not_compared() -> None:
    word = "a" * 60
    assert nearest(word, [f"{word}b"]) == f"{word}b"
    assert nearest(f"{word}a", [f"{word}b"]) == ""
    words = [f"ord-{number}" for number in range(150)]
    assert nearest("ord_149", words) == "ord-149"
    assert nearest("ord_149", [*words, "ett till"]) == ""


def test_the_first_word_keeps_a_synonym_that_two_words_have() -> None:
    assert nearest("larm", ["danger", "alarm_centre"], {"danger": "larm", "alarm_centre": "central, larm"}) == "danger"


def test_a_slip_in_a_synonym_is_forgiven_up_to_a_fifth_of_its_letters() -> None:
    synonyms = {"value": "telefonnummer"}
    assert nearest("telefonumer", ["value"], synonyms) == "value"
    assert nearest("telenummer-och-fax", ["value"], synonyms) == ""


def test_an_allowed_word_goes_before_a_synonym_unless_that_is_more_like_it() -> None:
    assert nearest("central", ["danger", "central"], {"danger": "central"}) == "central"
    assert nearest("telefonumer", ["telefontid", "value"], {"value": "telefonnummer"}) == "value"
    assert nearest("kalla", ["kalle", "value"], {"value": "kallo"}) == "kalle"
