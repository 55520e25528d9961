"""Find a Chromium for the browser tests; run as a program, install one if there is none.

Tries the one named by the variable CHROMIUM, then the system's, then Playwright's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

# The headless shell draws no windows, menus or tabs: in it the browser tests take a third of the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
PACKAGES = ("chromium-headless-shell", "chromium")
APT = ("apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=120")


def find() -> str | None:
    """Return the path of a Chromium that starts, or None; must not be called while Playwright runs."""
    if named := os.environ.get("CHROMIUM"):
        return named if starts(named) else None
    system = (shutil.which(name) for name in NAMES)
    return next((path for path in system if path and starts(path)), None) or playwright_chromium()


def playwright_chromium() -> str | None:
    """Return the path of the Chromium that Playwright installed, or None."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if starts(path) else None


def starts(path: str) -> bool:
    """Return whether the program at PATH starts and uses the tests' fonts.

    Some systems have a stub that only names the package to install. In a snap, Chromium sees only the snap's fonts.
    """
    try:
        with Path(path).open("rb") as program:
            snap = "snap" in Path(path).resolve().parts or b"/snap/" in program.read(2000)
        return not snap and subprocess.run((path, "--version"), capture_output=True, timeout=300).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install() -> None:
    """Install a Chromium by apt if this is root on a system that has it, otherwise by Playwright."""
    root = os.geteuid() == 0
    if root and shutil.which("apt-get"):
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run((*APT, "update"), env=quiet)
        for package in PACKAGES:
            subprocess.run((*APT, "install", "--no-install-recommends", package), env=quiet)
            if find():
                return
    libraries = ("--with-deps",) if root else ()  # without root, Playwright would call sudo
    subprocess.run((sys.executable, "-m", "playwright", "install", "--no-shell", *libraries, "chromium"))


def main() -> None:
    """Install a Chromium if there is none, and print which one the tests use."""
    path = find()
    if path is None and "CHROMIUM" not in os.environ:
        install()
        path = find()
    print(f"Chromium: {path or 'none found, so browser tests are skipped (with CI=true they fail)'}")


if __name__ == "__main__":
    main()
