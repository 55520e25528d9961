#!/usr/bin/env python3
"""Write FILE as a comment on an issue or a pull request, in place of the bot's comment with the same first line.

Usage: comment.py [--update] NUMBER FILE
With --update nothing is written where there is no such comment.
"""

from __future__ import annotations

import sys
from pathlib import Path

from github import comment, ended

if __name__ == "__main__":
    *update, number, file = sys.argv[1:]
    text = Path(file).read_text(encoding="utf-8")
    ended(lambda: comment(int(number), text, only_update=update == ["--update"]))
