#!/usr/bin/env python3
"""Enable the scheduled workflows anew, and run those that GitHub has stopped for want of activity.

Usage: keep_running.py BRANCH
Others have seen that enabling a workflow counts as activity. One that somebody has disabled stays disabled.
"""

from __future__ import annotations

import sys

from github import api, ended

SCHEDULED = ("audit.yml", "publish.yml", "upkeep.yml")


def main(branch: str) -> None:
    """Enable each workflow that is active or was stopped."""
    for name in SCHEDULED:
        state = api(f"actions/workflows/{name}")["state"]
        print(f"{name}: {state}")
        if state in ("active", "disabled_inactivity"):
            api(f"actions/workflows/{name}/enable", "PUT")
        if state == "disabled_inactivity":
            api(f"actions/workflows/{name}/dispatches", "POST", ref=branch)


if __name__ == "__main__":
    ended(lambda: main(sys.argv[1]))
