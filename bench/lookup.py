"""Measure the look-up in a browser: the time of each key among many names, and the time until the box can be used."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from jourkontakt.load import load_directory
from jourkontakt.website.feeds.lookup import lookup_index

from . import scale
from .table import Budget

PLACES = 20_000
_VISITS = 5
# Each query is typed letter by letter; the fastest of seven searches for the same text counts.
_QUERIES = (
    "habo",
    "linkopings kommun",
    "brottsoffersamordnare i vasteras",
    "storkopinge",
    "götebrog",
    "polisen i upplands väsby",
    "sektionschef väst",
    "skellefteå",
    "malmö stad",
)
_KEYS = """async ([folder, queries]) => {
  const { createIndex, search } = await import("/assets/match.mjs");
  const load = async (name) => (await fetch(folder + name)).json();
  const index = createIndex(...await Promise.all(["lookup.json", "lookup-places.json"].map(load)));
  const time = (text) => {
    const start = performance.now();
    search(index, text);
    return performance.now() - start;
  };
  const typed = queries.flatMap((query) => Array.from(query, (_, end) => query.slice(0, end + 1)));
  return typed.map((text) => Math.min(...Array.from({ length: 7 }, () => time(text))));
}"""
# The time from the page's load event until a name in the box gives hits.
_USABLE = """addEventListener("load", () => {
  const loaded = performance.now();
  const look = () => {
    const box = document.querySelector("#lookup");
    box.value = "kiruna";
    box.dispatchEvent(new Event("input"));
    if (document.querySelector("[role=option]")) window.usable = performance.now() - loaded;
    else setTimeout(look, 1);
  };
  look();
});"""


def write_index(data: Path, work: Path, out: Path) -> None:
    """Write the look-up's files for the data with `PLACES` places to the folder `out`."""
    scale.write_places(data, work, PLACES)
    out.mkdir()
    for artifact in lookup_index(load_directory(work, date(2026, 11, 25))):
        (out / artifact.path).write_bytes(artifact.content)


def sizes(site: Path) -> list[Budget]:
    """The compressed size of the true site's index: what every page fetches, and with what the focused box fetches."""
    first, places = (
        len(gzip.compress((site / name).read_bytes(), 9)) / 1000 for name in ("lookup.json", "lookup-places.json")
    )
    return [
        Budget("Index of the look-up, at once: kB compressed", 11, first),
        Budget("Index of the look-up, in all: kB compressed", 36, first + places),
    ]


def measure(browser: Browser, address: str, folder: str) -> list[Budget]:
    """Measure on the site at the address, with the index in its subfolder."""
    page = browser.new_page()
    page.goto(address)
    keys: list[float] = page.evaluate(_KEYS, [f"{address}{folder}/", _QUERIES])
    page.close()
    return [
        Budget(f"Look-up among {PLACES:,} places: ms for the slowest of {len(keys)} keys", 16, max(keys)),
        Budget("Look-up: ms from the page's load to the first hits", 100, median(_usable(browser, address))),
    ]


def _usable(browser: Browser, address: str) -> list[float]:
    times = []
    for _ in range(_VISITS):
        page = browser.new_page()
        page.add_init_script(_USABLE)
        page.goto(address)
        times.append(once_set(page, "usable"))
        page.close()
    return times


def once_set(page: Page, name: str) -> float:
    """The global number of that name, as soon as the page has it; the pages' policy forbids Playwright's own way."""
    wait = "async (name) => { while (!window[name]) await new Promise(requestAnimationFrame); return window[name]; }"
    return float(page.evaluate(wait, name))
