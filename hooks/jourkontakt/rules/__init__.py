"""`RULES`: every cross-record check, in the order of how much a fault harms the reader."""

from __future__ import annotations

from dataclasses import replace

from ..directory import Directory
from ..problem import DataError
from .rule import Finding, Rule

RULES: tuple[Rule, ...] = ()


def check(directory: Directory) -> Directory:
    """The directory with its warnings; raises `DataError` when a rule finds an error."""
    found = [problem for rule in RULES for problem in rule.problems(directory)]
    if errors := [problem for problem in found if problem.severity == "error"]:
        raise DataError(errors + [problem for problem in found if problem.severity == "warning"])
    return replace(directory, warnings=tuple(found))


__all__ = ["RULES", "Finding", "Rule", "check"]
