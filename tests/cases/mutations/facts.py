"""Mutations of facts: dates, numbers, addresses, ids and references."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import cycle

from tests.cases.mutations.base import Base, Slot
from tests.cases.mutations.mutant import Edit, Kind, fields, lines_of, on_line, picked, texts, with_lines, with_value
from tests.support.constants import TODAY

from jourkontakt.datafiles.reader import Text
from jourkontakt.model import Contact, Coverage, Errand, Holder, Meeting, OtherName, Post, Region


def wrong_date(base: Base) -> Iterable[Edit]:
    wrong = ["2026-13-01", "2026-02-30", '"2026-2-3"', '"3/2 2026"', '"20260203"', '"3 feb 2026"', '"våre 2026"',
             '"mars"', '"snart"', '"2026-04-31"', '"26-03-14"', '"2O26"', '"mars -26"', '"2026-00-10"']  # fmt: skip
    dates = fields(base, "on", "date", "when", "since", "until", "added", "seen", "due", "as_of")
    # A meeting ahead that moves into the past gets a warning besides.
    known = [slot for slot in dates if str(slot.value) <= TODAY.isoformat()]
    for slot, text in zip(picked(known, len(wrong)), wrong, strict=True):
        yield with_value(base, slot, text)


def wrong_time(base: Base) -> Iterable[Edit]:
    # Of a meeting that has passed, the warning would tell the new time.
    ahead = TODAY.isoformat()
    timed = [slot for slot in fields(base, "when") if ":" in str(slot.value) and str(slot.value) > ahead]
    for slot, text in zip(cycle(timed), ["10:00-12:00", "12:00–10:00", "25:00–26:00", "kl 10"], strict=False):
        yield with_value(base, slot, f'"{str(slot.value)[:10]} {text}"')


def end_before_start(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in fields(base, "until") if "since" in slot.mapping), 4):
        yield with_value(base, slot, '"1999"', slot.mapping.key("since").line)


def check_in_the_future(base: Base) -> Iterable[Edit]:
    for slot in picked(fields(base, "date"), 4):
        # The checks after it are then out of order, which is reported first.
        yield with_value(base, slot, "2062-10-01", slot.line + 3)


def wrong_number(base: Base) -> Iterable[Edit]:
    phones = [
        slot for slot in fields(base, "value") if isinstance(slot.record, Contact) and slot.record.kind == "phone"
    ]
    wrong = [
        lambda n: n[:-1], lambda n: n + "1", lambda n: n.replace("0", "O", 1), lambda n: n.replace("-", " "),
        lambda n: n.replace("-", "/"), lambda n: n.replace(" ", ""), lambda n: "+46 " + n[1:].replace("-", " "),
        lambda n: n.replace("-", "–"), lambda n: n + " ankn 12", lambda n: n.replace(" ", "  ", 1),
        lambda n: n.replace("1", "l", 1), lambda n: n[4:], lambda n: "08-668 01 50", lambda n: "tel " + n,
        lambda n: f"{n}, {n}", lambda n: n.replace("0", "9", 1),
    ]  # fmt: skip
    for slot, change in zip(picked(phones, len(wrong)), wrong, strict=False):
        yield with_value(base, slot, f'"{change(str(slot.value))}"')


def wrong_address(base: Base) -> Iterable[Edit]:
    mail = [slot for slot in fields(base, "value") if "@" in str(slot.value)]
    wrong = ["a@@example.org", "exempel.example.org", "exempel@example", "bergslåg@example.org", "a b@example.org",
             "mailto:a@example.org", "exempel@polisen.se", "exempel(at)example.org"]  # fmt: skip
    for slot, text in zip(cycle(mail), wrong, strict=False):
        yield with_value(base, slot, f'"{text}"')


def wrong_source(base: Base) -> Iterable[Edit]:
    sources = [slot for slot in fields(base, "source") if isinstance(slot.value, Text)]
    wrong = ["www.example.org/sida", "http:/example.org/sida", "htps://example.org/sida", "polisens webbplats",
             "https://example.org/en sida", "https://example", "https://www.polisen.se/", "https://bit.ly/x",
             "https://www.google.com/search?q=x", "https://example.org/x?utm_source=y"]  # fmt: skip
    for slot, text in zip(picked(sources, len(wrong)), wrong, strict=True):
        yield with_value(base, slot, f'"{text}"')


def id_in_the_wrong_form(base: Base) -> Iterable[Edit]:
    wrong = [str.upper, lambda text: text.replace("-", "_") + "_x", lambda text: f"{text} 2", lambda text: f"å{text}"]
    referred_to = {
        str(slot.value) for slot in fields(base, "deputy", "centre", "final", "question", "errand", "measure")
    }
    ids = (
        slot
        for slot in fields(base, "id")
        if not isinstance(slot.record, Region) and str(slot.value) not in referred_to
    )
    for slot, change in zip(picked(ids, 6), cycle(wrong), strict=False):
        yield with_value(base, slot, f'"{change(str(slot.value))}"')


def reference_to_nothing(base: Base) -> Iterable[Edit]:
    names = ("deputy", "centre", "final", "question", "errand", "measure", "series")
    for name in names:
        for slot in picked((slot for slot in fields(base, name) if not _is_sentence(slot)), 2):
            yield with_value(base, slot, f'"{str(slot.value)[:-3]}"')


def _is_sentence(slot: Slot) -> bool:
    return isinstance(slot.record, Errand) and slot.key == "question"


def duplicate_id(base: Base) -> Iterable[Edit]:
    for kind in (Post, Meeting):
        slots = [slot for slot in fields(base, "id") if isinstance(slot.record, kind)]
        for slot in picked(slots[1:], 3):
            yield with_value(base, slot, f'"{slots[0].value}"', slots[0].line)


def duplicate_record(base: Base) -> Iterable[Edit]:
    for kind in (Post, Meeting):
        slots = [slot for slot in fields(base, "id") if isinstance(slot.record, kind)]
        for slot in picked(slots, 2):
            lines, last = base.lines(slot.file), max(lines_of(slot.mapping))
            whole = "\n".join(lines[slot.mapping.line - 1 : last])
            file, raw, _ = with_lines(base, slot.file, {last: f"{lines[last - 1]}\n{whole}"})
            shift = last - slot.mapping.line + 1
            yield file, raw, frozenset(line + shift for line in lines_of(slot.mapping))


def duplicate_check(base: Base) -> Iterable[Edit]:
    slots = fields(base, "date")
    for slot in picked(slots, 2):
        lines, last = base.lines(slot.file), max(lines_of(slot.mapping))
        whole = "\n".join(lines[slot.mapping.line - 1 : last])
        file, raw, _ = with_lines(base, slot.file, {last: f"{lines[last - 1]}\n{whole}"})
        yield file, raw, frozenset({last + 1})


def regions_swapped(base: Base) -> Iterable[Edit]:
    regions = {str(slot.value): slot for slot in fields(base, "id") if isinstance(slot.record, Region)}
    for one, other in [("nord", "mitt"), ("ost", "vast"), ("syd", "stockholm")]:
        lines = base.lines("regions.yaml")
        places = [regions[one].line, regions[other].line]
        ids = {places[0]: lines[places[1] - 1], places[1]: lines[places[0] - 1]}
        around = [place + 1 for place in places]
        yield with_lines(base, "regions.yaml", ids, *places, *around)
        names = {around[0]: lines[around[1] - 1], around[1]: lines[around[0] - 1]}
        yield with_lines(base, "regions.yaml", names, *places, *around)


def region_named_wrongly(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in fields(base, "name") if isinstance(slot.record, Region)), 3):
        yield with_value(base, slot, f'"{slot.value}ra"')


def region_of_a_centre_wrong(base: Base) -> Iterable[Edit]:
    """The problem is reported at a municipality that the centre covers, or at its meeting."""
    for slot in fields(base, "region"):
        if "municipalities" in slot.mapping:
            other = "syd" if slot.value != "syd" else "nord"
            yield with_value(base, slot, f'"{other}"', *lines_of(slot.mapping))


def region_removed(base: Base) -> Iterable[Edit]:
    regions = [slot for slot in fields(base, "id") if isinstance(slot.record, Region)]
    head = base.lines("regions.yaml").index("regions:") + 1
    for slot in picked(regions, 2):
        new: dict[int, str | None] = dict.fromkeys(range(slot.line, max(lines_of(slot.mapping)) + 1))
        yield "regions.yaml", with_lines(base, "regions.yaml", new)[1], frozenset({head})


def municipality_unknown(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in fields(base, "code") if isinstance(slot.record, Coverage)), 4):
        for text in ("9999", str(slot.value)[1:]):
            yield with_value(base, slot, f'"{text}"')
    for slot in (slot for slot in base.slots if isinstance(slot.record, OtherName) and slot.key == "municipalities"):
        yield on_line(base, slot.file, slot.line + 1, lambda line: re.sub(r"\d{4}", "9998", line))


def holder_without_source(base: Base) -> Iterable[Edit]:
    named = [slot for slot in fields(base, "source") if isinstance(slot.record, Holder) and slot.record.name]
    for slot in picked(named, 3):
        yield with_lines(base, slot.file, {slot.line: None}, slot.mapping.line)


def status_contradicts_other_fields(base: Base) -> Iterable[Edit]:
    for slot in fields(base, "status"):
        record = slot.record
        if isinstance(record, Post) and any(holder.until is None for holder in record.holders):
            yield with_value(base, slot, '"vacant"')
        if isinstance(record, Meeting) and record.outcomes:
            yield with_value(base, slot, '"planned"', *(key.line for key in slot.mapping))
        if isinstance(record, Meeting) and record.status != "held" and any(change.status for change in record.changes):
            yield with_value(base, slot, '"held"')


def personal_number_in_a_text(base: Base) -> Iterable[Edit]:
    for slot in picked(fields(base, "about", "note", "text"), 4):
        yield with_value(base, slot, '"Gäller 850101-1234."')


def person_named_as_checker(base: Base) -> Iterable[Edit]:
    for slot, text in zip(picked(fields(base, "by"), 3), ["Fantasi Fantasisson", "a@example.org", "070-174 06 05"],
                          strict=True):  # fmt: skip
        yield with_value(base, slot, f'"{text}"')


def wrong_figure(base: Base) -> Iterable[Edit]:
    values = [slot for slot in fields(base, "value") if slot.file == "statistics.yaml"]
    wrong = ["ca 100", "3.28", "3,28 %", "26723", "tre", "-44", "1,234,567"]
    for slot, text in zip(picked(values, len(wrong)), wrong, strict=True):
        yield with_value(base, slot, f'"{text}"')
    periods = [slot for slot in fields(base, "period") if "series" not in slot.mapping]
    for slot, text in zip(picked(periods, 4), ["2015-2017", "2017–2015", "förra året", "2O18"], strict=False):
        yield with_value(base, slot, f'"{text}"')


def empty_words(base: Base) -> Iterable[Edit]:
    for slot, text in zip(picked(texts(base), 4), ["…", "-", "?", "***"], strict=True):
        yield with_value(base, slot, f'"{text}"')


def table_row(base: Base) -> Iterable[Edit]:
    rows = base.lines("municipalities.csv")
    for line in (40, 200):
        cells = rows[line - 1].split(",")
        for wrong in ([*cells[:4], "norr", cells[5]], [*cells[:4], "syd" if cells[4] != "syd" else "nord", cells[5]],
                      cells[:-1], [cells[0][1:], *cells[1:]], ["", *cells[1:]]):  # fmt: skip
            yield with_lines(base, "municipalities.csv", {line: ",".join(wrong)})
    yield with_lines(base, "municipalities.csv", {60: f"{rows[59]}\n{rows[59]}"}, 61)
    yield with_lines(base, "places.csv", {30: "Exempelby,9999,1000"})
    yield with_lines(base, "places.csv", {31: "Exempelby,0180,många"})


KINDS: tuple[Kind, ...] = (
    wrong_date,
    wrong_time,
    end_before_start,
    check_in_the_future,
    wrong_number,
    wrong_address,
    wrong_source,
    id_in_the_wrong_form,
    reference_to_nothing,
    duplicate_id,
    duplicate_record,
    duplicate_check,
    regions_swapped,
    region_named_wrongly,
    region_of_a_centre_wrong,
    region_removed,
    municipality_unknown,
    holder_without_source,
    status_contradicts_other_fields,
    personal_number_in_a_text,
    person_named_as_checker,
    wrong_figure,
    empty_words,
    table_row,
)
