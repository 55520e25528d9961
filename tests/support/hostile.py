"""A data folder as hostile as the reader and the rules allow: the demo data with dangerous texts in every field.

The texts are those below and the payloads of `tests/cases/payloads/` that the reader accepts. Every free text, source,
e-mail address and place is changed, as `walk.texts` finds them, so a new field is changed too. Ids, dates, numbers and
references to other facts stay. A text keeps its original inside, so that what rules and pages look for in it
(`{region}`, the words of a role) is still there, and no two texts become the same.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.support.constants import ROOT, TODAY
from tests.support.payloads import readable

from jourkontakt.datafiles import edit
from jourkontakt.datafiles.problem import Fix, Problem
from jourkontakt.datafiles.reader import Node, Sequence, Text
from jourkontakt.datafiles.reader.layout import quoted
from jourkontakt.load import DataFolder
from jourkontakt.model import walk
from jourkontakt.model.directory import Directory
from jourkontakt.model.labels import REGIONS
from jourkontakt.model.tables import PLACES
from jourkontakt.rules.figures import COUNTRY
from jourkontakt.values.email import is_address
from jourkontakt.values.web import split

DEMO = ROOT / "examples/demo"
LONG_WORD = "Brottsofferstödssamordningsförordning" * 8
# Letters of one, two, three and four bytes, so that a line folded after any number of bytes meets the middle of one.
FOLDED = "".join(f"{'a' * number}åäö é—e̊ 📞🇸🇪 " for number in range(12))
LONG_TEXT = (FOLDED * 12)[:2_000].strip()

_MIXED = (
    ("=1+1;", ', "slut"'),
    ("+46 ", ";a,b;"),
    ("-1 ", r"\n\r\nEND:VCARD\nBEGIN:VCARD"),
    ("@SUM(1,2) ", r"\\, \; \: \\"),
    ("'=HYPERLINK(1) ", "'"),
    ("</script><script>alert(1)</script>", "<!-- ]]> -->"),
    ('"><img src=x onerror=alert(1)>', "&amp; &lt;b&gt; &#10;"),
    ("{{ 7*7 }}{% raw %}{# ", "${x} %s %0A %(a)s #}"),
    ("BEGIN:VEVENT ", "END:VCALENDAR"),
    ("ORG:", ";TYPE=x:^n^'"),
    ("]]><b>", "</b></title></svg>"),
    ("_x000D__x0041_ ", " #panic() $x$ *_`<etikett> @ref"),
    ("שלום عربي ", " e̊x̄ 👩🏽 …"),
    (",;.:–", "!?…"),
    (f"{LONG_WORD} ", f" {LONG_WORD}"),
    (f"{FOLDED}", " 📞"),
    ("’’”", "”’’"),
    ("a\\", "\\"),
    ("| # - [x](javascript:alert(1)) ", " **b** <https://example.org>"),
    ("null ", f" {LONG_TEXT}"),
)
# What stands before and after the original text.
AROUND = (*_MIXED, *((f"{text} ", "") for text in readable()))
_IN_ADDRESS = "?a=1&b='2',3;4:5&amp;c={{x}}|%22%0A\\n)]å#d"
_IN_MAIL = "x+%_"


class Place(NamedTuple):
    """Where a text stands: its file and its first character."""

    file: str
    line: int
    column: int


class Spot(NamedTuple):
    """A text of the data, its field, as `Contact.note`, and whether it is an address."""

    field: str
    text: Text
    is_address: bool


def load(shift: int = 0) -> Directory:
    """The hostile facts; each of the first `len(AROUND)` shifts puts something else around every text."""
    folder = DataFolder(DEMO, TODAY)
    return folder.load(files(folder, shift))


def write(folder: Path) -> None:
    """Write the hostile data folder."""
    for name, raw in files(DataFolder(DEMO, TODAY)).items():
        (folder / Path(name).name).write_bytes(raw)


def files(folder: DataFolder, shift: int = 0) -> dict[str, bytes]:
    """The folder's files with every text changed; what the rules refuse gets something else around it."""
    found = spots(folder.load())
    tries = {place: number + shift for number, place in enumerate(found)}
    tables = {name: raw for name, raw in folder.files.items() if name.endswith(".csv") and raw}
    tables |= {name: _places(raw, shift) for name, raw in tables.items() if name.endswith(PLACES)}
    for _ in AROUND:
        changed = tables | edited(folder, found, {place: hostile(found[place].text, tries[place]) for place in found})
        if not (wrong := refused(folder, changed)):
            return changed
        assert wrong <= set(found), wrong - set(found)
        tries |= {place: tries[place] + 1 for place in wrong}
    raise AssertionError(wrong)


def hostile(text: str, number: int) -> str:
    """The text with something hostile around it; an address stays an address."""
    if is_address(text):
        return f"{_IN_MAIL}{number}{text}"
    if split(text):
        return text + _IN_ADDRESS
    before, after = AROUND[number % len(AROUND)]
    return f"{before}{text}{after}"


def spots(directory: Directory) -> dict[Place, Spot]:
    """Every text that says something of its own, by its place."""
    references = {COUNTRY, *REGIONS, *REGIONS.values(), *directory.centre_by_id}
    references |= {county for names in directory.counties_by_region.values() for county in names}
    found = {}
    for record, field, index, text in walk.texts(directory):
        node = dict[str, Node](record.node or {}).get(field.name)
        where = node[index] if isinstance(node, Sequence) and index is not None else node
        is_free = field.kind is not None and field.kind.is_prose and text not in references
        is_link = is_address(text) or (field.name == "source" and split(text) is not None)
        if isinstance(where, Text) and (is_free or is_link):
            found[place_of(where)] = Spot(f"{type(record).__name__}.{field.name}", where, is_link)
    return found


def place_of(found: Text | Problem) -> Place:
    """Where the text or the problem is."""
    return Place(found.source.name if isinstance(found, Text) else found.file, found.line, found.column)


def edited(folder: DataFolder, found: Mapping[Place, Spot], texts: Mapping[Place, str]) -> dict[str, bytes]:
    """The folder's files with these texts at these places."""
    fixes: dict[str, list[Fix]] = {}
    for place, text in texts.items():
        fixes.setdefault(place.file, []).append(found[place].text.replacement(quoted(text)))
    return {name: edit.apply(folder.files[name] or b"", each) for name, each in fixes.items()}


def refused(folder: DataFolder, changed: Mapping[str, bytes]) -> set[Place]:
    """Where the errors are; warnings are allowed."""
    return {place_of(problem) for problem in folder.problems(changed) if problem.severity == "error"}


def _places(raw: bytes, shift: int) -> bytes:
    """The table with hostile names of places; its other columns lead to municipalities."""
    head, *rows = csv.reader(raw.decode().splitlines())
    out = io.StringIO()
    changed = ([hostile(name, number + shift), *rest] for number, (name, *rest) in enumerate(rows))
    csv.writer(out, lineterminator="\n").writerows([head, *changed])
    return out.getvalue().encode()
