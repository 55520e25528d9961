"""The check of the line of rooms finds what it is meant to find, in small packages made for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.architecture.imports import backward_imports, import_cycle, import_graph, importers

LINE = [["values"], ["rules", "report"], ["load"]]
GOOD = {
    "__init__.py": "",
    "values/__init__.py": "from .dates import parse\n",
    "values/dates.py": "import re\nfrom datetime import date\n",
    "rules/__init__.py": "from . import names, places\nRULES = ()\n",
    "rules/names.py": "from ..values.dates import parse\n",
    "rules/places.py": "from ..values import dates\nfrom .names import parse\n",
    "report/__init__.py": "from package.values import dates\n",
    "load.py": "from .rules import RULES\nfrom .values.dates import parse\nimport package.report\n",
}


def package(folder: Path, **changes: str) -> Path:
    """A package that keeps to the line, with the content of some modules replaced."""
    for name, text in GOOD.items():
        path = folder / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changes.get(name.removesuffix(".py").replace("/", "_"), text), encoding="utf-8")
    return folder / "package"


def test_the_graph_names_modules_by_their_path(tmp_path: Path) -> None:
    graph = import_graph(package(tmp_path))
    assert graph == {
        "": set(),
        "values": {"values.dates"},
        "values.dates": set(),
        "rules": {"rules.names", "rules.places"},
        "rules.names": {"values.dates"},
        "rules.places": {"values.dates", "rules.names"},
        "report": {"values.dates"},
        "load": {"rules", "values.dates", "report"},
    }
    assert backward_imports(graph, LINE) == []
    assert import_cycle(graph) == []


@pytest.mark.parametrize(
    "text",
    [
        "from ..rules.names import parse\n",
        "from ..rules import names\n",
        "from .. import rules\nrules.names\n",
        "import package.rules.names\n",
        "from package.rules import names\n",
        "def parse():\n    from ..rules import names\n",
        "if TYPE_CHECKING:\n    from ..rules.names import parse\n",
    ],
)
def test_a_backward_import_is_found_in_any_form(text: str, tmp_path: Path) -> None:
    found = backward_imports(import_graph(package(tmp_path, values_dates=text)), LINE)
    assert found in (["values.dates imports rules.names"], ["values.dates imports rules"])


@pytest.mark.parametrize("text", ["from ..rules import RULES\n", "from package.rules.names import parse\n"])
def test_rooms_side_by_side_do_not_import_each_other(text: str, tmp_path: Path) -> None:
    assert len(backward_imports(import_graph(package(tmp_path, report___init__=text)), LINE)) == 1


def test_every_module_is_in_a_room(tmp_path: Path) -> None:
    assert "load is in no room" in backward_imports(import_graph(package(tmp_path)), LINE[:2])


def test_the_package_itself_imports_no_room(tmp_path: Path) -> None:
    graph = import_graph(package(tmp_path, __init__="from .load import parse\n"))
    assert backward_imports(graph, LINE) == ["__init__ imports load"]


def test_a_cycle_is_found_within_a_room_and_in_function_bodies(tmp_path: Path) -> None:
    graph = import_graph(package(tmp_path, rules_names="def parse():\n    from .places import parse\n"))
    assert set(import_cycle(graph)) == {"rules.names", "rules.places"}
    graph = import_graph(package(tmp_path, rules_names="from . import RULES\n"))
    assert set(import_cycle(graph)) >= {"rules", "rules.names"}


def test_importers_of_other_packages_are_found(tmp_path: Path) -> None:
    inner = "def f():\n    from mkdocs.config import Config\n"
    folder = package(tmp_path, load=inner, rules_names="import mkdocs_frame\n")
    assert importers(folder, folder.rglob("*.py"), "mkdocs") == ["load.py"]
