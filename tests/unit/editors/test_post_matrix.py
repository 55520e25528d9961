"""The table of posts says in words what the gaps and the ways to reach a post say."""

from __future__ import annotations

import pytest
from tests.support.factory import checked, phone, post, region, seven

from jourkontakt.answers.gaps import checks, of_posts
from jourkontakt.answers.ways import ways
from jourkontakt.editors.post_matrix import Entry, matrix
from jourkontakt.model import Post
from jourkontakt.model.directory import Directory

NOW = "070-174 06 77"


def cell(*posts: Post, role: str = "sektionschef") -> tuple[Entry, ...]:
    """The cell of the role in the region that has these posts."""
    table = matrix(seven(regions=[region(*posts)]))
    (row,) = [row for row in table.rows if row.region.id == "ost"]
    return row.cells[table.roles.index(role)]


@pytest.mark.parametrize(
    ("given", "said", "state"),
    [
        (
            post("section_head", phone(NOW, verified=(checked("2026-10-09"),))),
            "nummer, kontrollerat 9 oktober 2026",
            "known",
        ),
        (post("section_head", phone(NOW)), "nummer, aldrig kontrollerat", "old"),
        (
            post("section_head", phone(NOW, verified=(checked("juni 2023"),))),
            "gammalt nummer, kontrollerat juni 2023",
            "old",
        ),
        # A check that is soon due is not old yet.
        (
            post("section_head", phone(NOW, verified=(checked("2025-12-05"),))),
            "nummer, kontrollerat 5 december 2025",
            "known",
        ),
        (post("section_head", status="unknown"), "uppgift saknas", "missing"),
        (post("section_head", status="vacant"), "vakant, ingen ersättare inlagd", "missing"),
        (post("group_head", status="unknown"), "vi vet inte om posten finns", "missing"),
    ],
)
def test_a_cell_says_what_is_known(given: Post, said: str, state: str) -> None:
    (entry,) = cell(given)
    assert (entry.text, entry.state) == (said, state)


def test_a_role_that_no_region_has_or_needs_has_no_column() -> None:
    assert "gruppchef" not in matrix(seven(regions=[region(post("section_head"))])).roles
    assert "gruppchef" in matrix(seven(regions=[region(post("group_head"))])).roles


def test_the_table_agrees_with_the_gaps_and_the_ways(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        to_check = {id(gap.record): gap.kind for gap in checks(directory)}
        table = matrix(directory)
        for row in table.rows:
            unreached = sum(gap.kind == "unreached" for gap in of_posts(directory, row.region))
            entries = [entry for cell in row.cells for entry in cell]
            without = sum(entry.text == "vi vet inte om posten finns" for entry in entries)
            assert sum(entry.state == "missing" for entry in entries) == unreached + without
            assert len(entries) == len(row.region.posts) + without
            firsts = [ways(directory, post)[0].fact for post in row.region.posts if ways(directory, post)]
            old = sum(to_check.get(id(fact)) in ("stale", "unchecked") for fact in firsts)
            assert sum(entry.state == "old" for entry in entries) == old


def test_missing_facts_lead_to_the_form_and_others_to_their_line(demo: Directory, real: Directory) -> None:
    entries = [entry for row in matrix(demo).rows for cell in row.cells for entry in cell]
    for entry in entries:
        place = (
            "/edit/"
            if entry.state != "missing" or entry.text.startswith(("vakant", "frånvarande"))
            else "template=ny.yml"
        )
        assert place in entry.address
    assert not any(entry.address for row in matrix(real).rows for cell in row.cells for entry in cell)
