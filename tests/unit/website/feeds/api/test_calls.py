"""Whom to call: every answer by region, municipality and errand, as the chain gives it."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict
from tests.support import factory
from tests.support.factory import HABO, MULLSJO, errand, holder, notice, phone, post

from jourkontakt.model.contacts import Absence
from jourkontakt.model.directory import Directory
from jourkontakt.model.regions import Welcome
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.calls import Answer, CallStep, Errand, calls

CASE = errand("section_head", "victim_coordinator")


def answers(*posts: Any, **more: Any) -> list[Answer]:
    """The answers of the region Öst with these posts, in Habo and Mullsjö, for one errand."""
    region = factory.region(*posts, **more)
    directory = factory.directory(region, errands=(CASE,), municipalities=(HABO, MULLSJO))
    return [answer for call in calls(directory).calls for answer in call.answers]


def texts(step: CallStep) -> list[str]:
    return [contact.text for called in step.called for contact in called.contacts]


def test_a_step_says_who_answers_why_and_where() -> None:
    head = post("section_head", phone("070-174 06 31"), holders=(holder("2024", "Exempel Exempelsson"),))
    (answer,) = answers(head)
    first, last = answer.steps
    assert first.role == "section_head"
    assert [(called.post, called.heading, called.holder) for called in first.called] == [
        ("section-head", "Sektionschef", "Exempel Exempelsson")
    ]
    assert (first.called[0].reason, first.say) == ("Tillsatt sedan 2024.", None)
    assert texts(first) == ["070-174 06 31"]
    assert [(called.number, called.post) for called in last.called] == [("police", None)]
    assert last.say == "Jag söker någon i region Öst."
    assert last.role is None


def test_without_a_direct_number_the_only_step_is_the_number_that_always_answers() -> None:
    (answer,) = answers(post("section_head", status="unknown"))
    assert [texts(step) for step in answer.steps] == [["114 14"]]
    assert [(each.post, each.role, each.reason) for each in answer.skipped] == [
        ("section-head", None, "uppgift saknas"),
        (None, "victim_coordinator", "vi vet inte om posten finns"),
    ]


def test_what_is_not_in_force_today_is_never_given() -> None:
    contacts = (phone("070-174 06 32", until="2026-11-24"), phone("070-174 06 33", since="2026-11-26"))
    vacant = post("victim_coordinator", phone("070-174 06 34"), status="vacant", since="2026-11-25")
    (answer,) = answers(post("section_head", *contacts), vacant)
    assert [texts(step) for step in answer.steps] == [["114 14"]]
    assert [each.heading for each in answer.skipped] == ["Sektionschef", "Brottsoffersamordnare"]


def test_a_deputy_is_marked_as_one() -> None:
    away = post("section_head", phone(), absent=Absence(until=parse("2027-01-31"), deputy="victim-coordinator"))
    (answer,) = answers(away, post("victim_coordinator", phone("070-174 06 35")))
    assert [(called.post, called.deputy) for called in answer.steps[0].called] == [("victim-coordinator", True)]
    assert answer.steps[0].role == "section_head"
    assert [each.post for each in answer.skipped] == ["section-head"]


def test_a_post_that_has_only_an_address_is_a_letter() -> None:
    (answer,) = answers(post("section_head", phone("bops@example.org", kind="mailbox")))
    (letter,) = answer.letters
    assert [(contact.kind, contact.href, contact.dial) for contact in letter.contacts] == [
        ("mailbox", "mailto:bops@example.org", None)
    ]


def test_places_with_other_posts_have_answers_of_their_own() -> None:
    one = post("section_head", phone("070-174 06 36"), id="one", covers=("0643",))
    other = post("section_head", phone("070-174 06 37"), id="other", covers=("0642",))
    region = factory.region(one, other)
    found = calls(factory.directory(region, errands=(CASE,), municipalities=(HABO, MULLSJO))).calls
    assert {call.region for call in found} == {"ost"}
    assert [(call.municipalities, call.whole_region, texts(call.answers[0].steps[0])) for call in found] == [
        (("0643",), False, ["070-174 06 36"]),
        (("0642",), False, ["070-174 06 37"]),
    ]
    assert not any(step.divided for call in found for step in call.answers[0].steps)


def test_posts_whose_areas_are_only_known_in_words_divide_a_step() -> None:
    north = post("section_head", phone("070-174 06 38"), id="north", area="norra delen")
    south = post("section_head", phone("070-174 06 39"), id="south", area="södra delen")
    (answer,) = answers(north, south)
    assert answer.steps[0].divided
    assert [(called.area, texts(answer.steps[0])[at]) for at, called in enumerate(answer.steps[0].called)] == [
        ("norra delen", "070-174 06 38"),
        ("södra delen", "070-174 06 39"),
    ]


def test_a_notice_is_given_while_it_holds() -> None:
    open_today = answers(post("section_head", notice=notice("Ring efter lunch.", "2026-11-30")), notice=None)
    over = answers(post("section_head", notice=notice("Ring efter lunch.", "2026-11-24")))
    assert [(each.heading, each.notice.text) for each in open_today[0].notices] == [
        ("Sektionschef", "Ring efter lunch.")
    ]
    assert not over[0].notices


def test_what_the_police_have_said_has_its_day_and_its_source() -> None:
    said = Welcome(text="Ring gärna.", as_of=parse("hösten 2017"), source=factory.SOURCE)
    found = calls(factory.directory(welcome=said)).welcome
    assert found
    assert (found.text, found.as_of.edtf, found.source) == ("Ring gärna.", "2017-23", factory.SOURCE)
    assert calls(factory.directory()).welcome is None


def test_every_municipality_is_in_one_place_and_every_errand_ends_in_a_number(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        found = calls(directory)
        codes = [code for call in found.calls for code in call.municipalities]
        assert sorted(codes) == sorted(municipality.code for municipality in directory.municipalities)
        for call in found.calls:
            assert [answer.errand for answer in call.answers] == [errand.id for errand in found.errands]
            for answer in call.answers:
                assert [called.number for called in answer.steps[-1].called] == [
                    next(errand.final for errand in found.errands if errand.id == answer.errand)
                ]
                assert answer.steps[-1].called[0].contacts[0].dial


def test_an_errand_says_what_to_ask_for_and_in_which_order() -> None:
    case = errand("group_head", "section_head", have_ready=("Diarienumret", "Kommunen"))
    assert calls(factory.directory(errands=(case, factory.DANGER))).errands == (
        Errand(
            id="case", slug="arende", name="Ett ärende", question="Hur går det?", roles=("group_head", "section_head"),
            ask_for="någon", have_ready=("Diarienumret", "Kommunen"), final="police",
        ),
        Errand(
            id="danger", slug="fara", name="Fara för liv", question="Är någon i fara?", roles=(), ask_for="polis",
            have_ready=(), final="emergency",
        ),
    )  # fmt: skip


def test_the_last_step_has_a_number_instead_of_a_post() -> None:
    (answer,) = answers(post("section_head", phone(), id="head"))
    first, last = answer.steps
    assert [asdict(each) | {"contacts": [way.text for way in each.contacts]} for each in last.called] == [
        {
            "post": None, "number": "police", "heading": "Polisen", "area": None, "holder": None, "deputy": False,
            "reason": "Svarar ingen? Ring hit. Dygnet runt.", "contacts": ["114 14"],
        }
    ]  # fmt: skip
    (called,) = first.called
    assert (called.number, called.area, called.holder, called.deputy) == (None, None, None, False)


def test_a_role_that_is_skipped_has_its_words() -> None:
    (answer,) = answers(post("section_head", status="unknown"))
    assert [(each.post, each.role, each.heading) for each in answer.skipped] == [
        ("section-head", None, "Sektionschef"),
        (None, "victim_coordinator", "Brottsoffersamordnare"),
    ]
    assert (answer.errand, answer.letters, answer.notices) == ("case", (), ())


def test_a_notice_of_the_whole_region_has_no_heading() -> None:
    (answer,) = answers(post("section_head", phone()), notice=notice("Vi flyttar.", "2026-12-18"))
    assert [(each.heading, each.notice.text) for each in answer.notices] == [(None, "Vi flyttar.")]


def test_a_notice_is_given_only_where_its_post_answers() -> None:
    told = post("section_head", id="one", covers=("0643",), notice=notice("Ring efter lunch.", "2026-12-18"))
    habo, mullsjo = answers(told, post("section_head", phone(), id="other", covers=("0642",)))
    assert [each.notice.text for each in habo.notices] == ["Ring efter lunch."]
    assert not mullsjo.notices
