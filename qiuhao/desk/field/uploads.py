"""Files of a sending: photos and signatures, each compared with the digest that the device made before sending."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qiuhao.desk.field.payload import BadSending
from qiuhao.ledger import files
from qiuhao.ledger.kinds import FileRef

SORTS = {b"\x89PNG\r\n\x1a\n": ("image/png", "png"), b"\xff\xd8\xff": ("image/jpeg", "jpg")}
LARGEST = 8 * 1024 * 1024
"""Bytes of one picture; the device makes photos smaller than this."""


class Pictures:
    """The pictures that came with a sending, by digest; each is stored when it is first asked for."""

    def __init__(self, uploads: Mapping[str, Any]) -> None:
        self._uploads = uploads
        self._stored: dict[str, FileRef] = {}

    def ref(self, digest: str, name: str) -> FileRef:
        """How a record names the picture of this digest. BadSending if it did not come, or came as another."""
        if digest not in self._stored:
            self._stored[digest] = self._store(digest, name)
        return self._stored[digest]

    def _store(self, digest: str, name: str) -> FileRef:
        upload = self._uploads.get(digest)
        if upload is None:
            raise BadSending(f"“{name}”没有随记录送到，整份没有登记。本机仍保存全部内容，请重新发送。")
        head = upload.read(8)
        upload.seek(0)
        sort = next((told for start, told in SORTS.items() if head.startswith(start)), None)
        if sort is None:
            raise BadSending(f"“{name}”不是 PNG 或者 JPEG 图像，整份没有登记。请在本机重新拍照或者签名。")
        media, suffix = sort
        ref = files.put(upload, media_type=media, name=f"{name}.{suffix}", limit=LARGEST)
        if ref.sha256 != digest:
            raise BadSending(f"“{name}”与本机发送前的摘要不符，可能在途中损坏，整份没有登记。请重新发送。")
        return ref
