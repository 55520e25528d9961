"""Every code that a problem can have, with its cause and remedy in Swedish; the guide has an anchor for each.

The texts come from the reader and the rules. A test compares the words filled in here with the reader's messages.
"""

from msgspec import Struct

from ..datafiles.reader.messages import KINDS, QUOTE_ALL, sentence
from ..rules import RULES
from ..values.text import capitalised


class Code(Struct, frozen=True):
    """A code: its meaning, wrong lines and the right one (reader codes only), and whether it stops the build.

    A tab in the wrong lines is shown as `⇥`, any other invisible character as `�`.
    """

    code: str
    meaning: str
    wrong: str = ""
    right: str = ""
    is_error: bool = True


def _code(code: str, wrong: str = "", right: str = "", **words: object) -> Code:
    """A code of the reader; `words` are those that its message has for the wrong lines."""
    return Code(code, f"{capitalised(sentence(code, **words))}.", wrong, right)


# fmt: off
READER_CODES = (
    _code("Y01", size="3 000 000", limit="2 000 000"),
    _code("Y02", encoding="UTF-16"),
    _code("Y03", byte=0xE5, guess=""),
    _code("Y04", "# bara en kommentar"),
    _code("Y05", '- "Nord"', what="en lista"),
    _code("Y06", limit="200 000"),
    _code("Y10", 'name:⇥"Nord"', 'name: "Nord"'),
    _code("Y11", 'name: "Nord"�id: "nord"'),
    _code("Y12", 'name: "No�rd"', name="U+0007"),
    _code("Y13", 'value: "114�14"', 'value: "114 14"', name="hårt mellanslag, U+00A0"),
    _code("Y14", 'name: "No�rd"', 'name: "Nord"', name="mjukt bindestreck, U+00AD"),
    _code("Y15", 'name: "Malm�"', name="ersättningstecken, U+FFFD"),
    _code("Y16", char="Ö", names="U+004F + U+0308"),
    _code("Y17", 'name: "Nord"\n...', mark="..."),
    _code("Y18", '                "det som hör till en punkt med fyra blanksteg. Ett mycket långt stycke delas med tomma rader."),
    Code("W10", "Allt i mappen docs blir offentligt. Filen är varken en sida eller något som läsare kan öppna, till "
                "exempel en säkerhetskopia. Ta bort den."),
)
# fmt: on
_GROUPS = (("Hur filen är skriven", "Y"), ("Fälten", "M"), ("Filer och tabeller", "C"), ("Sidorna i docs", "W"))


def all_codes() -> tuple[Code, ...]:
    """Every code: of the YAML reader, of the fields, of the pages in `docs/`, and of the rules."""
    rules = [Code(rule.code, rule.help, is_error=rule.severity == "error") for rule in RULES]
    return (*READER_CODES, *FIELD_CODES, *PAGE_CODES, *sorted(rules, key=lambda code: code.code))


def grouped_codes() -> tuple[tuple[str, tuple[Code, ...]], ...]:
    """Every code once, under a heading: of the file, the fields, the tables, and the facts' errors and warnings."""
    codes = all_codes()
    groups = [(heading, [code for code in codes if code.code[0] == letter]) for heading, letter in _GROUPS]
    rest = [code for code in codes if code.code[0] not in "YMCW"]
    groups += [
        ("Vad uppgifterna säger: fel", [code for code in rest if code.is_error]),
        ("Vad uppgifterna säger: varningar", [code for code in rest if not code.is_error]),
    ]
    return tuple((heading, tuple(found)) for heading, found in groups)
