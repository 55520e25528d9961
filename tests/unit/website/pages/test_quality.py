"""The page for editors: the most urgent tasks come first, and each links to its line or form."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from lxml import html
from tests.support.factory import (
    EMERGENCY,
    POLICE,
    SOURCE,
    SUPPORT,
    centre,
    checked,
    commitment,
    meeting,
    phone,
    post,
    region,
    seven,
    training,
)
from tests.support.rendering import draw, texts

from jourkontakt.editors.post_matrix import matrix
from jourkontakt.editors.worklist import (
    LISTED_CODES,
    Task,
    missing,
    overdue,
    passed,
    source_pages,
    to_ring,
    warned,
)
from jourkontakt.model import Circumstance, Question
from jourkontakt.model.directory import Directory
from jourkontakt.rules import RULES
from jourkontakt.website.links import Links, relative_url
from jourkontakt.website.pages.quality import PAGE

NOW = "070-174 06 05"
NUMBERS = (POLICE, SUPPORT, EMERGENCY)


def calls(*posts: object, **more: object) -> list[tuple[str, str, str]]:
    """The calls to make, in order: who, the state of the contact, the number."""
    found = to_ring(seven(regions=[region(*posts)], **more))  # type: ignore[arg-type]
    return [in_words(task) for task in found if task.where != "hela landet"]


def in_words(task: Task) -> tuple[str, str, str]:
    return task.who, task.standing, task.way.text


def test_numbers_that_only_the_page_of_numbers_shows_come_last() -> None:
    listed = POLICE.replace(id="care", number="1177", name="1177", place="other")
    found = to_ring(seven(regions=[region(post("section_head", phone(NOW)))], numbers=(listed, *NUMBERS)))
    assert [task.way.text for task in found] == ["114 14", "116 006", NOW, "1177"]


def test_posts_without_a_number_are_left_to_the_table() -> None:
    old = phone(NOW, verified=(checked("2024-01-01"),))
    assert calls(post("group_head", old), post("section_head", status="unknown")) == [
        ("Gruppchef", "kontrollerad för 2 år sedan", NOW),
    ]


def test_old_facts_are_sorted_by_age_times_municipalities(demo: Directory) -> None:
    last = {number.id for number in demo.national_numbers if number.place != "front"}
    urgency = [task.age * task.municipalities for task in to_ring(demo) if task.owner not in last]
    assert urgency == sorted(urgency, reverse=True)
    assert len(urgency) > 5


@pytest.mark.parametrize(
    ("on", "is_due"),
    [("2026-11-24", False), ("2026-01-25", False), ("2025-12-26", True), ("2025-11-25", True), ("våren 2025", True)],
)
def test_a_check_is_due_the_month_before_it_is_stale(on: str, is_due: bool) -> None:
    found = calls(post("section_head", phone(NOW, verified=(checked("2020"), checked(on)))))
    assert bool(found) is is_due


def test_vacant_posts_and_112_are_not_called() -> None:
    assert calls(post("section_head", status="vacant")) == []
    directory = seven()
    assert "SOS Alarm" not in [task.who for task in to_ring(directory)]


def test_an_active_centre_is_called_for_its_municipalities() -> None:
    jour = centre("testjouren", "0643", contacts=(phone(NOW),))
    found = to_ring(seven(centres=(jour, centre("gammal", "0643", status="historical"))))
    assert [(task.who, task.municipalities) for task in found if not task.where] == [("Testjouren", 1)]


def test_questions_that_are_not_entered_are_missing_in_every_region() -> None:
    directory = seven(regions=[region(trainings=(training("t"),))])
    gaps = {what: [item.text for item in items] for what, items in missing(directory)}
    assert len(gaps["Frågorna som ställs till polisregionen är inte inlagda"]) == 7
    assert "Svar på frågorna saknas" not in gaps
    assert "Öst" not in gaps["Ingen utbildning är inlagd"]


def test_what_is_missing_is_said_once_with_the_regions_that_lack_it() -> None:
    known = region(
        post("section_head", status="vacant"),
        post("victim_coordinator", phone(NOW)),
        meetings=(meeting("m", "2025-03-01", "held"),),
        circumstances=(Circumstance(text="Ny.", source=SOURCE),),
    )
    directory = seven(regions=[known], questions=(Question(id="q", text="Hur?"),))
    gaps = {what: [item.text for item in items] for what, items in missing(directory)}
    assert list(gaps) == [
        "Inget möte med polisgruppen är inlagt",
        "Vad mötet ledde till är inte inlagt",
        "Svar på frågorna saknas",
        "Ingen utbildning är inlagd",
        "Inget står under ”Att veta om regionen”",
        "Ingen siffra gäller polisregionen",
        "Ingen aktiv jour är inlagd",
    ]
    assert gaps["Vad mötet ledde till är inte inlagt"] == ["Öst, 1 mars 2025"]
    assert "Öst (1 av 1)" in gaps["Svar på frågorna saknas"]
    assert "Öst (1 kommun)" in gaps["Ingen aktiv jour är inlagd"]
    assert "Öst" not in gaps["Inget står under ”Att veta om regionen”"]
    assert "Nord" in gaps["Inget står under ”Att veta om regionen”"]


def test_past_meetings_are_sorted_oldest_first() -> None:
    held = region(
        meetings=(meeting("b", "2026-10-01"), meeting("a", "våren 2018"), meeting("c", "2027-01-01")),
        trainings=(training("t", "2020-05-05"), training("open")),
    )
    assert [item.text for item in passed(seven(regions=[held]))] == [
        "Våren 2018, polisregion Öst: Möte med Brottsofferjourens polisgrupp",
        "5 maj 2020, polisregion Öst: Utbildningsdag",
        "1 oktober 2026, polisregion Öst: Möte med Brottsofferjourens polisgrupp",
    ]


def test_only_commitments_after_their_date_are_overdue() -> None:
    made = (
        commitment("sent", "2026-11-20"),
        commitment("framme", "2027-01-01"),
        commitment("klart", "2026-01-01", "2026"),
    )
    directory = seven(regions=[region(meetings=(meeting("m", "2025", "held", commitments=made),))])
    assert [item.text for item in overdue(directory)] == ["Löfte sent. Polisgruppen, polisregion Öst: 5 dagar sent"]


def test_sources_are_grouped_by_site(demo: Directory) -> None:
    found = source_pages(demo)
    assert found[0][0] == "example.org"
    counts = [sum(page.count for page in pages) for _, pages in found]
    assert counts == sorted(counts, reverse=True)
    assert len({page.address for _, pages in found for page in pages}) == sum(len(pages) for _, pages in found)


def test_the_words_of_each_task_link_to_its_place(demo: Directory) -> None:
    document = draw(PAGE, demo)
    rows = document.cssselect(".jk-tick")
    assert len(rows) == len(to_ring(demo))
    for row, task in zip(rows, to_ring(demo), strict=True):
        (edit,) = row.cssselect('a[href*="/edit/"]')
        assert edit.get("href").startswith("https://github.com/example/jourkontakt/edit/main/data/")
        assert edit.text_content() == ", ".join(filter(None, (task.who, task.where)))


def test_without_a_repository_places_are_said_in_words(real: Directory) -> None:
    document = draw(PAGE, replace(real, site=real.site.replace(repository=None)))
    assert not document.cssselect('a[href*="github.com"]')
    assert not re.search(r"rad \d|\.yaml", document.text_content())
    assert texts(document, ".jk-tick")[0].startswith("Polisen, hela landet: 114 14")
    assert not texts(document, ".jk-ticks + p")


def test_the_table_has_a_row_for_each_region_and_a_cell_for_each_role(demo: Directory) -> None:
    document = draw(PAGE, demo)
    table = matrix(demo)
    assert texts(document, ".jk-matrix tbody th") == [region.name for region in demo.regions]
    assert [role.lower() for role in texts(document, ".jk-matrix thead th")[1:]] == [r.lower() for r in table.roles]
    for row in document.cssselect(".jk-matrix tbody tr"):
        names = [cell.get("data-role") for cell in row.cssselect("td")]
        assert names == texts(document, ".jk-matrix thead th")[1:]
        assert all(texts(row, "td"))
    assert len(document.cssselect('.jk-matrix caption, .jk-matrix th[scope="col"]')) == 2 + len(table.roles)


def test_nothing_is_said_twice(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        rows = texts(draw(PAGE, directory), ".jk-tick, .jk-bul > li, h2, h3")
        assert len(rows) == len(set(rows))


def test_a_warning_that_the_table_says_is_not_repeated() -> None:
    ended = phone(NOW, until="2026-10-01", verified=(checked("2026-09-01"),))
    directory = seven(regions=[region(post("section_head", ended))])
    problem = next(problem for rule in RULES if rule.code == "A04" for problem in rule.problems(directory))
    assert warned(replace(directory, warnings=(problem,))) == ()


def test_a_warning_that_names_the_jour_does_not_begin_with_its_name() -> None:
    directory = seven(centres=(centre("provjouren", "0643", status="historical"),))
    problem = next(problem for rule in RULES if rule.code == "J03" for problem in rule.problems(directory))
    ((_, (group,)),) = warned(replace(directory, warnings=(problem,)))
    assert [item.text for item in group.items] == ["det framgår inte när Provjouren senast nämndes (seen)"]


def test_every_row_has_room_for_notes_on_paper(demo: Directory) -> None:
    document = draw(PAGE, demo)
    assert texts(document, ".jk-tick__notes") == ["Anteckningar:"] * len(to_ring(demo))


def test_warnings_stand_under_words_and_link_to_their_code(demo: Directory) -> None:
    document = draw(PAGE, demo)
    links = [link.get("href") for link in document.cssselect('[aria-labelledby="varningar"] p > a')]
    listed = [group.code for _, groups in warned(demo) for group in groups]
    assert links == [f"../redigera/koder/#{code}" for code in listed]
    assert set(listed) <= {problem.code for problem in demo.warnings} - LISTED_CODES
    headings = texts(document, '[aria-labelledby="varningar"] h3')
    assert headings == [heading for heading, _ in warned(demo)]
    assert not [heading for heading in headings if re.search(r"\d", heading)]


def test_a_warning_names_the_post_or_the_number_that_it_is_about(demo: Directory) -> None:
    found = [item.text for _, groups in warned(demo) for group in groups for item in group.items]
    assert "Polisen: tiderna är från 2020 och kan ha ändrats" in found
    notice = "meddelandet gällde till 2 augusti 2026 och visas inte längre"
    assert f"Polisregion Öst, brottsoffersamordnare: {notice}" in found


def test_without_tasks_the_page_says_so() -> None:
    numbers = tuple(number.replace(verified=(checked("2026-11-01"),)) for number in NUMBERS)
    fresh = seven(numbers=numbers)
    quiet = replace(fresh, facts=fresh.facts.replace(regions=()))
    (page,) = PAGE.render(quiet, Links(frozenset({"", "redigera/", "redigera/koder/"}), relative_url))
    document = html.fromstring(f"<main>{page.content.decode()}</main>")
    assert texts(document, ".jk-none") == [
        "Allt är kontrollerat.",
        "Inget saknas.",
        "Kontrollen har inget mer att säga.",
    ]
    assert not document.cssselect("#passerat, #ataganden, a[href='#passerat'], a[href='#ataganden']")


@pytest.mark.parametrize(("lines", "folded"), [(3, []), (4, ["Visa 4 rader"])])
def test_a_long_list_of_warnings_is_folded(lines: int, folded: list[str]) -> None:
    jours = tuple(centre(f"jour-{number}", "0643", status="historical") for number in range(lines))
    directory = seven(centres=jours)
    found = tuple(problem for rule in RULES if rule.code == "J03" for problem in rule.problems(directory))
    document = draw(PAGE, replace(directory, warnings=found))
    assert texts(document, "#varningar ~ details summary") == folded
    assert len(document.cssselect("#varningar ~ .jk-bul li, #varningar ~ details li")) == lines


def test_the_list_depends_on_the_day(demo: Directory) -> None:
    later = replace(demo, today=date(2029, 1, 1), warnings=())
    assert len(to_ring(later)) > len(to_ring(demo))
    assert len(passed(later)) > len(passed(demo))
