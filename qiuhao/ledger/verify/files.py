"""Stored files: their bytes, and that every file a record names is there."""

import json
from collections.abc import Iterator
from typing import Any

from qiuhao.ledger import files
from qiuhao.ledger.models import Content, RecordFile, StoredFile
from qiuhao.ledger.verify.report import Report

STEP = "files"


def check_files(report: Report, *, read_bytes: bool) -> None:
    """Check every stored file against its digests, and every file named in a content against the store."""
    of = StoredFile.objects.count()
    for row in StoredFile.objects.order_by("pk").iterator(chunk_size=500):
        report.count(STEP, of)
        if row.destroyed_at is not None:
            if RecordFile.objects.filter(file=row, record__destruction=None).exists():
                report.add("missing", row.pk, f"文件 {row.pk} 已登记销毁，却仍有未销毁的记录引用它。")
        elif read_bytes:
            wrong = files.examine(row)
            if wrong:
                report.add(
                    "missing" if "不在" in wrong else "changed", row.pk, f"文件 {row.pk} {wrong}：请从备份恢复。"
                )
    _check_named(report)


def _check_named(report: Report) -> None:
    named = Content.objects.filter(fields__contains='"sha256"').select_related("record").order_by("record_id")
    for content in named.iterator(chunk_size=500):
        try:
            wanted = set(digests_in(json.loads(content.fields)))
        except ValueError:
            continue  # already found by check_records
        known = set(RecordFile.objects.filter(record=content.record).values_list("file_id", flat=True))
        where = f"{content.record.stream_id}#{content.record.number}"
        for digest in sorted(wanted - known):
            report.add("missing", digest, f"{where} 引用的文件 {digest} 没有登记。")


def digests_in(value: Any) -> Iterator[str]:
    """The SHA-256 of every file reference inside stored content."""
    if isinstance(value, dict):
        if value.keys() == {"sha256", "sm3", "size", "media_type", "name"}:
            yield value["sha256"]
        else:
            for item in value.values():
                yield from digests_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from digests_in(item)
