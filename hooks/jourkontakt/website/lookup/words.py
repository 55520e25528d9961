"""Words in the search box that name no place: sentences are written around a name, in Swedish and in English."""

# Swedish words that people write around a name; after the verbs and pronouns of `_BEFORE_VERBS`, "vara" is a verb.
_BEFORE_VERBS = "jag vi man hon han hen de det den att inte ska skall skulle kan kunna måste vill bör får"
_SWEDISH = (
    "i på för till från vid om hos av och eller med mot åt under efter innan utan men som så en ett dem denna dess "
    "sin sina min din ditt vår vårt er ert deras mig dig oss honom henne du ni vem vad var vart vilken vilket vilka "
    "hur när varför är blir bli har hade ha göra gör gjorde gjordes finns fanns ta tag tar nå når få fick heter "
    "behöver undrar söker söka hitta hittar prata pratar tala talar säga säger kom komma kommer vet veta ej nu här "
    "där dit hit igen någon något några nån annan bara ju väl nog tack hej hjälp hjälpa hjälper arbetar jobbar bor "
    "hände händer hänt skedde skett anmäld anmält anmälde anmäldes anmälan se förra veckan dag idag dagtid står stå "
    "gäller angående två tre mejla mejl mail skriva ring ringa ringde ringer ringt vända vänder kontakt kontakta "
    "kontaktar kontakter kontaktperson kontaktuppgifter direkt direktnummer telefon telefonnummer telefonnumret tel "
    "tfn nummer numret nr öppettider adress ansvarar ansvarig svara svarar svar boka bokar person personen rätt "
    "enskilt länspolisen länspolis polis polisen polisens poliser polismyndighet polismyndigheten lokalpolisen "
    "lokalpolisområde polisområde område området brott brottet brottsoffer brottsoffret brottsofferenheten enhet "
    "enheten personsäkerhet city centrum sverige "
    "nästa epost mejladress mailadress"
)
_ENGLISH = "the in at of to police who does do how can my me call phone number contact is what where"
_KINDS = {
    "": f"{_SWEDISH} {_ENGLISH}",
    "verb": _BEFORE_VERBS,
    "infinitive": "vara",
    "last": "mitt",
    "municipality": "kommun kommuns kommunen komun stad stads staden",
    "county": "län läns länet lan lans laen",
    "region": "region",
    "centre": "jour jouren brottsofferjour brottsofferjouren boj",
    # The name of a place with one of these before it is often that of another place.
    "other": "norra södra östra västra nordöstra nordvästra sydöstra sydvästra mellersta centrala övre nedre yttre "
    "inre nya gamla stora lilla sankt sankta",
}
WORDS = {word: kind for kind, typed in _KINDS.items() for word in typed.split()}
# Abbreviations and inflected forms, and the word that names are written with.
_FORMS = {
    "region": "reg regionen polisregion polisregionen regions polisregionens",
    "lokalpolisområde": "lpo lokalpolisområdet",
    "polisområde": "po polisområdet",
}
SHORT = {form: word for word, forms in _FORMS.items() for form in forms.split()}
