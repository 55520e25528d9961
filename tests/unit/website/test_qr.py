"""The QR codes, read by another program."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.images import read_codes

from jourkontakt.model.directory import Directory
from jourkontakt.website import qr, shelf
from jourkontakt.website.qr import Code, code

_STROKE = re.compile(r"([Mm])(\d+) (\d+)h(\d+)")
_PIXELS = 3


def drawn(found: Code) -> list[bytes]:
    """The code as rows of pixels, with its margin."""
    side = found.width + 8
    rows = [bytearray(b"\xff" * side) for _ in range(side)]
    x = y = 0
    assert _STROKE.sub("", found.path) == ""
    for kind, across, down, length in _STROKE.findall(found.path):
        x, y = (int(across), int(down)) if kind == "M" else (x + int(across), y + int(down))
        rows[y + 4][x + 4 : x + 4 + int(length)] = bytes(int(length))
        x += int(length)
    wide = [b"".join(bytes([dot]) * _PIXELS for dot in row) for row in rows]
    return [row for row in wide for _ in range(_PIXELS)]


def at(directory: Directory, address: str) -> Directory:
    """The directory, published at another address."""
    return replace(directory, site=directory.site.replace(address=address))


def test_each_region_and_municipality_has_a_code_that_leads_to_its_page(demo: Directory) -> None:
    for area in (*demo.regions, *demo.municipalities):
        found = code(demo, area.address)
        assert found
        assert read_codes(drawn(found)) == [f"https://example.org/jourkontakt/{area.address}"]


@pytest.mark.parametrize(
    "site", ["https://a.se/", "https://xn--smrgs-pra5j.example/", f"https://example.org/{'lang/' * 20}"]
)
def test_short_and_long_addresses_fit(real: Directory, site: str) -> None:
    for address in ("utskrift/", real.municipalities[-1].address):
        found = code(at(real, site), address)
        assert found
        assert read_codes(drawn(found)) == [site + address]


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
