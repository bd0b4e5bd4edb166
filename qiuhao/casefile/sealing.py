"""The seal that may stand on a paper of an authority: the one it has put into use, as it was on the day."""

from __future__ import annotations

from datetime import date
from typing import Any

from qiuhao.documents.seals import seal_on
from qiuhao.ledger import files
from qiuhao.ledger import reading as ledger

PURPOSE = "机关印章"
SUFFIX = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


def seal_of(authority: str, day: date) -> tuple[dict[str, Any] | None, dict[str, bytes]]:
    """The seal as a sheet names it, and its image by file name; (None, {}) leaves the place for a stamp by hand."""
    stream = f"authority/{authority}"
    found = seal_on(ledger.facts(stream), day, PURPOSE) if ledger.exists(stream) else None
    suffix = SUFFIX.get(found.image.media_type) if found is not None else None
    if found is None or suffix is None:
        return None, {}
    name = f"seal.{suffix}"
    return {"image": name, "diameter_mm": found.diameter_mm}, {name: files.read(found.image.sha256)}
