"""The page about the site."""

from __future__ import annotations

from tests.support import factory
from tests.support.rendering import draw, text, texts

from jourkontakt.website.pages import about

PAGE = about.PAGE


def test_the_publisher_is_named_or_reported_as_missing() -> None:
    assert texts(draw(PAGE, factory.directory()), "section[aria-labelledby=ansvar] .jk-none") == [
        "Ansvarig utgivare saknas. Ingen är utsedd ännu. Namnet skrivs här när det finns."
    ]
    named = draw(PAGE, factory.directory(site={"publisher": "Exempelförbundet"}))
    assert "Ansvarig utgivare: Exempelförbundet." in texts(named, "section[aria-labelledby=ansvar] p")


def test_corrections_go_to_the_address_before_the_repository() -> None:
    both = {"corrections": "ratta@example.org", "repository": "https://github.com/exempel/jourkontakt"}
    page = draw(PAGE, factory.directory(site=both))
    assert [link.get("href") for link in page.cssselect('a[href^="mailto:"]')] == ["mailto:ratta@example.org"] * 2
    page = draw(PAGE, factory.directory(site={"repository": both["repository"]}))
    assert "kräver ett konto" in text(page, "section[aria-labelledby=rattelser]")
    assert "inte inlagd" in text(draw(PAGE, factory.directory()), "section[aria-labelledby=rattelser]")


def test_credits_are_given_as_the_sources_require() -> None:
    words = text(draw(PAGE, factory.directory()), "section[aria-labelledby=kallor]")
    assert "Ortnamn: Bearbetning av SCB:s öppna data" in words
    assert "Centralorter: GeoNames (CC BY 4.0)" in words
    assert "Källa: SCB" not in words
    assert "Bearbetning av SCB:s öppna geodata" in words


def test_the_validity_of_a_check_is_taken_from_the_settings() -> None:
    assert (
        "Är kontrollen äldre än 6 månader"
        in draw(PAGE, factory.directory(site={"stale_after_months": 6})).text_content()
    )
