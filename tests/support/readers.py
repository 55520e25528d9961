"""Readers of the published files, one for each format; each gives what its format says by owner."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import openpyxl
from lxml import html
from lxml.html import HtmlElement
from tests.support.said import Files, Owner, Said, plain, told, without_extension
from tests.support.structured import documents
from tests.support.vcards import read_by_vobject

from jourkontakt.values.dates import parse


def by_api(files: Files) -> dict[Owner, Said]:
    """`/api/v1/`: regions, numbers and centres."""
    found: dict[Owner, Said] = {}
    for post in (post for region in table(files, "regions") for post in region["posts"]):
        holder = post["holder"]["name"] if post["holder"] else None
        more = {"holder": holder or "", "omission": post["unreachable_reason"] or "", "revised": _last(post)}
        found["post", post["id"]] = _of_json(post["heading"], post["contacts"], **more)
    for number in table(files, "numbers"):
        found["number", number["id"]] = _of_json(number["name"], [number["contact"]], revised=_last(number))
    for centre in table(files, "centres"):
        found["centre", centre["id"]] = _of_json(centre["name"], centre["contacts"])
    return found


def by_csv(files: Files) -> dict[Owner, Said]:
    """`kontakter.csv`."""
    return _of_rows(files, csv_rows(files, "kontakter.csv"))


def by_workbook(files: Files) -> dict[Owner, Said]:
    """The sheet of contacts in the workbook."""
    return _of_rows(files, sheet(files, "Kontakter"))


def by_vcards(files: Files, ending: str = ".vcf") -> dict[Owner, Said]:
    """The vCards, each from its own file; those who cannot be reached have none."""
    own = re.compile(rf"kontakter/(post|nummer)/[^./]+{re.escape(ending)}")
    return {owner: said for path in files if own.fullmatch(path) for owner, said in of_vcards(files[path]).items()}


def by_region_pages(files: Files) -> dict[Owner, Said]:
    """The posts and centres on the pages of the regions."""
    found: dict[Owner, Said] = {}
    centres = {plain(each["name"]): ("centre", each["id"]) for each in table(files, "centres")}
    for region in table(files, "regions"):
        document = page(files, region["path"])
        found |= _of_lines(document.cssselect("[aria-labelledby=poster] .jk-lead"), _posts(region))
        found |= _of_lines(document.cssselect("[aria-labelledby=jourer] .jk-lead, #aldre-jourer .jk-lead"), centres)
    return found


def by_report(files: Files) -> dict[Owner, Said]:
    """The posts in the report; it tells checks in its own words."""
    parts = page(files, "rapport/").cssselect(".jk-region")
    found: dict[Owner, Said] = {}
    for region, part in zip(table(files, "regions"), parts, strict=True):
        found |= _of_lines(part.cssselect(".jk-lead"), _posts(region), checks="")
    # It never says what is known to change later.
    return {owner: replace(said, omission=None) for owner, said in found.items()}


def by_numbers(files: Files) -> dict[Owner, Said]:
    """The page of numbers."""
    lines = page(files, "nummer/").cssselect(".jk-numbers .jk-lead")
    return _of_lines(lines, {_name(line): ("number", line.get("id")) for line in lines}, checks=".jk-lead__more small")


READERS: dict[str, Callable[[Files], dict[Owner, Said]]] = {
    "api": by_api,
    "csv": by_csv,
    "workbook": by_workbook,
    "vcards": by_vcards,
    "vcards 4.0": lambda files: by_vcards(files, ".v4.vcf"),
    "region pages": by_region_pages,
    "report": by_report,
    "numbers": by_numbers,
}


def table(files: Files, name: str) -> list[dict[str, Any]]:
    """The objects in a file of the API."""
    found: list[dict[str, Any]] = json.loads(files[f"api/v1/{name}.json"])[name]
    return found


def page(files: Files, address: str) -> HtmlElement:
    """The page at the address."""
    return html.fromstring(f"<main>{files[f'{address}index.html'].decode()}</main>")


def csv_rows(files: Files, path: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    text = io.StringIO(files[path].decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=";", strict=True))


def sheet(files: Files, name: str) -> list[dict[str, str]]:
    """The rows of a sheet of the workbook, as texts."""
    book = openpyxl.load_workbook(io.BytesIO(files["jourkontakt.xlsx"]))
    head, *rows = ([str(cell or "") for cell in row] for row in book[name].iter_rows(values_only=True))
    return [dict(zip(head, row, strict=True)) for row in rows]


def contact_points(files: Files, address: str) -> list[tuple[str, str]]:
    """Who can be reached at what, by name, as the page says in schema.org's terms."""
    (document,) = documents(page(files, address))
    return [(point["name"], point.get("telephone") or point["email"]) for point in document["contactPoint"]]


def of_vcards(content: bytes) -> dict[Owner, Said]:
    """What a file of vCards says; what a number is in a region is left out."""
    found: dict[Owner, Said] = {}
    for card in read_by_vobject(content):
        kind, _, owner = card["UID"][0].removesuffix("@jourkontakt").partition("/")
        said = Said(
            heading=(card.get("ROLE") or card["FN"])[0].removeprefix("Exempel: "),
            dialled=(*card.get("TEL", ()), *card.get("EMAIL", ())),
            revised=card["REV"][0][:8] if card["REV"] else "",
            words=" ".join([*card["FN"], *card["NOTE"]]),
        )
        if kind != "region":
            found["post" if kind == "post" else "number", owner] = said
    return found


def _posts(region: Mapping[str, Any]) -> dict[str, Owner]:
    """The region's posts by their headings."""
    return {plain(post["heading"]): ("post", post["id"]) for post in region["posts"]}


def _last(item: Mapping[str, Any]) -> str:
    return item["revised"]["last"].replace("-", "") if item["revised"] else ""


def _of_json(heading: str, contacts: list[dict[str, Any]], **more: str) -> Said:
    return Said(
        heading=heading,
        hrefs=tuple(each["href"] for each in contacts),
        dialled=tuple(without_extension(each["dial"] or each["text"]) for each in contacts),
        texts=tuple(each["text"] for each in contacts),
        trust=tuple(told(each["trust_words"] or "") for each in contacts),
        checked=tuple(each["checked"]["words"] if each["checked"] else "" for each in contacts),
        checkers=tuple(each["checked_by"] or "" for each in contacts),
        sources=tuple(each["source"] for each in contacts),
        **more,  # type: ignore[arg-type]
    )


def _of_rows(files: Files, rows: Iterable[Mapping[str, str]]) -> dict[Owner, Said]:
    """What a table of contacts says: several rows for an owner that is reached in several ways."""
    kinds: dict[str, Any] = dict.fromkeys((each["id"] for each in table(files, "numbers")), "number")
    kinds |= dict.fromkeys((each["id"] for each in table(files, "centres")), "centre")
    found: dict[Owner, list[Mapping[str, str]]] = {}
    for row in rows:
        found.setdefault((kinds.get(row["Id"], "post"), row["Id"]), []).append(row)
    return {owner: _of_row(owner, own) for owner, own in found.items()}


def _of_row(owner: Owner, rows: list[Mapping[str, str]]) -> Said:
    first, reached = rows[0], [row for row in rows if row["Länk"]]

    def column(name: str) -> tuple[str, ...]:
        return tuple(row[name] for row in reached)

    return Said(
        heading=first["Vem"],
        hrefs=column("Länk"),
        dialled=tuple(map(without_extension, column("Länk"))),
        texts=column("Nummer eller adress"),
        trust=column("Kontroll"),
        checked=tuple(parse(text).words if text else "" for text in column("Kontrollerad")),
        checkers=column("Av"),
        sources=column("Källa"),
        holder=first["Innehavare"] if owner[0] == "post" else None,
        omission=("" if reached else first["Nummer eller adress"]) if owner[0] == "post" else None,
    )


def _name(line: HtmlElement) -> str:
    return plain(line.cssselect(".jk-lead__what")[0].text_content())


def _of_lines(
    lines: Iterable[HtmlElement], owners: Mapping[str, Owner], checks: str = "small.jk-lead__more"
) -> dict[Owner, Said]:
    """What lines of a page say; `checks` selects what is said of each check."""
    found: dict[Owner, Said] = {}
    for line in lines:
        links = line.cssselect("a[translate=no]")
        hrefs = tuple(link.get("href") for link in links)
        told_of = [words for words in _texts(line, checks) if told(words)] if checks else []
        said = Said(
            heading=_name(line),
            hrefs=hrefs,
            dialled=tuple(map(without_extension, hrefs)),
            texts=tuple(link.text_content() for link in links),
            trust=tuple(map(told, told_of)) if checks else None,
            checked=tuple(map(_checked, told_of)) if checks else None,
            omission=" ".join(_texts(line, ".jk-lead__val"))
            if owners[_name(line)][0] == "post" and not links
            else None,
            words=" ".join(line.text_content().split()),
        )
        found.setdefault(owners[_name(line)], said)
    return found


def _texts(line: HtmlElement, selector: str) -> list[str]:
    return [" ".join(part.text_content().split()) for part in line.cssselect(selector)]


def _checked(words: str) -> str:
    """The day in `Ringt och bekräftat 12 november 2026. Källa: …` or `Numret kan vara gammalt. Kontroll: 2024.`"""
    return words.removeprefix(told(words)).strip().removeprefix("Kontroll: ").partition(".")[0].partition("Källa")[0]
