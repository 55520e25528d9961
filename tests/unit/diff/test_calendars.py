"""A change that calendars would miss is warned of, with the row that tells them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cases.diff.cases import BASE
from tests.support import factory
from tests.support.constants import TODAY
from tests.support.factory import centre, region

from jourkontakt.diff import describe_changes
from jourkontakt.diff.sentence import Sentence
from jourkontakt.load import load_directory
from jourkontakt.model import Change, Meeting, Training
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse

AHEAD = "2027-04-22 13:00–15:00"
PAST = "2026-11-03 13:00–15:00"
ROW = Change(on=parse("2026-09-01"), what="Salen är bytt")


def national(**facts: Any) -> Meeting:
    return factory.meeting("m", **{"when": AHEAD, "place": "Provsal"} | facts)


def local(**facts: Any) -> Meeting:
    return national(**{"kind": "local", "centre": "provjouren"} | facts)


def course(**facts: Any) -> Training:
    return factory.training("t", **{"when": AHEAD, "place": "Provsal"} | facts)


KINDS = [national, local, course]


def directory(*events: Meeting | Training) -> Directory:
    meetings = tuple(event for event in events if isinstance(event, Meeting))
    trainings = tuple(event for event in events if isinstance(event, Training))
    return factory.directory(region(meetings=meetings, trainings=trainings), centres=(centre("provjouren"),))


def warnings(old: Meeting | Training | None, new: Meeting | Training | None) -> list[Sentence]:
    before, after = (directory(*([event] if event else [])) for event in (old, new))
    return [sentence for sentence in describe_changes(before, after) if sentence.is_warning]


# The new values, what the warning says happens and what is stale, and the row: a status, and words about a meeting.
CHANGES: list[tuple[dict[str, Any], str, str, str, str]] = [
    ({"when": "2027-05-06 13:00–15:00"}, "flyttas", "den gamla tiden", "",
     "Flyttat från 22 april 2027 13:00–15:00 till 6 maj 2027 13:00–15:00"),
    ({"when": "2027-04-22 08:00–09:00"}, "får en annan tid", "den gamla tiden", "",
     "Tiden är nu 22 april 2027 08:00–09:00"),
    ({"status": "cancelled"}, "ställs in", "det gamla läget", "cancelled", "Inställt"),
    ({"place": "Testhuset"}, "får en annan plats", "den gamla platsen", "", "Platsen är nu Testhuset"),
    ({"place": None}, "får en annan plats", "den gamla platsen", "", "Platsen är inte längre bestämd"),
    ({"title": "Samråd"}, "får en annan rubrik", "den gamla rubriken", "", "Rubriken är nu ”Samråd”"),
    ({"when": "2027-04-23", "status": "cancelled", "place": "Ett hus"}, "flyttas, ställs in och får en annan plats",
     "den gamla tiden, det gamla läget och den gamla platsen", "cancelled",
     "Flyttat från 22 april 2027 13:00–15:00 till 23 april 2027, inställt, platsen är nu Ett hus"),
]  # fmt: skip


def changed(event: Meeting | Training, facts: dict[str, Any]) -> Any:
    return event.replace(**facts | ({"when": parse(facts["when"])} if "when" in facts else {}))


@pytest.mark.parametrize("rows", [(), (ROW,)])
@pytest.mark.parametrize(("facts", "what", "stale", "status", "words"), CHANGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_change_without_a_row_is_warned_of_with_the_row(
    kind: Any, facts: dict[str, Any], what: str, stale: str, status: str, words: str, rows: tuple[Change, ...]
) -> None:
    old = kind(changes=rows)
    (found,) = warnings(old, changed(old, facts))
    assert f" {what} utan rad under changes, så kalendrar kan visa {stale}. Lägg till raden:" in found.text
    words = words if kind is not course else words.replace("Flyttat", "Flyttad").replace("nställt", "nställd")
    row = [f'  - "on": {TODAY}', *([f'    status: "{status}"'] if status else []), f'    what: "{words}"']
    assert list(found.lines) == ["changes:", *row]


MOVES = [
    ("2027-02-03 – 2027-02-05", "2027-02-10 – 2027-02-12", "Flyttat från 3–5 februari till 10–12 februari 2027"),
    ("2027-02-03", "2027-03-30 – 2027-04-01", "Flyttat från 3 februari till 30 mars–1 april 2027"),
    ("2026-12-30 – 2027-01-02", "2027-03-09", "Flyttat från 30 december 2026–2 januari 2027 till 9 mars 2027"),
    ("2027-02-03 – 2027-02-05", "2027-02-03 – 2027-02-04", "Flyttat från 3–5 februari till 3–4 februari 2027"),
    ("2027-02-03", "2027-02-03 09:00", "Tiden är nu 3 februari 2027 kl. 09:00"),
    ("2027-02-03 09:00", "2027-02-03 10:00", "Tiden är nu 3 februari 2027 kl. 10:00"),
]


@pytest.mark.parametrize(("old", "new", "words"), MOVES)
def test_several_days_and_a_start_alone_are_moved_in_words(old: str, new: str, words: str) -> None:
    (found,) = warnings(national(when=old), national(when=new))
    assert found.lines[-1].strip() == f'what: "{words}"'
    (found,) = warnings(national(when=old), national(when="maj–juni 2027"))
    assert f"    was: {old}" in [line.replace('"', "") for line in found.lines]
    assert not warnings(national(when="maj–juni 2027"), national(when=old))


@pytest.mark.parametrize("rows", [(), (ROW,)])
@pytest.mark.parametrize("facts", [change[0] for change in CHANGES])
@pytest.mark.parametrize("kind", KINDS)
def test_a_change_with_a_new_row_is_not_warned_of(kind: Any, facts: Any, rows: tuple[Change, ...]) -> None:
    old = kind(changes=rows)
    new = changed(old, facts).replace(changes=(*rows, Change(on=parse("2026-11-24"), what="Ändrat")))
    assert not warnings(old, new)


def test_a_day_without_hours_is_moved_in_short_words() -> None:
    (found,) = warnings(course(when="2027-02-03"), course(when="2027-03-09"))
    assert found.lines[-1].strip() == 'what: "Flyttad från 3 februari till 9 mars 2027"'
    (found,) = warnings(national(when="2026-12-18"), national(when="2027-01-08"))
    assert found.lines[-1].strip() == 'what: "Flyttat från 18 december 2026 till 8 januari 2027"'


def test_another_centre_is_named() -> None:
    (found,) = warnings(local(centre=None), local())
    assert "får en annan jour" in found.text
    assert found.lines[-1].strip() == 'what: "Jouren är nu Provjouren"'


def test_what_is_planned_again_is_told() -> None:
    (found,) = warnings(course(status="cancelled"), course())
    assert "får ett annat läge utan rad under changes" in found.text
    assert [line.strip() for line in found.lines[2:]] == ['status: "planned"', 'what: "Planerad igen"']


@pytest.mark.parametrize("kind", KINDS)
def test_what_calendars_do_not_show_needs_no_row(kind: Any) -> None:
    # Planned and held look alike, and so do facts that are only in the description.
    assert not warnings(kind(), kind(status="held"))
    assert not warnings(kind(), kind(source="https://www.example.org/annan").replace(added=parse("2026-11-01")))
    # In no calendar before, or over before and after.
    assert not warnings(kind(when="våren 2027"), kind())
    assert not warnings(kind(when="våren 2027"), kind(when="hösten 2027", status="cancelled"))
    assert not warnings(kind(when=PAST), kind(when="2026-11-04", status="cancelled", place="Annan sal"))
    assert not warnings(kind(when=PAST), kind(when="november 2026"))
    assert not warnings(None, kind())


@pytest.mark.parametrize("kind", KINDS)
def test_a_day_that_was_over_and_lies_ahead_again_needs_a_row(kind: Any) -> None:
    assert warnings(kind(when=PAST), kind())
    assert warnings(kind(), kind(when=PAST))


@pytest.mark.parametrize("until", ["hösten 2027", "maj 2027", "2027"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_lost_day_is_asked_for_until_a_new_row_names_it(kind: Any, until: str) -> None:
    old, new = kind(changes=(ROW,)), kind(when=until, changes=(ROW,))
    (found,) = warnings(old, new)
    assert f"flyttas från 22 april 2027 13:00–15:00 till {until} utan rad under changes, så posten" in found.text
    moved = "Flyttad" if kind is course else "Flyttat"
    row = [f'was: "{AHEAD}"', f'what: "{moved} från 22 april 2027 13:00–15:00 till {until}"']
    assert [line.strip() for line in found.lines[2:]] == row

    said = Change(on=parse("2026-11-23"), status="planned", what="Flyttat på grund av ombygget")
    (found,) = warnings(old, new.replace(changes=(ROW, said)))
    assert "utan was på raden under changes" in found.text
    assert found.text.endswith("Skriv den senaste raden så här:")
    assert [line.strip(" -") for line in found.lines[1:]] == [
        '"on": 2026-11-23', 'status: "planned"', 'what: "Flyttat på grund av ombygget"', f'was: "{AHEAD}"',
    ]  # fmt: skip

    assert not warnings(old, new.replace(changes=(ROW, said.replace(was=parse(AHEAD)))))
    assert warnings(old, new.replace(changes=(ROW, said.replace(was=parse("2027-04-29")))))


def test_an_entry_that_stays_as_cancelled_is_still_followed() -> None:
    row = Change(on=parse("2026-11-20"), was=parse(AHEAD), what="Flyttat till hösten 2027")
    vague = national(when="hösten 2027", changes=(row,))
    (found,) = warnings(vague, national(when="2027-10-14", changes=(row,)))
    assert found.lines[-1].strip() == 'what: "Flyttat från hösten 2027 till 14 oktober 2027"'
    (found,) = warnings(vague, None)
    assert found.text.endswith("Låt det stå kvar tills dagen har varit.")
    assert not warnings(vague, vague.replace(changes=(row, ROW)))


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_only_added(kind: Any) -> None:
    rows = (ROW, Change(on=parse("2026-10-01"), status="planned", what="Flyttat från mars"))
    old = kind(changes=rows)
    (found,) = warnings(old, kind(changes=rows[:1]))
    assert "en rad under changes är borttagen eller ändrad, så att kalendrar kan hoppa över en ändring" in found.text
    assert [line.strip(" -") for line in found.lines[1:]] == [
        '"on": 2026-10-01', 'status: "planned"', 'what: "Flyttat från mars"',
    ]  # fmt: skip
    (found,) = warnings(old, kind())
    assert "2 rader under changes är borttagna eller ändrade" in found.text
    assert warnings(old, kind(changes=(rows[0].replace(what="Något annat"), rows[1])))
    assert warnings(old, kind(changes=(rows[0], rows[1].replace(on=parse("2026-10-02")))))
    assert not warnings(old, kind(changes=(rows[0], rows[1].replace(was=parse("2027-03-01")))))
    (found,) = warnings(kind(when="våren 2027", changes=rows), kind(when="våren 2027"))
    assert "kalendrar" not in found.text


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_dropped_before_its_day_should_be_cancelled(kind: Any) -> None:
    (found,) = warnings(kind(changes=(ROW,)), None)
    it, tag = ("den", "Inställd") if kind is course else ("det", "Inställt")
    assert f"tas bort innan dagen har varit, så den som har hämtat kalendern har {it} kvar." in found.text
    assert list(found.lines) == [
        'status: "cancelled"', "changes:", '  - "on": 2026-09-01', '    what: "Salen är bytt"',
        f'  - "on": {TODAY}', '    status: "cancelled"', f'    what: "{tag}"',
    ]  # fmt: skip
    (found,) = warnings(kind(status="cancelled"), None)
    assert found.text.endswith(f"Låt {it} stå kvar tills dagen har varit.")
    assert not found.lines
    assert not warnings(kind(when=PAST), None)
    assert not warnings(kind(when="våren 2027"), None)
    assert warnings(kind(when=str(TODAY)), None)


def test_a_meeting_that_is_listed_in_another_region_is_not_dropped() -> None:
    before = factory.directory(region(meetings=(national(),)), region(id="mitt", name="Mitt"))
    after = factory.directory(region(), region(meetings=(national(),), id="mitt", name="Mitt"))
    assert not [sentence for sentence in describe_changes(before, after) if sentence.is_warning]


def test_only_the_first_warnings_have_lines() -> None:
    meetings = [factory.meeting(f"m{number}", f"2027-01-{number:02}") for number in range(10, 18)]
    found = describe_changes(
        directory(*meetings), directory(*(meeting.replace(status="cancelled") for meeting in meetings))
    )
    warned = [bool(sentence.lines) for sentence in found if sentence.is_warning]
    assert warned == [True] * 5 + [False] * 3


def test_the_lines_can_be_pasted_and_then_nothing_is_warned_of(tmp_path: Path) -> None:
    """In a file, the row stands where it belongs: after the rows, or under a new `changes`."""
    text = (BASE / "regions.yaml").read_text(encoding="utf-8")
    rows = (
        '        changes:\n          - "on": 2026-10-20\n            was: 2026-12-01\n'
        '            what: "Dagen flyttas, och platsen är bestämd."\n'
    )
    day = "        when: 2026-12-03\n        place"
    assert text.count(rows) == text.count(day) == 1
    for number, (before, after) in enumerate(((rows, "2027-01-20"), ("", "2027-01-20"), (rows, '"hösten 2027"'))):
        old = text.replace(rows, before)
        new = old.replace(day, day.replace("2026-12-03", after))
        folders = [written(tmp_path / f"{number}-{name}", each) for name, each in (("old", old), ("new", new))]
        then, now = (load_directory(folder, TODAY) for folder in folders)
        (found,) = [sentence for sentence in describe_changes(then, now) if sentence.is_warning]
        last = 'what: "Dagen flyttas, och platsen är bestämd."\n' if before else "added: 2026-10-05\n"
        pasted = new.replace(last, last + "\n".join(found.lines) + "\n")
        again = load_directory(written(tmp_path / f"{number}-pasted", pasted), TODAY)
        assert not [sentence for sentence in describe_changes(then, again) if sentence.is_warning]


def written(folder: Path, text: str) -> Path:
    shutil.copytree(BASE, folder)
    (folder / "regions.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_rows_that_were_lost_before_a_later_one_are_given_with_the_others_in_order(kind: Any) -> None:
    later = Change(on=parse("2026-10-12"), what="Lokalen är bokad")
    moved = Change(on=parse("2026-09-03"), what="Salen är bytt")
    whole = ('- "on": 2026-09-01', 'what: "Salen är bytt"', '- "on": 2026-10-12', 'what: "Lokalen är bokad"')
    for changes in ((later,), (moved, later)):
        (warning,) = warnings(kind(changes=(ROW, later)), kind(changes=changes))
        assert warning.text.endswith("Skriv hela changes så här:")
        assert tuple(line.strip() for line in warning.lines) == ("changes:", *whole)
    (warning,) = warnings(kind(changes=(ROW,)), kind(changes=(moved,)))
    assert tuple(line.strip() for line in warning.lines) == ("changes:", *whole[:2])
