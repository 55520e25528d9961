"""Links to report an error, by mail or else by the form, and to edit the exact line."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from markupsafe import escape
from tests.support.constants import ROOT, TODAY
from tests.support.factory import DANGER, errand, phone, seven
from tests.support.factory import post as new_post
from tests.support.factory import region as new_region

from jourkontakt.answers.chain import chains
from jourkontakt.answers.ways import ways
from jourkontakt.editors import links as corrections
from jourkontakt.editors.forms import CONFIRM, MEETING, NEW, REPORT
from jourkontakt.load import load_directory
from jourkontakt.model import Contact, Errand, Holder, Post, Region, Site
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.centres import in_region
from jourkontakt.website.links import Links, relative_url
from jourkontakt.website.pages import meetings as meetings_page
from jourkontakt.website.pages import municipality as municipality_page
from jourkontakt.website.pages import region as region_page
from jourkontakt.website.pages.page import PageKind

REPOSITORY = "https://github.com/example/jourkontakt"
PAGE = "region/vast/"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory(ROOT / "tests/cases/diff/base", TODAY)


def site(**changes: object) -> Site:
    return Site(**{"title": "x", "organisation": "y"} | changes)


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
    assert query["subject"] == ["Stämmer inte: 070-174 06 10, polisregion Väst"]
    assert query["body"][0].split("\r\n") == [
        "Polisregion: Väst",
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
    assert set(given) - {"template"} <= {field.id for field in REPORT.fields}


def test_without_either_there_is_no_link(directory: Directory) -> None:
    region, contact = vast(directory)
    assert corrections.of_fact(site(), PAGE, region, "vast-section-head", contact) == corrections.Correction(
        "", True, ""
    )
    assert corrections.confirmation(site(), ["x"]) == ""


def test_an_edit_link_leads_to_the_exact_line(directory: Directory) -> None:
    region, contact = vast(directory)
    way = corrections.of_fact(site(repository=REPOSITORY, branch="a/b"), PAGE, region, "vast-section-head", contact)
    address, _, line = way.edit.partition("#L")
    assert address == f"{REPOSITORY}/edit/a/b/data/regions.yaml"
    text = (ROOT / "tests/cases/diff/base/regions.yaml").read_text(encoding="utf-8").splitlines()
    assert text[int(line) - 1].strip() == 'value: "070-174 06 10"'


def test_national_numbers_and_centres_have_edit_links_too(directory: Directory) -> None:
    settings, base = site(repository=REPOSITORY), ROOT / "tests/cases/diff/base"
    number, centre = directory.national_numbers[0], directory.centres[0]
    for fact, owner, name, wanted in (
        (number, number.id, "regions.yaml", 'number: "114 14"'),
        (centre.contacts[0], centre.id, "centres.yaml", 'value: "jouren@example.org"'),
    ):
        way = corrections.of_fact(settings, PAGE, directory.regions[0], owner, fact)
        address, _, line = way.edit.partition("#L")
        assert address.endswith(f"/data/{name}")
        assert (base / name).read_text(encoding="utf-8").splitlines()[int(line) - 1].strip() == wanted


def test_a_number_for_the_whole_country_belongs_to_no_region(directory: Directory) -> None:
    number = directory.national_numbers[0]
    form = corrections.of_number(site(repository=REPOSITORY), "nummer/", number)
    asked = parse_qs(urlsplit(form.report).query)
    assert (asked["post"], asked["value"], "region" in asked) == (["police"], ["114 14"], False)
    mail = corrections.of_number(site(corrections="r@example.org"), "nummer/", number)
    assert "Region" not in unquote(mail.report)
    assert "nummer/" in unquote(mail.report)


def test_a_gap_asks_for_the_missing_number(directory: Directory) -> None:
    region = directory.region_by_id["nord"]
    post = region.posts[0]
    form = corrections.of_gap(site(repository=REPOSITORY), "region/nord/", region, post)
    assert parse_qs(urlsplit(form.report).query)["template"] == [NEW.file]
    mail = corrections.of_gap(site(corrections="r@example.org"), "region/nord/", region, post)
    assert "Nummer eller adress, och var det står eller vem som gav det:" in unquote(mail.report)
    assert "Uppgift:" not in unquote(mail.report)


@pytest.mark.parametrize("settings", [{"repository": REPOSITORY}, {"corrections": "rattelser@example.org"}])
def test_a_long_value_does_not_make_a_long_address(settings: dict[str, str], directory: Directory) -> None:
    region, _ = vast(directory)
    contact = Contact(kind="phone", value="x" + "😀" * 4_000, source="https://example.org")
    way = corrections.of_fact(site(**settings), "ö" * 3_000, region, "x" * 3_000, contact)
    assert 0 < len(way.report) < 8_000


def test_an_address_is_given_whole(directory: Directory) -> None:
    region, _ = vast(directory)
    value = f"{'a' * 64}@{'b' * 60}.{'c' * 60}.{'d' * 60}.se"
    contact = Contact(kind="mailbox", value=value, source="https://example.org")
    way = corrections.of_fact(site(repository=REPOSITORY), PAGE, region, "vast-section-head", contact)
    assert parse_qs(urlsplit(way.report).query)["value"] == [value]


def test_nothing_in_a_value_adds_a_field(directory: Directory) -> None:
    region, _ = vast(directory)
    value = "a&body=b#c?d=e\r\nBcc: x@example.org %0D%0A"
    contact = Contact(kind="phone", value=value, source="https://example.org")
    for settings in (site(repository=REPOSITORY), site(corrections="rattelser@example.org")):
        way = corrections.of_fact(settings, PAGE, region, "vast-section-head", contact)
        parts = urlsplit(way.report)
        assert not parts.fragment
        assert set(parse_qs(parts.query)) in ({"subject", "body"}, {"template", "region", "post", "value", "page"})


def test_a_list_of_checkboxes_is_filled_in_unless_it_is_too_long() -> None:
    settings = site(repository=REPOSITORY)
    lines = ["- [ ] a · 1", "- [ ] b · 2"]
    assert parse_qs(urlsplit(corrections.confirmation(settings, lines)).query) == {
        "template": [CONFIRM.file],
        "contacts": ["- [ ] a · 1\n- [ ] b · 2"],
    }
    assert corrections.confirmation(settings, lines * 500) == f"{REPOSITORY}/issues/new?template={CONFIRM.file}"


def pages(directory: Directory, *kinds: PageKind) -> dict[str, str]:
    """The pages of the regions, and of their municipalities if that kind is asked for."""
    links = Links(None, relative_url)
    return {made.path: made.content.decode() for kind in kinds for made in kind.render(directory, links)}


def with_settings(directory: Directory, **settings: str | None) -> Directory:
    """The directory with other settings of the site."""
    return replace(directory, site=directory.site.replace(**settings))


def cards(html: str) -> list[str]:
    return re.findall(r'<section class="answer .*?</section>', html, re.DOTALL)


def test_each_contact_that_is_shown_can_be_reported_and_edited(demo: Directory) -> None:
    found = pages(demo, region_page.PAGE)
    for region in demo.regions:
        html = found[f"region/{region.id}/"]
        for post in region.posts:
            for way in ways(demo, post):
                correction = corrections.of_fact(demo.site, f"region/{region.id}/", region, post.id, way.fact)
                assert f'href="{escape(correction.report)}">Stämmer inte?</a>' in html
                assert f'href="{escape(correction.edit)}" rel="noopener">Ändra</a>' in html
        active, _ = in_region(demo, region.id)
        for row in active:
            for correction in row.corrections:
                assert f'href="{escape(correction.report)}">Stämmer inte?</a>' in html
    assert "Tipsa oss" in found["region/ost/"]


def test_a_number_in_any_region_is_told_of_by_mail_or_else_by_the_form(directory: Directory) -> None:
    by_mail = corrections.of_any_number(with_settings(directory, corrections="tips@example.org").site, "")
    assert by_mail is not None
    assert by_mail.report.startswith("mailto:tips@example.org?")
    assert "enskilt%20%C3%A4rende" in by_mail.report
    assert not by_mail.needs_account
    form = with_settings(directory, corrections=None, repository=REPOSITORY).site
    by_form = corrections.of_any_number(form, "om/")
    assert by_form is not None
    assert by_form.report.startswith(f"{REPOSITORY}/issues/new?template={NEW.file}&page=")
    assert by_form.report.endswith("om%2F")
    assert by_form.needs_account
    assert corrections.of_any_number(with_settings(directory, corrections=None, repository=None).site, "") is None


def test_a_municipality_has_the_cards_of_its_region(directory: Directory) -> None:
    found = pages(directory, region_page.PAGE, municipality_page.PAGE)
    for region in directory.regions:
        wanted = cards(found[f"region/{region.id}/"])
        assert len(wanted) == len(directory.errands)
        for municipality in directory.municipalities_by_region[region.id]:
            assert cards(found[municipality.address]) == wanted


def test_112_has_no_correction_links(demo: Directory) -> None:
    for html in pages(demo, region_page.PAGE).values():
        for card in cards(html):
            links = [each in card for each in ("jk-quiet", "mailto:rattelser", "samtalet/")]
            assert links == [False] * 3 if 'data-errand="danger"' in card else [True] * 3


def test_every_card_asks_for_numbers(demo: Directory) -> None:
    """By mail, or else by the form, or else in the reader's own notes."""
    for settings, link in (
        ({}, '<a href="mailto:rattelser@example.org?subject=Tips'),
        ({"corrections": None}, f'<a href="{REPOSITORY}/issues/new?template={NEW.file}'),
        ({"corrections": None, "repository": None}, '<a href="../../samtalet/#samtalsanteckning">Skriv upp det'),
    ):
        for html in pages(with_settings(demo, **settings), region_page.PAGE).values():
            asked = {'data-errand="danger"' in card: card.count(link) for card in cards(html)}
            assert asked == {True: 0, False: 1}, settings


def test_a_tip_holds_nothing_about_cases_and_names_page_and_post(demo: Directory) -> None:
    region = demo.region_by_id["syd"]
    tip = corrections.tip_of_chain(demo.site, region.address, chains(demo, region)[0], demo.today)
    assert tip is not None
    body = parse_qs(urlsplit(tip.report).query)["body"][0]
    assert f"Sida: {demo.site.address}region/syd/" in body
    assert "Post: syd-victim-coordinator" in body
    assert "Skriv inget om ett enskilt ärende" in body


def test_without_settings_there_are_no_correction_links(demo: Directory) -> None:
    for html in pages(with_settings(demo, corrections=None, repository=None), region_page.PAGE).values():
        assert "Stämmer inte" not in html


def test_a_form_says_that_it_needs_an_account(demo: Directory) -> None:
    html = pages(with_settings(demo, corrections=None), region_page.PAGE)["region/vast/"]
    assert "Stämmer inte?</a> (kräver GitHub-konto)" in html
    assert "Tipsa oss</a> (kräver GitHub-konto)." in html
    assert "kräver" not in pages(demo, region_page.PAGE)["region/vast/"]


def test_a_number_that_came_back_is_edited_where_it_is_in_force(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    copytree(ROOT / "tests/cases/diff/base", folder)
    path, value = folder / "regions.yaml", '          - kind: "phone"\n            value: "070-174 06 10"\n'
    ended = '            until: 2025-12-31\n            source: "https://example.org/vast"\n'
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(value, f"{value}{ended}{value}"), encoding="utf-8")
    directory = load_directory(folder, TODAY)
    region = directory.region_by_id["vast"]
    in_force = region.posts[0].contacts[1]
    assert in_force.node is not None
    place = f"regions.yaml#L{in_force.node.line + 1}"
    found = corrections.of_chain(site(repository=REPOSITORY), PAGE, chains(directory, region)[0])
    assert any(line.correction.edit.endswith(place) for line in found)
    assert f'{place}" rel="noopener">Ändra</a>' in pages(directory, region_page.PAGE)["region/vast/"]


def test_a_post_whose_contact_has_ended_is_asked_for_as_one_without_any() -> None:
    for contacts in ((), (phone(until="2026-10-31"),)):
        unknown = new_post("section_head", *contacts, status="unknown")
        facts = seven(regions=[new_region(unknown)], site={"repository": REPOSITORY})
        found = chains(facts, facts.region_by_id["ost"])[0]
        gap = corrections.tip_of_chain(facts.site, PAGE, found, facts.today)
        assert gap is not None
        assert f"template={NEW.file}" in gap.report


def tipped(known: Post, *wanted: Errand) -> str:
    """The post, by its id or as a role in words, that a reader of the first errand's card tells of."""
    facts = seven(regions=[new_region(known)], site={"repository": REPOSITORY}, errands=wanted)
    found = chains(facts, facts.region_by_id["ost"])[0]
    tip = corrections.tip_of_chain(facts.site, PAGE, found, facts.today)
    return parse_qs(urlsplit(tip.report).query)["post"][0] if tip else ""


def test_a_post_whose_holder_has_left_is_asked_for() -> None:
    left = new_post("group_head", holders=(Holder(until=parse("2026-09-30")),))
    stays = new_post("group_head", holders=(Holder(until=parse("2027-09-30")),))
    assert tipped(left, errand("group_head")) == "group-head"
    assert tipped(stays, errand("group_head")) == "Gruppchef"


def test_where_nothing_is_missing_a_tip_is_about_the_role_that_comes_first() -> None:
    assert tipped(new_post("section_head", phone()), errand("section_head")) == "Sektionschef"
    assert tipped(new_post("section_head", phone()), DANGER) == ""


def test_a_role_that_the_region_has_no_post_for_is_asked_for() -> None:
    wanted = (errand("group_head"),)
    facts = seven(regions=[new_region(new_post("section_head"))], site={"repository": REPOSITORY}, errands=wanted)
    region = facts.region_by_id["ost"]
    gap = corrections.tip_of_chain(facts.site, region.address, chains(facts, region)[0], facts.today)
    assert gap is not None
    given = {name: values[0] for name, values in parse_qs(urlsplit(gap.report).query).items()}
    assert given == {"template": NEW.file, "region": "Öst", "post": "Gruppchef", "page": "/region/ost/"}


def test_a_role_without_a_post_can_be_reported_by_mail_too() -> None:
    facts = seven(site={"corrections": "rattelser@example.org"})
    found = corrections.of_role(facts.site, "region/ost/", facts.region_by_id["ost"], "contact_centre")
    query = parse_qs(urlsplit(found.report).query)
    assert query["subject"] == ["Tips: Polisens kontaktcenter, polisregion Öst"]
    assert "Post: Polisens kontaktcenter\r\n" in query["body"][0]


def test_a_meeting_leads_to_its_form_or_to_a_mail(directory: Directory) -> None:
    region = directory.region_by_id["vast"]
    meeting = region.meetings[0]
    form = corrections.of_meeting(site(repository=REPOSITORY), "moten/", region, meeting)
    given = {name: values[0] for name, values in parse_qs(urlsplit(form.report).query).items()}
    assert given == {"template": MEETING.file, "region": "Väst", "meeting": meeting.id, "page": "/moten/"}
    assert set(given) - {"template"} <= {field.id for field in MEETING.fields}
    mail = corrections.of_meeting(site(corrections="r@example.org", repository=REPOSITORY), "moten/", region, meeting)
    query = parse_qs(urlsplit(mail.report).query)
    assert query["subject"] == ["Stämmer inte: möte 10 september 2025, polisregion Väst"]
    assert query["body"][0].startswith(f"Polisregion: Väst\r\nMöte: {meeting.id}\r\nSida: /moten/")
    assert corrections.of_meeting(site(), "moten/", region, meeting) == corrections.Correction("", True, "")


def test_each_meeting_on_its_page_can_be_reported(demo: Directory) -> None:
    html = pages(demo, meetings_page.PAGE)["moten/"]
    meetings = [(region, meeting) for region in demo.regions for meeting in region.meetings]
    assert len(meetings) > 3
    for region, meeting in meetings:
        found = corrections.of_meeting(demo.site, "moten/", region, meeting)
        assert html.count(f'href="{escape(found.report)}">Stämmer inte') == 1
        assert f'href="{escape(found.edit)}" rel="noopener">Ändra</a>' in html
    without = pages(with_settings(demo, corrections=None, repository=None), meetings_page.PAGE)["moten/"]
    assert "Stämmer inte" not in without
