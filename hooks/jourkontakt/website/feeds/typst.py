"""Compiles Typst templates to accessible PDFs; the same template and facts give the same bytes."""

import re
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

# What the built-in fonts are sure to have: Latin, Greek, Cyrillic, punctuation, signs of money, arrows and mathematics.
_UNSURE = re.compile("[^\u0020-\u052f\u1e00-\u22ff]")
# At most so many documents are kept, the newest.
_KEPT = 8
_shelf: dict[str, Path] = {}


def keep_in(folder: Path) -> None:
    """From now on, keep compiled documents in the folder and reuse them."""
    _shelf["folder"] = folder


def typeset(template: bytes, facts: str) -> bytes:
    """The PDF of a Typst template; `facts` is its input `report`, as JSON.

    No font on the machine is used. A sign that the built-in fonts lack becomes `�`: a document that not everybody can
    read is refused otherwise.
    """
    if "folder" not in _shelf:
        return _set(template, facts)
    parts = (version("typst").encode(), template, facts.encode())
    path = _shelf["folder"] / f"{sha256(b'|'.join(parts)).hexdigest()}.pdf"
    if not path.exists():
        _keep(path, _set(template, facts))
    return path.read_bytes()


def _set(template: bytes, facts: str) -> bytes:
    import typst  # Slow to load, and not needed for what is kept.

    def compiled(text: str) -> bytes:
        return typst.compile(template, sys_inputs={"report": text}, pdf_standards="ua-1", ignore_system_fonts=True)

    try:
        return compiled(facts)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return compiled(_UNSURE.sub("\ufffd", facts))


def _keep(path: Path, content: bytes) -> None:
    """Write it whole or not at all, and remove the oldest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{sha256(content).hexdigest()[:8]}")
    fresh.write_bytes(content)
    fresh.replace(path)
    for old in sorted(path.parent.glob("*.pdf"), key=lambda each: each.stat().st_mtime)[:-_KEPT]:
        old.unlink(missing_ok=True)
