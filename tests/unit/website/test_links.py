"""Links between pages: relative, absolute, and between Markdown files."""

from __future__ import annotations

import pytest

from jourkontakt.website.links import (
    Links,
    UnknownTargetError,
    markdown_path,
    relative_url,
    rooted_url,
    site_url_style,
    source_path,
)

RELATIVE = [
    ("", "", "./"),
    ("", "om/", "om/"),
    ("om/", "", "../"),
    ("om/", "om/", "./"),
    ("om/", "moten/", "../moten/"),
    ("kommun/habo-0643/", "", "../../"),
    ("kommun/habo-0643/", "region/ost/", "../../region/ost/"),
    ("kommun/habo-0643/", "assets/region-ost.svg", "../../assets/region-ost.svg"),
]
MARKDOWN = [
    ("", "", "index.md"),
    ("", "om/", "om.md"),
    ("om/", "", "index.md"),
    ("kommun/habo-0643/", "region/ost/", "../region/ost.md"),
    ("kommun/habo-0643/", "", "../index.md"),
    ("kommun/habo-0643/", "assets/region-ost.svg", "../assets/region-ost.svg"),
    ("404.html", "om/", "om.md"),
]


@pytest.mark.parametrize(("page", "address", "link"), RELATIVE)
def test_a_relative_link(page: str, address: str, link: str) -> None:
    assert relative_url(page, address) == link


@pytest.mark.parametrize(("page", "address", "link"), MARKDOWN)
def test_a_link_between_markdown_files(page: str, address: str, link: str) -> None:
    assert source_path(page, address) == link


def test_the_page_for_missing_addresses_has_no_relative_links() -> None:
    with pytest.raises(ValueError, match="any address"):
        relative_url("404.html", "om/")
    assert rooted_url("/jourkontakt/")("404.html", "om/") == "/jourkontakt/om/"
    assert rooted_url("/jourkontakt/")("404.html", "") == "/jourkontakt/"


@pytest.mark.parametrize(
    ("address", "path"), [("", "index.md"), ("om/", "om.md"), ("region/ost/", "region/ost.md"), ("404.html", "404.md")]
)
def test_the_markdown_file_of_a_page(address: str, path: str) -> None:
    assert markdown_path(address) == path


def test_anchors_follow_the_address() -> None:
    link = Links(frozenset({"", "moten/"}), relative_url).at("region/ost/")
    assert link("moten/#ost-2018") == "../../moten/#ost-2018"
    assert link("#karta") == "../../#karta"


@pytest.mark.parametrize("target", ["moten", "/moten/", "moten/x", "mote/#moten/", "https://example.org/"])
def test_a_broken_link_raises_an_error_with_page_and_target(target: str) -> None:
    link = Links(frozenset({"moten/"}), relative_url).at("om/")
    with pytest.raises(UnknownTargetError, match="sidan /om/ länkar till /"):
        link(target)


@pytest.mark.parametrize(
    ("site_url", "page", "address", "link"),
    [
        ("https://www.example.org/jour/", "om/", "moten/", "../moten/"),
        ("https://www.example.org/jour/", "404.html", "moten/", "/jour/moten/"),
        ("https://www.example.org", "404.html", "moten/", "/moten/"),
        ("", "404.html", "", "/"),
    ],
)
def test_the_finished_site_has_relative_links_but_for_its_404_page(
    site_url: str, page: str, address: str, link: str
) -> None:
    assert site_url_style(site_url)(page, address) == link
