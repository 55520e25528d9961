"""What a tired volunteer does on a phone: few letters, at most three taps, and the number is above the keyboard."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import REGIONS, revisited, type_in_lookup
from tests.support.constants import ROOT

pytestmark = pytest.mark.browser

Task = dict[str, str]
_TABLE = Path(ROOT, "tests/cases/lookup/tasks.csv").read_text(encoding="utf-8")
TASKS: list[Task] = list(csv.DictReader(_TABLE.splitlines()))
SITES = {"real": "served", "demo": "served_demo"}
# A phone, and what a keyboard of 400 px leaves of it.
WIDTH, HEIGHT, SEEN = 390, 844, 444
MOST_TAPS = 3
# The most letters that a municipality takes, and the groups of tasks in which one is typed.
MOST_LETTERS = 6
MUNICIPALITIES = {"beginning", "without marks", "misspelt", "similar names", "short name"}


@IN_BOTH_FAMILIES
@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task['typed']} ({task['site']})")
def test_the_number_is_reached(request: pytest.FixtureRequest, browser: Browser, task: Task) -> None:
    site = request.getfixturevalue(SITES[task["site"]])
    taps = 0
    with revisited(browser, site, width=WIDTH, height=HEIGHT, has_touch=True) as page:

        def tap(what: Locator, seen: int) -> None:
            nonlocal taps
            expect(what).to_be_in_viewport(ratio=1)
            assert bottom_of(what) <= seen
            what.tap()
            taps += 1

        tap(page.locator("#lookup"), HEIGHT)
        type_in_lookup(page, task["typed"])
        hits = page.locator("[role=option]")
        for row in task["rows"].split(";") if task["rows"] else []:
            shown = page.locator(f"[role=option][data-id='{row}']").first
            expect(shown).to_be_in_viewport(ratio=1)
            assert bottom_of(shown) <= SEEN
        assert hits.count() or not task["rows"]
        if task["tap"]:
            expect(page.locator(".jk-hits a[href^='tel:']")).to_have_count(0)
            tap(page.locator(f"[data-id='{task['tap']}'][data-region='{task['region']}']"), SEEN)
            page.wait_for_url(lambda url: url != site)
            number, seen = page.locator(f"[data-region='{task['region']}']:visible a[href^='tel:']").first, HEIGHT
        else:
            assert not task["region"] or hits.first.get_attribute("data-region") == task["region"]
            number, seen = page.locator(f".jk-hits a[href='{task['dials']}']"), SEEN
        expect(number).to_have_attribute("href", task["dials"])
        tap(number, seen)
    assert taps <= MOST_TAPS


def bottom_of(what: Locator) -> float:
    box = what.bounding_box()
    assert box
    return box["y"] + box["height"]


def test_municipalities_are_typed_with_few_letters() -> None:
    typed = [task["typed"] for task in TASKS if task["group"] in MUNICIPALITIES]
    assert len(typed) >= 8
    assert [text for text in typed if len(text) > MOST_LETTERS] == []


def test_the_table_has_tasks_of_all_kinds() -> None:
    assert len({task["typed"] for task in TASKS}) == len(TASKS) >= 20
    assert {task["region"] for task in TASKS if task["region"]} == set(REGIONS)
    assert {task["site"] for task in TASKS} == SITES.keys()
