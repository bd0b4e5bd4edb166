"""The log: places, leaves, tiles, checkpoints, signatures and cosignatures."""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qiuhao.ledger.log import keys, store
from qiuhao.ledger.models import Checkpoint, LogEntry, LogState, Record
from qiuhao.ledger.seal import checkpoint, merkle, note, tiles
from qiuhao.ledger.seal.note import NoteError, Verifier
from qiuhao.ledger.seal.tiles import Tile
from qiuhao.ledger.verify.report import Report

STEP = "log"


def check_log(report: Report, kept_checkpoints: Sequence[str]) -> None:
    """Walk through the log once: compute every root that a checkpoint has signed, and every tile on the way."""
    newest = Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0
    heads = _Heads(_merged(report, newest, kept_checkpoints))
    # The state is read after the newest checkpoint: it may have grown meanwhile, never shrunk.
    state = LogState.objects.filter(pk=1).first() or LogState(pk=1)
    tree = _walk(report, state.size, newest, heads)
    for head in heads.rest():
        report.add("missing", head.name, f"{_called(head.name)}覆盖 {head.size} 条记录，日志中只有 {tree.size} 条。")
    if tree.size == state.size and [h.hex() for h in tree.hashes] != state.peaks.split():
        report.add("changed", "log state", "日志的登记状态与日志内容不符。")
    _check_stray(report)


@dataclass(frozen=True, slots=True, order=True)
class _Head:
    """A root that somebody has signed."""

    size: int
    name: str
    root: bytes


class _Heads:
    """The signed heads by size, taken one after another as the walk comes to them."""

    def __init__(self, heads: Iterator[_Head]) -> None:
        self._heads = heads
        self._next = next(heads, None)

    def at(self, size: int) -> Iterator[_Head]:
        """The heads of this size."""
        while self._next is not None and self._next.size == size:
            yield self._next
            self._next = next(self._heads, None)

    def rest(self) -> Iterator[_Head]:
        """Those not reached."""
        while self._next is not None:
            yield self._next
            self._next = next(self._heads, None)


def _merged(report: Report, newest: int, kept_checkpoints: Sequence[str]) -> Iterator[_Head]:
    signers = keys.verifiers()
    kept = [_opened(report, "kept checkpoint", signed, signers) for signed in [*kept_checkpoints, *_shown()]]
    others = sorted(_Head(head.size, f"kept checkpoint {head.size}", head.root) for head in kept if head is not None)
    return heapq.merge(_own(report, newest, signers), others)


def _own(report: Report, newest: int, signers: Sequence[Verifier]) -> Iterator[_Head]:
    for row in Checkpoint.objects.filter(size__lte=newest).order_by("size").iterator(chunk_size=500):
        name = f"checkpoint {row.size}"
        head = _opened(report, name, row.note, signers)
        if head is not None and (head.size, head.root.hex()) != (row.size, row.root):
            report.add("changed", name, f"检查点 {row.size} 的登记与其签名文本不符。")
        _check_cosignatures(report, row)
        yield _Head(row.size, name, bytes.fromhex(row.root))


def _walk(report: Report, size: int, published: int, heads: _Heads) -> merkle.Peaks:
    tree, shelf = merkle.Peaks(), _Tiles(report, published)
    _compare(report, tree, heads)
    rows = LogEntry.objects.filter(index__lt=size).select_related("record").order_by("index")
    for row in rows.iterator(chunk_size=500):
        if row.index != tree.size:
            report.add("missing", f"log {tree.size}", f"日志第 {tree.size} 位空缺。")
            return tree
        where = f"{row.record.stream_id}#{row.record.number}"
        leaf = merkle.leaf_hash(row.record.header().to_bytes())
        if leaf.hex() != row.leaf:
            report.add("changed", where, f"{where} 与其在日志第 {row.index} 位的登记不符。")
        tree.add(bytes.fromhex(row.leaf))
        shelf.add(0, bytes.fromhex(row.leaf))
        _compare(report, tree, heads)
        report.count(STEP, size)
    if tree.size < size:
        report.add("missing", f"log {tree.size}", f"日志应有 {size} 条，只找到 {tree.size} 条。")
    return tree


def _compare(report: Report, tree: merkle.Peaks, heads: _Heads) -> None:
    for head in heads.at(tree.size):
        if tree.root() != head.root:
            text = f"日志前 {tree.size} 条与签名（{_called(head.name)}）不符：已封存的记录被改动过。"
            report.add("changed", head.name, text)


class _Tiles:
    """Computes tiles level by level while leaves go by, holding at most 256 hashes of each, and compares the files."""

    def __init__(self, report: Report, published: int) -> None:
        self._report, self._published = report, published
        self._rows: list[list[bytes]] = []
        self._full: list[int] = []

    def add(self, level: int, hash_: bytes) -> None:
        if level == len(self._rows):
            self._rows.append([])
            self._full.append(0)
        self._rows[level].append(hash_)
        index = self._full[level]
        # A partial tile exists where a checkpoint ended; the one of the newest checkpoint is compared.
        width = tiles.width_at(level, index, self._published)
        if len(self._rows[level]) == width:
            self._compare(Tile(level, index, width), self._rows[level])
        if len(self._rows[level]) == tiles.WIDTH:
            root = merkle.root(self._rows[level])
            self._rows[level], self._full[level] = [], index + 1
            self.add(level + 1, root)

    def _compare(self, tile: Tile, hashes: Sequence[bytes]) -> None:
        try:
            found = store.read_tile(tile)
        except FileNotFoundError:
            self._report.add("missing", tile.path, f"日志文件 {tile.path} 不见了：请运行重建日志文件的命令。")
            return
        if found != b"".join(hashes):
            self._report.add("changed", tile.path, f"日志文件 {tile.path} 被改动：请运行重建日志文件的命令。")


def _opened(report: Report, name: str, signed: str, signers: Sequence[Verifier]) -> checkpoint.Checkpoint | None:
    wrong = "不是签名检查点，请核对文件"
    try:
        taken = note.parse(signed)
        wrong = "不是本日志的密钥所签，或者签名后被改动"
        note.verified(taken, signers)
        wrong = "签名成立，但是内容不是检查点"
        return checkpoint.parse_text(taken.text)
    except NoteError:
        report.add("changed", name, f"{_called(name)}不能采信：{wrong}。")
        return None


def _called(name: str) -> str:
    """The place of a finding, in words: kept checkpoint 6 -> 另行保存或者对外提供的检查点 6."""
    return name.replace("kept checkpoint", "另行保存或者对外提供的检查点").replace("checkpoint", "检查点")


def _check_cosignatures(report: Report, row: Checkpoint) -> None:
    known = {(v.name, v.id): v for v in keys.witnesses(former=True)}
    for kept in row.cosignatures.all():
        item = note.parse_line(kept.line)
        verifier = known.get((item.name, item.id))
        text = row.note.rpartition("\n\n")[0] + "\n"
        if verifier is None or not checkpoint.check_cosignature(verifier, text, item.signature):
            report.add("changed", f"checkpoint {row.size}", f"检查点 {row.size} 上 {kept.witness} 的见证签名不成立。")


def _shown() -> list[str]:
    path: Path = store.root() / "checkpoint"
    return [path.read_text("utf-8")] if path.exists() else []


def _check_stray(report: Report) -> None:
    stray = Record.objects.filter(log_entry=None, unlogged=None).order_by("pk")
    for stream, number in stray.values_list("stream_id", "number").iterator():
        where = f"{stream}#{number}"
        report.add("missing", where, f"{where} 既不在日志中，也不在待编入之列：请运行日志补录命令。")
