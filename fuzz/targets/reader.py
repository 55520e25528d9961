"""YAML: any bytes give a tree or problems; positions point at values, fixes can be applied, and trees written again."""

from __future__ import annotations

from collections.abc import Iterator

from jourkontakt.datafiles.edit import apply
from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import Mapping, Node, Text, read
from jourkontakt.datafiles.reader.layout import quoted

from . import problems

NAME = "a.yaml"


def run(raw: bytes) -> None:
    """Read the bytes."""
    try:
        tree = read(NAME, raw)
    except DataError as error:
        _check_refusal(raw, error)
        return
    for text in _texts(tree):
        written = tree.source.line(text.line)[text.column - 1 : text.end_column - 1]
        assert not text.plain or written == text, (written, text)
    again = "".join(f"{line}\n" for line in canonical(tree))
    assert read(NAME, again.encode()) == tree, again


def _check_refusal(raw: bytes, error: DataError) -> None:
    """Fail unless the problems have a place in the file and their fixes leave a file that can be read or refused."""
    text = raw.decode(errors="replace").removeprefix("\ufeff")
    problems.check(error.problems, {NAME: text.replace("\r\n", "\n").split("\n")})
    if fixes := [problem.fix for problem in error.problems if problem.fix]:
        try:
            read(NAME, apply(raw, fixes))
        except DataError as again:
            assert again.problems


def _texts(node: Node) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield key
            yield from _texts(value)
    else:
        for value in node:
            yield from _texts(value)


def canonical(node: Node) -> Iterator[str]:
    """The node's lines in one style: all keys and values in quotes, indented by two spaces a level."""
    if isinstance(node, Text):
        yield str(node) if node.plain and node in ("true", "false") else quoted(node)
    elif isinstance(node, Mapping):
        for key, value in node.items():
            first, *rest = canonical(value)
            if isinstance(value, Text):
                yield f"{quoted(key)}: {first}"
            else:
                yield from (f"{quoted(key)}:", f"  {first}", *(f"  {line}" for line in rest))
    else:
        for value in node:
            first, *rest = canonical(value)
            yield from (f"- {first}", *(f"  {line}" for line in rest))
