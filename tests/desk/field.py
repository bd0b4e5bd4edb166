"""What a device sends, as the page would put it together."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.casefile import world


def picture(width: int = 1, height: int = 1) -> bytes:
    """A PNG, black all over."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress((b"\0" * (width + 1)) * height))
        + chunk(b"IEND", b"")
    )


PNG = picture()
DIGEST = hashlib.sha256(PNG).hexdigest()
KEY = "field-00000000-0000-4000-8000-000000000001"
DEVICE = "phone-1"
REMEDY = "不服本决定的，可以在 60 日内先向示范县人民政府申请行政复议；对复议决定不服的，可以在 15 日内提起行政诉讼。"
PERSON = {"sort": "person", "name": "示小禾", "id_number": "110105199003070535", "address": "示范县青石巷 1 号"}


def moment(minutes: float) -> str:
    """Minutes after the morning of the tests."""
    return (world.MORNING + timedelta(minutes=minutes)).isoformat()


def signed(role: str, name: str) -> dict[str, Any]:
    """A signature drawn on the screen."""
    return {"role": role, "name": name, "file": DIGEST}


def record(**more: Any) -> dict[str, Any]:
    """A fine of a hundred yuan for a citizen, everything done as the law asks, sent as soon as it was handed over."""
    return {
        "key": KEY, "sort": "penalty", "device": DEVICE, "offline": True, "ahead_before": 0,
        "began_at": moment(-30), "shown_at": moment(-30), "finished_at": moment(-2),
        "officers": [world.HANDLER, world.SECOND], "shown_to": "示小禾", "certificates_shown": True, "by_code": True,
        "rights_told": True, "party": PERSON, "matter": "m-waste", "cause": "随意倾倒生活垃圾",
        "facts": "在河岸倾倒生活垃圾三袋。", "basis": ["《示范条例》第十条"], "penalty": "fine", "amount": "100.00",
        "reasons": "初次违法，当场清理。", "happened_at": moment(-40), "place": "示范河东岸",
        "decided_in": "示范河东岸",
        "statement_heard": True, "statement": "没有意见。", "handed_over": True, "filmed": True,
        "performance": "自收到本决定书之日起 15 日内到示范银行缴纳。", "remedy": REMEDY,
        "number": {"year": 2026, "serial": 1, "text": "示市监当罚〔2026〕1号"},
        "signatures": [signed("当事人", "示小禾"), signed("执法人员", "李办案"), signed("执法人员", "王协办")],
        "photos": [{"file": DIGEST, "taken_at": moment(-25)}], **more,
    }  # fmt: skip


def take(client: Client, **more: Any) -> Any:
    """Fill the device up with numbers."""
    return client.post("/desk/field/numbers/", {"device": DEVICE, **more}).json()


def send(client: Client, said: dict[str, Any] | str, at: float = 0, pictures: dict[str, bytes] | None = None) -> Any:
    """Send a record with its pictures, `at` minutes after the morning by the device's clock."""
    raw = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    given = {DIGEST: PNG} if pictures is None else pictures
    files = {digest: SimpleUploadedFile("x", data) for digest, data in given.items()}
    return client.post("/desk/field/send/", {"record": raw, "sent_at": moment(at), **files})
