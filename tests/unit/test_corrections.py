"""The ways to say that something is wrong: mail first, the form else, and the exact line for editors."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from tests.conftest import ROOT, TODAY

from jourkontakt import corrections
from jourkontakt.directory import Directory
from jourkontakt.forms import CONFIRM, NEW, REPORT
from jourkontakt.load import load_directory
from jourkontakt.model import Contact, Region, Site

REPOSITORY = "https://github.com/example/jourkontakt"
PAGE = "region/vast/"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory(ROOT / "tests/diffs/base", TODAY)


def site(**changes: object) -> Site:
    return Site.model_validate({"title": "x", "organisation": "y", **changes})


def vast(directory: Directory) -> tuple[Region, Contact]:
    region = directory.region_by_id["vast"]
    return region, region.posts[0].contacts[0]


def test_mail_comes_first_and_needs_no_account(directory: Directory) -> None:
    region, contact = vast(directory)
    settings = site(corrections="rattelser@example.org", repository=REPOSITORY, address="https://example.org/x/")
    way = corrections.of_fact(settings, PAGE, region, "vast-section-head", contact)
    parts = urlsplit(way.report)
    query = parse_qs(parts.query)
    assert (parts.scheme, parts.path, way.needs_account) == ("mailto", "rattelser@example.org", False)
    assert query["subject"] == ["Stämmer inte: vast-section-head"]
    assert query["body"][0].split("\r\n") == [
        "Region: Väst",
        "Post: vast-section-head",
        "Uppgift: 070-174 06 10",
        "Sida: https://example.org/x/region/vast/",
        "",
        "Det här stämmer inte:",
        "",
        "",
        "Skriv inget om ett enskilt ärende och inget om den som har utsatts för brott.",
    ]


def test_without_an_address_the_form_is_filled_in(directory: Directory) -> None:
    region, contact = vast(directory)
    way = corrections.of_fact(site(repository=REPOSITORY), PAGE, region, "vast-section-head", contact)
    address, _, query = way.report.partition("?")
    given = {name: values[0] for name, values in parse_qs(query).items()}
    assert way.needs_account
    assert address == f"{REPOSITORY}/issues/new"
    assert given == {
        "template": REPORT.file,
        "region": "Väst",
        "post": "vast-section-head",
        "value": "070-174 06 10",
        "page": "/region/vast/",
    }
    assert set(given) - {"template"} <= REPORT.ids


def test_without_either_there_is_no_link(directory: Directory) -> None:
    region, contact = vast(directory)
    assert corrections.of_fact(site(), PAGE, region, "vast-section-head", contact) == corrections.Correction(
        "", True, ""
    )
    assert corrections.confirmation(site(), ["x"]) == ""


def test_edit_leads_to_the_very_line(directory: Directory) -> None:
    region, contact = vast(directory)
    way = corrections.of_fact(site(repository=REPOSITORY, branch="a/b"), PAGE, region, "vast-section-head", contact)
    address, _, line = way.edit.partition("#L")
    assert address == f"{REPOSITORY}/edit/a/b/data/regions.yaml"
    text = (ROOT / "tests/diffs/base/regions.yaml").read_text(encoding="utf-8").splitlines()
    assert text[int(line) - 1].strip() == 'value: "070-174 06 10"'


def test_edit_leads_to_national_numbers_and_jours_too(directory: Directory) -> None:
    settings, base = site(repository=REPOSITORY), ROOT / "tests/diffs/base"
    number, centre = directory.national_numbers[0], directory.centres[0]
    for fact, owner, name, wanted in (
        (number, number.id, "regions.yaml", 'number: "114 14"'),
        (centre.contacts[0], centre.id, "centres.yaml", 'value: "jouren@example.org"'),
    ):
        way = corrections.of_fact(settings, PAGE, directory.regions[0], owner, fact)
        address, _, line = way.edit.partition("#L")
        assert address.endswith(f"/data/{name}")
        assert (base / name).read_text(encoding="utf-8").splitlines()[int(line) - 1].strip() == wanted


def test_a_gap_asks_for_what_is_known(directory: Directory) -> None:
    region = directory.region_by_id["nord"]
    post = region.posts[0]
    form = corrections.of_gap(site(repository=REPOSITORY), "region/nord/", region, post, post.id)
    assert parse_qs(urlsplit(form.report).query)["template"] == [NEW.file]
    mail = corrections.of_gap(site(corrections="r@example.org"), "region/nord/", region, post, post.id)
    assert "Nummer eller adress, och var det står:" in unquote(mail.report)
    assert "Uppgift:" not in unquote(mail.report)


@pytest.mark.parametrize("settings", [{"repository": REPOSITORY}, {"corrections": "rattelser@example.org"}])
def test_however_long_a_value_the_address_stays_short(settings: dict[str, str], directory: Directory) -> None:
    region, _ = vast(directory)
    contact = Contact.model_validate({"kind": "phone", "value": "x" + "😀" * 4_000, "source": "https://example.org"})
    way = corrections.of_fact(site(**settings), "ö" * 3_000, region, "x" * 3_000, contact)
    assert 0 < len(way.report) < 8_000


def test_nothing_in_a_value_adds_a_field(directory: Directory) -> None:
    region, _ = vast(directory)
    value = "a&body=b#c?d=e\r\nBcc: x@example.org %0D%0A"
    contact = Contact.model_validate({"kind": "phone", "value": value, "source": "https://example.org"})
    for settings in (site(repository=REPOSITORY), site(corrections="rattelser@example.org")):
        way = corrections.of_fact(settings, PAGE, region, "vast-section-head", contact)
        parts = urlsplit(way.report)
        assert not parts.fragment
        assert set(parse_qs(parts.query)) in ({"subject", "body"}, {"template", "region", "post", "value", "page"})


def test_a_list_to_tick_off_is_filled_in_while_it_fits() -> None:
    settings = site(repository=REPOSITORY)
    lines = ["- [ ] a · 1", "- [ ] b · 2"]
    assert parse_qs(urlsplit(corrections.confirmation(settings, lines)).query) == {
        "template": [CONFIRM.file],
        "contacts": ["- [ ] a · 1\n- [ ] b · 2"],
    }
    assert corrections.confirmation(settings, lines * 500) == f"{REPOSITORY}/issues/new?template={CONFIRM.file}"
