"""Check that a message to an editor is plain Swedish."""

from __future__ import annotations

import re

# Text from the data file and names of fields and values are quoted or in brackets, and are not checked.
_QUOTED = re.compile(r"”[^”]*”|\([^()]*\)|https?://\S*|[a-z_]+\.(?:yaml|csv)")
_JARGON = re.compile(
    r"\b(?:null|none|nil|string\w*|strängar?\w*|pars[ae]\w*|syntax\w*|error\w*|fatal|key|value|nyckel\w*|nycklar\w*|"
    r"objekt\w*|array\w*|boolean\w*|boolesk\w*|mapping\w*|sekvens\w*|token\w*|exception\w*|invalid\w*|ogiltig\w*|integer|"
    r"regex\w*|schema\w*|yaml|json|skalär\w*|scalar\w*|instans\w*|validera\w*|iterera\w*|literal\w*|modell\w*|attribut\w*)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|of|and|is|are|was|not|must|should|expected|found|missing|unknown|unexpected|while|with|this|that|"
    r"character|line|column|document|could|cannot|field|required)\b",
    re.IGNORECASE,
)


def faults(sentence: str) -> list[str]:
    """All faults of a sentence: questions, jargon, English words, wrong quotation marks, wrong endings."""
    found = []
    bare = _QUOTED.sub("§", sentence)
    if "?" in bare or re.search(r"\b[Mm]enade\b", bare):
        found.append("a question")
    found += [f"jargon: {word}" for word in _JARGON.findall(bare)]
    found += [f"English: {word}" for word in _ENGLISH.findall(bare)]
    if re.search(r"[\"'“„]|\.\.\.|None", bare):
        found.append("marks that are not used in Swedish text")
    if sentence.count("”") % 2 or sentence.count("(") != sentence.count(")"):
        found.append("a quote or bracket left open")
    if sentence != sentence.strip() or not sentence or sentence[-1] in ".:,":
        found.append("a loose end")
    if re.search(r"\.(?! [A-ZÅÄÖ§])\s", bare):
        found.append("a sentence that does not begin as one")
    return found
