"""Export: the ledger, or some of its streams, as files that a stranger can verify offline.

Format `qiuhao-export/1` (docs/formats/export.md), a directory or a .zip:

    manifest.json    scope, counts, heads of the streams         records.jsonl    headers with seal and place in the log
    contents.jsonl   fields and salts, "destroyed", "withheld"   proofs.jsonl     inclusion proofs (selections only)
    checkpoint       the signed head, with cosignatures          keys.json        public keys of log and witnesses
    tiles/           level 0 of the log (whole exports only)     files/           the files named, by SHA-256
    qiuhao_verify.py the independent verifier
"""

import json
import shutil
import zipfile
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Any, cast

from qiuhao.ledger import clock, files, problems
from qiuhao.ledger.log import keys, proof, sequencer, store
from qiuhao.ledger.models import Checkpoint, Content, LogEntry, Record, RecordFile
from qiuhao.ledger.seal import fields, merkle, tiles
from qiuhao.ledger.seal.canonical import canonical
from qiuhao.ledger.seal.header import stamp

Withheld = Callable[[str], Container[int]]
"""Stream -> numbers of the records whose content, and files, an export leaves out; header and seal stay."""

VERIFIER = Path(__file__).parent / "verifier" / "qiuhao_verify.py"


class Folder:
    """Writes the parts of an export into a new directory."""

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True)
        self._path = path

    def part(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """Open one part for writing."""
        target = self._path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        return open(target, "xb")

    def close(self) -> None:
        """Nothing to do."""


class Zip:
    """Writes the parts of an export into a new zip."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED)

    def part(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """Open one part for writing; parts are written one after another."""
        return cast("AbstractContextManager[IO[bytes]]", self._zip.open(name, "w", force_zip64=True))

    def close(self) -> None:
        """Write the directory of the zip."""
        self._zip.close()


def nothing(stream: str) -> Container[int]:
    """Leaves out nothing."""
    return ()


def export(path: Path, streams: Sequence[str] | None = None, withheld: Withheld = nothing) -> int:
    """Write an export to `path` (a directory to be made, or a file ending in .zip); return the number of records.

    The log is brought up to date first. `streams` None means the whole ledger. FileExistsError if `path` exists;
    nothing is left behind when writing fails.
    """
    newest = sequencer.run()
    if newest is None:
        raise problems.LedgerProblem("账本中还没有记录，无可导出。")
    if path.exists():
        raise FileExistsError(path)
    partial = path.with_name(path.name + ".partial")
    _discard(partial)
    try:
        out = Zip(partial) if path.suffix == ".zip" else Folder(partial)
        count = _write(out, newest, streams, withheld)
        out.close()
        partial.rename(path)
    except BaseException:
        _discard(partial)
        raise
    return count


def disclosed(stream: str, number: int, names: Sequence[str]) -> bytes:
    """`disclosed.json`: chosen fields of one record, with proofs that they are sealed and that the record is logged.

    NotLoggedYet, LookupError (unknown record, destroyed content), KeyError for an unknown field.
    """
    record = Record.objects.filter(stream=stream, number=number).select_related("content").first()
    content: Content | None = getattr(record, "content", None)
    if record is None or content is None:
        raise LookupError(f"{stream}#{number} has no content")
    shown = fields.disclose(json.loads(content.fields), json.loads(content.salts), names)
    told = {
        "format": "qiuhao-disclosed/1",
        "header": record.header().as_dict(),
        "fields": [
            {"name": f.name, "value": f.value, "salt": f.salt, "index": f.index, "path": list(f.path)} for f in shown
        ],
        "proof": proof.inclusion(stream, number).to_text(),
        "keys": _keys(),
    }
    return canonical(told)


def field_names(stream: str, number: int) -> frozenset[str]:
    """The fields that a record was sealed with, whatever its kind has by now; none where the content is destroyed."""
    content = Content.objects.filter(record__stream=stream, record__number=number).first()
    return frozenset(json.loads(content.fields)) if content is not None else frozenset()


def _write(out: Folder | Zip, newest: Checkpoint, streams: Sequence[str] | None, withheld: Withheld) -> int:
    entries = LogEntry.objects.filter(index__lt=newest.size).order_by("index")
    if streams is not None:
        entries = entries.filter(record__stream__in=list(streams))
    heads: dict[str, list[Any]] = {}
    count = _lines(out, "records.jsonl", _records(entries, heads))
    _lines(out, "contents.jsonl", _contents(entries, withheld))
    if streams is None:
        _tiles(out, newest.size)
    else:
        _lines(out, "proofs.jsonl", _proofs(entries, newest.size))
    files_count = _files(out, entries, withheld)
    manifest = {
        "format": "qiuhao-export/1",
        "scope": "all" if streams is None else "streams",
        "origin": keys.origin(),
        "made_at": stamp(clock.now()),
        "records": count,
        "files": files_count,
        "heads": heads,
    }
    _bytes(out, "checkpoint", sequencer.signed_note(newest).encode())
    _bytes(out, "keys.json", canonical(_keys()))
    _bytes(out, "manifest.json", canonical(manifest))
    _bytes(out, "qiuhao_verify.py", VERIFIER.read_bytes())
    return count


def _records(entries: Any, heads: dict[str, list[Any]]) -> Iterator[dict[str, Any]]:
    for entry in entries.select_related("record").iterator(chunk_size=500):
        heads[entry.record.stream_id] = [entry.record.number, entry.record.seal]
        yield {"header": entry.record.header().as_dict(), "index": entry.index, "seal": entry.record.seal}


def _contents(entries: Any, withheld: Withheld) -> Iterator[dict[str, Any]]:
    joined = entries.select_related("record__content", "record__destruction__under")
    for entry in joined.iterator(chunk_size=500):
        record = entry.record
        place = {"stream": record.stream_id, "number": record.number}
        content, gone = getattr(record, "content", None), getattr(record, "destruction", None)
        if content is not None and record.number in withheld(record.stream_id):
            yield place | {"withheld": {}}
        elif content is not None:
            yield place | {"fields": json.loads(content.fields), "salts": json.loads(content.salts)}
        elif gone is not None:
            under = f"{gone.under.stream_id}#{gone.under.number}"
            yield place | {"destroyed": {"under": under, "at": stamp(gone.destroyed_at)}}


def _proofs(entries: Any, size: int) -> Iterator[dict[str, Any]]:
    reader = tiles.node_reader(size, store.read_tile)
    places = entries.values_list("index", "record__stream_id", "record__number")
    for index, stream, number in places.iterator(chunk_size=500):
        path = merkle.inclusion_proof(index, size, reader)
        yield {"stream": stream, "number": number, "path": [h.hex() for h in path]}


def _tiles(out: Folder | Zip, size: int) -> None:
    for tile in tiles.grown(0, size):
        if tile.level == 0:
            _bytes(out, f"tiles/{tile.path}", store.read_tile(tile))


def _files(out: Folder | Zip, entries: Any, withheld: Withheld) -> int:
    """The files that the contents name. One that is named by a content given and by one withheld goes along."""
    named = RecordFile.objects.filter(record__log_entry__in=entries, file__destroyed_at=None).order_by("file_id")
    count, last = 0, ""
    for digest, stream, number in named.values_list("file_id", "record__stream_id", "record__number").iterator():
        if digest == last or number in withheld(stream):
            continue
        last = digest
        with files.open_file(digest) as source, out.part(f"files/{digest}") as target:
            shutil.copyfileobj(source, target, files.CHUNK)
        count += 1
    return count


def _keys() -> dict[str, Any]:
    log_keys, witnesses = keys.verifiers(), keys.witnesses(former=True)
    return {"log": [key.vkey for key in log_keys], "witnesses": [key.vkey for key in witnesses]}


def _lines(out: Folder | Zip, name: str, values: Iterable[dict[str, Any]]) -> int:
    count = 0
    with out.part(name) as handle:
        for value in values:
            handle.write(canonical(value) + b"\n")
            count += 1
    return count


def _bytes(out: Folder | Zip, name: str, data: bytes) -> None:
    with out.part(name) as handle:
        handle.write(data)


def _discard(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
