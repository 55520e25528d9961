"""The schemas: Swedish throughout, consistent with the checks, never stricter than they are, and used by text editors.

One test runs the yaml-language-server, which VS Code uses for YAML.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.support.constants import ROOT

from jourkontakt import model
from jourkontakt.datafiles import reader as source
from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import Mapping, Sequence
from jourkontakt.datafiles.reader.layout import quoted
from jourkontakt.editors.schema import schema
from jourkontakt.load import YAML_FILES
from jourkontakt.model import Record
from jourkontakt.model.build import build
from jourkontakt.model.fields import fields_of

FOLDERS = [ROOT / "data", ROOT / "examples/demo", ROOT / "tests/cases/diff/base", ROOT / "tests/cases/rules/base"]
FOLDERS += sorted((ROOT / "tests/cases/catalogs").glob("*/data"))
ENGLISH = re.compile(r"\b(?:the|of|and|is|a|an|which|that|whose|when|record|file)\b")

Field = dict[str, Any]


def records(file: str) -> dict[str, Field]:
    """The records of a file's schema by name; the file's own has none."""
    return {"": schema(file), **schema(file).get("$defs", {})}


def fields(file: str) -> Iterator[tuple[str, Field]]:
    """Every field of a file's schema, by record and name."""
    for name, record in records(file).items():
        yield from ((f"{name}.{key}", field) for key, field in record["properties"].items())


@pytest.mark.parametrize("file", YAML_FILES)
def test_a_field_is_explained_in_swedish(file: str) -> None:
    for name, field in fields(file):
        assert field["description"].endswith("."), name
        for text in (field.get("title", "Id"), field["description"], *field.get("enumDescriptions", ())):
            assert not ENGLISH.search(text), f"{name}: {text}"


@pytest.mark.parametrize("file", YAML_FILES)
def test_a_field_has_values_or_an_example(file: str) -> None:
    for name, field in fields(file):
        value = field.get("items", field)
        if "enum" in value:
            assert all(value["enumDescriptions"]), name
            assert len(value["enumDescriptions"]) == len(value["enum"]), name
        else:
            assert "$ref" in value or value["type"] == "boolean" or value["examples"], name


@pytest.mark.parametrize("file", YAML_FILES)
def test_a_record_has_a_swedish_title(file: str) -> None:
    titles = [record["title"] for record in records(file).values()]
    assert len(set(titles)) == len(titles)
    # The default title is the class's name; only this name is the same in Swedish.
    assert not set(titles) & (set(records(file)) - {"Post"})
    assert "null" not in json.dumps(schema(file))


@pytest.mark.parametrize("path", [folder / file for folder in FOLDERS for file in YAML_FILES], ids=str)
def test_the_schema_accepts_what_the_checks_accept(path: Path) -> None:
    tree = source.read(path.name, path.read_bytes())
    assert not [error.message for error in validator(path.name).iter_errors(plain(tree))]


@pytest.mark.parametrize("folder", FOLDERS[:2], ids=str)
@pytest.mark.parametrize("file", YAML_FILES)
def test_a_file_names_its_schema_first(folder: Path, file: str) -> None:
    first = (folder / file).read_text(encoding="utf-8").splitlines()[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert (folder / name).resolve() == ROOT / "data" / file.replace(".yaml", ".schema.json")


@pytest.mark.parametrize(("file", "name"), [(file, name) for file in YAML_FILES for name in records(file)])
def test_schema_and_checks_agree_on_keys_types_and_values(file: str, name: str) -> None:
    kind = getattr(model, name) if name else YAML_FILES[file]
    schema_validator = Draft202012Validator({"$defs": schema(file).get("$defs", {}), **records(file)[name]})
    whole = sample(file, records(file)[name])
    assert accepted(kind, whole)
    by_rules = {field.name for field in fields_of(kind).values() if field.kind and field.kind.by_rules}
    for what, is_text, tree in variants(whole):
        by_checks, by_schema = accepted(kind, tree), schema_validator.is_valid(json_of(tree))
        assert by_schema or not by_checks or (is_text and what.partition(":")[0] in by_rules), what
        # Only the checks look at what a text says, such as a date or a number.
        assert by_checks or not by_schema or is_text, what


def test_a_text_editor_underlines_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "regions.schema.json").write_bytes((ROOT / "data/regions.schema.json").read_bytes())
    good = (ROOT / "data/regions.yaml").read_text(encoding="utf-8")
    bad, wanted = broken(good)
    for name, text in (("good.yaml", good), ("bad.yaml", bad)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert underlined(tmp_path / "good.yaml", tmp_path / "bad.yaml") == [set(), wanted]


def broken(text: str) -> tuple[str, set[int]]:
    """The text with a wrong number, value and key, and the lines to underline."""
    lines, touched = text.splitlines(), set()
    for old, new in [
        ("    always: true", "    always: 0701234567"),
        ('status: "unknown"', 'status: "okänd"'),
        ('kind: "national"', 'knid: "national"'),
    ]:
        at = next(number for number, line in enumerate(lines) if old in line)
        lines[at] = lines[at].replace(old, new)
        touched.add(at + 1)
    # The wrong key leaves a required field missing, which is reported on the record's first line.
    return "\n".join(lines) + "\n", touched | {at}


def underlined(*paths: Path) -> list[set[int]]:
    """The lines of each file where the yaml-language-server reports a problem."""
    command = [Path(sys.executable).with_name("node"), ROOT / "tests/node/yaml-diagnostics.mjs", *paths]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    return [{finding["line"] for finding in found} for found in json.loads(done.stdout)]


@cache
def validator(file: str) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema(file))
    return Draft202012Validator(schema(file))


def plain(node: source.Node) -> Any:
    """The tree as a YAML 1.2 reader sees it: true and false without quotes are booleans, all else is text."""
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, Sequence):
        return [plain(value) for value in node]
    return str(node) == "true" if node.plain and node in ("true", "false") else str(node)


class Raw(str):
    """A value to write without quotes, and the value that a YAML 1.2 reader gets."""

    seen: Any

    def __new__(cls, text: str, seen: Any) -> Raw:
        raw = super().__new__(cls, text)
        raw.seen = seen
        return raw


TRUE, NUMBER, NOTHING = Raw("true", True), Raw("0701234567", 701234567), Raw("~", None)
OTHERS: list[Any] = ["x", TRUE, NUMBER, NOTHING, ["x"], {"x": "x"}, [{"x": "x"}]]


def sample(file: str, field: Field) -> Any:
    """A value of the field with every nested field filled in, from the examples."""
    if "$ref" in field:
        return sample(file, schema(file)["$defs"][field["$ref"].rpartition("/")[2]])
    if field["type"] == "object":
        return {key: sample(file, inner) for key, inner in field["properties"].items()}
    if field["type"] == "array":
        return [sample(file, field["items"])]
    return TRUE if field["type"] == "boolean" else (field.get("enum") or field["examples"])[0]


def variants(record: dict[str, Any]) -> Iterator[tuple[str, bool, Any]]:
    """The record with one field added, removed or changed: what, whether the new value is text, and the record."""
    yield "a field more", False, record | {"x": "x"}
    for key, value in record.items():
        yield f"no {key}", False, {name: inner for name, inner in record.items() if name != key}
        for other in OTHERS:
            yield f"{key}: {other!r}", other in ("x", ["x"]), record | {key: other}
            if isinstance(value, list):
                yield f"{key}: [{other!r}]", other == "x", record | {key: [other]}


def accepted(kind: type[Record], tree: Any) -> bool:
    """Whether the reader and the model accept the tree, written as YAML."""
    text = "\n".join(written(tree)) + "\n"
    try:
        build(kind, source.read("data.yaml", text.encode()))
    except DataError:
        return False
    return True


def written(tree: Any) -> list[str]:
    if isinstance(tree, dict):
        return [line for key, value in tree.items() for line in nested(f"{quoted(key)}:", value)]
    if isinstance(tree, list):
        return [f"{'  ' if number else '- '}{line}" for value in tree for number, line in enumerate(written(value))]
    return [tree if isinstance(tree, Raw) else quoted(tree)]


def nested(key: str, value: Any) -> list[str]:
    lines = written(value)
    return [f"{key} {lines[0]}"] if isinstance(value, str) else [key, *(f"  {line}" for line in lines)]


def json_of(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: json_of(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [json_of(value) for value in tree]
    return tree.seen if isinstance(tree, Raw) else tree


def test_a_sample_is_read_back_unchanged() -> None:
    tree = sample("regions.yaml", schema("regions.yaml"))
    assert plain(source.read("regions.yaml", "\n".join(written(tree)).encode())) == json_of(tree)
