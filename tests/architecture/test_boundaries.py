"""The shape of the code: what may import what, and how large a part may be."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "hooks" / "jourkontakt"
MODULES = sorted(path.relative_to(ROOT / "hooks") for path in PACKAGE.rglob("*.py"))
SOURCES = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "tools").rglob("*.py"), *(ROOT / "docs/assets").glob("*.mjs")]


def test_the_package_never_imports_mkdocs() -> None:
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


def test_no_module_is_a_drawer() -> None:
    assert not [path for path in MODULES if path.stem in ("utils", "helpers", "misc", "common")]


def test_the_adapter_only_translates() -> None:
    lines = (ROOT / "hooks/mkdocs_hooks.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 160


def test_no_template_turns_escaping_off() -> None:
    for path in (PACKAGE / "website" / "templates").rglob("*"):
        text = path.read_text(encoding="utf-8")
        assert "|safe" not in text.replace(" ", ""), path
        assert "autoescape" not in text, path
