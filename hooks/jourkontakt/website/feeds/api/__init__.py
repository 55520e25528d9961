"""`/api/v1/`: all facts as JSON, with a schema beside each file; what they mean today is asked of the answers."""

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import json

from ....model.directory import Directory
from ...artifact import Artifact
from .calls import CallsFile, calls
from .centres import CentresFile, centres
from .gatherings import MeetingsFile, TrainingsFile, meetings, trainings
from .index import IndexFile, index, path, schema_path
from .item import File
from .numbers import NumbersFile, numbers
from .places import MunicipalitiesFile, RegionsFile, municipalities, regions
from .statistics import StatisticsFile, statistics

FILES: dict[type[File], Callable[[Directory], File]] = {
    CallsFile: calls,
    NumbersFile: numbers,
    RegionsFile: regions,
    MunicipalitiesFile: municipalities,
    CentresFile: centres,
    MeetingsFile: meetings,
    TrainingsFile: trainings,
    StatisticsFile: statistics,
}
# Made of the types by tools/api_schemas.py.
SCHEMAS = Path(__file__).parent / "schemas"
KINDS: tuple[type[File], ...] = (IndexFile, *FILES)

__all__ = ["FILES", "KINDS", "SCHEMAS", "api_files", "path", "schema_path"]


def api_files(directory: Directory) -> Iterator[Artifact]:
    """`api/v1/*.json`, each followed by its schema."""
    for kind in KINDS:
        content = FILES[kind](directory) if kind in FILES else index(directory, FILES)
        yield Artifact(path(kind), json.encode(content) + b"\n")
        yield Artifact(schema_path(kind), (SCHEMAS / f"{kind.name}.schema.json").read_bytes())
