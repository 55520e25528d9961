"""What a form changes: a value that has held is ended and followed, and other corrections are made in place."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.constants import TODAY
from tests.unit.editors.proposals.test_proposals import DATA, after, proposed

from jourkontakt.answers.current import is_current
from jourkontakt.editors.forms import CHANGE, CONFIRM, NEW, REPORT, Form
from jourkontakt.editors.proposals import Outcome
from jourkontakt.load import load_directory
from jourkontakt.model import Contact
from jourkontakt.model.directory import Directory
from jourkontakt.report import as_of
from jourkontakt.rules import RULES
from jourkontakt.values.dates import parse

NUMBER = 'value: "070-174 06 11"'
HEAD = {"region": "Väst", "post": "vast-section-head", "value": "070-174 06 10"}
COORDINATOR = {"region": "Väst", "post": "vast-victim-coordinator", "value": "070-174 06 11"}
CHECK = {"date": "2026-11-18", "by": "Exempeljouren", "method": "Bekräftat skriftligt"}
NEW_NUMBER = {"new_value": "070-174 06 61", "source": "https://example.org/ny"}


def data_with(folder: Path, *edits: tuple[str, str]) -> Path:
    """A copy of the data with the edits made in regions.yaml."""
    data = Path(shutil.copytree(DATA, folder / "data"))
    text = (data / "regions.yaml").read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (data / "regions.yaml").write_text(text, encoding="utf-8")
    return data


def dated(*dates: str, number: str = NUMBER) -> tuple[str, str]:
    """An edit that adds dates to the coordinator's number: `since: 2026-11-01`."""
    return number, "\n            ".join([number, *dates])


def contacts(found: Outcome, data: Path, folder: Path, post: str = "vast-victim-coordinator") -> list[Contact]:
    assert not found.refused, found.comment
    return [*directory(found, data, folder).post_by_id[post].contacts]


def directory(found: Outcome, data: Path, folder: Path) -> Directory:
    return after(found, data, folder / "after")


def period(contact: Contact) -> tuple[str, str, str]:
    return str(contact.since or ""), contact.value, str(contact.until or "")


def checks(contact: Contact) -> list[str]:
    return [str(check.date) for check in contact.verified]


@pytest.mark.parametrize("form", [CHANGE, REPORT])
@pytest.mark.parametrize(
    ("when", "until"),
    [("2026-11-18", "2026-11-17"), ("2026-05-01", "2026-04-30"), ("november 2026", "2026-10-31")],
)
def test_a_new_value_ends_the_old_one_the_day_before(when: str, until: str, form: Form, tmp_path: Path) -> None:
    found = proposed(form, {**COORDINATOR, **NEW_NUMBER, **CHECK, "date": when, "wrong": "Går till en annan."})
    old, new, mailbox = contacts(found, DATA, tmp_path)
    assert (period(old), checks(old)) == (("", "070-174 06 11", until), ["2025-11-27", "2026-04-08"])
    assert (period(new), checks(new)) == ((when, "070-174 06 61", ""), [when])
    assert (new.source, mailbox.kind) == ("https://example.org/ny", "mailbox")


def test_what_belongs_to_the_old_number_is_not_taken_over_but_told(tmp_path: Path) -> None:
    found = proposed(CHANGE, {**HEAD, **NEW_NUMBER, **CHECK})
    old, new, _ = contacts(found, DATA, tmp_path, "vast-section-head")
    assert None not in (old.note, old.hours, old.consent)
    assert (new.note, new.hours, new.consent) == (None, None, None)
    for told in ("Anmärkning: ”Säg att du ringer från en jour”", "Telefontider: ”vardagar 09–15”", "Samtycke: ”Numret"):
        assert told in found.text
    consent = proposed(CHANGE, {**HEAD, **NEW_NUMBER, **CHECK, "consent": "Enligt källan"})
    assert "Samtycke:" not in consent.text
    assert "Det står kvar vid den gamla uppgiften." in found.text
    assert "Gäller det här också" not in proposed(CHANGE, {**COORDINATOR, **NEW_NUMBER, **CHECK}).text


@pytest.mark.parametrize("since", ["2026-11-18", "2027-02-01"])
def test_a_value_that_never_held_is_corrected_in_place_with_only_the_new_check(since: str, tmp_path: Path) -> None:
    data = data_with(tmp_path, dated(f"since: {since}"))
    found = proposed(CHANGE, {**COORDINATOR, **NEW_NUMBER, **CHECK}, data)
    contact, _ = contacts(found, data, tmp_path)
    assert (period(contact), checks(contact)) == ((since, "070-174 06 61", ""), ["2026-11-18"])


@pytest.mark.parametrize(
    ("until", "ends"),
    [
        ("until: 2026-12-31", "2026-11-17"),
        ('until: "november 2026"', "2026-11-17"),
        ("until: 2026-08-31", "2026-08-31"),
    ],
)
def test_a_last_day_is_made_earlier_but_never_later(until: str, ends: str, tmp_path: Path) -> None:
    source = '            source: "https://example.org/vast"\n'
    mailbox = f'          - kind: "mailbox"\n            value: "samordnare@example.org"\n{source}'
    data = data_with(tmp_path, dated(until), (mailbox, ""))
    found = proposed(CHANGE, {**COORDINATOR, **NEW_NUMBER, **CHECK}, data)
    old, new = contacts(found, data, tmp_path)
    assert [period(old), period(new)] == [("", "070-174 06 11", ends), ("2026-11-18", "070-174 06 61", "")]


def test_an_ended_value_is_refused_where_another_is_left(tmp_path: Path) -> None:
    data = data_with(tmp_path, dated("until: 2026-08-31"))
    found = proposed(CHANGE, {**COORDINATOR, **NEW_NUMBER, **CHECK}, data)
    assert found.refused
    assert "”070-174 06 11” gällde till 31 augusti 2026" in found.comment
    assert "Där står nu `samordnare@example.org`" in found.comment


@pytest.mark.parametrize(
    ("given", "changed"),
    [
        ({"value": "samordnare@example.org", "new_value": "Samordnare@example.org"}, "Samordnare@example.org"),
        ({"value": "samordnare@example.org", "new_value": "samordnare@example.org"}, "samordnare@example.org"),
    ],
)
@pytest.mark.parametrize("kind", ["", "En persons mejladress"])
def test_another_spelling_kind_or_source_is_written_in_place(
    given: Mapping[str, str], changed: str, kind: str, tmp_path: Path
) -> None:
    answers = {**COORDINATOR, **given, "kind": kind, "source": "https://example.org/annan", **CHECK}
    _, contact = contacts(proposed(CHANGE, answers), DATA, tmp_path)
    assert (contact.value, contact.kind) == (changed, "email" if kind else "mailbox")
    assert (contact.source, contact.since, contact.until) == ("https://example.org/annan", None, None)
    assert checks(contact) == ["2026-11-18"]


def test_only_a_new_source_keeps_all_checks(tmp_path: Path) -> None:
    answers = {**COORDINATOR, "new_value": "070-174 06 11", "source": "https://example.org/annan", **CHECK}
    contact, _ = contacts(proposed(CHANGE, answers), DATA, tmp_path)
    assert checks(contact) == ["2025-11-27", "2026-04-08", "2026-11-18"]
    assert contact.until is None


def test_a_new_kind_and_value_end_the_old_contact(tmp_path: Path) -> None:
    answers = {**COORDINATOR, "value": "samordnare@example.org", **NEW_NUMBER, "kind": "Telefon", **CHECK}
    _, old, new = contacts(proposed(CHANGE, answers), DATA, tmp_path)
    assert [(old.kind, period(old)), (new.kind, period(new))] == [
        ("mailbox", ("", "samordnare@example.org", "2026-11-17")),
        ("phone", ("2026-11-18", "070-174 06 61", "")),
    ]


TWIN = (
    'value: "070-174 06 11"\n            until: 2025-12-31\n            source: "https://example.org/vast"\n'
    '          - kind: "phone"\n            value: "070-174 06 62"\n            since: 2026-01-01\n'
    '            until: 2026-06-30\n            source: "https://example.org/vast"\n'
    '          - kind: "phone"\n            value: "070-174 06 11"\n            since: 2026-07-01'
)


@pytest.mark.parametrize("form", [CHANGE, REPORT])
def test_of_two_contacts_with_one_value_the_one_in_force_is_changed(form: Form, tmp_path: Path) -> None:
    data = data_with(tmp_path, (NUMBER, TWIN))
    answers = {**COORDINATOR, **NEW_NUMBER, **CHECK, "wrong": "Ingen svarar."}
    found = contacts(proposed(form, answers, data), data, tmp_path)
    assert [period(contact) for contact in found[:4]] == [
        ("", "070-174 06 11", "2025-12-31"),
        ("2026-01-01", "070-174 06 62", "2026-06-30"),
        ("2026-07-01", "070-174 06 11", "2026-11-17"),
        ("2026-11-18", "070-174 06 61", ""),
    ]


def test_of_two_contacts_with_one_value_the_one_in_force_is_confirmed(tmp_path: Path) -> None:
    data = data_with(tmp_path, (NUMBER, TWIN))
    found = proposed(CONFIRM, {"contacts": "- [x] vast-victim-coordinator · 070-174 06 11", **CHECK}, data)
    assert [checks(contact)[-1:] for contact in contacts(found, data, tmp_path)[:3]] == [[], [], ["2026-11-18"]]


def test_a_new_source_is_written_at_the_contact_in_force_and_not_at_its_twin_to_come(tmp_path: Path) -> None:
    twin = f'{NUMBER}\n            since: 2027-01-01\n            source: "https://example.org/vast"\n'
    data = data_with(
        tmp_path, (NUMBER, f'{twin}          - kind: "phone"\n            {NUMBER}\n            until: 2026-12-31')
    )
    answers = {**COORDINATOR, "new_value": "070-174 06 11", "source": "https://example.org/annan", **CHECK}
    coming, current, _ = contacts(proposed(CHANGE, answers, data), data, tmp_path)
    assert [period(coming)[::2], period(current)[::2]] == [("2027-01-01", ""), ("", "2026-12-31")]
    assert [contact.source[-5:] for contact in (coming, current)] == ["/vast", "annan"]
    assert checks(current)[-1] == "2026-11-18"


def test_an_ended_contact_cannot_be_confirmed(tmp_path: Path) -> None:
    data = data_with(tmp_path, dated("until: 2026-08-31"))
    found = proposed(CONFIRM, {"contacts": "- [x] vast-victim-coordinator · 070-174 06 11", **CHECK}, data)
    assert found.refused
    assert "gällde till 31 augusti 2026" in found.comment


def test_a_number_that_comes_back_begins_anew(tmp_path: Path) -> None:
    data = data_with(tmp_path, dated("until: 2026-08-31"))
    answers = {**COORDINATOR, "kind": "Telefon", "new_value": "070-174 06 11", "source": "https://example.org", **CHECK}
    old, _, new = contacts(proposed(NEW, answers, data), data, tmp_path)
    assert [period(old), period(new)] == [("", "070-174 06 11", "2026-08-31"), ("2026-11-18", "070-174 06 11", "")]


def test_a_first_contact_has_no_first_day(tmp_path: Path) -> None:
    answers = {"region": "Syd", "post": "syd-section-head", "kind": "Telefon", **NEW_NUMBER, **CHECK}
    (contact,) = contacts(proposed(NEW, answers), DATA, tmp_path, "syd-section-head")
    assert period(contact) == ("", "070-174 06 61", "")


def test_a_value_that_stands_there_already_is_not_added_again(tmp_path: Path) -> None:
    answers = {**COORDINATOR, "new_value": "samordnare@example.org", "source": "https://example.org/vast", **CHECK}
    old, mailbox = contacts(proposed(CHANGE, answers), DATA, tmp_path)
    assert (period(old), checks(mailbox)) == (("", "070-174 06 11", "2026-11-17"), ["2026-11-18"])


def test_the_same_form_twice_changes_nothing_more(tmp_path: Path) -> None:
    answers = {**COORDINATOR, **NEW_NUMBER, **CHECK}
    first = proposed(CHANGE, answers)
    directory(first, DATA, tmp_path)
    again = proposed(CHANGE, answers, tmp_path / "after")
    assert (again.files, again.refused) == ({}, False)
    assert "står redan så" in again.comment


@pytest.mark.parametrize(
    ("edit", "when", "why"),
    [
        ((), "2026-04-07", "070-174 06 11 kontrollerades 8 april 2026, och 7 april 2026 är tidigare."),
        ((), "april 2026", "070-174 06 11 kontrollerades 8 april 2026, och april 2026 kan vara tidigare."),
        (("since: 2026-11-03",), "november 2026", "gäller från 3 november 2026, och november 2026 kan vara tidigare."),
    ],
)
def test_a_check_before_what_is_known_of_the_old_value_is_refused(
    edit: tuple[str, ...], when: str, why: str, tmp_path: Path
) -> None:
    data = data_with(tmp_path, *([dated(*edit)] if edit else []))
    found = proposed(CHANGE, {**COORDINATOR, **NEW_NUMBER, **CHECK, "date": when}, data)
    assert found.refused
    assert f"{why} Skriv dagen då den nya uppgiften kontrollerades." in found.comment


FORMS: dict[Form, dict[str, str]] = {
    CHANGE: {**COORDINATOR, **NEW_NUMBER},
    REPORT: {**COORDINATOR, **NEW_NUMBER, "wrong": "Ingen svarar."},
    NEW: {"region": "Syd", "post": "syd-section-head", "kind": "Telefon", **NEW_NUMBER},
    CONFIRM: {"contacts": "- [x] vast-victim-coordinator · 070-174 06 11"},
}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_a_check_cannot_be_made_after_today(form: Form) -> None:
    for day, refused in (("2026-11-25", False), ("november 2026", False), ("2026-11-26", True), ("2062", True)):
        found = proposed(form, {**FORMS[form], **CHECK, "date": day})
        assert found.refused is refused, day
        assert ("har inte varit än. Skriv dagen då uppgiften kontrollerades." in found.comment) is refused
    assert not proposed(form, {**FORMS[form], **CHECK, "date": "2026-11-26"}, today=date(2026, 11, 26)).refused


def test_a_national_number_is_replaced_with_only_the_new_check(tmp_path: Path) -> None:
    answers = {"region": "Väst", "post": "police", "value": "114 14", "new_value": "116 006", **CHECK}
    found = proposed(CHANGE, {**answers, "source": "https://example.org/114"})
    number = directory(found, DATA, tmp_path).number_by_id["police"]
    assert (number.number, [str(check.date) for check in number.verified]) == ("116 006", ["2026-11-18"])
    assert "Numret 114 14, som gäller hela landet, ändras." in found.text
    assert "- Så går det till: ”Talsvar kommer först.”\n- Tider: ”dygnet runt”\n\nDet skrevs om den gamla" in found.text


def test_a_centres_contact_is_ended_too(tmp_path: Path) -> None:
    answers = {
        "region": "Väst", "post": "exempel", "value": "jouren@example.org", "new_value": "ny@example.org",
        "source": "https://example.org/jouren", **CHECK,
    }  # fmt: skip
    found = proposed(CHANGE, answers)
    old, new = directory(found, DATA, tmp_path).centre_by_id["exempel"].contacts
    assert [period(old), period(new)] == [
        ("", "jouren@example.org", "2026-11-17"),
        ("2026-11-18", "ny@example.org", ""),
    ]
    assert set(found.files) == {"centres.yaml"}


def test_a_vacant_posts_number_is_told_not_to_be_shown() -> None:
    answers = {"region": "Väst", "post": "vast-group-head", "kind": "Telefon", **NEW_NUMBER, **CHECK}
    found = proposed(NEW, answers)
    assert "Gruppchefen (Västs län) får nummer 070-174 06 61, som inte visas så länge posten är vakant." in found.text


def test_the_day_decides_which_contact_is_in_force(tmp_path: Path) -> None:
    data = data_with(tmp_path, dated("until: 2026-11-25"))
    answers = {**COORDINATOR, **NEW_NUMBER, **CHECK}
    assert [proposed(CHANGE, answers, data, day).refused for day in (TODAY, date(2026, 11, 26))] == [False, True]


def test_a_warning_of_the_check_says_what_to_do() -> None:
    answers = {"region": "Syd", "post": "syd-section-head", "kind": "En funktions brevlåda", **NEW_NUMBER, **CHECK}
    found = proposed(NEW, {**answers, "new_value": "syd@example.org", "method": "Ringt och bekräftat"})
    help = next(rule.help for rule in RULES if rule.code == "V04")
    assert f"(V04). {help}" in found.text


DATES = ["2024-05-06", "2026-04-08", "2026-09-30", "2026-10-01", "2026-11-25", "2027-02-03", "oktober 2026", "2027"]
WHEN = ["2026-04-08", "2026-10-01", "2026-11-24", "2026-11-25", "september 2026", "oktober 2026", "hösten 2026", "2026"]
DAYS = [date(2026, 3, 1) + timedelta(days) for days in range(0, 400, 5)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(since=st.none() | st.sampled_from(DATES), until=st.none() | st.sampled_from(DATES), when=st.sampled_from(WHEN))
def test_no_day_has_both_values_and_no_earlier_day_changes(
    since: str | None, until: str | None, when: str, tmp_path: Path
) -> None:
    dates = [f'{name}: "{text}"' for name, text in (("since", since), ("until", until)) if text]
    folder = tmp_path / f"{since} {until} {when}"
    data = folder / "data"
    if not data.exists():
        data_with(folder, *([dated(*dates)] if dates else []))
    found = proposed(CHANGE, {**COORDINATOR, **NEW_NUMBER, **CHECK, "date": when}, data)
    if not found.files:
        return
    before, now = load_directory(data, TODAY), directory(found, data, folder)
    begins = parse(when).first
    for day in DAYS:
        old, new = (in_force(facts, day) for facts in (before, now))
        assert not {"070-174 06 11", "070-174 06 61"} <= new.keys()
        assert new == old if day < begins else "070-174 06 11" not in new
        assert new.get("070-174 06 61", [when]) == [when]


def in_force(facts: Directory, day: date) -> dict[str, list[str]]:
    """The values in force on the day, each with the dates of its checks by then."""
    found = as_of(facts, day).post_by_id["vast-victim-coordinator"].contacts
    return {contact.value: checks(contact) for contact in found if is_current(contact, day)}
