"""The Swedish words for the values in the data: roles, kinds, states."""

from __future__ import annotations

ROLES = {
    "section_head": "sektionschef",
    "group_head": "gruppchef",
    "victim_coordinator": "brottsoffersamordnare",
    "contact_centre": "Polisens kontaktcenter",
}
ROLES_DEFINITE = {
    "section_head": "sektionschefen",
    "group_head": "gruppchefen",
    "victim_coordinator": "brottsoffersamordnaren",
    "contact_centre": "kontaktcentret",
}
PARTICIPANTS = {
    "police_group": "polisgruppen",
    "contact_centre": "Polisens kontaktcenter",
    "centre": "brottsofferjourer",
    "region_leadership": "regionens ledning",
    "section_head": "sektionschef",
    "victim_coordinator": "brottsoffersamordnare",
    "other": "andra",
}
METHODS = {"called": "Ringt och bekräftat", "written": "Bekräftat skriftligt", "published": "Hämtat från sida"}
MEETING_KINDS = {"national": "Polisgruppens möte", "local": "Lokalt möte"}
MEETING_STATUS = {"planned": "Planerat", "held": "Genomfört", "cancelled": "Inställt", "passed": "Utfall saknas"}
TRAINING_STATUS = {"planned": "Planerad", "held": "Genomförd", "cancelled": "Inställd", "passed": "Utfall saknas"}
CENTRE_STATUS = {"active": "aktiv", "historical": "historisk", "closed": "nedlagd"}
ANSWER_STATES = {"not_asked": "ej ställd", "no_answer": "inget svar", "unknown": "uppgift saknas"}
QUALIFIERS = {"about": "ca", "nearly": "nästan", "over": "över"}
LEVELS = {"national": "hela landet", "region": "polisregion", "county": "län", "centre": "jour"}
MISSING = "uppgift saknas"
