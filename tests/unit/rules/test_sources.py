"""Sources that are a way to a page: what is said of them, and which right value is proposed."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from tests.support import factory
from tests.support.factory import meeting, region

from jourkontakt.model.directory import Directory
from jourkontakt.rules.rule import Finding
from jourkontakt.rules.sources import (
    sources_are_lasting_pages,
    sources_are_not_whole_sites,
    sources_are_web_addresses,
    sources_hold_no_email_addresses,
)

PAGE = "https://example.org/syd/kontakt"
WRAPPED = f"urldefense.com/v3/__{PAGE}__;!!aB!cD$"


def directory(source: str) -> Directory:
    return factory.directory(region(meetings=(meeting("ost-mote", "2026-05-06", source=source),)))


@pytest.mark.parametrize("scheme", ["", "http:/", "https//"])
def test_an_address_without_its_beginning_gets_the_page_inside_as_its_right_value(scheme: str) -> None:
    (finding,) = sources_are_web_addresses.check(directory(scheme + WRAPPED))
    assert finding.write == PAGE


def test_what_to_do_is_said_only_where_the_page_cannot_be_read() -> None:
    (read,) = sources_are_lasting_pages.check(directory(f"https://{WRAPPED}"))
    assert (read.message, read.write) == ("urldefense.com är en omskriven länk, inte sidan själv", PAGE)
    (hidden,) = sources_are_lasting_pages.check(
        directory("https://www.protect-uk.mimecast.com/s/ab?domain=example.org")
    )
    assert hidden.message.endswith("inte sidan själv. Öppna den och skriv adressen till sidan som den leder till")
    assert hidden.write == ""


def test_no_finding_repeats_an_email_address() -> None:
    address = "prov.provsson%40example.com"
    wrapped = f"https://eur01.safelinks.protection.outlook.com/?url={quote(PAGE, safe='')}&data=05%7C{address}%7C"
    hidden = f"https://protect-eu.mimecast.com/s/ab?till={address}"
    assert codes(wrapped) == [(True, False)]
    assert codes(hidden) == [(True, False), (False, True)]
    assert codes(f"{PAGE}?till={address}") == [(False, True)]


def codes(source: str) -> list[tuple[bool, bool]]:
    """Which of the two rules finds something, after it is asserted that none repeats the e-mail address."""
    facts = directory(source)
    both = [*sources_are_lasting_pages.check(facts)], [*sources_hold_no_email_addresses.check(facts)]
    found: list[tuple[bool, bool]] = []
    for index, findings in enumerate(both):
        for finding in findings:
            assert isinstance(finding, Finding)
            assert "provsson" not in finding.message + finding.write
            found.append((index == 0, index == 1))
    return found


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ("https://polisen.se", True),
        ("https://polisen.se/", True),
        ("https://polisen.se/kontakt", False),
        ("https://polisen.se/?sida=12", False),
        ("https://www.example.org/", False),
    ],
)
def test_a_whole_site_is_no_source_unless_it_is_an_example(source: str, is_found: bool) -> None:
    found = [each.message for each in sources_are_not_whole_sites.check(directory(source))]
    assert found == ["polisen.se är en hel webbplats. Skriv adressen till sidan"] * is_found
