"""Serves a built site from memory as its host does: compressed, with entity tags, connections kept open.

Usage: python -m bench.static_server SITE
Writes its port, and ends when its standard input does.
"""

from __future__ import annotations

import asyncio
import gzip
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from .measure import ROOT, environment

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".ics": "text/calendar",
    ".vcf": "text/vcard",
}


class Answer(NamedTuple):
    """A file as it is sent, and its entity tag."""

    whole: bytes
    unchanged: bytes
    tag: bytes


_MISSING = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def answers(site: Path) -> dict[str, Answer]:
    """Each file of the site by its address; a page's ends with a slash."""
    found = {}
    for path in site.rglob("*"):
        if path.is_file():
            address = f"/{path.relative_to(site).as_posix()}".removesuffix("index.html")
            found[address] = _answer(path)
    return found


def _answer(path: Path) -> Answer:
    content = path.read_bytes()
    # Other files are compressed already.
    kind = TYPES.get(path.suffix)
    body = gzip.compress(content, 6) if kind else content
    tag = f'"{sha256(content).hexdigest()[:16]}"'
    common = f"ETag: {tag}\r\nCache-Control: max-age=600\r\n"
    coded = "Content-Encoding: gzip\r\n" if kind else ""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind or 'application/octet-stream'}\r\n{coded}{common}"
    whole = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    return Answer(whole, f"HTTP/1.1 304 Not Modified\r\n{common}\r\n".encode(), tag.encode())


async def serve(site: Mapping[str, Answer], reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection, one after another."""
    try:
        while True:
            first, *headers = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")
            found = site.get(first.split(b" ")[1].partition(b"?")[0].decode())
            if found is None:
                writer.write(_MISSING)
            else:
                writer.write(found.unchanged if b"If-None-Match: " + found.tag in headers else found.whole)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


@contextmanager
def serving(site: Path) -> Iterator[int]:
    """Serve the site, as it is now, in another process; yields its port."""
    command = (sys.executable, "-m", "bench.static_server", site)
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        assert server.stdout
        yield int(server.stdout.readline())
        server.communicate()


async def main(site: Path) -> None:
    """Serve the site on a free port until the input ends."""
    files = answers(site)
    server = await asyncio.start_server(lambda reader, writer: serve(files, reader, writer), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
