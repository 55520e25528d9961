"""After ten years of use, pages stay usable: what lies ahead stands first, old things are folded, and all fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

import pytest
from bench.years import END, write_years
from lxml import html
from lxml.html import HtmlElement
from tests.support.constants import ROOT
from tests.support.rendering import style

from jourkontakt.datafiles.reader.forbidden_characters import MOST_BYTES
from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds import FEEDS
from jourkontakt.website.feeds.report_pdf import report_pdf
from jourkontakt.website.links import Links
from jourkontakt.website.pages import PAGES

YEARS = 10
# The maximum number of bytes, uncompressed and without the frame.
MOST = {
    "": 20_000,
    "andringar/": 150_000,
    "andringar.atom": 50_000,
    "api/v1/calls.json": 250_000,
    "api/v1/meetings.json": 1_200_000,
    "jourkontakt.xlsx": 150_000,
    "kalender/alla.ics": 900_000,
    "kommun/habo-0643/": 40_000,
    "kvalitet/": 200_000,
    "moten/": 900_000,
    "rapport/": 800_000,
    "region/stockholm/": 150_000,
    "region/vast/": 150_000,
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("years") / "data"
    write_years(ROOT / "examples/demo", folder, YEARS)
    return folder


@pytest.fixture(scope="module")
def directory(data: Path) -> Directory:
    return load_directory(data, END)


def made(directory: Directory, paths: Iterable[str]) -> dict[str, bytes]:
    """The files at the paths; of other files, as few as possible are made."""
    wanted, found, links = set(paths), dict[str, bytes](), Links(None, style)
    kinds = (kind for kind in PAGES if not wanted.isdisjoint(kind.addresses(directory)))
    makers = chain(
        (feed(directory) for feed in FEEDS if feed is not report_pdf),
        (kind.render(directory, links) for kind in kinds),
    )
    for artifact in chain.from_iterable(makers):
        if artifact.path in wanted:
            found[artifact.path] = artifact.content
    return found


@pytest.fixture(scope="module")
def files(directory: Directory) -> Mapping[str, bytes]:
    found = made(directory, MOST)
    assert found.keys() == MOST.keys()
    return found


def page(files: Mapping[str, bytes], path: str) -> HtmlElement:
    return html.fromstring(f"<main>{files[path].decode()}</main>")


def is_folded(element: HtmlElement) -> bool:
    return next(element.iterancestors("details"), None) is not None


def states(document: HtmlElement, part: str = "", *, folded: bool = False) -> list[str]:
    """The states of the meetings in the part of the page, in its order; those that are folded, or the others."""
    found = document.cssselect(f"{part} .jk-time > li[data-status]".strip())
    return [item.get("data-status") for item in found if is_folded(item) is folded]


def test_there_is_much(directory: Directory) -> None:
    assert len(directory.meetings) > 950
    assert len(directory.changelog.changes) > 800
    assert max(len(post.holders) for region in directory.regions for post in region.posts) >= YEARS // 2
    checks = [contact.verified for region in directory.regions for post in region.posts for contact in post.contacts]
    assert sum(map(len, checks)) > 1_000


def test_nothing_grows_beyond_its_limit(files: Mapping[str, bytes]) -> None:
    assert {path: len(files[path]) for path in MOST if len(files[path]) > MOST[path]} == {}


def test_a_municipality_and_the_start_page_carry_nothing_old(files: Mapping[str, bytes], demo: Directory) -> None:
    for path, content in made(demo, ("", "kommun/habo-0643/")).items():
        assert len(files[path]) < 1.1 * len(content), path


def test_meetings_ahead_stand_first_and_most_others_are_folded(files: Mapping[str, bytes]) -> None:
    meetings = page(files, "moten/")
    sections = meetings.cssselect(".jk-cols > div:first-child > section")
    assert [section.get("aria-labelledby") for section in sections] == [
        "kommande",
        "blev-det-av",
        "genomforda",
        "installda",
    ]
    ahead, *others = sections
    assert set(states(ahead)) == {"planned"}
    assert not states(ahead, folded=True)
    for section in others:
        assert len(states(section)) <= 12
        years = [summary.text.split()[0] for summary in section.cssselect("summary")]
        assert years == sorted(years, reverse=True)
        assert len(years) >= YEARS - 1
    assert len(states(meetings, folded=True)) > 900


def test_of_folded_meetings_only_those_of_unknown_outcome_can_be_corrected(files: Mapping[str, bytes]) -> None:
    for item in page(files, "moten/").cssselect("details .jk-time > li[data-status]"):
        if item.cssselect("a[id]"):
            assert bool(item.cssselect("a[href^='mailto:']")) is (item.get("data-status") == "passed")


@pytest.mark.parametrize("path", ["moten/", "region/vast/"])
def test_what_is_done_does_not_crowd_out_what_is_late_or_open(files: Mapping[str, bytes], path: str) -> None:
    document = page(files, path)
    shown = [item for item in document.cssselect(".jk-todo > li") if not is_folded(item)]
    assert {item.get("data-state") for item in shown} == {"late", "open"}
    folded = {item.get("data-state") for item in document.cssselect("details .jk-todo > li")}
    assert folded == {"done"}
    assert "planned" in states(document, ".jk-side")
    assert "held" not in states(document, "[aria-labelledby=utbildningar]")


def test_changes_and_the_report_fold_what_is_old(files: Mapping[str, bytes]) -> None:
    changes = page(files, "andringar/")
    assert len(changes.cssselect("section[aria-labelledby^=d2]")) > 100
    assert len(changes.cssselect("section section, .jk-cols > div > section[aria-labelledby^=d2]")) <= 24
    for region in page(files, "rapport/").cssselect(".jk-region"):
        assert len(states(region)) == 12
        assert len(states(region, folded=True)) > 100


def test_the_files_have_room_for_twenty_years(data: Path) -> None:
    """What is larger than the limit is refused, so the project would stop that year."""
    now, then = ((folder / "regions.yaml").stat().st_size for folder in (ROOT / "examples/demo", data))
    assert (MOST_BYTES - now) / ((then - now) / YEARS) > 20
    for path in data.iterdir():
        assert path.stat().st_size < MOST_BYTES / 2, path.name
