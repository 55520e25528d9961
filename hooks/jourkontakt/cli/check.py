"""`check`: validate the data and the Markdown pages; print the problems as text, JSON or GitHub annotations."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from ..datafiles.problem import DataError, Problem, as_text
from ..editors import annotations
from ..load import DataFolder
from ..website.written import page_problems
from .command import Command, Context, existing_folder, published_at


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects: file, line, column, severity, code, message, fix (null, or line, column, end_column, text)."""
    records = [
        {name: getattr(problem, name) for name in ("file", "line", "column", "severity", "code", "message")}
        | {"fix": asdict(problem.fix) if problem.fix else None}
        for problem in problems
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


_FORMATS = {"text": as_text, "json": as_json, "github": annotations.as_annotations}
_FULL_TEXT = partial(as_text, is_full=True)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="MAPP", help="sidorna i Markdown (docs)")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="text", help="text, json eller github")
    parser.add_argument("--varningar", action="store_true", help="visa allt om varningarna, också när det finns fel")


def _run(options: argparse.Namespace, context: Context) -> int:
    folder = DataFolder(existing_folder(options.data), context.today, address=published_at(context))
    try:
        directory = folder.load()
        problems = directory.warnings + page_problems(options.docs, directory)
    except DataError as error:
        problems = error.problems + page_problems(options.docs, None)
    shown = _FULL_TEXT if options.varningar and options.format == "text" else _FORMATS[options.format]
    context.write(shown(problems))
    if options.format == "github" and (path := context.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(annotations.as_summary(problems))
    return int(any(problem.severity == "error" for problem in problems))


COMMAND = Command("check", "Kontrollera uppgifterna.", _arguments, _run)
