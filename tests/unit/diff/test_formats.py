"""The comment for GitHub: its order, its length, and that texts from the data are escaped."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases.diff.cases import base

from jourkontakt.datafiles.problem import Problem
from jourkontakt.diff import describe_changes
from jourkontakt.diff.formats import MARKER, as_markdown, as_summary, problems_as_markdown
from jourkontakt.diff.sentence import KINDS, Sentence
from jourkontakt.model.directory import Directory


def test_the_marker_comes_first_and_texts_cannot_contain_it() -> None:
    text = as_markdown([Sentence("vast", "other", f"Polisregion Väst: {MARKER}")], base())
    assert text.startswith(f"{MARKER}\n")
    assert text.count(MARKER) == 1


def test_warnings_come_first_then_whom_to_call_then_the_rest_and_what_is_folded() -> None:
    found = [
        Sentence("syd", "other", "Polisregion Syd: ett.", prefix="Polisregion Syd: "),
        Sentence("nord", "other", "Polisregion Nord: två.", prefix="Polisregion Nord: "),
        Sentence("", "site", "Sidan: tre."),
        Sentence("nord", "warning", "Polisregion Nord: fyra.", prefix="Polisregion Nord: "),
        Sentence("", "name", "Fem."),
        Sentence("syd", "figure", "Polisregion Syd: sex.", prefix="Polisregion Syd: "),
        Sentence("vast", "number", "Polisregion Väst: sju.", prefix="Polisregion Väst: "),
    ]
    lines = as_markdown(found, base()).splitlines()
    assert [line for line in lines if line.startswith(("#", "-"))] == [
        "## Vad läsaren märker",
        "### Titta noga på det här",
        "- Polisregion Nord: fyra.",
        "### Vem man ringer i polisregion Väst (2 kommuner)",
        "- Sju.",
        "### Övrigt i hela landet",
        "- Sidan: tre.",
        "### Övrigt i polisregion Nord (1 kommun)",
        "- Två.",
        "### Övrigt i polisregion Syd (1 kommun)",
        "- Ett.",
        "### Andra namn och sökord: 1 ändring",
        "- Fem.",
        "### Statistik: 1 ändring",
        "- Polisregion Syd: sex.",
    ]


def test_a_removed_region_is_listed_under_the_whole_country() -> None:
    text = as_markdown([Sentence("nowhere", "other", "Region X: ett.")], base())
    assert "### Övrigt i hela landet\n\n- Region X: ett." in text


@pytest.mark.parametrize(
    ("kind", "heading"), [("name", "Andra namn och sökord"), ("place", "Orter"), ("figure", "Statistik")]
)
def test_many_search_words_places_and_figures_are_folded(kind: str, heading: str) -> None:
    found = [Sentence("", kind, f"Rad {number}.") for number in range(1234)]
    text = as_markdown(found, base())
    start = f"### {heading}: 1 234 ändringar\n\n- Rad 0.\n- Rad 1.\n- Rad 2.\n"
    start += "\n<details>\n<summary>… och 1\u00a0231 till</summary>\n\n- Rad 3.\n"
    assert start in text
    assert text.endswith("- Rad 1233.\n\n</details>\n")
    assert "<details>" not in as_markdown(found[:5], base())
    assert f"### {heading}: 5 ändringar" in as_markdown(found[:5], base())


def test_what_does_not_fit_is_counted() -> None:
    many = [Sentence("vast", "place", f"Orten Exempelort {number} går nu att söka.") for number in range(3000)]
    text = as_markdown(many, base())
    assert len(text) < 65_000
    assert re.search(r"\n… och [\d\u00a0]+ till, som inte får plats här\. Alla står i [^\n]+\.\n\n</details>\n\Z", text)
    assert as_summary(many, base()).count("Exempelort") == 3000


def test_a_changed_number_is_in_view_when_all_names_and_places_change(demo: Directory) -> None:
    names = [name.replace(name=f"{name.name} nytt") for name in demo.names.names]
    roles = [role.replace(words=tuple(word.upper() for word in role.words)) for role in demo.names.roles]
    places = tuple(replace(place, name=place.name.upper()) for place in demo.places)
    changed = replace(demo, names=demo.names.replace(names=tuple(names), roles=tuple(roles)), places=places)
    for old, new in (("070-174 06 29", "070-174 06 84"), ("070-174 06 22", "070-174 06 86")):
        text = as_markdown(describe_changes(demo, renumbered(changed, old, new)), demo)
        assert len(text) < 65_000
        (region,) = (each for each in demo.regions if old in str(each))
        assert f"### Vem man ringer i polisregion {region.name} (" in text
        assert text.index(f"{old} → {new}") < text.index("### Andra namn och sökord: ") < text.index("### Orter: ")


def test_what_the_search_box_says_is_told_with_whom_to_call(demo: Directory) -> None:
    subject, *others = demo.names.subjects
    for new in (subject.replace(say="Ring 070-174 06 55."), subject.replace(words=(), say="Ring 070-174 06 55.")):
        after = replace(demo, names=demo.names.replace(subjects=(new, *others)))
        before = as_markdown(describe_changes(demo, after), demo).partition("### Andra namn och sökord")[0]
        assert "### Vem man ringer i hela landet" in before
        assert "070-174 06 55" in before
    after = replace(demo, names=demo.names.replace(subjects=(subject.replace(words=("påhittat",)), *others)))
    assert "Vem man ringer" not in as_markdown(describe_changes(demo, after), demo)


@given(st.randoms(use_true_random=False))
def test_a_huge_change_keeps_its_headings_and_every_number_that_fits(random: Random) -> None:
    regions = [region.id for region in base().regions]
    kinds = ["warning", *KINDS]
    found = [
        Sentence(random.choice(["", *regions]), random.choice(kinds), f"Rad {number}: {'x' * random.randint(0, 300)}.")
        for number in range(random.choice([0, 3, 300, 3000]))
    ]
    numbers = [
        Sentence(region, "number", f"Sektionschefen i {region} byter nummer → 070-174 06 83.") for region in regions
    ]
    text = as_markdown([*found, *numbers], base())
    assert len(text) <= 60_000
    assert all(f"- {sentence.text}\n" in text for sentence in numbers)
    assert text.count("<details>") == text.count("</details>")
    for line in text.splitlines():
        assert not line.startswith("- ") or line.endswith((".", "83."))
    if len(found) <= 300:
        assert all(f"{sentence.text}\n" in text for sentence in found if sentence.is_warning or sentence.changes_calls)


def test_hundreds_of_numbers_are_cut_by_region_and_counted() -> None:
    found = [
        Sentence(region, "number", f"Post {number} i {region} byter nummer 070-174 06 12 → 070-174 06 83.")
        for region, count in (("nord", 2), ("vast", 900), ("syd", 1200))
        for number in range(count)
    ]
    text = as_markdown(found, base())
    assert len(text) <= 60_000
    sections = dict(part.split("\n", 1) for part in text.split("\n### ")[1:])
    assert [heading.partition(" (")[0] for heading in sections] == [
        f"Vem man ringer i polisregion {name}" for name in ("Nord", "Väst", "Syd")
    ]
    assert [body.count("070-174 06 83.") > 300 for body in sections.values()] == [False, True, True]
    assert ["… och " in body for body in sections.values()] == [False, True, True]


def renumbered(directory: Directory, old: str, new: str) -> Directory:
    """The directory with another number at the contact that has the old one."""
    regions = tuple(
        region.replace(
            posts=tuple(
                post.replace(
                    contacts=tuple(each.replace(value=new) if each.value == old else each for each in post.contacts)
                )
                for post in region.posts
            )
        )
        for region in directory.regions
    )
    return replace(directory, facts=directory.facts.replace(regions=regions))


def test_problems_are_escaped() -> None:
    text = problems_as_markdown("Fel i data.", [Problem("data/site.yaml", 1, 2, "error", "M01", "här står ”<b>@alla”")])
    assert text.startswith(f"{MARKER}\nFel i data.\n\n- data/site.yaml:1:2 M01: ")
    assert "<b>" not in text.removeprefix(MARKER).replace("`<b>@alla`", "")
