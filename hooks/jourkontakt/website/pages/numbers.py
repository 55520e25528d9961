"""The page of numbers: all numbers for the whole country, and whom to turn to about what the police do not decide."""

from collections.abc import Iterator
from typing import Any

from ...answers.ways import Way, way
from ...editors import links as corrections
from ...model import NationalNumber, Subject, labels
from ...model.directory import Directory
from ...values.text import capitalised
from ..artifact import Page
from .page import single

ADDRESS = "nummer/"
_META = Page(
    "Andra nummer",
    "Stödlinjer, ersättning, vård och andra myndigheter: vem som svarar på vad, med tider, källa och datum.",
    numbers_above=True,
)
_Row = tuple[NationalNumber, Way, corrections.Correction]


def _facts(directory: Directory) -> dict[str, Any]:
    return {"groups": list(_groups(directory)), "subjects": _subjects(directory)}


def _groups(directory: Directory) -> Iterator[tuple[str, str, list[_Row]]]:
    """The heading, the anchor and the numbers of each place that has numbers; the first anchor is that of all pages."""
    for place, heading in labels.NUMBER_PLACES.items():
        rows = [
            (number, way(directory, number), corrections.of_number(directory.site, ADDRESS, number))
            for number in directory.national_numbers
            if number.place == place
        ]
        if rows:
            yield heading, "nummer" if rows[0][0].is_front else f"nummer-{place}", rows


def _subjects(directory: Directory) -> list[tuple[str, Subject, NationalNumber | None]]:
    """The subjects that have a source, each under its first word, with the number to call."""
    return [
        (capitalised(subject.words[0]), subject, directory.number_by_id.get(subject.number or ""))
        for subject in directory.names.subjects
        if subject.source and subject.words
    ]


PAGE = single("numbers", ADDRESS, _META, _facts)
