"""A run of pytest that finds out which tests run which lines, and then runs these tests with each mutant.

A mutant takes the place of its function's code in a fork of the process, so that nothing is imported or collected anew.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import _lru_cache_wrapper
from math import ceil
from mmap import mmap
from pathlib import Path
from signal import SIGALRM, SIGKILL, SIGXCPU
from types import CodeType, FunctionType
from typing import Never, cast
from zlib import crc32

import pytest
from _pytest.runner import runtestprotocol
from coverage import Coverage

from .mutant import Mutant

# What became of a mutant. One that never ends is noticed too.
KILLED, SURVIVED, TIMEOUT, NO_TESTS = "killed", "survived", "timeout", "no tests"
# The line is only run when the module is imported, which happens once before all tests.
AT_IMPORT = "at import"
# The fork ended before its first test: a fault of this program.
FAILED = "failed"
MOST_MEMORY = 4 << 30
# How many seconds of tests are run with a mutant, those first that are likely to notice it.
MOST_SECONDS = 5


class Session:
    """The plugin of pytest; `done` is told what became of each mutant."""

    def __init__(
        self, modules: dict[Path, list[Mutant]], coverage: Coverage, jobs: int, done: Callable[[Mutant, str], None]
    ) -> None:
        self.modules, self.coverage, self.jobs, self.done = modules, coverage, jobs, done
        self.context = ""
        self.seconds: dict[str, float] = {}
        self.running: dict[int, tuple[Mutant, list[pytest.Item], mmap]] = {}
        # The tests that have noticed a mutant of the function, the last one first.
        self.noticed: dict[str, list[str]] = {}
        self.live: dict[int, list[FunctionType]] = {}
        self.caches: list[Callable[[], None]] = []

    def pytest_collection(self) -> None:
        """Let Hypothesis try fewer examples, and stop at the first failure instead of looking for the smallest."""
        from hypothesis import Phase, settings  # pytest wants to load its plugin first

        settings.register_profile(
            "mutants", parent=settings(), max_examples=25, phases=[Phase.explicit, Phase.generate]
        )
        settings.load_profile("mutants")

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        """What a fixture of the whole session runs is not run by the test that happens to come first."""
        if fixturedef.scope != "session":
            return (yield)
        self.coverage.switch_context("session")
        try:
            return (yield)
        finally:
            self.coverage.switch_context(self.context)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run all tests once, then all mutants."""
        for item in session.items:
            self._measure(item)
        self.coverage.stop()
        tests = {item.nodeid: item for item in session.items}
        self.live, codes = _live_functions()
        self.caches = _caches()
        gc.collect()
        gc.freeze()
        self._check_forks(session.items)
        data = self.coverage.get_data()
        contexts = {path: data.contexts_by_lineno(str(path)) for path in self.modules}
        # In an order that has nothing to do with their places, so that the first ones are a sample of all.
        every = [(path, mutant) for path, mutants in self.modules.items() for mutant in mutants]
        for path, mutant in sorted(every, key=lambda each: crc32(each[1].name.encode())):
            names = {name for line in mutant.lines for name in contexts[path].get(line, ())}
            depth = _depth(contexts[path].get(line, ()) for line in mutant.body)
            items = [tests[name] for name in self._in_order(mutant, names & tests.keys(), depth)]
            code = codes.get((str(path), mutant.function, mutant.first_line))
            if items and code:
                self._start(mutant, code, items)
            else:
                self.done(mutant, AT_IMPORT if "" in names else NO_TESTS)
        while self.running:
            self._wait()
        return True

    def _in_order(self, mutant: Mutant, names: set[str], depth: dict[str, float]) -> Iterator[str]:
        """First the tests that have noticed another mutant of the function, then those that run it deepest."""
        known = self.noticed.get(mutant.function, [])
        first = [name for name in known if name in names]
        spent = 0.0
        for name in (*first, *sorted(names - set(first), key=lambda name: (-depth[name], self.seconds[name], name))):
            yield name
            spent += self.seconds[name]
            if spent > MOST_SECONDS:
                return

    def _measure(self, item: pytest.Item) -> None:
        self.context = item.nodeid
        self.coverage.switch_context(self.context)
        start = sum(os.times()[:2])
        reports = _reports(item)
        self.seconds[item.nodeid] = sum(os.times()[:2]) - start
        for report in reports:
            if report.failed:
                pytest.exit(f"{item.nodeid} fails without any mutant:\n{report.longreprtext}", 1)
        if len(list(Path("/proc/self/task").glob("*"))) > 1:
            pytest.exit(f"{item.nodeid} leaves threads behind, for which a fork would wait for ever", 1)

    def _check_forks(self, items: list[pytest.Item]) -> None:
        """Raise if a test fails in a fork by itself, since every mutant would seem to be noticed."""
        number = mmap(-1, 4)
        pid = os.fork()
        if not pid:
            self._run(None, None, items, 3600, number)
        if os.waitpid(pid, 0)[1]:
            pytest.exit(f"{items[int.from_bytes(number[:])].nodeid} fails in a fork without any mutant", 1)

    def _start(self, mutant: Mutant, code: CodeType, items: list[pytest.Item]) -> None:
        while len(self.running) >= self.jobs:
            self._wait()
        number, seconds = mmap(-1, 4), ceil(sum(self.seconds[item.nodeid] for item in items) * 10) + 5
        pid = os.fork()
        if not pid:
            self._run(code, mutant.code, items, seconds, number)
        self.running[pid] = mutant, items, number

    def _run(
        self, code: CodeType | None, other: CodeType | None, items: list[pytest.Item], seconds: int, number: mmap
    ) -> Never:
        """In the fork: end with 1 at the first test that fails, or with 0. The system limits the processor time."""
        status = 2
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            signal.alarm(seconds * 60)  # one that waits for ever takes no processor time
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            for clear in self.caches:
                clear()
            if code and other:
                self._replace(code, other)
            status = 1
            for at, item in enumerate(items):
                number[:] = at.to_bytes(4)
                failed = [report.longreprtext for report in _reports(item) if report.failed]
                if failed and not other:
                    os.write(2, "".join(failed).encode())
                if failed:
                    break
            else:
                status = 0
        finally:
            os._exit(status)

    def _replace(self, code: CodeType, other: CodeType) -> None:
        """Put the other code in place of this one, also in the functions that it has already made."""
        for function in self.live.get(id(code), ()):
            function.__code__ = other
        inner, others = ([each for each in whole.co_consts if isinstance(each, CodeType)] for whole in (code, other))
        for one, two in zip(inner, others, strict=False):
            if one.co_name == two.co_name and one.co_freevars == two.co_freevars:
                self._replace(one, two)

    def _wait(self) -> None:
        pid, status = os.wait()
        result = {0: SURVIVED, 1: KILLED, -SIGXCPU: TIMEOUT, -SIGKILL: TIMEOUT, -SIGALRM: TIMEOUT}
        mutant, items, number = self.running.pop(pid)
        found = result.get(os.waitstatus_to_exitcode(status), FAILED)
        if found == KILLED:
            noticed = self.noticed.setdefault(mutant.function, [])
            name = items[int.from_bytes(number[:])].nodeid
            noticed[:] = [name, *(other for other in noticed if other != name)]
        self.done(mutant, found)


def _live_functions() -> tuple[dict[int, list[FunctionType]], dict[tuple[str, str, int], CodeType]]:
    """All functions by their code, and the codes by file, name and first line.

    Decorators may have put functions out of reach of their names.
    """
    functions: dict[int, list[FunctionType]] = {}
    codes: dict[tuple[str, str, int], CodeType] = {}
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType):
            code = thing.__code__
            functions.setdefault(id(code), []).append(thing)
            codes[code.co_filename, code.co_qualname, code.co_firstlineno] = code
    return functions, codes


def _depth(lines: Iterable[Collection[str]]) -> dict[str, float]:
    """How deep each test runs into a function, by the tests of its lines; a line that few tests run counts more."""
    found: dict[str, float] = defaultdict(float)
    for names in lines:
        for name in names:
            found[name] += 1 / len(names)
    return found


def _reports(item: pytest.Item) -> list[pytest.TestReport]:
    """Run a test. What belongs to the whole session stays for the next one."""
    return runtestprotocol(item, log=False, nextitem=cast(pytest.Item, item.session))


def _caches() -> list[Callable[[], None]]:
    """What empties all that the code has kept of earlier answers."""
    found: list[Callable[[], None]] = []
    for thing in gc.get_objects():
        if isinstance(thing, _lru_cache_wrapper):
            found.append(thing.cache_clear)
        elif type(thing).__name__ == "Directory":
            found.append(thing.cache.clear)
    return found
