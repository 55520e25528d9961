"""The MkDocs adapter: loads the facts before anything is emptied, and hands every `Artifact` over as a file.

It only translates. Each page is ready HTML put into the theme's frame, which is rendered once per kind of page.
"""

from __future__ import annotations

import logging
import os
import re
from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure import pages
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

import mkdocs_frame
import mkdocs_speed
from jourkontakt.datafiles.problem import DataError, as_text, summary
from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.values import clock
from jourkontakt.website.artifact import Artifact, Page
from jourkontakt.website.build import artifacts
from jourkontakt.website.frame import LINKED, frame
from jourkontakt.website.links import Style, relative_url, rooted_url
from jourkontakt.website.rendering import environment, render

# Not under "mkdocs.": strict builds count those, and what only the calendar changes must never stop a build.
_log = logging.getLogger("jourkontakt")
_serving = {"now": False}
_NOT_FOUND = "404.html"
# These are marked in the menu or the footer, or have links of their own kind.
_OWN_SHELL = LINKED | {_NOT_FOUND}


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether a browser is watching."""
    _serving["now"] = command == "serve"
    if _serving["now"]:
        mkdocs_speed.look_for_garbage()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the facts; stop here, with the old site whole, when they cannot be used."""
    folder = Path(os.environ.get("JOURKONTAKT_DATA", "data"))
    try:
        facts: Directory | DataError = load_directory(folder, clock.today(os.environ))
    except DataError as error:
        if not _serving["now"]:
            raise Abort(as_text(error.problems).rstrip()) from None
        facts = error
    config.extra["jourkontakt"] = facts
    config.watch.append(str(folder.resolve()))
    config.theme.static_templates.clear()
    mkdocs_speed.list_no_theme_files(config)
    if isinstance(facts, Directory):
        config.site_name = facts.site.title
        config.site_url = facts.site.address or config.site_url
        if _serving["now"]:
            _log.warning("Uppgifterna: %s (python -m jourkontakt check)", summary(facts.warnings))
        else:
            _log.warning(as_text(facts.warnings))
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Add every page and file that the facts give."""
    facts = config.extra["jourkontakt"]
    mkdocs_speed.keep_compiled(config, env, environment())
    if isinstance(facts, DataError):
        _add(files, config, "index.html", render("problems.html", problems=facts.problems).encode())
        return env
    shells = _Shells(env, config, facts)
    for artifact in artifacts(facts, shells.style):
        path = artifact.path if artifact.page is None or artifact.path == _NOT_FOUND else f"{artifact.path}index.html"
        _add(files, config, path, shells.fill(artifact) if artifact.page else artifact.content)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """The site is written."""
    mkdocs_speed.leave_in_peace()


def _add(files: Files, config: MkDocsConfig, path: str, content: bytes) -> None:
    if path in files.src_uris:
        raise PluginError(f"two files want to be {path}")
    files.append(File.generated(config, path, content=content))


class _Shells:
    """The theme's page around our bodies: rendered once for each variant, cut at its gaps, and filled."""

    def __init__(self, env: Environment, config: MkDocsConfig, facts: Directory) -> None:
        self.config = config
        self.title = facts.site.title
        self.template = env.get_template("main.html")
        self.root = urlsplit(config.site_url or "/").path or "/"
        self.cut: dict[tuple[str, bool, bool, bool], list[str]] = {}
        env.globals["jk"] = frame(facts)
        env.filters["url"] = pass_context(partial(_themed_url, style=self.style))

    def style(self, page: str, address: str) -> str:
        """Relative addresses, but for the page that any address can show."""
        spell: Style = rooted_url(self.root) if page == _NOT_FOUND else relative_url
        return spell(page, address)

    def fill(self, artifact: Artifact) -> bytes:
        """The whole page."""
        assert artifact.page is not None
        gaps = {
            "title": escape(artifact.page.title),
            "description": escape(artifact.page.description),
            "canonical": escape((self.config.site_url or "") + artifact.path),
            "content": artifact.content.decode(),
        }
        parts = self._shell(artifact.path, artifact.page)
        return "".join(gaps[part] if index % 2 else part for index, part in enumerate(parts)).encode()

    def _shell(self, path: str, page: Page) -> list[str]:
        """Text and names of gaps in turn; pages of equal depth that the frame does not link to share one."""
        depth = path.count("/")
        shared = path if path in _OWN_SHELL else "x/" * depth
        key = shared, page.title == self.title, page.hero, page.numbers_above
        if key not in self.cut:
            title = self.title if page.title == self.title else "@@title@@"
            html = mkdocs_frame.tidied(self.template.render(self._context(shared, page, title)))
            self.cut[key] = re.split("@@(title|description|canonical|content)@@", html)
        return self.cut[key]

    def _context(self, url: str, page: Page, title: str) -> TemplateContext:
        stub = pages.Page("@@title@@", File.generated(self.config, "x.md", content=""), self.config)
        stub.file.url = url
        stub.canonical_url = "@@canonical@@" if self.config.site_url else None
        stub.content = "@@content@@"
        stub.meta = {
            "title": title,
            "description": "@@description@@",
            "hero": page.hero,
            "numbers_above": page.numbers_above,
        }
        return get_context(Navigation([], []), [], self.config, stub)


def _themed_url(context: Context, target: str, style: Style) -> str:
    """The theme's `url` filter, spelt as our own links."""
    if "://" in target or target.startswith("#"):
        return target
    return style(context["page"].url, "" if target == "." else target)
