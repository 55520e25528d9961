"""Measure a published site under load: 200 requests a second for a minute, as visits make them; update BENCHMARKS.md.

Usage: python -m bench.load [--seconds 60]
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import re
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urljoin

from .builders import jourkontakt
from .measure import ROOT
from .static_server import serving
from .table import Budget, budgets_table, update

BEGIN, END = "<!-- load: written by make bench -->", "<!-- end of load -->"
RATE = 200
# Of ten visits so many begin at each page; in the look-up's box somebody types at the first.
PAGES = {"/": 3, "/kommun/habo-0643/": 3, "/kommun/kiruna-2584/": 2, "/region/vast/": 2}
TYPED = ("/lookup.json", "/lookup-places.json")
# Of ten visits so many are by somebody who was here before and asks only whether the files are the same.
AGAIN = 3
# The files of a page are asked for when it has been read, so many seconds after the page.
_READING = 0.1
# In place of the status of an answer that never came.
FAILED = 0
_MOST_CONNECTIONS = 6
_FETCHED = re.compile(
    r'<link(?=[^>]* rel="?(?:stylesheet|icon|modulepreload))[^>]* href="?([^" >]+)|<(?:script|img)[^>]* src="?([^" >]+)'
)
_IMPORTED = re.compile(r'\bfrom\s*"(\./[^"]+)"')
# Scripts that are fetched when somebody types.
_LATER = re.compile(r'\bimport\("(\./[^"]+)"\)')


@dataclass(frozen=True)
class Visit:
    """A visit: when it begins, in seconds, the page and its files, and whether the visitor has been here before."""

    start: float
    page: str
    files: tuple[str, ...]
    again: bool


@dataclass
class Seen:
    """Seconds from when each request was due until its answer was read, its status, and the bytes of first visits.

    `tags` are the entity tags by address, which visitors know who come again.
    """

    delays: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    sizes: list[int] = field(default_factory=list)
    tags: dict[str, bytes] = field(default_factory=dict)


def files_of(site: Path, page: str) -> tuple[str, ...]:
    """What a browser fetches with the page: style sheets, scripts and what they import, images; what typing needs."""
    html = (site / page.lstrip("/") / "index.html").read_text(encoding="utf-8")
    found = dict.fromkeys(urljoin(page, first or second) for first, second in _FETCHED.findall(html))
    is_typed = page == "/"
    waiting = list(found)
    while waiting:
        address = waiting.pop()
        if address.endswith(".mjs"):
            script = (site / address.lstrip("/")).read_text(encoding="utf-8")
            names = _IMPORTED.findall(script) + (_LATER.findall(script) if is_typed else [])
            new = [urljoin(address, name) for name in names]
            waiting += [name for name in new if name not in found]
            found |= dict.fromkeys(new)
    return (*found, *(TYPED if is_typed else ()))


def schedule(files: Mapping[str, tuple[str, ...]], seconds: float, rate: float = RATE) -> list[Visit]:
    """Visits at random times within the seconds, which make `rate` requests a second; the same every time."""
    dice = random.Random(rate)
    weights = [PAGES[page] for page in files]
    visits, asked, start = list[Visit](), 0, 0.0
    while asked < rate * seconds:
        (page,) = dice.choices(list(files), weights)
        start += dice.expovariate(1)
        asked += 1 + len(files[page])
        visits.append(Visit(start, page, files[page], dice.randrange(10) < AGAIN))
    return [replace(visit, start=visit.start * seconds / start) for visit in visits]


async def ask(port: int, visits: Sequence[Visit], seen: Seen) -> None:
    """Make all requests when they are due, however slow the answers are, and add to what is `seen`."""
    start = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as group:
        for visit in visits:
            await asyncio.sleep(start + visit.start - asyncio.get_running_loop().time())
            group.create_task(_visit(port, visit, start + visit.start, seen))


async def _visit(port: int, visit: Visit, due: float, seen: Seen) -> None:
    """The page, then its files on some connections at once, as a browser does."""
    loop = asyncio.get_running_loop()
    size = await _requests(port, [visit.page], due, visit, seen)
    await asyncio.sleep(due + _READING - loop.time())
    shares = [visit.files[number::_MOST_CONNECTIONS] for number in range(_MOST_CONNECTIONS)]
    sizes = [_requests(port, share, due + _READING, visit, seen) for share in shares if share]
    size += sum(await asyncio.gather(*sizes))
    if not visit.again:
        seen.sizes.append(size)


async def _requests(port: int, addresses: Sequence[str], due: float, visit: Visit, seen: Seen) -> int:
    """Ask for the addresses on one connection; the bytes of the answers."""
    size, left = 0, list(addresses)
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while left:
            known = seen.tags.get(left[0], b"") if visit.again else b""
            status, tag, length = await _request(reader, writer, left[0], known)
            seen.tags[left.pop(0)] = tag
            size += length
            seen.delays.append(asyncio.get_running_loop().time() - due)
            seen.statuses[status] += 1
        writer.close()
    except (OSError, asyncio.IncompleteReadError):
        seen.statuses[FAILED] += len(left)
    return size


async def _request(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str, known: bytes
) -> tuple[int, bytes, int]:
    """The status, entity tag and bytes of the answer; only if it has changed since the `known` tag, if there is one."""
    condition = b"If-None-Match: " + known + b"\r\n" if known else b""
    writer.write(b"GET " + address.encode() + b" HTTP/1.1\r\nHost: localhost\r\n" + condition + b"\r\n")
    head = await reader.readuntil(b"\r\n\r\n")
    length, tag = re.search(rb"Content-Length: (\d+)", head), re.search(rb"ETag: (\S+)", head)
    body = await reader.readexactly(int(length[1])) if length else b""
    return int(head[9:12]), tag[1] if tag else b"", len(head) + len(body)


def budgets(seen: Seen) -> list[Budget]:
    """Errors, times and weight."""
    errors = sum(count for status, count in seen.statuses.items() if status not in (200, 304))
    total, asked = sum(seen.statuses.values()), seen.statuses[304]
    delays = sorted(1000 * delay for delay in seen.delays)
    return [
        Budget(f"Errors among {total:,} requests, {asked:,} of them for what had not changed", 0, errors),
        Budget("ms until an answer was read: half of them", 10, delays[len(delays) // 2]),
        Budget("ms until an answer was read: 99 of 100", 100, delays[math.ceil(0.99 * len(delays)) - 1]),
        Budget("kB sent to a first visit, with what the look-up needs", 75, sum(seen.sizes) / len(seen.sizes) / 1000),
    ]


def main(seconds: float) -> None:
    """Measure the true site, print the table, and write it to BENCHMARKS.md."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        jourkontakt(ROOT / "data").build(site)
        visits, seen = schedule({page: files_of(site, page) for page in PAGES}, seconds), Seen()
        with serving(site) as port:
            asyncio.run(ask(port, visits, seen))
    total = sum(1 + len(visit.files) for visit in visits)
    note = f"{len(visits):,} visits in {seconds:g} s, {total / seconds:.0f} requests a second."
    report = f"{budgets_table(budgets(seen))}\n\n{note}"
    update(BEGIN, END, report)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60, help="how long visits come")
    main(parser.parse_args().seconds)
