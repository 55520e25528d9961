"""Each payload in each text of the data: what is published is the same as of harmless words, but for the words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.cases.payloads.published import values
from tests.cases.payloads.rounds import MEANT, REFUSED, ROUNDS, SHORT, Round, round_of
from tests.support.payloads import payloads, readable
from tests.support.rendering import PROSE, style

from jourkontakt.model import walk
from jourkontakt.model.directory import Directory
from jourkontakt.website.build import targets
from jourkontakt.website.feeds import FEEDS
from jourkontakt.website.links import Links
from jourkontakt.website.pages import PAGES

# The pages of municipalities are alike, so a few of them are compared.
_EACH = 29


def files(directory: Directory) -> Iterator[tuple[str, bytes]]:
    """All files and the insides of all pages, as paths with contents; a page's size is not its own."""
    sizes: dict[str, int] = {}
    for feed in FEEDS:
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
        if not path.endswith(".pdf"):
            assert values(path, harmless, facts.translated) == values(path, dangerous), path


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
