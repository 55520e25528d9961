"""Every change is reported, with different sentences for different kinds, and equal facts give none."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Annotated

import pytest
from tests.cases.diff.cases import BASE, base
from tests.unit.diff.mutations import is_sound, mutations

from jourkontakt.diff import describe, describe_changes
from jourkontakt.diff.differences import fields_of, find_differences
from jourkontakt.load import load_directory
from jourkontakt.model import CentresFile, NamesFile, Record, RegionsFile, Site, StatisticsFile
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import Doc
from jourkontakt.model.fields import fields_of as fields_of_record
from jourkontakt.model.kinds import Identifier, Words

MUTATIONS = list(mutations(base()))


def texts(old: Directory, new: Directory) -> list[str]:
    return [item.text for difference in find_differences(old, new) for item in describe(difference)]


def test_there_are_mutations_of_every_field() -> None:
    """The base folder fills every field of the model, so the tests below cover them all."""
    todo: list[type[Record]] = [RegionsFile, Site, CentresFile, NamesFile, StatisticsFile]
    wanted: set[tuple[str, str]] = set()
    for kind in todo:
        for field in fields_of_record(kind).values():
            wanted.add((kind.__name__.replace("CentresFile", "Directory"), field.attribute))
            todo += [field.record] if field.record and field.record not in todo else []
    assert sorted(wanted - {(mutation.record, mutation.field) for mutation in MUTATIONS}) == []


def test_equal_facts_have_no_sentences() -> None:
    again = load_directory(BASE, date(2031, 1, 1))
    assert describe_changes(base(), again) == ()
    assert describe_changes(again, base()) == ()


def test_every_change_is_reported_in_both_directions() -> None:
    for mutation in MUTATIONS:
        assert texts(base(), mutation.after), mutation[:3]
        assert texts(mutation.after, base()), mutation[:3]
        assert not find_differences(mutation.after, mutation.after)
        if is_sound(mutation.after):
            assert describe_changes(base(), mutation.after), mutation[:3]


def test_only_equal_directories_have_no_sentences_between_them() -> None:
    rng = random.Random(7)
    for _ in range(500):
        one, other = rng.choice(MUTATIONS), rng.choice(MUTATIONS)
        equal = all(getattr(one.after, field) == getattr(other.after, field) for field in fields_of(base()))
        assert bool(texts(one.after, other.after)) is not equal, (one[:3], other[:3])


def test_no_two_kinds_of_change_have_the_same_sentences() -> None:
    """Changes of different fields, or of one field in different ways, can be told apart."""
    changes: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for mutation in MUTATIONS:
        changes[tuple(texts(base(), mutation.after))].add(mutation[:3])
    assert not {key: found for key, found in changes.items() if len(found) > 1}


@pytest.mark.parametrize("back", [False, True])
def test_every_sentence_is_plain_swedish(back: bool) -> None:
    foreign = re.compile(
        r"\b(None|True|False|unknown|vacant|held|planned|phone|mailbox|called|section_head|[a-z]+_[a-z]+)\b"
    )
    for mutation in MUTATIONS:
        sides = (mutation.after, base()) if back else (base(), mutation.after)
        for sentence in texts(*sides):
            assert sentence[0].isupper() or sentence[0] in "1”", sentence
            assert sentence[-1] in ".”", sentence
            assert not foreign.search(sentence), sentence
            assert not re.search(r"  | [.,:]|^[.,:]", sentence), sentence
            assert ".”." not in sentence


def test_changes_of_the_example_data_are_reported(demo: Directory) -> None:
    """Only a sample, since the example data has thousands of values."""
    found = list(mutations(demo.facts))
    for mutation in random.Random(7).sample(found, 200):
        after = replace(demo, facts=mutation.after)
        assert texts(demo, after), mutation[:3]
        assert not texts(after, after)


def test_a_moved_record_is_not_reported_as_new() -> None:
    facts = base().facts
    after = replace(base(), facts=facts.replace(regions=facts.regions[::-1]))
    (difference,) = find_differences(base(), after)
    assert (difference.kind, difference.field) == ("reordered", "regions")


class Visit(Record, frozen=True, kw_only=True):
    id: Annotated[Identifier, Doc("Id", "")]
    length: Annotated[Words, Doc("Längd", "")]


class Visits(Record, frozen=True, kw_only=True):
    visits: Annotated[tuple[Visit, ...], Doc("Besök", "")] = ()


@dataclass(frozen=True, kw_only=True)
class Later(Directory):
    book: Visits


def test_a_field_without_a_handler_gets_a_generic_sentence() -> None:
    """The sentence uses the titles in the model."""
    facts = {field.name: getattr(base(), field.name) for field in fields(Directory)}
    few = Later(**facts, book=Visits(visits=(Visit(id="ett", length="12"),)))
    more = (Visit(id="ett", length="13"), Visit(id="annat", length="7"))
    assert texts(few, Later(**facts, book=Visits(visits=more))) == [
        "”ett”: längd är nu ”13” (förut ”12”).",
        "Nytt under besök: ”annat”.",
    ]
