"""Opaque identifiers: 48 bits of time, 80 random bits, Crockford base 32 (as ULID), with an optional prefix.

They carry no personal data and sort by the moment they were made.
"""

import re
import secrets

from qiuhao.ledger import clock

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PREFIX = re.compile(r"[a-z][a-z0-9]{0,15}\Z")
STREAM = re.compile(r"[a-z][a-z_]{0,31}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}\Z")


def new_id(prefix: str = "") -> str:
    """Return a fresh id: 26 characters, or `prefix-` and 26 characters (`new_id("p")` → `p-01J…`)."""
    if prefix and not _PREFIX.match(prefix):
        raise ValueError(f"id prefix {prefix!r}: 1–16 characters of a–z, 0–9, beginning with a letter")
    milliseconds = int(clock.now().timestamp() * 1000)
    number = ((milliseconds & (2**48 - 1)) << 80) | secrets.randbits(80)
    text = "".join(_ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))
    return f"{prefix}-{text}" if prefix else text


def new_stream(kind: str) -> str:
    """Return the name of a stream that does not exist yet: `new_stream("case")` → `case/01J…`."""
    name = f"{kind}/{new_id()}"
    if not STREAM.match(name):
        raise ValueError(f"stream type {kind!r}: 1–32 characters of a–z and _, beginning with a letter")
    return name


def stream_type(stream: str) -> str:
    """Return the part before the slash (`case/01J…` → `case`); ValueError if the name is not `type/id`."""
    if not STREAM.match(stream):
        raise ValueError(f"stream name {stream!r}: must be type/id, for example case/01J8…")
    return stream.split("/", 1)[0]
