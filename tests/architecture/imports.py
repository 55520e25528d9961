"""Which module of a package imports which, read from the source text, function bodies included."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

# For each module, with the package's name left out, the modules of the package that it imports.
Graph = dict[str, set[str]]


def import_graph(package: Path) -> Graph:
    """The imports among a package's modules; a subpackage's `__init__.py` goes by the subpackage's name."""
    names = {_name(path.relative_to(package)): path for path in package.rglob("*.py")}
    return {name: _imports_of(path, name, package.name, names) for name, path in names.items()}


def backward_imports(graph: Graph, line: Sequence[Sequence[str]]) -> list[str]:
    """Imports of another room that is not before the importing one in the line, and modules outside all rooms."""
    position = {room: number for number, rooms in enumerate(line) for room in rooms}
    found = [f"{module} is in no room" for module in graph if module and _room(module) not in position]
    for module, imported in graph.items():
        here = position.get(_room(module), -1)
        others = [name for name in sorted(imported) if _room(name) != _room(module)]
        backward = [name for name in others if position.get(_room(name), here) >= here]
        found += [f"{module or '__init__'} imports {name or '__init__'}" for name in backward]
    return found


def import_cycle(graph: Graph) -> list[str]:
    """The modules of one import cycle in order, the first one again at the end; empty if there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        return cycle
    return []


def importers(root: Path, paths: Iterator[Path], *packages: str) -> list[str]:
    """Paths of the files that import any of these packages, relative to the root."""
    return sorted(
        path.relative_to(root).as_posix()
        for path in paths
        if any(name.split(".")[0] in packages for name in _absolute_imports(_parsed(path)))
    )


def _imports_of(path: Path, module: str, package: str, names: Mapping[str, Path]) -> set[str]:
    home = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
    found = set()
    for node in ast.walk(_parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[2] for alias in node.names if alias.name.split(".")[0] == package}
        elif isinstance(node, ast.ImportFrom):
            source = (node.module or "").split(".")
            if node.level:
                base = [part for part in home[: len(home) - node.level + 1] if part] + [part for part in source if part]
            elif source[0] == package:
                base = source[1:]
            else:
                continue
            found |= {_target(".".join(base), alias.name, names) for alias in node.names}
    return found


def _target(base: str, name: str, names: Mapping[str, Path]) -> str:
    """What `from base import name` imports: the submodule of that name if there is one, else the base."""
    submodule = f"{base}.{name}".removeprefix(".")
    return submodule if submodule in names else base


def _absolute_imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _name(path: Path) -> str:
    return ".".join(part for part in path.with_suffix("").parts if part != "__init__")


def _room(module: str) -> str:
    return module.split(".")[0]
