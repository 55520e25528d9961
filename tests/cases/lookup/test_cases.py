"""Run the cases in `sentences.csv`: what somebody types leads to the right hit, and nothing guessed to a number."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.lookup import Answer, searched

from jourkontakt.model.directory import Directory

Row = dict[str, str]
ROWS = list(csv.DictReader(Path(__file__).with_name("sentences.csv").read_text(encoding="utf-8").splitlines()))
RESULTS = {"answer", "choice", "question", "line", "none"}


@pytest.fixture(scope="module")
def answers(real: Directory, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Row, Answer]]:
    """Each row with its result."""
    folder = tmp_path_factory.mktemp("lookup")
    return list(zip(ROWS, searched(real, [row["typed"] for row in ROWS], folder), strict=True))


@pytest.fixture(scope="module")
def ids(real: Directory) -> dict[str, str]:
    """The id of a hit by what the table calls it, where that is not the id itself."""
    centres = {centre.name: centre.id for centre in real.centres}
    return {municipality.name: municipality.code for municipality in real.municipalities} | centres


def test_the_first_hit_and_the_region_are_right(
    answers: list[tuple[Row, Answer]], ids: dict[str, str], record_property: Callable[[str, object], None]
) -> None:
    first = [row["typed"] for row, answer in answers if not is_first_right(row, answer, ids)]
    region = [row["typed"] for row, answer in answers if not is_region_right(row, answer)]
    print(f"first hit: {1 - len(first) / len(ROWS):.2%}, not: {first}")
    print(f"region: {1 - len(region) / len(ROWS):.2%}, not: {region}")
    record_property("first hit wrong", first)
    record_property("region wrong", region)
    assert len(first) <= 0.03 * len(ROWS), first
    assert len(region) <= 0.01 * len(ROWS), region


def test_nothing_is_confident_and_wrong(answers: list[tuple[Row, Answer]], ids: dict[str, str]) -> None:
    assert [
        row["typed"] for row, answer in answers if answer["only"] and not is_confidence_right(row, answer, ids)
    ] == []


def test_the_result_is_of_the_right_kind(answers: list[tuple[Row, Answer]]) -> None:
    wrong = [(row["typed"], result_of(answer)) for row, answer in answers if result_of(answer) not in wanted(row)]
    assert len(wrong) <= 0.01 * len(ROWS), wrong
    # Where only a question or a line is right, there is never a call link.
    assert [typed for typed, result in wrong if result == "answer"] == []


def test_a_guess_never_has_a_number(answers: list[tuple[Row, Answer]]) -> None:
    for row, answer in answers:
        if result_of(answer) == "question":
            assert not answer["only"], row["typed"]
            assert not [hit for hit in answer["hits"] if "number" in hit or hit["say"]], row["typed"]


def test_the_table_is_complete_and_correct(ids: dict[str, str], real: Directory) -> None:
    assert len({row["typed"] for row in ROWS}) == len(ROWS) >= 330
    assert {word for row in ROWS for word in wanted(row)} == RESULTS
    assert {region for row in ROWS for region in row["regions"].split()} == set(real.region_by_id)
    slugs = {errand.slug for errand in real.errands}
    assert {row["errand"] for row in ROWS if row["errand"]} <= slugs
    assert len({row["group"] for row in ROWS}) >= 15


def wanted(row: Row) -> list[str]:
    return row["result"].split()


def result_of(answer: Answer) -> str:
    if not answer["hits"]:
        return "line" if answer["note"] else "none"
    if answer["only"]:
        return "answer"
    return "question" if all("number" not in hit for hit in answer["hits"]) else "choice"


def meant(row: Row, ids: dict[str, str]) -> list[str]:
    """The ids that must be among the hits."""
    return [ids.get(name, name) for name in row["of"].split(";") if name not in ("", "*")]


def is_open(row: Row) -> bool:
    """Whether another hit may come first."""
    return row["of"] in ("", "*") or row["of"].endswith(";*")


def is_first_right(row: Row, answer: Answer, ids: dict[str, str]) -> bool:
    if not answer["hits"]:
        return not row["of"] and bool({"line", "none"} & set(wanted(row)))
    first, among = answer["hits"][0], {hit["id"] for hit in answer["hits"]}
    return (
        first["kind"] in (row["kind"].split() or [first["kind"]])
        and (is_open(row) or first["id"] in meant(row, ids))
        and set(meant(row, ids)) <= among
        and (not row["errand"] or first["address"].endswith(("#nummer", f"#{row['errand']}")))
        and bool({"answer", "choice", "question"} & set(wanted(row)))
    )


def is_region_right(row: Row, answer: Answer) -> bool:
    regions = set(row["regions"].split())
    if not answer["hits"]:
        return not regions
    first = answer["hits"][0]["region"]
    return regions <= {hit["region"] for hit in answer["hits"]} and (is_open(row) or not regions or first in regions)


def is_confidence_right(row: Row, answer: Answer, ids: dict[str, str]) -> bool:
    only = answer["only"]
    regions = row["regions"].split() or [only["region"]]
    return (not meant(row, ids) or only["id"] in meant(row, ids)) and only["region"] in regions
