"""The content policy: only files of the site itself, nothing unsafe, and no address passed on."""

from __future__ import annotations

from jourkontakt.website.policy import META, POLICY


def test_it_forbids_all_and_allows_only_the_site_itself() -> None:
    directives = dict(each.split(" ", 1) for each in POLICY.split("; "))
    assert directives.pop("default-src") == "'none'"
    # The base of links does not follow from the default.
    assert directives.pop("base-uri") == "'none'"
    assert set(directives.values()) == {"'self'"}
    assert "unsafe" not in POLICY


def test_it_is_one_element_beside_that_of_the_referrer() -> None:
    assert META.split("\n") == [
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="referrer" content="no-referrer">',
    ]
