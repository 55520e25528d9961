"""Every code that a finding can have, with cause and cure in Swedish: the guide has an anchor for each.

What the rules mean stands with the rules. A test holds the table against what the reader says of the wrong lines.
"""

from msgspec import Struct

from ..rules import RULES


class Code(Struct, frozen=True):
    """A code: whether it stops the site, what it means, and for the reader's codes wrong lines and the right one.

    A tab in the wrong lines is shown as `⇥`, any other character that nobody sees as `�`.
    """

    code: str
    is_error: bool
    meaning: str
    wrong: str = ""
    right: str = ""


# fmt: off
READER_CODES = (
    Code("Y01", True, "Filen är på 3 000 000 byte och får vara på högst 2 000 000 byte."),
    Code("Y02", True, "Filen är sparad som UTF-16. Spara den som UTF-8."),
    Code("Y03", True, "Filen är inte sparad som UTF-8: byten 0xE5 går inte att läsa. Spara filen som UTF-8."),
    Code("Y04", True, "Filen innehåller inga uppgifter. Den börjar med ett fältnamn och kolon, till exempel "
                      "”regions:”.", "# bara en kommentar"),
    Code("Y05", True, "Filen börjar med en lista. Den ska börja med ett fältnamn och kolon, till exempel ”regions:”.",
         '- "Nord"'),
    Code("Y06", True, "Filen har fler än 200 000 värden."),
    Code("Y10", True, "Raden innehåller en tabb. Skriv blanksteg i stället, två för varje steg som raden är indragen.",
         'name:⇥"Nord"', 'name: "Nord"'),
    Code("Y11", True, "Raden innehåller ett ensamt CR-tecken i stället för ett vanligt radbyte. Spara filen med "
                      "radbyten LF.", 'name: "Nord"�id: "nord"'),
    Code("Y12", True, "Raden innehåller ett styrtecken (U+0007). Ta bort det.", 'name: "No�rd"'),
    Code("Y13", True, "Raden innehåller ett särskilt mellanslag (hårt mellanslag, U+00A0). Skriv ett vanligt "
                      "blanksteg.", 'value: "114�14"', 'value: "114 14"'),
    Code("Y14", True, "Raden innehåller ett osynligt tecken (mjukt bindestreck, U+00AD). Ta bort det.",
         'name: "No�rd"', 'name: "Nord"'),
    Code("Y15", True, "Raden innehåller ersättningstecken, U+FFFD, som inte går att läsa. Skriv det tecken som ska "
                      "stå där.", 'name: "Malm�"'),
    Code("Y16", True, "”Ö” är lagrat på ett ovanligt sätt (U+004F + U+0308), så att sökningar missar det. Skriv "
                      "bokstaven på nytt."),
    Code("Y17", True, "Rader som börjar med ”...” används inte här. Ta bort raden.", 'name: "Nord"\n...'),
    Code("Y18", True, "Raden ”<<<<<<<” är kvar sedan två ändringar krockade. Behåll den text som gäller och ta bort "
                      "märkena.", '<<<<<<< HEAD\nname: "Nord"'),
    Code("Y19", True, "”\u043e” i ”P\u043elisen” är en kyrillisk bokstav som bara liknar en vanlig, så att sökningar "
                      "missar ordet. Skriv det på nytt.", 'name: "P\u043elisen"', 'name: "Polisen"'),
    Code("Y20", True, "”&” först i ett värde är en hänvisning, och sådana används inte. Sätt citattecken runt om det "
                      "är text.", "name: &Nord", 'name: "&Nord"'),
    Code("Y21", True, "”!” först i ett värde anger en typ, och sådana används inte. Sätt citattecken runt om det är "
                      "text.", "name: !Nord", 'name: "!Nord"'),
    Code("Y22", True, "”@” kan inte stå först i ett värde utan citattecken. Sätt citattecken runt hela texten.",
         "name: @Nord", 'name: "@Nord"'),
    Code("Y23", True, "Listor och fält inom [ ] eller { } används inte. Skriv varje värde på en egen rad med "
                      "bindestreck före, eller sätt citattecken runt om det är text.", 'roles: ["section_head"]'),
    Code("Y24", True, "”<<” hämtar fält från ett annat ställe, och det används inte. Skriv ut fälten.", '<<: "Nord"'),
    Code("Y25", True, "Raden är indragen i fler än 12 nivåer. Minska indraget."),
    Code("Y30", True, "”0701740605” utan citattecken läses som ett tal och kan ändras på vägen. Sätt citattecken runt.",
         "value: 0701740605", 'value: "070-174 06 05"'),
    Code("Y31", True, "”yes” utan citattecken läses av vissa program som ja eller nej. Sätt citattecken runt om det "
                      "är text. Ett ja skrivs true och ett nej false.", "is_member: yes", 'is_member: "yes"'),
    Code("Y32", True, "”null” utan citattecken betyder att värdet saknas. Ta bort raden, eller sätt citattecken runt "
                      "text.", "name: null"),
    Code("Y33", True, "Här saknas ett värde. Skriv det inom citattecken, dra in raderna under om de hör hit, eller ta "
                      "bort raden.", 'name:\nid: "nord"'),
    Code("Y34", True, "Texten är 5 000 tecken lång och får vara högst 4 000."),
    Code("Y35", True, "Texten fortsätter på nästa rad. Skriv den på en enda rad inom citattecken.",
         "name: Region\n  Nord", 'name: "Region Nord"'),
    Code("Y36", True, "Citattecknet stängs inte på samma rad. Skriv texten på en enda rad och avsluta med ett "
                      "citattecken.", 'name: "Nord', 'name: "Nord"'),
    Code("Y37", True, "Text på flera rader efter ”|” används inte. Skriv texten på en enda rad inom citattecken.",
         "name: |\n  Nord", 'name: "Nord"'),
    Code("Y38", True, "Det som står efter # försvinner ur texten. Sätt citattecken runt hela texten, eller skriv ett "
                      "blanksteg efter # om det är en kommentar.", "place: Rum 4 #2", 'place: "Rum 4 #2"'),
    Code("Y39", True, "Ett omvänt snedstreck i texten ger ett tecken som inte får förekomma (radbyte, U+000A). Ta "
                      "bort det.", r'name: "Nord\n"'),
    Code("Y40", True, "Citattecknen är av fel sort och blir en del av texten. Skriv raka citattecken.",
         "name: ”Nord”", 'name: "Nord"'),
    Code("Y50", True, "Fältet ”name” finns redan på rad 1. Ta bort det ena.", 'name: "Nord"\nname: "Syd"'),
    Code("Y51", True, "Fältnamnet före kolonet saknas.", ': "Nord"'),
    Code("Y52", True, "Fältnamnet ”on” utan citattecken läses inte som text i alla program. Sätt citattecken runt.",
         'on: "2026"', '"on": "2026"'),
    Code("Y53", True, "En lista eller en grupp av fält kan inte vara fältnamn.", '? - "Nord"\n: "x"'),
    Code("Y60", True, "Texten innehåller kolon följt av blanksteg. Sätt citattecken runt hela texten.",
         "title: Möte: Nord", 'title: "Möte: Nord"'),
    Code("Y61", True, "Raden passar inte ihop med raderna ovanför. Rader på samma nivå börjar i samma kolumn.",
         'regions:\n  - id: "nord"\n      name: "Nord"'),
    Code("Y62", True, "Mellan fältnamn och värde ska det stå kolon och blanksteg.",
         'id: "nord"\nname:"Nord"', 'name: "Nord"'),
    Code("Y63", True, "Värdet är slut men raden fortsätter. Sätt citattecken runt hela texten, och skriv citat i den "
                      "som ”så här”.", 'title: "Mötet "Nord" hölls"', 'title: "Mötet ”Nord” hölls"'),
    Code("Y64", True, "Omvänt snedstreck har en särskild betydelse inom citattecken. Skriv två i rad.",
         r'title: "C:\Rutiner"', r'title: "C:\\Rutiner"'),
    Code("Y65", True, "Efter bindestrecket i en lista ska det stå ett blanksteg.",
         'roles:\n  -"section_head"', '- "section_head"'),
    Code("Y66", True, "En lista börjar på raden under fältnamnet. Sätt citattecken runt om bindestrecket hör till "
                      "texten.", 'roles: - "section_head"'),
    Code("Y67", True, "Raden blandar lista och fält. På samma nivå börjar antingen alla rader med bindestreck eller "
                      "ingen.", 'id: "nord"\n- "Nord"'),
    Code("Y68", True, "Raden är den första i en lista och ska börja med bindestreck, som raderna efter.",
         'regions:\n    id: "nord"\n  - id: "syd"', '- id: "nord"'),
    Code("Y99", True, "Raden går inte att läsa. Jämför den med raderna runt om; text skrivs inom citattecken."),
)
FIELD_CODES = (
    Code("M01", True, "Ett fält som måste finnas saknas. Lägg till raden, under samma post som raden som kontrollen "
                      "pekar på."),
    Code("M02", True, "Fältet finns inte här. Det är felstavat, eller indraget så att det hamnar i fel post."),
    Code("M03", True, "Värdet har fel form: en lista där det ska stå ett värde, eller tvärtom."),
    Code("M04", True, "Värdet är inte ett av dem som går här. Skriv ett av dem, exakt som det står."),
    Code("M05", True, "Värdet går inte att läsa som ett datum, ett tal, ett id eller vad som hör hemma här. Skriv det "
                      "i rätt form."),
    Code("M06", True, "Listan har för många eller för få rader."),
    Code("C01", True, "En tabell, municipalities.csv eller places.csv, går inte att läsa på den raden."),
    Code("C02", True, "En av filerna finns inte eller går inte att läsa. Lägg tillbaka den."),
)
# fmt: on


def all_codes() -> tuple[Code, ...]:
    """Every code, in the order in which they can be met: how it is written, what fields there are, what they say."""
    rules = [Code(rule.code, rule.severity == "error", rule.help) for rule in RULES]
    return (*READER_CODES, *FIELD_CODES, *sorted(rules, key=lambda code: code.code))
