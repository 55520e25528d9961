"""The adapter: Markdown pages get the frame, no path is used twice, and compiled templates are kept."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from tests.conftest import build
from tests.site.conftest import project_in
from tests.support.built_pages import BuiltPage
from tests.support.constants import ROOT
from tests.support.offline import unpacked

from jourkontakt.model.directory import Directory
from jourkontakt.website.integrity import MANIFEST, read_manifest
from jourkontakt.website.verify import faults_of

pytestmark = pytest.mark.site
PROSE = """\
# Så går samtalet till

Säg vem du är.

## Sedan

    först

    sist
"""
# Pages that a test adds to `docs/`, all in one build.
_ADDED = {
    "rutiner.md": PROSE,
    "nya.md": "# Rutiner för nya\n\nRing [114 14](tel:11414). Se [Syd](/region/syd/) och {{ skriv hit }}\n",
    "allt.md": (ROOT / "tests/support/every_element.md").read_text(encoding="utf-8"),
    "rubriker.md": "# Rubriker\n\n## Innehåll\n\n## Meny\n\n## Byggd\n\n## Nummer\n\n## Start\n",
    "utan.md": "---\ntitel: Hör & häpna\n---\nSäg vem du är.\n",
    "rad/samtalet.md": (
        "# Råd\n\n[Start](../index.md), [Öst](../region/ost.md#kommuner), [Habo](../kommun/habo-0643.md)\n"
    ),
}


def built(project: Path) -> subprocess.CompletedProcess[str]:
    return build("data", project / "site", cwd=project)


def page(project: Path, path: str) -> BuiltPage:
    return BuiltPage(path, (project / "site" / path).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the pages of `_ADDED`, built."""
    project = project_in(tmp_path_factory.mktemp("added") / "project")
    for path, text in _ADDED.items():
        (project / "docs" / path).parent.mkdir(exist_ok=True)
        (project / "docs" / path).write_text(text, encoding="utf-8")
    done = built(project)
    assert done.returncode == 0, done.stderr
    return project


def test_a_markdown_page_gets_the_frame(added: Path) -> None:
    found, other = page(added, "rutiner/index.html"), page(added, "om/index.html")
    assert found.select("title")[0].text == "Så går samtalet till – Vem ringer jag hos polisen?"
    assert [heading.text for heading in found.select("h1")] == ["Så går samtalet till"]
    assert found.select("article pre")[0].text_content() == "först\n\nsist\n"
    for part in ("header.jk-top", "footer", "a.jk-skip"):
        assert len(found.select(part)) == len(other.select(part)) == 1
    assert not found.select("script:not([src])")
    for target in found.targets:
        if not target.startswith(("#", "tel:", "https:")):
            assert (added / "site/rutiner" / target.partition("#")[0]).exists(), target


def test_a_page_that_is_added_is_there_and_listed(added: Path) -> None:
    found = page(added, "nya/index.html")
    assert found.select("title")[0].text == "Rutiner för nya – Vem ringer jag hos polisen?"
    assert [link.get("href") for link in found.select("article p a")][:2] == ["tel:11414", "../region/syd/"]
    assert "{{" not in found.text
    assert len(found.select("#lookup")) == 1
    for path, target in (
        ("index.html", "nya/"),
        ("region/ost/index.html", "../../nya/"),
        ("404.html", "/nya/"),
    ):
        listed = page(added, path).select(".jk-foot__nav > div:first-child a")
        assert (target, "Rutiner för nya") in [(link.get("href"), link.text) for link in listed]
    assert [link.text for link in found.select("footer [aria-current=page]")] == ["Rutiner för nya"]


def test_what_markdown_makes_gets_our_classes_and_no_styles(added: Path) -> None:
    found = page(added, "allt/index.html")
    assert not found.select("[style], .admonition, .admonition-title")
    parts = (".jk-tw table.jk-table", ".jk-note", "pre.jk-code", "details p")
    assert [len(found.select(part)) for part in parts] == [1, 2, 1, 1]
    assert [cell.text for cell in found.select("th.num")] == ["Nummer"]
    headed = [part.text_content() for part in found.select(".jk-note strong")]
    assert headed == ["Skriv aldrig något om ett enskilt ärende"]


def test_no_heading_gets_an_anchor_that_the_frame_has(added: Path) -> None:
    found = page(added, "rubriker/index.html")
    ids = [element.get("id") for element in found.select("[id]")]
    assert len(ids) == len(set(ids))
    assert [heading.get("id") for heading in found.select("article h2")] == [
        "innehall",
        "meny",
        "byggd",
        "nummer",
        "start",
    ]


def test_a_page_that_others_need_stops_the_build_when_it_is_gone(project: Path) -> None:
    for path in (project / "docs").glob("*.md"):
        path.unlink()
    done = built(project)
    assert done.returncode == 1
    printed = done.stdout + done.stderr
    assert "fel: sidan /" in printed
    assert "som inte finns. Är en fil i docs borta?" in printed
    assert "Traceback" not in printed


def test_a_markdown_page_without_a_heading_gets_its_title_as_one(added: Path) -> None:
    assert [heading.text for heading in page(added, "utan/index.html").select("h1")] == ["Hör & häpna"]


def test_a_markdown_page_links_to_generated_pages_by_their_markdown_names(added: Path) -> None:
    targets = [link.get("href") for link in page(added, "rad/samtalet/index.html").select("article p a")]
    assert targets == ["../../", "../../region/ost/#kommuner", "../../kommun/habo-0643/"]
    assert not list((added / "site").rglob("*.md"))


def test_wrong_links_on_a_markdown_page_stop_the_build_at_their_lines(project: Path, built_site: Path) -> None:
    shutil.copytree(built_site, project / "site")
    targets = ["kommunerna.md", "kommun/habo.md", "404.md", "/kommun/habo/", "kommuner/#ingen"]
    text = "\n".join(f"[Alla]({target})\n" for target in targets)
    (project / "docs/rutiner.md").write_text(f"# Rutiner\n\n{text}", encoding="utf-8")
    done = built(project)
    assert done.returncode == 1
    for number, target in enumerate(targets):
        said = f"docs/rutiner.md:{3 + 2 * number}:8 fel W01: länken går till ”{target}”, men "
        assert said in done.stdout, target
    assert (project / "site/samtalet/index.html").exists()
    assert not (project / "site/rutiner").exists()


def test_a_personal_number_on_a_markdown_page_stops_the_build_and_keeps_the_old_site(
    project: Path, built_site: Path
) -> None:
    shutil.copytree(built_site, project / "site")
    (project / "docs/rad").mkdir()
    (project / "docs/rad/samtalet.md").write_text("# Råd\n\nRing om 20121212 \u2013 1212.\n", encoding="utf-8")
    done = built(project)
    assert done.returncode == 1
    assert "docs/rad/samtalet.md:3:9 fel X01: texten ser ut att innehålla ett personnummer. Ta bort det" in done.stdout
    assert "1212 \u2013 1212" not in done.stdout + done.stderr
    assert (project / "site/om/index.html").exists()
    assert not (project / "site/rad").exists()


def test_all_assets_are_those_of_docs(built_site: Path) -> None:
    published = {path.relative_to(built_site).as_posix() for path in built_site.glob("assets/**/*") if path.is_file()}
    ours = {path.relative_to(ROOT / "docs").as_posix() for path in ROOT.glob("docs/assets/**/*") if path.is_file()}
    assert published == ours


@pytest.mark.parametrize("name", ["kontakter.csv", "rapport.pdf", "sw.js"])
def test_a_file_in_docs_never_replaces_a_generated_file(project: Path, name: str) -> None:
    (project / "docs" / name).parent.mkdir(exist_ok=True)
    (project / "docs" / name).write_text("{}", encoding="utf-8")
    done = built(project)
    assert done.returncode == 1
    assert f"två filer skulle heta {name}. Ge den i docs ett annat namn" in done.stderr


def test_a_markdown_page_never_replaces_a_generated_page(project: Path) -> None:
    (project / "docs/moten.md").write_text("# Möten\n", encoding="utf-8")
    done = built(project)
    assert done.returncode == 1
    assert "docs/moten.md:1:1 fel W06: adressen /moten/ är upptagen av en sida som redan finns" in done.stdout


def test_a_site_that_is_not_whole_stops_the_build_without_a_manifest(project: Path) -> None:
    text = (project / "docs/samtalet.md").read_text(encoding="utf-8")
    (project / "docs/samtalet.md").write_text(text.replace("amtalsanteckning", "amtalsanteckningen"), encoding="utf-8")
    (project / "docs/tom.png").touch()
    (project / "docs/Om").mkdir()
    (project / "docs/Om/bild.csv").write_text("a", encoding="utf-8")
    done = built(project)
    assert done.returncode == 1
    said = (done.stdout + done.stderr).partition("fel: den färdiga sidan är inte hel:\n")[2].splitlines()
    assert said[:2] == ["  om och Om är samma namn för en del program. Byt namn på den ena", "  tom.png är tom"]
    assert any(line.endswith("samtalet/index.html#samtalsanteckning, men ankaret finns inte") for line in said)
    assert "Traceback" not in done.stdout + done.stderr
    assert not (project / "site" / MANIFEST).exists()


def test_a_page_that_the_facts_say_and_nobody_made_stops_the_build(
    built_site: Path, real: Directory, tmp_path: Path
) -> None:
    import mkdocs_output

    site = Path(shutil.copytree(built_site, tmp_path / "site"))
    (site / MANIFEST).unlink()
    (site / "region/nord/index.html").unlink()
    written = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    with pytest.raises(Abort, match=r"den färdiga sidan är inte hel:\n  region/nord/index\.html saknas"):
        mkdocs_output.sign_off(config, real, written)
    assert not (site / MANIFEST).exists()


def test_a_file_that_nobody_made_stops_a_dirty_build(project: Path) -> None:
    (project / "site/kommun/gammal-0000").mkdir(parents=True)
    (project / "site/kommun/gammal-0000/index.html").write_text("<p></html>", encoding="utf-8")
    (project / "site/.git").mkdir()
    (project / "site/.git/HEAD").write_text("kept", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--dirty", "--quiet"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "\n  kommun/gammal-0000/index.html hör inte till sidan\n" in done.stdout + done.stderr
    assert ".git/" not in done.stdout + done.stderr


@pytest.mark.parametrize("name", ["built_site", "demo_site", "hostile_site"])
def test_a_built_site_has_a_manifest_that_is_published_but_not_kept(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    assert faults_of(site) == []
    assert len(read_manifest((site / MANIFEST).read_bytes()) or ()) > 400
    assert MANIFEST not in unpacked((site / "offline.bin").read_bytes())
    assert not [path for path in site.rglob("*.html") if f"/{MANIFEST}" in path.read_text(encoding="utf-8")]


def test_compiled_templates_are_kept(project: Path) -> None:
    assert built(project).returncode == 0
    kept = {path.name: path.stat().st_mtime_ns for path in (project / ".cache/jinja").iterdir()}
    assert len(kept) > 20
    shutil.rmtree(project / "site")
    assert built(project).returncode == 0
    assert {path.name: path.stat().st_mtime_ns for path in (project / ".cache/jinja").iterdir()} == kept


def test_a_build_does_not_need_what_it_keeps(project: Path) -> None:
    shutil.rmtree(project / ".cache", ignore_errors=True)
    (project / ".cache").write_text("a file, so that nothing can be kept here", encoding="utf-8")
    done = built(project)
    assert done.returncode == 0, done.stderr
    assert faults_of(project / "site") == []


def test_a_dirty_build_writes_every_page(project: Path, built_site: Path) -> None:
    shutil.copytree(built_site, project / "site")
    (project / "site/om/index.html").unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "--dirty", "--quiet"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (project / "site/om/index.html").exists()
