"""The comments in which cases say what must be found."""

from __future__ import annotations

import pytest
from tests.cases.wants import Want, headers, wants, with_wants

TEXT = '# A comment.\n# file: centres.yaml\n# wants: T05 5:8 → value: "1"\n# wants: G02 regions.yaml:74:9\nvalue: 1\n'
WANTS = [Want("T05", "", 5, 8, 'value: "1"'), Want("G02", "regions.yaml", 74, 9)]


def test_headers_are_read_from_the_comments_at_the_top() -> None:
    assert headers(TEXT)[0] == ("file", "centres.yaml")
    assert [name for name, _ in headers(TEXT + "# file: site.yaml\n")] == ["file", "wants", "wants"]


def test_a_want_is_read_and_written_alike() -> None:
    assert wants(TEXT) == WANTS
    assert [f"# wants: {want}" for want in WANTS] == TEXT.splitlines()[2:4]


def test_nothing_may_be_wanted() -> None:
    assert wants("# wants: nothing\na: b\n") == []


@pytest.mark.parametrize(
    "text", ["a: b\n", "# wants: T05\n", "# wants: T05 1:2 write x\n", "# wants: ok\n", "\n# wants: T05 1:2"]
)
def test_a_case_without_readable_wants_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="wants"):
        wants(text)


@pytest.mark.parametrize("before", ["nothing", "T05 9:9"])
def test_wants_are_rewritten_with_the_lines_as_they_will_be(before: str) -> None:
    def find(text: str) -> list[Want]:
        return [Want("Y30", "", line, 4) for line, written in enumerate(text.split("\n"), 1) if written == "a: 1"]

    case = f"# file: centres.yaml\n# wants: {before}\n# whole: yes\na: 1\nb: 2\na: 1\n"
    after = "# file: centres.yaml\n# wants: Y30 5:4\n# wants: Y30 7:4\n# whole: yes\na: 1\nb: 2\na: 1\n"
    assert with_wants(case, find) == after
    assert with_wants(after.replace("a: 1", "a: c"), find) == case.replace(before, "nothing").replace("a: 1", "a: c")
