"""Visits ask for what a browser fetches, at the rate that was asked for, and every failure is counted."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bench.load import FAILED, Seen, Visit, ask, budgets, files_of, schedule
from bench.static_server import answers, serving

PAGE = """<link rel="stylesheet" href="../assets/one.css"><link rel=icon href=../mark.svg>
<link rel="canonical" href="https://example.org/"><a href="other/">Other</a>
<script type="module" src="../assets/first.mjs"></script><img alt="" src="../map.svg">"""
FILES = ("/assets/one.css", "/mark.svg", "/assets/first.mjs", "/map.svg", "/assets/second.mjs", "/assets/third.mjs")


def _asked(port: int, visits: list[Visit], seen: Seen) -> None:
    """Make the visits in a thread, since this one may already run the loop of the browser tests."""
    with ThreadPoolExecutor() as thread:
        thread.submit(asyncio.run, ask(port, visits, seen)).result()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "page").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "page/index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "index.html").write_text(PAGE.replace("../", ""), encoding="utf-8")
    (tmp_path / "assets/first.mjs").write_text('import { a } from "./second.mjs";\n', encoding="utf-8")
    (tmp_path / "assets/second.mjs").write_text('export { a } from "./third.mjs";\n', encoding="utf-8")
    (tmp_path / "assets/third.mjs").write_text('import("./typed.mjs");\n', encoding="utf-8")
    for name in ("assets/one.css", "mark.svg", "map.svg", "assets/typed.mjs"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


def test_a_visit_asks_for_what_a_browser_fetches(site: Path) -> None:
    assert files_of(site, "/page/") == FILES
    assert files_of(site, "/") == (*FILES, "/assets/typed.mjs", "/lookup.json", "/lookup-places.json")


def test_visits_come_at_the_rate_and_are_the_same_every_time() -> None:
    files = {"/": ("/a", "/b", "/c"), "/region/vast/": ("/a",)}
    visits = schedule(files, 100, 50)
    assert visits == schedule(files, 100, 50)
    assert 5_000 <= sum(1 + len(visit.files) for visit in visits) < 5_004
    assert 0.2 < sum(visit.again for visit in visits) / len(visits) < 0.4
    assert [visit.start for visit in visits] == sorted(visit.start for visit in visits)
    assert (visits[0].start > 0, visits[-1].start) == (True, pytest.approx(100))


def test_answers_are_counted_by_their_status(site: Path) -> None:
    seen = Seen()
    with serving(site) as port:
        _asked(port, [Visit(0, "/page/", FILES, again=False)], seen)
        _asked(port, [Visit(0, "/page/", ("/map.svg", "/missing.svg"), again=True)], seen)
    assert seen.statuses == {200: 7, 304: 2, 404: 1}
    sent = answers(site)
    assert seen.sizes == [sum(len(sent[address].whole) for address in ("/page/", *FILES))]
    assert len(seen.delays) == 10
    assert budgets(seen)[0].measured == 1


def test_a_server_that_is_gone_is_an_error_for_each_request(site: Path) -> None:
    with serving(site) as port:
        pass
    seen = Seen()
    _asked(port, [Visit(0, "/page/", FILES, again=False)], seen)
    assert seen.statuses == {FAILED: 7}


def test_the_budgets_tell_the_middle_and_the_slowest() -> None:
    seen = Seen([number / 1000 for number in range(1, 201)], sizes=[1_000, 3_000])
    seen.statuses[200] = 200
    assert [budget.measured for budget in budgets(seen)] == [0, 101, 198, 2]
