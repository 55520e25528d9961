"""`write OUT`: the whole site as a folder of Markdown and files, for another publisher than MkDocs."""

import argparse
import errno
from pathlib import Path

from ..website.folder import write
from ..website.site_check import SiteFaultsError
from ..website.swap import TargetError
from .command import Command, Context, UsageError, existing_folder, load

_REFUSALS = {
    "link": "är en symbolisk länk. Ange mappen som den leder till.",
    "file": "är en fil. Ange en mapp.",
    "other": "innehåller annat än en tidigare skriven sida. Ange en ny mapp.",
}
_FAILURES: dict[int, str] = {
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "utrymmet på disken är slut",
    errno.EFBIG: "filen får inte bli så stor",
    errno.EROFS: "det går bara att läsa där",
    errno.EACCES: "det går inte att skriva där",
    errno.EPERM: "det går inte att skriva där",
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="UT", help="mappen att skriva till, ny eller från en tidigare gång")
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="MAPP", help="handskrivna filer som följer med"
    )


def _run(options: argparse.Namespace, context: Context) -> int:
    directory, docs, out = load(options, context), existing_folder(options.docs), options.out
    try:
        count = write(
            directory, out, docs, lambda: context.write(f"Något annat skrivs i {out.absolute().parent}. Väntar.\n")
        )
    except TargetError as refused:
        raise UsageError(f"{out} {_REFUSALS[refused.reason]}") from None
    except (SiteFaultsError, OSError) as error:
        context.write(f"fel: {_reason(error)}\n{out} är som förut.\n")
        return 1
    context.write(f"{count} filer skrivna till {out}.\n")
    return 0


def _reason(error: Exception) -> str:
    """The fault in a sentence; the system's own words for what is not known here."""
    if not isinstance(error, OSError):
        return str(error)
    where = f": {error.filename}" if error.filename else ""
    return _FAILURES.get(error.errno or 0, error.strerror or str(error)) + where


COMMAND = Command("write", "Skriv hela sidan som en mapp för en annan publicering.", _arguments, _run)
