"""The structure of the code: what may import what, and how long modules and functions may be."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.architecture.imports import backward_imports, import_cycle, import_graph, importers
from tests.support.constants import ROOT

PACKAGE = ROOT / "hooks" / "jourkontakt"
MODULES = sorted(path.relative_to(ROOT / "hooks") for path in PACKAGE.rglob("*.py"))
# The rooms in their order; a room imports only rooms before it.
LINE = [
    ["values"],
    ["datafiles"],
    ["model"],
    ["answers"],
    ["rules", "report"],
    ["load"],
    ["diff"],
    ["editors"],
    ["website"],
    ["cli"],
    ["__main__"],
]
SOURCES = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "tools").rglob("*.py"), *(ROOT / "docs/assets").glob("*.mjs")]


def test_each_room_imports_only_rooms_before_it() -> None:
    assert backward_imports(import_graph(PACKAGE), LINE) == []


def test_no_modules_import_each_other_in_a_cycle() -> None:
    assert import_cycle(import_graph(PACKAGE)) == []


def test_only_the_adapter_imports_mkdocs() -> None:
    files = (path for folder in ("hooks", "tools", "bench", "tests") for path in _python_files(ROOT / folder))
    found = importers(ROOT, files, "mkdocs", "material")
    assert "hooks/mkdocs_hooks.py" in found
    assert [path for path in found if not re.fullmatch(r"hooks/mkdocs_\w+\.py|tests/site/test_adapter\.py", path)] == []


def _python_files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*.py") if "node_modules" not in path.parts)


def test_importing_every_module_of_the_package_loads_no_mkdocs() -> None:
    names = [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in MODULES]
    program = (
        f"import importlib, sys\nfor name in {names!r}:\n    importlib.import_module(name)\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('mkdocs', 'material')))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT / "hooks", capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_at_most_250_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", [path for path in SOURCES if path.suffix == ".py"], ids=lambda path: str(path.name))
def test_a_function_has_at_most_30_lines(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {node.name: length for node in functions if (length := (node.end_lineno or 0) - node.lineno + 1) > 30}
    assert not long


def test_no_module_is_a_collection_of_odds_and_ends() -> None:
    assert not [path for path in MODULES if path.stem in ("utils", "helpers", "misc", "common")]


def test_the_adapter_has_at_most_160_lines() -> None:
    lines = (ROOT / "hooks/mkdocs_hooks.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 160


def test_no_template_turns_escaping_off() -> None:
    for path in (PACKAGE / "website" / "templates").rglob("*"):
        text = path.read_text(encoding="utf-8")
        assert "|safe" not in text.replace(" ", ""), path
        assert "autoescape" not in text, path
