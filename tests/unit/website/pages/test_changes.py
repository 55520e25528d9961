"""The page of changes: day by day, empty, and when the log does not go up to the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.support.rendering import draw, text, texts

from jourkontakt.model.changelog import ChangeLog, LoggedChange
from jourkontakt.model.directory import Directory
from jourkontakt.website.changes import newest_first
from jourkontakt.website.pages.changes import PAGE

UNTIL = date(2027, 2, 9)
CHANGES = (
    LoggedChange(date(2027, 2, 8), "syd", "meeting", "Polisregion Syd: <b>mötet</b> 3 mars är nu inställt."),
    LoggedChange(date(2027, 2, 8), "", "national", "Nytt nummer för hela landet: 070-174 06 95."),
    LoggedChange(UNTIL, "vast", "chain", "Ringkedjan i polisregion Väst går nu till 114 14."),
)


def logging(facts: Directory, *changes: LoggedChange, address: str | None = None) -> Directory:
    log = ChangeLog(changes, facts.state, UNTIL)
    return replace(facts, changelog=log, site=facts.site.replace(address=address))


def test_the_changes_stand_under_their_days(real: Directory) -> None:
    page = draw(PAGE, logging(real, *CHANGES))
    assert texts(page, "h2") == ["9 februari 2027", "8 februari 2027"]
    assert texts(page, "section:nth-of-type(2) li") == [change.text for change in CHANGES[:2]]
    links = [(link.text, link.get("href")) for link in page.cssselect("li a[href*=region]")]
    assert links == [("Polisregion Syd", "../region/syd/")]
    assert not page.cssselect("b, .jk-note, .jk-none")


def test_the_demo_shows_all_of_its_log(demo: Directory) -> None:
    assert texts(draw(PAGE, demo), ".jk-bul li") == [" ".join(change.text.split()) for change in newest_first(demo)]


def test_no_changes_yet(real: Directory) -> None:
    page = draw(PAGE, logging(real))
    assert text(page, ".jk-none") == "Inga ändringar är noterade ännu."
    assert not texts(page, "h2")


def test_the_feed_is_offered_where_it_has_an_address(real: Directory) -> None:
    page = draw(PAGE, logging(real, *CHANGES, address="https://example.org/jourkontakt/"))
    (link,) = page.cssselect("a.jk-mail")
    assert link.get("href") == link.text_content() == "https://example.org/jourkontakt/andringar.atom"
    # Its line may end after the host and after the folder.
    assert len(link.cssselect("wbr")) == 2


def test_a_log_that_ends_too_early_says_so_and_offers_no_feed(real: Directory) -> None:
    facts = replace(logging(real, *CHANGES, address="https://example.org/"), state="newer")
    page = draw(PAGE, facts)
    assert text(page, ".jk-note").startswith("Listan slutar 9 februari 2027. Uppgifterna har ändrats efter det.")
    assert len(texts(page, ".jk-bul li")) == len(CHANGES)
    assert not page.cssselect("a[href$=atom], .jk-none")


def test_without_a_log_the_page_says_that_changes_are_not_written_down(real: Directory) -> None:
    page = draw(PAGE, replace(real, changelog=ChangeLog()))
    assert text(page, ".jk-note").startswith("Här skrivs ändringarna inte upp ännu.")
    assert not page.cssselect("li a[href*=region], .jk-none")
