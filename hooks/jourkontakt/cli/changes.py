"""`changes`: bring the log of what readers notice, `changes.csv`, up to date from the history in git."""

import argparse

from ..diff.history import UnknownHistoryError, brought_up_to_date, started
from ..model.changelog import CHANGES, as_csv
from ..values.text import counted
from .command import Command, Context, load, write_texts


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--start", action="store_true", help="börja om med en tom lista från och med i dag")


def _run(options: argparse.Namespace, context: Context) -> int:
    directory = load(options, context)
    old, path = directory.changelog, options.data / CHANGES
    try:
        if options.start:
            new = started(directory, options.data, context.today)
        else:
            new = brought_up_to_date(directory, options.data)
    except UnknownHistoryError as error:
        context.write(f"{error} {path} är som förut.\n")
        return 1
    if new != old:
        write_texts(options.data, {CHANGES: as_csv(new)})
    count = max(len(new.changes) - len(old.changes), 0)
    context.write(f"{path} är aktuell, med {counted(count, 'ny ändring', 'nya ändringar')}.\n")
    return 0


COMMAND = Command("changes", "Skriv upp det som läsaren har märkt, ur historiken i git.", _arguments, _run)
