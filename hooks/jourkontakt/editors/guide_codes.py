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
    _code("Y18", '<<<<<<< HEAD\nname: "Nord"', mark="<<<<<<<"),
    _code("Y19", 'name: "P\u043elisen"', 'name: "Polisen"', char="\u043e", word="”P\u043elisen”",
          kind="en kyrillisk bokstav"),
    _code("Y20", "name: &Nord", 'name: "&Nord"', mark="&"),
    _code("Y21", "name: !Nord", 'name: "!Nord"', mark="!"),
    _code("Y22", "name: @Nord", 'name: "@Nord"', mark="@"),
    _code("Y23", 'roles: ["section_head"]'),
    _code("Y24", '<<: "Nord"'),
    _code("Y25", limit=12),
    _code("Y30", "value: 0701740605", 'value: "070-174 06 05"', value="”0701740605”", kind=KINDS["number"]),
    _code("Y31", "is_member: yes", 'is_member: "yes"', value="”yes”"),
    _code("Y32", "name: null", value="”null”"),
    _code("Y33", 'name:\nid: "nord"'),
    _code("Y34", length="5 000", limit="4 000"),
    _code("Y35", "name: Region\n  Nord", 'name: "Region Nord"'),
    _code("Y36", 'name: "Nord', 'name: "Nord"'),
    _code("Y37", "name: |\n  Nord", 'name: "Nord"', mark="|"),
    _code("Y38", "place: Rum 4 #2", 'place: "Rum 4 #2"'),
    _code("Y39", r'name: "Nord\n"', name="radbyte, U+000A"),
    _code("Y40", "name: ”Nord”", 'name: "Nord"'),
    _code("Y41", 'name: Nord"', 'name: "Nord"'),
    _code("Y50", 'name: "Nord"\nname: "Syd"', name="”name”", first=1, cure="Ta bort det ena"),
    _code("Y51", ': "Nord"'),
    _code("Y52", 'on: "2026"', '"on": "2026"', name="”on”"),
    _code("Y53", '? - "Nord"\n: "x"'),
    _code("Y60", "title: Möte: Nord", 'title: "Möte: Nord"'),
    _code("Y61", 'regions:\n  - id: "nord"\n      name: "Nord"',
          hint="Flytta raden två blanksteg åt vänster (kolumn 5)"),
    _code("Y62", 'id: "nord"\nname:"Nord"', 'name: "Nord"'),
    _code("Y63", 'title: "Mötet "Nord" hölls"', 'title: "Mötet ”Nord” hölls"', cure=QUOTE_ALL),
    _code("Y64", r'title: "C:\Rutiner"', r'title: "C:\\Rutiner"'),
    _code("Y65", 'roles:\n  -"section_head"', '- "section_head"'),
    _code("Y66", 'roles: - "section_head"'),
    _code("Y67", 'id: "nord"\n- "Nord"', cure="Ta bort bindestrecket"),
    _code("Y68", 'regions:\n    id: "nord"\n  - id: "syd"', '- id: "nord"'),
    _code("Y69", 'roles:\n  – "section_head"', '- "section_head"', mark="–"),
    _code("Y99"),
)
FIELD_CODES = (
    Code("M01", "Ett fält som måste finnas saknas. Lägg till raden, under samma post som raden som kontrollen pekar "
                "på."),
    Code("M02", "Fältet finns inte här. Det är felstavat, eller indraget så att det hamnar i fel post."),
    Code("M03", "Värdet har fel form: en lista där det ska stå ett värde, eller tvärtom."),
    Code("M04", "Värdet är inte ett av dem som går här. Skriv ett av dem, exakt som det står."),
    Code("M05", "Värdet går inte att läsa som ett datum, ett tal, ett id eller vad som hör hemma här. Skriv det i "
                "rätt form."),
    Code("M06", "Listan har för många eller för få rader."),
    Code("C01", "En tabell, municipalities.csv eller places.csv, går inte att läsa på den raden."),
    Code("C02", "En av filerna finns inte eller går inte att läsa. Lägg tillbaka den."),
    Code("C03", "Filen har ett annat namn än filerna som läses, så det som står i den syns ingenstans. Ge den rätt "
                "namn, eller ta bort den."),
)
PAGE_CODES = (
    Code("W01", "En länk på en sida i docs går till en sida, en fil eller en rubrik som inte finns. En sida skrivs med "
                "sin adress, /kommuner/, eller sin fil, kommuner.md."),
    Code("W02", "En länk på en sida i docs går inte att öppna, är omskriven av ett e-postprogram, visar någons "
                "mejladress eller saknar text. Skriv hela adressen med https:// och texten som läsaren ska se."),
    Code("W03", "En telefonlänk på en sida i docs står om något annat än numret, eller ringer ett annat nummer. Den "
                "skrivs så här: [114 14](tel:11414)."),
    Code("W04", "Script, ramar, formulär, inskrivet utseende och okända taggar går inte på en sida i docs, och det som "
                "öppnas ska stängas. Ta bort det, eller skriv det som saknas."),
    Code("W05", "En bild på en sida i docs hämtas från en annan webbplats, finns inte, eller saknar beskrivning för "
                "den som inte ser den. Lägg bilden i docs och beskriv den."),
    Code("W06", "Filens namn i docs blir sidans adress. Den är upptagen eller går inte att använda. Byt namn."),
    Code("W07", "Ett namn inom dubbla klamrar på en sida i docs är inget som sidan fyller i. Rätta namnet."),
    Code("W08", "Raderna överst på en sida i docs, till exempel titel, läses inte. De står mellan två rader med ---, "
                "och den första är filens första rad."),
    Code("W09", "En lista eller en tabell på en sida i docs blir vanlig text. Lämna en tom rad före den, och dra in "
                "det som hör till en punkt med fyra blanksteg."),
    Code("W10", "Allt i mappen docs blir offentligt. Filen är varken en sida eller något som läsare kan öppna, till "
                "exempel en säkerhetskopia, eller en länk till en fil någon annanstans. Ta bort den."),
    Code("W11", "En bild eller film i docs säger var den är tagen, och det blir offentligt. Spara en kopia utan plats, "
                "till exempel en skärmbild."),
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
