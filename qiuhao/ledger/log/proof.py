"""Proofs from the log: that a record is in it (c2sp.org/tlog-proof), and that one head continues another."""

import base64
from dataclasses import dataclass

from qiuhao.ledger.log import sequencer, store
from qiuhao.ledger.models import Checkpoint, LogEntry, Record
from qiuhao.ledger.problems import LedgerProblem
from qiuhao.ledger.seal import checkpoint, merkle, note, tiles
from qiuhao.ledger.seal.header import Header
from qiuhao.ledger.seal.note import NoteError, Verifier

HEAD = "c2sp.org/tlog-proof@v1"


class NotLoggedYet(LedgerProblem):
    """The record is recorded, but no checkpoint covers it yet."""

    def __init__(self) -> None:
        super().__init__("该记录已经封存，但尚未编入已签名的日志：请稍后再取证明。")


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof taken apart: the leaf's index, the path from the leaf up, and the signed checkpoint."""

    index: int
    path: tuple[bytes, ...]
    signed: str

    def to_text(self) -> str:
        """As C2SP tlog-proof text."""
        lines = [HEAD, f"index {self.index}", *(base64.b64encode(h).decode("ascii") for h in self.path), "", ""]
        return "\n".join(lines) + self.signed


def inclusion(stream: str, number: int) -> Proof:
    """The proof that a record is in the log under the newest checkpoint. NotLoggedYet, LookupError."""
    entry = LogEntry.objects.filter(record__stream=stream, record__number=number).first()
    newest = Checkpoint.objects.order_by("-size").first()
    if entry is None or newest is None or newest.size <= entry.index:
        raise NotLoggedYet()
    reader = tiles.node_reader(newest.size, store.read_tile)
    path = merkle.inclusion_proof(entry.index, newest.size, reader)
    return Proof(entry.index, tuple(path), sequencer.signed_note(newest))


def sealed_header(stream: str, number: int) -> tuple[Header, str]:
    """A record's header as it was sealed, and its seal: what an inclusion proof is about. LookupError if it is not."""
    record = Record.objects.filter(stream=stream, number=number).first()
    if record is None:
        raise LookupError(f"{stream} has no record {number}")
    return record.header(), record.seal


def consistency(old: int, new: int) -> list[bytes]:
    """The proof that the log of `new` records continues that of `old`; `new` must not exceed the newest checkpoint."""
    return merkle.consistency_proof(old, new, tiles.node_reader(new, _enough))


def parse(text: str) -> Proof:
    """Read a tlog-proof; NoteError if it is not one."""
    head, gap, signed = text.partition("\n\n")
    lines = head.split("\n")
    if not gap or lines[0] != HEAD:
        raise NoteError("not a tlog-proof")
    if len(lines) > 1 and lines[1].startswith("extra "):
        del lines[1]
    word, _, index = lines[1].partition(" ") if len(lines) > 1 else ("", "", "")
    if word != "index" or not index.isdigit() or (index != "0" and index.startswith("0")):
        raise NoteError("the proof's index is not a plain number")
    try:
        path = tuple(base64.b64decode(item, validate=True) for item in lines[2:])
    except ValueError:
        raise NoteError("the proof's path is not base64") from None
    return Proof(int(index), path, signed)


def verify(text: str, header: bytes, log: Verifier, witnesses: tuple[Verifier, ...] = (), quorum: int = 0) -> int:
    """Check a proof for canonical header bytes; return the tree size. NoteError says what does not hold.

    `quorum`: how many of the given witnesses must have cosigned the checkpoint.
    """
    proof = parse(text)
    head = checkpoint.opened(proof.signed, log)
    if not merkle.verify_inclusion(merkle.leaf_hash(header), proof.index, head.size, proof.path, head.root):
        raise NoteError("the record is not in the log under this checkpoint")
    if quorum:
        signed = note.verified(note.parse(proof.signed), witnesses, checkpoint.check_cosignature)
        if len(signed) < quorum:
            raise NoteError(f"{len(signed)} of {quorum} required witnesses have cosigned")
    return head.size


def _enough(tile: tiles.Tile) -> bytes:
    """A tile, or the beginning of a wider one: partial tiles exist only for sizes that had a checkpoint."""
    for width in range(tile.width, tiles.WIDTH + 1):
        try:
            return store.read_tile(tiles.Tile(tile.level, tile.index, width))[: tile.width * tiles.HASH]
        except FileNotFoundError:
            continue
    raise FileNotFoundError(tile.path)
