"""Payloads that came into a page unescaped: the check of the built site refuses the page."""

from __future__ import annotations

import pytest
from tests.support.payloads import payloads

from jourkontakt.website.page_check import PageCheck
from jourkontakt.website.policy import META
from jourkontakt.website.site_links import LinkCheck

_KINDS = ("element", "base", "refresh", "srcdoc", "svg and math")
# Elements that only show something, or nothing at all.
_HARMLESS = ("<dialog open><p>x</dialog>", "<plaintext>", "<textarea>", "<meta charset=utf-7>")
_DANGEROUS = [each.text for each in payloads() if each.kind in _KINDS and each.text not in _HARMLESS]


def _page(text: str) -> bytes:
    head = f'<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n{META}\n<title>x</title>\n</head>\n'
    return f"{head}<body>\n<p>{text}</p>\n</body>\n</html>\n".encode()


def _refused(text: str) -> list[str]:
    """What is said of the page, apart from its links."""
    said = PageCheck(LinkCheck((), "")).faults("x.html", _page(text))
    return [each for each in said if not each.startswith("x.html länkar")]


@pytest.mark.parametrize("text", _DANGEROUS)
def test_a_page_with_a_dangerous_element_is_refused(text: str) -> None:
    assert _refused(text)


def test_a_page_that_only_shows_something_is_not_refused() -> None:
    assert len(_DANGEROUS) > 50
    assert _refused("Ring &lt;114 14&gt;") == []
