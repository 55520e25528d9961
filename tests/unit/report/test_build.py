"""The content of the report: what is missing, the visits so far, and each region."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.support import factory
from tests.support.factory import (
    SOURCE,
    checked,
    commitment,
    figure,
    holder,
    measure,
    meeting,
    notice,
    phone,
    post,
    region,
    series,
    statistics,
)

from jourkontakt.model import Absence, Answer, Circumstance, Contact, Meeting, Participant, Question, Region
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.report import Report, as_of, compiled
from jourkontakt.values.dates import parse

NORD = {"id": "nord", "name": "Nord"}
QUESTIONS = (Question(id="a", text="Hur?"), Question(id="b", text="När?"))


def report(*regions: Region, **more: Any) -> Report:
    return compiled(factory.directory(*regions, **more))


def missing(found: Report) -> dict[str, str]:
    """The regions in words, by what they lack."""
    return {what: item.where for item in found.missing for what in item.what}


def answer(question: str, state: str, text: str | None = None) -> Answer:
    return Answer(question=question, state=state, text=text)


def test_without_facts_everything_is_missing_in_every_region() -> None:
    found = report(region(**NORD), region())
    (everywhere,) = found.missing
    assert everywhere.where == "Alla 2 polisregioner"
    assert everywhere.what == (
        "Sektionschef", "Brottsoffersamordnare", "Kontaktcenter", "Direktnummer", "Besök av polisgruppen",
        "Frågorna som ställdes", "Att veta om regionen", "Siffror om regionen",
    )  # fmt: skip
    assert found.coverage.states == (("Inget besök inlagt", "Nord och Öst"),)


def test_what_is_missing_is_told_once_for_the_regions_that_lack_it() -> None:
    some = {"circumstances": (Circumstance(text="Två orter.", source=SOURCE),)}
    held = {"meetings": (meeting("m", "2025", "held", outcomes=("Ses igen.",)),)}
    syd, vast = {"id": "syd", "name": "Syd"}, {"id": "vast", "name": "Väst"}
    found = report(region(**NORD, **some, **held), region(**syd, **some), region(**held), region(**vast))
    assert [(item.where, item.what) for item in found.missing][1:] == [
        ("Syd och Väst", ("Besök av polisgruppen",)),
        ("Öst och Väst", ("Att veta om regionen",)),
    ]
    assert missing(report(region(**NORD, **some), region(), region(id="syd", name="Syd")))["Att veta om regionen"] == (
        "Alla polisregioner utom Nord"
    )


def test_what_is_known_is_not_missing() -> None:
    full = region(
        *(post(role, phone(verified=(checked("2026"),))) for role in ("section_head", "contact_centre")),
        post("victim_coordinator", status="vacant"),
        meetings=(
            meeting(
                "m", "2025", "held", outcomes=("Ses igen.",),
                answers=(answer("a", "answered", "Så."), answer("b", "no_answer")),
            ),
        ),
        circumstances=(Circumstance(text="Två orter.", source=SOURCE),),
    )  # fmt: skip
    figures = statistics(figure("2025", "1", level="region", area="ost"))
    found = report(full, questions=QUESTIONS, statistics=figures)
    assert found.missing == ()


@pytest.mark.parametrize(
    ("meetings", "wanted"),
    [
        ([("m", "2025", "held")], ["Vad besöket ledde till"]),
        ([("m", "våren 2025", "planned")], ["Vad besöket ledde till"]),
        ([("m", "2027", "planned")], []),
        ([("m", "2025", "cancelled")], ["Besök av polisgruppen"]),
        ([("m", "2025", "cancelled"), ("n", "2027", "planned")], []),
        ([], ["Besök av polisgruppen"]),
    ],
)
def test_which_visits_and_outcomes_are_missing(meetings: list[tuple[str, str, str]], wanted: list[str]) -> None:
    found = report(region(meetings=tuple(meeting(*each) for each in meetings)))
    assert [what for what in missing(found) if "esök" in what] == wanted


def test_a_local_meeting_is_no_visit() -> None:
    found = report(region(meetings=(meeting("m", "2025", "held", kind="local", outcomes=("Ja.",)),)))
    assert found.coverage.visited == 0
    assert "Besök av polisgruppen" in missing(found)


def test_a_mailbox_is_a_contact_but_not_a_number() -> None:
    found = report(region(post("section_head", phone("a@example.org", kind="mailbox"), status="unknown")))
    assert "Sektionschef" not in missing(found)
    assert {"Direktnummer", "Kontroll av kontakterna"} <= set(missing(found))


@pytest.mark.parametrize("contact", [phone("114 14", verified=(checked("2026-11-01"),)), phone(until="2026-11-24")])
def test_a_national_number_or_an_ended_one_is_no_number_of_the_region(contact: Contact) -> None:
    found = report(region(post("contact_centre", contact)))
    assert "Direktnummer" in missing(found)


def test_a_region_knows_its_posts_if_something_is_known_of_one() -> None:
    roles = ("section_head", "victim_coordinator")
    assert not report(region(*(post(role, status="unknown") for role in roles))).regions[0].knows_posts
    for known in (post(roles[0], status="vacant"), post(roles[0], phone(), status="unknown")):
        (part,) = report(region(known, post(roles[1], status="unknown"))).regions
        assert part.knows_posts
        assert [line.label for line in part.posts] == ["Sektionschef", "Brottsoffersamordnare"]


def test_a_post_for_a_part_of_the_region_says_so() -> None:
    place = region(post("group_head", phone(verified=(checked("2026-10-07"),)), covers=("0580",)))
    linkoping = Municipality("0580", "Linköping", "05", "Östergötlands län", "ost", "Linköping")
    wanted = (factory.errand("group_head"),)
    found = report(place, municipalities=(factory.HABO, linkoping), errands=wanted)
    assert found.regions[0].posts[0].label == "Gruppchef (1 kommun)"


def test_a_post_without_a_way_says_why() -> None:
    leave = Absence(since=parse("2026-11-01"), until=parse("2027-01-15"), deputy="section-head")
    posts = (
        post("section_head", phone()),
        post("group_head", phone("070-174 06 06"), absent=leave, holders=(holder("2020"),)),
        post("victim_coordinator", phone("070-174 06 07", until="2026-10-31")),
        post("contact_centre", status="unknown"),
        post("contact_centre", id="held"),
        post("contact_centre", id="vacant", status="vacant"),
    )
    lines = report(region(*posts)).regions[0].posts
    assert [(line.holders[0].words, line.gap) for line in lines] == [
        ("tillsatt", ""),
        ("tillsatt sedan 2020", "frånvarande till och med 15 januari 2027, ersättare: sektionschef"),
        ("tillsatt", "kontakten gällde till 31 oktober 2026"),
        ("uppgift saknas", "uppgift saknas"),
        ("tillsatt", "tillsatt, men inget nummer är publicerat"),
        ("vakant, sedan när framgår inte", ""),
    ]


def test_coverage_names_regions_and_dates() -> None:
    regions = (
        region(id="mitt", name="Mitt", meetings=(meeting("a", "hösten 2017", "held"), meeting("b", "2027"))),
        region(id="vast", name="Väst", meetings=(meeting("c", "hösten 2017", "held"),)),
        region(meetings=(meeting("d", "2026-03-12 10:00–12:00", "held"), meeting("e", "2025", "held"))),
        region(**NORD, meetings=(meeting("f", "våren 2018"),)),
        region(id="syd", name="Syd", meetings=(meeting("g", "2027-01-14"),)),
        region(id="stockholm", name="Stockholm", meetings=(meeting("h", "2026-06-04", "cancelled"),)),
    )
    found = report(*regions)
    assert found.coverage.visited == 3
    assert found.coverage.states == (
        ("Besökta", "Mitt och Väst (hösten 2017); Öst (12 mars 2026 och 2025)"),
        ("Vi vet inte om det blev av", "Nord (planerat våren 2018)"),
        ("Planerat", "Syd (14 januari 2027)"),
        ("Inställt", "Stockholm (4 juni 2026)"),
    )


_HELD, _PASSED, _AHEAD, _CANCELLED, _NONE = (
    (meeting("m", "2025", "held"),), (meeting("m", "våren 2025"),), (meeting("m", "2027"),),
    (meeting("m", "2025", "cancelled"),), (),
)  # fmt: skip


@pytest.mark.parametrize(
    ("visits", "words"),
    [
        ([_HELD] * 5, "Alla 5 polisregioner är besökta."),
        ([_NONE] * 5, "Ingen av 5 polisregioner är besökt. Inget besök är inlagt."),
        ([_PASSED] * 5, "Vi vet inte om någon av 5 polisregioner är besökt."),
        ([_AHEAD] * 5, "Ingen av 5 polisregioner är besökt. Alla har ett besök inplanerat."),
        ([_CANCELLED] * 5, "Ingen av 5 polisregioner är besökt. Alla fick besöket inställt."),
        ([_HELD, *[_PASSED] * 4], "1 av 5 polisregioner är besökt. Om fyra vet vi inte."),
        ([*[_HELD] * 4, _PASSED], "4 av 5 polisregioner är besökta. Om en vet vi inte."),
        (
            [_HELD, _HELD, _PASSED, _AHEAD, _CANCELLED, _NONE],
            "2 av 6 polisregioner är besökta. Om en vet vi inte. En har ett besök inplanerat. "
            "En fick besöket inställt. För en är inget besök inlagt.",
        ),
        (
            [_PASSED, _PASSED, _AHEAD, _NONE],
            "Vi vet inte om någon av 4 polisregioner är besökt. En har ett besök inplanerat. "
            "För en är inget besök inlagt.",
        ),
        (
            [_AHEAD, _AHEAD, _NONE],
            "Ingen av 3 polisregioner är besökt. Två har ett besök inplanerat. För en är inget besök inlagt.",
        ),
    ],
)
def test_the_finding_says_how_many_regions_are_visited_and_what_of_the_others(
    visits: list[tuple[Meeting, ...]], words: str
) -> None:
    regions = (region(id=f"r{n}", name=f"R{n}", meetings=meetings) for n, meetings in enumerate(visits))
    assert report(*regions).coverage.finding == words


def test_a_meeting_that_regions_share_is_told_once() -> None:
    told = {"about": "De talades vid.", "outcomes": ("Ses igen.",), "participants": (Participant(role="centre"),)}
    regions = (
        region(**NORD, meetings=(meeting("a", "2025", "held", **told),)),
        region(id="syd", name="Syd", meetings=(meeting("b", "2025", "held", **told), meeting("c", "2024", "held"))),
        region(meetings=(meeting("d", "2025", "held", **told | {"about": "Något annat."}),)),
    )
    first, second, third = (part.meetings for part in report(*regions).regions)
    assert (first[0].same_as, first[0].about, first[0].outcomes) == ("", "De talades vid.", ("Ses igen.",))
    assert (second[0].when, second[0].tag, second[0].same_as) == ("2025", "Genomfört", "Nord")
    assert (second[0].about, second[0].outcomes, second[0].participants, second[0].note) == ("", (), "", "")
    assert (second[1].same_as, third[0].same_as, third[0].about) == ("", "", "Något annat.")


def test_a_visited_region_is_counted_only_as_visited() -> None:
    found = report(region(meetings=(meeting("a", "2025", "held"), meeting("b", "2027"))))
    assert found.coverage.states == (("Besökta", "Öst (2025)"),)


@pytest.mark.parametrize(
    ("years", "told"),
    [(3, "2026, 2025 och 2024"), (4, "2026, 2025, 2024 och 1 gång till"), (9, "2026, 2025, 2024 och 6 gånger till")],
)
def test_of_many_visits_the_last_three_are_told(years: int, told: str) -> None:
    held = tuple(meeting(f"m{year}", f"{2026 - year}", "held") for year in range(years))
    assert report(region(meetings=held)).coverage.states == (("Besökta", f"Öst ({told})"),)


def test_each_reply_is_the_latest_answer_or_the_reason_for_none() -> None:
    older = meeting("o", "2024", "held", answers=(answer("a", "answered", "Då så."), answer("b", "answered", "Förr.")))
    newer = meeting("n", "2026-03-12", "held", answers=(answer("a", "answered", "Nu så."), answer("b", "no_answer")))
    other = meeting("x", "2025", "held", answers=(answer("a", "not_asked"), answer("b", "unknown")))
    found = report(region(**NORD, meetings=(older, newer)), region(meetings=(other,)), region(id="syd", name="Syd"),
                   questions=QUESTIONS)  # fmt: skip
    assert found.questions == ("Hur?", "När?")
    assert [[(reply.state, reply.text, reply.when) for reply in row] for row in found.replies] == [
        [("answered", "Nu så.", "12 mars 2026"), ("answered", "Förr.", "2024")],
        [("not_asked", "ej ställd", "2025"), ("unknown", "uppgift saknas", "2025")],
        [("unknown", "uppgift saknas", ""), ("unknown", "uppgift saknas", "")],
    ]
    assert missing(found)["Svar på frågorna"] == "Alla polisregioner utom Nord"


def test_a_meeting_shows_what_is_known_and_what_is_missing() -> None:
    held = meeting(
        "m", "2026-03-12", "held", place="Exempelby", about="De talades vid.",
        participants=(Participant(role="police_group", name="Exempel Exempelsson"), Participant(role="centre")),
    )  # fmt: skip
    (content,) = report(region(meetings=(held,))).regions[0].meetings
    assert (content.when, content.tag, content.title) == (
        "12 mars 2026",
        "Genomfört",
        "Möte med Brottsofferjourens polisgrupp, Exempelby",
    )
    assert content.note == "Vad mötet ledde till: uppgift saknas"
    assert content.participants == "polisgruppen (Exempel Exempelsson) och brottsofferjourer"
    (passed,) = report(region(meetings=(meeting("p", "våren 2018"),))).regions[0].meetings
    assert (passed.when, passed.tag, passed.note) == ("Våren 2018", "Vet inte om det blev av", "")
    (empty,) = report(region(meetings=(meeting("e", "2025", "held", outcomes=("Ses igen.",)),))).regions[0].meetings
    assert (empty.note, empty.participants, empty.outcomes) == ("", "", ("Ses igen.",))
    (local,) = report(region(meetings=(meeting("l", "2025", "held", kind="local"),))).regions[0].meetings
    assert local.note == ""


def test_overdue_commitments_come_first() -> None:
    made = (commitment("open", due="2027"), commitment("done", done="2026-05-15"), commitment("late", due="2026-11-24"),
            commitment("vague"))  # fmt: skip
    found = report(region(meetings=(meeting("m", "2026-01-01", "held", commitments=made),)))
    assert [(each.state, each.when, each.late) for each in found.regions[0].promises] == [
        ("late", "Skulle vara klart 24 november 2026", "1 dag sent"),
        ("open", "Klart senast 2027", ""),
        ("open", "Inget slutdatum är satt", ""),
        ("done", "Klart 15 maj 2026", ""),
    ]
    assert found.coverage.commitments == "1 försenat, 2 öppna och 1 klart"


def test_posts_show_their_holders_and_how_contacts_were_checked() -> None:
    posts = (
        post("section_head", phone(verified=(checked("2026-11-12"),)),
             holders=(holder("2024", "Exempel Exempelsson"),)),
        post("group_head", phone("070-174 06 06", verified=(checked("2020", "published"),), note="anknytning 1"),
             holders=(holder(),)),
        post("victim_coordinator", phone("070-174 06 07"), status="vacant", since="2025", deputy="section-head"),
        post("contact_centre", phone("070-174 06 08", until="2026-11-24"), status="unknown"),
    )  # fmt: skip
    content = report(region(*posts)).regions[0].posts
    assert [[each.words for each in line.holders] for line in content] == [
        ["Exempel Exempelsson, sedan 2024"], ["tillsatt sedan när framgår inte"],
        ["vakant sedan 2025. Svarar så länge: sektionschef"], ["uppgift saknas"],
    ]  # fmt: skip
    ways = [[(way.text, way.state, way.checked, way.note) for way in line.ways] for line in content]
    assert ways == [
        [("070-174 06 05", "called", "Ringt och bekräftat 12 november 2026, för 13 dagar sedan, av polisgruppen.", "")],
        [("070-174 06 06", "stale", "Hämtat från sida 2020, för 5 år sedan, av polisgruppen. Kan vara gammalt.",
          "Anknytning 1.")],
        [], [],
    ]  # fmt: skip


def test_a_deputy_in_another_region_is_named_with_it() -> None:
    here = region(post("section_head", status="vacant", since="2025", deputy="far"))
    (line,) = report(here, region(post("group_head", phone(), id="far"), id="syd", name="Syd")).regions[0].posts
    assert [each.words for each in line.holders] == ["vakant sedan 2025. Svarar så länge: gruppchef i polisregion Syd"]


def test_an_unchecked_contact_says_since_when_it_is_valid_if_known() -> None:
    (line,) = report(region(post("section_head", phone()))).regions[0].posts
    assert line.ways[0].checked == "Ännu inte kontrollerat av oss."
    assert line.ways[0].note == "Från när kontakten gäller framgår inte."
    (line,) = report(region(post("section_head", phone(since="2026")))).regions[0].posts
    assert line.ways[0].note == "Gäller från 2026."


def test_messages_are_shown_while_they_are_valid() -> None:
    messages = (
        ("section_head", "2026-11-25", ""),
        ("group_head", "2026-11-24", ""),
        ("contact_centre", "2027", "2027"),
    )
    posts = [post(role, notice=notice("Stängt.", until, start)) for role, until, start in messages]
    found = report(region(*posts, notice=notice("Flyttar.", "2026-12-31"))).regions[0].notices
    assert [(fact.text, fact.when) for fact in found] == [
        ("Flyttar.", "Till och med 31 december 2026."),
        ("Sektionschef: Stängt.", "Till och med 25 november 2026."),
    ]


def test_every_figure_is_in_the_report_as_published(real: Directory, demo: Directory) -> None:
    for facts in (real, demo):
        content = compiled(facts)
        found = [
            (line.period, line.value, content.sources[line.source - 1].address)
            for part in content.measures
            for group in part.groups
            for line in group.figures
        ]
        words = {"about": "ca ", "nearly": "nästan ", "over": "över ", None: ""}
        wanted = [(f.period.text, words[f.qualifier] + f.value.text, f.source) for f in facts.statistics.figures]
        assert sorted(found) == sorted(wanted)
        assert len(content.measures) == len(facts.statistics.measures)


def test_figures_say_how_they_are_counted_and_which_years_are_missing() -> None:
    share = measure("share", "share", unit="procent av brotten", numerator="ärenden", denominator="brott")
    found = report(
        statistics=statistics(
            figure("2014", "3,1", "now", "share"), figure("2017", "2,9", "now", "share", caveat="Rättad."),
            series=(series("now", "share", differs="Annat räknas."),), measures=(share,),
        )
    )  # fmt: skip
    (part,) = found.measures
    assert part.column == "Procent"
    assert part.definition == ("Hur många ärenden.", "Ärenden delat med brott.")
    assert (part.newest, part.compared) == ("2,9 procent, 2017", "")
    (group,) = part.groups
    assert (group.area, group.counted) == ("Hela landet. Now", "Så räknas det. Annat räknas.")
    assert [(line.gap, line.notes) for line in group.figures] == [("", ()), ("2015 och 2016", ("Rättad.",))]


def test_the_newest_figure_is_one_for_the_whole_country() -> None:
    figures = (
        figure("2015", "+12", measure="change", compared_with="2014", qualifier="about"),
        figure("2016", "+13", measure="change", compared_with="2014", level="county", area="Uppsala län"),
    )
    change, count = report(
        statistics=statistics(*figures, measures=(measure("change", "change", unit="procent"), measure()))
    ).measures
    assert change.definition == ("Hur många ärenden.", "Enhet: procent.")
    assert (change.newest, change.compared) == ("ca +12 procent, 2015", "jämfört med 2014")
    assert (count.newest, count.compared) == ("", "")


def test_figures_outside_a_series_have_no_missing_years() -> None:
    (part,) = report(statistics=statistics(figure("2014", "1"), figure("2017", "2"))).measures
    assert [line.gap for group in part.groups for line in group.figures] == ["", ""]


def test_sources_are_numbered_once_in_order_of_first_use() -> None:
    meetings = (meeting("a", "2025", "held", source="https://a.example.org/"),
                meeting("b", "2024", "held", source="https://b.example.org/"))  # fmt: skip
    figures = statistics(
        figure("2025", "1", source="https://b.example.org/", source_date=parse("2026")),
        figure("2024", "1", source="https://b.example.org/", source_date=parse("mars 2025")),
    )
    found = report(region(meetings=meetings), statistics=figures)
    assert [(each.number, each.address, each.published) for each in found.sources] == [
        (1, "https://a.example.org/", ""),
        (2, "https://b.example.org/", "mars 2025 och 2026"),
    ]
    assert [each.source for each in found.regions[0].meetings] == [1, 2]


def test_the_report_of_june_2018(real: Directory) -> None:
    found = compiled(as_of(real, date(2018, 6, 30)))
    assert found.day == "30 juni 2018"
    assert found.coverage.states == (
        ("Besökta", "Mitt, Bergslagen och Stockholm (hösten 2017)"),
        ("Planerat", "Nord, Öst, Väst och Syd (våren 2018)"),
    )
    day_after = compiled(as_of(real, date(2018, 7, 1)))
    assert found.coverage.finding == "3 av 7 polisregioner är besökta. Fyra har ett besök inplanerat."
    assert day_after.coverage.states[1] == (
        "Vi vet inte om det blev av",
        "Nord, Öst, Väst och Syd (planerat våren 2018)",
    )
    assert day_after.coverage.finding == "3 av 7 polisregioner är besökta. Om fyra vet vi inte."
    assert all("2019" not in line.period for part in found.measures for group in part.groups for line in group.figures)
