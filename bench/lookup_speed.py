"""How soon the look-up answers each key among 20,000 names, and how soon after the page it is ready."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

from .table import Budget

NAMES = 20_000
VISITS = 5
# Gives the site's own index and a larger one: names put together of common parts, until there are enough.
LARGE = """async ([root, count]) => {
  const { createIndex, search } = await import(root + "assets/match.mjs");
  const load = async (name) => (await fetch(root + name)).json();
  const [base, more] = await Promise.all(["lookup.json", "lookup-places.json"].map(load));
  const own = createIndex(base, structuredClone(more));
  const parts = "berg by torp sund näs vik hamn köping stad holm ås lund mar vall bo ving dal fors hult röd".split(" ");
  const codes = base.hits.filter((hit) => hit[0] === "municipality").map((hit) => hit[1]);
  let at = 1;
  const next = (choices) => (at = (at * 48271) % 2147483647) % choices;
  const made = Array.from({ length: count }, () => {
    const name = Array.from({ length: 2 + next(2) }, () => parts[next(parts.length)]).join("");
    return [name, codes[next(codes.length)]];
  });
  more.names.town.push(...made);
  Object.assign(window, { search, own, made, large: createIndex(base, more) });
}"""
# Each query letter by letter, and of each letter the best of seven: what the search needs, not what disturbs it.
_KEYS = """() => {
  const times = [];
  for (const query of ["habo", "linkopings kommun", "brottsoffersamordnare i vasteras", "storkopinge", "götebrog",
                       "polisen i upplands väsby", "sektionschef väst", "skellefteå", "malmö stad"]) {
    for (let end = 1; end <= query.length; end += 1) {
      times.push(Math.min(...Array.from({ length: 7 }, () => {
        const start = performance.now();
        search(large, query.slice(0, end));
        return performance.now() - start;
      })));
    }
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length * 0.95)];
}"""
# The moment after the page's load when a name that is typed gives hits.
_READY = """addEventListener("load", () => {
  const loaded = performance.now();
  const look = () => {
    const box = document.querySelector("#lookup");
    box.value = "kiruna";
    box.dispatchEvent(new Event("input"));
    if (document.querySelector("[role=option]")) window.ready = performance.now() - loaded;
    else setTimeout(look, 1);
  };
  look();
});"""


@dataclass(frozen=True)
class Speed:
    """Milliseconds: the 95th percentile of the keys, and the best of the visits until a name gives hits."""

    key: float
    ready: float


def measure(browser: Browser, address: str) -> Speed:
    """Measure on the site at the address."""
    page = browser.new_page()
    page.goto(f"{address}om/")
    page.evaluate(LARGE, [address, NAMES])
    key = float(page.evaluate(_KEYS))
    page.close()
    return Speed(key, min(_ready(browser, address) for _ in range(VISITS)))


def _ready(browser: Browser, address: str) -> float:
    page = browser.new_page()
    page.add_init_script(_READY)
    page.goto(address)
    ready = float(page.wait_for_function("window.ready").json_value())
    page.close()
    return ready


def budgets(speed: Speed) -> list[Budget]:
    """What is promised of the look-up."""
    return [
        Budget(f"Look-up: ms a key among {NAMES:,} names more", 16, speed.key),
        Budget("Look-up: ms after the page until it is ready", 100, speed.ready),
    ]
