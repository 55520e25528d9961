"""The frame: what menu and footer list, and where pages from `docs/` come in them."""

from __future__ import annotations

import pytest
from tests.support import factory

from jourkontakt.website.frame import Entry, Frame, frame_of
from jourkontakt.website.prose import Prose
from jourkontakt.website.prose.settings import Settings


def page(path: str, **settings: object) -> Prose:
    return Prose(f"docs/{path}", path, Settings(**{"title": path.removesuffix(".md"), **settings}), "Text.")  # type: ignore[arg-type]


def framed(*pages: Prose) -> Frame:
    return frame_of(factory.directory(), pages, offline=True)


def foot(*pages: Prose) -> dict[str, tuple[Entry, ...]]:
    return dict(framed(*pages).foot)


def added(group: str, *pages: Prose) -> list[str]:
    """The names of the pages in the group of the footer."""
    return [name for name, address in foot(*pages)[group] if address not in dict(foot()[group]).values()]


def test_a_page_without_settings_is_listed_in_the_first_group() -> None:
    assert foot(page("b.md"))["Hitta"] == (*foot()["Hitta"], ("b", "b/"))
    assert framed(page("b.md")).menu == framed().menu


@pytest.mark.parametrize(
    ("settings", "hitta", "editors"),
    [
        ({"foot": "Hitta"}, ["a"], []),
        ({"foot": "För redaktörer"}, [], ["a"]),
        ({"foot": "nej"}, [], []),
        ({"menu": 1}, [], []),
        ({"menu": 0}, [], []),
        ({"menu": 1, "foot": "Hitta"}, ["a"], []),
        ({"short": "Kort"}, ["a"], []),
    ],
)
def test_a_page_says_where_it_is_listed(settings: dict[str, object], hitta: list[str], editors: list[str]) -> None:
    one = page("a.md", **settings)
    assert (added("Hitta", one), added("För redaktörer", one)) == (hitta, editors)


def test_pages_of_a_group_are_in_alphabetical_order() -> None:
    pages = page("x.md", title="Öppet"), page("y.md", title="Änglar"), page("z.md", title="Zebra")
    assert added("Hitta", *pages) == ["Zebra", "Änglar", "Öppet"]


@pytest.mark.parametrize(("place", "index"), [(0, 0), (1, 0), (2, 1), (99, len(framed().menu))])
def test_a_page_gets_its_place_in_the_menu(place: int, index: int) -> None:
    menu = list(framed(page("a.md", menu=place, short="Kort")).menu)
    assert menu.pop(index) == ("Kort", "a/")
    assert menu == list(framed().menu)


def test_pages_in_the_menu_are_counted_with_each_other() -> None:
    menu = framed(page("c.md", menu=3), page("b.md", menu=1), page("a.md", menu=3)).menu
    assert [name for name, _ in menu[:4]] == ["b", framed().menu[0][0], "c", "a"]


def test_the_first_number_always_answers_and_is_not_for_danger() -> None:
    numbers = (factory.EMERGENCY, factory.SUPPORT, factory.POLICE)
    first = frame_of(factory.directory(numbers=numbers), (), offline=True).first_number
    assert first == f'<span class="jk-nowrap">{factory.POLICE.number}</span>'


def test_every_page_that_is_listed_can_be_marked() -> None:
    linked = framed(page("a.md", menu=1), page("b.md")).linked
    assert {"a/", "b/", "utskrift/", "kvalitet/"} <= linked


def test_the_script_that_keeps_the_site_is_on_every_page_only_where_it_is_kept() -> None:
    assert "assets/offline.mjs" in framed().scripts
    assert "assets/offline.mjs" not in frame_of(factory.directory(), (), offline=False).scripts


def test_the_day_of_the_build_is_for_people_and_for_programs() -> None:
    assert (framed().built, framed().built_in_words) == ("2026-11-25", "25 november 2026")
