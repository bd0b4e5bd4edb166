"""The header of a record and its seal.

    header bytes = canonical JSON of the header, with "format": "qiuhao-record/1"
    seal         = SHA-256("qiuhao-record/1\\n" ‖ header bytes)      chain and identity of the record
    log leaf     = SHA-256(0x00 ‖ header bytes)                      RFC 6962, see qiuhao.ledger.log

A header holds no personal data: stream and actors are opaque ids, the content stands only as its root.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from qiuhao.ledger.seal.canonical import spelled

FORMAT = "qiuhao-record/1"
FIRST = "0" * 64
"""`previous` of the first record of a stream."""
DOORS = ("act", "reported")
_HEX = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class Header:
    """What is sealed of one record. Times are timezone-aware UTC; hashes lower-case hex of 32 bytes."""

    stream: str
    number: int
    kind: str
    version: int
    happened_at: datetime
    recorded_at: datetime
    actors: tuple[str, ...]
    door: str
    previous: str
    content_root: str
    content_fields: int

    def as_dict(self) -> dict[str, Any]:
        """The header as plain JSON values, in the form that is sealed."""
        return {
            "format": FORMAT,
            "stream": self.stream,
            "number": self.number,
            "kind": self.kind,
            "version": self.version,
            "happened_at": stamp(self.happened_at),
            "recorded_at": stamp(self.recorded_at),
            "actors": list(self.actors),
            "door": self.door,
            "previous": self.previous,
            "content": {"fields": self.content_fields, "root": self.content_root},
        }

    def to_bytes(self) -> bytes:
        """Canonical bytes of `as_dict`: the entry of the log."""
        # Written out, since the names and their order never change; a test holds the two together.
        text = (
            f'{{"actors":[{",".join(map(spelled, self.actors))}],'
            f'"content":{{"fields":{spelled(self.content_fields)},"root":{spelled(self.content_root)}}},'
            f'"door":{spelled(self.door)},"format":"{FORMAT}","happened_at":"{stamp(self.happened_at)}",'
            f'"kind":{spelled(self.kind)},"number":{spelled(self.number)},"previous":{spelled(self.previous)},'
            f'"recorded_at":"{stamp(self.recorded_at)}","stream":{spelled(self.stream)},"version":{spelled(self.version)}}}'
        )
        return text.encode()

    def seal(self) -> str:
        """The seal: hex of 32 bytes."""
        return seal_of(self.to_bytes())


def seal_of(header: bytes) -> str:
    """The seal of canonical header bytes."""
    return hashlib.sha256(FORMAT.encode() + b"\n" + header).hexdigest()


def parse(entry: bytes) -> Header:
    """Read header bytes back. ValueError if they are not the canonical bytes of a header of this format."""
    raw = json.loads(entry)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ValueError(f"not a header of format {FORMAT}")
    content = raw["content"]
    header = Header(
        stream=raw["stream"],
        number=raw["number"],
        kind=raw["kind"],
        version=raw["version"],
        happened_at=moment(raw["happened_at"]),
        recorded_at=moment(raw["recorded_at"]),
        actors=tuple(raw["actors"]),
        door=raw["door"],
        previous=raw["previous"],
        content_root=content["root"],
        content_fields=content["fields"],
    )
    if header.to_bytes() != entry:
        raise ValueError("the header's bytes are not canonical")
    if header.door not in DOORS or not (_HEX.match(header.previous) and _HEX.match(header.content_root)):
        raise ValueError("the header holds a value that cannot be")
    return header


def stamp(value: datetime) -> str:
    """`2026-11-21T01:05:00.123456Z`. ValueError for a time without a zone."""
    if value.tzinfo is None:
        raise ValueError("a time without a zone cannot be sealed")
    utc = value if value.tzinfo is UTC else value.astimezone(UTC)
    return utc.isoformat(timespec="microseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The inverse of `stamp`; ValueError for any other spelling."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
