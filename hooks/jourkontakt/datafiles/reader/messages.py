"""The reader's messages: a stable code and a Swedish sentence for each kind of problem."""

SENTENCES = {
    # The file as a whole.
    "Y01": "filen är på {size} byte och får vara på högst {limit} byte",
    "Y02": "filen är sparad som {encoding}. Spara den som UTF-8",
    "Y03": "filen är inte sparad som UTF-8: byten 0x{byte:02X}{guess} går inte att läsa. Spara filen som UTF-8",
    "Y04": "filen innehåller inga uppgifter. Den börjar med ett fältnamn och kolon, till exempel ”regions:”",
    "Y05": "filen börjar med {what}. Den ska börja med ett fältnamn och kolon, till exempel ”regions:”",
    "Y06": "filen har fler än {limit} värden",
    # Characters.
    "Y10": "raden innehåller en tabb. Skriv blanksteg i stället, två för varje steg som raden är indragen",
    "Y11": "raden innehåller ett ensamt CR-tecken i stället för ett vanligt radbyte. Spara filen med radbyten LF",
    "Y12": "raden innehåller ett styrtecken ({name}). Ta bort det",
    "Y13": "raden innehåller ett särskilt mellanslag ({name}). Skriv ett vanligt blanksteg",
    "Y14": "raden innehåller ett osynligt tecken ({name}). Ta bort det",
    "Y15": "raden innehåller {name}, som inte går att läsa. Skriv det tecken som ska stå där",
    "Y16": "”{char}” är lagrat på ett ovanligt sätt ({names}), så att sökningar missar det. Skriv bokstaven på nytt",
    "Y19": "”{char}” i {word} är {kind} som bara liknar en vanlig, så att sökningar missar ordet. Skriv det på nytt",
    # Lines that do not belong in a data file.
    "Y17": "rader som börjar med ”{mark}” används inte här. Ta bort raden",
    "Y69": "listor skrivs med ett vanligt bindestreck (-), inte ”{mark}”",
    "Y18": "raden ”{mark}” är kvar sedan två ändringar krockade. Behåll den text som gäller och ta bort märkena",
    # Characters with a special meaning in YAML.
    "Y20": "”{mark}” först i ett värde är en hänvisning, och sådana används inte. Sätt citattecken runt om det är text",
    "Y21": "”{mark}” först i ett värde anger en typ, och sådana används inte. Sätt citattecken runt om det är text",
    "Y22": "”{mark}” kan inte stå först i ett värde utan citattecken. Sätt citattecken runt hela texten",
    "Y23": "listor och fält inom [ ] eller {{ }} används inte. Skriv varje värde på en egen rad med bindestreck före,"
    " eller sätt citattecken runt om det är text",
    "Y24": "”<<” hämtar fält från ett annat ställe, och det används inte. Skriv ut fälten",
    "Y25": "raden är indragen i fler än {limit} nivåer. Minska indraget",
    # Values.
    "Y30": "{value} utan citattecken läses som {kind} och kan ändras på vägen. Sätt citattecken runt",
    "Y31": "{value} utan citattecken läses av vissa program som ja eller nej. Sätt citattecken runt om det är text."
    " Ett ja skrivs true och ett nej false",
    "Y32": "{value} utan citattecken betyder att värdet saknas. Ta bort raden, eller sätt citattecken runt text",
    "Y33": "här saknas ett värde. Skriv det inom citattecken, dra in raderna under om de hör hit, eller ta bort raden",
    "Y34": "texten är {length} tecken lång och får vara högst {limit}",
    "Y35": "texten fortsätter på nästa rad. Skriv den på en enda rad inom citattecken",
    "Y36": "citattecknet stängs inte på samma rad. Skriv texten på en enda rad och avsluta med ett citattecken",
    "Y37": "text på flera rader efter ”{mark}” används inte. Skriv texten på en enda rad inom citattecken",
    "Y38": "det som står efter # försvinner ur texten. Sätt citattecken runt hela texten,"
    " eller skriv ett blanksteg efter # om det är en kommentar",
    "Y39": "ett omvänt snedstreck i texten ger ett tecken som inte får förekomma ({name}). Ta bort det",
    "Y40": "citattecknen är av fel sort och blir en del av texten. Skriv raka citattecken",
    "Y41": "citattecknet i början av värdet saknas, så att det sista blir en del av texten",
    # Field names.
    "Y50": "fältet {name} finns redan på rad {first}. {cure}",
    "Y51": "fältnamnet före kolonet saknas",
    "Y52": "fältnamnet {name} utan citattecken läses inte som text i alla program. Sätt citattecken runt",
    "Y53": "en lista eller en grupp av fält kan inte vara fältnamn",
    # Lines that do not fit together.
    "Y60": "texten innehåller kolon följt av blanksteg. Sätt citattecken runt hela texten",
    "Y61": "raden passar inte ihop med raderna ovanför. {hint}",
    "Y62": "mellan fältnamn och värde ska det stå kolon och blanksteg. En kommentar börjar med # och blanksteg",
    "Y63": "värdet är slut men raden fortsätter. {cure}",
    "Y64": "omvänt snedstreck har en särskild betydelse inom citattecken. Skriv två i rad",
    "Y65": "efter bindestrecket i en lista ska det stå ett blanksteg",
    "Y66": "en lista börjar på raden under fältnamnet. Sätt citattecken runt om bindestrecket hör till texten",
    "Y67": "raden blandar lista och fält. På samma nivå börjar antingen alla rader med bindestreck eller ingen. {cure}",
    "Y68": "raden är den första i en lista och ska börja med bindestreck, som raderna efter",
    "Y99": "raden går inte att läsa. Jämför den med raderna runt om; text skrivs inom citattecken",
}

# What else follows the value within quotes may be.
QUOTE_ALL = "Sätt citattecken runt hela texten, och skriv citat i den som ”så här”"
KINDS = {"number": "ett tal", "time": "en tidpunkt", "special": "ett specialtecken"}

_MAX_SHOWN = 40


def sentence(code: str, **words: object) -> str:
    """The sentence of a code with its placeholders filled in."""
    return SENTENCES[code].format(**words)


def shown(value: str) -> str:
    """A value in Swedish quotes, shortened if it is long."""
    return f"”{value}”" if len(value) <= _MAX_SHOWN else f"”{value[: _MAX_SHOWN - 1]}…”"
