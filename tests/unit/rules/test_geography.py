"""Municipalities and counties: what is said of one in the wrong region, and of names that lead to none."""

from __future__ import annotations

import pytest
from tests.support.factory import HABO, HABO_RING, MULLSJO, parsed, seven

from jourkontakt.model import NamesFile, OtherName
from jourkontakt.model.tables import Municipality
from jourkontakt.rules import RULES

JONKOPING = Municipality("0680", "Jönköping", "06", "Jönköpings län", "ost", "Jönköping")
UPPVIDINGE = Municipality("0760", "Uppvidinge", "07", "Kronobergs län", "syd", "Åseda")


def moved(municipality: Municipality, region: str) -> Municipality:
    """The municipality with another region in its row."""
    return Municipality(
        municipality.code,
        municipality.name,
        municipality.county_code,
        municipality.county,
        region,
        municipality.seat,
    )


def findings(code: str, *municipalities: Municipality, name: OtherName | None = None) -> list[tuple[str, str, str]]:
    """The field, message and right value of each finding of the rule."""
    names = NamesFile(names=(name,) if name else ())
    directory = seven(municipalities=municipalities, names=names)
    return [
        (each.field, each.message, each.write) for rule in RULES if rule.code == code for each in rule.check(directory)
    ]


@pytest.mark.parametrize(
    ("region", "write"),
    [("nrd", "nord"), ("Öst", "ost"), ("Öster", "ost"), ("västra", "vast"), ("södra", "syd"), ("gotland", "")],
)
def test_the_region_that_was_probably_meant_is_proposed(region: str, write: str) -> None:
    message = f"Habo hör till polisregionen ”{region}”, som inte finns"
    assert findings("U02", moved(HABO, region)) == [("police_region_id", message, write)]


def test_a_county_is_in_the_region_of_most_of_its_municipalities() -> None:
    message = "Habo ligger i polisregion Mitt, men resten av Jönköpings län i polisregion Öst"
    wanted = [("police_region_id", message, "ost")]
    assert findings("G03", moved(HABO, "mitt"), MULLSJO, JONKOPING, HABO_RING) == wanted
    assert findings("G03", MULLSJO, JONKOPING, HABO_RING, moved(HABO, "mitt")) == wanted


def test_a_region_that_does_not_exist_is_named_as_it_is_written() -> None:
    rest = (moved(MULLSJO, "smaland"), moved(JONKOPING, "smaland"))
    message = "Habo ligger i polisregion Öst, men resten av Jönköpings län i polisregion smaland"
    assert findings("G03", HABO, *rest) == [("police_region_id", message, "smaland")]


def test_a_municipality_on_two_rows_is_pointed_out_by_its_code() -> None:
    message = "kommunkoden 0643 står redan på rad 1 (Habo)"
    assert findings("G01", HABO, MULLSJO, HABO) == [("municipality_code", message, "")]


@pytest.mark.parametrize(
    ("codes", "write"), [(["643"], "0643"), (["habo"], "0643"), (["643", "0643"], ""), (["0699"], "")]
)
def test_a_code_is_proposed_for_a_name_that_does_not_have_it_already(codes: list[str], write: str) -> None:
    name = parsed(OtherName, name="Hjo", kind="short", municipalities=codes)
    assert [found[2] for found in findings("G08", HABO, name=name)] == [write]


@pytest.mark.parametrize(
    ("counties", "write"),
    [
        (["Jönköping län"], "Jönköpings län"),
        (["Jönköping län", "Jönköpings län"], ""),
        # A former county, part of Dalarna now.
        (["Kopparbergs län"], ""),
    ],
)
def test_a_county_is_proposed_for_a_name_that_does_not_have_it_already(counties: list[str], write: str) -> None:
    name = parsed(OtherName, name="Småland", kind="area", counties=counties)
    assert findings("G09", HABO, UPPVIDINGE, name=name) == [
        ("counties", f"det finns inget län som heter ”{counties[0]}”", write)
    ]
