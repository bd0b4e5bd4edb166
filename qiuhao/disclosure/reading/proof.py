"""The proof of one publication: three sealed records, of which exactly what is public is disclosed.

    decision.json    number, day and name of the authority, as sealed in the decision
    draft.json       the public words, as sealed in the reviewed draft
    published.json   that this draft was published, on which carriers, until when

Each proves by itself, with `qiuhao_verify.py` and nothing else, that its fields are those that were sealed and that
the record stands in the signed log. What the draft says beyond number, day and name is vouched for by its review;
the decision's other fields stay closed, since they hold what must not be public.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qiuhao.disclosure.reading.shelf import Public
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.export import VERIFIER, disclosed
from qiuhao.ledger.kinds import content_of
from qiuhao.ledger.log import proof as log_proof
from qiuhao.ledger.log.proof import NotLoggedYet
from qiuhao.ledger.seal.merkle import leaf_hash

OPEN_FIELDS: Mapping[str, tuple[str, ...]] = {
    "decision": ("authority_name", "decided_on", "number_text"),
    "draft": ("about", "digest", "fields", "form"),
    "published": ("about", "carriers", "draft", "ends_on"),
}
"""What is disclosed of each record. Nothing else of it is."""
README = """核验说明

decision.json、draft.json、published.json 是三条封存记录中公开的字段和证明，checkpoint 是公示日志的签名检查点。
在装有 Python 3 的电脑上运行（不需要联网，不需要安装其他程序）：

    python3 qiuhao_verify.py draft.json

显示“校验通过”，即说明字段与封存时一致，并且登记在公示日志中。三个文件可以分别核验。
要确认日志本身，请从另外的渠道取得日志公钥，用 --key 指定；见证机构的公钥用 --witness 指定。
"""


@dataclass(frozen=True, slots=True)
class Proofs:
    """`index` is the place of the publication in the log, from 0; `size` the log's under its newest checkpoint.
    `files`: name -> bytes of the three disclosed records."""

    index: int
    size: int
    leaf: str
    checkpoint: str
    files: Mapping[str, bytes]


def position(page: Public) -> int | None:
    """The place of the publication in the log; None while it waits for the next checkpoint."""
    try:
        return log_proof.inclusion(page.case, page.published).index
    except NotLoggedYet:
        return None


def proofs(page: Public) -> Proofs | None:
    """Everything with which a stranger can check the page; None while it waits for the next checkpoint."""
    records = {"decision": page.decision, "draft": page.draft, "published": page.published}
    try:
        files = {
            f"{name}.json": disclosed(page.case, number, _names(page.case, number, name))
            for name, number in records.items()
        }
        found = log_proof.inclusion(page.case, page.published)
    except NotLoggedYet:
        return None
    signed = found.signed
    told: Any = json.loads(files["published.json"])
    leaf = leaf_hash(_header(told["header"])).hex()
    return Proofs(found.index, int(signed.splitlines()[1]), leaf, signed, files)


def package(page: Public) -> bytes | None:
    """A .zip with the proofs, the checkpoint, the verifier and how to use it."""
    found = proofs(page)
    if found is None:
        return None
    buffer = io.BytesIO()
    parts = {**found.files, "checkpoint": found.checkpoint.encode(), "qiuhao_verify.py": VERIFIER.read_bytes()}
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in {**parts, "核验说明.txt": README.encode("utf-8")}.items():
            # A fixed time, so that the same proof is the same file.
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
    return buffer.getvalue()


def _names(case: str, number: int, which: str) -> tuple[str, ...]:
    """The open fields that this version of the record has."""
    there = content_of(ledger.fact(case, number).body)
    return tuple(name for name in OPEN_FIELDS[which] if name in there)


def _header(told: Mapping[str, Any]) -> bytes:
    from qiuhao.ledger.seal.canonical import canonical

    return canonical(dict(told))
