"""Compiles Typst templates to accessible PDFs; the same template and facts give the same bytes."""

import re
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

# Characters that the built-in fonts have: Latin, Greek, Cyrillic, punctuation, currency, arrows and mathematics.
_UNSURE = re.compile("[^\u0020-\u052f\u1e00-\u22ff]")
# The maximum number of cached documents; the newest are kept.
_KEPT = 8
_shelf: dict[str, Path] = {}


def keep_in(folder: Path) -> None:
    """Cache compiled documents in the folder from now on."""
    _shelf["folder"] = folder


def typeset(template: bytes, facts: str) -> bytes:
    """The PDF of a Typst template, which gets `facts` as JSON in its input `report`.

    The machine's fonts are not used. A character that the built-in fonts lack becomes `�`, since Typst would refuse to
    make an accessible PDF with it.
    """
    if "folder" not in _shelf:
        return _set(template, facts)
    parts = (version("typst").encode(), template, facts.encode())
    path = _shelf["folder"] / f"{sha256(b'|'.join(parts)).hexdigest()}.pdf"
    if not path.exists():
        _keep(path, _set(template, facts))
    return path.read_bytes()


def _set(template: bytes, facts: str) -> bytes:
    import typst  # Imported here because it loads slowly and cached documents do not need it.

    def compiled(text: str) -> bytes:
        return typst.compile(template, sys_inputs={"report": text}, pdf_standards="ua-1", ignore_system_fonts=True)

    try:
        return compiled(facts)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return compiled(_UNSURE.sub("\ufffd", facts))


def _keep(path: Path, content: bytes) -> None:
    """Write the file atomically, and remove the oldest documents."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{sha256(content).hexdigest()[:8]}")
    fresh.write_bytes(content)
    fresh.replace(path)
    for old in sorted(path.parent.glob("*.pdf"), key=lambda each: each.stat().st_mtime)[:-_KEPT]:
        old.unlink(missing_ok=True)
