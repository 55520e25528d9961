"""One wording for one thing: what readers see has no second word for a thing that already has one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.built_pages import BuiltPage, pages

pytestmark = pytest.mark.site
REGIONS = "Nord|Mitt|Bergslagen|Stockholm|Öst|Väst|Syd"
# The words that are not used, by the words that are.
OTHERS = {
    "mejladress": r"e-postadress|mailadress",
    "mejl": r"\be-post\b|\bmail\b",
    "Tipsa oss": r"lämna uppgift|lämna en uppgift",
    "kan vara gammalt": r"inaktuell",
    "Vi vet inte om det blev av": r"inrapportera",
    "brottsoffersamordnare": r"koordinator",
    "kontrollerat": r"verifiera",
    "uppgifter": r"\bdata\b",
    "polisregion Öst": rf"\bregion(?:en)? (?:{REGIONS})\b",
}
# What a source wrote, and files named by what they are called.
QUOTED = r"Källan skriver Region Nord|mappen data|data/\w+\.yaml|SCB:s öppna (?:geo)?data"


def seen(page: BuiltPage) -> str:
    """The text of the page with its title and description, without examples of what a file holds."""
    examples = {part for css in ("pre", "code", "script") for part in page.select(css)}
    texts = page.document.xpath("//text() | //meta[@name='description']/@content | //@aria-label | //@alt")
    kept = (text for text in texts if not examples & {text.getparent(), *text.getparent().iterancestors()})
    return re.sub(QUOTED, "", " ".join(" ".join(kept).split()))


@pytest.mark.parametrize("folder", ["built_site", "demo_site"])
def test_a_thing_has_one_word_on_all_pages(folder: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(folder)
    found = [page for page in pages(site) if not page.path.startswith("redigera/")]
    assert len(found) > 300
    for page in found:
        text = seen(page)
        for word, others in OTHERS.items():
            match = re.search(others, text, re.IGNORECASE)
            assert match is None, f"{page.path}: {match[0] if match else ''} instead of {word}"
