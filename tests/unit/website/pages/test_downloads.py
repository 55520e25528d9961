"""The page of downloads: every file with its size, and nothing to subscribe to while nothing lies ahead."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.support import factory
from tests.support.factory import meeting, region, training
from tests.support.rendering import draw, texts

from jourkontakt.model.changelog import ChangeLog
from jourkontakt.model.directory import Directory
from jourkontakt.values.text import file_size
from jourkontakt.website.feeds import FEEDS
from jourkontakt.website.pages import downloads


def sections(directory: Directory) -> list[str]:
    """The headings of the page."""
    return texts(draw(downloads.PAGE, directory), "h2")


def test_each_file_has_its_size(demo: Directory) -> None:
    page = draw(downloads.PAGE, demo)
    given = {artifact.path: len(artifact.content) for feed in FEEDS for artifact in feed(demo)}
    rows = page.cssselect("li.jk-lead")
    shown = {
        re.sub(r"^(\.\./)+", "", row.cssselect("a")[0].get("href")): row.cssselect(".jk-lead__val")[0].text_content()
        for row in rows
    }
    assert shown == {path: file_size(given[path]) for path in shown}
    assert len(shown) == len(rows)


def test_every_table_workbook_report_and_region_can_be_fetched(demo: Directory) -> None:
    linked = {link.get("href") for link in draw(downloads.PAGE, demo).cssselect("a")}
    made = {artifact.path for feed in FEEDS for artifact in feed(demo)}
    wanted = {path for path in made if path.endswith((".csv", ".xlsx", ".pdf"))}
    wanted |= {path for path in made if path.startswith("kontakter/jour/")}
    wanted |= {f"kontakter/region/{region.id}.vcf" for region in demo.regions}
    assert {f"../{path}" for path in wanted} <= linked


def test_nothing_is_offered_to_subscribe_to_while_nothing_lies_ahead() -> None:
    over = region(meetings=(meeting("a", "2018-03-14"),), trainings=(training("b"),))
    ahead = region(meetings=(meeting("a", "2027-03-14"),))
    assert not [heading for heading in sections(factory.directory(over)) if "möten" in heading]
    assert "Lägg mötena i din kalender" in sections(factory.directory(ahead))
    published = factory.directory(ahead, site={"address": "https://www.example.org/"})
    assert "Prenumerera på mötena" in sections(published)


def test_the_page_of_changes_is_offered_once_it_has_any(demo: Directory) -> None:
    assert "Se vad som har ändrats" in sections(demo)
    assert "Se vad som har ändrats" not in sections(replace(demo, changelog=ChangeLog()))


def test_a_contact_is_opened_and_other_files_are_saved(demo: Directory) -> None:
    links = draw(downloads.PAGE, demo).cssselect("li.jk-lead a")
    saved = {link.get("href"): link.get("download") is not None for link in links}
    assert {path for path, is_saved in saved.items() if not is_saved} == {
        path for path in saved if path.endswith(".vcf") and not path.endswith(".v4.vcf")
    }
