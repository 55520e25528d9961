"""Centres: what a source says of each, and what it covers."""

from __future__ import annotations

from msgspec.structs import asdict
from tests.support import factory
from tests.support.factory import centre, phone, region

from jourkontakt.model import Coverage as CoverageRecord
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.centres import Coverage, centres
from jourkontakt.website.feeds.api.times import When, when


def at(time: str) -> When:
    return when(parse(time))


def test_a_centre_with_all_that_is_known_of_it() -> None:
    covers = (
        CoverageRecord(code="0643", since=parse("2019")),
        CoverageRecord(code="0305", until=parse("2025")),
        CoverageRecord(code="0642"),
    )
    prov = centre(
        "prov", *covers, aliases=("Provet",), is_member="yes", note="Ring på vardagar.", contacts=(phone("116 006"),),
        seen=parse("maj 2026"), source_date=parse("2026-04-13"),
    )  # fmt: skip
    known = factory.directory(region(), centres=(prov,), site={"address": "https://www.example.org/jk/"})
    (found,) = centres(known).centres
    assert asdict(found) | {"contacts": [each.text for each in found.contacts]} == {
        "id": "prov", "name": "Prov", "aliases": ("Provet",), "region": "ost", "status": "active",
        "status_words": "aktiv", "municipalities": ("0642", "0643"),
        "coverage": (
            Coverage("0643", at("2019"), None),
            Coverage("0305", None, at("2025")),
            Coverage("0642", None, None),
        ),
        "member": "yes", "contacts": ["116 006"], "note": "Ring på vardagar.", "seen": at("maj 2026"),
        "source": factory.SOURCE, "source_date": at("2026-04-13"), "path": "region/ost/",
        "url": "https://www.example.org/jk/region/ost/",
    }  # fmt: skip


def test_of_a_centre_what_is_not_known_is_null() -> None:
    (found,) = centres(factory.directory(region(), centres=(centre("gamla", status="historical"),))).centres
    assert (found.status, found.status_words, found.member) == ("historical", "odaterad källa", "unknown")
    assert (found.aliases, found.municipalities, found.coverage, found.contacts) == ((), (), (), ())
    assert (found.note, found.seen, found.source_date, found.url) == (None, None, None, None)
