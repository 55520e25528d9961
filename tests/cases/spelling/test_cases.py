"""Run the cases in `misspellings.csv`: each misspelt word is corrected to the word that was meant, or to none."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from jourkontakt import model
from jourkontakt.model.field_synonyms import field_synonyms
from jourkontakt.model.fields import fields_of
from jourkontakt.values.spelling import nearest

ROWS = list(csv.DictReader(Path(__file__).with_name("misspellings.csv").read_text(encoding="utf-8").splitlines()))
MEANT = [row for row in ROWS if row["wanted"]]
COMMON_WORDS = {"mail", "mobil", "telefon", "e-post", "epost", "e-mail", "tfn", "sektionschef", "källa"}


def allowed(where: str) -> tuple[Iterable[str], Mapping[str, str]]:
    """The words allowed at `where`, and their synonyms."""
    record, _, field = where.partition(".")
    fields = fields_of(getattr(model, record))
    choices = fields[field].choices if field else None
    return (choices, choices.synonyms) if choices else (fields, field_synonyms())


def test_a_misspelt_word_leads_to_the_one_that_was_meant(record_property: Callable[[str, object], None]) -> None:
    wrong = [(row, found) for row in MEANT if (found := suggested(row)) != row["wanted"]]
    print(f"{len(MEANT) - len(wrong)} of {len(MEANT)} right; not: {[(row['written'], found) for row, found in wrong]}")
    record_property("misspellings", len(MEANT))
    record_property("misspellings that found their word", len(MEANT) - len(wrong))
    assert len(wrong) <= 0.05 * len(MEANT), wrong
    # A wrong suggestion is worse than none.
    assert len([found for _, found in wrong if found]) <= 0.02 * len(MEANT), wrong


def test_a_word_unlike_all_others_leads_to_none() -> None:
    assert [(row, suggested(row)) for row in ROWS if not row["wanted"] and suggested(row)] == []


def test_the_table_is_complete_and_correct() -> None:
    assert len({(row["written"], row["where"]) for row in ROWS}) == len(ROWS)
    assert len(MEANT) >= 50
    assert len(ROWS) - len(MEANT) >= 20
    assert {row["written"].casefold() for row in MEANT} >= COMMON_WORDS
    assert all(row["wanted"] in allowed(row["where"])[0] for row in MEANT)


def suggested(row: dict[str, str]) -> str:
    return nearest(row["written"], *allowed(row["where"]))
