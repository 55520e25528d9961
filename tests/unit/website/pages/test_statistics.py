"""The page of figures: what it says about a measure, and about missing figures."""

from __future__ import annotations

from typing import Any

from lxml.html import HtmlElement
from tests.support import factory
from tests.support.factory import figure, measure, meeting, region, series, statistics
from tests.support.rendering import draw, text, texts

from jourkontakt.model import Figure
from jourkontakt.model.directory import Directory
from jourkontakt.website.pages import statistics as page

OLD, NOW = series("old", name="Som förr"), series("now", name="Som nu", differs="Nu räknas fler.")


def drawn(*figures: Figure, site: dict[str, Any] | None = None, **more: Any) -> HtmlElement:
    facts = statistics(*figures, series=(OLD, NOW), **more)
    return draw(page.PAGE, factory.directory(statistics=facts, site=site or {}))


def test_a_page_without_figures_says_so_and_asks_for_corrections() -> None:
    document = drawn(site={"corrections": "ratta@example.org"})
    assert text(document, "section:has(> #cases) .jk-small").startswith("Ingen siffra publicerad.")
    assert document.cssselect("section:has(> #cases) .jk-small a")[0].get("href") == "mailto:ratta@example.org"
    assert not document.cssselect("table, svg, .jk-measures details")
    assert texts(document, "section:has(> #regioner) .jk-lead") == []
    assert "polisregion Öst, polisregion Mitt, Jönköpings län och Uppsala län." in text(
        document, "section:has(> #regioner) .jk-small"
    )


def test_a_break_says_what_is_missing_and_how_the_series_differ() -> None:
    document = drawn(
        figure("2010", "5", "old"), figure("2011", "4", "old"), figure("2014", "3", "now"), figure("2016", "2", "now")
    )
    rows = texts(document, "#cases-tabell tbody tr")
    assert rows[0] == "Som förr Så räknas det."
    assert rows[3] == "Som nu Så räknas det. Nu räknas fler."
    assert rows[4] == "Avbrott i serien. Ingen siffra publicerad för 2012 och 2013."
    assert rows[6] == "Ingen siffra publicerad för 2015."


def test_figures_outside_the_series_say_so_only_beside_others() -> None:
    assert texts(drawn(figure("2010", "5")), "#cases-tabell th[colspan]") == []
    both = drawn(figure("2010", "5"), figure("2014", "3", "old"))
    assert texts(both, "#cases-tabell th[colspan]") == ["Går inte att jämföra", "Som förr Så räknas det."]


def test_the_title_of_a_chart_is_its_finding() -> None:
    falls = drawn(figure("2014", "3", "old"), figure("2015", "2", "old"))
    assert text(falls, "figcaption h3") == "Antalet föll från 3 till 2 ärenden"
    both_ways = drawn(figure("2014", "3", "old"), figure("2015", "2", "old"), figure("2016", "4", "old"))
    assert text(both_ways, "figcaption h3") == "Antalet var 3 ärenden 2014 och 4 ärenden 2016"


def test_the_note_explains_only_what_the_chart_contains() -> None:
    plain = drawn(figure("2014", "3", "old"), figure("2015", "2", "old"))
    assert texts(plain, ".jk-fig > .jk-small") == []
    ring = drawn(figure("2014", "3", "old"), figure("2015", "2", "old", qualifier="about"))
    assert text(ring, ".jk-fig > .jk-small") == "Ofylld punkt: ungefärlig siffra."
    assert len(ring.cssselect(".jk-chart--wide .dot--about")) == 1
    older = drawn(figure("2014", "3", "old"), figure("2015", "2", "old"), figure("2016", "2", "now"))
    assert text(older, ".jk-fig > .jk-small").startswith("Grå linje: äldre serie")


def test_an_estimate_is_marked() -> None:
    document = drawn(figure("2014", "3"), measures=(measure(kind="estimate"),))
    assert texts(document, "section:has(> #cases) .jk-tag") == ["Uppskattning"]


def test_a_table_is_folded_under_its_chart_and_open_without_one() -> None:
    drawn_ones = drawn(
        figure("2014", "3", "old"), figure("2015", "2", "old"), figure("2015", "1", level="centre", area="X")
    )
    assert drawn_ones.cssselect("figure + details > summary + table#cases-tabell")
    assert len(drawn_ones.cssselect("table")) == 1
    alone = drawn(figure("2014", "3"))
    assert alone.cssselect("section > table#cases-tabell")
    assert not alone.cssselect(".jk-measures details")


def test_the_contents_name_every_measure_in_a_fold(real: Directory) -> None:
    document = draw(page.PAGE, real)
    assert texts(document, ".jk-toc > ul a") == [
        "Per polisregion och län",
        "Före och efter möten",
        "Hämta siffrorna (CSV)",
    ]
    assert texts(document, ".jk-toc details a") == texts(document, ".jk-measures h2")
    assert [link.get("href") for link in document.cssselect(".jk-toc details a")] == [
        f"#{heading.get('id')}" for heading in document.cssselect(".jk-measures h2")
    ]


def test_a_share_says_how_it_is_divided() -> None:
    share = measure(kind="share", numerator="ärenden", denominator="alla brott")
    assert "Hur många ärenden. Ärenden delat med alla brott." in texts(drawn(measures=(share,)), "p")


def test_figures_around_a_meeting_say_that_they_prove_no_cause() -> None:
    ost = [figure(year, "3", "old", level="region", area="ost") for year in ("2017", "2019")]
    held = region(meetings=(meeting("m", "2018", "held"),))
    document = draw(page.PAGE, factory.directory(held, statistics=statistics(*ost, series=(OLD,))))
    said = text(document, "section:has(> #moten)")
    assert "visar inte att mötet är orsaken" in said
    assert "2017: 3" in said
    assert "2019: 3" in said
    without = text(drawn(*ost), "section:has(> #moten)")
    assert "skulle vi inte veta att det var mötet som gjorde skillnad" in without


def test_data_is_escaped() -> None:
    wicked = '<script>"&'
    document = drawn(
        figure("2014", "3", "old", caveat=wicked, centres_reported=wicked),
        figure("2015", "2", "old"),
        figure("2015", "2", level="centre", area=wicked),
        measures=(measure(name=wicked, definition=wicked, unit=wicked),),
    )
    assert not document.cssselect("script")
    assert text(document, "#cases") == wicked
    assert texts(document, "[data-level=areas] th[scope=row]") == ["Jouren i " + wicked]
