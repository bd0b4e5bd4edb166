"""Files that come with exported cases: a folder whose files are named by their SHA-256."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qiuhao.ledger import files


def store(folder: Path) -> Iterator[str]:
    """Put every file of the folder into the store; a sentence for each whose content is not what its name says."""
    for path in sorted(folder.iterdir()):
        if not path.is_file():
            continue
        with path.open("rb") as handle:
            if files.digests_of(handle).sha256 != path.name:
                yield f"{path.name}：内容与文件名所写的 SHA-256 摘要不符，没有放入文件库"
                continue
        with path.open("rb") as handle:
            # What kind of file it is, the record that names it says.
            files.put(handle, media_type="application/octet-stream", name=path.name)
