"""What is fuzzed: for each name a function of any bytes, which fails if something raises what it should not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from . import diff, forms, prose, reader, tables, values

TARGETS: Mapping[str, Callable[[bytes], None]] = MappingProxyType(
    {
        "reader": reader.run,
        "forms": forms.run,
        "diff": diff.run,
        "prose": prose.run,
        "tables": tables.run,
        "values": values.run,
    }
)
