"""All of Sweden's localities are found by name, and names that several municipalities share lead to all of them."""

from __future__ import annotations

from collections import Counter

import pytest

from jourkontakt.model.directory import Directory
from jourkontakt.values.text import sort_key

# Statistics Sweden's localities of 2020: each has 200 inhabitants or more. Names such as ”Ljung och Annelund” count as
# one row for the whole and one for each part.
LOCALITIES = 2_299


def municipalities(directory: Directory, name: str) -> set[str]:
    """The codes of all municipalities that the name leads to."""
    named = directory.names.names
    return {
        *(each.code for each in directory.municipalities if each.name == name),
        *(each.code for each in directory.places if each.name == name),
        *(code for each in named if each.name == name for code in each.municipalities),
    }


@pytest.fixture(params=["real", "demo"])
def directory(request: pytest.FixtureRequest) -> Directory:
    """The facts of a data folder."""
    found: Directory = request.getfixturevalue(request.param)
    return found


def test_the_places_are_statistics_swedens_localities(directory: Directory) -> None:
    places = directory.places
    assert len(places) >= LOCALITIES
    assert min(place.population for place in places) >= 200
    assert not [place for place, times in Counter((each.name, each.code) for each in places).items() if times > 1]
    order = [(sort_key(place.name), place.code) for place in places]
    assert order == sorted(order)


def test_parts_of_a_joined_name_are_places_too(directory: Directory) -> None:
    known = {(place.name, place.code) for place in directory.places}
    for place in directory.places:
        parts = place.name.replace(" / ", "/").replace(" och ", ", ").replace("/", ", ").split(", ")
        missing = [part for part in parts if (part, place.code) not in known]
        # Two parts share their first word, and one locality lies in two municipalities.
        assert missing in ([], ["boke", "fure"], ["Upplands Väsby"]), place.name


def test_every_seat_is_found_by_its_name(directory: Directory) -> None:
    for municipality in directory.municipalities:
        assert municipality.seat, municipality.name
        assert municipality.code in municipalities(directory, municipality.seat), municipality.name


def test_seats_are_the_official_ones(directory: Directory) -> None:
    seats = {municipality.code: municipality.seat for municipality in directory.municipalities}
    assert (seats["2326"], seats["0191"], seats["1440"]) == ("Svenstavik", "Märsta", "Nödinge-Nol")
    assert (seats["0305"], seats["2321"], seats["1447"]) == ("Bålsta", "Järpen", "Hova")


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Smedby", "0114 0581 0840 0880"),
        ("Furulund", "1261 1402"),
        ("Åby", "0581 0780 1481"),
        ("Viken", "1284 1780"),
        ("Göta", "1462 1490"),
        ("Sätra", "0180 2031 2180"),
        ("Husby", "0180 0188 0486 2083"),
        ("Ekeby", "0181 0380 0560 1260 1881"),
        ("Ryd", "0580 0680 0763 1489 1496"),
        ("Ås", "1884 2281 2309"),
        ("Bälinge", "0380 2580"),
        ("Vintrosa", "1814 1880"),
        ("Tuna", "0181 0486 0884 1282"),
        ("Sickla", "0180 0182"),
        ("Skogstorp", "0484 1382"),
        ("Upplands Väsby och Sollentuna", "0114 0163"),
    ],
)
def test_a_shared_name_leads_to_all_its_municipalities(directory: Directory, name: str, codes: str) -> None:
    assert municipalities(directory, name) == set(codes.split())


@pytest.mark.parametrize(
    ("name", "own", "other"),
    [
        ("Sjöbo", "1265", "1490"),
        ("Bräcke", "2305", "1480"),
        ("Lund", "1281", "2180"),
        ("Kil", "1715", "0182"),
        ("Mora", "2062", "0188"),
        ("Sandviken", "2181", "0181"),
        ("Berg", "2326", "0561"),
        ("Ljungby", "0781", "1382"),
    ],
)
def test_a_place_may_be_named_like_another_municipality(directory: Directory, name: str, own: str, other: str) -> None:
    assert municipalities(directory, name) >= {own, other}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("0180", "Östermalm, Norrmalm, Gärdet, Bromma, Kista, Hässelby strand, Farsta strand, Årsta, Vasastan"),
        ("1480", "Lundby, Bergum, Lärjedalen, Backa, Kviberg, Norra Hisingen, Västra Hisingen, Västra Frölunda"),
        ("1280", "Holma, Möllan, Hermodsdal, Sofielund, Apelgården, Herrgården, Slottsstaden, Rörsjöstaden"),
        ("0581", "Ljura, Oxelbergen, Kvarsebo, Händelö, Saltängen"),
        ("0380", "Stenhagen, Kvarngärdet, Rosendal, Ulleråker, Hagby"),
        ("1283", "Husensjö, Tågaborg, Mariastaden, Elineberg, Berga"),
        ("1880", "Rosta, Adolfsberg, Oxhagen, Markbacken, Norrby, Sundby"),
        ("1490", "Norrby, Sjöbo, Hulta"),
        ("0162", "Djursholm, Enebyberg, Stocksund"),
        ("2281", "Bredsand, Sundsbruk, Granlo, Haga"),
        ("0584", "Borghamn"),
        ("0583", "Charlottenborg"),
        ("2182", "Stugsund"),
        ("2183", "Gruvberget"),
        ("2184", "Bjuråker"),
        ("0186", "Brevik, Larsberg"),
        ("2081", "Stora Tuna"),
        ("0680", "Huskvarna, Råslätt, Ekhagen"),
    ],
)
def test_districts_and_villages_are_found(directory: Directory, code: str, names: str) -> None:
    assert not [name for name in names.split(", ") if code not in municipalities(directory, name)]


def test_other_names_are_in_alphabetical_order_with_their_municipalities(directory: Directory) -> None:
    names = directory.names.names
    assert [name.name for name in names] == sorted((name.name for name in names), key=sort_key)
    assert not [name.name for name in names if list(name.municipalities) != sorted(name.municipalities)]


def test_no_name_is_listed_twice(directory: Directory) -> None:
    assert not [problem for problem in directory.warnings if problem.code in ("N02", "N03", "N04")]
