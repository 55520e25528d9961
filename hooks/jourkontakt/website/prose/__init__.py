"""The pages that are written by hand as Markdown in `docs/`: what they are, and what is wrong with them."""

from .pages import Prose, read_prose

__all__ = ["Prose", "read_prose"]
