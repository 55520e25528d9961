"""The card of each municipality and errand, the sheet to print and the report give the numbers of the chain, no others.

Tried with the built example site, and with made facts in which posts cover parts of regions, are vacant or on leave.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from tests.support.factory import phone
from tests.support.rendering import artifacts

from jourkontakt.answers.chain import Chain, chain
from jourkontakt.model import Absence, Post, Region
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.report import as_of, compiled
from jourkontakt.values.dates import parse
from jourkontakt.website.pages import municipality, print_all, region, report

pytestmark = pytest.mark.site


@dataclass(frozen=True)
class Shown:
    """Facts and the pages made of them, by address."""

    facts: Directory
    pages: dict[str, str]

    @cached_property
    def documents(self) -> dict[str, HtmlElement]:
        return {address: html.fromstring(content) for address, content in self.pages.items()}


def coordinator(region: str, number: int, *covers: str, **more: object) -> Post:
    """A victim coordinator for a part of the region, with a number of its own; or a post with another `role`."""
    plain = {
        "role": "victim_coordinator", "title": "Titel", "status": "held", "covers": covers,
        "contacts": (phone(f"070-174 06 {number}"),),
    }  # fmt: skip
    return Post(**plain | {"id": f"{region}-coordinator-{number}"} | more)


def added(found: Region) -> tuple[Post, ...]:
    """Posts that cover parts of the region: one or several, with gaps, vacant with a deputy, on leave; or none."""
    leave = {"absent": Absence(until=parse("2027-03-31"), deputy="vast-coordinator-72")}
    by_region = {
        "nord": (coordinator("nord", 60, "Jämtlands län", "2480"), coordinator("nord", 61, "2480", "2580")),
        "syd": (
            coordinator("syd", 62, "Skåne län"),
            coordinator("syd", 63, "Blekinge län", status="vacant", deputy="syd-coordinator-64"),
            coordinator("syd", 64, "Kalmar län", status="vacant", deputy="syd-coordinator-62"),
            coordinator("syd", 65, "Kronobergs län", status="unknown", contacts=()),
        ),
        "ost": (
            coordinator("ost", 66, "Östergötlands län"),
            coordinator("ost", 67, "Jönköpings län", contacts=(phone("070-174 06 66"),)),
            coordinator("ost", 68, "Södermanlands län", contacts=(phone("a@example.org", kind="mailbox"),)),
        ),
        "vast": (
            coordinator("vast", 71, "Hallands län", **leave),
            coordinator("vast", 72, "1480", "1415"),
            coordinator("vast", 73, "1495", status="vacant", deputy="vast-coordinator-74"),
            coordinator("vast", 74, role="group_head"),
        ),
    }  # fmt: skip
    return by_region.get(found.id, ())


def made(demo: Directory) -> Directory:
    """The example facts with other posts in four regions."""
    regions = tuple(each.replace(posts=added(each)) if added(each) else each for each in demo.regions)
    return replace(demo, facts=demo.facts.replace(regions=regions))


@pytest.fixture(scope="module", params=["built", "made"])
def shown(request: pytest.FixtureRequest, demo: Directory) -> Shown:
    if request.param == "made":
        facts = made(demo)
        kinds = (municipality.PAGE, region.PAGE, print_all.PAGE, report.PAGE)
        drawn = {made.path: made.content.decode() for kind in kinds for made in artifacts(kind, facts)}
        return Shown(facts, {path: f"<main>{content}</main>" for path, content in drawn.items()})
    site: Path = request.getfixturevalue("demo_site")
    addresses = [path.parent.relative_to(site).as_posix() + "/" for path in site.glob("*/*/index.html")]
    wanted = ["utskrift/", "rapport/", *(a for a in addresses if a.startswith(("kommun/", "region/")))]
    return Shown(demo, {address: (site / address / "index.html").read_text(encoding="utf-8") for address in wanted})


def links(part: HtmlElement) -> list[str]:
    """The numbers and addresses to call and write to, in order."""
    return [link.get("href") for link in part.cssselect("a[translate=no]")]


def hrefs(found: Chain) -> list[str]:
    """The same for a chain."""
    written = [way for entry in found.letters for way in entry.ways]
    return [way.href for way in (*(way for step in found.steps for way in step.ways), *written)]


def places(shown: Shown) -> Iterator[tuple[str, Region, Municipality | None]]:
    """The address of each page with answers, its region and municipality."""
    for each in shown.facts.regions:
        yield each.address, each, None
        for place in shown.facts.municipalities_by_region[each.id]:
            yield place.address, each, place


def test_the_card_gives_exactly_the_chain(shown: Shown) -> None:
    count = 0
    for address, each, place in places(shown):
        page = shown.documents[address]
        for errand in shown.facts.errands:
            found = chain(shown.facts, each, errand, place)
            (card,) = page.cssselect(f".answer[data-errand={errand.id}] .jk-steps")
            assert links(card) == hrefs(found), (address, errand.id)
            divided = ["data-divided" in step.attrib for step in card.cssselect("[data-step]")]
            assert divided == [step.is_divided for step in found.steps], (address, errand.id)
            count += 1
    assert count == 297 * len(shown.facts.errands)


def test_a_number_on_a_card_is_of_a_post_that_covers_the_place_or_stands_in_for_one(shown: Shown) -> None:
    posts = shown.facts.post_by_id
    always = {f"tel:{number.number.replace(' ', '')}" for number in shown.facts.national_numbers if number.always}
    for address, each, place in places(shown):
        if place is None:
            continue
        asked = [post for post in each.posts if covers(post, place)]
        for post in asked:
            deputy = post.deputy if post.status == "vacant" else post.absent.deputy if post.absent else None
            if deputy and posts[deputy] not in asked:
                asked.append(posts[deputy])
        allowed = always | {
            f"tel:+46{digits(c.value)[1:]}" for post in asked for c in post.contacts if "@" not in c.value
        }
        allowed |= {f"mailto:{contact.value}" for post in asked for contact in post.contacts}
        for card in shown.documents[address].cssselect(".answer .jk-steps"):
            # An extension follows the number after a pause.
            assert {link.partition(",")[0] for link in links(card)} <= allowed, address


def covers(post: Post, place: Municipality) -> bool:
    return not post.covers or bool({place.county, place.code} & set(post.covers))


def digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def test_the_sheet_to_print_gives_the_numbers_of_the_regions_chains(shown: Shown) -> None:
    page = shown.documents["utskrift/"]
    national = {link for part in page.cssselect(".jk-poster") for link in links(part)}
    for each in shown.facts.regions:
        chains = [chain(shown.facts, each, errand) for errand in shown.facts.errands if errand.roles]
        wanted = {href for found in chains for href in hrefs(found)}
        finals = {way.href for found in chains for way in found.final.ways}
        assert finals <= national
        sheets = page.cssselect(f".jk-sheet[aria-labelledby={each.id}]")
        assert {href for sheet in sheets for href in links(sheet)} == wanted - finals, each.id
        assert len(sheets) == bool(wanted - finals), each.id
        labels = {entry.label for found in chains for entry in found.entries}
        shown_labels = {text for sheet in sheets for text in labels_of(sheet)}
        assert labels <= shown_labels


def labels_of(sheet: HtmlElement) -> set[str]:
    return {" ".join(part.text_content().split()) for part in sheet.cssselect(".jk-lead__what")}


def test_the_report_and_the_region_page_list_the_same_numbers_as_the_chains(shown: Shown) -> None:
    parts = shown.documents["rapport/"].cssselect(".jk-region")
    lines = compiled(as_of(shown.facts, shown.facts.today)).regions
    for each, part, line in zip(shown.facts.regions, parts, lines, strict=True):
        reported = {way.href for post in line.posts for way in post.ways}
        assert set(links(part)) == reported
        listed = shown.documents[each.address].cssselect("section[aria-labelledby=poster]")
        assert {href for section in listed for href in links(section)} == reported
        used = {href for errand in shown.facts.errands for href in hrefs(chain(shown.facts, each, errand))}
        assert {href for href in used if href.startswith(("tel:+", "mailto:"))} <= reported


def test_the_made_facts_hold_every_case(demo: Directory) -> None:
    """What each municipality of the made facts is given first for a case."""
    facts = made(demo)
    wanted = {
        "Åre": ["070-174 06 60"],  # one that covers the county
        "Umeå": ["070-174 06 60", "070-174 06 61"],  # two that cover the municipality
        "Luleå": ["070-174 06 61"],
        "Skellefteå": ["114 14"],  # none
        "Lund": ["070-174 06 62"],
        "Karlskrona": ["070-174 06 62"],  # by a deputy that is vacant itself
        "Växjö": ["114 14"],  # the post that covers it has no number
        "Jönköping": ["070-174 06 66"],  # the same number for two counties
        "Katrineholm": ["114 14"],  # only an address
        "Falkenberg": ["070-174 06 72"],  # on leave
        "Göteborg": ["070-174 06 72"],
        "Skara": ["070-174 06 74"],  # vacant, with a post of another role as deputy
        "Borås": ["070-174 06 74"],  # none, but the next role
    }
    case = next(errand for errand in facts.errands if errand.id == "case")
    found = {
        place.name: [way.text for way in chain(facts, facts.region_by_id[place.region], case, place).steps[0].ways]
        for place in facts.municipalities
        if place.name in wanted
    }
    assert found == wanted
