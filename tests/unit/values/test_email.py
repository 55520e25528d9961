"""E-mail addresses: valid and invalid ones, and suggested corrections."""

from __future__ import annotations

import pytest

from jourkontakt.values.email import check, is_address, is_example
from jourkontakt.values.errors import InvalidValueError

LABEL = "a" * 63


@pytest.mark.parametrize(
    "text",
    [
        "exempel@example.org",
        "exempel.exempelsson@example.org",
        "Exempel.Exempelsson@example.org",
        "brottsoffer-och-personsakerhet.nord@example.org",
        "exempel+lista@mail.example.org",
        "e@example.org",
        "112@example.org",
        f"exempel@{LABEL}.example",
    ],
)
def test_a_valid_email_address(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "@", "exempel", "exempel@", "@example.org", "exempel@example", "exempel@example.", "exempel@.org",
        "exempel@@example.org", "exempel..exempelsson@example.org", ".exempel@example.org", "exempel.@example.org",
        "exempel@example..org", "exempel@-example.org", "exempel @example.org", "exempel@example.org ",
        "åsa@example.org", "exempel@exämpel.org", "Exempel <exempel@example.org>", "exempel@example.org, b@example.org",
        "mailto:exempel@example.org", "exempel@example.org.", f"exempel@a{LABEL}.example", "e" * 250 + "@example.org",
    ],
)  # fmt: skip
def test_an_invalid_email_address(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("mailto:exempel@example.org", "exempel@example.org"),
        ("<exempel@example.org>", "exempel@example.org"),
        ("exempel@example.org.", "exempel@example.org"),
        ("Exempel <exempel@example.org>", ""),
        ("exempel", ""),
    ],
)
def test_an_email_address_is_stripped_of_what_surrounds_it(text: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check(text)
    assert caught.value.write == write


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("example.org", True),
        ("www.example.com", True),
        ("EXAMPLE.NET", True),
        ("jouren.example", True),
        ("anexample.org", False),
        ("example.org.se", False),
        ("example.se", False),
        ("polisen.se", False),
    ],
)
def test_domains_reserved_for_examples(host: str, expected: bool) -> None:
    assert is_example(host) is expected
