"""Seals drafts and inserts them; called by `append` while it holds the locks, and by nobody else."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from qiuhao.law.facts import Fact
from qiuhao.ledger import clock, kinds, problems, statements
from qiuhao.ledger.ids import stream_type
from qiuhao.ledger.kinds import Draft, FileRef
from qiuhao.ledger.models import Content, Record, RecordFile, StoredFile, Stream, Unlogged
from qiuhao.ledger.reading import Head
from qiuhao.ledger.seal import fields
from qiuhao.ledger.seal.canonical import NotCanonicalError, canonical
from qiuhao.ledger.seal.header import DOORS, Header
from qiuhao.ledger.statements import new

SKEW = timedelta(minutes=5)
"""How far a device's clock may run ahead before "it happened" is refused as lying in the future."""
_ACTOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@-]{0,95}\Z")
LONGEST_CONTENT = 4 * 1024 * 1024
"""Bytes of one record's content; larger things are files."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """One draft, sealed: its header, its content as canonical text, and the fact that readers will see."""

    header: Header
    fact: Fact
    content: str
    salts: str
    files: tuple[FileRef, ...]


def content_of(body: kinds.Kind) -> kinds.Content:
    """The content of a body as JSON values. UnknownKind if its kind is not registered."""
    kinds.kind_of(body.kind)
    return kinds.content_of(body)


def seal(head: Head, last: Fact | None, drafts: Sequence[Draft], actors: Sequence[str], now: datetime) -> list[Sealed]:
    """Seal the drafts one after another onto the head.

    `recorded_at` is `now`, but never earlier than the record before it: the clock of a machine may step back,
    the order of a stream may not.
    """
    names = check_actors(actors)
    recorded = max(now.astimezone(UTC), last.recorded_at) if last is not None else now.astimezone(UTC)
    sealed: list[Sealed] = []
    number, previous = head.number, head.seal
    for draft in drafts:
        number += 1
        item = _seal_one(draft, head.stream, number, previous, names, recorded)
        previous = item.fact.seal
        sealed.append(item)
    return sealed


def _seal_one(
    draft: Draft, stream: str, number: int, previous: str, actors: tuple[str, ...], recorded: datetime
) -> Sealed:
    content = content_of(draft.body)
    salts = fields.new_salts(content)
    text, root = _sealed(draft.body, content, salts)
    header = Header(
        stream=stream,
        number=number,
        kind=draft.body.kind,
        version=draft.body.version,
        happened_at=_happened(draft, recorded),
        recorded_at=recorded,
        actors=actors,
        door=_door(draft),
        previous=previous,
        content_root=root.hex(),
        content_fields=len(content),
    )
    # The body that readers will get is what the sealed bytes say. One that was made from just that is it already; any
    # other is read back from them.
    body = draft.body if draft.said == content else kinds.stored(header.kind, header.version, text)
    fact = Fact(
        stream,
        number,
        header.kind,
        header.version,
        header.happened_at,
        recorded,
        actors,
        header.door,
        body,
        header.seal(),
    )
    return Sealed(header, fact, text, canonical(salts).decode(), tuple(kinds.files_in(body)))


def insert(waiting: Sequence[tuple[Stream, Sequence[Sealed]]]) -> None:
    """Insert headers, contents, in-tray and file links, and write the heads that the streams' rows were moved to."""
    sealed = [item for _, items in waiting for item in items]
    files = _known_files(sealed)
    records = [_record(item.header, item.fact.seal) for item in sealed]
    statements.insert(Record, records)
    told = list(zip((record.pk for record in records), sealed, strict=True))
    statements.insert(Content, [new(Content, record_id=pk, fields=item.content, salts=item.salts) for pk, item in told])
    statements.insert(Unlogged, [new(Unlogged, record_id=pk) for pk, _ in told])
    if files:
        links = {(pk, ref.sha256) for pk, item in told for ref in item.files}
        statements.insert(RecordFile, [RecordFile(record_id=pk, file_id=digest) for pk, digest in sorted(links)])
    for row, _ in waiting:
        statements.run(_MOVE_HEAD, [row.head_number, row.head_seal, row.pk])


_MOVE_HEAD = f"UPDATE {Stream._meta.db_table} SET head_number = %s, head_seal = %s WHERE id = %s"  # noqa: S608 (ours)


def locked(names: Sequence[str]) -> list[Stream]:
    """The rows of these streams, in the order of their names, locked."""
    return statements.select(Stream, f"id IN ({statements.marks(len(names))}) ORDER BY id", names, lock=True)


def open_streams(names: Sequence[str]) -> dict[str, Stream]:
    """Insert rows of streams and lock them; if somebody else opened one meanwhile, his is taken."""
    rows = {name: Stream(pk=name, type=stream_type(name), opened_at=clock.now()) for name in names}
    if rows:
        # PostgreSQL waits here for the other's commit. On SQLite nobody else can be writing.
        theirs = set(rows) - statements.insert_new(Stream, list(rows.values()))
        rows.update({row.pk: row for row in locked(sorted(theirs))} if theirs else {})
    return rows


def _record(header: Header, seal: str) -> Record:
    return new(
        Record,
        stream_id=header.stream,
        number=header.number,
        kind=header.kind,
        version=header.version,
        happened_at=header.happened_at,
        recorded_at=header.recorded_at,
        actors=" ".join(header.actors),
        door=header.door,
        previous=header.previous,
        content_root=header.content_root,
        content_fields=header.content_fields,
        seal=seal,
    )


def _known_files(sealed: Sequence[Sealed]) -> set[str]:
    """Re-check, inside the transaction, that every file named is in the store with the digests given."""
    named = {ref.sha256: ref for item in sealed for ref in item.files}
    if named:
        known = {f.pk: f for f in _lock_files(named)}
        for digest, ref in sorted(named.items()):
            have = known.get(digest)
            if have is None or have.sm3 != ref.sm3 or have.size != ref.size:
                raise problems.MissingFile(digest)
    return set(named)


def _lock_files(digests: Iterable[str]) -> list[StoredFile]:
    # Locked, so that no destruction takes the file between this look and the commit.
    named = sorted(digests)
    where = f"sha256 IN ({statements.marks(len(named))}) AND destroyed_at IS NULL ORDER BY sha256"
    return statements.select(StoredFile, where, named, lock=True)


def _sealed(body: kinds.Kind, content: kinds.Content, salts: dict[str, str]) -> tuple[str, bytes]:
    try:
        text, root = fields.sealed(fields.spelled(content), salts)
    except NotCanonicalError as error:
        raise problems.InvalidContent((_canonical_problem(body, error),)) from None
    size = len(text.encode())
    if size > LONGEST_CONTENT:
        problem = f"内容过长（{size} 字节，上限 {LONGEST_CONTENT} 字节）"
        raise problems.InvalidContent(
            (problems.FieldProblem(body.kind, body.title, "", "", problem, "请把长篇材料作为文件上传，再在记录中引用"),)
        )
    return text, root


def _canonical_problem(body: kinds.Kind, error: NotCanonicalError) -> problems.FieldProblem:
    place = str(error).partition(":")[0].removeprefix("$").lstrip(".")
    name = place.partition(".")[0].partition("[")[0]
    known = type(body).model_fields.get(name)
    title = (known.title if known is not None else None) or name
    remedy = "请改用整数，或用文字写明数值（如“12.50”），并删去无法显示的字符"
    return problems.FieldProblem(body.kind, body.title, place, title, "无法封存", remedy)


def _happened(draft: Draft, recorded: datetime) -> datetime:
    if draft.happened_at is None:
        return recorded
    if draft.happened_at.tzinfo is None:
        raise problems.BadMoment(f"《{draft.body.title}》的发生时间缺少时区：请写明时区，例如“+08:00”。")
    happened = draft.happened_at.astimezone(UTC)
    if happened > recorded + SKEW:
        told = happened.astimezone(clock.LEGAL_ZONE).strftime("%Y-%m-%d %H:%M")
        raise problems.BadMoment(
            f"《{draft.body.title}》的发生时间（{told}）晚于现在：尚未发生的事不能记录，请核对时间。"
        )
    return happened


def _door(draft: Draft) -> str:
    if draft.door not in DOORS:
        raise ValueError(f"door {draft.door!r} is neither 'act' nor 'reported'")
    return draft.door


def check_actors(actors: Sequence[str]) -> tuple[str, ...]:
    """The actors as they are sealed. ValueError if there is none, or one is not an opaque id."""
    if isinstance(actors, str) or not actors:
        raise ValueError("actors: a list of at least one opaque id")
    for actor in actors:
        if not _ACTOR.match(actor):
            raise ValueError(f"actor {actor!r}: an opaque id of a–z, 0–9 and ._:/@-, never a person's name")
    return tuple(actors)
