"""Takes a backup of the running platform."""

import os
import tarfile
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from qiuhao.config.backup.archive import Manifest, add, add_tree, close
from qiuhao.config.backup.engines import copy_postgres, copy_sqlite


def take(target: Path, keys: bool = True) -> Manifest:
    """Writes a backup to `target` (mode 0600), which must not exist; returns what is in it.

    The file appears under its name only when it is complete and on disk. Without `keys` the log's signing keys and the
    secret key stay out, and a restored platform cannot sign as the same log until they are put in place.
    """
    if target.exists():
        raise FileExistsError(f"{target} 已存在：备份不覆盖已有文件，请换一个名称。")
    target.parent.mkdir(parents=True, exist_ok=True)
    entry = settings.DATABASES["default"]
    vendor = "sqlite" if entry["ENGINE"].endswith("sqlite3") else "postgresql"
    name = "database.sqlite3" if vendor == "sqlite" else "database.dump"
    manifest = Manifest(datetime.now(UTC).isoformat(timespec="seconds"), vendor, name, version("qiuhao"))
    part = target.with_name(f".{target.name}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out, tempfile.TemporaryDirectory(dir=target.parent) as scratch:
            copy = Path(scratch) / name
            copy_sqlite(Path(entry["NAME"]), copy) if vendor == "sqlite" else copy_postgres(entry, copy)
            with tarfile.open(fileobj=out, mode="w") as tar:
                add(tar, manifest, name, copy)
                # The log as it is served moves on while we copy; it is made again from the database.
                add_tree(tar, manifest, "files", settings.QIUHAO_FILES, without="log")
                add_tree(tar, manifest, "uploads", settings.QIUHAO_HOME / "uploads")
                if keys:
                    add_tree(tar, manifest, "keys", settings.QIUHAO_KEYS)
                    secret = settings.QIUHAO_HOME / "secret-key"
                    if secret.is_file():
                        add(tar, manifest, "secret-key", secret)
                close(tar, manifest)
            out.flush()
            os.fsync(out.fileno())
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
    return manifest
