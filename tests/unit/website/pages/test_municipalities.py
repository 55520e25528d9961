"""The list of all municipalities."""

from __future__ import annotations

from tests.support.rendering import draw, text, texts

from jourkontakt.model.directory import Directory
from jourkontakt.website.pages import municipalities

PAGE = municipalities.PAGE


def test_every_municipality_is_listed_once_in_swedish_order(real: Directory) -> None:
    page = draw(PAGE, real)
    assert text(page, "h1") == "Alla 290 kommuner"
    lettered = texts(page, ".jk-letter li > a")
    assert len(lettered) == len(set(lettered)) == 290
    assert lettered[0] == "Ale"
    assert lettered[-1] == "Övertorneå"
    assert lettered.index("Ystad") < lettered.index("Åmål") < lettered.index("Älmhult") < lettered.index("Öckerö")


def test_each_municipality_has_its_region_beside_it(real: Directory) -> None:
    rows = texts(draw(PAGE, real), ".jk-letter li")
    assert {"Kiruna Nord", "Upplands-Bro Stockholm", "Ystad Syd", "Gotland Stockholm"} <= set(rows)
    regions = {region.name for region in real.regions}
    assert all(row.rpartition(" ")[2] in regions for row in rows)


def test_names_that_are_easily_confused_have_their_county_too(real: Directory) -> None:
    rows = texts(draw(PAGE, real), ".jk-letter li")
    assert {"Håbo Uppsala län, Mitt", "Habo Jönköpings län, Öst"} <= set(rows)
    assert sum(" län, " in row for row in rows) == 10


def test_letters_are_headings_with_ascii_anchors_and_a_bar_of_links(real: Directory) -> None:
    page = draw(PAGE, real)
    assert texts(page, ".jk-letter h2")[-3:] == texts(page, ".jk-az a")[-3:] == ["Å", "Ä", "Ö"]
    anchors = [link.get("href") for link in page.cssselect(".jk-az a")]
    assert anchors[-3:] == ["#bokstav-aa", "#bokstav-ae", "#bokstav-oe"]
    assert all(len(page.cssselect(anchor)) == 1 for anchor in anchors)


def test_each_region_leads_to_its_page_and_says_its_size(real: Directory) -> None:
    rows = draw(PAGE, real).cssselect("section[aria-labelledby=per-region] li")
    assert [row.find("a").get("href") for row in rows] == [f"../region/{region.id}/" for region in real.regions]
    sizes = [int(row.find("small").text.split()[0]) for row in rows]
    assert sum(sizes) == 290
    assert sizes[-1] == len(real.municipalities_by_region["syd"])
