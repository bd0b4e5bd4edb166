"""C2SP signed notes with Ed25519 (c2sp.org/signed-note), in the key encodings of Go's sumdb/note.

    text ending in newline
    (blank line)
    — <key name> base64(4-byte key ID ‖ signature)

A verifier key is `name+hex(key ID)+base64(type ‖ public key)`, a signer key `PRIVATE+KEY+name+hex+base64(type ‖ seed)`.
"""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = 0x01
COSIGNATURE = 0x04
MOST_SIGNATURES = 64
_SIGNER = "PRIVATE+KEY+"


class NoteError(ValueError):
    """A note or a key that is not well formed, or a signature that does not hold; the message says which."""


def key_id(name: str, kind: int, public: bytes) -> bytes:
    """SHA-256(name ‖ newline ‖ type ‖ public key)[:4]."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


@dataclass(frozen=True, slots=True)
class Verifier:
    """A trusted public key under its name. `kind` is ED25519 or COSIGNATURE; `public` has 32 bytes."""

    name: str
    public: bytes
    kind: int = ED25519

    @property
    def id(self) -> bytes:
        """The four bytes of the key ID."""
        return key_id(self.name, self.kind, self.public)

    @property
    def vkey(self) -> str:
        """The key as text."""
        return f"{self.name}+{self.id.hex()}+{_b64(bytes([self.kind]) + self.public)}"

    @classmethod
    def parse(cls, vkey: str) -> "Verifier":
        """Read a verifier key. NoteError if it is malformed or its key ID is not that of the key."""
        name, found, key = _key_parts(vkey)
        verifier = cls(name, key[1:], key[0])
        if key[0] not in (ED25519, COSIGNATURE) or len(key) != 33 or verifier.id != found:
            raise NoteError("the verifier key's ID, type or length is wrong")
        return verifier

    def holds(self, message: bytes, signature: bytes) -> bool:
        """True if the Ed25519 signature over the message holds."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


class Signer(Protocol):
    """What signs notes: a key in memory, or a door to a hardware key."""

    @property
    def verifier(self) -> Verifier:
        """The public half."""

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of an Ed25519 signature over the message."""


class KeySigner:
    """An Ed25519 key in memory."""

    def __init__(self, name: str, seed: bytes, kind: int = ED25519) -> None:
        if not name or "+" in name or any(c.isspace() for c in name):
            raise NoteError(f"the key name {name!r} is empty, or holds a space or a plus sign")
        self._key, self._seed = Ed25519PrivateKey.from_private_bytes(seed), seed
        self.verifier = Verifier(name, self._key.public_key().public_bytes_raw(), kind)

    @classmethod
    def generate(cls, name: str, kind: int = ED25519) -> "KeySigner":
        """A fresh key from the system's randomness."""
        return cls(name, secrets.token_bytes(32), kind)

    @classmethod
    def parse(cls, text: str) -> "KeySigner":
        """Read a signer key. NoteError if it is malformed."""
        if not text.startswith(_SIGNER):
            raise NoteError("not a signer key")
        name, found, key = _key_parts(text.removeprefix(_SIGNER).strip())
        if len(key) != 33 or key[0] not in (ED25519, COSIGNATURE):
            raise NoteError("the signer key's type or length is wrong")
        signer = cls(name, key[1:], key[0])
        if signer.verifier.id != found:
            raise NoteError("the signer key's ID is not that of the key")
        return signer

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of an Ed25519 signature over the message."""
        return self._key.sign(message)

    def to_text(self) -> str:
        """The secret key as text, for the key file."""
        v = self.verifier
        return f"{_SIGNER}{v.name}+{v.id.hex()}+{_b64(bytes([v.kind]) + self._seed)}"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: the key's name and ID, the signature's bytes, and the line as it stood."""

    name: str
    id: bytes
    signature: bytes
    line: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note taken apart. Nothing in it is to be believed until `verified` has been asked."""

    text: str
    signatures: tuple[Signature, ...]


def sign(text: str, signers: Sequence[Signer]) -> str:
    """The signed note. NoteError if the text does not end in a newline or holds control characters."""
    _check_text(text)
    return text + "\n" + "".join(line(s.verifier, s.sign(text.encode())) for s in signers)


def line(verifier: Verifier, signature: bytes) -> str:
    """One signature line, with its newline."""
    return f"— {verifier.name} {_b64(verifier.id + signature)}\n"


def parse(note: str) -> Note:
    """Take a note apart; NoteError if it is not one. Signatures are not checked."""
    _check_text(note)
    text, gap, tail = note.rpartition("\n\n")
    if not gap or not tail:
        raise NoteError("the note has no signatures")
    lines = tail.removesuffix("\n").split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise NoteError(f"the note has more than {MOST_SIGNATURES} signatures")
    return Note(text + "\n", tuple(parse_line(item) for item in lines))


def parse_line(item: str) -> Signature:
    """Take one signature line apart; NoteError if it is not one."""
    parts = item.removesuffix("\n").split(" ")
    if len(parts) != 3 or parts[0] != "—" or not parts[1] or "+" in parts[1]:
        raise NoteError(f"not a signature line: {item[:80]!r}")
    raw = _unb64(parts[2])
    if len(raw) < 5:
        raise NoteError("the signature is too short")
    return Signature(parts[1], raw[:4], raw[4:], item.removesuffix("\n"))


Check = Callable[[Verifier, str, bytes], bool]


def plain(verifier: Verifier, text: str, signature: bytes) -> bool:
    """The check of an ordinary signature: over the text."""
    return verifier.holds(text.encode(), signature)


def verified(note: Note, verifiers: Iterable[Verifier], check: Check = plain) -> list[Verifier]:
    """The trusted keys that signed. NoteError if the signature of one of them does not hold, or none signed."""
    trusted = {(v.name, v.id): v for v in verifiers}
    found: list[Verifier] = []
    for item in note.signatures:
        verifier = trusted.get((item.name, item.id))
        if verifier is None or verifier in found:
            continue
        if not check(verifier, note.text, item.signature):
            raise NoteError(f"the signature of {item.name} does not hold")
        found.append(verifier)
    if not found:
        raise NoteError("no trusted key has signed the note")
    return found


def _check_text(text: str) -> None:
    if not text.endswith("\n"):
        raise NoteError("a note ends in a newline")
    if any(ord(c) < 0x20 and c != "\n" for c in text):
        raise NoteError("a note holds no control characters")


def _key_parts(text: str) -> tuple[str, bytes, bytes]:
    parts = text.split("+", 2)
    if len(parts) != 3 or not parts[0] or len(parts[1]) != 8:
        raise NoteError("a key is name+hex+base64")
    try:
        found = bytes.fromhex(parts[1])
    except ValueError:
        raise NoteError("the key ID is not hex") from None
    key = _unb64(parts[2])
    if not key:
        raise NoteError("the key is empty")
    return parts[0], found, key


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unb64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NoteError("not base64") from None
