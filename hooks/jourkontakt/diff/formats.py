"""The sentences as text for a terminal, as JSON for a program, and as Markdown for a comment on GitHub."""

import json
from collections.abc import Iterable, Iterator, Sequence

from ..datafiles.problem import Problem
from ..model.directory import Directory
from ..values.markdown import code_block, escaped, fitting
from ..values.text import capitalised, counted, number
from . import sections
from .sections import Section
from .sentence import FOLDED, Sentence, count_in_region

NO_CHANGES = "Inga ändringar"
# The first line of a comment; the workflow uses it to find and replace its earlier comment.
MARKER = "<!-- jourkontakt-diff -->"
# GitHub allows 65,536 characters in a comment, and 1 MiB in the summary of a step.
_MAX_LENGTH = 60_000
_MAX_BYTES = 900_000
_ELSEWHERE = " Alla står i sammanfattningen av kontrollen."
_WARNINGS, _CALLS, _REST = "Titta noga på det här", "Vem man ringer", "Övrigt"
# Of more sentences than these about what is folded, only the first `_FEW` are in view.
_MOST_UNFOLDED = 5
_FEW = 3


def as_text(found: Sequence[Sentence]) -> str:
    """Warnings, changes of whom to call, and other changes, each under a heading."""
    parts = {
        _WARNINGS: [item for item in found if item.is_warning],
        _CALLS: [item for item in found if item.changes_calls],
        _REST: [item for item in found if not (item.is_warning or item.changes_calls)],
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
    """Warnings, then whom to call by region, then the rest by region, then what is folded; in GitHub's length.

    Texts from the data are escaped, so that they cannot become markup, links, mentions or commands.
    """
    return sections.fitting(_sections(found, directory), _MAX_LENGTH, len, _ELSEWHERE)


def as_summary(found: Sequence[Sentence], directory: Directory) -> str:
    """The same as the comment, in the room that GitHub gives the summary of a step."""
    return sections.fitting(_sections(found, directory), _MAX_BYTES, lambda text: len(text.encode()))


def problems_as_markdown(intro: str, problems: Iterable[Problem]) -> str:
    """The comment that says why the data cannot be compared, with a list of the problems."""
    lines = (f"- {escaped(f'{problem.place} {problem.code}: {problem.message}')}" for problem in problems)
    return fitting([f"{line}\n" for line in (MARKER, escaped(intro), "", *lines)], _MAX_LENGTH)


def _text_item(item: Sentence) -> str:
    return f"- {item.text}\n" + "".join(f"  {line}".rstrip() + "\n" for line in item.lines)


def _sections(found: Sequence[Sentence], directory: Directory) -> list[Section]:
    if not found:
        return [Section(f"{MARKER}\n{NO_CHANGES}\n", ())]
    warnings = tuple(_markdown_item(item.text, item) for item in found if item.is_warning)
    changes = [item for item in found if not item.is_warning]
    listed = [
        Section(_heading(_WARNINGS), warnings),
        *_by_region(_CALLS, [item for item in changes if item.rank == 0], directory, rank=0),
        *_by_region(_REST, [item for item in changes if item.rank == 1], directory, rank=1),
        *(part for kind in FOLDED for part in _folded(kind, found)),
    ]
    return [Section(f"{MARKER}\n## Vad läsaren märker\n", ()), *(section for section in listed if section.items)]


def _by_region(about: str, items: Sequence[Sentence], directory: Directory, rank: int) -> Iterator[Section]:
    """The whole country first, with the regions that are gone, then each region."""
    country = tuple(_markdown_item(item.text, item) for item in items if item.region not in directory.region_by_id)
    yield Section(_heading(f"{about} i hela landet"), country, rank)
    for region in directory.regions:
        count = counted(count_in_region(directory, region.id), "kommun", "kommuner")
        # The heading names the region, so the sentences leave it out.
        texts = tuple(
            _markdown_item(capitalised(item.text.removeprefix(item.prefix)), item)
            for item in items
            if item.region == region.id
        )
        yield Section(_heading(f"{about} i polisregion {region.name} ({count})"), texts, rank)


def _folded(kind: str, found: Sequence[Sentence]) -> Iterator[Section]:
    """How many there are and the first few, and the others behind a click."""
    items = tuple(_markdown_item(item.text, item) for item in found if item.kind == kind)
    few = len(items) if len(items) <= _MOST_UNFOLDED else _FEW
    heading = _heading(f"{FOLDED[kind]}: {counted(len(items), 'ändring', 'ändringar')}")
    yield Section(heading, items[:few], rank=1)
    start = f"\n<details>\n<summary>… och {number(len(items) - few)} till</summary>\n\n"
    yield Section(start, items[few:], rank=2, end="\n</details>\n")


def _heading(text: str) -> str:
    return f"\n### {escaped(text)}\n\n"


def _markdown_item(text: str, item: Sentence) -> str:
    """The sentence, and its lines as a block of code, in which nothing is markup."""
    block = "".join(f"\n  {line}".rstrip(" ") for line in code_block(item.lines)) if item.lines else ""
    return f"- {escaped(text)}\n" + (f"{block}\n" if block else "")
