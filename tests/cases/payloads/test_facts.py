"""Each payload in each text of the data: what is published is the same as of harmless words, but for the words."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from pypdf import PdfReader
from tests.cases.payloads.published import elements, values
from tests.cases.payloads.rounds import MEANT, REFUSED, ROUNDS, SHORT, Round, round_of
from tests.support.constants import TODAY
from tests.support.hostile import DEMO
from tests.support.payloads import payloads, readable
from tests.support.rendering import PROSE, artifacts, style

from jourkontakt.load import DataFolder
from jourkontakt.model import walk
from jourkontakt.model.changelog import ChangeLog, LoggedChange
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import LONGEST_NAME
from jourkontakt.website.build import targets
from jourkontakt.website.feeds import FEEDS
from jourkontakt.website.feeds.changes import change_feed
from jourkontakt.website.feeds.report_pdf import report_pdf
from jourkontakt.website.links import Links
from jourkontakt.website.pages import PAGES

# The pages of municipalities are alike, so a few of them are compared.
_EACH = 29


def files(directory: Directory) -> Iterator[tuple[str, bytes]]:
    """All files but the PDF and the insides of all pages, as paths with contents; no size of a file is its own."""
    sizes = {"rapport.pdf": 1000}
    for feed in (each for each in FEEDS if each is not report_pdf):
        for made in feed(directory):
            sizes[made.path] = 1000
            yield made.path, made.content
    links = Links(targets(directory, PROSE).union(sizes), style, sizes)
    for kind in PAGES:
        for number, made in enumerate(kind.render(directory, links)):
            if kind.name != "municipality" or number % _EACH == 0:
                yield f"{made.path}index.html", made.content


@pytest.fixture(scope="module", params=range(ROUNDS))
def facts(request: pytest.FixtureRequest) -> Round:
    return round_of(request.param)


def test_payloads_are_read_back_from_every_format_as_they_were_written(facts: Round) -> None:
    pairs = list(zip(files(facts.harmless), files(facts.dangerous), strict=True))
    assert len(pairs) > 100
    for (path, harmless), (_, dangerous) in pairs:
        assert values(path, harmless, facts.translated) == values(path, dangerous), path


def test_the_report_as_pdf_has_the_words_of_payloads() -> None:
    facts = round_of(0)
    harmless, dangerous = (_words(directory) for directory in (facts.harmless, facts.dangerous))
    wanted = Counter(re.findall(r"[^\W\d_]+", facts.translated(harmless)))
    # What stands at the head of each page and table comes more often, since the texts take more pages.
    found = Counter(re.findall(r"[^\W\d_]+", dangerous))
    assert wanted - found == Counter()
    assert set(found) == set(wanted)


def _words(directory: Directory) -> str:
    """The text of the report."""
    (made,) = report_pdf(directory)
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages)


def test_every_field_has_had_every_payload_that_the_reader_accepts(demo: Directory) -> None:
    rounds = [round_of(number) for number in range(ROUNDS)]
    accepted = frozenset[tuple[str, str]]().union(*(each.accepted for each in rounds))
    refused = frozenset[tuple[str, str]]().union(*(each.refused for each in rounds)) - accepted
    fields = {f"{type(record).__name__}.{field}" for record, field, _, _ in walk.prose(demo)}
    fields -= {"Region.name", "OtherName.counties", SHORT}
    for field in fields:
        texts = {_joined(text) for text in readable() if MEANT.get(field, "\n") not in text}
        assert {_joined(text) for each, text in accepted | refused if each == field} == texts, field
    assert {field for field, _ in refused} <= set(REFUSED)
    assert len(fields) > 50


def _joined(text: str) -> str:
    """The payload as the name of a unit has it."""
    return text.replace(" ", "/")


def test_the_log_of_changes_is_shown_as_it_is(demo: Directory) -> None:
    texts = readable()
    logs = [
        ChangeLog(tuple(LoggedChange(date(2026, 11, 1), "vast", "number", word(each)) for each in range(len(texts))))
        for word in (lambda each: f"Zq{each}x", lambda each: texts[each])
    ]
    kind = next(kind for kind in PAGES if kind.name == "changes")
    harmless, dangerous = (
        [*artifacts(kind, directory), *change_feed(directory)]
        for directory in (replace(demo, changelog=log) for log in logs)
    )
    own = partial(re.sub, r"(?i)zq(\d+)x", lambda word: texts[int(word[1])])
    for path, one, other in zip(("x.html", "x.atom"), harmless, dangerous, strict=True):
        assert values(path, one.content, own) == values(path, other.content)


def test_the_names_of_municipalities_make_no_elements() -> None:
    folder = DataFolder(DEMO, TODAY)
    table = next(name for name in folder.files if name.endswith("municipalities.csv"))
    texts = [text for text in readable() if len(text) <= LONGEST_NAME - 4]
    pages = []
    for words in ([f"Zq{number}x" for number in range(len(texts))], texts):
        head, *rows = csv.reader(io.StringIO((folder.files[table] or b"").decode()))
        for number, row in enumerate(rows):
            row[head.index("name")] = row[head.index("seat")] = f"{words[number % len(words)]} {number}"
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([head, *rows])
        directory = folder.load({table: out.getvalue().encode()})
        # The list of all of them has a heading for each first letter.
        kinds = (kind for kind in PAGES if kind.name != "municipalities")
        made = {re.sub(r".*-(?=\d{4}/)", "", each.path): each for kind in kinds for each in artifacts(kind, directory)}
        chosen = {path: each for path, each in made.items() if not path[:4].isdigit() or int(path[:4]) % _EACH == 0}
        # Not how many: where two names are alike, the page says so.
        pages.append({path: {name for name, _ in elements(each.content)} for path, each in chosen.items()})
    assert len(pages[0]) > 25
    assert pages[0] == pages[1]


def test_there_are_payloads_of_every_kind() -> None:
    texts = [payload.text for payload in payloads()]
    assert len(set(texts)) == len(texts) >= 100
    assert len({payload.kind for payload in payloads()}) >= 20
