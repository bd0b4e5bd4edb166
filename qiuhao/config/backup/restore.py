"""Puts a backup back: into an empty place only, whole or not at all."""

import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.db import connection

from qiuhao.config.backup.archive import BadArchive, Manifest, unpack
from qiuhao.config.backup.engines import check_sqlite, load_postgres


def restore(archive: Path) -> Manifest:
    """Checks every byte of `archive` first, then fills the empty platform these settings name.

    Raises `BadArchive` with a sentence, and changes nothing, when the archive is damaged, is of the other sort of
    database, or when anything is in its way.
    """
    entry = settings.DATABASES["default"]
    vendor = "sqlite" if entry["ENGINE"].endswith("sqlite3") else "postgresql"
    refuse_when_occupied(vendor)
    settings.QIUHAO_HOME.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.QIUHAO_HOME, prefix=".restore-") as scratch:
        folder = Path(scratch)
        manifest = unpack(archive, folder)
        if manifest.vendor != vendor:
            raise BadArchive(
                f"该备份来自 {manifest.vendor} 数据库，当前设置的是 {vendor}：请把 QIUHAO_DATABASE_URL 改为同类数据库。"
            )
        if vendor == "sqlite":
            check_sqlite(folder / manifest.database)
        for path in (folder / "files").rglob("*"):
            if path.is_file():
                path.chmod(0o400)  # as the file store keeps them: written once, never over
        done: list[Path] = []
        try:
            for name, place in places().items():
                put(folder / name, place, done)
            # The database comes last: without it nothing that was put in place before is referred to.
            if vendor == "sqlite":
                put(folder / manifest.database, Path(entry["NAME"]), done)
            else:
                load_postgres(entry, folder / manifest.database)
        except BaseException:
            for place in done:
                shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
            raise
    return manifest


def places() -> dict[str, Path]:
    """Where each part of an archive belongs, besides the database."""
    return {
        "files": settings.QIUHAO_FILES,
        "uploads": settings.QIUHAO_HOME / "uploads",
        "keys": settings.QIUHAO_KEYS,
        "secret-key": settings.QIUHAO_HOME / "secret-key",
    }


def refuse_when_occupied(vendor: str) -> None:
    """Raises `BadArchive` when there is a database, or any file, where the backup would go."""
    if vendor == "sqlite":
        if Path(settings.DATABASES["default"]["NAME"]).exists():
            raise BadArchive("数据库已存在：恢复只写入空的位置，请用 QIUHAO_HOME 指定一个空目录。")
    elif connection.introspection.table_names():
        raise BadArchive("数据库不是空的：恢复只写入空库，请新建一个库并写入 QIUHAO_DATABASE_URL。")
    for name in ("files", "uploads", "keys"):
        folder = places()[name]
        if folder.is_dir() and any(folder.iterdir()):
            raise BadArchive(f"目录 {folder} 不是空的：恢复只写入空的位置，请用 QIUHAO_HOME 指定一个空目录。")


def put(source: Path, place: Path, done: list[Path]) -> None:
    """Moves a file or directory into place and notes it in `done`; a part the archive does not have stays away."""
    if not source.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_dir():
        place.rmdir()  # empty, as was asked before
    done.append(place)
    shutil.move(source, place)


def rewrite_log() -> int:
    """Makes the files of the log again from the database, up to its last checkpoint; returns how many records it has.

    What was logged after the backup is not in it: if a later checkpoint was shown to anybody, going on would fork the
    log, which its witnesses will refuse. So the operator is told the size, to compare it with theirs.
    """
    from qiuhao.ledger.log import sequencer, store
    from qiuhao.ledger.models import Checkpoint

    last = Checkpoint.objects.order_by("-size").first()
    if last is None:
        return 0
    sequencer.write_tiles(0, last.size)
    store.write("checkpoint", sequencer.signed_note(last).encode())
    return int(last.size)
