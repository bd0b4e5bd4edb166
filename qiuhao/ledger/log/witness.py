"""Witnessing: a justice bureau cosigns the checkpoints of logs it watches, and keeps them.

`add_checkpoint` is the request of c2sp.org/tlog-witness without its transport: the page that serves it passes the
body in and the answer out. It cosigns only a head that continues the last one it has seen of that log; a log that
shows two histories is caught here. `accept` is the log's side: it keeps a cosignature it has received.
"""

import base64
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from qiuhao.ledger import clock
from qiuhao.ledger.log import keys, sequencer, store
from qiuhao.ledger.models import Checkpoint, Cosignature, Witnessed
from qiuhao.ledger.seal import checkpoint, merkle, note
from qiuhao.ledger.seal.note import NoteError, Signer, Verifier

log = logging.getLogger(__name__)
MOST_PROOF_LINES = 63


@dataclass(frozen=True, slots=True)
class Answer:
    """What the witness replies: HTTP status and body."""

    status: int
    body: str


class _Reply(Exception):
    def __init__(self, status: int, body: str) -> None:
        super().__init__(body)
        self.answer = Answer(status, body)


def add_checkpoint(body: str, logs: Sequence[Verifier], signer: Signer) -> Answer:
    """Cosign a checkpoint of one of the logs watched, if it continues the last one seen."""
    try:
        old, proof, signed = _request(body)
        taken = note.parse(signed)
        head = checkpoint.parse_text(taken.text)
        _signed_by_log(taken, head, logs)
        with transaction.atomic():
            _continues(head, old, proof)
            line = checkpoint.cosign(taken.text, signer, int(clock.now().timestamp()))
            Witnessed.objects.get_or_create(
                origin=head.origin, size=head.size,
                defaults={"root": head.root.hex(), "note": signed, "line": line, "seen_at": clock.now()},
            )  # fmt: skip
    except _Reply as reply:
        return reply.answer
    except NoteError as error:
        return Answer(400, f"{error}\n")
    return Answer(200, line)


def request(old: int) -> str:
    """The body by which this log asks a witness to cosign its newest checkpoint, the witness having seen `old`."""
    from qiuhao.ledger.log import proof

    newest = Checkpoint.objects.order_by("-size").first()
    lines = [base64.b64encode(h).decode("ascii") for h in proof.consistency(old, newest.size)]
    return "".join(f"{item}\n" for item in (f"old {old}", *lines, "")) + sequencer.signed_note(newest)


def accept(line: str) -> Cosignature:
    """Keep a witness's line under the checkpoint it covers. NoteError for any other line or key."""
    item = note.parse_line(line)
    known = {(v.name, v.id): v for v in keys.witnesses()}
    verifier = known.get((item.name, item.id))
    if verifier is None:
        raise NoteError(f"{item.name} is not a registered witness")
    for row in Checkpoint.objects.order_by("-size")[:100]:
        text = note.parse(row.note).text
        if checkpoint.check_cosignature(verifier, text, item.signature):
            kept, _ = Cosignature.objects.get_or_create(
                checkpoint=row, witness=item.name, defaults={"line": item.line, "received_at": clock.now()}
            )
            if row.size == Checkpoint.objects.order_by("-size").values_list("size", flat=True).first():
                store.write("checkpoint", sequencer.signed_note(row).encode())
            found: Cosignature = kept
            return found
    raise NoteError("the cosignature covers none of the last 100 checkpoints")


def _request(body: str) -> tuple[int, list[bytes], str]:
    head, gap, signed = body.partition("\n\n")
    lines = head.split("\n")
    word, _, size = lines[0].partition(" ")
    if not gap or word != "old" or not size.isdigit() or (size != "0" and size.startswith("0")):
        raise NoteError("the request begins with: old <size>")
    if len(lines) - 1 > MOST_PROOF_LINES:
        raise NoteError("too many proof lines")
    try:
        return int(size), [base64.b64decode(item, validate=True) for item in lines[1:]], signed
    except ValueError:
        raise NoteError("a proof line is not base64") from None


def _signed_by_log(taken: note.Note, head: checkpoint.Checkpoint, logs: Sequence[Verifier]) -> None:
    trusted = [v for v in logs if v.name == head.origin]
    if not trusted:
        raise _Reply(404, f"{head.origin} is not watched here\n")
    try:
        note.verified(taken, trusted)
    except NoteError as error:
        raise _Reply(403, f"{error}\n") from error


def _continues(head: checkpoint.Checkpoint, old: int, proof: Sequence[bytes]) -> None:
    if old > head.size:
        raise _Reply(400, "the old size exceeds the new\n")
    seen = Witnessed.objects.select_for_update().filter(origin=head.origin).order_by("-size").first()
    seen_size = seen.size if seen is not None else 0
    if old != seen_size:
        raise _Reply(409, f"{seen_size}\n")
    if seen is None:
        if proof:
            raise _Reply(422, "a proof from an empty log is empty\n")
        return
    seen_root = bytes.fromhex(seen.root)
    if head.size == seen_size and head.root != seen_root:
        log.error("log %s shows two heads of size %d", head.origin, head.size)
        raise _Reply(409, "another root was seen at this size\n")
    if not merkle.verify_consistency(seen_size, head.size, proof, seen_root, head.root):
        log.error("log %s: size %d does not continue size %d", head.origin, head.size, seen_size)
        raise _Reply(422, "the consistency proof does not hold\n")
