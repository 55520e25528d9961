"""Where a change is noticed: regions, counties and municipalities in words."""

from __future__ import annotations

import pytest

from jourkontakt.diff.areas import areas
from jourkontakt.model.directory import Directory


def words(directory: Directory, *names: str) -> list[tuple[str, str, int, bool]]:
    """The areas of the municipalities with these names, or of those in the counties with these names."""
    codes = {m.code for m in directory.municipalities if m.name in names or m.county in names}
    return [(area.region, area.words, area.count, area.is_whole) for area in areas(directory, codes)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Kiruna"], ("nord", "Kiruna (polisregion Nord)", 1, False)),
        (["Piteå", "Boden", "Kalix"], ("nord", "Boden, Kalix och Piteå (polisregion Nord)", 3, False)),
        (
            ["Ystad", "Lund", "Eslöv", "Lomma", "Höör"],
            ("syd", "Eslöv, Höör och 3 kommuner till (polisregion Syd)", 5, False),
        ),
        (["Hallands län"], ("vast", "Hallands län (polisregion Väst)", 6, False)),
        (["Gotlands län"], ("stockholm", "Gotlands län (polisregion Stockholm)", 1, False)),
        (["Örebro län", "Arvika"], ("bergslagen", "Örebro län och Arvika (polisregion Bergslagen)", 13, False)),
        (["Stockholms län", "Gotlands län"], ("stockholm", "polisregion Stockholm", 27, True)),
    ],
)
def test_municipalities_of_one_region(real: Directory, names: list[str], expected: tuple[str, str, int, bool]) -> None:
    assert words(real, *names) == [expected]


def test_whole_regions_are_named_together_and_parts_one_by_one(real: Directory) -> None:
    ost = ("Jönköpings län", "Södermanlands län", "Östergötlands län")
    assert words(real, *ost, "Stockholms län", "Gotland", "Lund", "Mora") == [
        ("", "polisregionerna Stockholm och Öst", 62, True),
        ("bergslagen", "Mora (polisregion Bergslagen)", 1, False),
        ("syd", "Lund (polisregion Syd)", 1, False),
    ]
    assert words(real, *{m.name for m in real.municipalities}) == [("", "alla polisregioner", 290, True)]
    assert words(real) == []
