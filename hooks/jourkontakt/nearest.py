"""The right word for a misspelt one: spelling distance after folding, and a list of words from the other language."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from .swedish import fold

_CUTOFF = 0.6
# Beyond these a comparison takes longer than its answer is worth.
_LONGEST, _MOST = 60, 150
# What Swedish editors write, folded, for the English keys and values; and English near-synonyms.
_FOREIGN = {
    "about": "ca cirka ungefar", "active": "aktiv", "answered": "besvarad", "answers": "svar", "area": "omrade",
    "by": "av arrangor organisator", "called": "ringt", "cancelled": "installd installt", "caveat": "forbehall",
    "centre": "jour", "centres": "jourer", "change": "forandring", "changes": "andringar", "closed": "avslutad nedlagd",
    "code": "kommunkod", "commitments": "atagande ataganden", "consent": "samtycke",
    "contact_centre": "kontaktcenter pkc", "contacts": "kontakt kontakter", "count": "antal", "counties": "lan",
    "county": "lan", "denominator": "namnare", "deputy": "ersattare", "done": "klart", "due": "klartsenast",
    "email": "epost epostadress mail mejl", "errands": "arenden", "estimate": "uppskattning", "figures": "siffror",
    "from": "fran", "group_head": "grupp gruppchef", "held": "genomford genomfort tillsatt", "historical": "historisk",
    "holders": "innehavare person", "hours": "oppettider telefontider tider", "is_member": "medlem",
    "kind": "sort typ type", "level": "niva", "local": "lokal lokalt", "mailbox": "brevlada funktionsbrevlada",
    "measure": "matt", "measures": "matt", "meetings": "mote moten", "method": "hur metod",
    "municipalities": "kommun kommuner", "name": "namn", "national": "land nationell nationellt riket",
    "nearly": "nastan", "no": "nej", "not_asked": "ejstalld", "note": "anmarkning ovrigt", "notice": "meddelande",
    "numerator": "taljare", "on": "dag datum", "open": "oppen", "outcomes": "utfall", "participants": "deltagare",
    "phone": "mobil mobile tel telefon telefonnummer", "place": "plats", "planned": "planerad planerat",
    "police_group": "polisgruppen", "posts": "post poster", "published": "publicerad",
    "publisher": "ansvarig ansvarigutgivare", "purpose": "anvandning", "qualifier": "ungefar", "question": "fraga",
    "questions": "fragor", "regions": "region", "role": "roll", "section_head": "sektionschef", "share": "andel",
    "sign_up": "anmalan", "since": "sedan started", "source": "kalla url", "status": "lage", "title": "rubrik titel",
    "trainings": "utbildning utbildningar", "unit": "enhet", "unknown": "okand okant uppgiftsaknas", "until": "till",
    "vacant": "vakant", "value": "adress nummer number varde", "verified": "kontrollerad kontroller",
    "victim_coordinator": "brottsoffersamordnare coordinator samordnare", "what": "vad", "when": "datum nar",
    "who": "forvem vem", "written": "skriftligt", "yes": "ja",
}  # fmt: skip
_MEANINGS: dict[str, list[str]] = {}
for _right, _words in _FOREIGN.items():
    for _word in _words.split():
        _MEANINGS.setdefault(_word, []).append(_right)


def nearest(word: str, allowed: Iterable[str], cutoff: float = _CUTOFF) -> str:
    """The allowed word that was most likely meant, or an empty text where none is as near as `cutoff` (0 to 1)."""
    candidates = list(allowed)
    if len(word) > _LONGEST or len(candidates) > _MOST:
        return ""
    folded = {fold(candidate): candidate for candidate in candidates}
    wanted = fold(word)
    if wanted in folded:
        return folded[wanted]
    for meaning in _MEANINGS.get(wanted, ()):
        if meaning in folded.values():
            return meaning
    close = get_close_matches(wanted, folded, n=1, cutoff=cutoff)
    return folded[close[0]] if close else ""
