"""Files and folders in a data folder that nothing reads, and what was probably meant by each."""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePath
from unicodedata import normalize

from ..values.spelling import nearest
from ..values.text import listing
from .problem import Problem

# What programs leave beside the files without harm; names that begin with a full stop are hidden.
_HARMLESS = re.compile(r"\..*|readme(?:\..*)?|thumbs\.db|desktop\.ini", re.IGNORECASE)
_SYNONYMS = {
    "regions": "regioner, polisregioner, region",
    "site": "sida, sidan, webbplats, inställningar",
    "centres": "jourer, jour, centers",
    "names": "namn, sökord",
    "statistics": "statistik, siffror",
    "municipalities": "kommuner, kommun",
    "places": "orter, tätorter, platser",
}
# What editors and merge programs save the file before a change as.
_BACKUP = re.compile(r"(?:\.(?:orig|bak|old|rej|sav|save|sw[a-p]|tmp)|[~#])$")
_TABLE = re.compile(r"\.[ct]sv\b")
# Endings of files that are no plain text.
_OTHER_FORMATS = re.compile(r"\.(?:xlsx?|xlsm|ods|numbers|docx?|odt|pages|rtf|pdf|zip|gz|7z)\b")


def strays(folder: str, entries: Collection[str], known: Collection[str]) -> Iterator[Problem]:
    """An error for each of the entries that is neither a data file nor known to stand beside them.

    `entries` are the names in the folder, a folder's with a slash at its end; `known` are those of the data files.
    """
    expected = {*known, *(f"{PurePath(name).stem}.schema.json" for name in known)}
    for entry in sorted(entries):
        if entry not in expected and not _HARMLESS.fullmatch(entry):
            yield Problem(f"{folder}/{entry}", 1, 1, "error", "C03", _message(entry, entries, known))


def _message(entry: str, entries: Collection[str], known: Collection[str]) -> str:
    if entry.endswith("/"):
        return "mappen läses inte. Lägg dess filer i mappen ovanför om de ska gälla, och ta bort den"
    name = normalize("NFC", entry).casefold()
    meant = _meant(name, known)
    if not meant:
        return f"filen läses inte. Här läses bara {listing(sorted(known))}. Ta bort den"
    if _BACKUP.search(name):
        return f"filen är en säkerhetskopia av {meant} och läses inte. Ta bort den"
    if _TABLE.search(name) and not _TABLE.search(meant):
        return f"filen läses inte. Det som gäller står i {meant}. Ta bort den"
    if _OTHER_FORMATS.search(name):
        return f"filen läses inte. Spara den som ren text med namnet {meant} om den ska gälla, annars ta bort den"
    if meant not in entries:
        return f"filen läses inte. Den ska heta {meant}{', med små bokstäver' if name == meant else ''}"
    copy = f"filen ser ut att vara en kopia av {meant} och läses inte"
    return f"{copy}. Ladda upp den med namnet {meant} om den ska gälla, annars ta bort den"


def _meant(name: str, known: Collection[str]) -> str:
    """The data file whose name stands in the given one, or else is most like it; empty if none is."""
    stems = {PurePath(file).stem: file for file in known}
    words = re.findall(r"[^\W\d_]+", name)
    inside = next((word for word in words if word in stems), "")
    stem = inside or nearest(words[0] if words else "", stems, _SYNONYMS, cutoff=0.75)
    return "" if "schema" in words else stems.get(stem, "")
