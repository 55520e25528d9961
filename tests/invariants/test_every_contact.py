"""Every contact that pages show: its links lead to itself, and a change of it leaves every earlier day as it was."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain as joined
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.support.constants import ROOT, TODAY
from tests.unit.editors.proposals.test_proposals import after, proposed

from jourkontakt.answers.chain import chains
from jourkontakt.answers.gaps import checks
from jourkontakt.answers.ways import ways
from jourkontakt.datafiles.edit import last_line
from jourkontakt.editors import links
from jourkontakt.editors.forms import CHANGE, CONFIRM, KINDS, REPORT, tick
from jourkontakt.load import load_directory
from jourkontakt.model import Contact, NationalNumber
from jourkontakt.model.directory import Directory
from jourkontakt.report import Report, as_of, compiled
from jourkontakt.website.centres import in_region

DEMO = ROOT / "examples/demo"
CHECK = {"date": "2026-11-24", "by": "Provjouren", "method": "Bekräftat skriftligt"}
CHANGED = date(2026, 11, 24)
EARLIER = [date(2018, 6, 30), date(2025, 12, 31), date(2026, 6, 30), date(2026, 11, 23)]
LATER = [CHANGED, TODAY, date(2027, 6, 1)]


class Shown(NamedTuple):
    """A number or address on a page: its owner's id, and its links."""

    owner: str
    fact: Contact | NationalNumber
    correction: links.Correction

    @property
    def value(self) -> str:
        return self.fact.number if isinstance(self.fact, NationalNumber) else self.fact.value


def with_form(directory: Directory) -> Directory:
    """The directory whose pages report by the form, since mail is not read by a program."""
    site = directory.site.replace(corrections=None, repository="https://github.com/example/jourkontakt")
    return replace(directory, site=site)


def shown(directory: Directory) -> Iterator[Shown]:
    """Everything that the regions' pages show, in the answers, the list of posts and that of centres."""
    site = directory.site
    for region in directory.regions:
        for chain in chains(directory, region):
            final = chain.final.number
            # A post that answers for several areas may stand in several steps.
            once = {id(way.fact): (entry.post.id, way.fact) for entry in chain.entries for way in entry.ways}
            found: list[tuple[str, Contact | NationalNumber]] = list(once.values())
            found += [(final.id, final)] if final and not final.danger else []
            lines = links.of_chain(site, region.address, chain)
            yield from (Shown(*each, line.correction) for each, line in zip(found, lines, strict=True))
        for post in region.posts:
            for way in ways(directory, post):
                yield Shown(post.id, way.fact, links.of_fact(site, region.address, region, post.id, way.fact))
        for row in joined.from_iterable(in_region(directory, region.id)):
            for way, correction in zip(row.ways, row.corrections, strict=True):
                yield Shown(row.centre.id, way.fact, correction)


def new_value(fact: Contact | NationalNumber) -> str:
    return "070-174 06 99" if isinstance(fact, NationalNumber) or fact.kind == "phone" else "ny.adress@example.org"


def changed_lines(data: Path, files: dict[str, bytes]) -> set[tuple[str, int]]:
    """The lines of the old files that differ or after which lines are added."""
    found = set()
    for name, raw in files.items():
        old, new = (text.decode().splitlines() for text in ((data / name).read_bytes(), raw))
        start = next(number for number, (one, other) in enumerate(zip(old, new, strict=False)) if one != other)
        end = next(
            number for number, (one, other) in enumerate(zip(old[::-1], new[::-1], strict=False)) if one != other
        )
        found |= {(name, line) for line in range(start, max(len(old) - end, start) + 1)}
    return found


def check_links(each: Shown, data: Path) -> None:
    """The edit link, the prefilled form, and what a proposal changes are about the contact that is shown."""
    node = each.fact.node
    assert node is not None
    name, line = re.fullmatch(r".*/([a-z]+\.yaml)#L(\d+)", each.correction.edit).groups()  # type: ignore[union-attr]
    lines = (data / name).read_text(encoding="utf-8").splitlines()
    assert f'"{each.value}"' in lines[int(line) - 1]
    assert node.line <= int(line) <= last_line(node)
    given = {field: values[0] for field, values in parse_qs(urlsplit(each.correction.report).query).items()}
    assert (given["template"], given["post"], given["value"]) == (REPORT.file, each.owner, each.value)
    cure = {"wrong": "Ingen svarar.", "new_value": new_value(each.fact), "source": "https://example.org/ny"}
    for form, answers in (
        (REPORT, {**given, **cure, **CHECK}),
        (CHANGE, {**given, **cure, **CHECK}),
        (CONFIRM, {"contacts": tick(each.owner, each.value).replace("[ ]", "[x]"), **CHECK}),
    ):
        found = proposed(form, answers, data)
        assert found.files, found.comment
        changed = changed_lines(data, dict(found.files))
        assert {file for file, _ in changed} == {name}
        assert all(node.line <= number <= last_line(node) for _, number in changed), (each.value, changed)


def test_every_link_leads_to_the_contact_that_is_shown(demo: Directory) -> None:
    found = {(each.owner, id(each.fact)): each for each in shown(with_form(demo))}
    assert len(found) > 25
    assert {type(each.fact) for each in found.values()} == {Contact, NationalNumber}
    for each in found.values():
        check_links(each, DEMO)


def rows(*contacts: str, indent: int = 10) -> str:
    """Contacts as lines of YAML, each given as its fields."""
    source = 'source: "https://example.org/tvilling"'
    lines = [
        f"- {line}" if not n else f"  {line}" for text in contacts for n, line in enumerate([*text.split("; "), source])
    ]
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


ENDED, CURRENT, AGAIN = "until: 2026-03-31", "since: 2026-04-01", "since: 2026-09-01"
PHONE = 'kind: "phone"; value: "070-174 06 {}"'
NUMBER = PHONE.format(12)
TWINS = {
    "ended before": rows(f"{NUMBER}; {ENDED}", f"{NUMBER}; {CURRENT}"),
    "ended after": rows(f"{NUMBER}; {CURRENT}", f"{NUMBER}; {ENDED}"),
    "ended twice": rows(f"{NUMBER}; until: 2025-12-31", f'{NUMBER}; since: "mars 2026"; {ENDED}', f"{NUMBER}; {AGAIN}"),
    "back": rows(f"{NUMBER}; {ENDED}", f"{PHONE.format(98)}; {CURRENT}; until: 2026-08-31", f"{NUMBER}; {AGAIN}"),
    "in two posts": rows(NUMBER) + "{group head}" + rows(NUMBER),
    "in a centre": rows(NUMBER) + "{centre}" + rows(NUMBER, indent=6),
}


@pytest.mark.parametrize("kind", TWINS)
def test_a_link_never_leads_to_a_twin(kind: str, tmp_path: Path) -> None:
    data = Path(shutil.copytree(DEMO, tmp_path / "data"))
    own, _, other = re.sub(r"\{.+\}", "\f", TWINS[kind]).partition("\f")
    write_contacts(data / "regions.yaml", "vast-section-head", own, 10)
    if other:
        at = (
            ("centres.yaml", "vast-centre", 6) if "{centre}" in TWINS[kind] else ("regions.yaml", "vast-group-head", 10)
        )
        name = next(c.id for c in unchanged().centres if c.contacts and c.status == "active")
        write_contacts(data / at[0], name if at[2] == 6 else at[1], other, at[2])
    found = [each for each in shown(with_form(load_directory(data, TODAY))) if each.value == "070-174 06 12"]
    assert len({(each.owner, id(each.fact)) for each in found}) == 1 + bool(other)
    for each in found:
        check_links(each, data)


def write_contacts(path: Path, owner: str, contacts: str, indent: int) -> None:
    """Write the contacts in place of those of the owner."""
    head, _, tail = path.read_text(encoding="utf-8").partition(f'- id: "{owner}"\n')
    pattern = rf"( {{{indent - 2}}}contacts:\n)(?: {{{indent},}}.*\n)+"
    text, count = re.subn(pattern, lambda match: match[1] + contacts, tail, count=1)
    assert count == 1
    path.write_text(f'{head}- id: "{owner}"\n{text}', encoding="utf-8")


@cache
def unchanged() -> Directory:
    return load_directory(DEMO, TODAY)


@cache
def reported(day: date) -> Report:
    """The report of the day, without a change."""
    return compiled(as_of(unchanged(), day))


POSTS = [
    (post.id, way.fact)
    for post in unchanged().post_by_id.values()
    for way in ways(unchanged(), post)
    if isinstance(way.fact, Contact)
]


@pytest.mark.parametrize(("post", "contact"), POSTS, ids=lambda item: item if isinstance(item, str) else item.value)
def test_a_change_leaves_every_earlier_day_as_it_was(post: str, contact: Contact, tmp_path: Path) -> None:
    new = new_value(contact)
    kind = next(name for name, kind in KINDS.items() if kind == contact.kind)
    answers = {"post": post, "value": contact.value, "new_value": new, "kind": kind, "source": "https://example.org/ny"}
    region = unchanged().region_by_post[post]
    changed = after(proposed(CHANGE, {**answers, "region": region.name, **CHECK}, DEMO), DEMO, tmp_path / "data")
    for day in EARLIER:
        assert compiled(as_of(changed, day)) == reported(day)
    for day in LATER:
        found = as_of(changed, day)
        part = next(part for part in compiled(found).regions if part.id == region.id)
        index = [each.id for each in region.posts].index(post)
        lines = {way.text: way for way in part.posts[index].ways}
        assert contact.value not in lines
        assert lines[new].checked.startswith("Bekräftat skriftligt 24 november 2026")
        assert lines[new].checked.endswith("av Provjouren.")
    today = ways(changed, changed.post_by_id[post])
    assert contact.value not in [way.text for way in today]
    assert [way.trust.detail for way in today if way.text == new] == ["24 november 2026, i går, av Provjouren."]


def test_the_check_of_an_ended_contact_says_nothing_of_the_next(tmp_path: Path) -> None:
    data = Path(shutil.copytree(DEMO, tmp_path / "data"))
    check = '; verified:; - date: 2024-02-03;   by: "polisgruppen";   method: "called"'
    ended, new = f"{NUMBER}; {ENDED}", f"{PHONE.format(98)}; {CURRENT}"
    text = rows(ended, new)
    source = '            source: "https://example.org/tvilling"\n'
    verified = "".join(f"            {line}\n" for line in check.split("; ")[1:])
    write_contacts(data / "regions.yaml", "vast-section-head", text.replace(source, source + verified, 1), 10)
    directory = load_directory(data, TODAY)
    post = directory.post_by_id["vast-section-head"]
    assert [len(contact.verified) for contact in post.contacts] == [1, 0]
    (way,) = ways(directory, post)
    assert way.trust.headline == "Ännu inte kontrollerat av oss."
    entries = [
        entry
        for chain in chains(directory, directory.region_by_id["vast"])
        for entry in chain.entries
        if entry.post is post
    ]
    assert entries
    assert not [entry.reason for entry in entries if "ontrollera" in entry.reason]
    assert [gap.kind for gap in checks(directory) if gap.owner is post] == ["unchecked"]
