"""The API as a whole: its files, their schemas, and what each file begins with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.support import factory, hostile
from tests.support.factory import meeting, phone, post

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.api import FILES, KINDS, api_files, path, schema_path
from jourkontakt.website.feeds.api.item import File

ENGLISH = re.compile(r"\b(?:the|of|and|is|a|an|which|that|whose|when|record|file)\b")
SHIFTS = range(0, len(hostile.AROUND), 7)


def made(directory: Directory) -> dict[str, Any]:
    """The files by their names, such as `calls.json`."""
    return {artifact.path.removeprefix("api/v1/"): json.loads(artifact.content) for artifact in api_files(directory)}


@cache
def validator(kind: type[File]) -> Draft202012Validator:
    schema = made(factory.seven())[f"{kind.name}.schema.json"]
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def faults(directory: Directory) -> list[str]:
    """What the schemas find wrong with the files."""
    files = made(directory)
    return [
        f"{kind.name}: {error.json_path}: {error.message}"
        for kind in KINDS
        for error in validator(kind).iter_errors(files[f"{kind.name}.json"])
    ]


@pytest.mark.parametrize("name", ["real", "demo"])
def test_every_file_is_as_its_schema_says(name: str, request: pytest.FixtureRequest) -> None:
    assert not faults(request.getfixturevalue(name))


@pytest.mark.parametrize("shift", SHIFTS)
def test_hostile_facts_are_as_the_schemas_say(shift: int) -> None:
    assert not faults(hostile.load(shift))


def test_hostile_facts_stay_as_they_are_written() -> None:
    directory = hostile.load()
    files = made(directory)
    assert [each["name"] for each in files["numbers.json"]["numbers"]] == [n.name for n in directory.national_numbers]
    posts = [post for region in files["regions.json"]["regions"] for post in region["posts"]]
    assert [post["title"] for post in posts] == [each.title for each in directory.post_by_id.values()]
    for artifact in api_files(directory):
        assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", artifact.content)


def test_few_facts_and_none_are_as_the_schemas_say() -> None:
    assert not faults(factory.seven())
    ost = factory.region(post("section_head", phone()), meetings=(meeting("m", "våren 2018"),))
    assert not faults(factory.seven(regions=[ost]))


def wrong(value: Any) -> Iterator[Any]:
    """The value with one key left out or given a value of another kind, at every place where it has an object."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield {name: each for name, each in value.items() if name != key}
            yield value | {key: {"x": 1} if not isinstance(inner, dict) else 1}
            yield from (value | {key: each} for each in wrong(inner))
    if isinstance(value, list):
        # The first object is enough: all are of one kind.
        yield from ([each, *value[1:]] for first in value[:1] for each in wrong(first))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_wrong_file_is_refused(kind: type[File], demo: Directory) -> None:
    right = made(demo)[f"{kind.name}.json"]
    documents = list(wrong(right))
    assert len(documents) > 10
    assert not [document for document in documents if validator(kind).is_valid(document)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_file_with_a_key_more_is_right(kind: type[File], demo: Directory) -> None:
    assert validator(kind).is_valid(made(demo)[f"{kind.name}.json"] | {"tomorrow": [1]})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tel:+46", "javascript:+46"), ('"dial": "+46', '"dial": "0046'), ('"kind": "phone"', '"kind": "fax"'),
        ('"edtf": "20', '"edtf": "AD 20'), ('"source": "https:', '"source": "file:'), ('"trust": "', '"trust": "very '),
    ],
)  # fmt: skip
def test_wrong_text_is_refused(old: str, new: str, demo: Directory) -> None:
    regions = next(kind for kind in KINDS if kind.name == "regions")
    right = json.dumps(made(demo)["regions.json"])
    assert old in right
    assert not validator(regions).is_valid(json.loads(right.replace(old, new)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_explains_everything_in_swedish(kind: type[File]) -> None:
    schema = validator(kind).schema
    for name, part in ((kind.name, schema), *schema["$defs"].items()):
        for where, each in ((name, part), *((f"{name}.{key}", each) for key, each in part["properties"].items())):
            assert each["title"][0].isupper(), where
            assert each["description"].endswith("."), where
            assert not ENGLISH.search(f"{each['title']} {each['description']}"), where
        assert part["required"] == list(part["properties"]), name


def test_the_index_lists_every_file_with_its_schema(demo: Directory) -> None:
    files = made(demo)
    listed = [(each["path"], each["schema"]) for each in files["index.json"]["files"]]
    assert listed == [(path(kind), schema_path(kind)) for kind in FILES]
    assert {path.removeprefix("api/v1/") for pair in listed for path in pair} | {"index.json", "index.schema.json"} == {
        *files
    }


def test_every_file_begins_with_the_version_the_date_of_the_facts_and_the_day_of_the_answers(demo: Directory) -> None:
    assert demo.data_date
    begins = {"version": "1", "generated": demo.data_date.edtf, "valid_on": f"{demo.today}", "example": True}
    for kind in KINDS:
        assert list(made(demo)[f"{kind.name}.json"].items())[:4] == list(begins.items())


def test_without_dates_the_facts_have_no_date() -> None:
    assert made(factory.directory())["index.json"]["generated"] is None


def test_addresses_are_whole_if_the_site_has_one() -> None:
    found = made(factory.directory(site={"address": "https://www.example.org/jour/"}))
    region, index = found["regions.json"]["regions"][0], found["index.json"]
    assert (region["path"], region["url"]) == ("region/ost/", "https://www.example.org/jour/region/ost/")
    assert index["address"] == "https://www.example.org/jour/"
    without = made(factory.directory())["regions.json"]["regions"][0]
    assert (without["path"], without["url"]) == ("region/ost/", None)


def test_two_runs_give_the_same_bytes(demo: Directory) -> None:
    again = Directory(**{name: getattr(demo, name) for name in demo.__dataclass_fields__})
    assert list(api_files(demo)) == list(api_files(again))
    assert all(artifact.content.endswith(b"}\n") for artifact in api_files(demo))
