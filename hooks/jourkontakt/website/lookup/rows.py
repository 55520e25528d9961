"""What both files of the look-up's index are made of: rows, numbers by their place, texts of regions."""

from ...answers.chain import Way
from ...model import Errand, Region
from ...model.directory import Directory
from ...values.text import listing

Row = list[object]

# The errand that most people call about, where the data have it.
_USUAL = "case"


class Numbers:
    """Each number once: its text, its link, and 1 where it is for danger to life."""

    def __init__(self, directory: Directory) -> None:
        self._danger = {number.number for number in directory.national_numbers if number.danger}
        self.rows: list[Row] = []

    def at(self, way: Way) -> int:
        """The number's place in the list."""
        row: Row = [way.text, way.href, *([1] if way.text in self._danger else [])]
        if row not in self.rows:
            self.rows.append(row)
        return self.rows.index(row)


def errands(directory: Directory) -> list[Errand]:
    """The errands, the usual one first."""
    return sorted(directory.errands, key=lambda errand: errand.id != _USUAL)


def county_list(directory: Directory, region: Region) -> str:
    """`Hallands och Västra Götalands län`."""
    return f"{listing([county.removesuffix(' län') for county in directory.counties_by_region[region.id]])} län"
