"""A backup taken while the platform runs fills an empty one, which then verifies; nothing is put over anything."""

import os
import stat
from pathlib import Path

import pytest

from tests.config.platform import Platform, platform

SOME_FACTS = """
import tests.ledger.kinds as k
from qiuhao.ledger import files
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger import clock
paper = files.put("证据".encode() * 1000, media_type="text/plain", name="证据.txt")
for number in range(3):
    append("case/01JDEMO", [Draft(k.Noted(text=f"第 {number} 件"), happened_at=clock.now())], actors=["p-demo"])
print(paper.sha256)
"""
WHAT_IS_THERE = """
from qiuhao.ledger.models import Record, StoredFile
from qiuhao.ledger import files
print(sorted(Record.objects.values_list("stream", "number", "seal")))
for row in StoredFile.objects.order_by("pk"):
    print(row.pk, len(files.open_file(row.pk, check=True).read()))
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory):
    with platform(tmp_path_factory.mktemp("source")) as one:
        assert one.qiuhao("migrate").returncode == 0
        one.python(SOME_FACTS)
        done = one.qiuhao("worker", "--once")
        assert done.returncode == 0, done.stderr
        assert "log：3" in done.stdout
        yield one


@pytest.fixture(scope="module")
def archive(source: Platform, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("backup") / "backup.tar"
    done = source.qiuhao("backup", str(target))
    assert done.returncode == 0, done.stderr
    assert "备份完成" in done.stdout
    return target


def test_a_backup_is_for_its_owner_only(archive: Path) -> None:
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600


def test_an_empty_platform_is_filled_and_is_the_same(source: Platform, archive: Path, tmp_path: Path) -> None:
    with platform(tmp_path / "new") as other:
        done = other.qiuhao("restore", str(archive))
        assert done.returncode == 0, done.stdout + done.stderr
        assert other.python(WHAT_IS_THERE) == source.python(WHAT_IS_THERE)
        assert "公示日志恢复到第" in done.stdout
        shown = [(home / "files" / "log" / "checkpoint").read_bytes() for home in (source.home, other.home)]
        assert shown[0] == shown[1]
        assert (other.home / "secret-key").read_bytes() == (source.home / "secret-key").read_bytes()
        # The restored platform goes on as the same log.
        other.python(SOME_FACTS)
        assert "checkpoint of 7 records" in other.qiuhao("worker", "--once").stderr  # three, the key, three more
        assert other.qiuhao("verify", "--checkpoint", str(source.home / "files" / "log" / "checkpoint")).returncode == 0
        again = other.qiuhao("restore", str(archive))
        assert again.returncode == 1
        assert "恢复只写入空" in again.stderr


def test_a_backup_never_covers_another(source: Platform, archive: Path) -> None:
    before = archive.read_bytes()
    done = source.qiuhao("backup", str(archive))
    assert done.returncode == 1
    assert "不覆盖已有文件" in done.stderr
    assert archive.read_bytes() == before


def test_keys_can_stay_out(source: Platform, tmp_path: Path) -> None:
    import tarfile

    target = tmp_path / "without.tar"
    assert source.qiuhao("backup", "--without-keys", str(target)).returncode == 0
    with tarfile.open(target) as tar:
        names = tar.getnames()
    assert not [name for name in names if name.startswith(("keys", "secret-key"))]


def test_a_damaged_backup_changes_nothing(archive: Path, tmp_path: Path) -> None:
    raw = bytearray(archive.read_bytes())
    where = raw.index("证据".encode() * 10)
    raw[where] ^= 1
    damaged = tmp_path / "damaged.tar"
    damaged.write_bytes(raw)
    with platform(tmp_path / "new") as other:
        done = other.qiuhao("restore", str(damaged))
        assert done.returncode == 1
        assert "与清单的摘要不符" in done.stderr
        left = sorted(path.name for path in other.home.iterdir())
        assert left == ["secret-key"], left


def test_a_database_that_will_not_load_leaves_nothing_behind(archive: Path, tmp_path: Path) -> None:
    with platform(tmp_path / "new") as other:
        if other.url:
            done = other.qiuhao(
                "restore", str(archive), PATH=os.defpath, PGOPTIONS="-c default_transaction_read_only=on"
            )
        else:
            (tmp_path / "new").mkdir()
            done = other.qiuhao("restore", str(archive), QIUHAO_DATABASE_URL="sqlite:////dev/null/none.sqlite3")
        assert done.returncode == 1, done.stdout
        assert done.stderr.startswith("未完成：")
        assert not (other.home / "files").exists()


def test_verify_names_a_file_that_was_changed(tmp_path: Path) -> None:
    with platform(tmp_path) as one:
        assert one.qiuhao("migrate").returncode == 0
        digest = one.python(SOME_FACTS)
        assert "核验通过" in one.qiuhao("verify").stdout
        stored = next(path for path in (one.home / "files").rglob("*") if path.name == digest)
        stored.chmod(0o600)
        stored.write_bytes(b"something else")
        done = one.qiuhao("verify")
        assert done.returncode == 1
        assert digest[:12] in done.stdout
        assert "核验发现 1 处不符" in done.stdout
        missing = one.qiuhao("verify", "--checkpoint", str(tmp_path / "none"))
        assert missing.returncode == 1
        assert "无法读取" in missing.stderr
