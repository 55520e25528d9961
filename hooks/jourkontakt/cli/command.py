"""What a command is, what it may use, and what several of them do."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from ..load import load_directory
from ..model.directory import Directory


class UsageError(Exception):
    """The command was called in a way that cannot work; the text says how it should be."""


class Context(Struct, frozen=True):
    """The day, the environment, and where output goes."""

    today: date
    environ: Mapping[str, str]
    write: Callable[[str], object]


class Command(Struct, frozen=True):
    """A subcommand: its arguments, and `run`, which gives the exit code or raises `DataError` or `UsageError`."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Context], int]


def existing_folder(path: Path) -> Path:
    """The folder, or `UsageError` when there is none."""
    if not path.is_dir():
        raise UsageError(f"Mappen {path} finns inte.")
    return path


def load(options: argparse.Namespace, context: Context) -> Directory:
    """The facts of the data folder; raises `DataError` when there are errors in them."""
    return load_directory(existing_folder(options.data), context.today)


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Write each text that is not empty to the file of its name in the folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        if text:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
