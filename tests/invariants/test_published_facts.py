"""Facts that public sources state, as the data give them: centres, meetings and the numbers for the whole country."""

from __future__ import annotations

import pytest

from jourkontakt.model import Centre
from jourkontakt.model.directory import Directory


def centre(directory: Directory, identifier: str) -> Centre:
    """The centre with this id."""
    [found] = (each for each in directory.centres if each.id == identifier)
    return found


@pytest.mark.parametrize(
    ("identifier", "name", "codes", "status"),
    [
        ("ystad", "Freezonen", "1264 1265 1270 1286 1291", "historical"),
        ("hoglandet", "Brottsofferjouren Jönköpings län", "0604 0682 0684 0685 0686", "historical"),
        ("goteborg", "Brottsofferjouren Göteborg", "1402 1480", "closed"),
        ("gavle", "Brottsofferjouren Gävle", "2180", "historical"),
        ("orebro-lan", "Brottsofferjouren Örebro län", "", "historical"),
        ("orebro-lekeberg", "Brottsofferjouren Örebro-Lekeberg", "1814 1880", "historical"),
        ("ostra-skaraborg", "Brottsofferjouren Östra Skaraborg", "", "historical"),
        ("sundsvall", "Brottsofferjouren i Sundsvall", "", "historical"),
    ],
)
def test_a_centre_is_as_its_sources_say(real: Directory, identifier: str, name: str, codes: str, status: str) -> None:
    found = centre(real, identifier)
    assert (found.name, found.status) == (name, status)
    assert [coverage.code for coverage in found.municipalities] == codes.split()


def test_a_closed_centre_covers_nothing_any_longer(real: Directory) -> None:
    for found in real.centres:
        if found.status == "closed":
            assert all(coverage.until for coverage in found.municipalities), found.id


def test_old_numbers_and_addresses_of_centres_are_not_shown(real: Directory) -> None:
    assert not [found.id for found in real.centres if found.contacts]


def test_the_meeting_in_ost_was_local_and_counts_as_no_visit(real: Directory) -> None:
    [found] = (meeting for _, meeting in real.meetings if meeting.id == "ost-ostra-ostergotland-2018")
    assert (found.kind, found.status, str(found.when.text)) == ("local", "held", "maj 2018")
    assert found.centre == "ostra-ostergotland"
    assert found.source == "https://lagen.nu/avg/jk/5143-18-2.1"


def test_the_emergency_number_cites_its_operator(real: Directory) -> None:
    [found] = (number for number in real.national_numbers if number.danger)
    assert found.number == "112"
    assert found.source.startswith("https://www.sosalarm.se/")
