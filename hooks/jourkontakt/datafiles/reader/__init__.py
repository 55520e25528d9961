"""The strict YAML reader: turns a file's bytes into a tree of texts with positions, or raises all problems found.

Stages: `forbidden_characters` (bytes to checked lines), `reader` (YAML events to the tree) with `scalars` and `syntax`.
"""

from .forbidden_characters import decoded
from .reader import read
from .tree import Mapping, Node, Sequence, Source, Text

__all__ = ["Mapping", "Node", "Sequence", "Source", "Text", "decoded", "read"]
