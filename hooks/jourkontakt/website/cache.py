"""Results that take long to make, kept between builds in files named by what they were made from."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

# The maximum number of files of a kind; the newest are kept.
_KEPT = 8
_shelf: dict[str, Path] = {}


def keep_in(folder: Path) -> None:
    """Keep results in the folder from now on."""
    _shelf["folder"] = folder


def cached(kind: str, made_from: bytes, make: Callable[[], bytes]) -> bytes:
    """The kept result of `make`, or a new one; `kind` is the file's ending, and `made_from` determines the result."""
    if "folder" not in _shelf:
        return make()
    path = _shelf["folder"] / f"{sha256(made_from).hexdigest()}.{kind}"
    if not path.exists():
        _keep(path, make())
    return path.read_bytes()


def _keep(path: Path, content: bytes) -> None:
    """Write the file atomically, and remove the oldest of its kind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{sha256(content).hexdigest()[:8]}")
    fresh.write_bytes(content)
    fresh.replace(path)
    for old in sorted(path.parent.glob(f"*{path.suffix}"), key=lambda each: each.stat().st_mtime)[:-_KEPT]:
        old.unlink(missing_ok=True)
