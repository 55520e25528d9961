"""The police's own districts as names."""

from __future__ import annotations

from tests.support.factory import directory

from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.website.lookup.districts import districts


def place(code: str, county: str, larger: str = "", local: str = "") -> Municipality:
    return Municipality(
        code, f"By {code}", code[:2], county, "ost", "", police_district=larger, local_police_district=local
    )


def test_local_districts_have_their_municipalities() -> None:
    places = (place("0101", "A län", local="Skog"), place("0102", "A län"), place("0201", "B län", local="Skog"))
    assert list(districts(directory(municipalities=places))) == [("Lokalpolisområde Skog", ("0101", "0201"))]


def test_a_larger_district_that_is_a_county_leads_to_it() -> None:
    places = (place("0101", "A län", "Berg"), place("0102", "A län", "Berg"), place("0201", "B län", "Dal"))
    assert dict(districts(directory(municipalities=places))) == {
        "Polisområde Berg": ("A län",), "Polisområde Dal": ("B län",),
    }  # fmt: skip


def test_a_larger_district_may_be_several_counties_or_a_part_of_one() -> None:
    places = (
        place("0101", "A län", "Berg Dal"), place("0201", "B län", "Berg Dal"),
        place("0301", "C län", "Skog"), place("0302", "C län", "Hed"),
    )  # fmt: skip
    assert dict(districts(directory(municipalities=places))) == {
        "Polisområde Berg Dal": ("A län", "B län"), "Polisområde Skog": ("0301",), "Polisområde Hed": ("0302",),
    }  # fmt: skip


def test_a_district_that_may_be_incomplete_is_left_out() -> None:
    places = (place("0101", "A län", "Berg"), place("0102", "A län"))
    assert list(districts(directory(municipalities=places))) == []


def test_real_districts(real: Directory) -> None:
    found = dict(districts(real))
    assert set(found["Lokalpolisområde Nybro"]) == {"0834", "0881"}
    assert found["Polisområde Dalarna"] == ("Dalarnas län",)
    assert "Polisområde " not in found
