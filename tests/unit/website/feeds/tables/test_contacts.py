"""The table of contacts: who can be reached today, how far that can be trusted, and why the others cannot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support import factory
from tests.support.factory import centre, checked, holder, notice, phone, post, region

from jourkontakt.model import Absence, Centre, Coverage, Hours, Post, Region
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.tables.contacts import contacts

PLAIN = "https://www.example.org/kontakt"


def rows(directory: Directory) -> Iterator[dict[str, str]]:
    """The cells that are not empty, row by row."""
    table = contacts(directory)
    return ({name: str(cell) for name, cell in zip(table.head, row, strict=True) if cell} for row in table.rows)


def of_posts(*posts: Post, **more: object) -> list[dict[str, str]]:
    """The rows of a region with these posts."""
    known = {each.id for each in posts}
    return [row for row in rows(factory.directory(region(*posts, **more))) if row["Id"] in known]


def of_centre(found: Centre) -> list[dict[str, str]]:
    return [row for row in rows(factory.directory(region(), centres=(found,))) if row["Id"] == found.id]


def test_a_post_with_a_checked_number() -> None:
    head = post(
        "section_head",
        phone(
            "070-174 06 51", note="växel", since="2026-03-02", until="2027-02-28",
            hours=Hours(text="vardagar 10–14", as_of=parse("2025"), source=PLAIN),
            verified=(checked("2026-06-08", "published"), checked("2026-10-26", "written", "en jour")),
        ),
        holders=(holder("2024-08-19", "Exempel Exempelsson"),),
    )  # fmt: skip
    assert of_posts(head) == [
        {
            "Polisregion": "Öst", "Vem": "Sektionschef", "Nummer eller adress": "070-174 06 51", "Sort": "telefon",
            "Tider": "vardagar 10–14, uppgift från 2025", "Anmärkning": "växel", "Läge": "tillsatt",
            "Innehavare": "Exempel Exempelsson", "Innehavare sedan": "2024-08-19", "Källa till innehavaren": PLAIN,
            "Kontroll": "Bekräftat skriftligt", "Kontrollerad": "2026-10-26", "Hur": "Bekräftat skriftligt",
            "Av": "en jour", "Gäller från": "2026-03-02", "Gäller till": "2027-02-28", "Källa": PLAIN,
            "Titel": "Titel", "Svarar för": "hela regionen", "Länk": "tel:+46701740651", "Id": "section-head",
        }
    ]  # fmt: skip


def test_each_number_and_address_has_a_row() -> None:
    found = of_posts(post("contact_centre", phone("brev@example.org", kind="mailbox"), phone("070-174 06 52")))
    assert [(row["Nummer eller adress"], row["Sort"], row["Länk"]) for row in found] == [
        ("070-174 06 52", "telefon", "tel:+46701740652"),
        ("brev@example.org", "brevlåda", "mailto:brev@example.org"),
    ]


def test_the_extension_is_dialled_too() -> None:
    (row,) = of_posts(post("section_head", phone("070-174 06 53", note="anknytning 42")))
    assert (row["Anmärkning"], row["Länk"]) == ("anknytning 42", "tel:+46701740653,42")


@pytest.mark.parametrize(
    ("verified", "words"),
    [
        ((), "Ännu inte kontrollerat av oss."),
        ((checked("2025-04-14"),), "Numret kan vara gammalt."),
        ((checked("2026-11-02"),), "Ringt och bekräftat"),
    ],
)
def test_how_far_a_number_can_be_trusted_says_nothing_that_becomes_wrong_in_a_copy(
    verified: tuple[object, ...], words: str
) -> None:
    (row,) = of_posts(post("section_head", phone(verified=verified)))
    assert row["Kontroll"] == words
    assert not [cell for cell in row.values() if "sedan" in cell]


def test_a_vacant_post_says_so_and_its_deputy_answers() -> None:
    head = post("section_head", phone("070-174 06 54"))
    vacant = post("victim_coordinator", status="vacant", since="2026-05-04", deputy="section-head")
    answering, empty = of_posts(head, vacant)
    assert (empty["Läge"], empty["Nummer eller adress"]) == (
        "vakant", "vakant sedan 4 maj 2026, ersättare: sektionschef",
    )  # fmt: skip
    assert not empty.keys() & {"Sort", "Länk", "Kontroll", "Källa"}
    assert answering["Svarar i stället för"] == "Brottsoffersamordnare"


def test_a_deputy_in_another_region_says_for_which_it_answers() -> None:
    here = region(post("section_head", status="vacant", deputy="far"))
    there = region(post("section_head", phone(), id="far"), id="syd", name="Syd")
    (deputy,) = (row for row in rows(factory.directory(here, there)) if row["Id"] == "far")
    assert deputy["Svarar i stället för"] == "Sektionschef i polisregion Öst"


def test_a_number_of_somebody_on_leave_is_not_given() -> None:
    away = post("group_head", phone("070-174 06 55"), absent=Absence(until=parse("2027-01-31"), deputy=None))
    (row,) = of_posts(away)
    assert "070-174 06 55" not in row.values()
    assert row["Nummer eller adress"].startswith("frånvarande till och med 31 januari 2027")


@pytest.mark.parametrize(("since", "words"), [("2027-04-05", "numret börjar gälla 5 april 2027")])
def test_a_number_that_is_not_in_force_is_not_given(since: str, words: str) -> None:
    (row,) = of_posts(post("section_head", phone("070-174 06 56", since=since)))
    assert row["Nummer eller adress"] == words
    assert "070-174 06 56" not in row.values()


def test_a_post_of_which_nothing_is_known() -> None:
    (row,) = of_posts(post("victim_coordinator", status="unknown"))
    assert (row["Läge"], row["Nummer eller adress"]) == ("uppgift saknas", "uppgift saknas")


def test_messages_stand_beside_the_number_while_they_are_shown() -> None:
    quiet = post("section_head", phone(), notice=notice("Ledig.", "2026-10-30"))
    told = post("group_head", phone(), notice=notice("Ring före lunch.", "2026-12-18"))
    first, second = of_posts(quiet, told, notice=notice("Vi flyttar.", "2027-01-08"))
    assert first["Tillfälligt meddelande"] == "Till och med 8 januari 2027: Vi flyttar."
    assert second["Tillfälligt meddelande"].endswith("flyttar. Till och med 18 december 2026: Ring före lunch.")


def test_what_changes_later_is_said_without_the_coming_number() -> None:
    coming = phone("070-174 06 58", since="2027-03-01")
    (row,) = of_posts(post("section_head", phone("070-174 06 57", until="2027-02-28"), coming))
    assert row["Ändras"] == "Nytt nummer från 1 mars 2027"
    assert "070-174 06 58" not in row.values()
    (row,) = of_posts(post("section_head", phone(), coming, holders=(holder("2027-04-01", "Nästa Exempelsson"),)))
    assert row["Ändras"] == "Från 1 april 2027: Nästa Exempelsson; Nytt nummer från 1 mars 2027"


def test_where_a_post_answers_is_said_with_names() -> None:
    (row,) = of_posts(post("victim_coordinator", phone(), covers=("Kalmar län", "0643")))
    assert row["Vem"] == "Brottsoffersamordnare (Kalmar län och 1 kommun)"
    assert row["Svarar för"] == "Kalmar län och Habo"
    (row,) = of_posts(post("victim_coordinator", phone(), area="södra delen"))
    assert row["Svarar för"] == "södra delen"


def test_a_national_number_says_when_to_call_it() -> None:
    police, support, emergency = list(rows(factory.directory(region())))
    assert (police["Polisregion"], police["Nummer eller adress"], police["Länk"]) == (
        "Hela landet", "114 14", "tel:11414",
    )  # fmt: skip
    assert (police["När man ringer"], police["Tider"]) == ("när det inte är akut", "dygnet runt")
    assert "Tider" not in support
    assert emergency["Länk"] == "tel:112"


def test_hours_of_a_national_number_have_their_year() -> None:
    support = factory.SUPPORT.replace(hours=Hours(text="alla dagar 09–19", as_of=parse("2019"), source=PLAIN))
    numbers = (factory.POLICE, support, factory.EMERGENCY)
    found = {row["Id"]: row for row in rows(factory.directory(region(), numbers=numbers))}
    assert found["support-line"]["Tider"] == "alla dagar 09–19, uppgift från 2019"


def test_an_active_centre_and_the_municipalities_that_it_covers() -> None:
    codes = (Coverage(code="0643"), Coverage(code="0305", until=parse("2025")))
    (row,) = of_centre(centre("provjouren", *codes, contacts=(phone("070-174 06 59"),), is_member="no", note="Ring."))
    assert (row["Läge"], row["Nummer eller adress"], row["Svarar för"]) == ("aktiv", "070-174 06 59", "Habo")
    assert row["Anmärkning"] == "Inte medlem i Brottsofferjouren Sverige. Ring."
    assert (row["Polisregion"], row["Vem"], row["Källa"], row["Id"]) == ("Öst", "Provjouren", PLAIN, "provjouren")


def test_the_number_of_a_centre_that_is_not_active_is_not_given() -> None:
    old = centre("gamla", "0643", status="historical", seen=parse("2014"), contacts=(phone("070-174 06 60"),))
    (row,) = of_centre(old)
    assert (row["Läge"], row["Nummer eller adress"], row["Källa"]) == ("gammal uppgift, 2014", "uppgift saknas", PLAIN)
    assert not row.keys() & {"Länk", "Svarar för"}


def test_every_post_number_and_centre_is_in_it(real: Directory, demo: Directory, hostile: Directory) -> None:
    for directory in (real, demo, hostile):
        posts: list[Region] = list(directory.regions)
        known = {each.id for each in (*directory.national_numbers, *directory.centres)}
        known |= {each.id for found in posts for each in found.posts}
        assert {row["Id"] for row in rows(directory)} == known
        assert all(row["Nummer eller adress"] for row in rows(directory))


def test_of_a_post_little_may_be_known() -> None:
    assert of_posts(post("section_head", phone("070-174 06 71"), holders=(holder(),))) == [
        {
            "Polisregion": "Öst", "Vem": "Sektionschef", "Nummer eller adress": "070-174 06 71", "Sort": "telefon",
            "Läge": "tillsatt", "Kontroll": "Ännu inte kontrollerat av oss.", "Källa": PLAIN, "Titel": "Titel",
            "Svarar för": "hela regionen", "Länk": "tel:+46701740671", "Id": "section-head",
        }
    ]  # fmt: skip


def test_a_centre_has_a_row_for_each_number_with_its_own_note() -> None:
    ways = (phone("070-174 06 72", note="kontoret"), phone("brev@example.org", kind="email"))
    found = of_centre(centre("provjouren", "0643", contacts=ways, note="Ring på vardagar."))
    assert [(row["Nummer eller adress"], row["Anmärkning"], row["Svarar för"]) for row in found] == [
        ("070-174 06 72", "kontoret; Ring på vardagar.", "Habo"),
        ("brev@example.org", "Ring på vardagar.", "Habo"),
    ]


def test_the_municipalities_of_a_centre_are_in_swedish_order() -> None:
    names = ("Östby", "Älvby", "Åby", "zby")
    known = tuple(Municipality(f"051{n}", name, "05", "Provlän", "ost", "Orten") for n, name in enumerate(names))
    directory = factory.directory(
        region(), municipalities=known, centres=(centre("prov", *(each.code for each in known)),)
    )
    (row,) = (row for row in rows(directory) if row["Id"] == "prov")
    assert row["Svarar för"] == "zby, Åby, Älvby och Östby"
