"""A data folder as it looks after years of use: meetings, checks, holders, ended contacts, trainings, changes.

Everything is made of the data folder it starts from, and the same every time. What lies ahead there is left as it is.
"""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain, count
from pathlib import Path
from typing import Any

from jourkontakt.datafiles.reader import Node, Text, read

from .scale import scalar

# The day on which the years end; nothing is made after it.
END = date(2026, 11, 25)
# In each region and year: meetings of the police group, and of each of some centres, together 98 in the country.
_NATIONAL, _LOCAL = 2, 12
_MONTH = 30
_FIRST_NUMBER, _NUMBERS = 5, 95
_KINDS = ("number", "post", "meeting", "training")
Made = dict[str, Any]


def write_years(data: Path, out: Path, years: int) -> None:
    """Write a data folder with that many years before `END`, at least two, to `out`; `data` is the example data."""
    shutil.copytree(data, out)
    path = out / "regions.yaml"
    whole = _plain(read(path.name, path.read_bytes()))
    local, numbers = _centres(out), _numbers()
    for region in whole["regions"]:
        for post in region["posts"]:
            _grow_post(post, years, numbers)
        name = region["id"]
        region["meetings"] = [*region.get("meetings", []), *_meetings(name, years, local.get(name), whole["questions"])]
        region["trainings"] = [*region.get("trainings", []), *_trainings(name, years)]
    path.write_text("".join(f"{line}\n" for line in _lines(whole)), encoding="utf-8", newline="\n")
    changes = out / "changes.csv"
    changes.write_text(_changes(whole["regions"], years) + _rest(changes), encoding="utf-8", newline="\n")


def _centres(data: Path) -> dict[str, str]:
    """For each region, the id of a centre in it."""
    centres = _plain(read("centres.yaml", (data / "centres.yaml").read_bytes()))["centres"]
    return {centre["region"]: centre["id"] for centre in centres if centre["status"] == "active"}


def _grow_post(post: Made, years: int, numbers: Iterator[str]) -> None:
    """Former holders, a new one every other year, and before each contact those that it followed, checked monthly."""
    starts = [END - timedelta(days=365 * ago) for ago in range(years, 1, -2)]
    if post["status"] == "held" and not any("until" in holder for holder in post.get("holders", [])):
        ends = [*starts[1:], END - timedelta(days=100)]
        former = [{"since": start, "until": end - timedelta(days=1)} for start, end in zip(starts, ends, strict=True)]
        post["holders"] = [*former, {"since": ends[-1]}]
    contacts = post.get("contacts", [])
    if contacts and "since" not in contacts[0] and "until" not in contacts[0] and "shared" not in contacts[0]:
        source = contacts[0]["source"]
        first = END - timedelta(days=200)
        contacts[0] |= {"since": first, "verified": _checks(first, END - timedelta(days=60), contacts[0]["kind"])}
        ends = [*starts[1:], first]
        post["contacts"] = [
            *(
                {"kind": "phone", "value": next(numbers), "since": start, "until": end - timedelta(days=1)}
                | {"source": source, "verified": _checks(start, end)}
                for start, end in zip(starts, ends, strict=True)
            ),
            *contacts,
        ]


def _checks(start: date, end: date, kind: str = "phone") -> list[Made]:
    method = "called" if kind == "phone" else "written"
    days = range(0, (end - start).days, _MONTH)
    return [{"date": start + timedelta(days=day), "by": "polisgruppen", "method": method} for day in days]


def _meetings(region: str, years: int, centre: str | None, questions: list[Made]) -> Iterator[Made]:
    """Each year's meetings: most held, some cancelled, some of which nobody has said whether they took place."""
    for number in range(years * (_NATIONAL + _LOCAL)):
        day = END - timedelta(days=10 + number * 365 // (_NATIONAL + _LOCAL))
        is_national = number % (_NATIONAL + _LOCAL) < _NATIONAL
        status = {3: "cancelled", 7: "planned"}.get(number % 10, "held")
        made: Made = {
            "id": f"{region}-{day}-{number}",
            "kind": "national" if is_national else "local",
            "status": status,
            "when": f"{day} 10:00–12:00",
            "place": "Påhittsbo",
            "participants": [{"role": role} for role in ("police_group", "centre", "section_head")],
            "about": f"Exempeltext: möte nummer {number}, där polisen och jourerna gick igenom hur ärenden förmedlas.",
            "source": f"https://example.org/moten/{region}-{day.year}",
            "added": day - timedelta(days=60),
        }
        if not is_national and centre:
            made["centre"] = centre
        if status == "held":
            made["outcomes"] = ["Exempeltext: jourerna är välkomna att ringa direkt, och får veta när något ändras."]
        if status == "held" and is_national:
            made |= _results(made["id"], day, questions, is_late=number % 40 == 0)
        if status == "cancelled":
            made["changes"] = [{'"on"': day - timedelta(days=7), "status": "cancelled", "what": "Inställt, sjukdom"}]
        yield made


def _results(meeting: str, day: date, questions: list[Made], *, is_late: bool) -> Made:
    """Answers to all questions, and a commitment that was kept, unless it is late."""
    answer = {"state": "answered", "text": "Exempeltext: samordnarna skickar vidare inom en vecka."}
    promise: Made = {
        "id": f"{meeting}-lista",
        "who": "sektionschefen",
        "what": "Skicka en ny lista över kontakter till jourerna",
        "due": day + timedelta(days=5),
    }
    return {
        "answers": [{"question": question["id"], **answer} for question in questions],
        "commitments": [promise if is_late else promise | {"done": day + timedelta(days=4)}],
    }


def _trainings(region: str, years: int) -> Iterator[Made]:
    for number in range(2 * years):
        day = END - timedelta(days=30 + 180 * number)
        yield {
            "id": f"{region}-utbildning-{day}",
            "kind": "dated",
            "status": "held",
            "title": "Regional utbildning vid kontaktcentret",
            "by": "Polisens kontaktcenter (PKC)",
            "when": day,
            "place": "Påhittsbo",
            "who": "jourer och nya operatörer",
            "source": f"https://example.org/utbildning/{region}-{day.year}",
            "added": day - timedelta(days=60),
        }


def _changes(regions: list[Made], years: int) -> str:
    """The log of changes from the first year on: one change a month in each region."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("day", "region", "kind", "text"))
    for month in range(years * 12):
        day = END - timedelta(days=365 * years) + timedelta(days=_MONTH * month)
        for number, region in enumerate(regions):
            kind = _KINDS[(month + number) % len(_KINDS)]
            said = f"Polisregion {region['name']}: exempeltext om det som ändrades, ändring nummer {month}."
            rows.writerow((day, region["id"], kind, said))
    return text.getvalue()


def _rest(changes: Path) -> str:
    """The log's own rows, without its heading and those before the years end."""
    lines = changes.read_text(encoding="utf-8").splitlines(keepends=True)[1:]
    return "".join(line for line in lines if line[:10] > str(END - timedelta(days=_MONTH)))


def _numbers() -> Iterator[str]:
    """Invented numbers, each again when all have had their turn."""
    return (f"070-174 06 {_FIRST_NUMBER + number % _NUMBERS:02}" for number in count())


def _plain(node: Node) -> Any:
    if isinstance(node, Text):
        return node
    if isinstance(node, Mapping):
        return {key if key.plain else scalar(key): _plain(value) for key, value in node.items()}
    return [_plain(item) for item in node]


def _lines(value: Any, pad: str = "") -> Iterator[str]:
    """The lines of YAML for mappings, lists and texts."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, (dict, list)):
                yield from chain([f"{pad}{key}:"], _lines(inner, f"{pad}  "))
            else:
                yield f"{pad}{key}: {inner if isinstance(inner, date) else scalar(inner)}"
    elif isinstance(value, list):
        for item in value:
            first, *rest = _lines(item, f"{pad}  ")
            yield f"{pad}- {first.lstrip()}"
            yield from rest
    else:
        yield f"{pad}{scalar(value)}"
