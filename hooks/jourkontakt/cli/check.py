"""`check`: read all the data and say what is wrong, for people or for programs."""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from ..datafiles.problem import Problem, as_text
from ..editors import annotations
from ..load import DataFolder
from .command import Command, Context, existing_folder


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="text, json eller github")


def _run(options: argparse.Namespace, context: Context) -> int:
    problems = DataFolder(existing_folder(options.data), context.today).problems()
    context.write(FORMATS[options.format](problems))
    if options.format == "github" and (path := context.environ.get("GITHUB_STEP_SUMMARY")):
        _append(Path(path), annotations.as_summary(problems))
    return int(any(problem.severity == "error" for problem in problems))


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


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": annotations.as_annotations,
}
COMMAND = Command("check", "Kontrollera uppgifterna.", _arguments, _run)
