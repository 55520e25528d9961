"""Every code that a finding can have, with cause and cure in Swedish: the guide has an anchor for each.

What the rules mean stands with the rules. What the reader means it says itself, about a few wrong lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import is_normalized

from ..datafiles.problem import DataError
from ..datafiles.reader import read
from ..datafiles.reader.characters import visible
from ..datafiles.reader.messages import sentence
from ..rules import RULES
from ..values.text import capitalised

# A wrong line or two for each of the reader's codes, and what it says of them is what the code means.
_WRONG = {
    "Y04": "# bara en kommentar",
    "Y05": '- "Nord"',
    "Y10": 'name:\t"Nord"',
    "Y11": 'name: "Nord"\rid: "nord"',
    "Y12": 'name: "No\x07rd"',
    "Y13": 'value: "114\u00a014"',
    "Y14": 'name: "No\u00adrd"',
    "Y15": 'name: "Malm\ufffd"',
    "Y16": 'name: "O\u0308st"',
    "Y17": 'name: "Nord"\n...',
    "Y18": '<<<<<<< HEAD\nname: "Nord"',
    "Y19": 'name: "P\u043elisen"',
    "Y20": "name: &Nord",
    "Y21": "name: !Nord",
    "Y22": "name: @Nord",
    "Y23": 'roles: ["section_head"]',
    "Y24": '<<: "Nord"',
    "Y30": "value: 0701740605",
    "Y31": "is_member: yes",
    "Y32": "name: null",
    "Y33": 'name:\nid: "nord"',
    "Y35": "name: Region\n  Nord",
    "Y36": 'name: "Nord',
    "Y37": "name: |\n  Nord",
    "Y38": "place: Rum 4 #2",
    "Y39": r'name: "Nord\n"',
    "Y40": "name: ”Nord”",
    "Y50": 'name: "Nord"\nname: "Syd"',
    "Y51": ': "Nord"',
    "Y52": 'on: "2026"',
    "Y53": '? - "Nord"\n: "x"',
    "Y60": "title: Möte: Nord",
    "Y61": 'regions:\n  - id: "nord"\n      name: "Nord"',
    "Y62": 'id: "nord"\nname:"Nord"',
    "Y63": 'title: "Mötet "Nord" hölls"',
    "Y64": r'title: "C:\Rutiner"',
    "Y65": 'roles:\n  -"section_head"',
    "Y66": 'roles: - "section_head"',
    "Y67": 'id: "nord"\n- "Nord"',
    "Y68": 'regions:\n    id: "nord"\n  - id: "syd"',
}
# Those that need a whole file to be wrong, with the words that their sentences lack.
_WHOLE: dict[str, dict[str, object]] = {
    "Y01": {"size": "3 000 000", "limit": "2 000 000"},
    "Y02": {"encoding": "UTF-16"},
    "Y03": {"byte": 0xE5, "guess": ""},
    "Y06": {"limit": "200 000"},
    "Y25": {"limit": 12},
    "Y34": {"length": "5 000", "limit": "4 000"},
    "Y99": {},
}
_MODEL = {
    "M01": "Ett fält som måste finnas saknas. Lägg till raden, under samma post som raden som kontrollen pekar på",
    "M02": "Fältet finns inte här. Det är felstavat, eller indraget så att det hamnar i fel post",
    "M03": "Värdet har fel form: en lista där det ska stå ett värde, eller tvärtom",
    "M04": "Värdet är inte ett av dem som går här. Skriv ett av dem, exakt som det står",
    "M05": "Värdet går inte att läsa som ett datum, ett tal, ett id eller vad som hör hemma här. Skriv det i rätt form",
    "M06": "Listan har för många eller för få rader",
    "C01": "En tabell, municipalities.csv eller places.csv, går inte att läsa på den raden",
    "C02": "En av filerna finns inte eller går inte att läsa. Lägg tillbaka den",
}


@dataclass(frozen=True)
class Code:
    """A code: whether it stops the site, what it means, and for the reader's codes wrong lines and the right one."""

    code: str
    is_error: bool
    meaning: str
    wrong: str = ""
    right: str = ""


def all_codes() -> tuple[Code, ...]:
    """Every code, in the order in which they can be met: how it is written, what fields there are, what they say."""
    written = [_of_lines(code, wrong) for code, wrong in _WRONG.items()]
    written += [Code(code, True, _sentence(sentence(code, **words))) for code, words in _WHOLE.items()]
    fields = [Code(code, True, _sentence(meaning)) for code, meaning in _MODEL.items()]
    rules = [Code(rule.code, rule.severity == "error", rule.help) for rule in RULES]
    return (*sorted(written, key=lambda code: code.code), *fields, *sorted(rules, key=lambda code: code.code))


def _of_lines(code: str, wrong: str) -> Code:
    """What the reader says of the lines."""
    try:
        read("exempel.yaml", f"{wrong}\n".encode())
    except DataError as error:
        for problem in error.problems:
            if problem.code == code:
                shown = "\n".join(map(visible, wrong.replace("\t", "⇥").split("\n")))
                # What differs by nothing that can be seen is not worth showing.
                if is_normalized("NFC", shown):
                    return Code(code, True, _sentence(problem.message), shown, problem.write)
                return Code(code, True, _sentence(problem.message))
    raise LookupError(f"{wrong!r} does not have {code}")


def _sentence(text: str) -> str:
    return f"{capitalised(text)}."
