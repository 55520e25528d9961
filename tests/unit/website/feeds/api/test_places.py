"""Regions, municipalities and centres, and how they refer to each other."""

from __future__ import annotations

from msgspec.structs import asdict
from tests.support import factory
from tests.support.factory import HABO, centre, notice, post, region

from jourkontakt.model import Circumstance as CircumstanceRecord
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality, Row
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.centres import centres
from jourkontakt.website.feeds.api.contacts import Notice
from jourkontakt.website.feeds.api.places import Circumstance, County, municipalities, regions
from jourkontakt.website.feeds.api.times import when


def test_municipalities_are_in_swedish_order_each_with_its_region(real: Directory) -> None:
    found = municipalities(real).municipalities
    names = [each.name for each in found]
    assert len(names) == 290
    assert names.index("Ystad") < names.index("Åre") < names.index("Älmhult") < names.index("Öckerö")
    by_region = {region.id: set(region.municipalities) for region in regions(real).regions}
    assert all(each.code in by_region[each.region] for each in found)
    assert sum(map(len, by_region.values())) == len(found)


def test_names_that_are_nearly_the_same_point_at_each_other(real: Directory) -> None:
    similar = {each.name: each.similar for each in municipalities(real).municipalities}
    codes = {each.name: each.code for each in municipalities(real).municipalities}
    assert similar["Malå"] == (codes["Sala"],)
    assert similar["Sala"] == (codes["Malå"],)
    assert similar["Kiruna"] == ()


def test_a_municipality_names_the_centres_that_cover_it_today(demo: Directory) -> None:
    active = {centre.id: centre for centre in centres(demo).centres if centre.status == "active"}
    named = [(centre, each.code) for each in municipalities(demo).municipalities for centre in each.centres]
    assert named
    assert sorted(named) == sorted((id, code) for id, centre in active.items() for code in centre.municipalities)


def test_a_centre_that_is_not_active_covers_nothing_and_cannot_be_reached(real: Directory, demo: Directory) -> None:
    others = [c for directory in (real, demo) for c in centres(directory).centres if c.status != "active"]
    assert others
    assert not any(centre.municipalities or centre.contacts for centre in others)
    assert any(centre.coverage for centre in others)


def test_a_municipality_has_its_county_its_seat_and_the_districts_that_are_known() -> None:
    ydre = Municipality("0512", "Ydre", "05", "Östergötlands län", "ost", "Österbymo", Row(), "Väst", "Mjölby")
    address = {"address": "https://www.example.org/jk/"}
    known = factory.directory(region(), municipalities=(ydre, HABO), centres=(centre("prov", "0512"),), site=address)
    plain, full = map(asdict, municipalities(known).municipalities)
    assert full == {
        "code": "0512", "name": "Ydre", "county": County("05", "Östergötlands län"), "region": "ost",
        "seat": "Österbymo", "police_district": "Väst", "local_police_district": "Mjölby", "similar": (),
        "centres": ("prov",), "path": "kommun/ydre-0512/", "url": "https://www.example.org/jk/kommun/ydre-0512/",
    }  # fmt: skip
    assert plain == {
        "code": "0643", "name": "Habo", "county": County("06", "Jönköpings län"), "region": "ost", "seat": "Habo",
        "police_district": None, "local_police_district": None, "similar": (), "centres": (),
        "path": "kommun/habo-0643/", "url": "https://www.example.org/jk/kommun/habo-0643/",
    }  # fmt: skip


def test_a_region_has_its_counties_its_message_and_what_is_special_about_it() -> None:
    ydre = Municipality("0512", "Ydre", "05", "Östergötlands län", "ost", "Österbymo")
    special = (
        CircumstanceRecord(text="Sektionen byggs upp.", as_of=parse("hösten 2025"), source=factory.SOURCE),
        CircumstanceRecord(text="Två växlar.", source=factory.SOURCE),
    )
    ost = region(post("section_head"), notice=notice("Vi flyttar.", "2027-01-08"), circumstances=special)
    address = {"address": "https://www.example.org/jk/"}
    syd = region(post("group_head", id="syd-group-head"), id="syd", name="Syd")
    found, other = regions(factory.directory(ost, syd, municipalities=(HABO, ydre), site=address)).regions
    assert asdict(found) | {"posts": [each.id for each in found.posts]} == {
        "id": "ost", "name": "Öst", "municipalities": ("0643", "0512"), "posts": ["section-head"],
        "counties": (County("06", "Jönköpings län"), County("05", "Östergötlands län")),
        "notice": Notice("Vi flyttar.", when(parse("2027-01-08")), factory.SOURCE),
        "circumstances": (
            Circumstance("Sektionen byggs upp.", when(parse("hösten 2025")), factory.SOURCE),
            Circumstance("Två växlar.", None, factory.SOURCE),
        ),
        "path": "region/ost/", "url": "https://www.example.org/jk/region/ost/",
    }  # fmt: skip
    assert (other.counties, other.municipalities, other.notice, other.circumstances) == ((), (), None, ())
    assert [each.id for each in other.posts] == ["syd-group-head"]
