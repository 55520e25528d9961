"""The full URL of a page, where the site has an address, and how example data are marked."""

from __future__ import annotations

from tests.support import factory


def test_a_page_has_a_url_if_the_site_has_an_address() -> None:
    site = factory.directory(site={"address": "https://www.example.org/jour/"}).site
    assert site.url("moten/#m") == "https://www.example.org/jour/moten/#m"
    assert site.url("") == "https://www.example.org/jour/"
    assert factory.directory().site.url("moten/") == ""


def test_what_is_invented_is_marked() -> None:
    invented, true = (factory.directory(site={"example": example}).site for example in (True, False))
    assert (invented.marked("Polisen"), true.marked("Polisen")) == ("Exempel: Polisen", "Polisen")
    assert (bool(invented.disclaimer), true.disclaimer) == (True, "")
