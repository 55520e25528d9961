"""Posts in the look-up: who called, and who holds a post."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.factory import directory, holder, phone, post, region
from tests.support.lookup import Answer, searched

from jourkontakt.model.directory import Directory
from jourkontakt.website.lookup.contents import Number
from jourkontakt.website.lookup.posts import posts

FACTS = directory(
    region(
        post("section_head", phone("070-174 06 51"), holders=(holder("2020", "Påhitt Påhittsdotter"),)),
        post("group_head", phone("070-174 06 52", until="2020-01-01"), phone("070-174 06 53", since="2020-01-02")),
        post("contact_centre", phone("070-174 06 54"), status="vacant"),
    ),
    region(post("victim_coordinator", phone("070-174 06 55"), id="mitt", area="Uppsala"), id="mitt", name="Mitt"),
)


def found(text: str, work: Path, facts: Directory = FACTS) -> Answer:
    (answer,) = searched(facts, [text], work)
    return answer


def test_each_current_number_and_holder_is_a_name() -> None:
    assert [(hit.names, hit.number) for hit in posts(FACTS)] == [
        (("0701740651", "Påhitt Påhittsdotter"), Number("070-174 06 51", "tel:+46701740651", "sektionschefen")),
        (("0701740653",), Number("070-174 06 53", "tel:+46701740653", "gruppchefen")),
        (("0701740655",), Number("070-174 06 55", "tel:+46701740655", "brottsoffersamordnaren (Uppsala)")),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "070-174 06 53", "0701740653", "070 17 40 653", "+46701740653", "+46 70-174 06 53", "+46 (0)70-174 06 53",
        "0046 70 174 06 53", "46701740653", "070/174.06.53", "070\u2011174\u00a006\u00a053", "tel:+46701740653",
        "vem ringde mig 070-174 06 53", "0701740653 vem är det",
    ],
)  # fmt: skip
def test_a_number_in_any_spelling_says_whose_it_is(typed: str, tmp_path: Path) -> None:
    only = found(typed, tmp_path)["only"]
    assert only["title"] == "Gruppchef, polisregion Öst"
    assert (only["kind"], only["region"], only["address"]) == ("role", "ost", "region/ost/")
    assert only["number"]["text"] == "070-174 06 53"


@pytest.mark.parametrize("typed", ["Påhitt Påhittsdotter", "påhittsdotter", "pahittsdotter", "Påhittsdotters nummer"])
def test_a_holder_finds_the_post(typed: str, tmp_path: Path) -> None:
    assert found(typed, tmp_path)["only"]["title"] == "Sektionschef, polisregion Öst"


@pytest.mark.parametrize("typed", ["070-174 06 52", "070-174 06 54", "070-174 06 99"])
def test_ended_hidden_and_other_numbers_are_not_known(typed: str, tmp_path: Path) -> None:
    answer = found(typed, tmp_path)
    assert answer["hits"] == []
    assert answer["note"] == "Numret finns inte här. Skriv kommunen i stället."


@pytest.mark.parametrize("typed", ["98765", "987 65", "11122"])
def test_a_postal_code_asks_for_the_municipality(typed: str, tmp_path: Path) -> None:
    assert found(typed, tmp_path) == {
        "hits": [], "only": None, "note": "Det ser ut som ett postnummer. Skriv kommunen i stället.",
    }  # fmt: skip


@pytest.mark.parametrize("typed", ["0", "040", "0293", "026"])
def test_an_area_code_asks_for_the_municipality(typed: str, tmp_path: Path) -> None:
    assert found(typed, tmp_path)["note"] == "Det ser ut som ett riktnummer. Skriv kommunen i stället."


def test_a_place_beside_digits_wins(tmp_path: Path) -> None:
    assert found("98765 Håbo", tmp_path)["hits"][0]["id"] == "0305"
