"""The guide shows the messages that the reader gives for the wrong lines."""

from __future__ import annotations

import pytest

from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import read
from jourkontakt.datafiles.reader.characters import visible
from jourkontakt.datafiles.reader.messages import SENTENCES, sentence
from jourkontakt.editors.guide_codes import READER_CODES, Code
from jourkontakt.values.text import capitalised

# Wrong lines with invisible characters, which the guide shows as a placeholder.
INVISIBLE = {
    "Y10": 'name:\t"Nord"',
    "Y11": 'name: "Nord"\rid: "nord"',
    "Y12": 'name: "No\x07rd"',
    "Y13": 'value: "114\u00a014"',
    "Y14": 'name: "No\u00adrd"',
    "Y15": 'name: "Malm\ufffd"',
}
# The letter and its dots are two characters here, but the guide would look the same with one.
NOT_SHOWN = {"Y16": 'name: "O\u0308st"'}
# Codes that short wrong lines cannot show, with the words that fill their messages.
WITHOUT_LINES: dict[str, dict[str, object]] = {
    "Y01": {"size": "3 000 000", "limit": "2 000 000"},
    "Y02": {"encoding": "UTF-16"},
    "Y03": {"byte": 0xE5, "guess": ""},
    "Y06": {"limit": "200 000"},
    "Y25": {"limit": 12},
    "Y34": {"length": "5 000", "limit": "4 000"},
    "Y99": {},
}


def test_the_table_holds_every_code_of_the_reader_in_order() -> None:
    assert [code.code for code in READER_CODES] == sorted(SENTENCES)


@pytest.mark.parametrize("code", READER_CODES, ids=lambda code: code.code)
def test_the_meaning_is_the_message_of_the_reader_for_the_wrong_lines(code: Code) -> None:
    if code.code in WITHOUT_LINES:
        message, right = sentence(code.code, **WITHOUT_LINES[code.code]), ""
    else:
        lines = INVISIBLE.get(code.code) or NOT_SHOWN.get(code.code) or code.wrong
        with pytest.raises(DataError) as raised:
            read("exempel.yaml", f"{lines}\n".encode())
        problem = next(problem for problem in raised.value.problems if problem.code == code.code)
        message, right = problem.message, problem.write
    assert code.meaning == f"{capitalised(message)}."
    assert code.right == ("" if code.code in NOT_SHOWN else right)
    assert code.is_error


@pytest.mark.parametrize("code", READER_CODES, ids=lambda code: code.code)
def test_wrong_lines_are_shown_unless_they_would_look_right(code: Code) -> None:
    assert bool(code.wrong) == (code.code not in {*WITHOUT_LINES, *NOT_SHOWN})
    if code.code in INVISIBLE:
        assert code.wrong == visible(INVISIBLE[code.code].replace("\t", "⇥"))
    assert code.wrong == "\n".join(map(visible, code.wrong.split("\n")))
