"""Hugo's source folder holds each page as a frame and a body."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from bench import hugo


def test_pages_that_share_a_frame_share_a_layout(tmp_path: Path) -> None:
    page = (
        '<head><title>{0}</title><meta name="description" content="{0}"></head>'
        "<main class=a>{1}</main><footer></footer>"
    )
    for path, title in (("index.html", "One"), ("kommun/two/index.html", 'Two "& more"'), ("404.html", "Three")):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(page.format(escape(title), f"<p>{title}"), encoding="utf-8")
    (tmp_path / "site/style.css").write_text("p {}", encoding="utf-8")
    hugo.write_source(tmp_path / "site", tmp_path / "hugo")
    content = tmp_path / "hugo/content"
    assert {path.relative_to(content).as_posix() for path in content.rglob("*.html")} == {
        "_index.html",
        "kommun/two.html",
        "404.html",
    }
    assert '"title": "Two \\"& more\\""' in (content / "kommun/two.html").read_text(encoding="utf-8")
    assert (content / "_index.html").read_text(encoding="utf-8").endswith("\n<p>One")
    assert [path.read_text(encoding="utf-8") for path in (tmp_path / "hugo/layouts").iterdir()] == [
        page.format("{{ .Title }}", "{{ .Content }}").replace('"{{ .Title }}"', '"{{ .Description }}"')
    ]
    assert (tmp_path / "hugo/static/style.css").is_file()


def test_pages_that_name_their_address_twice_share_a_layout(tmp_path: Path) -> None:
    page = '<head><link rel="canonical" href="{0}"></head><main>{0}</main><footer>Utskrivet från {0}. Klart</footer>'
    for path, address in (("index.html", "https://exempel.example/"), ("om/index.html", "https://exempel.example/om/")):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(page.format(address), encoding="utf-8")
    hugo.write_source(tmp_path / "site", tmp_path / "hugo")
    (layout,) = (tmp_path / "hugo/layouts").iterdir()
    frame = page.replace("<main>{0}", "<main>{{{{ .Content }}}}").format("{{ .Permalink }}")
    assert layout.read_text(encoding="utf-8") == frame
    assert (tmp_path / "hugo/content/om.html").read_text(encoding="utf-8").endswith("\nhttps://exempel.example/om/")


def test_a_page_that_hugo_would_take_for_a_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<main>{{ .Title }}</main>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"index\.html"):
        hugo.write_source(tmp_path / "site", tmp_path / "hugo")
