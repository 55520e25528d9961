"""What a command is, and what it is told of the world."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct


class UsageError(Exception):
    """The command was called in a way that cannot work; the text says how it should be."""


class Context(Struct, frozen=True):
    """The day, the environment, and where output goes."""

    today: date
    environ: Mapping[str, str]
    write: Callable[[str], object]


class Command(Struct, frozen=True):
    """A subcommand: its arguments, and `run`, which gives the exit code; broken data may pass as `DataError`."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Context], int]
    reads_data: bool = True


def existing_folder(path: Path) -> Path:
    """The folder, or `UsageError` when there is none."""
    if not path.is_dir():
        raise UsageError(f"Mappen {path} finns inte.")
    return path
