"""The age of the facts in words, the order of municipalities; what is found in a directory once is kept with it."""

import dataclasses

import pytest
from tests.support import factory

from jourkontakt.model.directory import Directory, found_once
from jourkontakt.model.tables import Municipality


def test_what_is_found_once_is_found_anew_only_for_other_facts() -> None:
    asked: list[Directory] = []

    @found_once
    def regions(directory: Directory) -> int:
        asked.append(directory)
        return len(directory.regions)

    directory = factory.directory(factory.region())
    other = dataclasses.replace(directory)
    assert [regions(directory), regions(directory), regions(other)] == [1, 1, 1]
    assert list(map(id, asked)) == [id(directory), id(other)]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), ""),
        (("2019",), "2019"),
        (("våren 2016", "2019"), "2016–2019"),
        (("2019-02-03", "2014", "2018"), "2014 till 3 februari 2019"),
        (("2019-02-03", "2019-01-07"), "3 februari 2019"),
        (("2016", "2099"), "2016"),
    ],
)
def test_the_facts_have_an_age_from_the_oldest_to_the_newest_that_is_no_plan(days: tuple[str, ...], words: str) -> None:
    held = tuple(factory.meeting(f"m{at}", day, "held") for at, day in enumerate(days))
    assert factory.directory(factory.region(meetings=held)).data_years == words


def test_municipalities_are_in_swedish_order_with_equal_names_by_their_codes() -> None:
    rows = [("0210", "Ötorp"), ("0220", "Årike"), ("0290", "Ek"), ("0240", "Zeta"), ("0250", "Ärla"), ("0230", "Ek")]
    places = tuple(Municipality(code, name, "02", "Exempellän", "ost", name) for code, name in rows)
    directory = factory.directory(factory.region(), municipalities=places)
    assert [each.name for each in directory.municipalities_in_order] == ["Ek", "Ek", "Zeta", "Årike", "Ärla", "Ötorp"]
    assert [each.code for each in directory.municipalities_in_order][:2] == ["0230", "0290"]
    assert directory.municipalities_by_region["ost"] == directory.municipalities_in_order
