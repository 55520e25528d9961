"""Compiling documents with Typst, and the cache of compiled ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jourkontakt.website.feeds import typst as typesetting
from jourkontakt.website.feeds.typst import keep_in, typeset

TEMPLATE = b'#set document(title: "Prov", date: none)\n#set text(lang: "sv")\n= Prov\n#json(bytes(sys.inputs.report))'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of cached documents during the test."""
    monkeypatch.setattr(typesetting, "_shelf", {})
    keep_in(tmp_path / "kept")
    return tmp_path / "kept"


def test_a_cached_document_is_the_same_as_a_compiled_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_only_the_latest_documents_stay_in_the_cache(folder: Path) -> None:
    for number in range(10):
        typeset(TEMPLATE, f'"{number}"')
        for path in folder.iterdir():
            os.utime(path, (path.stat().st_mtime - 1, path.stat().st_mtime - 1))
    kept = {path.read_bytes() for path in folder.iterdir()}
    assert len(kept) == 8
    assert typeset(TEMPLATE, '"9"') in kept
    assert typeset(TEMPLATE, '"2"') in kept
    assert typeset(TEMPLATE, '"1"') not in kept


def test_an_error_in_the_template_is_reported() -> None:
    with pytest.raises(RuntimeError, match="unknown variable"):
        typeset(b"#nothing", '""')
