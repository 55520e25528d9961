"""The strict reader: bytes of a YAML file in, a tree of texts that know their place out, or all that is wrong with it.

Order: `forbidden_characters` (bytes to checked lines), `reader` (YAML events to the tree) with `scalars` and `syntax`.
"""

from .reader import read
from .tree import Mapping, Node, Sequence, Source, Text

__all__ = ["Mapping", "Node", "Sequence", "Source", "Text", "read"]
