"""Posts and national numbers as vCards: 3.0 (RFC 2426), which every phone reads, and some in 4.0 (RFC 6350) too."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from ...model import Site
from ...model.directory import Directory
from ...values.text import on_one_line
from ..address_book import ENDING, ENDING_4, Entry, files
from ..artifact import Artifact
from .content_lines import escaped, written

_Version = Literal["3.0", "4.0"]
_ENDINGS: dict[_Version, str] = {"3.0": ENDING, "4.0": ENDING_4}
_TYPES: dict[_Version, str] = {"3.0": "TYPE=WORK,VOICE", "4.0": "TYPE=work,voice"}
_PREFERRED: dict[_Version, str] = {"3.0": ",PREF", "4.0": ";PREF=1"}
_MAIL: dict[_Version, str] = {"3.0": "TYPE=INTERNET", "4.0": "TYPE=work"}
_STAMP: dict[_Version, str] = {"3.0": "%Y-%m-%dT00:00:00Z", "4.0": "%Y%m%dT000000Z"}
# So that all of them can be found, and removed, among a phone's contacts.
_CATEGORY = "Jourkontakt"
# Some programs keep the backslash that escapes a semicolon, and some take the end of `\\;` for an escaped semicolon.
_PLAIN = str.maketrans({";": ",", "\\": "/"})


def vcard_files(directory: Directory) -> Iterator[Artifact]:
    """`kontakter/**/*.vcf`."""
    cards = _each_once(directory.site)
    for file in files(directory):
        for version, ending in _ENDINGS.items():
            if version == "3.0" or file.in_both:
                yield Artifact(file.path + ending, b"".join(cards(entry, version) for entry in file.entries))


def _each_once(site: Site) -> Callable[[Entry, _Version], bytes]:
    made: dict[tuple[str, _Version], bytes] = {}

    def card(entry: Entry, version: _Version) -> bytes:
        key = entry.id, version
        if key not in made:
            made[key] = written(_card(entry, version, site))
        return made[key]

    return card


def _card(entry: Entry, version: _Version, site: Site) -> Iterator[str]:
    yield from ("BEGIN:VCARD", f"VERSION:{version}", "PRODID:-//Jourkontakt//Kontakter//SV")
    if version == "4.0":
        yield f"KIND:{'individual' if entry.is_person else 'org'}"
    yield f"FN:{_text(entry.name)}"
    yield f"N:{';'.join(_name(entry))}"
    yield f"ORG:{';'.join(map(_text, entry.organisation))}"
    if entry.title:
        yield f"TITLE:{_text(entry.title)}"
    if entry.role:
        yield f"ROLE:{_text(entry.role)}"
    for place, number in enumerate(entry.phones):
        is_first = place == 0 and len(entry.phones) > 1
        yield f"TEL;{_TYPES[version]}{_PREFERRED[version] if is_first else ''}:{number}"
    yield from (f"EMAIL;{_MAIL[version]}:{_text(address)}" for address in entry.emails)
    if url := site.url(entry.page):
        yield f"URL:{on_one_line(url)}"
    yield f"CATEGORIES:{_CATEGORY}"
    yield f"NOTE:{_lines(entry.note)}"
    # In 4.0 it is a URI unless it says otherwise.
    yield f"UID{';VALUE=text' if version == '4.0' else ''}:{_text(entry.id)}@jourkontakt"
    if entry.revised:
        yield f"REV:{entry.revised.strftime(_STAMP[version])}"
    yield "END:VCARD"


def _name(entry: Entry) -> tuple[str, str, str, str, str]:
    """Family name, given names, and three parts that are not used.

    Phones sort by the family name, and some show these parts instead of FN, so together they are the same text. What
    is no person has it all as its family name.
    """
    name = _plain(entry.name)
    given, _, family = name.rpartition(" ") if entry.is_person else ("", "", name)
    return escaped(family), escaped(given), "", "", ""


def _lines(lines: Iterable[str]) -> str:
    return r"\n".join(map(_text, lines))


def _text(text: str) -> str:
    return escaped(_plain(text))


def _plain(text: str) -> str:
    """The text on one line, without the characters that programs do not agree on."""
    return on_one_line(text).translate(_PLAIN)
