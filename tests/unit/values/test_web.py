"""Web addresses: valid and invalid ones."""

from __future__ import annotations

import pytest

from jourkontakt.values.errors import InvalidValueError
from jourkontakt.values.web import published_at, split


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


@pytest.mark.parametrize("address", ["", "https://someone.github.io/", "https://someone.github.io/annat/"])
def test_the_address_that_the_site_is_published_at(address: str) -> None:
    assert published_at({"JOURKONTAKT_ADDRESS": address}) == address
    assert published_at({}) == ""


@pytest.mark.parametrize(
    "address", ["http://jour.example.org/", "https://jour.example.org/x", "jour.example.org/", "/x/"]
)
def test_an_address_that_the_site_cannot_be_published_at(address: str) -> None:
    with pytest.raises(InvalidValueError):
        published_at({"JOURKONTAKT_ADDRESS": address})
