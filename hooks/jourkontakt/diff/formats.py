"""The sentences as text for a terminal, as JSON for a program, and as Markdown for a comment on GitHub."""

import json
from collections.abc import Iterable, Sequence

from ..datafiles.problem import Problem
from ..model.directory import Directory
from ..values.markdown import code_block, escaped, fitting
from ..values.text import capitalised, counted
from .sentence import Sentence, count_in_region

NO_CHANGES = "Inga ändringar"
# The first line of a comment; the workflow uses it to find and replace its earlier comment.
MARKER = "<!-- jourkontakt-diff -->"
# GitHub allows 65,536 characters.
_MAX_LENGTH = 60_000
_WARNINGS = "Titta noga på det här"


def as_text(found: Sequence[Sentence]) -> str:
    """Warnings, changes of whom to call, and other changes, each under a heading."""
    parts = {
        _WARNINGS: [item for item in found if item.is_warning],
        "Vem man ringer": [item for item in found if item.changes_calls],
        "Övrigt": [item for item in found if not (item.is_warning or item.changes_calls)],
    }
    listed = [f"{heading}:\n" + "".join(map(_text_item, items)) for heading, items in parts.items() if items]
    return "\n".join(listed) or f"{NO_CHANGES}\n"


def as_json(found: Sequence[Sentence]) -> str:
    """A list of objects: region (null for the whole country), kind, sentence, municipalities, warning."""
    records = [
        {
            "region": item.region or None,
            "kind": item.kind,
            "sentence": "\n".join([item.text, *item.lines]),
            "municipalities": item.municipalities,
            "warning": item.is_warning,
        }
        for item in found
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def as_markdown(found: Sequence[Sentence], directory: Directory) -> str:
    """Warnings first, then by region in the directory's order; cut to the length that GitHub allows.

    Texts from the data are escaped, so that they cannot become markup, links, mentions or commands.
    """
    if not found:
        return f"{MARKER}\n{NO_CHANGES}\n"
    changes = [item for item in found if not item.is_warning]
    country = [item.text for item in changes if item.region not in directory.region_by_id]
    lines = [MARKER, "## Vad läsaren märker"]
    warnings = [item for item in found if item.is_warning]
    lines += _section(_WARNINGS, map(_markdown_item, warnings))
    lines += _section("Hela landet", map(_markdown_text, country))
    for region in directory.regions:
        count = counted(count_in_region(directory, region.id), "kommun", "kommuner")
        # The heading names the region, so the sentences leave it out.
        texts = [capitalised(item.text.removeprefix(item.prefix)) for item in changes if item.region == region.id]
        lines += _section(f"Region {region.name} ({count})", map(_markdown_text, texts))
    return _cut_to_length(lines)


def problems_as_markdown(intro: str, problems: Iterable[Problem]) -> str:
    """The comment that says why the data cannot be compared, with a list of the problems."""
    lines = (f"- {escaped(f'{problem.place} {problem.code}: {problem.message}')}" for problem in problems)
    return _cut_to_length([MARKER, escaped(intro), "", *lines])


def _text_item(item: Sentence) -> str:
    return f"- {item.text}\n" + "".join(f"  {line}".rstrip() + "\n" for line in item.lines)


def _section(heading: str, items: Iterable[str]) -> list[str]:
    found = list(items)
    return [f"\n### {escaped(heading)}\n", *found] if found else []


def _markdown_text(text: str) -> str:
    return f"- {escaped(text)}"


def _markdown_item(item: Sentence) -> str:
    """The sentence, and its lines as a block of code, in which nothing is markup."""
    block = "".join(f"\n  {line}".rstrip(" ") for line in code_block(item.lines)) if item.lines else ""
    return _markdown_text(item.text) + (f"\n{block}" if block else "")


def _cut_to_length(lines: list[str]) -> str:
    return fitting([f"{line}\n" for line in lines], _MAX_LENGTH)
