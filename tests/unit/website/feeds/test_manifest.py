"""The manifest: its icons exist in the sizes that it gives, and its addresses stay in the site."""

from __future__ import annotations

import json
import struct
from typing import Any

import pytest
from tests.support import factory
from tests.support.constants import ROOT

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.manifest import MANIFEST, manifest


@pytest.fixture
def text() -> dict[str, Any]:
    (file,) = manifest(factory.directory())
    assert file.path == MANIFEST
    text: dict[str, Any] = json.loads(file.content)
    return text


def test_the_name_is_the_site_s(real: Directory) -> None:
    (file,) = manifest(real)
    assert json.loads(file.content)["name"] == real.site.title


def test_what_a_phone_shows_of_the_site(text: dict[str, Any]) -> None:
    """The names of the members are those of the W3C's specification of manifests."""
    shown = {name: value for name, value in text.items() if name not in ("name", "id", "start_url", "scope", "icons")}
    assert shown == {
        "short_name": "Jourkontakt",
        "lang": "sv",
        "display": "minimal-ui",
        "theme_color": "#0e4b42",
        "background_color": "#f6f3ec",
    }


def test_the_drawn_icon_suits_every_size(text: dict[str, Any]) -> None:
    drawn = [icon for icon in text["icons"] if icon["src"].endswith(".svg")]
    assert drawn == [{"src": "assets/mark.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}]


def test_addresses_are_relative(text: dict[str, Any]) -> None:
    assert text["start_url"] == text["scope"] == text["id"] == "./"
    assert not any(icon["src"].startswith(("/", "http")) for icon in text["icons"])


def test_each_icon_exists_in_its_size(text: dict[str, Any]) -> None:
    sizes = set()
    for icon in text["icons"]:
        data = (ROOT / "docs" / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", data[16:24])
            assert icon["sizes"] == f"{width}x{height}"
            sizes.add((width, icon["purpose"]))
        else:
            assert data.startswith(b"<svg")
    assert sizes == {(192, "any"), (512, "any"), (512, "maskable")}
