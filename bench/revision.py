"""Set up an earlier revision of the project in a separate folder, with the packages that it locked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


def find_commit(revision: str, root: Path) -> str | None:
    """The full hash of the revision, or None if it is not in the history (a shallow clone) or there is no git."""
    command = ("git", "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    try:
        return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def set_up(commit: str, root: Path, folder: Path) -> None:
    """Export the commit to the folder and run `make site` in it, unless that has been done.

    Raises `RuntimeError` with what `make` wrote when it fails.
    """
    ready = folder / "ready.stamp"
    if ready.exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    archive = folder / "archive.tar"
    subprocess.run(("git", "archive", "--output", archive, commit), cwd=root, check=True)
    subprocess.run(("tar", "-xf", archive, "-C", folder), check=True)
    archive.unlink()
    # Settings of an outer `make`, another data folder and another package must not be passed on.
    foreign = ("MAKE", "MFLAGS", "JOURKONTAKT", "PYTHONPATH")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    made = subprocess.run(("make", "site"), cwd=folder, env=environ, capture_output=True, text=True)
    if made.returncode:
        raise RuntimeError(f"make site failed for {commit}:\n{made.stdout}{made.stderr}")
    ready.touch()
