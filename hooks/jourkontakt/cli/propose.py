"""`propose`: turn a filled-in issue form into changed data files and the text for GitHub."""

import argparse
from pathlib import Path

from ..editors.proposals import Issue, Outcome, propose, read_event
from .command import Command, Context, UsageError, existing_folder, write_texts


def _arguments(parser: argparse.ArgumentParser) -> None:
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("event", type=Path, nargs="?", metavar="HÄNDELSE", help="händelsen från GitHub, en JSON-fil")
    given.add_argument("--body-env", metavar="NAMN", help="miljövariabeln som håller ärendets text")
    parser.add_argument("--out", type=Path, metavar="MAPP", help="skriv filer, rubrik och text hit i stället")


def _run(options: argparse.Namespace, context: Context) -> int:
    outcome = propose(_issue(options, context), existing_folder(options.data), context.today)
    if options.out:
        _write(outcome, options.out)
        # The user's text is kept out of the log, since GitHub would run some lines in it as commands.
        context.write(f"Skrev {'ett förslag' if outcome.files else 'en kommentar'} till {options.out}.\n")
    else:
        context.write("\n".join([outcome.title, "", outcome.text]) if outcome.files else outcome.comment)
    return int(outcome.refused)


def _issue(options: argparse.Namespace, context: Context) -> Issue:
    if options.body_env:
        if options.body_env not in context.environ:
            raise UsageError(f"Miljövariabeln {options.body_env} finns inte.")
        return Issue(0, context.environ[options.body_env])
    try:
        return read_event(options.event)
    except (OSError, ValueError):
        raise UsageError(f"{options.event} är ingen händelse om ett ärende på GitHub.") from None


def _write(outcome: Outcome, out: Path) -> None:
    """Write `comment.md`, or `title.txt`, `text.md` and the changed files in `data/`."""
    write_texts(out, {"comment.md": outcome.comment, "title.txt": outcome.title, "text.md": outcome.text})
    for name, raw in outcome.files.items():
        (out / "data").mkdir(exist_ok=True)
        (out / "data" / name).write_bytes(raw)


COMMAND = Command("propose", "Gör ett förslag av det som någon skrev i ett formulär.", _arguments, _run)
