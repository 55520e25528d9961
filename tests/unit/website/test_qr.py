"""The QR codes, read by another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.images import drawn, read_codes

from jourkontakt.model.directory import Directory
from jourkontakt.website import qr, shelf
from jourkontakt.website.qr import code


def at(directory: Directory, address: str) -> Directory:
    """The directory, published at another address."""
    return replace(directory, site=directory.site.replace(address=address))


def test_each_region_and_municipality_has_a_code_that_leads_to_its_page(demo: Directory) -> None:
    for area in (*demo.regions, *demo.municipalities):
        found = code(demo, area.address)
        assert found
        assert read_codes(drawn(found.width, found.path)) == [f"https://example.org/jourkontakt/{area.address}"]


@pytest.mark.parametrize(
    "site", ["https://a.se/", "https://xn--smrgs-pra5j.example/", f"https://example.org/{'lang/' * 20}"]
)
def test_short_and_long_addresses_fit(real: Directory, site: str) -> None:
    for address in ("utskrift/", real.municipalities[-1].address):
        found = code(at(real, site), address)
        assert found
        assert read_codes(drawn(found.width, found.path)) == [site + address]


def test_a_site_without_an_address_has_no_codes(real: Directory) -> None:
    assert code(at(real, ""), real.municipalities[0].address) is None


def test_kept_codes_are_the_same(real: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_shelf", {"folder": tmp_path})
    directory, address = at(real, "https://kept.example/"), real.municipalities[7].address
    first = code(directory, address)
    qr._codes.cache_clear()
    monkeypatch.setattr(qr, "_drawn", None)
    assert code(directory, address) == first
    assert len(list(tmp_path.iterdir())) == 1
