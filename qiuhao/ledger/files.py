"""The file store: files by what they are. A file lies under its SHA-256, is written once and never over.

    <QIUHAO_FILES>/ab/cd/abcd…   (mode 0400)

`put` writes a temporary file beside it, hashes while it writes (SHA-256 and SM3), syncs, and renames last; then the
row is inserted. A crash leaves at most a temporary file, or a file without a row, which the next `put` finds again.
"""

import errno
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import IO, BinaryIO, Protocol

from django.conf import settings
from django.db import transaction

from qiuhao.ledger import clock, problems, statements
from qiuhao.ledger.kinds import FileRef
from qiuhao.ledger.models import StoredFile
from qiuhao.ledger.seal.digests import Digests
from qiuhao.ledger.turns import turn

CHUNK = 1024 * 1024
_INCOMING = ".incoming-"
_DAY = 24 * 3600
_ASKED = 1000
"""Files that one question to the database is about."""
PLAIN = "application/octet-stream"
"""The type of a file of which nothing better is known."""
_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}/[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class FileTooLarge(problems.LedgerProblem):
    """The file is larger than the limit of the settings."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"文件超过上限（{limit} 字节）：请压缩或分卷后再上传，或请系统管理员调整上限。")
        self.limit = limit


class Readable(Protocol):
    """Anything with `read(size)` in bytes: an upload, an open file."""

    def read(self, size: int, /) -> bytes: ...


def put(data: bytes | Readable, *, media_type: str, name: str, limit: int | None = None) -> FileRef:
    """Store a file and return how a record may name it. The same bytes are stored once.

    `limit`: bytes allowed (default: that of the settings for the type). FileTooLarge, StorageFull.
    """
    allowed = limit if limit is not None else limit_for(media_type)
    root = _root()
    temporary: str | None = None
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=_INCOMING, dir=root)
        with os.fdopen(descriptor, "wb") as handle:
            digests = _copy(data, handle, allowed)
        digest = digests.sha256
        _settle(temporary, path_of(digest))
        temporary = None
    except OSError as error:
        if error.errno in _FULL:
            raise problems.StorageFull("该文件") from error
        raise
    finally:
        if temporary is not None:
            os.unlink(temporary)
    ref = FileRef(sha256=digest, sm3=digests.sm3, size=digests.size, media_type=media_type, name=name)
    _row(ref)
    return ref


def limit_for(media_type: str) -> int:
    """Bytes allowed for a file of this type: a recording may be larger than any other."""
    limit: int = settings.QIUHAO_LIMITS["upload" if media_type.startswith(("audio/", "video/")) else "file"]
    return limit


def as_header(ref: FileRef) -> tuple[str, str]:
    """Name and type as the head of an answer may carry them. A record holds what its maker said, line ends included."""
    name = "".join(letter if letter.isprintable() else " " for letter in ref.name).strip()
    return name or ref.sha256[:16], ref.media_type if _TYPE.fullmatch(ref.media_type) else PLAIN


def there(digests: Iterable[str]) -> set[str]:
    """Those of these files that are in the store, looked up at once; what is inside them is not read."""
    named, found = sorted(set(digests)), set[str]()
    for some in (named[place : place + _ASKED] for place in range(0, len(named), _ASKED)):
        rows = statements.select(StoredFile, f"sha256 IN ({statements.marks(len(some))})", some)
        found |= {row.pk for row in rows if path_of(row.pk).is_file()}
    return found


def open_file(digest: str, *, check: bool = False) -> BinaryIO:
    """Open a stored file for reading. With `check`, its digests are computed first.

    DamagedFile if it is missing, or is not what it was when it was stored.
    """
    found = statements.select(StoredFile, "sha256 = %s", [digest])
    if not found:
        raise problems.MissingFile(digest)
    if check:
        wrong = examine(found[0])
        if wrong:
            raise problems.DamagedFile(digest, wrong)
    try:
        return open(path_of(digest), "rb")
    except FileNotFoundError:
        raise problems.DamagedFile(digest, "不在存储目录中") from None


def read(digest: str) -> bytes:
    """The bytes of a stored file, checked."""
    with open_file(digest, check=True) as handle:
        return handle.read()


def examine(row: StoredFile) -> str:
    """What is wrong with the stored file, in Chinese words; "" if it is what it was."""
    if row.destroyed_at is not None:
        return "已依法销毁"
    try:
        with open(path_of(row.pk), "rb") as handle:
            found = digests_of(handle)
    except FileNotFoundError:
        return "不在存储目录中"
    if found.size != row.size:
        return f"长度已变（应为 {row.size} 字节，实为 {found.size} 字节）"
    if found.sha256 != row.pk or found.sm3 != row.sm3:
        return "内容已变"
    return ""


def digests_of(source: IO[bytes]) -> Digests:
    """Both digests and the size of an open file, read in pieces."""
    digests = Digests()
    while piece := source.read(CHUNK):
        digests.update(piece)
    return digests


def path_of(digest: str) -> Path:
    """Where a file lies. ValueError if this is not a SHA-256 in lower-case hex."""
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        raise ValueError(f"not a SHA-256 in lower-case hex: {digest!r}")
    return Path(settings.QIUHAO_FILES) / digest[:2] / digest[2:4] / digest


def mark_destroyed(digests: Iterable[str]) -> None:
    """Note in the table that these files are to be erased (inside the destruction's transaction)."""
    StoredFile.objects.filter(pk__in=list(digests)).update(destroyed_at=clock.now())


def erase(digest: str) -> None:
    """Remove the bytes of a file marked as destroyed. Safe to repeat."""
    if StoredFile.objects.filter(pk=digest, destroyed_at__isnull=False).exists():
        path_of(digest).unlink(missing_ok=True)


def erase_marked() -> int:
    """Remove the bytes of every file marked as destroyed that is still there (after a crash); return how many."""
    count = 0
    for digest in StoredFile.objects.filter(destroyed_at__isnull=False).values_list("pk", flat=True).iterator():
        if path_of(digest).exists():
            erase(digest)
            count += 1
    return count


def sweep() -> int:
    """Remove what killed uploads left behind, once it is a day old; return how many."""
    count = 0
    for leftover in _root().glob(f"{_INCOMING}*"):
        if time.time() - leftover.stat().st_mtime > _DAY:
            leftover.unlink(missing_ok=True)
            count += 1
    return count


def _root() -> Path:
    root = Path(settings.QIUHAO_FILES)
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    return root


def _copy(data: bytes | Readable, handle: IO[bytes], allowed: int) -> Digests:
    digests = Digests()
    for piece in _pieces(data):
        digests.update(piece)
        if digests.size > allowed:
            raise FileTooLarge(allowed)
        handle.write(piece)
    handle.flush()
    os.fsync(handle.fileno())
    return digests


def _pieces(data: bytes | Readable) -> Iterable[bytes]:
    if isinstance(data, bytes):
        yield from (data[i : i + CHUNK] for i in range(0, len(data), CHUNK))
        return
    while piece := data.read(CHUNK):
        yield piece


def _settle(temporary: str, target: Path) -> None:
    """Give the finished file its name; if a file of this name is there and whole, the new copy is dropped."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if target.exists() and _same(temporary, target):
        os.unlink(temporary)
        return
    os.chmod(temporary, 0o400)
    # A damaged file of the same name gives way: the new one has the digest that the name promises.
    os.replace(temporary, target)
    for folder in (target.parent, target.parent.parent, target.parent.parent.parent):
        _sync(folder)


def _same(temporary: str, target: Path) -> bool:
    with open(temporary, "rb") as one, open(target, "rb") as two:
        return hashlib.file_digest(one, "sha256").digest() == hashlib.file_digest(two, "sha256").digest()


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _row(ref: FileRef) -> None:
    row = StoredFile(pk=ref.sha256, sm3=ref.sm3, size=ref.size, media_type=ref.media_type, stored_at=clock.now())
    # Two may hand in the same file at once: on SQLite one looks and inserts while the other waits.
    with turn(), transaction.atomic():
        if StoredFile.objects.filter(pk=ref.sha256).exists():
            StoredFile.objects.filter(pk=ref.sha256, destroyed_at__isnull=False).update(destroyed_at=None)
        else:
            StoredFile.objects.bulk_create([row], ignore_conflicts=True)
