"""Serve a built site to a browser on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


class _Handler(SimpleHTTPRequestHandler):
    """Sends additional headers with every file and logs nothing."""

    def __init__(self, *args: Any, extra_headers: Mapping[str, str], **options: Any) -> None:
        self.extra_headers = extra_headers
        super().__init__(*args, **options)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def copyfile(self, source: Any, outputfile: Any) -> None:
        # A page that is left does not read its files to the end.
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def end_headers(self) -> None:
        for name, value in self.extra_headers.items():
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def serving(site: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve the site under `/jourkontakt/`, its published path, on a free port; yields its address."""
    with TemporaryDirectory() as root:
        (Path(root) / "jourkontakt").symlink_to(site.resolve())
        handler = partial(_Handler, directory=root, extra_headers=headers or {})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/jourkontakt/"
        server.shutdown()
        server.server_close()
