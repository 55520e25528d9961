"""The checks that many rules share."""

from __future__ import annotations

import pytest
from tests.support.factory import checked, meeting, post

from jourkontakt.datafiles.reader import read
from jourkontakt.model.directory import Directory
from jourkontakt.rules.checks import coincide, invalid, likely_county, on_line, out_of_order, repeated, unknown
from jourkontakt.values import email
from jourkontakt.values.dates import parse


def test_a_repeated_item_comes_with_the_first_of_its_key() -> None:
    assert list(repeated(["Bo", "Al", "bo", "BO"], str.casefold)) == [("bo", "Bo"), ("BO", "Bo")]


def test_equal_values_are_repeated_too() -> None:
    assert list(repeated(["a", "a"], str)) == [("a", "a")]


def test_an_unknown_reference_is_found_with_the_nearest_id() -> None:
    meetings = (meeting("a", "2026", centre="jour-norr"), meeting("b", "2026", centre="jour-nor"), meeting("c", "2026"))
    (found,) = unknown(meetings, "centre", ["jour-norr"], "det finns ingen jour med id ”{}”")
    assert (found.subject, found.field, found.write) == (meetings[1], "centre", "jour-norr")
    assert found.message == "det finns ingen jour med id ”jour-nor”"


def test_only_likely_and_similar_ids_are_proposed() -> None:
    meetings = (meeting("b", "2026", centre="jour-nor"),)
    assert [found.write for found in unknown(meetings, "centre", ["jour-norr"], "{}", [])] == [""]
    assert [found.write for found in unknown(meetings, "centre", ["söder"], "{}")] == [""]
    # Ids of one kind begin alike.
    assert [found.write for found in unknown(meetings, "centre", ["jour-ost"], "{}")] == [""]


def test_likely_ids_are_proposed_for_every_unknown_reference() -> None:
    meetings = tuple(meeting(name, "2026", centre="jour-nor") for name in "ab")
    found = unknown(meetings, "centre", (), "{}", (name for name in ["jour-norr"]))
    assert [each.write for each in found] == ["jour-norr", "jour-norr"]


def test_an_invalid_value_is_found_with_its_index() -> None:
    owner = post("section_head")
    assert not list(invalid(owner, "title", "a@example.org", email.check))
    (found,) = invalid(owner, "title", "a@example.org.", email.check, 3)
    assert (found.subject, found.field, found.index) == (owner, "title", 3)


def test_neighbours_are_out_of_order_only_if_the_second_is_certainly_earlier() -> None:
    late, early, vague = checked("2026-03-01"), checked("2025-03-01"), checked("2026")
    assert list(out_of_order([late, early], lambda check: check.date)) == [(late, early)]
    assert not list(out_of_order([early, late, vague], lambda check: check.date))


def test_on_line_gives_the_line_of_a_record_that_was_read() -> None:
    assert on_line(post("section_head")) == ""
    node = read("regions.yaml", b'regions:\n  - id: "nord"\n')
    assert on_line(post("section_head").replace(node=node)) == f" på rad {node.line}"


def test_periods_coincide_if_they_certainly_share_more_than_a_day() -> None:
    def together(*periods: tuple[str, str]) -> bool:
        return coincide(*((parse(a) if a else None, parse(b) if b else None) for a, b in periods))

    assert together(("", ""), ("", ""))
    assert together(("2026-03-01", ""), ("", "2026-04-01"))
    assert together(("2026", "2028"), ("mars 2027", ""))
    assert not together(("", "2026-03-01"), ("2026-03-01", ""))
    assert not together(("", "mars 2026"), ("mars 2026", ""))
    assert not together(("", ""), ("", "2026-02-28"), ("2026-03-01", ""))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Skåne", "Skåne län"),
        ("Stockholm", "Stockholms län"),
        ("Västernorrlands", "Västernorrlands län"),
        ("Norbottens län", "Norrbottens län"),
        ("Östergötland lan", "Östergötlands län"),
        ("Upsala län", "Uppsala län"),
        # Counties of earlier times, and towns: other names that only look alike.
        ("Älvsborgs län", ""),
        ("Malmöhus län", ""),
        ("Kopparbergs län", ""),
        ("Norrköpings län", ""),
        ("Nyköpings län", ""),
        ("Linköpings län", ""),
        ("Härnösands län", ""),
        ("Karlstads län", ""),
        ("Småland", ""),
    ],
)
def test_only_a_slip_in_the_name_of_a_county_is_corrected(written: str, meant: str, real: Directory) -> None:
    counties = {municipality.county for municipality in real.municipalities}
    assert likely_county(written, counties) == meant
