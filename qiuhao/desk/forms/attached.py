"""Files of a form: stored as they come, kept over a refused submit by a signed note that only we can write."""

from __future__ import annotations

import base64
import binascii
import mimetypes
from typing import Any

from django.core import signing

from qiuhao.ledger import files
from qiuhao.ledger.kinds import FileRef

SALT = "qiuhao.desk.attached"
PNG = "data:image/png;base64,"
LARGEST_SIGNATURE = 400_000


def files_of(posted: Any, name: str) -> list[dict[str, Any]]:
    """Files kept from an earlier try and files that came now, as content."""
    kept = [ref for note in posted.data.getlist(f"{name}-kept") if (ref := _opened(note)) is not None]
    new = [_store(upload) for upload in posted.files.getlist(name)]
    posted.files.setlist(name, [])
    posted.data.setlist(f"{name}-kept", [noted(ref) for ref in kept + new])
    return kept + new


def picture_of(posted: Any, name: str) -> dict[str, Any] | None:
    """A signature drawn on the screen, photographed from paper, or kept from an earlier try."""
    drawn, photo = posted.one(name), posted.files.get(f"{name}-photo")
    ref = _drawn(drawn) if drawn.startswith(PNG) else (_store(photo) if photo is not None else None)
    ref = ref or _opened(posted.one(f"{name}-kept"))
    if ref is not None:
        posted.files.pop(f"{name}-photo", None)
        posted.data.setlist(name, [])
        posted.data.setlist(f"{name}-kept", [noted(ref)])
    return ref


def noted(ref: Any) -> str:
    """The signed note under which a form carries a file that is stored already."""
    plain = ref.model_dump(mode="json") if isinstance(ref, FileRef) else dict(ref)
    return signing.dumps(plain, salt=SALT, compress=True)


def name_of(note: str) -> str:
    """The name of the file a note stands for; '' for a note that is not ours."""
    ref = _opened(note)
    return str(ref["name"]) if ref is not None else ""


def _opened(note: str) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = signing.loads(note, salt=SALT) if note else {}
    except signing.BadSignature:
        return None
    return found or None


def _store(upload: Any) -> dict[str, Any]:
    media = mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
    return files.put(upload.file, media_type=media, name=upload.name[-200:]).model_dump(mode="json")


def _drawn(address: str) -> dict[str, Any] | None:
    try:
        data = base64.b64decode(address[len(PNG) :], validate=True)
    except (binascii.Error, ValueError):
        return None
    if not data.startswith(b"\x89PNG") or len(data) > LARGEST_SIGNATURE:
        return None
    return files.put(data, media_type="image/png", name="签名.png").model_dump(mode="json")
