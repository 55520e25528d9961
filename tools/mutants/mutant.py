"""Mutants of a module: one changed operator, value or argument in a function, by the operators of mutmut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from types import CodeType
from typing import cast

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, MutationVisitor, deep_replace
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode


@dataclass(frozen=True)
class Mutant:
    """A changed function: where it is, its lines and those of the changed statement, what was changed, the new code.

    `first_line` is the first line of the function with its decorators, by which Python tells functions apart.
    """

    name: str
    function: str
    first_line: int
    body: range
    lines: range
    change: str
    code: CodeType


class _Visitor(MutationVisitor):
    """Mutates decorated functions too, which mutmut leaves out, but nothing that is only evaluated at import."""

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef):
            return False
        return isinstance(node, cst.Decorator | cst.Param) or super()._skip_node_and_children(node)


def mutants_of(path: Path, name: str, wanted: Callable[[str], bool]) -> Iterator[Mutant]:
    """The wanted mutants of all functions and methods of the module at `path`, named `name:function:number`."""
    wrapper = MetadataWrapper(cst.parse_module(path.read_text("utf-8")))
    visitor = _Visitor(mutation_operators, IgnoredCode(set(), set(), set()))
    wrapper.visit(visitor)
    places = cast("dict[cst.CSTNode, CodeRange]", wrapper.resolve(PositionProvider))
    classes = _classes(wrapper.module)
    counts: dict[str, int] = {}
    for mutation in visitor.mutations:
        function = mutation.contained_by_top_level_function
        if not isinstance(function, cst.FunctionDef) or mutation.original_node not in places:
            continue
        owner = classes.get(function)
        qualified = f"{owner}.{function.name.value}" if owner else function.name.value
        counts[qualified] = counts.get(qualified, 0) + 1
        if not wanted(mutant := f"{name}:{qualified}:{counts[qualified]}"):
            continue
        first = places[function.decorators[0] if function.decorators else function].start.line
        before, after = _source(function, owner), _source(_changed(function, mutation), owner)
        # Python gives a method that names `super` a variable for it, and takes only code with the same variables.
        whole = f"{after}        super\n" if "super()" in before else after
        code = _function_code(compile(whole, str(path), "exec", annotations.compiler_flag, True), qualified)
        lines = _lines(function, places, places[mutation.original_node].start.line)
        body = range(places[function].start.line, places[function].end.line + 1)
        yield Mutant(mutant, qualified, first, body, lines, _diff(before, after), code)


def _classes(module: cst.Module) -> dict[cst.FunctionDef, str]:
    return {
        method: statement.name.value
        for statement in module.body
        if isinstance(statement, cst.ClassDef)
        for method in statement.body.body
        if isinstance(method, cst.FunctionDef)
    }


def _changed(function: cst.FunctionDef, mutation: Mutation) -> cst.FunctionDef:
    return cast(cst.FunctionDef, deep_replace(function, mutation.original_node, mutation.mutated_node))


def _source(function: cst.FunctionDef, owner: str | None) -> str:
    """The function without its decorators; a method in a class of the same name, so that `super()` works."""
    bare = function.with_changes(decorators=[], leading_lines=[], lines_after_decorators=[])
    body = cst.ClassDef(name=cst.Name(owner), body=cst.IndentedBlock([bare])) if owner else bare
    return str(cst.Module([body]).code)


def _function_code(code: CodeType, qualified: str) -> CodeType:
    for part in qualified.split("."):
        code = next(const for const in code.co_consts if isinstance(const, CodeType) and const.co_name == part)
    return code


def _lines(function: cst.FunctionDef, places: dict[cst.CSTNode, CodeRange], line: int) -> range:
    """From the start of the innermost statement up to the line, since an expression can run over several lines."""
    starts: list[int] = []

    class Statements(cst.CSTVisitor):
        def on_visit(self, node: cst.CSTNode) -> bool:
            if isinstance(node, cst.BaseSmallStatement | cst.BaseCompoundStatement) and node in places:
                starts.append(places[node].start.line)
            return True

    function.visit(Statements())
    return range(max(start for start in starts if start <= line), line + 1)


def _diff(before: str, after: str) -> str:
    changes = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    return "\n".join(line for line in changes if not line.startswith("@@"))
