"""`check`: read all the data and say what is wrong, for people or for programs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

from ..load import load_directory
from ..problem import DataError, Problem, summary
from .command import Command, Situation, existing_folder


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="text, json eller github")


def _run(options: argparse.Namespace, situation: Situation) -> int:
    try:
        problems: Sequence[Problem] = load_directory(existing_folder(options.data), situation.today).warnings
    except DataError as error:
        problems = error.problems
    situation.say(FORMATS[options.format](problems))
    return int(any(problem.severity == "error" for problem in problems))


def as_text(problems: Sequence[Problem]) -> str:
    """For a person: each finding with its line and cure, then how many there are."""
    return "".join(f"{problem.as_text()}\n\n" for problem in problems) + summary(problems) + "\n"


def as_json(problems: Sequence[Problem]) -> str:
    """For a program: a list of objects."""
    return json.dumps([as_record(problem) for problem in problems], ensure_ascii=False, indent=1) + "\n"


def as_record(problem: Problem) -> dict[str, object]:
    """One finding: file, line, column, severity, code, message, fix (null, or line, column, end_column, text)."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "fix": asdict(problem.fix) if problem.fix else None,
    }


def as_github(problems: Sequence[Problem]) -> str:
    """For GitHub: annotations on the lines."""
    return "".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column},title={_property(problem.code)}"
    write = f" Skriv: {problem.write}" if problem.write else ""
    return f"::{problem.severity} {place}::{_escaped(problem.message + write)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}
COMMAND = Command("check", "Kontrollera uppgifterna.", _arguments, _run)
