"""Data folders larger than the real one: invented municipalities, invented places, and one megabyte of YAML."""

from __future__ import annotations

import csv
import json
import random
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from jourkontakt.datafiles.reader import Mapping, Node, Text, read

Row = dict[str, str]
_NAME_PARTS = (
    "berg", "by", "torp", "sund", "näs", "vik", "hamn", "köping", "stad", "holm",
    "ås", "lund", "mar", "vall", "bo", "ving", "dal", "fors", "hult", "röd",
)  # fmt: skip

# Real names have no digits.
_LETTERS = str.maketrans("0123456789", "abcdefghij")


def write_scaled(data: Path, out: Path, count: int) -> None:
    """Write a data folder with `count` municipalities to `out`; everything else is as in `data`.

    They repeat the real ones in order: same county, region and number of places, other names. The first have the real
    codes, since the YAML files name those. Raises `ValueError` for a `count` below the real number, or above 10,000,
    since a code has four digits.
    """
    shutil.copytree(data, out)
    real = _read(data / "municipalities.csv")
    places = _read(data / "places.csv")
    if not len(real) <= count <= 10_000:
        raise ValueError(f"{count} municipalities: {len(real)} to 10000 can be made")
    made = list(_municipalities(real, count))
    _write(out / "municipalities.csv", made)
    _write(out / "places.csv", _places(places, [row["municipality_code"] for row in real], made))


def _municipalities(real: list[Row], count: int) -> Iterator[Row]:
    own = [row["municipality_code"] for row in real]
    taken = set(own)
    free = (code for code in map("{:04}".format, range(10_000)) if code not in taken)
    for index, code in enumerate(islice(chain(own, free), count)):
        # The number is repeated, so that no name is a likely misspelling of another, which the pages would mention.
        name = f"Kommun {index:04} {index:04}".translate(_LETTERS)
        yield real[index % len(real)] | {"municipality_code": code, "name": name, "seat": ""}


def _places(real: list[Row], codes: list[str], made: list[Row]) -> Iterator[Row]:
    places_of = Counter(row["municipality_code"] for row in real)
    for index, row in enumerate(made):
        for number in range(places_of[codes[index % len(codes)]]):
            name = f"Ort {index:04} {index:04} {number}".translate(_LETTERS)
            yield real[0] | {"place": name, "municipality_code": row["municipality_code"]}


def write_places(data: Path, out: Path, count: int) -> None:
    """Write a data folder with `count` places to `out`; the added ones have names made of common name parts."""
    shutil.copytree(data, out)
    codes = [row["municipality_code"] for row in _read(data / "municipalities.csv")]
    places = _read(data / "places.csv")
    taken = {(row["place"], row["municipality_code"]) for row in places}
    dice = random.Random(count)
    while len(places) < count:
        name = "".join(dice.choices(_NAME_PARTS, k=dice.randint(2, 3))).capitalize()
        code = dice.choice(codes)
        if (name, code) not in taken:
            taken.add((name, code))
            places.append(places[0] | {"place": name, "municipality_code": code})
    _write(out / "places.csv", places)


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: Iterable[Row]) -> None:
    rows = iter(rows)
    first = next(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, first.keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(chain([first], rows))


def write_large(data: Path, out: Path, size: int) -> None:
    """Write a data folder whose `regions.yaml` has at least `size` bytes to `out`; the rest is as in `data`.

    The posts, meetings and trainings of each region are repeated, under new ids.
    """
    shutil.copytree(data, out)
    path = out / "regions.yaml"
    tree = read(path.name, path.read_bytes())
    copies = 1
    while len(text := repeated(tree, ("posts", "meetings", "trainings"), copies)) < size:
        copies += 1 + copies * (size - len(text)) // len(text) // 2
    path.write_bytes(text)


def repeated(tree: Node, lists: Collection[str], copies: int) -> bytes:
    """The tree as YAML in which the lists of these names have their items `copies` times, under other ids."""
    return "".join(f"{line}\n" for line in _yaml(tree, lists, copies)).encode()


def _yaml(node: Node, lists: Collection[str], copies: int, pad: str = "", suffix: str = "") -> Iterator[str]:
    """The node's lines; the suffix is added to its ids."""
    if isinstance(node, Text):
        yield f"{pad}{scalar(node)}"
    elif isinstance(node, Mapping):
        for key, value in node.items():
            own = suffix if key == "id" else ""
            if isinstance(value, Text):
                yield f"{pad}{scalar(key)}: {scalar(value + own if own else value)}"
                continue
            yield f"{pad}{scalar(key)}:"
            for number in range(copies if key in lists else 1):
                yield from _yaml(value, lists, copies, f"{pad}  ", f"-{number}" if number else suffix)
    else:
        for item in node:
            first, *rest = _yaml(item, lists, copies, f"{pad}  ", suffix)
            yield f"{pad}- {first.lstrip()}"
            yield from rest


def scalar(text: str) -> str:
    """The text in quotes, unless it is unquoted in the file."""
    return text if isinstance(text, Text) and text.plain else json.dumps(text, ensure_ascii=False)
