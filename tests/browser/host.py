"""A host as the site has it: its files may be kept for ten minutes, and they change; and it can be slow or broken."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

_TYPES = {
    ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json",
    ".mjs": "text/javascript", ".svg": "image/svg+xml", ".txt": "text/plain",
}  # fmt: skip


@dataclass
class Host:
    """What the host does now: which folder it shows at each path, and how it answers."""

    folders: dict[str, Path]
    # Files that are still those of another folder, by their paths.
    instead: dict[str, Path] = field(default_factory=dict)
    broken: bool = False
    # While it is cleared, files of this kind wait for an answer.
    answering: threading.Event = field(default_factory=threading.Event)
    slow: str = ".html"
    port: int = 0

    def address(self, path: str = "/jourkontakt/") -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def file(self, path: str) -> Path | None:
        """The file at the path."""
        for root, folder in self.folders.items():
            if path.startswith(root):
                name = path.removeprefix(root)
                found = self.instead.get(name, folder) / name
                found = found / "index.html" if found.is_dir() else found
                return found if found.is_file() else folder / "404.html"
        return None


@contextmanager
def hosted(host: Host) -> Iterator[Host]:
    """Serve on a free port."""
    host.answering.set()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            file = host.file(urlsplit(self.path).path)
            if file and file.suffix == host.slow:
                host.answering.wait()
            known = file is not None and file.is_file()
            status = 503 if host.broken else 200 if known and file and file.name != "404.html" else 404
            body = b"" if host.broken or not known or not file else file.read_bytes()
            self.send_response(status)
            self.send_header("Content-Type", f"{_TYPES.get(file.suffix if file else '', 'text/html')}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    host.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        host.answering.set()
        server.shutdown()
        server.server_close()
