"""All that is published of some facts, and what each format says of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

from tests.support.readers import READERS, table
from tests.support.rendering import PROSE, style
from tests.support.said import Owner, Said

from jourkontakt.model import Absence
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.build import artifacts


class Published:
    """Facts, and all files that are published of them."""

    def __init__(self, facts: Directory) -> None:
        # As they are before the frame is put around the pages.
        made = artifacts(facts, style, PROSE)
        self.facts = facts
        self.files = {f"{each.path}index.html" if each.page else each.path: each.content for each in made}

    @cached_property
    def said(self) -> dict[str, dict[Owner, Said]]:
        """What each format says, by owner."""
        return {name: read(self.files) for name, read in READERS.items()}

    @cached_property
    def answers(self) -> dict[tuple[str, str], dict[str, Any]]:
        """The answers of the API by the address of the page and the errand."""
        call = json.loads(self.files["api/v1/calls.json"])["calls"]
        pages = {each["code"]: each["path"] for each in table(self.files, "municipalities")}
        pages |= {each["id"]: each["path"] for each in table(self.files, "regions")}
        return {
            (pages[place], answer["errand"]): answer
            for each in call
            for place in (*each["municipalities"], *([each["region"]] if each["whole_region"] else []))
            for answer in each["answers"]
        }

    @cached_property
    def calls(self) -> dict[tuple[str, str], list[dict[str, Any]]]:
        """The same, as each way to call or write, in order."""
        return {place: list(_contacts(answer)) for place, answer in self.answers.items()}


def mixed(demo: Directory) -> Directory:
    """The example facts, where each post also has the contacts of two others, and some are vacant or on leave."""
    posts = list(demo.post_by_id.values())
    made = {
        post.id: post.replace(
            contacts=(*posts[number - 1].contacts, *post.contacts, *posts[number - 2].contacts),
            deputy=posts[number - 3].id if number % 5 == 1 else None,
            status="vacant" if number % 5 == 1 else "held",
            since=None,
            absent=Absence(until=parse("2027-03-31"), deputy=posts[number - 4].id) if number % 5 == 3 else None,
        )
        for number, post in enumerate(posts)
    }
    regions = [each.replace(posts=tuple(made[post.id] for post in each.posts)) for each in demo.regions]
    return replace(demo, facts=demo.facts.replace(regions=tuple(regions)))


def _contacts(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for called in (*(each for step in answer["steps"] for each in step["called"]), *answer["letters"]):
        yield from (
            contact | {"heading": called["heading"], "holder": called["holder"]} for contact in called["contacts"]
        )
