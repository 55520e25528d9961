"""What has become old, and whom it concerns."""

from __future__ import annotations

import pytest
from tests.support.factory import HABO, centre, directory, phone, post, region, seven

from jourkontakt.model.directory import Directory
from jourkontakt.rules import RULES

ENDED = phone("070-174 06 81", until="2026-01-31")


def messages(code: str, checked: Directory) -> list[str]:
    return [each.message for rule in RULES if rule.code == code for each in rule.check(checked)]


@pytest.mark.parametrize(("municipalities", "words"), [((), "0 kommuner"), ((HABO,), "1 kommun")])
def test_a_region_without_a_number_is_told_with_its_municipalities(
    municipalities: tuple[object, ...], words: str
) -> None:
    checked = directory(region(id=HABO.region, name="Öst"), municipalities=municipalities)
    assert messages("A01", checked) == [f"polisregion Öst har inget direktnummer, och det gäller {words}"]


@pytest.mark.parametrize(
    ("status", "more", "is_told"),
    [
        ("held", {}, True),
        ("unknown", {}, True),
        ("vacant", {}, False),
        ("vacant", {"since": "2026-02-01"}, False),
        ("vacant", {"since": "2030-02-01"}, True),
    ],
)
def test_an_ended_number_is_told_unless_the_post_is_vacant_now(
    status: str, more: dict[str, str], is_told: bool
) -> None:
    checked = seven(regions=(region(post("section_head", ENDED, status=status, **more)),))
    wanted = ["070-174 06 81 gällde till 31 januari 2026, och ingen annan kontakt gäller efter det"]
    assert messages("A04", checked) == (wanted if is_told else [])


@pytest.mark.parametrize(("status", "is_told"), [("active", True), ("historical", False), ("closed", False)])
def test_an_ended_number_of_a_centre_is_told_while_the_centre_is_active(status: str, is_told: bool) -> None:
    checked = seven(centres=(centre("jouren", status=status, contacts=(ENDED,)),))
    wanted = ["070-174 06 81 gällde till 31 januari 2026, och ingen annan kontakt gäller efter det"]
    assert messages("A04", checked) == (wanted if is_told else [])


def test_only_the_number_that_ended_last_is_told_and_only_if_none_holds() -> None:
    earlier, later = phone("070-174 06 82", until="2025"), phone("070-174 06 83")
    told = ["070-174 06 81 gällde till 31 januari 2026, och ingen annan kontakt gäller efter det"]
    for contacts in ((earlier, ENDED), (ENDED, earlier)):
        assert messages("A04", seven(regions=(region(post("section_head", *contacts)),))) == told
    assert messages("A04", seven(regions=(region(post("section_head", ENDED, later)),))) == []
