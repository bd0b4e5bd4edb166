"""C2SP checkpoints (c2sp.org/tlog-checkpoint) and Ed25519 cosignatures (c2sp.org/tlog-cosignature)."""

import base64
import binascii
from dataclasses import dataclass

from qiuhao.ledger.seal import note
from qiuhao.ledger.seal.note import COSIGNATURE, NoteError, Signer, Verifier


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a log: who it is, how many leaves, and the RFC 6962 root (32 bytes)."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def text(self) -> str:
        """The note text."""
        lines = (self.origin, str(self.size), base64.b64encode(self.root).decode("ascii"), *self.extensions)
        return "".join(f"{item}\n" for item in lines)


def parse_text(text: str) -> Checkpoint:
    """Read a checkpoint's note text; NoteError if it is not one."""
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 3 or not all(lines):
        raise NoteError("a checkpoint has three non-empty lines: origin, size, root")
    size = lines[1]
    if not (size.isascii() and size.isdigit()) or (size != "0" and size.startswith("0")):
        raise NoteError(f"the tree size {size!r} is not a plain number")
    try:
        root = base64.b64decode(lines[2], validate=True)
    except binascii.Error:
        raise NoteError("the root is not base64") from None
    if len(root) != 32:
        raise NoteError("the root does not have 32 bytes")
    return Checkpoint(lines[0], int(size), root, tuple(lines[3:]))


def sign(head: Checkpoint, signer: Signer) -> str:
    """The signed checkpoint."""
    return note.sign(head.text(), [signer])


def opened(signed: str, log: Verifier) -> Checkpoint:
    """The checkpoint in a signed note, after checking the log's signature. NoteError otherwise."""
    taken = note.parse(signed)
    note.verified(taken, [log])
    head = parse_text(taken.text)
    if head.origin != log.name:
        raise NoteError(f"the checkpoint is of {head.origin}, not of {log.name}")
    return head


def cosigned_message(text: str, timestamp: int) -> bytes:
    """What a cosigner signs: header line, time line, checkpoint text."""
    return f"cosignature/v1\ntime {timestamp}\n{text}".encode()


def cosign(text: str, signer: Signer, timestamp: int) -> str:
    """A cosignature line over a checkpoint's text; `timestamp` in POSIX seconds. The caller has checked the tree."""
    if signer.verifier.kind != COSIGNATURE:
        raise NoteError("a cosigner needs a key of type 0x04")
    signature = signer.sign(cosigned_message(text, timestamp))
    return note.line(signer.verifier, timestamp.to_bytes(8, "big") + signature)


def check_cosignature(verifier: Verifier, text: str, signature: bytes) -> bool:
    """The check of a cosignature, for `note.verified`."""
    if len(signature) != 72 or verifier.kind != COSIGNATURE:
        return False
    timestamp = int.from_bytes(signature[:8], "big")
    return timestamp < 2**63 and verifier.holds(cosigned_message(text, timestamp), signature[8:])


def cosigned_at(signature: bytes) -> int:
    """The POSIX seconds inside a cosignature."""
    return int.from_bytes(signature[:8], "big")
