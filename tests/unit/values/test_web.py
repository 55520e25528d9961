"""Web addresses: valid and invalid ones."""

from __future__ import annotations

import pytest

from jourkontakt.values.errors import InvalidValueError
from jourkontakt.values.web import check_page, check_repository, has_email, host, published_at, split, untracked


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
    check_page(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "example.org", "www.example.org/nord", "//example.org/nord", "https:example.org", "https:/example.org/nord",
        "https://", "https:///nord", "https://localhost/nord", "https://nord/syd", "https://127.0.0.1/nord", "https://[",
        "https://[::1]/nord", "https://example.org:port/nord", "https://example.org:99999/nord", "https://example..org/nord",
        "https://example.org:0/nord",
        "https://exempel:hemligt@example.org/nord", "https://example.org/nord och syd", "ftp://example.org/nord",
        "mailto:exempel@example.org", "javascript:alert(1)", "data:text/html,x", "file:///nord", "enligt växeln",
        "https://example.org/<nord>", 'https://example.org/"nord"',
    ],
)  # fmt: skip
def test_an_invalid_web_address(address: str) -> None:
    assert not split(address)


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("id=1&utm_source=brev&fbclid=ab", "id=1"), ("gclid=ab", ""), ("mc_eid=1&b=2&_hsenc=3", "b=2"),
        ("igshid=1&x=", "x="),
        ("id=1", None), ("notgclid=1", None), ("a_utm_source=1", None), ("q=utm_source", None),
    ],
)  # fmt: skip
def test_tracking_is_taken_away_and_nothing_else(query: str, left: str | None) -> None:
    parts = split(f"https://example.org/nord?{query}#del")
    assert parts
    wanted = {None: "", "": "https://example.org/nord#del"}.get(left, f"https://example.org/nord?{left}#del")
    assert untracked(parts) == wanted


@pytest.mark.parametrize(
    ("rest", "is_there"),
    [
        ("?mail=prov.provsson@example.com", True), ("?mail=prov.provsson%40example.com", True),
        ("?next=%2Fx%3Fmail%3Dprov%2540example.com", True), ("/prov@example.com/", True),
        ("#prov%40sub.example.org", True),
        ("?data=05%7C02%7Cprov%40example.com%7C1", True), ("/@exempel", False), ("/@59.3,18.06,15z", False),
        ("/photos/12345@N00/1", False), ("/logga@2x.png", False), ("?a=%40", False), ("?a=b@c", False), ("", False),
    ],
)  # fmt: skip
def test_an_email_address_in_an_address(rest: str, is_there: bool) -> None:
    parts = split(f"https://www.example.org/nord{rest}")
    assert parts
    assert has_email(parts) is is_there


@pytest.mark.parametrize("address", ["", "https://someone.github.io/", "https://someone.github.io/annat/"])
def test_the_address_that_the_site_is_published_at(address: str) -> None:
    assert published_at({"JOURKONTAKT_ADDRESS": address}) == address
    assert published_at({}) == ""


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("http://jour.example.org/", "https://jour.example.org/"),
        ("https://jour.example.org/x", "https://jour.example.org/x/"),
        ("HTTPS://jour.example.org", "https://jour.example.org/"),
        ("http://jour.example.org/a//", "https://jour.example.org/a/"),
        ("jour/x.html", ""),
        ("jour.example.org/", "https://jour.example.org/"),
        ("/x/", ""),
        ("https://jour.example.org/?x=1", ""),
        ("https://jour.example.org/\x07/", ""),
        ("https://jour.example.org/\uffff/", ""),
    ],
)
def test_an_address_that_the_site_cannot_be_published_at(address: str, right: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        published_at({"JOURKONTAKT_ADDRESS": address})
    assert caught.value.write == right
    assert str(caught.value).endswith(f". Skriv {right}" if right else "med ett snedstreck")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("example.org/sida", "”example.org/sida” är ingen hel webbadress. Den börjar med https://"),
        ("polisens webbplats", "”polisens webbplats” är ingen hel webbadress. Den börjar med https://"),
        ("https://example.org/en sida", "”https://example.org/en sida” är ingen hel webbadress"),
        ("HTTPS://example.org/en sida", "”HTTPS://example.org/en sida” är ingen hel webbadress"),
    ],
)
def test_an_address_without_https_is_told_how_it_begins(address: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_page(address)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("address", "write"),
    [
        ("example.org/sida", "https://example.org/sida"),
        ("HTTP:/example.org/sida", "https://example.org/sida"),
        ("//example.org/sida", "https://example.org/sida"),
        ("example.org/1", "https://example.org/1"),
        ("example.org/", ""),
        ("en sida", ""),
    ],
)
def test_what_an_address_lacks_at_its_beginning_is_put_there(address: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_page(address)
    assert caught.value.write == write


@pytest.mark.parametrize(
    ("address", "bare"),
    [("https://www.example.org/x", "example.org"), ("http://Sub.example.org:80", "sub.example.org"), ("www", "")],
)
def test_the_host_of_an_address(address: str, bare: str) -> None:
    assert host(address) == bare


@pytest.mark.parametrize(
    ("address", "write"),
    [
        ("http://www.github.com/jour/jour-kontakt/", "https://github.com/jour/jour-kontakt"),
        ("https://github.com/jour/kontakt.git", "https://github.com/jour/kontakt"),
        ("github.com/jour/kontakt", "https://github.com/jour/kontakt"),
        ("https://github.com/jour", ""),
        ("https://github.com/jour/..", ""),
        ("https://example.org/jour/kontakt", ""),
    ],
)
def test_only_a_repository_on_github_can_be_proposed_to(address: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_repository(address)
    assert str(caught.value) == f"”{address}” är inte adressen till ett kodförråd på GitHub"
    assert caught.value.write == write
    if write:
        check_repository(write)
