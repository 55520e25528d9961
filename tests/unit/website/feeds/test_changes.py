"""The Atom feed, as other programs read it, against the log; and no feed rather than one with gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import fastfeedparser
import pytest
from lxml import etree
from tests.support.factory import directory, region

from jourkontakt.diff.news import news
from jourkontakt.model.changelog import ChangeLog, LoggedChange
from jourkontakt.model.directory import Directory
from jourkontakt.website.changes import FEED, newest_first
from jourkontakt.website.feeds.changes import change_feed

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://example.org/jourkontakt/"
HOSTILE = (
    "<script>alert(1)</script> & ]]> <!-- \"citat\" 'apostrof'",
    "=1+1; Å, ä, ö, é 🙂 \\n ;",
    "x" * 3000,
    "&amp; &lt; &#0; %0D%0A",
)


def logging(facts: Directory, *texts: str, **settings: Any) -> Directory:
    """The facts with a log of a change for each text, a day apart, each concerning the whole country."""
    changes = [LoggedChange(date(2027, 2, 1) + timedelta(n), "", "national", text) for n, text in enumerate(texts)]
    site = facts.site.replace(**settings) if settings else facts.site
    return replace(facts, changelog=ChangeLog(tuple(changes), facts.state, date(2027, 3, 1)), site=site)


def feed_of(facts: Directory) -> bytes:
    (artifact,) = change_feed(facts)
    assert artifact.path == FEED
    return artifact.content


@pytest.fixture(params=["real", "demo", "hostile", "hostile texts", "hostile texts with an address", "empty"])
def facts(request: pytest.FixtureRequest, real: Directory, demo: Directory, hostile: Directory) -> Directory:
    told = tuple(news(demo, hostile, date(2027, 3, 1)))
    assert len(told) > 30
    return {
        "real": replace(real, changelog=ChangeLog((), real.state, date(2027, 3, 1))),
        "demo": demo,
        "hostile": replace(hostile, changelog=ChangeLog(told[:90], hostile.state, date(2027, 3, 1))),
        "hostile texts": logging(real, *HOSTILE, title=HOSTILE[0], organisation=HOSTILE[1]),
        "hostile texts with an address": logging(demo, *HOSTILE, address=ADDRESS),
        "empty": directory(region()),
    }[request.param]


def test_a_feed_reader_finds_each_change(facts: Directory) -> None:
    read = fastfeedparser.parse(feed_of(facts).decode())
    wanted = newest_first(facts)
    assert [entry.description for entry in read.entries] == [change.text for change in wanted]
    assert [entry.published[:10] for entry in read.entries] == [str(change.day) for change in wanted]
    assert facts.site.title in read.feed.title


def test_the_feed_has_what_the_standard_asks_for(facts: Directory) -> None:
    root = etree.fromstring(feed_of(facts))
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == facts.site.organisation
    for node in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"{ATOM}{name}")) == 1, name
        assert len([link for link in node.findall(f"{ATOM}link") if link.get("rel") == "alternate"]) == 1
    ids = [node.text for node in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 1 + len(newest_first(facts))
    assert root.findtext(f"{ATOM}updated") == max(node.text or "" for node in root.iter(f"{ATOM}updated"))
    assert [entry.findtext(f"{ATOM}summary") for entry in root.iter(f"{ATOM}entry")] == [
        change.text for change in newest_first(facts)
    ]


@pytest.mark.parametrize(
    ("texts", "updated"),
    [(("A.", "B."), "2027-02-02T00:00:00Z"), ((), "2027-03-01T00:00:00Z")],
)
def test_the_feed_is_of_the_newest_change_or_the_day_up_to_which_none_is_missing(
    texts: tuple[str, ...], updated: str, real: Directory
) -> None:
    assert etree.fromstring(feed_of(logging(real, *texts))).findtext(f"{ATOM}updated") == updated


def test_without_any_day_the_feed_is_older_than_any_change() -> None:
    assert etree.fromstring(feed_of(directory(region()))).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_the_feed_s_id_is_that_of_its_site(real: Directory, demo: Directory) -> None:
    def id_of(facts: Directory) -> str:
        return etree.fromstring(feed_of(facts)).findtext(f"{ATOM}id") or ""

    some = id_of(logging(real, "A."))
    assert id_of(logging(replace(real, today=date(2031, 1, 1)), "A.", "B.", address=ADDRESS)) == some
    assert id_of(logging(real, "A.", organisation="En annan jour")) != some
    assert id_of(logging(real, "A.", title="En annan sida")) != some
    assert UUID(some.removeprefix("urn:uuid:")).urn == some


def test_a_change_that_is_shown_on_the_start_page_leads_there(real: Directory) -> None:
    change = LoggedChange(date(2027, 2, 3), "", "training", "Ny utbildning.")
    for address, page in ((ADDRESS, ADDRESS), (None, "./")):
        site = real.site.replace(address=address)
        facts = replace(real, changelog=ChangeLog((change,), real.state, date(2027, 3, 1)), site=site)
        (link,) = etree.fromstring(feed_of(facts)).iterfind(f"{ATOM}entry/{ATOM}link")
        assert link.get("href") == page


@pytest.mark.parametrize("address", [ADDRESS, None])
def test_links_are_full_where_the_site_has_an_address(address: str | None, real: Directory) -> None:
    root = etree.fromstring(feed_of(logging(real, "Nytt nummer.", address=address)))
    links = {(link.get("rel"), link.get("href")) for link in root.iter(f"{ATOM}link")}
    start = address or ""
    pages = {("alternate", f"{start}andringar/"), ("alternate", f"{start}nummer/")}
    assert links == pages | ({("self", f"{ADDRESS}{FEED}")} if address else set())


def test_ids_come_from_the_change_alone(real: Directory, demo: Directory) -> None:
    def ids(facts: Directory) -> list[str | None]:
        root = etree.fromstring(feed_of(facts))
        return [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]

    few, more = logging(real, "A.", "B."), logging(real, "A.", "B.", "C.")
    assert ids(few) == ids(more)[1:] == ids(logging(demo, "A.", "B.", address=ADDRESS))
    assert ids(few) == ids(replace(few, today=date(2031, 1, 1)))
    # These may never change, or programs would show each change again.
    assert ids(few)[1] == "urn:uuid:50a49afe-9da0-5f4b-a365-a011dbb4fe76"


def test_a_change_that_is_made_again_the_same_day_is_another_entry(real: Directory) -> None:
    def read(*texts: str) -> dict[str | None, str | None]:
        changes = tuple(LoggedChange(date(2027, 2, 3), "", "national", text) for text in texts)
        facts = replace(real, changelog=ChangeLog(changes, real.state, date(2027, 3, 1)))
        entries = etree.fromstring(feed_of(facts)).iter(f"{ATOM}entry")
        return {entry.findtext(f"{ATOM}summary"): entry.findtext(f"{ATOM}id") for entry in entries}

    once, again = read("Till 1.", "Till 2."), read("Till 1.", "Till 2.", "Till 1.")
    third = read("Till 1.", "Till 2.", "Till 1.", "Till 2.", "Till 1.")
    assert again.keys() == once.keys()
    assert again["Till 2."] == once["Till 2."]
    assert len({each["Till 1."] for each in (once, again, third)}) == 3


def test_only_the_newest_are_in_the_feed(real: Directory) -> None:
    facts = logging(real, *map(str, range(130)))
    root = etree.fromstring(feed_of(facts))
    assert [node.text for node in root.iter(f"{ATOM}summary")] == [str(number) for number in range(129, 29, -1)]


def test_there_is_no_feed_with_gaps(real: Directory) -> None:
    facts = logging(real, "A.")
    assert not [*change_feed(replace(facts, state="another"))]
