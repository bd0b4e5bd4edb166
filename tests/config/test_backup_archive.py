"""A backup archive proves itself: whatever is changed, missing or added is found before anything is restored."""

import io
import json
import tarfile
from pathlib import Path

import pytest

from qiuhao.config.backup.archive import MANIFEST, BadArchive, Manifest, add_tree, close, unpack


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    (folder / "ab").mkdir(parents=True)
    (folder / "ab" / "one").write_bytes(b"one" * 1000)
    (folder / "ab" / "two").write_bytes(b"")
    (folder / "ab" / ".incoming-1").write_bytes(b"half written")
    (folder / "log").mkdir()
    (folder / "log" / "checkpoint").write_bytes(b"can be made again")
    (folder / ".hidden").write_bytes(b"hidden")
    target = tmp_path / "backup.tar"
    manifest = Manifest("2026-11-21T00:00:00+00:00", "sqlite", "database.sqlite3", "0.1.0")
    with tarfile.open(target, "w") as tar:
        add_tree(tar, manifest, "files", folder, without="log")
        close(tar, manifest)
    return target


def rewritten(archive: Path, change) -> Path:
    """A copy of the archive whose members went through `change(name, data) -> (name, data) | None`."""
    target = archive.with_name("changed.tar")
    with tarfile.open(archive) as old, tarfile.open(target, "w") as new:
        for info in old:
            result = change(info.name, old.extractfile(info).read())
            if result is not None:
                info.name, data = result
                info.size = len(data)
                new.addfile(info, io.BytesIO(data))
    return target


def test_what_went_in_comes_out(archive: Path, tmp_path: Path) -> None:
    manifest = unpack(archive, tmp_path / "out")
    assert sorted(manifest.members) == ["files/ab/one", "files/ab/two"]
    assert (tmp_path / "out/files/ab/one").read_bytes() == b"one" * 1000


def test_a_changed_byte_is_named(archive: Path, tmp_path: Path) -> None:
    bad = rewritten(archive, lambda n, d: (n, d.replace(b"oneone", b"oneOne", 1)) if n.endswith("one") else (n, d))
    with pytest.raises(BadArchive, match="files/ab/one 与清单的摘要不符"):
        unpack(bad, tmp_path / "out")


def test_a_missing_file_is_named(archive: Path, tmp_path: Path) -> None:
    bad = rewritten(archive, lambda n, d: None if n.endswith("two") else (n, d))
    with pytest.raises(BadArchive, match="缺少 1 个文件，第一个是 files/ab/two"):
        unpack(bad, tmp_path / "out")


def test_an_added_file_is_named(archive: Path, tmp_path: Path) -> None:
    def forget_one(name: str, data: bytes) -> tuple[str, bytes]:
        if name != MANIFEST:
            return name, data
        listed = json.loads(data)
        del listed["members"]["files/ab/one"]
        return name, json.dumps(listed).encode()

    with pytest.raises(BadArchive, match="多出清单之外的 1 个文件，第一个是 files/ab/one"):
        unpack(rewritten(archive, forget_one), tmp_path / "out")


def test_an_archive_cut_short_is_refused(archive: Path, tmp_path: Path) -> None:
    bad = archive.with_name("short.tar")
    bad.write_bytes(archive.read_bytes()[:2048])
    with pytest.raises(BadArchive):
        unpack(bad, tmp_path / "out")


def test_an_archive_without_manifest_is_refused(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(BadArchive, match="没有清单"):
        unpack(rewritten(archive, lambda n, d: None if n == MANIFEST else (n, d)), tmp_path / "out")


def test_an_archive_that_climbs_out_of_its_directory_is_refused(archive: Path, tmp_path: Path) -> None:
    bad = rewritten(archive, lambda n, d: ("../escaped", d) if n.endswith("one") else (n, d))
    with pytest.raises(BadArchive):
        unpack(bad, tmp_path / "out")
    assert not (tmp_path / "escaped").exists()


def test_a_link_in_an_archive_is_refused(archive: Path, tmp_path: Path) -> None:
    with tarfile.open(archive, "a:") as tar:
        link = tarfile.TarInfo("files/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    with pytest.raises(BadArchive, match="files/link"):
        unpack(archive, tmp_path / "out")


def test_another_format_is_refused(archive: Path, tmp_path: Path) -> None:
    bad = rewritten(archive, lambda n, d: (n, d.replace(b"qiuhao-backup/1", b"qiuhao-backup/9")))
    with pytest.raises(BadArchive, match="不是本版本能读的备份格式"):
        unpack(bad, tmp_path / "out")
