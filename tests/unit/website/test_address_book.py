"""What a phone's contacts can hold: whom, in which words, and in which files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.support import factory
from tests.support.constants import TODAY
from tests.support.factory import checked, errand, holder, phone, post
from tests.support.said import without_extension

from jourkontakt.answers.chain import chains
from jourkontakt.model import Coverage, Post
from jourkontakt.model.contacts import Absence, Hours
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.address_book import Entry, file_of_chain, files

FOLDERS = ["real", "demo", "hostile"]


def entries(*posts: Post, **more: Any) -> dict[str, Entry]:
    """The entries of a region with these posts, by id."""
    return of(factory.directory(factory.region(*posts), **more))


def of(directory: Directory) -> dict[str, Entry]:
    """Every entry by its id."""
    return {entry.id: entry for file in files(directory) for entry in file.entries}


def paths(directory: Directory) -> dict[str, tuple[str, ...]]:
    """The ids of the entries in each file."""
    return {file.path: tuple(entry.id for entry in file.entries) for file in files(directory)}


def test_an_entry_is_named_after_its_holder_or_else_its_role_and_region() -> None:
    named = post("section_head", phone("070-174 06 61"), holders=(holder("2025", "Påhitt Påhittsson"),))
    found = entries(named, post("victim_coordinator", phone("070-174 06 62")))
    person, role = found["post/section-head"], found["post/victim-coordinator"]
    assert (person.name, person.is_person) == ("Påhitt Påhittsson", True)
    assert (role.name, role.is_person) == ("Brottsoffersamordnare, polisregion Öst", False)
    assert person.organisation == role.organisation == ("Polisen", "Polisregion Öst")
    assert (role.title, role.role, role.page) == ("Titel", "Brottsoffersamordnare", "region/ost/")


def test_example_data_cannot_be_taken_for_real_data() -> None:
    found = entries(post("section_head", phone()), site={"example": True})
    assert all(entry.name.startswith("Exempel: ") for entry in found.values())
    assert all(entry.note[0] == "Exempeldata, allt är påhittat." for entry in found.values())


def test_who_cannot_be_reached_has_no_entry_and_the_deputy_says_for_whom_it_answers() -> None:
    leave = Absence(until=parse("2027-01-31"), deputy="group-head")
    away = post("section_head", phone("070-174 06 63"), absent=leave)
    vacant = post("victim_coordinator", phone("070-174 06 64"), status="vacant")
    found = entries(away, vacant, post("group_head", phone("070-174 06 65")), post("contact_centre"))
    assert [key for key in found if key.startswith("post/")] == ["post/group-head"]
    assert "Svarar i stället för sektionschefen till och med 31 januari 2027." in found["post/group-head"].note


def test_a_post_for_a_part_of_the_region_says_which() -> None:
    found = entries(post("victim_coordinator", phone(), covers=("Jönköpings län",)))["post/victim-coordinator"]
    assert found.name == "Brottsoffersamordnare (Jönköpings län), polisregion Öst"
    assert found.note[0] == "Svarar för Jönköpings län."


def test_each_number_has_what_is_known_of_it_without_its_age() -> None:
    hours = Hours(text="vardagar 10–14", as_of=parse("mars 2026"), source=factory.SOURCE)
    check = checked("2026-10-05", "written", "Påhittsjouren")
    direct = phone("070-174 06 66", note="anknytning 45", hours=hours, verified=(check,))
    old = phone("070-174 06 67", verified=(checked("maj 2024"),))
    mail = phone("a@example.org", kind="mailbox")
    found = entries(post("section_head", direct, old, mail))["post/section-head"]
    assert found.note == (
        "070-174 06 66: Anknytning 45. Vardagar 10–14, uppgift från mars 2026. "
        "Bekräftat skriftligt 5 oktober 2026, av Påhittsjouren. Källa: example.org.",
        "070-174 06 67: Numret kan vara gammalt. Ringt och bekräftat i maj 2024, av polisgruppen. Källa: example.org.",
        "a@example.org: Ännu inte kontrollerat av oss. Källa: example.org.",
        "Inget svar? Ring 114 14.",
        "Uppgifterna är från 5 oktober 2026.",
    )
    assert found.emails == ("a@example.org",)


def test_what_is_known_to_end_or_change_has_its_day() -> None:
    """Whoever keeps the entry has it after that day too."""
    ends = phone("070-174 06 81", until="2027-03-31")
    comes = phone("070-174 06 82", since="2027-04-01")
    leave = Absence(since=parse("2027-05-03"), until=parse("2027-06-04"))
    found = entries(post("group_head", ends, comes, absent=leave))["post/group-head"]
    assert found.phones == ("+46701740681",)
    assert found.note[:3] == (
        "070-174 06 81: Gäller till och med 31 mars 2027. Ännu inte kontrollerat av oss. Källa: example.org.",
        "Frånvarande från 3 maj 2027 till och med 4 juni 2027.",
        "Nytt nummer från 1 april 2027.",
    )


def test_an_extension_is_not_dialled() -> None:
    """Android leaves out the comma of a pause: the extension would become the end of the number."""
    found = entries(post("section_head", phone("070-174 06 68", note="anknytning 789")))["post/section-head"]
    assert found.phones == ("+46701740668",)
    assert "Anknytning 789." in found.note[0]


def test_two_extensions_of_a_number_are_one_number() -> None:
    both = [phone("070-174 06 68", note=f"anknytning {extension}") for extension in (12, 34)]
    assert entries(post("section_head", *both))["post/section-head"].phones == ("+46701740668",)


def test_nobody_is_told_to_call_the_same_number_again() -> None:
    found = entries(post("section_head", phone("114 14")))["post/section-head"]
    assert not any(line.startswith("Inget svar?") for line in found.note)


def test_the_words_to_say_are_only_with_the_number_that_they_are_for() -> None:
    found = entries(post("section_head", phone()), errands=(errand("section_head"), factory.DANGER))
    said = {key: [line for line in entry.note if "”" in line] for key, entry in found.items()}
    assert {key: lines for key, lines in said.items() if lines} == {
        "nummer/police": ["Ett ärende: ”Jag söker någon i region ….”"],
        "region/ost-police": ["Ett ärende: ”Jag söker någon i region Öst.”"],
    }


def test_a_national_number_says_what_it_is_for() -> None:
    hours = Hours(text="vardagar 09–12", as_of=parse("2021-03-04"), source=factory.SOURCE)
    line = factory.SUPPORT.replace(id="line", number="070-174 06 69", hours=hours, expect="En rådgivare svarar.")
    found = entries(numbers=(factory.POLICE, line, factory.EMERGENCY))
    assert found["nummer/line"].note == (
        "070-174 06 69, för brottsutsatta. Vardagar 09–12, uppgift från 2021. En rådgivare svarar.",
        "Källa: example.org.",
        "Uppgifterna är från 4 mars 2021.",
    )
    assert found["nummer/line"].phones == ("+46701740669",)
    assert found["nummer/police"].phones == found["region/ost-police"].phones == ("11414",)
    assert found["region/ost-police"].name == "Polisen, polisregion Öst"


def test_the_number_for_danger_says_only_what_it_is() -> None:
    danger = factory.EMERGENCY.replace(expect="En operatör svarar.", verified=(checked("2026-01-05"),))
    found = entries(numbers=(factory.POLICE, danger))["nummer/emergency"]
    assert found.phones == ("112",)
    assert found.note == (
        "Vid fara. Dygnet runt. En operatör svarar.",
        "Ringt och bekräftat 5 januari 2026, av polisgruppen. Källa: example.org.",
    )


def test_a_centre_gets_the_posts_that_answer_for_its_municipalities() -> None:
    here = post("victim_coordinator", phone("070-174 06 71"), id="here", covers=("0643",))
    there = post("victim_coordinator", phone("070-174 06 72"), id="there", covers=("Kalmar län",))
    head = post("section_head", phone("070-174 06 73"))
    centres = (
        factory.centre("one", "0643"),
        factory.centre("two", "0643", "0305"),
        factory.centre("left", Coverage(code="0643", until=parse("2020"))),
        factory.centre("old", "0643", status="historical"),
        factory.centre("none"),
    )
    directory = factory.directory(
        factory.region(here, there, head),
        factory.region(id="mitt", name="Mitt"),
        centres=centres,
        errands=(errand("victim_coordinator", "section_head"), factory.DANGER),
    )
    found = {
        path.rpartition("/")[2]: ids for path, ids in paths(directory).items() if path.startswith("kontakter/jour")
    }
    assert found == {
        "one": ("post/here", "post/section-head", "region/ost-police"),
        "two": ("post/here", "post/section-head", "region/ost-police", "region/mitt-police"),
    }


def test_the_files_of_a_region() -> None:
    directory = factory.directory(factory.region(post("section_head", phone()), post("group_head")))
    assert paths(directory) == {
        "kontakter/alla": ("post/section-head", "nummer/police", "nummer/support-line", "nummer/emergency"),
        "kontakter/nummer": ("nummer/police", "nummer/support-line", "nummer/emergency"),
        "kontakter/post/section-head": ("post/section-head",),
        "kontakter/nummer/police": ("nummer/police",),
        "kontakter/nummer/support-line": ("nummer/support-line",),
        "kontakter/nummer/emergency": ("nummer/emergency",),
        "kontakter/region/ost": ("post/section-head", "region/ost-police"),
        "kontakter/region/ost-police": ("region/ost-police",),
    }


def offered(*posts: Post, **more: Any) -> list[str]:
    """The file that each answer of the region offers."""
    directory = factory.directory(factory.region(*posts), **more)
    return [file_of_chain(found) for found in chains(directory, directory.regions[0])]


def test_an_answer_offers_the_post_to_call_or_the_number_with_its_words() -> None:
    head = post("section_head", phone("070-174 06 74"))
    assert offered(head) == ["kontakter/post/section-head.vcf", ""]
    assert offered() == ["kontakter/region/ost-police.vcf", ""]


def test_an_answer_that_depends_on_the_area_offers_the_whole_region() -> None:
    north, south = (
        post("section_head", phone(number), id=name, area=name)
        for number, name in (("070-174 06 75", "norr"), ("070-174 06 76", "soder"))
    )
    part = post("section_head", phone("070-174 06 75"), covers=("0643",))
    assert offered(north, south)[0] == "kontakter/region/ost.vcf"
    assert offered(part, municipalities=(factory.HABO, factory.MULLSJO))[0] == "kontakter/region/ost.vcf"


def test_a_region_has_the_deputies_of_other_regions() -> None:
    vacant = post("section_head", id="vacant", status="vacant", deputy="away", covers=("0643",))
    leave = Absence(until=parse("2027-03-01"), deputy="far")
    away = post("group_head", phone("070-174 06 77"), id="away", absent=leave)
    far = post("section_head", phone("070-174 06 78"), id="far")
    here = factory.region(vacant, post("section_head", phone("070-174 06 79"), id="here", covers=("0642",)))
    directory = factory.directory(
        here,
        factory.region(away, far, id="syd", name="Syd"),
        municipalities=(factory.HABO, replace(factory.HABO, code="0642")),
    )
    assert file_of_chain(chains(directory, here)[0]) == "kontakter/region/ost.vcf"
    assert paths(directory)["kontakter/region/ost"] == ("post/here", "post/far", "region/ost-police")
    assert paths(directory)["kontakter/region/syd"] == ("post/far", "region/syd-police")


@pytest.mark.parametrize("folder", FOLDERS)
def test_whatever_an_answer_offers_is_a_file_with_its_first_number(folder: str, request: pytest.FixtureRequest) -> None:
    directory: Directory = request.getfixturevalue(folder)
    made = {f"{file.path}.vcf": file for file in files(directory)}
    for municipality in directory.municipalities:
        region = directory.region_by_id[municipality.region]
        for found in chains(directory, region, municipality):
            path = file_of_chain(found)
            assert bool(path) != found.errand.final.startswith("emergency")
            if path:
                numbers = {number for entry in made[path].entries for number in entry.phones}
                first = {without_extension(way.href) for way in found.steps[0].ways if way.is_phone}
                assert first <= numbers


@pytest.mark.parametrize("folder", FOLDERS)
def test_ids_and_paths_are_unique(folder: str, request: pytest.FixtureRequest) -> None:
    directory: Directory = request.getfixturevalue(folder)
    found = list(files(directory))
    assert len({file.path for file in found}) == len(found)
    by_id = of(directory)
    assert all(by_id[entry.id] == entry for file in found for entry in file.entries)
    assert len({entry.name for entry in by_id.values()}) == len(by_id)
    singles = [file for file in found if "/post/" in file.path or "/nummer/" in file.path]
    assert all(len(file.entries) == 1 for file in singles)


def test_an_entry_was_revised_by_its_facts_alone() -> None:
    directory = factory.directory(factory.region(post("section_head", phone(verified=(checked("våren 2026"),)))))
    later = replace(directory, today=TODAY + timedelta(20))
    assert of(directory)["post/section-head"].revised == of(later)["post/section-head"].revised == date(2026, 6, 30)
    assert of(directory)["nummer/police"].revised is None
