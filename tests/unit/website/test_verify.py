"""A site is whole if every file is as its manifest says, and there is no other."""

from __future__ import annotations

import gzip
import os
import tarfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from jourkontakt.website.integrity import MANIFEST, manifest_of
from jourkontakt.website.verify import faults_of

FILES = {
    "index.html": b"<p>Ring 114 14",
    "region/nord/index.html": b"<p>Nord",
    "assets/å.svg": b"<svg>",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for path, content in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    digests = {path: sha256(content).hexdigest() for path, content in FILES.items()}
    (folder / MANIFEST).write_bytes(manifest_of(digests))
    return folder


def archive_of(site: Path) -> Path:
    """The site as GitHub's action packs it."""
    archive = site.with_name("artifact.tar")
    with tarfile.open(archive, "w") as tar:
        tar.add(site, ".")
    return archive


def test_a_whole_site_has_no_faults(site: Path) -> None:
    assert faults_of(site) == []
    assert faults_of(archive_of(site)) == []


def remove(site: Path) -> None:
    (site / "region/nord/index.html").unlink()


def change_a_bit(site: Path) -> None:
    (site / "index.html").write_bytes(b"<p>Ring 114 15")


def cut_short(site: Path) -> None:
    (site / "index.html").write_bytes(FILES["index.html"][:-1])


def add(site: Path) -> None:
    (site / "region/falsk.html").write_bytes(b"<p>Ring mig")


def add_hidden(site: Path) -> None:
    (site / ".well-known").mkdir()
    (site / ".well-known/falsk").write_bytes(b"<p>Ring mig")


def rename(site: Path) -> None:
    (site / "index.html").rename(site / "Index.html")


def link(site: Path) -> None:
    (site / "index.html").rename(site.with_name("elsewhere.html"))
    (site / "index.html").symlink_to(site.with_name("elsewhere.html"))


def lose_the_manifest(site: Path) -> None:
    (site / MANIFEST).unlink()


def cut_the_manifest_short(site: Path) -> None:
    (site / MANIFEST).write_bytes((site / MANIFEST).read_bytes()[:-4])


def empty_the_manifest(site: Path) -> None:
    (site / MANIFEST).write_bytes(b"{}")


def shorten_a_digest(site: Path) -> None:
    (site / MANIFEST).write_bytes(manifest_of(dict.fromkeys(FILES, "a0")))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (remove, ["region/nord/index.html saknas"]),
        (change_a_bit, ["index.html är ändrad"]),
        (cut_short, ["index.html är ändrad"]),
        (add, [f"region/falsk.html står inte i {MANIFEST}"]),
        (add_hidden, [f".well-known/falsk står inte i {MANIFEST}"]),
        (rename, [f"Index.html står inte i {MANIFEST}", "index.html saknas"]),
        (link, ["index.html är ingen vanlig fil, eller för stor"]),
        (lose_the_manifest, [f"{MANIFEST} saknas"]),
        (cut_the_manifest_short, [f"{MANIFEST} går inte att läsa"]),
        (empty_the_manifest, [f"{MANIFEST} går inte att läsa"]),
        (shorten_a_digest, [f"{MANIFEST} går inte att läsa"]),
    ],
)
def test_every_damage_is_seen(damage: Callable[[Path], None], said: list[str], site: Path) -> None:
    damage(site)
    assert faults_of(site) == said
    assert faults_of(archive_of(site)) == said


def test_an_archive_that_is_cut_short_has_faults(site: Path) -> None:
    archive = archive_of(site)
    whole = archive.read_bytes()
    for length in (0, 100, 513, len(whole) // 4):
        archive.write_bytes(whole[:length])
        assert faults_of(archive)


@pytest.mark.parametrize("name", ["./index.html", "index.html", "./region"])
@pytest.mark.parametrize("kind", [tarfile.REGTYPE, tarfile.DIRTYPE, tarfile.SYMTYPE])
@pytest.mark.parametrize("place", ["before", "after"])
def test_what_is_packed_twice_is_refused(name: str, kind: bytes, place: str, site: Path) -> None:
    false = tarfile.TarInfo(name)
    false.type = kind
    archive = site.with_name("artifact.tar")
    with tarfile.open(archive, "w") as tar:
        if place == "before":
            tar.addfile(false)
        tar.add(site, ".")
        if place == "after":
            tar.addfile(false)
    assert faults_of(archive) == [f"{archive} går inte att läsa: {name.removeprefix('./')} finns två gånger"]


def list_also(site: Path, path: str, content: bytes) -> None:
    """Write a manifest that has one more path."""
    digests = {path: sha256(content).hexdigest() for path, content in (FILES | {path: content}).items()}
    (site / MANIFEST).write_bytes(manifest_of(digests))


def test_what_is_no_plain_file_is_a_fault_whatever_the_manifest_says(site: Path) -> None:
    list_also(site, "extra", b"")
    (site / "extra").symlink_to("/etc/hostname")
    assert faults_of(site) == faults_of(archive_of(site)) == ["extra är ingen vanlig fil, eller för stor"]
    (site / "extra").unlink()
    os.mkfifo(site / "extra")
    assert faults_of(site) == faults_of(archive_of(site)) == ["extra är ingen vanlig fil, eller för stor"]
    assert faults_of(site / "extra")[0].endswith("det är varken en mapp eller ett arkiv")


def test_a_file_that_is_larger_than_memory_is_not_read(site: Path) -> None:
    list_also(site, "extra", b"")
    (site / "extra").touch()
    os.truncate(site / "extra", 1 << 40)
    assert faults_of(site) == ["extra är ingen vanlig fil, eller för stor"]
    (site / "extra").unlink()
    archive = archive_of(site)
    with tarfile.open(archive, "a") as tar:
        sparse = tarfile.TarInfo("extra")
        sparse.pax_headers = {"GNU.sparse.map": "0,0", "GNU.sparse.size": str(1 << 40)}
        tar.addfile(sparse)
    assert faults_of(archive) == ["extra är ingen vanlig fil, eller för stor"]


def test_an_archive_that_is_wrong_inside_or_packed_is_refused(site: Path) -> None:
    archive = archive_of(site)
    packed = archive.with_name("artifact.tar.gz")
    packed.write_bytes(gzip.compress(archive.read_bytes()))
    with tarfile.open(archive, "a") as tar:
        sparse = tarfile.TarInfo("extra")
        sparse.pax_headers = {"GNU.sparse.map": "0,x"}
        tar.addfile(sparse)
    for each in (archive, packed):
        (fault,) = faults_of(each)
        assert fault.startswith(f"{each} går inte att läsa: ")


def test_names_are_told_on_one_line(site: Path) -> None:
    (site / "a\n::error::\x1b[31mb").touch()
    assert faults_of(site) == [f"a�::error::�[31mb står inte i {MANIFEST}"]
