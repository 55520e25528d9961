"""A data folder as hostile as the reader and the rules allow: the demo data with dangerous texts in every field.

Every free text, source, e-mail address and place is changed, as `walk.texts` finds them, so a new field is changed too.
Ids, dates, numbers and references to other facts stay. A text keeps its original inside, so that what rules and pages
look for in it (`{region}`, the words of a role) is still there, and no two texts become the same.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.support.constants import ROOT, TODAY

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

# What stands before and after the original text.
AROUND = (
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
_IN_ADDRESS = "?a=1&b='2',3;4:5&amp;c={{x}}|%22%0A\\n)]å#d"
_IN_MAIL = "x+%_"


class _Place(NamedTuple):
    """Where a text stands: its file and its first character."""

    file: str
    line: int
    column: int


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
    texts = {_place(text): text for text in _texts(folder.load())}
    tries = {place: number + shift for number, place in enumerate(texts)}
    tables = {name: raw for name, raw in folder.files.items() if name.endswith(".csv") and raw}
    tables |= {name: _places(raw, shift) for name, raw in tables.items() if name.endswith(PLACES)}
    for _ in AROUND:
        changed = tables | _edited(folder, texts, tries)
        if not (refused := _refused(folder, changed)):
            return changed
        assert refused <= set(texts), refused - set(texts)
        tries |= {place: tries[place] + 1 for place in refused}
    raise AssertionError(refused)


def hostile(text: str, number: int) -> str:
    """The text with something hostile around it; an address stays an address."""
    if is_address(text):
        return f"{_IN_MAIL}{number}{text}"
    if split(text):
        return text + _IN_ADDRESS
    before, after = AROUND[number % len(AROUND)]
    return f"{before}{text}{after}"


def _place(found: Text | Problem) -> _Place:
    return _Place(found.source.name if isinstance(found, Text) else found.file, found.line, found.column)


def _texts(directory: Directory) -> Iterator[Text]:
    """Every text that says something of its own, as it stands in its file."""
    references = {COUNTRY, *REGIONS, *REGIONS.values(), *directory.centre_by_id}
    references |= {county for names in directory.counties_by_region.values() for county in names}
    for record, field, index, text in walk.texts(directory):
        node = dict[str, Node](record.node or {}).get(field.name)
        where = node[index] if isinstance(node, Sequence) and index is not None else node
        is_free = field.kind is not None and field.kind.is_prose and text not in references
        if isinstance(where, Text) and (is_free or is_address(text) or (field.name == "source" and split(text))):
            yield where


def _edited(folder: DataFolder, texts: Mapping[_Place, Text], tries: Mapping[_Place, int]) -> dict[str, bytes]:
    fixes: dict[str, list[Fix]] = {}
    for place, text in texts.items():
        fixes.setdefault(place.file, []).append(text.replacement(quoted(hostile(text, tries[place]))))
    return {name: edit.apply(folder.files[name] or b"", found) for name, found in fixes.items()}


def _refused(folder: DataFolder, changed: Mapping[str, bytes]) -> set[_Place]:
    """Where the errors are; warnings are allowed."""
    return {_place(problem) for problem in folder.problems(changed) if problem.severity == "error"}


def _places(raw: bytes, shift: int) -> bytes:
    """The table with hostile names of places; its other columns lead to municipalities."""
    head, *rows = csv.reader(raw.decode().splitlines())
    out = io.StringIO()
    changed = ([hostile(name, number + shift), *rest] for number, (name, *rest) in enumerate(rows))
    csv.writer(out, lineterminator="\n").writerows([head, *changed])
    return out.getvalue().encode()
