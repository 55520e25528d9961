"""Parse the text that GitHub makes of a filled-in form into answers by field."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from ..forms import FORMS, Field, Form

# About ten times the length of a carefully filled-in form.
_MAX_LENGTH = 20_000
_HEADING = re.compile(r"### (.+)")
# What GitHub writes for a field left empty, and for a list where nothing was chosen.
_NO_ANSWER = ("_No response_", "None")
_KNOWN_HEADINGS = frozenset(heading for form in FORMS for heading in form.headings)


class RefusedError(Exception):
    """The proposal cannot be used; `reasons` are Swedish sentences for its author."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


class Answers(Struct, frozen=True):
    """The form, and the answer to each of its fields by id; an empty text if there is none."""

    form: Form
    given: Mapping[str, str]

    def __getitem__(self, field: str) -> str:
        """The answer; an empty text also if the form has no such field."""
        return self.given.get(field, "")


class Issue(Struct, frozen=True):
    """The parts of an issue event that are used: its number (0 when there is none) and its text."""

    number: int
    body: str


def read_event(path: Path) -> Issue:
    """The issue of a GitHub event; raises `ValueError` if the file holds no such event."""
    event = json.loads(path.read_bytes())
    issue: Any = event.get("issue") if isinstance(event, dict) else None
    number, body = (issue.get("number"), issue.get("body")) if isinstance(issue, dict) else (None, None)
    if type(number) is not int or number < 1 or not isinstance(body, str | None):
        raise ValueError("there is no issue in the event")
    return Issue(number, body or "")


def read_answers(body: str) -> Answers:
    """The answers in an issue's text; raises `RefusedError` unless its headings are those of a form."""
    if len(body) > _MAX_LENGTH:
        raise RefusedError(f"Texten är för lång. Den får ha högst {_MAX_LENGTH} tecken.")
    if re.search(r"[\ud800-\udfff]", body):
        raise RefusedError("Texten innehåller halva tecken, som inte går att spara. Skriv den på nytt.")
    parts = _parts(body.replace("\r\n", "\n"))
    headings = tuple(heading for heading, _ in parts)
    form = next((form for form in FORMS if form.headings == headings), None)
    if form is None:
        raise RefusedError(
            "Texten har inte samma rubriker som något av formulären. "
            "Rubrikerna ska stå kvar som de var, var och en en gång. Gör annars ett nytt ärende med formuläret."
        )
    given = {field.id: _answer(text) for field, (_, text) in zip(form.fields, parts, strict=True)}
    if reasons := [reason for field in form.fields if (reason := _reason_to_refuse(field, given[field.id]))]:
        raise RefusedError(*reasons)
    return Answers(form, given)


def _parts(text: str) -> list[tuple[str, str]]:
    """Each heading that some form has, with the text under it; text before the first is left out."""
    parts: list[tuple[str, list[str]]] = []
    for line in text.split("\n"):
        match = _HEADING.fullmatch(line.strip())
        if match and match[1] in _KNOWN_HEADINGS:
            parts.append((match[1], []))
        elif parts:
            parts[-1][1].append(line)
    return [(heading, "\n".join(lines)) for heading, lines in parts]


def _answer(text: str) -> str:
    stripped = text.strip(" \n")
    return "" if stripped in _NO_ANSWER else stripped


def _reason_to_refuse(field: Field, answer: str) -> str:
    if field.required and not answer:
        return f"{field.heading}: fältet är tomt."
    if not field.several_lines and "\n" in answer:
        return f"{field.heading}: svaret ska stå på en enda rad."
    return ""
