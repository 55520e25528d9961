"""The right word for a misspelt one: spelling distance after folding, and a list of words from the other language."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from .swedish import fold

_CUTOFF = 0.6
# What Swedish editors write for the English keys and values, and English near-synonyms.
_FOREIGN = {
    "adress": "value", "anmalan": "sign_up", "anmarkning": "note", "ansvarig": "publisher", "ansvarigutgivare": "publisher",
    "anvandning": "purpose", "arenden": "errands", "arrangor": "by", "av": "by", "avslutad": "closed", "besvarad": "answered",
    "brevlada": "mailbox", "brottsoffersamordnare": "victim_coordinator", "coordinator": "victim_coordinator",
    "dag": "on", "datum": "when", "deltagare": "participants", "ejstalld": "not_asked", "epost": "email",
    "epostadress": "email", "ersattare": "deputy", "forvem": "who", "fraga": "question", "fragor": "questions",
    "fran": "from", "funktionsbrevlada": "mailbox", "genomford": "held", "genomfort": "held", "grupp": "group_head",
    "gruppchef": "group_head", "historisk": "historical", "hur": "method", "innehavare": "holders", "installd": "cancelled",
    "installt": "cancelled", "ja": "yes", "jour": "centre", "jourer": "centres", "klart": "done", "klartsenast": "due",
    "kommun": "municipalities", "kommuner": "municipalities", "kommunkod": "code", "kontakt": "contacts",
    "kontakter": "contacts", "kontaktcenter": "contact_centre", "kontrollerad": "verified", "kontroller": "verified",
    "kalla": "source", "lage": "status", "lan": "counties", "lokal": "local", "lokalt": "local", "mail": "email",
    "medlem": "is_member", "meddelande": "notice", "metod": "method", "mejl": "email", "mobil": "phone", "mobile": "phone",
    "mote": "meetings", "moten": "meetings", "namn": "name", "nar": "when", "nationell": "national",
    "nationellt": "national", "nedlagd": "closed", "nej": "no", "nummer": "value", "number": "value", "omrade": "area",
    "oppen": "open", "oppettider": "hours", "organisatör": "by", "ovrigt": "note", "person": "holders", "pkc": "contact_centre",
    "planerad": "planned", "planerat": "planned", "plats": "place", "polisgruppen": "police_group", "post": "posts",
    "poster": "posts", "publicerad": "published", "region": "regions", "ringt": "called", "roll": "role", "rubrik": "title",
    "samordnare": "victim_coordinator", "sedan": "since", "sektionschef": "section_head", "skriftligt": "written",
    "sort": "kind", "started": "since", "svar": "answers", "tel": "phone", "telefon": "phone", "telefonnummer": "phone",
    "telefontider": "hours", "tider": "hours", "till": "until", "tillsatt": "held", "titel": "title", "typ": "kind",
    "type": "kind", "uppgiftsaknas": "unknown", "url": "source", "utbildning": "trainings", "utbildningar": "trainings",
    "utfall": "outcomes", "vad": "what", "vakant": "vacant", "vem": "who", "atagande": "commitments", "ataganden": "commitments",
}  # fmt: skip


def nearest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word that was most likely meant, or an empty text where none is near."""
    folded = {fold(candidate): candidate for candidate in allowed}
    wanted = fold(word)
    if wanted in folded:
        return folded[wanted]
    foreign = _FOREIGN.get(wanted, "")
    if foreign in folded.values():
        return foreign
    close = get_close_matches(wanted, folded, n=1, cutoff=_CUTOFF)
    return folded[close[0]] if close else ""
