"""Web addresses: valid and invalid ones."""

from __future__ import annotations

import pytest

from jourkontakt.values.errors import InvalidValueError
from jourkontakt.values.web import check_page, split


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/nord",
        "http://example.org/nord",
        "HTTPS://Example.org/Nord",
        "https://www.example.org/nord/sida.html?id=1&b=2#del",
        "https://example.org:8443/nord",
        "https://example.org/nyheter-2016-2017/2017/december/mot-vald-i-nara-relation/",
        "https://example.org/s%C3%A5-vill-polisen-1.18273262",
        "https://example.org/så-vill-polisen",
        "https://räksmörgås.example/sida",
        "https://xn--rksmrgs-5wao1o.example/sida",
        "https://example.org/sida_(ny)",
        "https://example.org/a,b;c=d/~e",
    ],
)
def test_a_valid_web_address(address: str) -> None:
    assert split(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "example.org", "www.example.org/nord", "//example.org/nord", "https:example.org", "https:/example.org/nord",
        "https://", "https:///nord", "https://localhost/nord", "https://nord/syd", "https://127.0.0.1/nord", "https://[",
        "https://[::1]/nord", "https://example.org:port/nord", "https://example.org:99999/nord", "https://example..org/nord",
        "https://exempel:hemligt@example.org/nord", "https://example.org/nord och syd", "ftp://example.org/nord",
        "mailto:exempel@example.org", "javascript:alert(1)", "data:text/html,x", "file:///nord", "enligt växeln",
    ],
)  # fmt: skip
def test_an_invalid_web_address(address: str) -> None:
    assert not split(address)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("example.org/sida", "”example.org/sida” är ingen hel webbadress. Den börjar med https://"),
        ("polisens webbplats", "”polisens webbplats” är ingen hel webbadress. Den börjar med https://"),
        ("https://example.org/en sida", "”https://example.org/en sida” är ingen hel webbadress"),
    ],
)
def test_an_address_without_https_is_told_how_it_begins(address: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_page(address)
    assert str(caught.value) == sentence
