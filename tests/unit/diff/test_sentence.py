"""Templates, and the generic sentence for fields without a handler."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases.diff.cases import base
from tests.support import factory
from tests.support.factory import phone, post, region
from tests.support.random_posts import PLACES

from jourkontakt.diff import describe_changes
from jourkontakt.diff.differences import Difference, Kind, Pair
from jourkontakt.diff.sentence import generic_sentence, template
from jourkontakt.model import Coverage, Post
from jourkontakt.values.dates import parse


def difference(field: str, old: Any, new: Any, kind: Kind = "changed") -> Difference:
    """A difference in a field of the section head in Väst."""
    region, post = base().region_by_id["vast"], base().post_by_id["vast-section-head"]
    return Difference((Pair(base(), base()), Pair(region, region), Pair(post, post)), field, kind, old, new)


HANDLER = template("{record} byter till {new}.", added="{record} får {new}.", removed="{record} förlorar {d.old}.")


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("ett", "två", "Polisregion Väst: sektionschefen byter till ”två”."),
        (None, "två", "Polisregion Väst: sektionschefen får ”två”."),
        ("ett", None, "Polisregion Väst: sektionschefen förlorar ett."),
        (False, True, "Polisregion Väst: sektionschefen får ja."),
        (True, False, "Polisregion Väst: sektionschefen förlorar True."),
    ],
)
def test_a_template_is_chosen_by_what_happens_to_the_field(old: Any, new: Any, text: str) -> None:
    (sentence,) = HANDLER(difference("title", old, new))
    assert (sentence.text, sentence.prefix, sentence.region, sentence.kind) == (
        text,
        "Polisregion Väst: ",
        "vast",
        "post",
    )


def test_a_template_without_special_cases_is_used_for_all() -> None:
    (sentence,) = template("{record} har nu {new}.")(difference("title", None, "ett"))
    assert sentence.text == "Polisregion Väst: sektionschefen har nu ”ett”."


def test_there_is_no_sentence_without_a_template() -> None:
    assert list(template(added="x.")(difference("title", "ett", "två"))) == []
    assert list(HANDLER(difference("title", (), (), "reordered"))) == []


def test_braces_in_the_data_are_no_placeholders() -> None:
    (sentence,) = HANDLER(difference("title", "ett", "{d.before} {okänd}"))
    assert sentence.text == "Polisregion Väst: sektionschefen byter till ”{d.before} {okänd}”."


def test_concerned_municipalities_are_counted() -> None:
    (sentence,) = template("ny.", count_municipalities=True)(difference("title", "ett", "två"))
    assert (sentence.text, sentence.municipalities) == ("Polisregion Väst: ny. 2 kommuner berörs.", 2)


def test_municipalities_that_a_centre_no_longer_covers_are_not_counted() -> None:
    covered = (
        Coverage(code="0001"),
        Coverage(code="0002", until=parse("2027")),
        Coverage(code="0003", until=parse("2020")),
    )
    centre = base().centres[0].replace(municipalities=covered)
    change = Difference((Pair(base(), base()), Pair(centre, centre)), "status", "changed", "active", "closed")
    (sentence,) = template("{record} stänger.", count_municipalities=True)(change)
    assert sentence.municipalities == 2


def test_a_new_order_is_listed_when_it_is_short_and_clear() -> None:
    posts = base().region_by_id["vast"].posts

    def text(items: tuple[Post, ...]) -> str:
        return generic_sentence(difference("holders", items, items, "reordered")).text

    assert text(posts[:2]) == (
        "Polisregion Väst, sektionschefen: ny ordning för innehavare: "
        "sektionschefen och brottsoffersamordnaren (kusten)."
    )
    assert text((posts[0], posts[0])) == "Polisregion Väst, sektionschefen: ny ordning för innehavare."
    many = tuple(posts[1].replace(area=f"område {number}") for number in range(11))
    assert text(many) == "Polisregion Väst, sektionschefen: ny ordning för innehavare."


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [((), (), 4), (("Östergötlands län",), ("Östergötlands län",), 2), (("0643",), ("0643",), 1), (("0643",), (), 4)],
)
def test_a_number_concerns_the_municipalities_that_its_post_covers(
    before: tuple[str, ...], after: tuple[str, ...], count: int
) -> None:
    own = post("section_head", phone("070-174 06 81"), covers=before)
    changed = own.replace(contacts=(phone("070-174 06 82"),), covers=after)
    sides = [factory.directory(region(each), municipalities=PLACES) for each in (own, changed)]
    counts = {item.municipalities for item in describe_changes(*sides) if item.kind == "number"}
    assert counts == {count}


def test_a_post_that_is_gone_concerned_the_municipalities_that_it_covered() -> None:
    gone = post("group_head", phone("070-174 06 81"), covers=("0580", "0582"))
    sides = [factory.directory(region(*posts), municipalities=PLACES) for posts in ((gone,), ())]
    assert {item.municipalities for item in describe_changes(*sides) if item.kind in ("post", "number")} == {2}
