"""The file store: by digest, written once, whole or not at all."""

import errno
import hashlib
import io
import os
from pathlib import Path

import pytest
from pytest_django import Settings

from qiuhao.ledger import files, problems
from qiuhao.ledger.models import StoredFile

pytestmark = pytest.mark.django_db
DATA = "检查笔录".encode() * 1000


def put(data: bytes = DATA, **options: object) -> files.FileRef:
    return files.put(data, media_type="text/plain", name="笔录.txt", **options)  # type: ignore[arg-type]


def everything(settings: Settings) -> list[Path]:
    return [p for p in Path(settings.QIUHAO_FILES).rglob("*") if p.is_file()]


def test_a_file_is_stored_under_its_digest() -> None:
    ref = put()
    assert (ref.sha256, ref.size, ref.name) == (hashlib.sha256(DATA).hexdigest(), len(DATA), "笔录.txt")
    assert files.read(ref.sha256) == DATA
    path = files.path_of(ref.sha256)
    assert path.stat().st_mode & 0o777 == 0o400
    assert path.parent.name == ref.sha256[2:4]


def test_a_stream_is_stored_in_pieces_and_the_same_bytes_once(settings: Settings) -> None:
    big = os.urandom(3 * files.CHUNK + 7)
    assert put(io.BytesIO(big)).sha256 == put(big).sha256  # type: ignore[arg-type]
    assert StoredFile.objects.count() == 1
    assert len(everything(settings)) == 1


def test_an_empty_file_is_a_file() -> None:
    assert files.read(put(b"").sha256) == b""


def test_a_file_over_the_limit_gets_a_sentence_and_leaves_nothing(settings: Settings) -> None:
    with pytest.raises(files.FileTooLarge, match="文件超过上限（100 字节）"):
        put(limit=100)
    assert everything(settings) == []
    assert StoredFile.objects.count() == 0


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_gets_a_sentence_and_leaves_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def full(_: int) -> None:
        raise OSError(number, "no space")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(problems.StorageFull, match="存储空间已满，该文件没有保存"):
        put()
    assert everything(settings) == []
    assert StoredFile.objects.count() == 0


def test_a_source_that_breaks_off_leaves_nothing(settings: Settings) -> None:
    class Broken:
        def read(self, size: int, /) -> bytes:
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        put(Broken())  # type: ignore[arg-type]
    assert everything(settings) == []


def test_a_damaged_file_is_found_on_demand_and_healed_by_the_same_bytes() -> None:
    ref = put()
    path = files.path_of(ref.sha256)
    path.chmod(0o600)
    path.write_bytes(DATA[:-1] + b"x")
    with pytest.raises(problems.DamagedFile, match="内容已变"):
        files.open_file(ref.sha256, check=True)
    put()
    assert files.read(ref.sha256) == DATA


def test_what_a_killed_upload_left_is_swept_when_it_is_old(settings: Settings) -> None:
    put()
    fresh, old = (Path(settings.QIUHAO_FILES) / f".incoming-{name}" for name in ("fresh", "old"))
    fresh.write_bytes(b"x")
    old.write_bytes(b"x")
    os.utime(old, (0, 0))
    assert files.sweep() == 1
    assert fresh.exists()
    assert len(everything(settings)) == 2


def test_a_missing_file_gets_a_sentence() -> None:
    with pytest.raises(problems.MissingFile):
        files.open_file("0" * 64)
    ref = put()
    files.path_of(ref.sha256).unlink()
    with pytest.raises(problems.DamagedFile, match="不在存储目录中"):
        files.open_file(ref.sha256)


@pytest.mark.parametrize("bad", ["", "../../etc/passwd", "A" * 64, "a" * 63])
def test_a_path_is_made_of_a_digest_only(bad: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        files.path_of(bad)
