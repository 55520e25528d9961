"""Compiles Typst templates to accessible PDFs; the same template and facts give the same bytes."""

import re
from importlib.metadata import version

from ..shelf import kept

# Characters that the built-in fonts have: Latin, Greek, Cyrillic, punctuation, currency, arrows and mathematics.
_UNSURE = re.compile("[^\u0020-\u052f\u1e00-\u22ff]")


def typeset(template: bytes, facts: str) -> bytes:
    """The PDF of a Typst template, which gets `facts` as JSON in its input `report`.

    The machine's fonts are not used. A character that the built-in fonts lack becomes `�`, since Typst would refuse to
    make an accessible PDF with it.
    """
    parts = (version("typst").encode(), template, facts.encode())
    return kept("pdf", parts, lambda: _set(template, facts))


def _set(template: bytes, facts: str) -> bytes:
    import typst  # Imported here because it loads slowly and kept documents do not need it.

    def compiled(text: str) -> bytes:
        return typst.compile(template, sys_inputs={"report": text}, pdf_standards="ua-1", ignore_system_fonts=True)

    try:
        return compiled(facts)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return compiled(_UNSURE.sub("\ufffd", facts))
