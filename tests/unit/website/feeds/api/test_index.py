"""The index: whose the site is, the terms, and the files."""

from __future__ import annotations

from msgspec.structs import asdict
from tests.support import factory
from tests.support.constants import TODAY

from jourkontakt.website.feeds.api.index import IndexFile, Licence, Listed, index
from jourkontakt.website.feeds.api.numbers import NumbersFile


def of(**site: object) -> IndexFile:
    return index(factory.directory(site=site), [NumbersFile])


def test_it_says_whose_the_site_is_where_to_write_and_on_which_terms() -> None:
    found = asdict(
        of(
            title="Ringhjälpen", organisation="jourer i Provlandet", publisher="Provföreningen",
            corrections="skriv@example.org", address="https://www.example.org/jk/", stale_after_months=7,
        )
    )  # fmt: skip
    terms = found.pop("terms")
    assert found == {
        "version": "1", "generated": None, "valid_on": TODAY, "example": False, "title": "Ringhjälpen",
        "organisation": "jourer i Provlandet", "publisher": "Provföreningen", "corrections": "skriv@example.org",
        "address": "https://www.example.org/jk/", "guide": "api/", "stale_after_months": 7,
        "licence": Licence(
            "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
            ("Centralorter: GeoNames (CC BY 4.0), https://www.geonames.org/",),
        ),
        "files": (
            Listed(
                "numbers", "Nummer i hela landet",
                "Nummer som gäller i hela landet, i den ordning som sidan visar dem.", "api/v1/numbers.json",
                "api/v1/numbers.schema.json",
            ),
        ),
    }  # fmt: skip
    assert terms.startswith("Uppgifterna är offentliga och fria att använda.")


def test_what_the_site_does_not_have_is_null() -> None:
    assert (of().publisher, of().corrections, of().address) == (None, None, None)
