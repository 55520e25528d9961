"""No false positives: a correct edit causes no new error or warning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from tests.cases.mutations.base import base


@dataclass(frozen=True)
class Edit:
    """A correct change of a file: its description, and `new`, which replaces the first occurrence of `old`."""

    what: str
    file: str
    old: str
    new: str


REGIONS, CENTRES, FIGURES, NAMES, SITE = "regions.yaml", "centres.yaml", "statistics.yaml", "names.yaml", "site.yaml"
SYD = """      - id: "syd-victim-coordinator"
        role: "victim_coordinator"
        title: "Brottsoffersamordnare"
        status: "unknown"
"""
EDITS = [
    # Notation.
    Edit("a comment on its own line", REGIONS, "national_numbers:\n", "national_numbers:\n  # Sorterade efter vikt.\n"),
    Edit("a comment after a value", REGIONS, 'name: "Nord"\n', 'name: "Nord" # hela norra Sverige\n'),
    Edit("a comment with signs", REGIONS, "errands:\n", "# Se [1], {x}: ”så här” & *annat* – 100 %!\nerrands:\n"),
    Edit("an empty line", REGIONS, '  - id: "mitt"\n', '\n  - id: "mitt"\n'),
    Edit("blanks at the end of a line", REGIONS, 'name: "Nord"\n', 'name: "Nord"   \n'),
    Edit("single quotes", REGIONS, 'name: "Polisen"', "name: 'Polisen'"),
    Edit("an apostrophe within quotes", REGIONS, 'name: "Polisen"', 'name: "Polisen i Sverige\'s namn"'),
    Edit("a quotation within quotes", REGIONS, 'ask_for: "polis"', 'ask_for: "”polis”"'),
    Edit("an escaped quote", REGIONS, 'ask_for: "polis"', 'ask_for: "\\"polis\\""'),
    Edit("no quotes around plain words", REGIONS, 'name: "Polisen"', "name: Polisen"),
    Edit("no quotes around a known value", REGIONS, 'kind: "local"', "kind: local"),
    Edit("quotes around a day", REGIONS, "as_of: 2020-09-15", 'as_of: "2020-09-15"'),
    Edit("quotes around a field's name", REGIONS, '    slug: "arende"', '    "slug": "arende"'),
    Edit("a colon and a hash within quotes", REGIONS, 'ask_for: "polis"', 'ask_for: "polis: rum 4 #2"'),
    Edit(
        "a list that is indented no further",
        REGIONS,
        '    roles:\n      - "victim_coordinator"\n      - "group_head"\n      - "contact_centre"\n',
        '    roles:\n    - "victim_coordinator"\n    - "group_head"\n    - "contact_centre"\n',
    ),
    Edit("a document start marker", SITE, "title:", "---\ntitle:"),
    Edit("no newline at the end of the file", SITE, "example: true\n", "example: true"),
    Edit(
        "fields in another order",
        REGIONS,
        '    name: "Polisen"\n    purpose: "när det inte är akut"\n',
        '    purpose: "när det inte är akut"\n    name: "Polisen"\n',
    ),
    Edit("foreign letters", REGIONS, 'name: "Prov Provdotter"', 'name: "Prøv Prøvsdóttir-Łę Çelik"'),
    Edit("a dash, dots and a percent sign", REGIONS, 'ask_for: "polis"', 'ask_for: "polis – 100 % … säkert"'),
    # Numbers and addresses.
    Edit("another number", REGIONS, '"070-174 06 12"', '"070-174 06 90"'),
    Edit("another function's address", CENTRES, "fantasijouren@example.org", "fantasijouren@jour.example.org"),
    Edit("capitals and a plus in an address", CENTRES, "fantasijouren@example.org", "Fantasi.Jouren+post@example.org"),
    Edit("a note", REGIONS, 'value: "070-174 06 05"\n', 'value: "070-174 06 05"\n            note: "anknytning 123"\n'),
    Edit("another source", REGIONS, "https://example.org/nord/organisation", "https://www.example.com/a/b?sida=2#om"),
    Edit("a source with foreign letters", REGIONS, "https://example.org/nord/organisation", "https://example.org/å-ö"),
    Edit(
        "hours",
        REGIONS,
        'value: "070-174 06 05"\n',
        'value: "070-174 06 05"\n            hours:\n'
        '              text: "vardagar 09–15"\n              as_of: 2026-11-01\n'
        '              source: "https://example.org/tider"\n',
    ),
    Edit(
        "the first check of a contact",
        REGIONS,
        '            source: "https://example.org/nord/organisation"\n      - id',
        '            source: "https://example.org/nord/organisation"\n            verified:\n'
        '              - date: 2026-11-24\n                by: "polisgruppen"\n                method: "called"\n'
        "      - id",
    ),
    Edit(
        "a check in another month, by a centre",
        CENTRES,
        '            by: "Fantasijouren"\n            method: "written"\n',
        '            by: "Fantasijouren"\n            method: "written"\n          - date: "oktober 2026"\n'
        '            by: "Exempeljouren"\n            method: "published"\n',
    ),
    Edit(
        "a number from a day on",
        REGIONS,
        'value: "070-174 06 05"\n',
        'value: "070-174 06 05"\n            since: "hösten 2026"\n',
    ),
    Edit(
        "a number until a day ahead",
        REGIONS,
        'value: "070-174 06 05"\n',
        'value: "070-174 06 05"\n            until: 2027-06-30\n',
    ),
    # Posts.
    Edit(
        "an unknown post without optional fields",
        REGIONS,
        SYD,
        SYD + '      - id: "syd-group-head"\n        role: "group_head"\n'
        '        title: "Gruppchef"\n        status: "unknown"\n',
    ),
    Edit("a vacant post", REGIONS, SYD, SYD.replace("unknown", "vacant") + '        since: "september 2026"\n'),
    Edit(
        "a vacant post with a deputy",
        REGIONS,
        '        since: "augusti 2026"\n        deputy: "vast-section-head"\n',
        '        since: 2026-08-01\n        deputy: "vast-group-head"\n',
    ),
    Edit(
        "a held post without a name",
        REGIONS,
        SYD,
        SYD.replace("unknown", "held") + '        holders:\n          - since: "2026"\n',
    ),
    Edit(
        "a removed name",
        REGIONS,
        '          - name: "Fantasi Fantasisson"\n            since: "våren 2024"\n',
        '          - since: "våren 2024"\n',
    ),
    Edit(
        "a notice with a last day",
        REGIONS,
        SYD,
        SYD + '        notice:\n          text: "Ingen svarar under flytten."\n'
        '          from: 2026-11-01\n          until: 2026-12-31\n          source: "https://example.org/flytt"\n',
    ),
    Edit("another title", REGIONS, 'title: "Brottsoffersamordnare"', 'title: "Brottsoffersamordnare, norra delen"'),
    # Meetings and trainings.
    Edit("a meeting on a day", REGIONS, '        when: "hösten 2027"\n', "        when: 2027-09-14\n"),
    Edit("a meeting at a time", REGIONS, '        when: "hösten 2027"\n', '        when: "2027-09-14 09:00–11:30"\n'),
    Edit("a meeting in a month", REGIONS, '        when: "hösten 2027"\n', '        when: "oktober 2027"\n'),
    Edit(
        "a change of a meeting",
        REGIONS,
        '        source: "https://example.org/moten/vast-2026"\n        added: 2026-01-15\n',
        '        source: "https://example.org/moten/vast-2026"\n        added: 2026-01-15\n        changes:\n'
        '          - "on": 2026-02-01\n            what: "Flyttat en vecka"\n',
    ),
    Edit(
        "a completed commitment",
        REGIONS,
        "            due: 2027-03-01\n",
        "            due: 2027-03-01\n            done: 2026-11-20\n",
    ),
    Edit("a commitment without a last day", REGIONS, "            due: 2027-03-01\n", ""),
    Edit("a training without a place", REGIONS, '        place: "Exempelby"\n', ""),
    Edit(
        "a circumstance",
        REGIONS,
        "    circumstances:\n",
        '    circumstances:\n      - text: "Ny organisation."\n'
        '        as_of: "2026"\n        source: "https://example.org/nytt"\n',
    ),
    # Centres.
    Edit(
        "a centre's other name",
        CENTRES,
        '      - "Jouren i Påhittsbo"\n',
        '      - "Jouren i Påhittsbo"\n      - "PJ"\n',
    ),
    Edit(
        "a municipality that a centre once covered",
        CENTRES,
        '      - code: "2080"\n',
        '      - code: "2080"\n        since: "2001"\n        until: "våren 2010"\n',
    ),
    Edit(
        "a centre with only the required fields",
        CENTRES,
        '  - id: "skissjouren"\n',
        '  - id: "nyjouren"\n'
        '    name: "Nyjouren"\n    region: "syd"\n    is_member: "no"\n    status: "active"\n'
        '    source: "https://example.org/ny"\n  - id: "skissjouren"\n',
    ),
    Edit("a known membership", CENTRES, 'is_member: "unknown"', 'is_member: "yes"'),
    # Figures.
    Edit("a figure with thousands", FIGURES, 'value: "4,44"', 'value: "4,4"'),
    Edit(
        "a caveat", FIGURES, '    period: "2018"\n', '    period: "2018"\n    caveat: "Alla jourer har inte svarat."\n'
    ),
    Edit("a figure that is not exact", FIGURES, '    value: "4,44"\n', '    value: "4,44"\n    qualifier: "nearly"\n'),
    Edit(
        "a figure of some months",
        FIGURES,
        "figures:\n",
        'figures:\n  - measure: "cases"\n    level: "region"\n'
        '    area: "syd"\n    period: "januari–augusti 2023"\n    value: "1 234"\n'
        '    source: "https://example.org/statistik"\n',
    ),
    # Names and settings.
    Edit("a name of several municipalities", NAMES, '      - "2580"\n', '      - "2580"\n      - "0180"\n'),
    Edit(
        "a name of a county",
        NAMES,
        "names:\n",
        'names:\n  - name: "Götet"\n    kind: "area"\n    counties:\n      - "Västra Götalands län"\n',
    ),
    Edit("a word for an errand", NAMES, '      - "målet"\n', '      - "målet"\n      - "hur går det?"\n'),
    Edit("a longer time before data counts as old", SITE, '"12"', '"18"'),
    Edit("another branch", SITE, 'branch: "main"', 'branch: "gh-pages/2026"'),
    Edit("settings left out", SITE, 'branch: "main"\n', ""),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.what)
def test_a_correct_edit_gives_no_finding(edit: Edit) -> None:
    text = base().raw[edit.file].decode()
    assert edit.old in text
    assert not new_findings(edit.file, text.replace(edit.old, edit.new, 1).encode())


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: b"\xef\xbb\xbf" + raw,
        lambda raw: raw + b"\n\n",
        lambda raw: b"\n".join(line for line in raw.split(b"\n") if not line.lstrip().startswith(b"#")),
    ],
    ids=["windows-line-ends", "byte-order-mark", "empty-lines-last", "without-comments"],
)
def test_saving_a_file_in_another_form_gives_no_finding(change: Callable[[bytes], bytes]) -> None:
    for file in (REGIONS, CENTRES, FIGURES, NAMES, SITE):
        assert not new_findings(file, change(base().raw[file]))


def test_there_are_enough_edits(record_property: Callable[[str, object], None]) -> None:
    record_property("valid edits", len(EDITS))
    assert len({edit.what for edit in EDITS}) == len(EDITS) >= 50


def new_findings(file: str, raw: bytes) -> list[str]:
    """The problems that the unchanged folder does not have."""
    return [problem.as_text() for problem in base().new(file, raw)]
