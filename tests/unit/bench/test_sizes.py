"""The table of sizes: the largest file of a kind, as it is and as it is sent."""

from __future__ import annotations

import gzip
from pathlib import Path

from bench.sizes import FILES, Site, size, table


def test_the_largest_file_counts_and_is_compressed_if_it_is_text(tmp_path: Path) -> None:
    for name, content in {"a": b"x" * 10, "b": b"y" * 5_000}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_bytes(content)
    (tmp_path / "offline.bin").write_bytes(b"z" * 5_000)
    assert size(tmp_path, "*/index.html") == (5_000, len(gzip.compress(b"y" * 5_000, 6)))
    assert size(tmp_path, "offline.bin") == (5_000, 5_000)
    assert size(tmp_path, "*.pdf") is None


def test_each_file_has_a_row_and_each_site_a_column() -> None:
    sizes = dict.fromkeys(FILES, (12_345, 2_000)) | {"Report as PDF": (1_000_000, 1_000_000), "Workbook": None}
    built = Site(sizes, 1_234, {"wall": 1, "cpu": 2.5, "peak": 67.8})
    lines = table({"One": built, "Two": built}).splitlines()
    assert lines[0] == "| kB (compressed) | One | Two |"
    assert "| Start page | 12.3 (2.0) | 12.3 (2.0) |" in lines
    assert "| Report as PDF | 1,000.0 | 1,000.0 |" in lines
    assert "| Workbook |  |  |" in lines
    assert lines[-3:] == [
        "| Pages | 1,234 | 1,234 |",
        "| Build: CPU, s | 2.50 | 2.50 |",
        "| Build: peak, MB | 68 | 68 |",
    ]
    assert len(lines) == 2 + len(FILES) + 3
