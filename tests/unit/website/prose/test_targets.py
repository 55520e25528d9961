"""What links lead to, and what is suggested for a wrong one."""

from __future__ import annotations

import pytest

from jourkontakt.website.links import relative_url, source_path
from jourkontakt.website.prose import Prose, Targets
from jourkontakt.website.prose.settings import Settings
from jourkontakt.website.prose.targets import address_of, file_of, styled, suggested

ADDRESSES = frozenset({"", "moten/", "kommun/habo-0643/", "region/ost/", "rad/forsta/", "rad/andra/", "rutiner/"})
TARGETS = Targets(ADDRESSES, frozenset({"karta.png", "rad/rad.pdf"}), lambda _: frozenset())
TOP, NESTED = (Prose(f"docs/{path}", path, Settings(), "") for path in ("rutiner.md", "rad/forsta.md"))


@pytest.mark.parametrize(
    ("page", "target", "address", "source"),
    [
        (TOP, "moten.md", "moten/", "moten.md"),
        (TOP, "moten.md#hosten", "moten/", "moten.md#hosten"),
        (TOP, "index.md", "", "index.md"),
        (TOP, "region/ost.md", "region/ost/", "region/ost.md"),
        (TOP, "/moten/", "moten/", "moten.md"),
        (TOP, "/moten", "moten/", "moten.md"),
        (TOP, "moten/#hosten", "moten/", "moten.md#hosten"),
        (TOP, "../moten/", "moten/", "moten.md"),
        (TOP, "/", "", "index.md"),
        (TOP, "/kommun/habo-0643/index.html", "kommun/habo-0643/", "kommun/habo-0643.md"),
        (NESTED, "andra.md", "rad/andra/", "andra.md"),
        (NESTED, "../moten.md", "moten/", "../moten.md"),
        (NESTED, "/moten.md", "moten/", "../moten.md"),
        (NESTED, "moten/", "moten/", "../moten.md"),
        (NESTED, "../andra/", "rad/andra/", "andra.md"),
        (NESTED, "../../region/ost/?q=x", "region/ost/", "../region/ost.md?q=x"),
        (NESTED, "./", "rad/forsta/", "forsta.md"),
        (TOP, "möten.md", None, "möten.md"),
        (TOP, "../moten.md", None, "../moten.md"),
        (NESTED, "moten.md", None, "moten.md"),
        (TOP, "/region/", None, "/region/"),
    ],
)
def test_a_link_leads_to_a_page_by_its_file_or_its_address(
    page: Prose, target: str, address: str | None, source: str
) -> None:
    assert address_of(page, target, ADDRESSES) == address
    assert styled(page, target, TARGETS, source_path) == source


@pytest.mark.parametrize(
    ("page", "target", "url"),
    [
        (TOP, "moten.md#hosten", "../moten/#hosten"),
        (TOP, "/", "../"),
        (TOP, "karta.png", "../karta.png"),
        (NESTED, "/region/ost/?q=x", "../../region/ost/?q=x"),
        (NESTED, "rad.pdf#sida", "../../rad/rad.pdf#sida"),
        (NESTED, "./", "./"),
        (NESTED, "moten.md", "moten.md"),
    ],
)
def test_a_link_is_given_in_any_style(page: Prose, target: str, url: str) -> None:
    assert styled(page, target, TARGETS, relative_url) == url


@pytest.mark.parametrize(
    ("page", "target", "file", "source"),
    [
        (TOP, "karta.png", "karta.png", "karta.png"),
        (NESTED, "../karta.png", "karta.png", "../karta.png"),
        (NESTED, "/karta.png#x", "karta.png", "../karta.png#x"),
        (NESTED, "rad.pdf", "rad/rad.pdf", "rad.pdf"),
        (NESTED, "karta.png", None, "karta.png"),
    ],
)
def test_a_link_leads_to_a_file_in_the_folder(page: Prose, target: str, file: str | None, source: str) -> None:
    assert file_of(page, target, TARGETS.files) == file
    assert styled(page, target, TARGETS, source_path) == source


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        (TOP, "möte.md", "moten.md"),
        (TOP, "/möten/", "/moten/"),
        (NESTED, "mötena/", "/moten/"),
        (NESTED, "../moten2.md", "../moten.md"),
        (NESTED, "andr.md", "andra.md"),
        (TOP, "kommun/habo.md", "kommun/habo-0643.md"),
        (TOP, "/region/öst", "/region/ost/"),
        (TOP, "något-helt-annat.md", ""),
    ],
)
def test_the_most_similar_page_is_suggested_as_it_was_written(page: Prose, target: str, expected: str) -> None:
    assert suggested(page, target, ADDRESSES) == expected
