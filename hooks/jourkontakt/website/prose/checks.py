"""What is wrong with a Markdown page, at its line: links, telephone links, HTML, images, tokens, personal numbers."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ...datafiles.problem import Problem
from ...rules import free_text
from ...values import email, phones
from ...values.errors import InvalidValueError
from ...values.text import listing
from .markup import TOKEN, Link, links, plain, tags, without_code
from .pages import Prose
from .targets import Targets, address_of, file_of, suggested

_SCHEME = re.compile(r"(?P<name>[a-z][a-z0-9+.-]*):|//", re.IGNORECASE)
_FORBIDDEN_TAGS = frozenset([
    "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "link", "meta", "base",
    "form", "input", "button", "textarea", "select",
])  # fmt: skip
_FORBIDDEN_ATTRIBUTE = re.compile(r"(?:^|[\s\"'/])(?P<name>style|on[a-z]+)\s*=", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_EXAMPLE = "[114 14](tel:11414)"


class Found(NamedTuple):
    """A fault: where it is in the text, its code, a Swedish sentence, and what to write."""

    at: int
    code: str
    message: str
    write: str = ""


def of_form(page: Prose) -> list[Problem]:
    """What is wrong with the page whatever the site's other pages are."""
    text = without_code(page.text)
    found = [*_html(text), *_folded(text), *(each for link in links(text) for each in _target(link))]
    personal = [problem for part in (page.head, page.text) for problem in free_text.on_page(page.file, part)]
    return [*personal, *_problems(page, found)]


def of_links(page: Prose, targets: Targets, tokens: Collection[str]) -> list[Problem]:
    """The links to what the site does not have, and the names of nothing that the site fills in."""
    text = without_code(page.text)
    found = [*(each for link in links(text) for each in _missing(page, link, targets)), *_tokens(text, tokens)]
    return _problems(page, found)


def _problems(page: Prose, found: list[Found]) -> list[Problem]:
    lines = page.text.split("\n")
    return [_problem(page.file, page.text, lines, each) for each in sorted(found)]


def _problem(file: str, text: str, lines: list[str], found: Found) -> Problem:
    before = text[: found.at]
    line, column = before.count("\n"), found.at - before.rfind("\n")
    return Problem(file, line + 1, column, "error", found.code, found.message, found.write, excerpt=lines[line])


def _html(text: str) -> Iterator[Found]:
    for tag in tags(text):
        if tag.name in _FORBIDDEN_TAGS:
            yield Found(tag.at, "W04", f"<{tag.name}> går inte på en sida. Ta bort det")
        if attribute := _FORBIDDEN_ATTRIBUTE.search(_QUOTED.sub('""', tag.rest)):
            yield Found(tag.at, "W04", f"”{attribute['name']}” går inte på en sida. Ta bort det")


def _folded(text: str) -> Iterator[Found]:
    """Folded parts as other sites of MkDocs write them."""
    for match in re.finditer(r"^ *(\?\?\?\+?)(?= )", text, re.MULTILINE):
        message = "text som fälls ut skrivs mellan <details markdown> och </details>, med sin rubrik i <summary>"
        yield Found(match.start(1), "W04", message)


def _target(link: Link) -> Iterator[Found]:
    """What is wrong with the link's or image's target in itself."""
    scheme = _SCHEME.match(link.target)
    kind = (scheme["name"] or "//").casefold() if scheme else ""
    if link.kind == "image" and not link.label.strip():
        yield Found(link.start, "W05", "bilden saknar en beskrivning för den som inte ser den", f"![…]({link.target})")
    if not link.target:
        yield Found(link.start, "W01", "länken går ingenstans. Skriv en adress inom parentesen")
    elif kind == "tel":
        yield from _telephone(link)
    elif kind == "mailto":
        try:
            email.check(link.target.partition(":")[2].partition("?")[0])
        except InvalidValueError as error:
            yield Found(link.at, "W02", str(error))
    elif kind and (link.kind == "image" or _is_fetched(link)):
        yield Found(link.at, "W05", "bilder får inte hämtas från andra webbplatser. Lägg bilden i docs")
    elif kind not in ("", "http", "https"):
        shown = link.target.partition(":")[0] + ":" if kind != "//" else "//"
        yield Found(link.at, "W02", f"en länk kan inte börja med ”{shown}”. Skriv hela adressen med https://")
    elif not kind and link.kind == "html" and not link.target.startswith("#"):
        yield Found(link.at, "W02", "en länk till en egen sida skrivs i Markdown", f"[…]({link.target})")


def _is_fetched(link: Link) -> bool:
    """Whether it is an HTML tag that fetches its target, and no link."""
    return link.kind == "html" and not link.label


def _telephone(link: Link) -> Iterator[Found]:
    """Whether a telephone link stands around a number alone, and dials it."""
    label, dials = plain(link.label), link.target.partition(":")[2]
    if link.kind in ("definition", "image"):
        yield Found(link.at, "W03", f"en telefonlänk skrivs på ett ställe, till exempel {_EXAMPLE}")
    elif not re.search(r"\d", label):
        yield Found(link.at, "W03", f"texten i en telefonlänk är numret och inget annat, till exempel {_EXAMPLE}")
    elif label != link.label:
        yield Found(link.at, "W03", f"fetstil och annat står utanför en telefonlänk, till exempel **{_EXAMPLE}**")
    else:
        try:
            phones.check(label)
        except InvalidValueError as error:
            yield Found(
                link.start,
                "W03",
                str(error),
                f"[{error.write}](tel:{phones.dialled(error.write)})" if error.write else "",
            )
            return
        if not phones.is_assigned(label) or phones.is_fiction(label):
            yield Found(link.start, "W03", f"numret {label} används inte i Sverige")
        elif dials != phones.dialled(label):
            right = phones.dialled(label)
            yield Found(link.at, "W03", f"länken ringer {dials}, men numret är {label}", f"[{label}](tel:{right})")


def _missing(page: Prose, link: Link, targets: Targets) -> Iterator[Found]:
    """A link to a page, a file or an anchor that does not exist."""
    if not link.target or link.kind == "html" or _SCHEME.match(link.target):
        return
    path, _, anchor = link.target.partition("#")
    address = address_of(page, link.target, targets.addresses) if path else page.address
    if link.kind == "image" or address is None:
        if file_of(page, link.target, targets.files) is None:
            yield _astray(page, link, targets)
    elif anchor and anchor not in targets.anchors(address):
        yield Found(link.at, "W01", f"länken går till ”{link.target}”, men ”#{anchor}” finns inte på den sidan")


def _astray(page: Prose, link: Link, targets: Targets) -> Found:
    if link.kind == "image":
        return Found(link.at, "W05", f"bilden ”{link.target}” finns inte i docs")
    message = f"länken går till ”{link.target}”, men sidan finns inte"
    near = suggested(page, link.target, targets.addresses)
    if not near:
        return Found(link.at, "W01", f"{message}. En sida skrivs med sin adress, till exempel /kommuner/")
    anchor = link.target[len(link.target.partition("#")[0]) :]
    write = f"[{link.label}]({near}{anchor})" if link.kind == "link" else ""
    return Found(link.at, "W01", f"{message}. Menade du ”{near}”?", write)


def _tokens(text: str, known: Collection[str]) -> Iterator[Found]:
    for match in TOKEN.finditer(text):
        if match["name"] not in known:
            names = listing([f"”{name}”" for name in known])
            yield Found(match.start(), "W07", f"inget heter ”{match['name']}”. Det som sidan fyller i är {names}")
