"""Second stage of the reader: builds the tree from YAML events and refuses what YAML would not read as plain text.

`yaml.parse` yields events with positions; building the tree here means that nothing is resolved or converted.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

import yaml

from ...values.numbers import spelt
from ..problem import DataError
from .findings import EnoughError, Findings
from .forbidden_characters import check_text
from .scalars import check_key, check_value
from .syntax import at, explain, refuse_brackets, refuse_sign
from .tree import Mapping, Node, Sequence, Source, Text

MOST_NODES = 200_000
MOST_LEVELS = 12

_LOADER = yaml.CSafeLoader
# Problems that cause a syntax error on the same line: `[Nytt] Möte` is a list followed by text.
_SYNTAX_CAUSES = ("Y20", "Y21", "Y23", "Y36", "Y40")
_KEY_CODES = "Y5"


def read(name: str, raw: bytes, flags: frozenset[str] = frozenset()) -> Mapping:
    """The tree of a data file; raises `DataError` with all its problems, which show the file as `name`.

    `flags` names the boolean fields: there the fix for an unquoted `yes` is `true`, elsewhere it is quotes.
    """
    return _Reader(check_text(name, raw), flags).tree()


class _Reader:
    """Builds one tree; `_stack` holds the open collections, `_keys` the key without a value yet in each of them."""

    def __init__(self, source: Source, flags: frozenset[str]) -> None:
        self._source = source
        self._flags = flags
        self._findings = Findings(source)
        self._root: Mapping | None = None
        self._stack: list[Mapping | Sequence] = []
        self._keys: list[Text | None] = []
        self._nodes = 0
        self._brackets = 0
        self._last_problem_line = 0

    def tree(self) -> Mapping:
        """The whole tree, built without recursion, since deep nesting would exhaust the call stack."""
        handlers: dict[type[object], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
        }
        with suppress(EnoughError):
            try:
                for event in yaml.parse("\n".join(self._source.lines), Loader=_LOADER):
                    if handle := handlers.get(type(event)):
                        handle(event)
            except yaml.MarkedYAMLError as error:
                self._syntax_error(error)
            if self._root is None and not self._findings.problems:
                self._findings.add("Y04", 1, 1)
        if self._root is None or self._findings.problems:
            raise DataError(self._findings.problems)
        return self._root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self._brackets:
            return
        line, column = at(event.start_mark)
        last_line, end_column = at(event.end_mark)
        text = Text(event.value, self._source, line, column, end_column, not event.style)
        count_before = len(self._findings.problems)
        if event.anchor or event.tag:
            refuse_sign(self._findings, _code(event), line, column)
        elif self._stack:
            is_key = isinstance(self._stack[-1], Mapping) and self._keys[-1] is None
            check_value(self._findings, text, event.style or "", last_line, is_key, self._keys[-1] in self._flags)
        if len(self._findings.problems) > count_before:
            self._last_problem_line = last_line
        self._place(text)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if not self._brackets:
            line, column = at(event.start_mark)
            refuse_sign(self._findings, _code(event), line, column)
            self._last_problem_line = line
            self._place(Text("*", self._source, line, column, column, plain=False))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        line, column = at(event.start_mark)
        if event.flow_style:
            self._open_bracket(line, column)
            return
        if len(self._stack) == MOST_LEVELS:
            self._stop("Y25", line, column, limit=MOST_LEVELS)
        if event.anchor or event.tag:
            self._findings.add(_code(event), line, column, mark="&" if event.anchor else "!")
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(self._source, line, column)
        self._place(node)
        self._stack.append(node)
        self._keys.append(None)

    def _open_bracket(self, line: int, column: int) -> None:
        if not self._brackets:
            refuse_brackets(self._findings, line, column)
        self._brackets += 1
        if self._brackets > MOST_LEVELS:
            raise EnoughError

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        if not self._brackets:
            self._stack.pop()
            self._keys.pop()
            return
        self._brackets -= 1
        if not self._brackets:
            line, column = at(event.start_mark)
            self._last_problem_line = line
            self._place(Text("[]", self._source, line, column, column, plain=False))

    def _place(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._stop("Y06", node.line, node.column, limit=spelt(MOST_NODES))
        if not self._stack:
            self._set_root(node)
            return
        parent, key = self._stack[-1], self._keys[-1]
        if isinstance(parent, Sequence):
            parent.append(node)
        elif key is not None:
            parent[key] = node
            self._keys[-1] = None
        elif isinstance(node, Text):
            check_key(self._findings, parent, node)
            self._keys[-1] = node
        else:
            self._stop("Y53", node.line, node.column)

    def _set_root(self, node: Node) -> None:
        if isinstance(node, Mapping):
            self._root = node
        elif self._findings.problems:
            raise EnoughError
        elif isinstance(node, Sequence):
            self._stop("Y05", node.line, node.column, what="en lista")
        elif node.plain and not node:
            self._stop("Y04", 1, 1)
        elif self._findings.missing_sign(node.line, node.column):
            raise EnoughError
        else:
            self._stop("Y05", node.line, node.column, what="en text")

    def _stop(self, code: str, line: int, column: int, **words: Any) -> NoReturn:
        self._findings.add(code, line, column, **words)
        raise EnoughError

    def _syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        """Add the error, unless an earlier problem caused it; replaces a problem that the error caused."""
        line, _ = at(error.problem_mark)
        problems = self._findings.problems
        if problems and (self._brackets or line == self._last_problem_line):
            if self._brackets or problems[-1].code in _SYNTAX_CAUSES:
                return
            if not problems[-1].code.startswith(_KEY_CODES):
                problems.pop()
        explain(self._findings, error)


def _code(event: yaml.NodeEvent) -> str:
    return "Y20" if event.anchor else "Y21"
