"""The types `Command` and `Context`, and helpers that several commands use."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from ..load import load_directory
from ..model.directory import Directory
from ..values import web
from ..values.errors import InvalidValueError
from ..website import offline


class UsageError(Exception):
    """The command was called incorrectly; the message says how to call it."""


class Context(Struct, frozen=True):
    """What a command is given: today's date, the environment, and a function that writes output."""

    today: date
    environ: Mapping[str, str]
    write: Callable[[str], object]


class Command(Struct, frozen=True):
    """A subcommand: its arguments, and `run`, which returns the exit code or raises `DataError` or `UsageError`."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Context], int]


def existing_folder(path: Path) -> Path:
    """Returns the path; raises `UsageError` if it is not a folder."""
    if not path.is_dir():
        raise UsageError(f"Mappen {path} finns inte.")
    return path


def load(options: argparse.Namespace, context: Context) -> Directory:
    """The facts of the data folder; raises `DataError` if they have errors."""
    return load_directory(existing_folder(options.data), context.today, published_at(context))


def published_at(context: Context) -> str:
    """The site's address in the environment, or nothing; raises `UsageError` if it is invalid."""
    try:
        return web.published_at(context.environ)
    except InvalidValueError as error:
        raise UsageError(f"{error}.") from None


def keeps_offline(context: Context) -> bool:
    """Whether readers' browsers keep the site; raises `UsageError` if the environment has no valid value."""
    try:
        return offline.is_wanted(context.environ)
    except InvalidValueError as error:
        raise UsageError(f"{error}.") from None


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Write each non-empty text to the named file in the folder; creates the folder if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        if text:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
