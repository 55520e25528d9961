"""What holds for all problems, whatever they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jourkontakt.datafiles.problem import Problem


def check(problems: Iterable[Problem], files: Mapping[str, Sequence[str]]) -> None:
    """Fail unless each problem is at a place in one of the files, whose lines are given, and can be shown."""
    found = list(problems)
    assert found
    for problem in found:
        # The end of a file counts as an empty line.
        lines = [*files[problem.file], ""]
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
        assert problem.message, problem
        assert problem.as_text(), problem
        if fix := problem.fix:
            assert 1 <= fix.column <= fix.end_column <= len(lines[fix.line - 1]) + 1, problem
