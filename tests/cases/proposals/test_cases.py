"""Run the cases in this folder: each event gives the outcome in `expected.md`, without active markup or commands."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

import pytest
from tests.support.constants import EPOCH, ROOT, TODAY
from tests.support.golden import assert_expected

from jourkontakt.cli import main
from jourkontakt.editors.forms import CONFIRM, HOLDER, MEETING
from jourkontakt.editors.proposals import Outcome, propose, read_event
from jourkontakt.editors.proposals.answers import read_answers

DATA = ROOT / "tests/cases/diff/base"
CASES = Path(__file__).parent
EVENTS = sorted(CASES.glob("*/event.json"))
# What GitHub turns into a mention, a link or markup outside code.
ACTIVE_MARKUP = re.compile(
    r"(?<![\w`])@\w|(?<!\\)<(?!!-- jourkontakt-(?:diff|forslag) -->)|(?<!\\)\]\(|(?<!Closes )#\d|://|GH-\d"
)


def case_name(event: Path) -> str:
    return event.parent.name


def is_accepted(event: Path) -> bool:
    """Whether the expected outcome is a proposal, which begins with the changes to the files."""
    expected = event.with_name("expected.md")
    return expected.is_file() and expected.read_text(encoding="utf-8").startswith("```diff\n")


def outcome(event: Path) -> Outcome:
    return propose(read_event(event), DATA, TODAY)


def as_document(found: Outcome) -> str:
    """The whole outcome as text: the diff of the files, the title and the text, or the comment."""
    changed = "".join("".join(_diff(name, raw)) for name, raw in found.files.items())
    parts = [f"```diff\n{changed}```\n", f"# {found.title}\n", found.text] if found.files else [found.comment]
    return "\n".join(parts)


def _diff(name: str, raw: bytes) -> Iterator[str]:
    before = (DATA / name).read_text(encoding="utf-8").splitlines(keepends=True)
    return unified_diff(before, raw.decode().splitlines(keepends=True), name, name)


@pytest.mark.golden
@pytest.mark.parametrize("event", EVENTS, ids=case_name)
def test_an_event_has_the_expected_outcome(event: Path) -> None:
    assert_expected(event.with_name("expected.md"), as_document(outcome(event)))


@pytest.mark.parametrize("event", EVENTS, ids=case_name)
def test_the_prefix_of_a_case_name_is_its_outcome(event: Path) -> None:
    found, kind = outcome(event), case_name(event).partition("-")[0]
    kinds = {
        "good": bool(found.files),
        "sloppy": "### Det här skrevs om" in found.text,
        "nothing": not (found.files or found.refused),
        "ambiguous": found.refused,
        "bad": found.refused,
    }
    assert kinds.get(kind, kind == "hostile")
    assert bool(found.files) == bool(found.title and found.text) == (not found.comment)


@pytest.mark.parametrize(
    "event", [event for event in EVENTS if case_name(event).startswith("ambiguous-")], ids=case_name
)
def test_what_is_ambiguous_is_asked_about_in_the_words_of_the_form(event: Path) -> None:
    found = outcome(event)
    form = read_answers(read_event(event).body).form
    first = next(line for line in found.comment.splitlines() if line.startswith("- "))
    assert [field.heading for field in form.fields if first.startswith(f"- {field.heading}: ")] or form is CONFIRM
    assert re.search("[Ss]kriv |[Vv]älj |bara ett|I polisregion .+ finns", first)
    words = {option.value for field in form.fields for option in field.options} | {field.key for field in form.fields}
    assert not [word for word in words if word and re.search(rf"\b{word}\b(?!-)", first)]


@pytest.mark.parametrize("event", EVENTS, ids=case_name)
def test_text_from_strangers_makes_no_mention_link_or_markup(event: Path) -> None:
    found = outcome(event)
    text = "\n".join([found.title, found.text, found.comment])
    outside_code = re.sub(r"(?<!\\)`[^`\n]+`", "", text)
    assert not ACTIVE_MARKUP.search(outside_code)
    assert not [line for line in text.splitlines() if line.lstrip().startswith(("::", "##["))]
    assert len(text) < 65_536


def is_about_a_contact(event: Path) -> bool:
    """Whether the proposal comes from a form about numbers and addresses."""
    form = read_answers(read_event(event).body).form
    return form not in (HOLDER, MEETING)


def removed_lines(event: Path) -> Iterator[str]:
    """The lines of the data files that the proposal takes away or replaces."""
    for name, raw in outcome(event).files.items():
        before, after = (DATA / name).read_text(encoding="utf-8").splitlines(), raw.decode().splitlines()
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for tag, i, j, *_ in matcher.get_opcodes():
            if tag in ("delete", "replace"):
                yield from before[i:j]


@pytest.mark.parametrize("event", [event for event in EVENTS if is_accepted(event)], ids=case_name)
def test_a_proposal_replaces_few_values_and_moves_nothing(event: Path) -> None:
    """Lines are only added, but for values that a new one replaces, and the checks that were made of such a value.

    The form for holders ends a leave too, and takes away a name.
    """
    removed = [*removed_lines(event)]
    if not is_about_a_contact(event):
        replaced = r" *(?:- )?(?:status|name|since|until|deputy|absent|when|place|source):"
        assert all(re.match(replaced, line) for line in removed)
        assert len(removed) <= 7
        return
    values = [line for line in removed if not re.match(r" +(?:- )?(?:date|by|method): ", line)]
    assert all(re.match(r" *(?:- )?(?:value|number|kind|source|consent|until): ", line) for line in values)
    assert len(values) <= 3
    assert values == removed or any(re.match(r" *(?:- )?(?:value|number): ", line) for line in values)


@pytest.mark.parametrize("event", [event for event in EVENTS if is_accepted(event)], ids=case_name)
def test_the_same_form_again_changes_nothing_more(event: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(DATA, tmp_path / "data"))
    for name, raw in outcome(event).files.items():
        (data / name).write_bytes(raw)
    again = propose(read_event(event), data, TODAY)
    if is_about_a_contact(event):
        # A value that has been replaced is no longer there to be changed.
        assert not again.files
    else:
        assert (again.files, again.refused) == ({}, False), again.comment


@pytest.mark.parametrize("event", EVENTS, ids=case_name)
def test_the_command_writes_the_outcome_to_files_and_not_to_the_log(event: Path, tmp_path: Path) -> None:
    printed: list[str] = []
    out = tmp_path / "out"
    arguments = ("propose", str(event), "--data", str(DATA), "--out", str(out))
    code = main(arguments, {"SOURCE_DATE_EPOCH": EPOCH}, printed.append)
    found = outcome(event)
    assert code == int(found.refused)
    names = {"title.txt": found.title, "text.md": found.text, "comment.md": found.comment}
    for name, text in names.items():
        assert (out / name).exists() == bool(text)
        assert not text or (out / name).read_text(encoding="utf-8") == text
    assert {path.name: path.read_bytes() for path in out.glob("data/*")} == found.files
    assert "".join(printed) == f"Skrev {'ett förslag' if found.files else 'en kommentar'} till {out}.\n"


def test_the_body_can_be_given_in_the_environment() -> None:
    event = CASES / "good-confirm/event.json"
    body = json.loads(event.read_text(encoding="utf-8"))["issue"]["body"]
    printed: list[str] = []
    environ = {"SOURCE_DATE_EPOCH": EPOCH, "BODY": body}
    assert main(("propose", "--body-env", "BODY", "--data", str(DATA)), environ, printed.append) == 0
    found = outcome(event)
    # Only the event knows which issue the proposal closes.
    assert "".join(printed) == f"{found.title}\n\n{found.text}".replace(" Closes #12", "")


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"\xff", b'{"issue": {"number": "12", "body": "x"}}', b'{"issue": 1}', b"[" * 900_000],
    ids=lambda content: content[:40].decode(errors="replace"),
)
def test_an_unreadable_event_is_a_usage_error(content: bytes, tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    event.write_bytes(content)
    assert main(("propose", str(event), "--data", str(DATA)), {}, lambda text: None) == 2
    assert main(("propose", str(tmp_path / "none.json"), "--data", str(DATA)), {}, lambda text: None) == 2
    assert main(("propose", "--body-env", "NONE", "--data", str(DATA)), {}, lambda text: None) == 2


def test_an_issue_number_must_be_an_integer(tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    event.write_text('{"issue": {"number": true, "body": ""}}')
    with pytest.raises(ValueError, match="no issue"):
        read_event(event)


def test_errors_in_the_data_are_reported_in_the_comment(tmp_path: Path) -> None:
    data = Path(shutil.copytree(DATA, tmp_path / "data"))
    (data / "names.yaml").write_text("x: [", encoding="utf-8")
    found = propose(read_event(CASES / "good-confirm/event.json"), data, TODAY)
    assert found.refused
    assert "Förslaget kan inte prövas" in found.comment
    assert "names.yaml:1:" in found.comment
