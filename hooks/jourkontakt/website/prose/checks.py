"""What is wrong with a Markdown page, at its line: links, telephone links, HTML, images, tokens, personal numbers."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate, islice

from ...datafiles.problem import Problem
from ...model.build import MOST
from ...rules import free_text
from ...rules.sources import detour_in_words
from ...values import email, phones, web
from ...values.detours import detour
from ...values.errors import InvalidValueError
from ...values.text import listing
from .code import without_code
from .elements import of_elements
from .layout import Found, of_layout
from .markup import TOKEN, Link, links, plain
from .pages import Prose
from .targets import Targets, address_of, file_of, suggested

_SCHEME = re.compile(r"(?P<name>[a-z][a-z0-9+.-]*):|//", re.IGNORECASE)
_SITE = re.compile(r"(?:[\w-]+\.)+(?:se|nu|org|com|net|eu|info|no|dk|fi)(?=[/?#]|$)", re.IGNORECASE)
_EXAMPLE = "[114 14](tel:11414)"


def of_form(page: Prose) -> list[Problem]:
    """What is wrong with the page whatever the site's other pages are."""
    text = without_code(page.text)
    found = [*of_layout(text), *of_elements(text), *_folded(text), *_images_apart(text)]
    found += [each for link in links(text) for each in _target(link)]
    return [*islice(free_text.on_page(page.file, page.text), MOST), *_problems(page, found)]


def of_links(page: Prose, targets: Targets, tokens: Collection[str]) -> list[Problem]:
    """The links to what the site does not have, and the names of nothing that the site fills in."""
    text = without_code(page.text)
    found = [*(each for link in links(text) for each in _missing(page, link, targets)), *_tokens(text, tokens)]
    return _problems(page, found)


def _problems(page: Prose, found: list[Found]) -> list[Problem]:
    """The first `MOST` of what was found, at its lines."""
    lines = page.text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    return [_problem(page.file, lines, starts, each) for each in sorted(found)[:MOST]]


def _problem(file: str, lines: list[str], starts: list[int], found: Found) -> Problem:
    line = bisect_right(starts, found.at)
    column = found.at - starts[line - 1] + 1
    return Problem(file, line, column, "error", found.code, found.message, found.write, excerpt=lines[line - 1])


def _folded(text: str) -> Iterator[Found]:
    """Folded parts as other sites of MkDocs write them."""
    for match in re.finditer(r"^ *(\?\?\?\+?)(?= )", text, re.MULTILINE):
        message = "text som fälls ut skrivs mellan <details markdown> och </details>, med sin rubrik i <summary>"
        yield Found(match.start(1), "W04", message)


def _images_apart(text: str) -> Iterator[Found]:
    """Images whose address stands elsewhere on the page."""
    if any(link.kind == "definition" for link in links(text)):
        for match in re.finditer(r"(?<!\\)!\[[^\[\]\n]*\](?!\()", text):
            yield Found(match.start(), "W05", "en bild skrivs på ett ställe, till exempel ![Karta](karta.png)")


def _target(link: Link) -> Iterator[Found]:
    """What is wrong with the link's or image's target in itself."""
    scheme = _SCHEME.match(link.target)
    kind = (scheme["name"] or "//").casefold() if scheme else ""
    if link.kind == "image" and not link.label.strip():
        yield Found(link.start, "W05", "bilden saknar en beskrivning för den som inte ser den", f"![…]({link.target})")
    elif link.kind == "link" and not plain(link.label):
        yield Found(link.start, "W02", "länken saknar text, så ingen ser den", f"[…]({link.target})")
    if not link.target:
        yield Found(link.start, "W01", "länken går ingenstans. Skriv en adress inom parentesen")
    elif kind == "tel":
        yield from _telephone(link)
    elif re.search(r"\s", link.target):
        yield Found(link.at, "W02", "en adress kan inte ha blanksteg. Skriv den utan, eller med %20 i stället")
    elif kind == "mailto":
        try:
            email.check(link.target.partition(":")[2].partition("?")[0])
        except InvalidValueError as error:
            yield Found(link.at, "W02", str(error))
    elif kind and (link.kind == "image" or _is_fetched(link)):
        yield Found(link.at, "W05", "bilder får inte hämtas från andra webbplatser. Lägg bilden i docs")
    elif kind in ("http", "https"):
        yield from _website(link)
    elif kind:
        shown = link.target.partition(":")[0] + ":" if kind != "//" else "//"
        yield Found(link.at, "W02", f"en länk kan inte börja med ”{shown}”. Skriv hela adressen med https://")
    elif _is_fetched(link):
        yield Found(link.at, "W05", "en bild skrivs i Markdown", f"![…]({link.target})")
    elif link.kind == "html" and not link.target.startswith("#"):
        yield Found(link.at, "W02", "en länk till en egen sida skrivs i Markdown", f"[…]({link.target})")


def _website(link: Link) -> Iterator[Found]:
    """What is wrong with a link to another website."""
    parts = web.split(link.target)
    found = detour(parts) if parts else None
    if parts is None:
        yield Found(link.at, "W02", f"”{link.target}” är ingen hel webbadress")
    elif found and found.kind == "rewritten":
        yield Found(link.at, "W02", detour_in_words(link.target, found), _written(link, found.target))
    elif web.has_email(parts):
        yield Found(link.at, "W02", "det står en mejladress i länken, och den blir offentlig. Skriv länken utan den")


def _written(link: Link, target: str) -> str:
    """The same link to another target; empty without one."""
    return f"[{link.label}]({target})" if target and link.kind == "link" else target


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
        elif link.target != (right := f"tel:{phones.dialled(label)}"):
            is_number = f"tel:{dials.replace(' ', '')}" == right
            message = f"länken skrivs {right}" if is_number else f"länken ringer {dials}, men numret är {label}"
            yield Found(link.at, "W03", message, f"[{label}]({right})")


def _missing(page: Prose, link: Link, targets: Targets) -> Iterator[Found]:
    """A link to a page, a file or an anchor that does not exist."""
    if link.kind == "html" or not re.fullmatch(r"\S+", link.target) or _SCHEME.match(link.target):
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
    if write := _elsewhere(link.target):
        return Found(link.at, "W01", f"{message}. Menade du ”{write}”?", _written(link, write))
    near = suggested(page, link.target, targets.addresses)
    if not near:
        return Found(link.at, "W01", f"{message}. En sida skrivs med sin adress, till exempel /kommuner/")
    anchor = link.target[len(link.target.partition("#")[0]) :]
    write = f"[{link.label}]({near}{anchor})" if link.kind == "link" else ""
    return Found(link.at, "W01", f"{message}. Menade du ”{near}”?", write)


def _elsewhere(target: str) -> str:
    """The whole address of another website, or of an e-mail, that was written without its beginning; else empty."""
    if _SITE.match(target):
        return f"https://{target}"
    return f"mailto:{target}" if email.is_address(target) else ""


def _tokens(text: str, known: Collection[str]) -> Iterator[Found]:
    for match in TOKEN.finditer(text):
        if match["name"] not in known:
            names = listing([f"”{name}”" for name in known])
            yield Found(match.start(), "W07", f"inget heter ”{match['name']}”. Det som sidan fyller i är {names}")
