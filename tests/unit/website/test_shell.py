"""Text rendered once and filled often."""

from __future__ import annotations

import pytest
from markupsafe import escape

from jourkontakt.website.shell import Shell, gap


def test_each_gap_is_filled_wherever_it_is() -> None:
    shell = Shell(f"{gap('name')}: å {gap('county')}, {gap('name')}")
    assert shell.fill(name=b"Habo", county="Jönköping".encode()).decode() == "Habo: å Jönköping, Habo"
    assert shell.fill(name=b"", county=b"{name}").decode() == ": å {name}, "


def test_a_gap_is_not_escaped() -> None:
    assert Shell(escape(gap("name"))).fill(name=b"<b>") == b"<b>"


def test_a_gap_without_a_value_is_refused() -> None:
    with pytest.raises(KeyError):
        Shell(gap("name")).fill(county=b"")


def test_text_without_gaps_is_itself() -> None:
    assert Shell("name").fill(name=b"") == b"name"
