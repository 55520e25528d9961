"""`report`: the compiled report of a day, as HTML or PDF; a day's report has the same bytes whenever it is made."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ..report import Report, as_of, compiled
from ..website.feeds.report_pdf import as_pdf
from ..website.pages.report import document
from .command import Command, Context, UsageError, load

_FORMATS: dict[str, Callable[[Report], bytes]] = {"html": lambda report: document(report).encode(), "pdf": as_pdf}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DAG", help="dagen som rapporten gäller, som 2018-06-30 (annars i dag)")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="html", help="html eller pdf")
    parser.add_argument("--out", type=Path, metavar="FIL", help="filen att skriva (annars skrivs rapporten ut)")


def _run(options: argparse.Namespace, context: Context) -> int:
    day = _day(options.as_of, context.today)
    content = _FORMATS[options.format](compiled(as_of(load(options, context), day)))
    if options.out:
        try:
            options.out.write_bytes(content)
        except OSError:
            raise UsageError(f"Det går inte att skriva till {options.out}.") from None
        context.write(f"Rapporten är skriven till {options.out}.\n")
    elif options.format == "pdf":
        # The bytes can be piped to a program or file, but not shown in a terminal.
        if sys.stdout.isatty():
            raise UsageError("En pdf går inte att visa här. Lägg till --out rapport.pdf")
        sys.stdout.buffer.write(content)
    else:
        context.write(content.decode())
    return 0


def _day(text: str | None, today: date) -> date:
    try:
        day = date.fromisoformat(text) if text else today
    except ValueError:
        raise UsageError(f"”{text}” är ingen dag. Skriv den så här: 2018-06-30") from None
    if day > today:
        raise UsageError(f"{day} har inte varit än. En rapport gäller i dag eller en dag som har varit.")
    return day


COMMAND = Command("report", "Skriv rapporten för en dag.", _arguments, _run)
