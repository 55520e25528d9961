#!/usr/bin/env python3
"""Verify a packed site by its manifest before it is published.

Usage: verify.py ARTIFACT
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "hooks"))

from jourkontakt.website.verify import faults_of


def main(artifact: Path) -> int:
    """Print what is wrong, and return the exit code. Nothing has to be installed."""
    faults = faults_of(artifact)
    print("\n".join(faults) or "The site is whole.")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
