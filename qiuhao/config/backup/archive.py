"""The archive itself: writing members with their digests, and reading them back only when every digest is right. Pure
of Django: paths in, paths out."""

import hashlib
import io
import json
import os
import shutil
import tarfile
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

FORMAT = "qiuhao-backup/1"
MANIFEST = "manifest.json"
BLOCK = 1024 * 1024


class BadArchive(Exception):
    """An archive that must not be restored; its text is a sentence saying which part and why."""


@dataclass(frozen=True)
class Member:
    """One file in the archive: its length in bytes and its SHA-256 in hex."""

    size: int
    sha256: str


@dataclass
class Manifest:
    """What an archive holds, and of what database it is a copy."""

    taken_at: str
    vendor: str
    database: str
    version: str
    members: dict[str, Member] = field(default_factory=dict)

    def to_json(self) -> bytes:
        """Readable JSON, sorted by name."""
        data = {"format": FORMAT, **asdict(self)}
        return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True).encode()

    @classmethod
    def from_json(cls, raw: bytes) -> "Manifest":
        """Reads it back; raises `BadArchive` for another format."""
        try:
            data: dict[str, Any] = json.loads(raw)
            if data.pop("format") != FORMAT:
                raise BadArchive("这不是本版本能读的备份格式：请用生成该备份的版本恢复。")
            members = {name: Member(**value) for name, value in data.pop("members").items()}
            return cls(members=members, **data)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadArchive(f"备份清单 {MANIFEST} 无法读取（{error}）：该备份已损坏。") from error


class Digesting(io.RawIOBase):
    """Passes a file's bytes on and digests them, so that what is listed is what was written."""

    def __init__(self, source: io.BufferedReader) -> None:
        self.source = source
        self.digest = hashlib.sha256()
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        data = self.source.read(size)
        self.digest.update(data)
        self.size += len(data)
        return data


def add(tar: tarfile.TarFile, manifest: Manifest, name: str, path: Path) -> None:
    """Puts one file in under `name` and lists it."""
    with path.open("rb") as source:
        info = tarfile.TarInfo(name)
        info.size = os.fstat(source.fileno()).st_size
        info.mode = 0o600
        reader = Digesting(source)
        tar.addfile(info, reader)  # type: ignore[arg-type]
    manifest.members[name] = Member(reader.size, reader.digest.hexdigest())


def add_tree(tar: tarfile.TarFile, manifest: Manifest, name: str, folder: Path, without: str = "") -> None:
    """Puts every regular file under `folder` in, the directory `without` left out, and half-written files and links."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_symlink() or not path.is_file():
            continue
        if inside.parts[0] == without or any(part.startswith(".") for part in inside.parts):
            continue
        add(tar, manifest, str(PurePosixPath(name, *inside.parts)), path)


def close(tar: tarfile.TarFile, manifest: Manifest) -> None:
    """Writes the manifest as the last member; an archive without one was cut short."""
    raw = manifest.to_json()
    info = tarfile.TarInfo(MANIFEST)
    info.size = len(raw)
    info.mode = 0o600
    tar.addfile(info, io.BytesIO(raw))


def unpack(archive: Path, into: Path) -> Manifest:
    """Unpacks an archive into an empty directory and checks it; raises `BadArchive` naming the first thing wrong."""
    try:
        with tarfile.open(archive, "r:") as tar:
            for member in tar:
                _extract(tar, member, into)
    except (tarfile.TarError, OSError, EOFError) as error:
        raise BadArchive(f"备份文件 {archive.name} 无法读取（{error}）：它可能不完整，请换一份备份。") from error
    path = into / MANIFEST
    if not path.is_file():
        raise BadArchive(f"备份文件 {archive.name} 中没有清单：它没有写完，请换一份备份。")
    manifest = Manifest.from_json(path.read_bytes())
    path.unlink()
    check(into, manifest)
    return manifest


def _extract(tar: tarfile.TarFile, member: tarfile.TarInfo, into: Path) -> None:
    """One regular file, to where it belongs inside `into`: nothing else is ever put into a backup.

    Python's own safe way (`filter="data"`) is not in 3.11.2, which Debian 12 has.
    """
    parts = PurePosixPath(member.name).parts
    source = tar.extractfile(member) if member.isreg() else None
    if source is None or not parts or member.name.startswith("/") or ".." in parts:
        raise BadArchive(f"备份中有不该有的内容（{member.name}）：它不是本平台写的，请换一份备份。")
    target = into.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    with source, target.open("xb") as handle:
        shutil.copyfileobj(source, handle, BLOCK)
    target.chmod(0o600)


def check(folder: Path, manifest: Manifest) -> None:
    """Every listed file is there with its digest, and no other file is."""
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    missing, extra = sorted(set(manifest.members) - present), sorted(present - set(manifest.members))
    if missing:
        raise BadArchive(f"备份中缺少 {len(missing)} 个文件，第一个是 {missing[0]}：请换一份备份。")
    if extra:
        raise BadArchive(f"备份中多出清单之外的 {len(extra)} 个文件，第一个是 {extra[0]}：请换一份备份。")
    for name, member in manifest.members.items():
        with (folder / name).open("rb") as handle:
            if hashlib.file_digest(handle, "sha256").hexdigest() != member.sha256:
                raise BadArchive(f"备份中的 {name} 与清单的摘要不符：内容已被改动或损坏，请换一份备份。")
