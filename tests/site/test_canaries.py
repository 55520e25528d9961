"""What must not be published is planted in every place where it could stand, and no byte of the site has it."""

from __future__ import annotations

import base64
import getpass
import gzip
import io
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import segno
from tests.conftest import build
from tests.support.constants import EPOCH, ROOT
from tests.support.every_byte import every_byte, layers

from jourkontakt.load import load_directory
from jourkontakt.values import clock
from jourkontakt.website import shelf
from jourkontakt.website.folder import write

pytestmark = pytest.mark.site

_CORE = "qvxkanariezw"
# 13:47:52 in Sweden on the day of the tests.
_MOMENT = str(int(EPOCH) - int(EPOCH) % 86400 + 12 * 3600 + 47 * 60 + 52)


def canary(place: str) -> str:
    """A word that says where it was planted."""
    return f"{_CORE}{re.sub('[^a-z]', '', place.lower())}q"


def _spellings() -> list[bytes]:
    """The word in the encodings in which a scan of plain bytes would not see it."""
    found = [text.encode(coding) for text in (_CORE, _CORE.upper()) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    # In base64 there are three, of which the first and the last letters depend on what is beside.
    base = [base64.b64encode(b"x" * before + _CORE.encode())[-(-before * 4 // 3) : -4] for before in range(3)]
    return [*found, *base, _CORE.encode().hex().encode()]


def found(layer: tuple[str, bytes], words: Iterable[bytes]) -> set[str]:
    """The words that stand in the layer, or in its path, each with what is around it."""
    place, content = layer
    text = place.encode() + b"\n" + content
    at = {word: text.find(word) for word in words}
    return {f"{place}: {text[max(start - 40, 0) : start + 60]!r}" for start in at.values() if start >= 0}


_CANARIES = _spellings()


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def _in_data(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        # At the top, beside a value, on a line of its own, and last.
        at = next(number for number, line in enumerate(lines) if re.fullmatch(r' *(?:- )?\w+: "[^"]*"', line))
        lines[at] += f"  # {canary(f'{path.stem} beside')}"
        lines.insert(at + 1, f"# {canary(f'{path.stem} within')}")
        lines = [f"# {canary(f'{path.stem} top')}", *lines, f"# {canary(f'{path.stem} last')}", ""]
        path.write_text("\n".join(lines), encoding="utf-8")
    for name in (".DS_Store", ".regions.yaml.swp", ".env", "README.md", "Thumbs.db"):
        (folder / name).write_text(canary(f"data {name}"), encoding="utf-8")


def _in_docs(folder: Path) -> None:
    for path in folder.glob("*.md"):
        settings, mark, body = path.read_text(encoding="utf-8").partition("\n---\n")
        assert mark
        settings += f"\n# {canary(f'{path.stem} settings')}"
        body += f"\nText<!-- {canary(f'{path.stem} inline')} -->\n\n<!--\n{canary(f'{path.stem} block')}\n\nå\n-->\n"
        path.write_text(f"{settings}{mark}{body}\n[//]: # ({canary(f'{path.stem} label')})\n", encoding="utf-8")
    for name in (".DS_Store", ".om.md.swp", ".git/config", ".obsidian/notes.md", "assets/.secret.yaml"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(canary(f"docs {name}"), encoding="utf-8")
    for path in folder.glob("assets/*.mjs"):
        _append(path, f"\n// {canary(path.stem)}\n/** {canary(path.stem)}\n */\nvoid 0; // {canary(path.stem)}\n")
    for path in folder.glob("assets/*.svg"):
        path.write_text(f"<!-- {canary(path.stem)} -->\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    for name in ("one", "two"):
        _append(folder / "assets/jourkontakt.css", f"\n/* {canary(name)}\n */ p {{ margin: 0 }} /* {canary(name)} */\n")


def _in_code(folder: Path) -> None:
    templates = folder / "jourkontakt/website/templates"
    for path in [*templates.glob("*.html"), *folder.glob("theme/*.html")]:
        path.with_name(f"{path.name}.bak").write_text(canary(f"{path.stem} bak"), encoding="utf-8")
        comment = f"{{#- {canary(path.stem)} -#}}\n"
        path.write_text(comment + path.read_text(encoding="utf-8"), encoding="utf-8")
    (templates / "old.j2").write_text(canary("old"), encoding="utf-8")
    (folder / "theme/old.html.orig").write_text(canary("orig"), encoding="utf-8")
    for path in folder.glob("jourkontakt/website/offline/*.js"):
        _append(path, f"\n// {canary(path.stem)}\n")
    _append(templates / "report.typ", f"\n// {canary('report')}\n/* {canary('report')} */\n")


def _in_git(folder: Path) -> None:
    git = ("git", "-C", str(folder))
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    for name in ("name", "email"):
        subprocess.run([*git, "config", f"user.{name}", f"{canary(name)}@example.org"], check=True)
    subprocess.run([*git, "add", "-f", "data"], check=True)
    subprocess.run([*git, "commit", "-qm", canary("subject")], check=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with a canary in each place, also in its own path and in git."""
    folder = tmp_path_factory.mktemp("canaries") / canary("path")
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "examples/demo", folder / "data", ignore=unwanted)
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    _append(folder / "mkdocs.yml", f"# {canary('mkdocs')}\n")
    _in_data(folder / "data")
    _in_docs(folder / "docs")
    _in_code(folder / "hooks")
    _in_git(folder)
    return folder


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site of that project, built at 13:47:52 by somebody whose environment has canaries."""
    names = ("HOME", "USER", "LOGNAME", "HOSTNAME", "EMAIL", "GITHUB_TOKEN", "GITHUB_ACTOR", "GIT_AUTHOR_NAME")
    environ = {name: canary(name) for name in names} | {"SOURCE_DATE_EPOCH": _MOMENT, "PYTHONPATH": ""}
    done = build(project / "data", project / "site", cwd=project, **environ)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def published(site: Path) -> list[tuple[str, bytes]]:
    """Every byte of it."""
    assert len(list(site.rglob("*.html"))) > 300
    return list(every_byte(site))


def test_no_canary_comes_out_in_any_byte(published: list[tuple[str, bytes]]) -> None:
    assert [each for layer in published for each in found(layer, _CANARIES)] == []


@pytest.mark.usefixtures("site")
def test_no_canary_comes_out_for_another_publisher(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What has been made for the site need not be made again.
    monkeypatch.setitem(shelf._shelf, "folder", project / ".cache/files")
    directory = load_directory(project / "data", clock.today({"SOURCE_DATE_EPOCH": _MOMENT}))
    write(directory, tmp_path / "out", project / "docs")
    assert [each for layer in every_byte(tmp_path / "out") for each in found(layer, _CANARIES)] == []


def test_the_site_says_neither_when_of_the_day_nor_where_it_was_built(published: list[tuple[str, bytes]]) -> None:
    words = [_MOMENT, "13:47:52", "134752", "12:47:52", "124752", str(ROOT), sys.prefix, tempfile.gettempdir() + "/"]
    words += [name for name in (getpass.getuser(), socket.gethostname()) if len(name) > 6]
    assert [each for layer in published for each in found(layer, map(str.encode, words))] == []


def _zipped(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("inner.xml", content)
    return out.getvalue()


def _drawn(content: bytes) -> bytes:
    code = segno.make(content.decode(), error="M", micro=False)
    rows = ["".join(f"M{x} {y}h1" for x, dark in enumerate(row) if dark) for y, row in enumerate(code.matrix)]
    width = len(rows) + 8
    return f'<svg class="jk-qr" viewBox="-4 -4.5 {width} {width}" role="img"><path d="{"".join(rows)}"/></svg>'.encode()


@pytest.mark.parametrize(
    "hidden",
    [
        lambda word: word,
        bytes.upper,
        gzip.compress,
        zlib.compress,
        _zipped,
        lambda word: gzip.compress(_zipped(word)),
        lambda word: b"url(data:font/woff2;base64," + base64.b64encode(gzip.compress(word)) + b")",
        lambda word: b"a" + base64.b64encode(b"a" + word),
        lambda word: base64.b64encode(b"ab" + word),
        lambda word: word.hex().encode(),
        lambda word: word.decode().encode("utf-16-le"),
        lambda word: "".join(f"%{char:02x}" for char in word).encode(),
        lambda word: "".join(f"&#{char};" for char in word).encode(),
        lambda word: b"\r\n ".join((word[:5], word[5:])),
        lambda word: b"\x89PNG\r\n\x1a\n\0\0\0\x0ctEXt" + word + b"abcdIEND",
        _drawn,
    ],
)
def test_the_scan_sees_what_is_packed_encoded_or_drawn(hidden: Callable[[bytes], bytes]) -> None:
    seen = [
        [each for layer in layers("a", hidden(word)) for each in found(layer, _CANARIES)]
        for word in (canary("a").encode(), b"qvxkanari ezw")
    ]
    assert seen[0]
    assert not seen[1]


def test_the_scan_reads_the_text_and_the_metadata_of_the_report(demo_site: Path) -> None:
    read = dict(layers("rapport.pdf", (demo_site / "rapport.pdf").read_bytes()))
    assert "Polisregion Nord".lower() in read["rapport.pdf (text)"].decode().lower()
    assert b"/Title" in read["rapport.pdf (metadata)"]
