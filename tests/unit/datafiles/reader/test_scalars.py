"""How other YAML readers read a value without quotes."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jourkontakt.datafiles.reader.scalars import reading

KINDS = {
    "number": "0 -1 +46771141400 060123456 089991111 11414 06012 13:30 9:15 190:20:30.15 1.10 1_000 116_ 1e3 1.5E-3 .5 "
    "5. 0x1F 0o17 0b11 .inf -.INF +.Inf .nan .NaN 2018 -0",
    "bool": "yes Yes YES no No NO on On ON off Off OFF True TRUE False FALSE",
    "null": "null Null NULL ~",
    "time": "2001-12-14T21:59:43Z 2001-12-14t21:59:43.10-05:00 2018-3-1T10:00:00",
    "special": "= <<",
    "": "true false 2018-03-01 2018-02-30 08:00 07:00 060-12 2018-03 2018-3-1 y n yEs nO nej ja 0o18 0x 1.2.3 1,10 + - "
    ". .. e3 1e inf NaN Nord 112a",
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts.split()])
def test_reading(kind: str, text: str) -> None:
    assert reading(text) == kind


@pytest.mark.parametrize("text", ["114 14", "116 006", "våren 2018", "2018-03-14 10:00–12:00", "2018-03-14 10:00"])
def test_text_with_a_blank_stays_text(text: str) -> None:
    assert reading(text) == ""


def test_a_time_with_seconds_is_no_time() -> None:
    assert reading("2001-12-14 21:59:43") == "time"


@settings(deadline=None)
@given(st.text("0123456789.:_-+eExXobBinfaNyYsStTrRuUlL~= ", max_size=8))
def test_what_counts_as_text_is_text_to_yaml_1_1(text: str) -> None:
    if not reading(text):
        tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
        assert tag == "str" or text in ("true", "false") or (tag == "timestamp" and len(text) == 10)
