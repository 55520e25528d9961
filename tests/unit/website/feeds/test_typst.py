"""Compiling documents with Typst, and that they are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from jourkontakt.website import shelf
from jourkontakt.website.feeds import typst as typesetting
from jourkontakt.website.feeds.typst import typeset

TEMPLATE = b'#set document(title: "Prov", date: none)\n#set text(lang: "sv")\n= Prov\n#json(bytes(sys.inputs.report))'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept documents during the test."""
    monkeypatch.setattr(shelf, "_shelf", {"folder": tmp_path})
    return tmp_path


def test_a_kept_document_is_the_same_as_a_compiled_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = typeset(TEMPLATE, '"Hej"')
    assert first.startswith(b"%PDF-1.7")
    assert [path.read_bytes() for path in folder.iterdir()] == [first]
    monkeypatch.setattr(typesetting, "_set", None)
    assert typeset(TEMPLATE, '"Hej"') == first
    monkeypatch.undo()
    assert typeset(TEMPLATE, '"Hej"') == first


def test_other_facts_or_another_template_are_compiled_again(folder: Path) -> None:
    made = {typeset(TEMPLATE, '"Hej"'), typeset(TEMPLATE, '"Nej"'), typeset(TEMPLATE + b" slut", '"Hej"')}
    assert len(made) == 3
    assert len(list(folder.iterdir())) == 3


def test_an_error_in_the_template_is_reported() -> None:
    with pytest.raises(RuntimeError, match="unknown variable"):
        typeset(b"#nothing", '""')
