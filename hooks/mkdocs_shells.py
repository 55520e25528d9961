"""The frame around our pages: rendered once per variant, then filled."""

import re
from collections.abc import Sequence
from functools import partial
from html import escape

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from jourkontakt.model.directory import Directory
from jourkontakt.website.artifact import Artifact, Page
from jourkontakt.website.comments import can_have_comments, without_comments
from jourkontakt.website.frame import frame_of
from jourkontakt.website.links import NOT_FOUND, Style, markdown_path, site_url_style
from jourkontakt.website.prose import Prose
from jourkontakt.website.shell import Shell, gap
from jourkontakt.website.unbroken import unbroken


def drop_comments(files: Files) -> None:
    """Publish our own style sheet, scripts and drawings without comments."""
    for file in files:
        if can_have_comments(file.src_uri):
            file.content_bytes = without_comments(file.src_uri, file.content_bytes)


class GeneratedPage(File):
    """A generated page that Markdown can link to; MkDocs does not build it."""

    def is_documentation_page(self) -> bool:
        """Whether MkDocs reads and builds it."""
        return False


def linkable(config: MkDocsConfig, address: str) -> File:
    """The page at the address, which Markdown links to by `markdown_path`: `[Region Öst](region/ost.md)`."""
    file = GeneratedPage.generated(config, markdown_path(address), content="")
    file.dest_uri = f"{address}index.html"
    return file


class Shells:
    """The frame's variants for one directory; makes `jk` and our `url` known to the frame's templates."""

    def __init__(
        self, env: Environment, config: MkDocsConfig, directory: Directory, prose: Sequence[Prose], offline: bool
    ) -> None:
        self._config = config
        self._title = directory.site.title
        self._template = env.get_template("main.html")
        self.style = site_url_style(config.site_url or "")
        self._shells: dict[tuple[str, bool, bool, bool], Shell] = {}
        frame = config.extra["jk"] = frame_of(directory, prose, offline)
        # Pages that are marked in the menu or the footer, or that need absolute links.
        self._own_shell = frame.linked | {NOT_FOUND}
        env.filters["url"] = pass_context(partial(_styled_url, style=self.style))

    def file(self, artifact: Artifact) -> tuple[str, bytes]:
        """The file's path in the site, and its bytes; a page gets its frame."""
        page = artifact.page
        if page is None:
            return artifact.path, artifact.content
        path = NOT_FOUND if artifact.path == NOT_FOUND else f"{artifact.path}index.html"
        return path, self._shell(artifact.path, page).fill(
            title=escape(page.title).encode(),
            description=escape(page.description).encode(),
            canonical=escape((self._config.site_url or "") + artifact.path).encode(),
            content=artifact.content,
        )

    def _shell(self, path: str, page: Page) -> Shell:
        """The page's shell; pages of the same depth that the frame does not link to share one."""
        shared = path if path in self._own_shell else "x/" * path.count("/")
        key = shared, page.title == self._title, page.hero, page.numbers_above
        if key not in self._shells:
            title = self._title if page.title == self._title else gap("title")
            html = unbroken(self._template.render(self._context(shared, page, title)))
            self._shells[key] = Shell(re.sub(r"\s*\n\s*", "\n", html).lstrip())
        return self._shells[key]

    def _context(self, url: str, page: Page, title: str) -> TemplateContext:
        stub = pages.Page(gap("title"), File.generated(self._config, "x.md", content=""), self._config)
        stub.file.url = url
        stub.canonical_url = gap("canonical") if self._config.site_url else None
        stub.content = gap("content")
        stub.meta = {
            "title": title,
            "description": gap("description"),
            "hero": page.hero,
            "numbers_above": page.numbers_above,
        }
        return get_context(Navigation([], []), [], self._config, stub)


def _styled_url(context: Context, target: str, style: Style) -> str:
    """The templates' `url` filter, in the style of our own links."""
    if "://" in target or target.startswith("#"):
        return target
    return style(context["page"].url, "" if target == "." else target)
