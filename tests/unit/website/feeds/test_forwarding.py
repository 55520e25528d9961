"""Former addresses of municipalities lead on to the present page, and former names are found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html
from tests.support.factory import HABO

from jourkontakt.model import FormerMunicipality
from jourkontakt.model.directory import Directory
from jourkontakt.website.build import page_addresses
from jourkontakt.website.feeds.forwarding import forwarding_pages
from jourkontakt.website.lookup.contents import Named
from jourkontakt.website.lookup.places import places


def with_former(directory: Directory, *rows: tuple[str, str, str]) -> Directory:
    former = tuple(FormerMunicipality(name=name, code=code, now=now) for name, code, now in rows)
    return replace(directory, names=directory.names.replace(former=former))


@pytest.fixture
def directory(real: Directory) -> Directory:
    """Two municipalities that are one now, one with another name, one with another code."""
    rows = [("Södra <Exempel>", "0998", "2584"), ("Exempelmark", "0999", "2584"), ("Norr-Habo", "0643", "0643")]
    return with_former(real, *rows, (HABO.name, "0699", "0643"))


def test_each_former_address_has_a_page_that_leads_to_the_present_one(directory: Directory) -> None:
    made = {artifact.path: artifact for artifact in forwarding_pages(directory)}
    assert {path: html.fromstring(each.content).xpath("string(//a/@href)") for path, each in made.items()} == {
        "kommun/sodra-exempel-0998/index.html": "../../kommun/kiruna-2584/",
        "kommun/exempelmark-0999/index.html": "../../kommun/kiruna-2584/",
        "kommun/norr-habo-0643/index.html": "../../kommun/habo-0643/",
        "kommun/habo-0699/index.html": "../../kommun/habo-0643/",
    }
    assert not set(page_addresses(directory)) & {path.removesuffix("index.html") for path in made}


def test_the_page_forwards_by_itself_and_stays_out_of_search_engines(directory: Directory) -> None:
    page = html.fromstring(next(iter(forwarding_pages(directory))).content)
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../../kommun/kiruna-2584/"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='stylesheet']/@href") == ["../../assets/jourkontakt.css"]
    assert page.xpath("string(//title)") == "Södra <Exempel> har en ny adress"
    sentence = "Sidan för Södra <Exempel> har en ny adress: Kiruna, Norrbottens län."
    assert [text.text_content() for text in page.xpath("//p")] == [sentence]
    assert not page.xpath("//script|//style|//@style|//@onload")


def test_a_former_name_is_found_as_the_present_municipality(directory: Directory) -> None:
    found = places(directory).names["same"]
    for name, code in (("Södra <Exempel>", "2584"), ("Exempelmark", "2584"), ("Norr-Habo", "0643")):
        assert found.count(Named(name, (code,))) == 1
    assert "Habo" not in {named.name for named in found}


def test_without_former_municipalities_nothing_is_made(real: Directory) -> None:
    assert list(forwarding_pages(with_former(real))) == []
