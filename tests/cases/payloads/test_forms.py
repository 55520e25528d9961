"""Payloads as answers in forms: the proposal or the refusal has no live markup, mention, link or command.

Each payload is tried in some fields; `make payloads` tries each in all of them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from unicodedata import category

import pytest
from tests.cases.proposals.test_cases import ACTIVE_MARKUP, CASES, DATA
from tests.support.constants import TODAY
from tests.support.payloads import payloads

from jourkontakt.editors import proposals
from jourkontakt.editors.proposals import Issue, Outcome, propose, read_event
from jourkontakt.editors.proposals.answers import Answers, read_answers
from jourkontakt.load import DataFolder
from jourkontakt.model.directory import Directory

_EVENTS = (
    "good-change", "good-confirm", "good-new", "good-new-post-for-a-role", "good-report-with-cure",
    "good-holder-begins-after-another", "good-meeting-planned", "good-meeting-held-with-outcome",
)  # fmt: skip
_STEP = 1 if os.environ.get("JOURKONTAKT_PAYLOADS") == "all" else 41
_CODE = re.compile(r"^ *(```+)yaml$.*?^ *\1$|(?<!\\)(`+)(?!`)[^\n]+?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)


class Tried(NamedTuple):
    """A payload in a field of a form, and what came of it."""

    event: str
    field: str
    payload: str
    outcome: Outcome


@pytest.fixture(scope="module")
def tried() -> Iterator[list[Tried]]:
    """The outcomes; the facts without a proposal are loaded once for all of them."""
    whole = DataFolder(DATA, TODAY)
    facts = whole.load()

    class Loaded:
        files = whole.files

        def __init__(self, *where: object) -> None:
            pass

        def load(self, edited: Mapping[str, bytes] | None = None) -> Directory:
            return whole.load(edited) if edited else facts

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proposals, "DataFolder", Loaded)
        yield list(_tried())


def _tried() -> Iterator[Tried]:
    number = 0
    for event in _EVENTS:
        answers = read_answers(read_event(CASES / event / "event.json").body)
        for field in answers.form.fields:
            for payload in payloads():
                number += 1
                if number % _STEP == 0:
                    outcome = propose(Issue(12, _body(answers, field.id, payload.text)), DATA, TODAY)
                    yield Tried(event, field.id, payload.text, outcome)


def _body(answers: Answers, field: str, text: str) -> str:
    """The text of the issue, with another answer to a field."""
    given = {each.heading: text if each.id == field else answers[each.id] for each in answers.form.fields}
    return "".join(f"### {heading}\n\n{answer or '_No response_'}\n\n" for heading, answer in given.items())


def _texts(outcome: Outcome) -> str:
    return "\n".join([outcome.title, outcome.text, outcome.comment])


def test_no_answer_becomes_markup_a_mention_or_a_link(tried: list[Tried]) -> None:
    found = [(each, match[0]) for each in tried if (match := ACTIVE_MARKUP.search(_CODE.sub("", _texts(each.outcome))))]
    assert found == []


def test_no_answer_becomes_a_workflow_command_or_hides_something(tried: list[Tried]) -> None:
    for each in tried:
        lines = _texts(each.outcome).split("\n")
        assert [line for line in lines if line.lstrip().startswith(("::", "##["))] == [], each
        assert not {category(char) for line in lines for char in line} & {"Cc", "Cf", "Zl", "Zp"}, each
        assert len(_texts(each.outcome)) < 65_536


def test_an_answer_is_refused_in_words_or_written_as_it_was(tried: list[Tried]) -> None:
    assert len(tried) > 500
    accepted = [each for each in tried if each.outcome.files]
    refused = [each for each in tried if each.outcome.refused]
    assert min(len(accepted), len(refused)) > len(tried) // 10
    assert all(each.outcome.comment.startswith("<!-- jourkontakt-forslag -->\n") for each in refused)
    assert all(set(each.outcome.files) <= {"regions.yaml", "centres.yaml", "names.yaml"} for each in accepted)
    # A proposal that can be loaded has changed nothing but what its form is about.
    before = DataFolder(DATA, TODAY)
    for each in accepted[:: max(len(accepted) // 40, 1)]:
        after = before.load({str(DATA / name): raw for name, raw in each.outcome.files.items()})
        assert len(after.records) - len(before.load().records) in range(-1, 6), each
