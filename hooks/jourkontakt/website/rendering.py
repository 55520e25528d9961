"""The Jinja environment of all pages: escaping, errors for undefined names, and Swedish filters."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..model import labels
from ..values import dates, text
from ..values.phones import dialled
from ..values.web import host
from .policy import META
from .unbroken import unbroken

_EMPTY_LINES = re.compile(r"\n\s*\n")
TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **facts: Any) -> Markup:
    """A page from the template filled with `facts`: values from the data are escaped, rendered HTML is not."""
    return Markup(unbroken(part(template, **facts)))


def part(template: str, **facts: Any) -> Markup:
    """A part of a page that is rendered later.

    Empty lines are removed, since in Markdown an empty line would end the HTML.
    """
    return Markup(_EMPTY_LINES.sub("\n", environment().get_template(template).render(**facts)))


@cache
def environment() -> Environment:
    """The shared environment; changed templates are read again."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "age": dates.age_in_words,
        "capitalised": text.capitalised,
        "dialled": dialled,
        "genitive": text.genitive,
        "host": host,
        "listing": text.listing,
        "number": text.number,
    }
    env.globals |= {"counted": text.counted, "labels": labels, "policy": META}
    return env
