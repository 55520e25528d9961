"""The MkDocs adapter: loads the facts before MkDocs empties the site, and writes every `Artifact` into the site.

A generated page is finished HTML that is put into the frame without passing through MkDocs, whose handling of a file
is slower than rendering it. Pages in `docs/` are Markdown, which MkDocs builds.
"""

import logging
import os
import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

import mkdocs_output
import mkdocs_speed
from jourkontakt.datafiles.problem import DataError, as_text, summary
from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.values import clock, web
from jourkontakt.values.errors import InvalidValueError
from jourkontakt.website import shelf
from jourkontakt.website.build import artifacts, page_addresses
from jourkontakt.website.links import NOT_FOUND
from jourkontakt.website.offline import is_wanted, offline_files
from jourkontakt.website.prose import EXTENSIONS, dressed
from jourkontakt.website.rendering import environment, render
from jourkontakt.website.written import Written, load_prose
from mkdocs_shells import GeneratedPage, Shells, drop_comments, linkable

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
    folder = Path(os.environ.get("JOURKONTAKT_DATA") or "data")
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
    config.markdown_extensions = [*EXTENSIONS]
    config.theme.static_templates.clear()
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
    """Give Markdown pages generated pages to link to, or remove them without facts; publish nothing of the frame."""
    facts = config.extra["jourkontakt"]
    for file in [file for file in files if file.src_dir in config.theme.dirs]:
        files.remove(file)
    drop_comments(files)
    if written := files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
        if isinstance(facts, DataError):
            for file in written:
                files.remove(file)
        else:
            for address in page_addresses(facts):
                page = linkable(config, address)
                if address != NOT_FOUND and page.src_uri not in files:
                    files.append(page)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The Markdown of the page, with what the site fills in."""
    written: Written = config.extra["jourkontakt_prose"]
    return written.source(page.file.src_uri)


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
    config.extra["jourkontakt_files"] = mkdocs_output.unique(made, files)
    config.extra["jourkontakt_copied"] = mkdocs_output.copied(files)
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page the classes of our style sheet."""
    return dressed(html)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Remove the spaces that the templates leave at the ends of lines."""
    output = re.sub(r"[ \t]+\n", "\n", output)
    return mkdocs_output.reloading(output.encode()).decode() if _serving["now"] else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the generated files, and check and sign off the site, except under `mkdocs serve`."""
    made = config.extra.pop("jourkontakt_files")
    if _serving["now"]:
        made = ((path, mkdocs_output.reloading(content)) for path, content in made)
    written = mkdocs_output.write_files(Path(config.site_dir), made)
    if not _serving["now"]:
        mkdocs_output.sign_off(config, config.extra["jourkontakt"], written | config.extra["jourkontakt_copied"])
    mkdocs_speed.freeze_gc()
