"""Classes: each one in the style sheet is used, and each one that is used has a rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.support.built_pages import pages
from tests.support.constants import ROOT

pytestmark = pytest.mark.site
STYLE = ROOT / "docs/assets/jourkontakt.css"
TEMPLATES = [*(ROOT / "hooks").rglob("*.html")]
SCRIPTS = [*(ROOT / "docs/assets").glob("*.mjs")]
WITHOUT_RULE = {
    "jk-tag--cancelled": "the tag's own look: only the other states differ from it",
    "reason": "for programs that read the pages",
}


def classes_of_rules(style: str) -> set[str]:
    """All classes in the selectors of a style sheet."""
    bare = re.sub(r'/\*.*?\*/|"(?:\\.|[^"\\])*"', "", style, flags=re.DOTALL)
    selectors = " ".join(re.findall(r"[^{};]*(?=\{)", bare))
    return set(re.findall(r"\.([a-z][\w-]*)", selectors))


def words(files: Iterable[Path]) -> set[str]:
    """All words in these files, except prefixes such as `jk-tag--`, which a program completes."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return set(re.findall(r"[\w-]*\w(?![\w-])", text))


@pytest.fixture(scope="module")
def of_pages(built_site: Path, demo_site: Path) -> set[str]:
    """The classes of all elements on both sites."""
    built = (page for site in (built_site, demo_site) for page in pages(site))
    return {name for page in built for element in page.document.iter("*") for name in element.get("class", "").split()}


@pytest.fixture(scope="module")
def of_sources() -> set[str]:
    """The words of templates and scripts; scripts write `hit__name` for the class `jk-hit__name`."""
    scripts = words(SCRIPTS)
    return words(TEMPLATES) | scripts | {f"jk-{word}" for word in scripts if re.match("[a-z]+__", word)}


def test_each_class_of_the_style_sheet_is_used(of_pages: set[str], of_sources: set[str]) -> None:
    assert classes_of_rules(STYLE.read_text(encoding="utf-8")) - of_pages - of_sources == set()


def test_each_class_that_is_used_has_a_rule(of_pages: set[str], of_sources: set[str]) -> None:
    used = of_pages | {word for word in of_sources if word.startswith("jk-")}
    assert used - classes_of_rules(STYLE.read_text(encoding="utf-8")) == WITHOUT_RULE.keys()


def test_classes_are_read_from_selectors_alone() -> None:
    style = """
    /* .comment { } */
    p.one, .two:is(.three, [a=".text"]) > .four--x { margin: .5rem; background: url("a.svg") }
    @media (min-width: 1.5em) { .five { } }
    """
    assert classes_of_rules(style) == {"one", "two", "three", "four--x", "five"}
