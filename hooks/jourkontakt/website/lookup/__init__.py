"""The look-up's index: every name that may be typed, and the answer it leads to, as compact plain values.

`index` is what every page loads, `places` what follows when the box gets focus. `docs/assets/match.mjs` reads both,
so the order of the values in a row is an agreement between the two. A hit is: kind, id, the region's place in the
list (-1 for the whole country), title, where it lies, address, other names, and where they are not the usual ones,
errand and number.
"""

from .base import index
from .places import places

__all__ = ["index", "places"]
