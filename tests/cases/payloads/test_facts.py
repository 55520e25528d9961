"""Each payload in each text of the data: what is published is the same as of harmless words, but for the words."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from tests.cases.payloads.published import values
from tests.cases.payloads.rounds import MEANT, REFUSED, ROUNDS, SHORT, Round, round_of
from tests.support.payloads import payloads, readable
from tests.support.rendering import PROSE, style

from jourkontakt.model import walk
from jourkontakt.model.directory import Directory
from jourkontakt.website.build import targets
from jourkontakt.website.feeds import FEEDS
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


def test_there_are_payloads_of_every_kind() -> None:
    texts = [payload.text for payload in payloads()]
    assert len(set(texts)) == len(texts) >= 100
    assert len({payload.kind for payload in payloads()}) >= 20
