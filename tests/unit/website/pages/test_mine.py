"""Min jour: what the page tells its script of centres and former municipalities, and what it says without one."""

from __future__ import annotations

import pytest
from tests.support import factory
from tests.support.factory import HABO, HABO_RING, centre
from tests.support.rendering import draw, text, texts

from jourkontakt.model import Centre, Coverage, NamesFile
from jourkontakt.model.directory import Directory
from jourkontakt.model.names import FormerMunicipality
from jourkontakt.values.dates import parse
from jourkontakt.website.pages import mine


def listed(*centres: Centre) -> dict[str, tuple[str, str]]:
    """The codes and the caveat of each centre, by its id."""
    page = draw(mine.PAGE, factory.directory(centres=centres, municipalities=(HABO, HABO_RING)))
    return {row.get("data-id"): (row.get("data-codes"), row.get("data-caveat")) for row in page.cssselect("#jourer li")}


@pytest.mark.parametrize(
    ("status", "codes", "caveat"),
    [
        ("active", "0643", ""),
        ("historical", "0305 0643", "gammal uppgift, 2019"),
        ("closed", "0305 0643", "nedlagd, uppgift från 2019"),
    ],
)
def test_a_centre_has_its_municipalities_and_says_if_they_are_old(status: str, codes: str, caveat: str) -> None:
    """What an active one no longer covers is left out; of others everything that is known is offered."""
    before = Coverage(code="0305", until=parse("2020"))
    assert listed(centre("c", "0643", before, status=status, seen=parse("2019")))["c"] == (codes, caveat)


def test_a_centre_without_municipalities_is_listed_too() -> None:
    assert listed(centre("c", status="historical"))["c"] == ("", "odaterad källa")


def test_a_former_municipality_has_the_code_of_today() -> None:
    former = FormerMunicipality(name="Bankeryd", code="0699", now="0643")
    facts = factory.directory(names=NamesFile(names=(), former=(former,)))
    (row,) = draw(mine.PAGE, facts).cssselect("#tidigare li")
    assert (row.get("data-code"), row.get("data-now")) == ("0699", "0643")


def test_every_centre_is_there_for_the_script(real: Directory) -> None:
    page = draw(mine.PAGE, real)
    assert texts(page, "#jourer li") == [each.name for each in real.centres]
    known = set(real.municipality_by_code)
    for row in page.cssselect("#jourer li"):
        assert set(row.get("data-codes").split()) <= known
    for hidden in page.cssselect("#jourer, #tidigare, #val"):
        assert hidden.get("hidden") is not None


def test_without_a_script_it_leads_to_the_same_answers(real: Directory) -> None:
    page = draw(mine.PAGE, real)
    assert "behövs JavaScript" in text(page, "noscript")
    targets = ["../kommuner/", "../utskrift/"]
    assert [link.get("href") for link in page.cssselect("noscript a")] == targets
    assert [link.get("href") for link in page.cssselect(".jk-onward a")] == targets


def test_its_script_is_loaded_by_itself_alone(real: Directory) -> None:
    (script,) = draw(mine.PAGE, real).cssselect("script")
    assert (script.get("type"), script.get("src"), script.text_content()) == ("module", "../assets/mine.mjs", "")
