"""Mutations of notation: indentation, punctuation, quotes, markers."""

from __future__ import annotations

from collections.abc import Iterable

from tests.cases.mutations.base import Base, Slot
from tests.cases.mutations.mutant import (
    Edit,
    Kind,
    fields,
    is_first,
    nested,
    on_line,
    picked,
    texts,
    with_lines,
    with_value,
)

from jourkontakt.datafiles.reader import Text
from jourkontakt.datafiles.reader.scalars import reading


def tab_as_indent(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 6):
        yield on_line(base, slot.file, slot.line, lambda line: "\t" + line.lstrip())


def tab_after_colon(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 4):
        yield on_line(base, slot.file, slot.line, lambda line: line.replace(": ", ":\t", 1))


def indented_too_far(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 8):
        yield on_line(base, slot.file, slot.line, lambda line: " " + line)


def indented_too_little(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 8):
        yield on_line(base, slot.file, slot.line, lambda line: line[1:])


def at_another_level(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 6):
        yield on_line(base, slot.file, slot.line, lambda line: line[2:], slot.mapping.line)


def no_colon(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 6):
        yield on_line(base, slot.file, slot.line, lambda line: line.replace(":", "", 1))


def no_space_after_colon(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 6):
        yield on_line(base, slot.file, slot.line, lambda line: line.replace(": ", ":", 1))


def semicolon_for_colon(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 3):
        yield on_line(base, slot.file, slot.line, lambda line: line.replace(":", ";", 1))


def no_closing_quote(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base), 8):
        yield with_value(base, slot, f'"{slot.value}')


def no_opening_quote(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base), 6):
        yield with_value(base, slot, f'{slot.value}"')


def no_quotes_around_a_number(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: bool(reading(value))), 8):
        yield with_value(base, slot, str(slot.value))


def no_quotes_around_a_special_character(base: Base) -> Iterable[Edit]:
    for slot, sign in zip(picked(texts(base), 9), "&*!@%[{>|", strict=False):
        yield with_value(base, slot, f"{sign}{slot.value}")


def no_quotes_around_a_colon(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: ": " in value), 3):
        yield with_value(base, slot, str(slot.value))


def comment_without_space(base: Base) -> Iterable[Edit]:
    for slot in picked(fields(base, "title", "note", "by"), 3):
        yield with_value(base, slot, f"{slot.value} #2")


def curly_quotes(base: Base) -> Iterable[Edit]:
    for slot, (start, end) in zip(picked(texts(base), 6), ["””", "“”", "„“", "»«", "’’", "»»"], strict=True):
        yield with_value(base, slot, f"{start}{slot.value}{end}")


def quote_within_quotes(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: " " in value), 4):
        yield with_value(base, slot, f'"Det heter "{slot.value}" här"')


def text_after_the_quote(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base), 4):
        yield with_value(base, slot, f'"{slot.value}" (osäkert)')


def backslash(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base), 3):
        yield with_value(base, slot, f'"C:\\Polisen\\{slot.value}"')


def on_two_lines(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: " " in value), 4):
        first, _, rest = str(slot.value).partition(" ")
        yield with_value(base, slot, f'"{first}\n{" " * 12}{rest}"')


def block_text(base: Base) -> Iterable[Edit]:
    for slot, mark in zip(picked(nested(base), 2), "|>", strict=True):
        yield with_value(base, slot, f"{mark}\n{' ' * (slot.key.column + 3)}{slot.value}")


def duplicate_key(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 8):
        line = base.lines(slot.file)[slot.line - 1]
        file, raw, _ = with_lines(base, slot.file, {slot.line: f"{line}\n{line}"})
        yield file, raw, frozenset({slot.line + 1})


def no_value(base: Base) -> Iterable[Edit]:
    for slot, value in zip(picked(nested(base), 5), ["", "~", "null", '""', '" "'], strict=True):
        yield with_value(base, slot, value)


def space_at_the_end(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: "@" not in value), 3):
        yield with_value(base, slot, f'"{slot.value} "')


def boolean_in_other_words(base: Base) -> Iterable[Edit]:
    words = {"true": ["yes", "ja", "On", '"true"'], "false": ["no", "nej", "Off", '"false"']}
    for number, slot in enumerate(picked(fields(base, "always", "danger", "noindex"), 4)):
        yield with_value(base, slot, words[str(slot.value)][number])


def flow_style(base: Base) -> Iterable[Edit]:
    lists = [slot for slot in base.slots if slot.key in ("roles", "aliases", "words") and slot.file != "site.yaml"]
    for slot in picked(lists, 3):
        yield on_line(base, slot.file, slot.line, lambda line: f'{line} ["x", "y"]', slot.line + 1)


def no_space_after_dash(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in base.slots if _begins_item(base, slot)), 5):
        yield on_line(base, slot.file, slot.line, lambda line: line.replace("- ", "-", 1))


def no_dash(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in base.slots if _begins_item(base, slot)), 6):
        yield on_line(
            base, slot.file, slot.line, lambda line: line.replace("- ", "  ", 1), slot.line - 1, slot.line + 1
        )


def _begins_item(base: Base, slot: Slot) -> bool:
    return isinstance(slot.value, Text) and base.lines(slot.file)[slot.line - 1].lstrip().startswith("- ")


def conflict_marks(base: Base) -> Iterable[Edit]:
    for slot, mark in zip(picked(nested(base), 3), ["<<<<<<< HEAD", "=======", ">>>>>>> min-gren"], strict=True):
        yield on_line(base, slot.file, slot.line, lambda line, mark=mark: f"{mark}\n{line}")


def document_marks(base: Base) -> Iterable[Edit]:
    for slot, mark in zip(picked(nested(base), 2), ["---", "..."], strict=True):
        yield on_line(base, slot.file, slot.line, lambda line, mark=mark: f"{mark}\n{line}")


def line_without_field(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 3):
        yield on_line(
            base, slot.file, slot.line, lambda line: f"{line[: len(line) - len(line.lstrip())]}ring igen\n{line}"
        )


def cut_off(base: Base) -> Iterable[Edit]:
    cut = (slot for slot in texts(base, lambda value: len(value) > 8) if not is_first(slot))
    for slot in picked(cut, 3):
        assert isinstance(slot.value, Text)
        lines = base.lines(slot.file)[: slot.line]
        raw = "\n".join(lines)[: slot.value.column + 4 - len(lines[-1]) - 1]
        yield slot.file, raw.encode(), frozenset({slot.line})


KINDS: tuple[Kind, ...] = (
    tab_as_indent,
    tab_after_colon,
    indented_too_far,
    indented_too_little,
    at_another_level,
    no_colon,
    no_space_after_colon,
    semicolon_for_colon,
    no_closing_quote,
    no_opening_quote,
    no_quotes_around_a_number,
    no_quotes_around_a_special_character,
    no_quotes_around_a_colon,
    comment_without_space,
    curly_quotes,
    quote_within_quotes,
    text_after_the_quote,
    backslash,
    on_two_lines,
    block_text,
    duplicate_key,
    no_value,
    space_at_the_end,
    boolean_in_other_words,
    flow_style,
    no_space_after_dash,
    no_dash,
    conflict_marks,
    document_marks,
    line_without_field,
    cut_off,
)
