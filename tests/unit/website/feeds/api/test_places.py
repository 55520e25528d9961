"""Regions, municipalities and centres, and how they refer to each other."""

from __future__ import annotations

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.api.centres import centres
from jourkontakt.website.feeds.api.places import municipalities, regions


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
