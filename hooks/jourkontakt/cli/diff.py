"""`diff OLD NEW`: what a reader will notice when the data changes, between two folders or two git revisions."""

import argparse
from collections.abc import Callable, Sequence

from ..datafiles.problem import DataError, as_text
from ..diff import Sentence, describe_changes, formats
from ..diff.git import load_side
from ..model.directory import Directory
from . import check
from .command import Command, Context

_FORMATS: dict[str, Callable[[Sequence[Sentence], Directory], str]] = {
    "json": lambda found, directory: formats.as_json(found),
    "markdown": formats.as_markdown,
    "summary": formats.as_summary,
    "text": lambda found, directory: formats.as_text(found),
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    side = "en datamapp, eller en version i git (till exempel main) av datamappen"
    parser.add_argument("old", metavar="FÖRE", help=side)
    parser.add_argument("new", metavar="EFTER", help=side)
    words = "text, json, markdown (en kommentar på GitHub) eller summary (sammanfattningen av ett steg på GitHub)"
    parser.add_argument("--format", choices=sorted(_FORMATS), default="text", help=words)


def _run(options: argparse.Namespace, context: Context) -> int:
    old, new = (_load_or_error(name, options, context) for name in (options.old, options.new))
    if isinstance(new, DataError):
        context.write(_failure(f"Det finns fel i {options.new}, så skillnaden går inte att visa.", new, options.format))
        return 1
    if isinstance(old, DataError):
        intro = f"{options.new} är utan fel. Det finns fel i {options.old}, så skillnaden går inte att visa."
        context.write(_failure(intro, old, options.format))
        return 1
    found = describe_changes(old, new)
    context.write(_FORMATS[options.format](found, new))
    return 0


def _load_or_error(name: str, options: argparse.Namespace, context: Context) -> Directory | DataError:
    try:
        return load_side(name, options.data, context.today)
    except DataError as error:
        return error


def _failure(intro: str, error: DataError, output_format: str) -> str:
    if output_format == "json":
        return check.as_json(error.problems)
    if output_format in ("markdown", "summary"):
        return formats.problems_as_markdown(intro, error.problems)
    return f"{intro}\n\n{as_text(error.problems)}"


COMMAND = Command("diff", "Säg vad läsaren märker av en ändring.", _arguments, _run)
