"""The licences of the packages that the site is built with are known, allowed, and listed as they are."""

from __future__ import annotations

import tomllib
from email.message import Message
from importlib.metadata import metadata

import pytest
from tests.support.constants import ROOT
from tools.licences import DOCUMENT, LOCK, UNKNOWN, WHY, document, licence, packages, table

# What the site may be built with. Another one is read by a person before it is entered here.
ALLOWED = {"Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0", "PSF-2.0"}
BSD = "License :: OSI Approved :: BSD License"


def described(**headers: str) -> Message:
    message = Message()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize("name", packages(LOCK.read_text(encoding="utf-8")))
def test_the_licence_of_each_package_is_allowed(name: str) -> None:
    assert licence(metadata(name)) in ALLOWED


def test_the_document_lists_what_is_installed() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert document(text) == text, "run .venv/bin/python -m tools.licences"


def test_each_package_that_the_project_asks_for_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [wanted.partition(">")[0] for wanted in project["dependencies"]] == list(WHY)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"License_Expression": "MIT OR Apache-2.0", "License": "x"}, "MIT OR Apache-2.0"),
        ({"License": "ISC", "Classifier": BSD}, "ISC"),
        ({"License": "UNKNOWN", "Classifier": BSD}, "BSD"),
        ({"License": "Permission is hereby granted,\nfree of charge", "Classifier": BSD}, "BSD"),
        ({"License": "Permission is hereby granted, free of charge, to any person obtaining a copy"}, UNKNOWN),
        ({"Classifier": "License :: Other/Proprietary License"}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_a_licence_is_the_expression_or_the_short_name_or_the_classifier(
    headers: dict[str, str], expected: str
) -> None:
    assert licence(described(**headers)) == expected


def test_a_lock_says_which_packages_ask_for_each() -> None:
    lock = (
        "# written\na==1 \\\n    --hash=sha256:0\n    # via jourkontakt (pyproject.toml)\n"
        "b-c==2 ; python_full_version < '3.13' \\\n    --hash=sha256:0\n    # via\n    #   a\n    #   d.e\n"
    )
    assert packages(lock) == {"a": ("jourkontakt",), "b-c": ("a", "d.e")}
    assert table({"a": "MIT", "b-c": "ISC"}, packages(lock)).splitlines()[2:] == [
        "| a | MIT | needed by jourkontakt |",
        "| b-c | ISC | needed by a, d.e |",
    ]
