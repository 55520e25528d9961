"""The MkDocs adapter: loads the facts before MkDocs empties the site, and writes every `Artifact` into the site.

A generated page is finished HTML that is put into the theme's frame without passing through
MkDocs, whose handling of a file is slower than rendering it. Pages in `docs/` are Markdown, which MkDocs builds.
"""

import logging
import os
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

import mkdocs_speed
from jourkontakt.datafiles.problem import DataError, as_text, summary
from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.values import clock, web
from jourkontakt.values.errors import InvalidValueError
from jourkontakt.website import shelf
from jourkontakt.website.build import artifacts, page_addresses
from jourkontakt.website.links import NOT_FOUND, UnknownTargetError
from jourkontakt.website.offline import is_wanted, offline_files
from jourkontakt.website.rendering import environment, render
from jourkontakt.website.written import Written, load_prose
from mkdocs_shells import GeneratedPage, Shells, dressed, drop_comments, linkable, style_sheet, without_unused

# Not under "mkdocs.": strict builds count those warnings, and a warning caused by the date must not fail a build.
_log = logging.getLogger("jourkontakt")
_serving = {"now": False}


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `mkdocs serve`."""
    _serving["now"] = command == "serve"
    if _serving["now"]:
        mkdocs_speed.enable_gc()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the facts and the Markdown pages; stop on errors, before MkDocs removes the old site."""
    folder = Path(os.environ.get("JOURKONTAKT_DATA", "data"))
    try:
        address = web.published_at(os.environ)
        config.extra["jourkontakt_offline"] = is_wanted(os.environ) and not _serving["now"]
        facts: Directory | DataError = _loaded(config, folder, address)
    except InvalidValueError as error:
        raise Abort(str(error)) from None
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


def _loaded(config: MkDocsConfig, folder: Path, address: str) -> Directory:
    """The facts, with the Markdown pages kept for the other hooks; raises `DataError` or `InvalidValueError`."""
    directory = load_directory(folder, clock.today(os.environ), address)
    config.extra["jourkontakt_prose"] = load_prose(Path(os.path.relpath(config.docs_dir)), directory)
    return directory


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give Markdown pages their style sheets and generated pages to link to; remove them without facts."""
    facts = config.extra["jourkontakt"]
    drop_comments(files)
    if written := files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
        if isinstance(facts, DataError):
            for file in written:
                files.remove(file)
        else:
            files.append(style_sheet(config))
            for address in page_addresses(facts):
                page = linkable(config, address)
                if address != NOT_FOUND and page.src_uri not in files:
                    files.append(page)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The Markdown of the page, with what the site fills in."""
    written: Written = config.extra["jourkontakt_prose"]
    return written.sources[page.file.src_uri]


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Mark the page as prose for the frame."""
    page.meta["prose"] = True
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Prepare the frame and the generated files; each is rendered when `on_post_build` writes it."""
    facts = config.extra["jourkontakt"]
    for file in [file for file in files if isinstance(file, GeneratedPage)]:
        files.remove(file)
    cache = Path(config.config_file_path).parent / ".cache"
    mkdocs_speed.keep_compiled(cache / "jinja", env, environment())
    shelf.keep_in(cache / "files")
    made: Iterable[tuple[str, bytes]]
    if isinstance(facts, DataError):
        made = [("index.html", render("problems.html", problems=facts.problems).encode())]
    else:
        prose = config.extra["jourkontakt_prose"].pages
        offline = config.extra["jourkontakt_offline"]
        shells = Shells(env, config, facts, prose, offline)
        written = map(shells.file, artifacts(facts, shells.style, prose))
        made = chain(written, offline_files(Path(config.site_dir), offline))
    config.extra["jourkontakt_files"] = _unique(made, {file.dest_uri for file in files})
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page the classes of our style sheet."""
    return dressed(html)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Remove unused parts of the theme from a Markdown page, and the spaces that its templates leave."""
    return re.sub(r"[ \t]+\n", "\n", without_unused(output))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the generated files."""
    try:
        for path, content in config.extra.pop("jourkontakt_files"):
            target = Path(config.site_dir, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    except UnknownTargetError as error:
        raise Abort(f"fel: {error}") from None
    mkdocs_speed.freeze_gc()


def _unique(made: Iterable[tuple[str, bytes]], taken: set[str]) -> Iterator[tuple[str, bytes]]:
    """The same files; raises `PluginError` if a path occurs twice or is one of `taken`."""
    for path, content in made:
        if path in taken:
            raise PluginError(f"två filer skulle heta {path}. Ge den i docs ett annat namn")
        taken.add(path)
        yield path, content
