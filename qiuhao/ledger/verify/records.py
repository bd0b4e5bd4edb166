"""Seals, chains and contents, stream by stream."""

import json
from dataclasses import dataclass
from typing import Any

from qiuhao.ledger.models import Content, Record, Stream
from qiuhao.ledger.seal import fields
from qiuhao.ledger.seal.canonical import canonical
from qiuhao.ledger.seal.header import FIRST
from qiuhao.ledger.verify.report import Report

STEP = "records"


@dataclass
class _Chain:
    """Where the walk through one stream stands."""

    stream: Stream
    number: int = 0
    seal: str = FIRST
    recorded: Any = None


def check_records(report: Report) -> None:
    """Check every record of every stream, and that no stream has lost its end."""
    of = Record.objects.count()
    chain: _Chain | None = None
    # One statement, so that heads and records are of the same moment while others go on appending.
    rows = Record.objects.select_related("stream", "content", "destruction").order_by("stream_id", "number")
    for record in rows.iterator(chunk_size=500):
        if chain is None or chain.stream.pk != record.stream_id:
            _end(report, chain)
            chain = _Chain(record.stream)
        _check(report, chain, record)
        report.count(STEP, of)
    _end(report, chain)
    for stream in Stream.objects.filter(head_number__gt=0, records=None).iterator():
        report.add("missing", stream.pk, f"{stream.pk} 的全部 {stream.head_number} 条记录都不见了：请从备份恢复。")


def _check(report: Report, chain: _Chain, record: Record) -> None:
    where = f"{record.stream_id}#{record.number}"
    expected = chain.number + 1
    if record.number > expected:
        told = str(expected) if record.number == expected + 1 else f"{expected} 至 {record.number - 1}"
        report.add("missing", f"{record.stream_id}#{expected}", f"{record.stream_id} 缺少第 {told} 号记录。")
    elif record.number < expected:
        report.add("doubled", where, f"{where} 重复出现。")
    found = _seal(record)
    if found != record.seal:
        report.add("changed", where, f"{where} 的记录头与封印不符：记录头或封印被改动。")
    if record.number == expected and record.previous != chain.seal:
        report.add("changed", where, f"{where} 没有接在前一条记录之后：前一条或本条的封印被改动。")
    if chain.recorded is not None and record.recorded_at < chain.recorded:
        report.add("disordered", where, f"{where} 的记录时间早于前一条。")
    chain.number, chain.seal, chain.recorded = record.number, record.seal, record.recorded_at
    _check_content(report, where, record)


def _seal(record: Record) -> str:
    try:
        return record.header().seal()
    except ValueError:
        return ""


def _check_content(report: Report, where: str, record: Record) -> None:
    content: Content | None = getattr(record, "content", None)
    destroyed = getattr(record, "destruction", None) is not None
    if content is None:
        if not destroyed:
            report.add("missing", where, f"{where} 的内容不见了，且没有销毁记录：请从备份恢复。")
        return
    if destroyed:
        report.add("changed", where, f"{where} 已登记销毁，内容却仍在：请重新执行销毁。")
    try:
        values, salts = json.loads(content.fields), json.loads(content.salts)
        plain = canonical(values).decode() == content.fields and canonical(salts).decode() == content.salts
        found = fields.root(values, salts).hex()
    except ValueError:
        plain, found, values = False, "", {}
    if not plain or found != record.content_root or len(values) != record.content_fields:
        report.add("changed", where, f"{where} 的内容与封印不符：内容被改动。")


def _end(report: Report, chain: _Chain | None) -> None:
    if chain is None:
        return
    name, head = chain.stream.pk, chain.stream.head_number
    if chain.number < head:
        report.add("missing", f"{name}#{chain.number + 1}", f"{name} 应有 {head} 条记录，只找到前 {chain.number} 条。")
    elif chain.number > head:
        report.add("doubled", f"{name}#{head + 1}", f"{name} 多出第 {head + 1} 号以后的记录，没有经过正常写入。")
    elif chain.seal != chain.stream.head_seal:
        report.add("changed", f"{name}#{head}", f"{name} 末条记录的封印与流的登记不符。")
