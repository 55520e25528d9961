"""Version 1 of the API is only added to, and its schemas are those of its types."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases.api.shape import lost, shape
from tests.support.golden import assert_expected
from tools.api_schemas import schema_file

from jourkontakt.website.feeds.api import KINDS, SCHEMAS
from jourkontakt.website.feeds.api.item import File

SHAPE = Path(__file__).with_name("shape.txt")
ADDITIVE = (
    "Version 1 of the API is additive: keys, types and values may be added, but none may be removed or changed, since "
    "others' programs rely on them. What must change otherwise belongs in a version 2 beside it"
)


@pytest.mark.golden
def test_version_1_of_the_api_is_only_added_to() -> None:
    now = shape()
    if SHAPE.is_file():
        gone = lost(SHAPE.read_text(encoding="utf-8").splitlines(), now)
        assert not gone, f"{ADDITIVE}: {gone}"
    assert_expected(SHAPE, "\n".join(now) + "\n")


@pytest.mark.golden
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_that_of_its_type(kind: type[File]) -> None:
    assert_expected(SCHEMAS / f"{kind.name}.schema.json", schema_file(kind))


def test_no_schema_is_left_of_a_file_that_is_gone() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{kind.name}.schema.json" for kind in KINDS}


def test_a_key_that_is_removed_renamed_or_retyped_is_lost() -> None:
    now = shape()
    assert "Contact.dial: string | null" in now
    assert "calls.json.calls: [Call]" in now
    assert "Contact.kind = mailbox" in now
    removed = [line for line in now if not line.startswith("Contact.dial")]
    retyped = ["Contact.dial: integer" if line.startswith("Contact.dial") else line for line in now]
    assert lost(now, removed) == lost(now, retyped) == ["Contact.dial: string | null"]
    assert lost(now, [line for line in now if line != "Contact.kind = mailbox"]) == ["Contact.kind = mailbox"]
    assert not lost(now, [*now, "Contact.fax: string"])
