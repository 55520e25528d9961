"""Which other names add nothing to what the search finds without them."""

from __future__ import annotations

import pytest
from tests.support import factory

from jourkontakt.model import NamesFile, OtherName
from jourkontakt.model.tables import Place
from jourkontakt.rules.names import names_are_listed_once, names_lead_somewhere_new

PLACES = (Place("Furusjö", "0643", 320), Place("Råby", "0305", 971))


def warned(**targets: list[str]) -> bool:
    """Whether a name with these targets, given as `name` and the targets' field, leads nowhere new."""
    name = factory.parsed(OtherName, kind="district", **targets)
    directory = factory.directory(
        factory.region(id="ost", name="Öst"),
        factory.region(id="mitt", name="Mitt"),
        names=NamesFile(names=(name,)),
        places=PLACES,
    )
    return bool(list(names_lead_somewhere_new.check(directory)))


@pytest.mark.parametrize(
    ("name", "field", "targets"),
    [
        ("Habo", "municipalities", ["0643"]),
        ("HABO", "municipalities", ["0643"]),
        ("Furusjö", "municipalities", ["0643"]),
        ("Råby", "municipalities", ["0305"]),
        ("Uppsala län", "counties", ["Uppsala län"]),
        ("Öst", "regions", ["ost"]),
    ],
)
def test_a_name_that_leads_only_to_its_own_target_is_warned_of(name: str, field: str, targets: list[str]) -> None:
    assert warned(name=name, **{field: targets})


@pytest.mark.parametrize(
    ("name", "field", "targets"),
    [
        ("Habo", "municipalities", ["0305"]),
        ("Habo", "municipalities", ["0305", "0643"]),
        ("Håbo", "municipalities", ["0643"]),
        ("Furusjö", "municipalities", ["0305"]),
        ("Råby", "municipalities", ["0305", "0643"]),
        ("Uppsala län", "counties", ["Uppsala län", "Jönköpings län"]),
        ("Mitt", "regions", ["ost"]),
    ],
)
def test_a_municipality_s_name_may_also_lead_elsewhere(name: str, field: str, targets: list[str]) -> None:
    assert not warned(name=name, **{field: targets})


def test_a_name_without_targets_is_left_to_the_rule_on_targets() -> None:
    assert not warned(name="Habo")


def name(name: str, kind: str, *codes: str) -> OtherName:
    return factory.parsed(OtherName, name=name, kind=kind, municipalities=list(codes))


@pytest.mark.parametrize(
    ("other", "is_found"),
    [
        (name("Bygden", "district", "0305"), True),
        (name("Bygden", "short", "0643"), True),
        (name("bygden.", "short", "0305", "0643"), True),
        (name("Bygden", "short", "0305"), False),
        (name("Bygdén", "district", "0643"), False),
    ],
)
def test_a_name_is_listed_twice_if_its_kind_or_a_target_is_the_same(other: OtherName, is_found: bool) -> None:
    names = NamesFile(names=(name("Bygden", "district", "0643"), other))
    found = list(names_are_listed_once.check(factory.directory(names=names)))
    assert [each.subject for each in found] == [other] * is_found


def test_every_repeated_name_is_found_once() -> None:
    listed = [name(word, "district", "0643") for word in ("Bygden", "Ön", "Bygden", "Bygden", "Ön")]
    found = names_are_listed_once.check(factory.directory(names=NamesFile(names=tuple(listed))))
    assert [each.subject for each in found] == listed[2:]
