"""E-mail addresses: valid and invalid ones, and suggested corrections."""

from __future__ import annotations

import pytest

from jourkontakt.values.email import check, check_domain, is_address, is_example, with_at
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
        f"{'e' * 242}@example.org",
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
        "mailto:exempel@example.org", "exempel@example.org.", f"exempel@a{LABEL}.example", f"{'e' * 243}@example.org",
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
        ("Exempel <exempel@example.org>", "exempel@example.org"),
        ("jouren(at)example.org", "jouren@example.org"),
        ("jouren [at] example.org", "jouren@example.org"),
        ("jouren snabel-a example.org", "jouren@example.org"),
        ("jouren @ example.org", "jouren@example.org"),
        ("jouren@example. org", "jouren@example.org"),
        ("min jour@example.org", ""),
        ("jourén@example.org", ""),
        ("a@example.org b@example.org", ""),
        ("exempel", ""),
    ],
)
def test_an_email_address_is_stripped_of_what_surrounds_it(text: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check(text)
    assert caught.value.write == write


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("växjö@example.org", "adressen innehåller ä. Mejladresser skrivs med a–z"),
        ("jour@exempelö.example", "adressen innehåller ö. Mejladresser skrivs med a–z"),
        ("jour;nord@example.org", "adressen innehåller ”;”, som inte hör till en mejladress"),
        ("Jour;nord@example.org", "adressen innehåller ”;”, som inte hör till en mejladress"),
        ("jour nord@example.org", "adressen innehåller ett mellanslag"),
        ("jour@nord@example.org", "adressen har två @"),
        ("a@example.org, b@example.org", "här står två adresser. De skrivs som två kontakter"),
        ("jour..nord@example.org", "adressen har en punkt för mycket, först, sist eller bredvid en annan"),
        ("jour@example", "domänen efter @ är inte hel: ”example”"),
        ("jour.example.org", "”jour.example.org” är ingen mejladress. Mellan namnet och domänen står ett @"),
        ("jour@example.org.", "skriv bara adressen. Här står ”jour@example.org.”"),
        ("jour@nord, syd@example.org", "här står två adresser. De skrivs som två kontakter"),
        (".jour@example", "adressen har en punkt för mycket, först, sist eller bredvid en annan"),
        ("jour.@example.org", "adressen har en punkt för mycket, först, sist eller bredvid en annan"),
        ("jour@.example.org", "adressen har en punkt för mycket, först, sist eller bredvid en annan"),
        ("_jour@example.org", "”_jour@example.org” är ingen mejladress"),
    ],
)
def test_the_message_says_what_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check(text)
    assert str(caught.value) == sentence


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


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("https://www.Polisen.example/", "polisen.example"),
        ("jour@polisen.example", "polisen.example"),
        ("polisen.example.", "polisen.example"),
        ("polisen", ""),
        ("polisen.example/nord", ""),
        ("", ""),
    ],
)
def test_a_domain_stands_alone(text: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_domain(text)
    assert (str(caught.value), caught.value.write) == (f"”{text}” är ingen domän", write)
    if write:
        check_domain(write)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("jour (a) example.org", "jour@example.org"),
        ("jour at example.org", "jour@example.org"),
        ("jour(snabela)example.org", "jour@example.org"),
        ("katt på example.org", "katt på example.org"),
        ("jour@example.org (at)", "jour@example.org (at)"),
    ],
)
def test_a_word_for_at_is_read_as_one(text: str, read: str) -> None:
    assert with_at(text) == read
