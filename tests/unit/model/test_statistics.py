"""What `statistics.yaml` may contain: each invalid value is reported with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases.rules.cases import BASE, load, write_folder

NAME = "statistics.yaml"
PLAIN = (BASE / NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("right", "wrong", "code", "write"),
    [
        ('value: "1 234"', 'value: "1234"', "M05", 'value: "1 234"'),
        ('value: "1 234"', "value: 1234", "Y30", 'value: "1 234"'),
        ('value: "1 234"', 'value: "1 234 ärenden"', "M05", ""),
        ('value: "1 234"', 'value: "ca 1 234"', "M05", ""),
        ('value: "3,21"', 'value: "3.21"', "M05", 'value: "3,21"'),
        ('value: "3,21"', 'value: "3,21 %"', "M05", 'value: "3,21"'),
        ('period: "2024"', 'period: "2023-2024"', "M05", 'period: "2023–2024"'),
        ('period: "2024"', 'period: "2024-04"', "M05", 'period: "april 2024"'),
        ('period: "2024"', 'period: "2024–2023"', "M05", ""),
        ('level: "region"', 'level: "polisregion"', "M04", 'level: "region"'),
        ('level: "region"', 'level: "kommun"', "M04", ""),
        ('qualifier: "about"', 'qualifier: "ca"', "M04", 'qualifier: "about"'),
        ('kind: "count"', 'kind: "antal"', "M04", 'kind: "count"'),
    ],
)
def test_an_invalid_value_is_reported_with_what_to_write(
    right: str, wrong: str, code: str, write: str, tmp_path: Path
) -> None:
    assert right in PLAIN
    write_folder(tmp_path, NAME, PLAIN.replace(right, wrong, 1))
    (problem,) = load(tmp_path)
    assert (problem.code, problem.write, Path(problem.file).name) == (code, write, NAME)


@pytest.mark.parametrize(
    ("line", "field", "first"),
    [
        ('    definition: "Hur stor del av brotten som blev ett ärende."\n', "definition", '- id: "share"'),
        ('    unit: "ärenden"\n', "unit", '- id: "cases"'),
        ('    period: "2024"\n', "period", '- measure: "cases"'),
        ('    area: "nord"\n', "area", '- measure: "share"'),
        ('    value: "3,21"\n', "value", '- measure: "share"'),
    ],
)
def test_a_missing_field_is_reported_on_its_measure_or_figure(
    line: str, field: str, first: str, tmp_path: Path
) -> None:
    assert line in PLAIN
    write_folder(tmp_path, NAME, PLAIN.replace(line, "", 1))
    (problem,) = load(tmp_path)
    assert problem.code == "M01"
    assert problem.message.startswith(f"fältet ”{field}” saknas")
    assert problem.excerpt.strip() == first
