#!/usr/bin/env python3
"""Print the address that GitHub Pages publishes the site at.

Usage: address.py
"""

from __future__ import annotations

import re

from github import api, ended

# Pages with a domain of their own are named by http: until "Enforce HTTPS" is on.
_ADDRESS = re.compile(r"https?://([A-Za-z0-9.-]+(?:/[A-Za-z0-9._-]+)*)/?")


def main() -> None:
    """Print the address as https, ending with a slash."""
    found = _ADDRESS.fullmatch(api("pages")["html_url"])
    if not found:
        raise ValueError("no address")
    print(f"https://{found[1]}/")


if __name__ == "__main__":
    ended(main)
