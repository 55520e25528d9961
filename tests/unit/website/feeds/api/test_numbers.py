"""The numbers for the whole country."""

from __future__ import annotations

from msgspec.structs import asdict
from tests.support import factory
from tests.support.factory import checked

from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.numbers import numbers
from jourkontakt.website.feeds.api.times import when


def test_a_number_says_who_answers_when_to_call_and_where_it_stands() -> None:
    line = factory.SUPPORT.replace(place="other", verified=(checked("2026-10-19"),))
    address = {"address": "https://www.example.org/jk/"}
    known = factory.directory(numbers=(factory.POLICE, line, factory.EMERGENCY), site=address)
    police, support, emergency = (asdict(each) | {"contact": each.contact.text} for each in numbers(known).numbers)
    assert police == {
        "id": "police", "name": "Polisen", "purpose": "när det inte är akut", "always": True, "danger": False,
        "place": "front", "contact": "114 14", "revised": None, "path": "", "url": "https://www.example.org/jk/",
    }  # fmt: skip
    assert support == {
        "id": "support-line", "name": "Stödlinjen", "purpose": "för brottsutsatta", "always": False, "danger": False,
        "place": "other", "contact": "116 006", "revised": when(parse("2026-10-19")), "path": "nummer/#support-line",
        "url": "https://www.example.org/jk/nummer/#support-line",
    }  # fmt: skip
    assert (emergency["contact"], emergency["always"], emergency["danger"]) == ("112", True, True)
    assert [each.url for each in numbers(factory.directory()).numbers] == [None] * 3
