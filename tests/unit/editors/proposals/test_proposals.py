"""A proposal changes exactly the facts that were given in the form, whatever the file contains."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.constants import ROOT, TODAY

from jourkontakt.answers.succession import has_ended
from jourkontakt.diff.differences import find_differences
from jourkontakt.editors.forms import CHANGE, CONFIRM, NEW, Form
from jourkontakt.editors.proposals import Issue, Outcome, propose
from jourkontakt.editors.proposals.answers import read_answers
from jourkontakt.editors.proposals.readings import understood
from jourkontakt.editors.proposals.targets import value_of
from jourkontakt.load import load_directory
from jourkontakt.model import Contact, NationalNumber
from jourkontakt.model.directory import Directory

DATA = ROOT / "tests/cases/diff/base"
DEMO = ROOT / "examples/demo"
CHECK = {"date": "2026-11-24", "by": "Exempeljouren", "method": "Bekräftat skriftligt"}


def body(form: Form, answers: Mapping[str, str]) -> str:
    """The text that GitHub makes of a form."""
    return "\n\n".join(f"### {field.heading}\n\n{answers.get(field.id) or '_No response_'}" for field in form.fields)


def proposed(form: Form, answers: Mapping[str, str], data: Path = DATA, today: date = TODAY) -> Outcome:
    return propose(Issue(7, body(form, answers)), data, today)


def after(found: Outcome, data: Path, folder: Path) -> Directory:
    """The facts after the proposal."""
    shutil.copytree(data, folder, dirs_exist_ok=True)
    for name, raw in found.files.items():
        (folder / name).write_bytes(raw)
    return load_directory(folder, TODAY)


def owners(directory: Directory) -> list[tuple[str, Contact | NationalNumber]]:
    """All contacts and national numbers, each with the id of its owner."""
    posts = [(post.id, contact) for post in directory.post_by_id.values() for contact in post.contacts]
    centres = [(centre.id, contact) for centre in directory.centres for contact in centre.contacts]
    return [*((number.id, number) for number in directory.national_numbers), *posts, *centres]


def test_each_confirmation_adds_one_row_and_nothing_else(tmp_path: Path) -> None:
    old = load_directory(DATA, TODAY)
    facts = owners(old)
    assert len(facts) >= 7
    for number, (identifier, fact) in enumerate(facts):
        found = proposed(CONFIRM, {"contacts": f"- [x] {identifier} · {value_of(fact)}", **CHECK})
        (change,) = find_differences(old, after(found, DATA, tmp_path / str(number)))
        assert (change.field, change.kind) == ("verified", "added")
        (name,) = found.files
        assert only_added((DATA / name).read_bytes(), found.files[name]) == (3 if fact.verified else 4)


def test_many_confirmations_are_one_proposal(tmp_path: Path) -> None:
    old = load_directory(DEMO, TODAY)
    facts = [
        (identifier, fact)
        for identifier, fact in owners(old)
        if not any(check.date.last >= date(2026, 11, 24) for check in fact.verified)
        and not (isinstance(fact, Contact) and has_ended(fact, TODAY))
    ]
    lines = "\n".join(f"- [x] {identifier} · {value_of(fact)}" for identifier, fact in facts)
    found = proposed(CONFIRM, {"contacts": lines, **CHECK}, DEMO)
    changes = find_differences(old, after(found, DEMO, tmp_path / "after"))
    assert len(changes) == len(facts)
    assert {change.field for change in changes} == {"verified"}
    assert found.title == f"Kontrollerade: {len(facts)} uppgifter"
    assert set(found.files) == {"regions.yaml", "centres.yaml"}


def test_a_line_that_is_given_twice_is_one_check() -> None:
    line = "- [x] vast-section-head · 070-174 06 10"
    once, twice = (proposed(CONFIRM, {"contacts": lines, **CHECK}) for lines in (line, f"{line}\n{line}"))
    assert once.files == twice.files != {}


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_comments_line_ends_and_layout_are_kept(ending: str, tmp_path: Path) -> None:
    data = Path(shutil.copytree(DATA, tmp_path / "data"))
    text = (data / "regions.yaml").read_text(encoding="utf-8")
    text = text.replace('value: "070-174 06 10"', 'value:   "070-174 06 10"   # ringt i våras')
    text = text.replace(
        '      - id: "vast-victim-coordinator"', '\n      # Näste.\n\n      - id: "vast-victim-coordinator"'
    )
    raw = ("\ufeff" + text.rstrip("\n")).replace("\n", ending).encode()
    (data / "regions.yaml").write_bytes(raw)
    answers = {
        "region": "Väst", "post": "vast-section-head", "value": "070-174 06 10", "new_value": "070-174 06 91",
        "source": "https://example.org/vast", **CHECK,
    }  # fmt: skip
    found = proposed(CHANGE, answers, data)
    right = text.replace(
        '            note: "Säg att du ringer från en jour"\n',
        '            note: "Säg att du ringer från en jour"\n            until: 2026-11-23\n',
    ).replace(
        '                method: "called"\n          - kind: "email"',
        '                method: "called"\n          - kind: "phone"\n            value: "070-174 06 91"\n'
        '            since: 2026-11-24\n            source: "https://example.org/vast"\n            verified:\n'
        '              - date: 2026-11-24\n                by: "Exempeljouren"\n                method: "written"\n'
        '          - kind: "email"',
    )
    assert found.files["regions.yaml"] == ("\ufeff" + right.rstrip("\n")).replace("\n", ending).encode()


def test_the_last_line_may_lack_a_line_ending(tmp_path: Path) -> None:
    data = Path(shutil.copytree(DATA, tmp_path / "data"))
    raw = (data / "regions.yaml").read_bytes().partition(b"\nwelcome:")[0].rstrip(b"\n")
    (data / "regions.yaml").write_bytes(raw)
    answers = {
        "region": "Syd", "post": "syd-section-head", "kind": "Telefon", "new_value": "070-174 06 91",
        "source": "https://example.org/syd", **CHECK,
    }  # fmt: skip
    written = proposed(NEW, answers, data).files["regions.yaml"]
    assert written.startswith(raw + b'\n        contacts:\n          - kind: "phone"\n')
    assert not written.endswith(b"\n")


def test_dates_come_from_the_form_and_never_from_the_clock() -> None:
    answers = {
        "region": "Nord", "post": "nord-section-head", "kind": "Telefon", "new_value": "070-174 06 91",
        "source": "https://example.org/nord", **CHECK,
    }  # fmt: skip
    files = [proposed(NEW, answers, DATA, day).files for day in (TODAY, date(2026, 12, 24), date(2030, 2, 28))]
    assert files[0] == files[1] == files[2] != {}
    added = files[0]["regions.yaml"].decode().count("2026-11-24") - (DATA / "regions.yaml").read_text().count(
        "2026-11-24"
    )
    assert added == 1


SIGNS = [
    '"',
    "\\",
    '"\n  x: "y',
    " # x",
    "- x",
    ": ",
    "{x: y}",
    "&a",
    "*a",
    "!!x",
    "'",
    "%",
    "\t",
    "\x85",
    "\u2028",
    "---",
    "|",
]
# Mostly valid text, since a proposal with anything invalid is refused as a whole.
WORDS = st.lists(st.text("abåäö ", max_size=5) | st.sampled_from(SIGNS), max_size=6).map("".join)
ANY = st.text(st.characters(codec="utf-8"), max_size=30)
ANSWERS = {
    "region": "Väst", "post": "vast-victim-coordinator", "value": "samordnare@example.org",
    "new_value": "samordnaren@example.org", "source": "https://example.org/vast/ny", **CHECK,
}  # fmt: skip
tried = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@tried
@given(by=WORDS, consent=WORDS)
def test_any_words_are_written_as_they_are_read(by: str, consent: str, tmp_path: Path) -> None:
    check_written({**ANSWERS, "by": by, "consent": consent}, tmp_path)


@tried
@given(
    texts=st.dictionaries(
        st.sampled_from(["new_value", "source", "date", "by", "consent"]), ANY, min_size=1, max_size=2
    )
)
def test_any_characters_are_written_as_they_are_read(texts: dict[str, str], tmp_path: Path) -> None:
    check_written(ANSWERS | texts, tmp_path)


def check_written(answers: Mapping[str, str], folder: Path) -> None:
    """Check that the proposal is refused, or that its file holds what was answered and its text what was put right."""
    found = proposed(CHANGE, answers)
    assert found.refused == (not found.files)
    if found.files:
        changes = find_differences(load_directory(DATA, TODAY), after(found, DATA, folder))
        wrote = {change.field: change.new for change in changes}
        typed = read_answers(body(CHANGE, answers))
        bare = understood(load_directory(DATA, TODAY), typed).given
        assert ("### Det här skrevs om" in found.text) == any(
            bare[name] != typed[name] for name in ("new_value", "source", "consent", "date", "by")
        )
        assert set(wrote) == {"until", "contacts"}
        new = wrote["contacts"]
        assert (new.value, new.source, new.consent or "") == (
            bare["new_value"],
            bare["source"],
            bare["consent"],
        )
        assert [(str(check.date), check.by) for check in new.verified] == [(bare["date"], bare["by"])]
        assert new.since.first == new.verified[0].date.first == wrote["until"].last + timedelta(days=1)


@pytest.mark.parametrize("text", ["x" * 100_000, "### Post\n\n" * 10_000, "- [x] a · b\n" * 8_000, "\n" * 100_000])
def test_a_huge_text_is_refused_at_once(text: str) -> None:
    found = propose(Issue(1, text), DATA, TODAY)
    assert found.refused
    assert "för lång" in found.comment
    assert len(found.comment) < 1_000


def only_added(old: bytes, new: bytes) -> int:
    """How many lines are new; fails if an old one is gone or moved."""
    left = iter(new.splitlines())
    assert all(any(line == other for other in left) for line in old.splitlines())
    return len(new.splitlines()) - len(old.splitlines())
