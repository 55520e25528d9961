"""The nearest word: real slips of Swedish editors on field names and values, and silence where nothing is near."""

from __future__ import annotations

import pytest

from jourkontakt.model import (
    Centre,
    CentresFile,
    Contact,
    Meeting,
    NamesFile,
    Post,
    Record,
    Region,
    RegionsFile,
    Site,
    StatisticsFile,
    Verification,
)
from jourkontakt.values.spelling import nearest
from jourkontakt.values.synonyms import FOREIGN
from jourkontakt.values.text import fold

CONTACT, POST, MEETING, REGION, CENTRE, CHECK = (
    tuple(info.alias or name for name, info in record.model_fields.items())
    for record in (Contact, Post, Meeting, Region, Centre, Verification)
)
ROLES = ("section_head", "group_head", "victim_coordinator", "contact_centre")
POST_STATUS = ("held", "vacant", "unknown")
KINDS = ("phone", "mailbox", "email")
METHODS = ("called", "written", "published")
MEETING_STATUS = ("planned", "held", "cancelled")

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
    ("av", CHECK, "by"), ("metod", CHECK, "method"), ("metohd", CHECK, "method"), ("datum", CHECK, "on"),
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
def test_a_slip_finds_its_word(word: str, allowed: tuple[str, ...], right: str) -> None:
    assert nearest(word, allowed) == right


@pytest.mark.parametrize(
    ("word", "allowed"),
    [
        ("favoritfärg", CONTACT), ("priority", POST), ("x", MEETING), ("", ROLES), ("fax", KINDS),
        ("kanske", POST_STATUS),
        ("handläggare", ROLES), ("telefon", ROLES), ("rykte", METHODS), ("–", KINDS),
    ],
)  # fmt: skip
def test_nothing_near_gives_no_word(word: str, allowed: tuple[str, ...]) -> None:
    assert nearest(word, allowed) == ""


def test_a_stricter_cutoff_is_silent_sooner() -> None:
    ids = ("nord-section-head", "nord-victim-coordinator")
    assert nearest("nord-section-hed", ids, cutoff=0.85) == "nord-section-head"
    assert nearest("nord-group-head", ids, cutoff=0.85) == ""


def _words(record: type[Record], seen: set[str]) -> set[str]:
    """Every key of the record and every single value that its schema names."""
    schema = record.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        for name, field in part["properties"].items():
            seen.add(name)
            seen.update(field.get("enum", ()))
            for inner in (field.get("items", {}), *field.get("anyOf", ())):
                seen.update(inner.get("enum", ()))
    return seen


def test_the_foreign_words_lead_to_words_of_the_model() -> None:
    known: set[str] = set()
    for record in (RegionsFile, CentresFile, NamesFile, Site, StatisticsFile):
        _words(record, known)
    assert set(FOREIGN) <= known
    assert list(FOREIGN) == sorted(FOREIGN)
    for right, words in FOREIGN.items():
        assert all(map(fold, words.split(", "))), right
        assert fold(right) not in map(fold, words.split(", ")), right
