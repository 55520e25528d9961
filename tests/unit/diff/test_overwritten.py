"""A value that is written over another is warned of, with the lines that end the old one and add the new one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.cases.diff.cases import BASE
from tests.support.constants import TODAY

from jourkontakt.diff import describe_changes
from jourkontakt.diff.formats import as_markdown
from jourkontakt.diff.sentence import Sentence
from jourkontakt.load import load_directory

NUMBER = 'value: "070-174 06 10"'
CHECK = """              - date: 2026-03-03
                by: "polisgruppen"
                method: "called"
"""
NEW_CHECK = CHECK.replace("2026-03-03", "2026-10-19").replace("polisgruppen", "Exempeljouren")


def warnings(folder: Path, *edits: tuple[str, str], before: Path = BASE) -> list[Sentence]:
    """The warnings of a change of regions.yaml, made in a copy of the folder `before`."""
    found = describe_changes(
        load_directory(before, TODAY), load_directory(edited(folder, *edits, before=before), TODAY)
    )
    return [sentence for sentence in found if sentence.is_warning]


def edited(folder: Path, *edits: tuple[str, str], before: Path = BASE) -> Path:
    shutil.copytree(before, folder)
    text = (folder / "regions.yaml").read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "regions.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_lines_end_the_old_contact_and_add_the_new_one_with_its_own_check(tmp_path: Path) -> None:
    (found,) = warnings(tmp_path / "x", (NUMBER, 'value: "070-174 06 41"'), (CHECK, CHECK + NEW_CHECK))
    assert found.text == (
        "Polisregion Väst: sektionschefen byter till 070-174 06 41 utan att 070-174 06 10 avslutas. De "
        "kontroller som står "
        "där gäller det gamla, och rapporter om tidigare dagar visar fel nummer. Låt den gamla kontakten stå kvar med "
        "sista dag (until), och lägg till den nya efter den:"
    )
    lines = [line.strip() for line in found.lines]
    assert lines[1:4] == [NUMBER, 'note: "Säg att du ringer från en jour"', "until: 2026-10-18"]
    second = lines.index('- kind: "phone"', 1)
    assert lines[second - 3 : second] == ["- date: 2026-03-03", 'by: "polisgruppen"', 'method: "called"']
    assert lines[second + 1 :] == [
        'value: "070-174 06 41"', "since: 2026-10-19", 'source: "https://example.org/vast"', "verified:",
        "- date: 2026-10-19", 'by: "Exempeljouren"', 'method: "called"',
    ]  # fmt: skip


def test_the_lines_can_be_pasted_and_then_nothing_is_warned_of(tmp_path: Path) -> None:
    (found,) = warnings(tmp_path / "x", (NUMBER, 'value: "070-174 06 42"'), (CHECK, CHECK + NEW_CHECK))
    text = (BASE / "regions.yaml").read_text(encoding="utf-8")
    start = text.index('          - kind: "phone"\n            ' + NUMBER)
    old = text[start : text.index(CHECK, start) + len(CHECK)]
    assert warnings(tmp_path / "y", (old, "\n".join(found.lines) + "\n")) == []


def test_without_a_new_check_its_row_is_left_to_fill_in(tmp_path: Path) -> None:
    (found,) = warnings(tmp_path / "x", (NUMBER, 'value: "070-174 06 43"'))
    assert "070-174 06 43 utan ny kontroll och utan att 070-174 06 10 avslutas" in found.text
    lines = [line.strip() for line in found.lines]
    assert {"until: 2026-11-24", "since: 2026-11-25"} <= set(lines)
    assert lines[-3:] == ['- date: "…"', 'by: "…"', 'method: "…"']


def test_a_contact_that_is_removed_while_another_is_added_is_overwritten_too(tmp_path: Path) -> None:
    mailbox = '          - kind: "mailbox"\n            value: "samordnare@example.org"\n'
    (found,) = warnings(tmp_path / "x", (mailbox, '          - kind: "phone"\n            value: "070-174 06 44"\n'))
    assert "070-174 06 44 utan ny kontroll och utan att samordnare@example.org avslutas" in found.text
    assert "fel nummer" in found.text


def test_the_first_day_of_the_other_contact_decides_the_last_day(tmp_path: Path) -> None:
    mailbox = 'value: "samordnare@example.org"\n'
    (found,) = warnings(tmp_path / "x", (mailbox, f'value: "annan@example.org"\n{" " * 12}since: 2026-10-05\n'))
    assert {"until: 2026-10-04", "since: 2026-10-05"} <= {line.strip() for line in found.lines}
    kind = f'kind: "mailbox"\n{" " * 12}{mailbox}'
    phone = f'kind: "phone"\n{" " * 12}value: "070-174 06 48"\n{" " * 12}since: 2026-10-05\n'
    (found,) = warnings(tmp_path / "y", (kind, phone))
    assert {"until: 2026-10-04", "since: 2026-10-05"} <= {line.strip() for line in found.lines}


def test_a_persons_address_is_not_repeated(tmp_path: Path) -> None:
    (found,) = warnings(tmp_path / "x", ("exempel.exempelsson@example.org", "annan@example.org"))
    assert "utan att den gamla adressen avslutas" in found.text
    assert "exempelsson" not in "\n".join([found.text, *found.lines])
    assert [line.strip() for line in found.lines][:2] == ['- kind: "email"', 'value: "annan@example.org"']


def test_another_spelling_is_no_other_value(tmp_path: Path) -> None:
    assert warnings(tmp_path / "x", ("samordnare@example.org", "Samordnare@Example.org")) == []


@pytest.mark.parametrize("since", ["2027-01-01", "2026-11-25"])
def test_a_contact_that_never_held_may_be_corrected_in_place(since: str, tmp_path: Path) -> None:
    before = edited(tmp_path / "before", (NUMBER, f"{NUMBER}\n            since: {since}"))
    check = NEW_CHECK.replace("2026-10-19", "2026-11-25")
    assert warnings(tmp_path / "x", (NUMBER, 'value: "070-174 06 45"'), (CHECK, check), before=before) == []
    (found,) = warnings(tmp_path / "y", (NUMBER, 'value: "070-174 06 45"'), before=before)
    assert found.text == (
        "Polisregion Väst: sektionschefen byter till 070-174 06 45 utan ny kontroll. De "
        "kontroller som står där gäller det "
        "gamla."
    )


def test_a_contact_that_is_changed_after_it_ended_has_no_lines(tmp_path: Path) -> None:
    before = edited(tmp_path / "before", (NUMBER, f"{NUMBER}\n            until: 2026-05-31"))
    (found,) = warnings(tmp_path / "x", (NUMBER, 'value: "070-174 06 46"'), before=before)
    assert found.text == (
        "Polisregion Väst: sektionschefen har inte längre 070-174 06 10, som gällde till 31 maj 2026. "
        "De kontroller som står där gäller det gamla, och rapporter om tidigare dagar visar fel nummer. "
        "Låt den gamla kontakten stå kvar."
    )
    assert found.lines == ()


def test_only_the_first_warnings_have_lines(tmp_path: Path) -> None:
    row = '          - kind: "phone"\n            value: "070-174 06 {}"\n            source: "https://example.org/x"\n'
    mailbox = '          - kind: "mailbox"\n            value: "samordnare@example.org"\n'
    before = edited(tmp_path / "before", (mailbox, "".join(row.format(n) for n in range(50, 58)) + mailbox))
    changes = [(f"070-174 06 {n}", f"070-174 06 {n + 20}") for n in range(50, 58)]
    found = warnings(tmp_path / "x", *changes, before=before)
    assert [bool(warning.lines) for warning in found] == [True] * 5 + [False] * 3


def test_a_national_number_keeps_no_check_of_another(tmp_path: Path) -> None:
    check = '      - date: 2026-01-20\n        by: "polisgruppen"\n        method: "called"\n'
    new = check.replace("2026-01-20", "2026-11-02")
    number = ('number: "114 14"', 'number: "113 13"')
    texts = [
        [found.text for found in warnings(tmp_path / name, number, *edits)]
        for name, edits in {"none": (), "both": ((check, check + new),), "new": ((check, new),)}.items()
    ]
    changed = "Numret 114 14, som gäller hela landet, ändras."
    old = " De kontroller som står där gäller det gamla."
    assert texts == [
        [changed, f"Polisen byter till 113 13 utan ny kontroll.{old}"],
        [changed, f"Polisen byter till 113 13.{old}"],
        [changed],
    ]


def test_lines_from_the_data_are_shown_as_code_that_nothing_in_them_ends(tmp_path: Path) -> None:
    note = ("Säg att du ringer från en jour", "```` @alla #1 ~~x~~")
    before = edited(tmp_path / "before", note)
    after = edited(tmp_path / "x", (NUMBER, 'value: "070-174 06 47"'), before=before)
    old, new = load_directory(before, TODAY), load_directory(after, TODAY)
    text = as_markdown(describe_changes(old, new), new)
    fenced = text.split("\n  `````")
    assert len(fenced) == 3
    assert fenced[1].startswith("yaml\n")
    assert "@alla" in fenced[1]
    assert "@alla" not in fenced[0] + fenced[2]
