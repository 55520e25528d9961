"""The files for a phone's contacts on the built site: published unchanged, and offered by each answer."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from tests.support.built_pages import BuiltPage
from tests.support.said import without_extension
from tests.support.vcards import faults, read_by_vobject

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.vcards import vcard_files

pytestmark = pytest.mark.site
SITES = [("real", "built_site"), ("demo", "demo_site")]


@pytest.mark.parametrize(("folder", "site"), SITES)
def test_each_file_is_published_unchanged(folder: str, site: str, request: pytest.FixtureRequest) -> None:
    directory: Directory = request.getfixturevalue(folder)
    root: Path = request.getfixturevalue(site)
    published = {f"{path.relative_to(root)}": path.read_bytes() for path in (root / "kontakter").rglob("*.vcf")}
    assert published == {artifact.path: artifact.content for artifact in vcard_files(directory)}
    assert [fault for content in published.values() for fault in faults(content)] == []


@pytest.mark.parametrize(("folder", "site"), SITES)
def test_each_answer_offers_one_file_with_its_first_number(
    folder: str, site: str, request: pytest.FixtureRequest
) -> None:
    directory: Directory = request.getfixturevalue(folder)
    root: Path = request.getfixturevalue(site)
    addresses = [each.address for each in (*directory.regions, *directory.municipalities)]
    for address in addresses:
        page = BuiltPage(address, (root / address / "index.html").read_text(encoding="utf-8"))
        for answer in page.select(".answer"):
            offers = answer.cssselect('a[type="text/vcard"]')
            wanted = [] if answer.get("data-errand") == "danger" else ["Spara i telefonen"]
            assert [offer.text_content() for offer in offers] == wanted
            for offer in offers:
                file = root / urljoin(f"/{address}", offer.get("href")).lstrip("/")
                numbers = {number for card in read_by_vobject(file.read_bytes()) for number in card.get("TEL", [])}
                first = answer.cssselect('li[data-step="1"] a[href^="tel:"]')
                assert {without_extension(link.get("href")) for link in first} <= numbers
