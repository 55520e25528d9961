"""The diff is empty exactly when the facts are equal, and every kind of change has a sentence of its own."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Annotated, get_args

import pytest
from pydantic import Field
from tests.cases.diff.diff_cases import BASE, base
from tests.unit.diff.mutations import is_sound, mutations

from jourkontakt.diff import consequences, sentences
from jourkontakt.diff.differences import differences, fields_of
from jourkontakt.load import load_directory
from jourkontakt.model import CentresFile, NamesFile, Record, RegionsFile, Site, StatisticsFile
from jourkontakt.model.directory import Directory

MUTATIONS = list(mutations(base()))


def told(old: Directory, new: Directory) -> list[str]:
    return [item.sentence for difference in differences(old, new) for item in sentences(difference)]


def test_there_are_mutations_of_every_field() -> None:
    """The base folder fills every field of the model, so that none is left out here."""
    todo: list[type[Record]] = [RegionsFile, Site, CentresFile, NamesFile, StatisticsFile]
    wanted: set[tuple[str, str]] = set()
    for kind in todo:
        for field, info in kind.model_fields.items():
            wanted.add((kind.__name__.replace("CentresFile", "Directory"), field))
            todo += [part for part in _parts(info.annotation) if part not in todo]
    assert sorted(wanted - {(mutation.record, mutation.field) for mutation in MUTATIONS}) == []


def _parts(kind: object) -> list[type[Record]]:
    if isinstance(kind, type) and issubclass(kind, Record):
        return [kind]
    return [found for part in get_args(kind) for found in _parts(part)]


def test_equal_facts_have_no_consequence() -> None:
    again = load_directory(BASE, date(2031, 1, 1))
    assert consequences(base(), again) == ()
    assert consequences(again, base()) == ()


def test_every_change_is_told_there_and_back() -> None:
    for mutation in MUTATIONS:
        assert told(base(), mutation.after), mutation[:3]
        assert told(mutation.after, base()), mutation[:3]
        assert not differences(mutation.after, mutation.after)
        if is_sound(mutation.after):
            assert consequences(base(), mutation.after), mutation[:3]


def test_two_changes_are_alike_only_when_nothing_is_told() -> None:
    chance = random.Random(7)
    for _ in range(500):
        one, other = chance.choice(MUTATIONS), chance.choice(MUTATIONS)
        equal = all(getattr(one.after, field) == getattr(other.after, field) for field in fields_of(base()))
        assert bool(told(one.after, other.after)) is not equal, (one[:3], other[:3])


def test_every_kind_of_change_has_its_own_sentence() -> None:
    """No two changes of different fields, or of one field in different ways, read alike."""
    said: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for mutation in MUTATIONS:
        said[tuple(told(base(), mutation.after))].add(mutation[:3])
    assert not {key: found for key, found in said.items() if len(found) > 1}


@pytest.mark.parametrize("back", [False, True])
def test_every_sentence_is_plain_swedish(back: bool) -> None:
    foreign = re.compile(
        r"\b(None|True|False|unknown|vacant|held|planned|phone|mailbox|called|section_head|[a-z]+_[a-z]+)\b"
    )
    for mutation in MUTATIONS:
        sides = (mutation.after, base()) if back else (base(), mutation.after)
        for sentence in told(*sides):
            assert sentence[0].isupper() or sentence[0] in "1”", sentence
            assert sentence[-1] in ".”", sentence
            assert not foreign.search(sentence), sentence
            assert "  " not in sentence
            assert ".”." not in sentence


def test_the_example_data_is_told_whole(demo: Directory) -> None:
    """A sample, since the example data has thousands of values."""
    found = list(mutations(demo.facts))
    for mutation in random.Random(7).sample(found, 200):
        after = replace(demo, facts=mutation.after)
        assert told(demo, after), mutation[:3]
        assert not told(after, after)


def test_a_moved_record_is_no_new_one() -> None:
    facts = base().facts
    after = replace(base(), facts=facts.model_copy(update={"regions": facts.regions[::-1]}))
    (difference,) = differences(base(), after)
    assert (difference.kind, difference.field) == ("reordered", "regions")


class Visit(Record):
    id: str
    length: Annotated[str, Field(title="Längd")]


class Visits(Record):
    visits: Annotated[tuple[Visit, ...], Field(title="Besök")] = ()


@dataclass(frozen=True, kw_only=True)
class Later(Directory):
    book: Visits


def test_records_of_a_later_model_are_told_by_their_titles() -> None:
    """What no subject speaks of yet gets a sentence all the same."""
    facts = {field.name: getattr(base(), field.name) for field in fields(Directory)}
    few = Later(**facts, book=Visits(visits=(Visit(id="ett", length="12"),)))
    more = (Visit(id="ett", length="13"), Visit(id="annat", length="7"))
    assert told(few, Later(**facts, book=Visits(visits=more))) == [
        "”ett”: längd är nu ”13” (förut ”12”).",
        "Nytt under besök: ”annat”.",
    ]
