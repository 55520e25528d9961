"""The hostile data set reaches every text that an editor writes, with everything dangerous around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.constants import TODAY
from tests.support.hostile import load

from jourkontakt.load import load_directory
from jourkontakt.model import walk
from jourkontakt.model.directory import Directory

# What the rules or the program compare: ids, codes, numbers, names of regions and counties, the site's own addresses.
_KEPT = {"id", "slug", "code", "now", "number", "name", "value", "area", "covers", "repository", "branch", "address"}
_KEPT |= {"municipalities", "counties", "email_domains", "deputy", "final", "errand", "measure", "series", "question"}
_KEPT |= {"centre"}


def changed_fields(demo: Directory, hostile: Directory) -> tuple[set[str], set[str]]:
    """The fields with a text that was changed, and those with one that was not, as `Contact.note`."""
    changed, kept = set[str](), set[str]()
    for (record, field, _, before), (_, _, _, after) in zip(walk.texts(demo), walk.texts(hostile), strict=True):
        assert before in after
        (kept if before == after else changed).add(f"{type(record).__name__}.{field.name}")
    return changed, kept


def test_every_text_that_says_something_is_changed(demo: Directory, hostile: Directory) -> None:
    changed, kept = changed_fields(demo, hostile)
    assert {name.partition(".")[2] for name in kept} <= _KEPT
    prose = {f"{type(record).__name__}.{field}" for record, field, _, _ in walk.prose(demo)}
    assert prose - changed == {"Region.name", "OtherName.counties"}
    assert {"Contact.value", "Contact.source", "Holder.source", "Figure.source", "Subject.source"} <= changed
    assert all(before.name != after.name for before, after in zip(demo.places, hostile.places, strict=True))


@pytest.mark.parametrize("shift", [7, 13])
def test_any_of_it_may_stand_in_any_field(shift: int) -> None:
    assert not [problem for problem in load(shift).warnings if problem.severity == "error"]


def test_the_folder_holds_the_same_facts(hostile: Directory, hostile_data: Path) -> None:
    assert load_directory(hostile_data, TODAY).records == hostile.records
