"""The set-up installs what the locks hold and nothing else, on every kind of Python it is promised for."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.support.constants import ROOT

LOCKS = (ROOT / "requirements.txt", *sorted((ROOT / "requirements").glob("*.txt")))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
NODE = (ROOT / "tests/node", ROOT / "bench/node")
UNUSED = ROOT / "requirements/unused.in"
# Plays Python with its venv module and pip, and uv; keeps each call, and of the environment what concerns uv.
PROGRAM = """#!/bin/sh
echo "$(basename "$0") $*${UV_DEFAULT_INDEX:+ from $UV_DEFAULT_INDEX}${SSL_CERT_FILE:+ by $SSL_CERT_FILE}" >>calls
case "$*" in
  *version_info*) test -z "$TOO_OLD" ;;
  *"import pip"*) test -z "$NO_PIP" ;;
  "-m venv --clear .venv") test -z "$NO_ENSUREPIP" ;;
  "-m pip config list") printf '%s' "$PIP_CONFIG" ;;
esac || exit 1
case "$*" in
  "-m venv"*) rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
  *" -r requirements/uv.txt") cp "$0" .venv/bin/uv ;;
esac
"""
LOCKED = "--quiet --only-binary :all: --no-deps --require-hashes -r"
BY_PIP = f"-m pip --python .venv/bin/python install --no-input --disable-pip-version-check {LOCKED}"
BY_UV = "pip install --python .venv/bin/python --system-certs"


def locked(path: Path) -> dict[str, str]:
    """Every requirement of a lock, each on one line, with its name."""
    text = re.sub(r"^ *#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE).replace("\\\n", "")
    return {line.partition(" --hash")[0].strip(): line for line in text.splitlines()}


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_a_lock_has_versions_and_hashes_and_names_no_host(path: Path) -> None:
    for line in locked(path).values():
        assert re.fullmatch(r"[a-z0-9.-]+==[\w.+]+( ; [^#@]+?)?(\s+--hash=sha256:[0-9a-f]{64})+", line)
    assert "://" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", NODE, ids=lambda folder: folder.parent.name)
def test_a_lock_of_node_packages_has_a_checksum_of_each_and_names_no_host(folder: Path) -> None:
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    wanted = lock["packages"].pop("")["devDependencies"]
    assert wanted == json.loads((folder / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert {f"node_modules/{name}" for name in wanted} <= set(lock["packages"])
    for name, package in lock["packages"].items():
        assert re.fullmatch(r"sha512-[\w+/]{86}==", package["integrity"]), name
        assert package["dev"] is True
        assert "resolved" not in package


def test_all_folders_of_node_packages_are_locked_watched_and_updated() -> None:
    assert {path.parent for path in ROOT.glob("*/*/package.json")} == set(NODE)
    names = [folder.relative_to(ROOT).as_posix() for folder in NODE]
    assert f"for folder in {' '.join(names)}; do" in MAKEFILE
    dependabot = (ROOT / ".github/dependabot.yml").read_text(encoding="utf-8")
    assert [name for name in names if f"- /{name}\n" not in dependabot] == []


def test_a_package_is_a_week_old_before_it_is_locked() -> None:
    assert re.search(r"^compile = .*uv pip compile (.*\\\n)?.* --exclude-newer \"1 week\"", MAKEFILE, re.MULTILINE)
    assert re.search(r"^update = .*npm update --package-lock-only --min-release-age 7 ", MAKEFILE, re.MULTILINE)


def test_no_package_of_node_runs_a_script_when_it_is_installed() -> None:
    for folder in NODE:
        settings = (folder / ".npmrc").read_text(encoding="utf-8").splitlines()
        assert {"ignore-scripts=true", "omit-lockfile-registry-resolved=true"} <= set(settings)


def test_no_requirement_is_outside_its_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["dependency-groups"] | {"requirements": project["project"]["dependencies"]}
    for path in LOCKS:
        names = {re.split(r"[^\w-]", requirement)[0] for requirement in wanted[path.stem]}
        assert names
        assert names <= {line.partition("==")[0] for line in locked(path)}, path.name


def test_each_group_has_its_lock() -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    assert [path.stem for path in LOCKS[1:]] == sorted(groups)


def test_no_lock_changes_what_another_installed() -> None:
    pinned = dict(re.split("==| ", name)[:2] for name in locked(LOCKS[0]))
    for name in (name for path in LOCKS[1:] for name in locked(path)):
        package, version = re.split("==| ", name)[:2]
        assert pinned.get(package, version) == version


def test_the_locks_hold_all_but_what_no_build_imports() -> None:
    unused = {line for line in UNUSED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    assert not unused & {line.partition("==")[0] for line in locked(LOCKS[0])}
    python = Path(sys.executable)
    command = (python.with_name("uv"), "pip", "check", "--no-config", "--python", python)
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60).stderr
    assert "Checked " in said
    faults = [line for line in said.splitlines() if line.startswith("The package")]
    missing = re.compile(r"The package `mkdocs` requires `([\w-]+).*but it's not installed")
    assert not [line for line in faults if not (found := missing.match(line)) or found[1] not in unused]


def test_nothing_but_the_set_up_installs_packages() -> None:
    files = [ROOT / "Makefile", ROOT / ".ci/run", *(ROOT / ".github").rglob("*.yml"), *(ROOT / ".github").rglob("*.sh")]
    command = r"\b(?:pip|pipx|uv|uvx|npm|npx)\b[^\n#]*? (?:install|add|ci|i|sync|run|exec)\b"
    found = [match for path in files for match in re.findall(command, path.read_text(encoding="utf-8"))]
    assert found == ["npm ci"]


def set_up(folder: Path, *locks: str, **environ: str) -> tuple[list[str], str]:
    """Run the set-up for each lock; return the calls that install or make something, and what it said."""
    program = folder / "python"
    program.write_text(PROGRAM, encoding="utf-8")
    program.chmod(0o755)
    shutil.copy(ROOT / "tools/setup.sh", folder)
    said = ""
    for lock in locks:
        env = {"PATH": "/usr/bin:/bin", "PYTHON": str(program), **environ}
        run = subprocess.run(
            ("sh", "setup.sh", lock), cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60
        )
        said += run.stderr
    calls = (folder / "calls").read_text(encoding="utf-8").splitlines()
    return [call for call in calls if " install " in call or "-m venv" in call], said


def test_pip_installs_uv_and_uv_the_rest(tmp_path: Path) -> None:
    calls, said = set_up(tmp_path, "requirements/uv.txt", "requirements.txt", "requirements/test.txt")
    assert (calls, said) == (
        [
            "python -m venv --clear --without-pip .venv",
            f"python {BY_PIP} requirements/uv.txt",
            f"uv {BY_UV} {LOCKED} requirements.txt",
            f"uv {BY_UV} {LOCKED} requirements/test.txt",
        ],
        "",
    )


def test_without_pip_the_one_that_comes_with_python_is_taken(tmp_path: Path) -> None:
    calls, said = set_up(tmp_path, "requirements/uv.txt", "requirements.txt", NO_PIP="1")
    assert calls[:2] == ["python -m venv --clear .venv", f"python {BY_PIP} requirements/uv.txt"]
    assert (len(calls), said) == (3, "")


def test_with_neither_it_says_what_to_install(tmp_path: Path) -> None:
    calls, said = set_up(tmp_path, "requirements/uv.txt", NO_PIP="1", NO_ENSUREPIP="1")
    assert calls == ["python -m venv --clear .venv"]
    assert "python3-pip or python3-venv" in said


def test_an_old_python_is_refused(tmp_path: Path) -> None:
    calls, said = set_up(tmp_path, "requirements/uv.txt", TOO_OLD="1")
    assert (calls, "Python 3.11 or newer" in said) == ([], True)


def test_a_broken_venv_is_made_anew_and_a_good_one_kept(tmp_path: Path) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to("gone")
    calls, _ = set_up(tmp_path, "requirements/uv.txt", "requirements/uv.txt")
    assert [call.split()[2] for call in calls] == ["venv", "pip", "pip"]


def test_uv_fetches_from_where_pip_does(tmp_path: Path) -> None:
    config = ":env:.extra-index-url='no'\n:env:.index-url='mirror'\nglobal.cert='ca.pem'\nglobal.index-url='other'\n"
    calls, _ = set_up(tmp_path, "requirements/uv.txt", "requirements.txt", PIP_CONFIG=config)
    assert calls[-1].endswith(" -r requirements.txt from mirror by ca.pem")
    calls, _ = set_up(tmp_path, "requirements.txt", PIP_CONFIG=config, UV_DEFAULT_INDEX="mine", SSL_CERT_FILE="my.pem")
    assert calls[-1].endswith(" -r requirements.txt from mine by my.pem")


def test_all_is_compiled_where_python_may_not_do_so_later(tmp_path: Path) -> None:
    calls, _ = set_up(tmp_path, "requirements/uv.txt", "requirements.txt", PYTHONDONTWRITEBYTECODE="1")
    assert [" --compile-bytecode " in call for call in calls] == [False, False, True]
