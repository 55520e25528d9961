"""Who has checked, promised or arranged: a function or a centre, never a person, an address or a number."""

from __future__ import annotations

import pytest
from tests.support.factory import checked, holder, meeting, parsed, phone, post, region, seven

from jourkontakt.model import Participant
from jourkontakt.rules import RULES

AN_ADDRESS = "här ska en funktion eller en jour stå, inte en adress eller ett nummer"


@pytest.mark.parametrize(
    ("by", "message"),
    [
        ("polisgruppen", ""),
        ("Jouren på plan 12", ""),
        ("grupp 3 och 4", ""),
        ("grupp@example.org", AN_ADDRESS),
        ("anknytning 1234", AN_ADDRESS),
        ("070-174 06 05", AN_ADDRESS),
        ("växeln 08 50", AN_ADDRESS),
        ("Prov Provsson", "”Prov Provsson” är en person. Skriv funktionen eller jouren i stället"),
        ("PROV provsson", "”PROV provsson” är en person. Skriv funktionen eller jouren i stället"),
        ("Exempel Exempelsson", "”Exempel Exempelsson” är en person. Skriv funktionen eller jouren i stället"),
    ],
)
def test_the_one_who_checked_is_not_a_person_named_elsewhere_or_an_address(by: str, message: str) -> None:
    verified = phone(verified=(checked("2026-11-01", by=by),))
    present = parsed(Participant, role="police_group", name="Exempel Exempelsson")
    directory = seven(
        regions=(
            region(
                post("group_head", verified, holders=(holder("2024", "Prov Provsson"),)),
                meetings=(meeting("ost-2026", "2026-03-02", "held", participants=(present,)),),
            ),
        )
    )
    found = [(each.field, each.message) for rule in RULES if rule.code == "V02" for each in rule.check(directory)]
    assert found == ([("by", message)] if message else [])
