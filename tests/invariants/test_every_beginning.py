"""A municipality's name that is unfinished or cut is never answered with the number of another police region."""

import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
from tests.support.lookup import searched

from jourkontakt.model.directory import Directory


def _bare(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))


def _beginnings(directory: Directory) -> dict[str, set[str]]:
    """What is typed of each name from its third letter on, also without å, ä and ö, and the regions it may be in."""
    found: dict[str, set[str]] = defaultdict(set)
    for municipality in directory.municipalities:
        name = municipality.name.lower()
        for typed in {form[:end].strip() for form in (name, _bare(name)) for end in range(3, len(name))}:
            found[typed].add(municipality.region)
    return found


@pytest.mark.parametrize("sentence", ["{}", "polisen i {}", "{} kommun", "jouren {}"])
def test_a_beginning_is_not_answered_for_another_region(real: Directory, tmp_path: Path, sentence: str) -> None:
    beginnings = _beginnings(real)
    lower = [municipality.name.lower() for municipality in real.municipalities]
    names = {*lower, *map(_bare, lower)}
    wrong = []
    for (typed, regions), answer in zip(
        beginnings.items(), searched(real, [sentence.format(typed) for typed in beginnings], tmp_path), strict=True
    ):
        only = answer["only"]
        # "Mark" is the whole name of one municipality and the beginning of another; "nord" is a region's name.
        if only and only["kind"] in ("municipality", "place") and typed not in names and regions != {only["region"]}:
            wrong.append((typed, only["title"], only["region"]))
    assert wrong == []


def test_a_name_that_is_cut_in_a_long_text_is_not_read(real: Directory, tmp_path: Path) -> None:
    names = [municipality.name for municipality in real.municipalities]
    texts = ["så ".ljust(length, "z") + f" {name}" for name in names for length in range(194, 200)]
    answers = searched(real, texts, tmp_path)
    assert [text for text, answer in zip(texts, answers, strict=True) if answer["only"] and len(text) > 200] == []
