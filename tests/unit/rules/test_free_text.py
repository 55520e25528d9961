"""The rules on free text check every free text field of every record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.cases.diff.cases import BASE
from tests.support.constants import TODAY

from jourkontakt import model
from jourkontakt.load import load_directory
from jourkontakt.model import Record, walk
from jourkontakt.model.fields import fields_of
from jourkontakt.rules.free_text import no_personal_numbers

PROSE = {
    (name, field.name)
    for name in model.__all__
    if name != "Record"
    for field in fields_of(getattr(model, name)).values()
    if field.kind and field.kind.is_prose
}


def test_titles_and_names_are_free_texts() -> None:
    assert {
        ("Meeting", "title"), ("Training", "title"), ("Post", "title"), ("Post", "area"), ("Holder", "name"),
        ("Participant", "name"), ("Centre", "name"), ("Commitment", "who"), ("Verification", "by"),
        ("Question", "text"), ("Errand", "question"), ("Figure", "caveat"), ("OtherName", "name"),
    } <= PROSE  # fmt: skip


def test_addresses_numbers_and_ids_are_not_free_texts() -> None:
    names = {field for _, field in PROSE}
    assert not names & {"id", "source", "value", "number", "repository", "address", "slug", "kind", "status"}


@pytest.mark.parametrize(("record", "field"), sorted(PROSE))
def test_a_personal_number_is_found_in_every_free_text(record: str, field: str) -> None:
    directory = load_directory(BASE, TODAY)
    roots = {"facts": directory.facts, "site": directory.site, "names": directory.names}
    roots |= {"statistics": directory.statistics, "centres": directory.centres}
    for name, root in roots.items():
        changed = _with(root, getattr(model, record), field)
        if changed != root:
            broken = replace(directory, **{name: changed})
            found = [(type(finding.subject).__name__, finding.field) for finding in no_personal_numbers.check(broken)]
            assert (record, field) in found
            return
    pytest.fail(f"the base has no {record} with a {field}")


def test_no_text_is_read_twice() -> None:
    directory = load_directory(BASE, TODAY)
    found = [(id(record), field, index) for record, field, index, _ in walk.prose(directory)]
    assert len(set(found)) == len(found)


def _with(node: Any, kind: type[Record], field: str) -> Any:
    """The facts with a personal number in the field of every record of the kind."""
    if isinstance(node, tuple):
        return tuple(_with(item, kind, field) for item in node)
    if not isinstance(node, Record):
        return node
    fields = fields_of(type(node)).values()
    changed = {each.attribute: _with(getattr(node, each.attribute), kind, field) for each in fields}
    if isinstance(node, kind):
        text = "Ärendet för 010203-1234"
        changed[field] = (text,) if fields_of(kind)[field].is_list else text
    return node.replace(**changed)
