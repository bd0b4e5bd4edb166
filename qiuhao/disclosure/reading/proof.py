"""The proof of one publication: sealed records, of which exactly what is public is disclosed.

    decision.json    number, day and name of the authority, and every field whose words are public, as sealed in it
    correction.json  the same of its correction, where the decision was corrected before the words were drafted
    draft.json       the public words, as sealed in the reviewed draft
    published.json   that this draft was published, on which carriers, until when
    lines.json       which field proves which line of the page, and of which lines none does

Each record proves by itself, with `qiuhao_verify.py` and nothing else, that its fields are those that were sealed and
that it stands in the signed log; `qiuhao_publication.py` compares the lines. What was masked is vouched for by the
review: the decision's other fields stay closed, since they hold what must not be public.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from qiuhao.disclosure.reading.lines import Line, correction_of, lines
from qiuhao.disclosure.reading.shelf import Public
from qiuhao.disclosure.verifier import qiuhao_publication
from qiuhao.disclosure.verifier.qiuhao_publication import FORMAT
from qiuhao.ledger.export import VERIFIER, disclosed, field_names
from qiuhao.ledger.log import proof as log_proof
from qiuhao.ledger.log.proof import NotLoggedYet
from qiuhao.ledger.seal.canonical import canonical
from qiuhao.ledger.seal.merkle import leaf_hash

COMPARER = Path(qiuhao_publication.__file__)
OPEN_FIELDS: Mapping[str, tuple[str, ...]] = {
    "decision": ("authority_name", "decided_on", "number_text"),
    "draft": ("about", "digest", "fields", "form"),
    "published": ("about", "carriers", "draft", "ends_on"),
    "correction": ("of", "public_number"),
}
"""What is disclosed of each record, besides the fields whose very words are public. Nothing else of it is."""
README = """核验说明

decision.json、draft.json、published.json（决定更正过的，还有 correction.json）是封存记录中公开的字段和证明，
lines.json 说明公示的每一项由哪个字段证明，checkpoint 是公示日志的签名检查点。
在装有 Python 3 的电脑上运行（不需要联网，不需要安装其他程序）：

    python3 qiuhao_publication.py .

逐项列出公示的文字与封存的决定是否相同。显示“校验通过”，即说明各条记录与封存时一致，登记在公示日志中，
列为“相同”的各项就是决定中的文字。单独核验一条记录：python3 qiuhao_verify.py draft.json。
要确认日志本身，请从另外的渠道取得日志公钥，用 --key 指定；见证机构的公钥用 --witness 指定。
"""


@dataclass(frozen=True, slots=True)
class Proofs:
    """`index` is the place of the publication in the log, from 0; `size` the log's under its newest checkpoint.
    `files`: name -> bytes of the disclosed records and of lines.json."""

    index: int
    size: int
    leaf: str
    checkpoint: str
    files: Mapping[str, bytes]
    lines: tuple[Line, ...]


def position(page: Public) -> int | None:
    """The place of the publication in the log; None while it waits for the next checkpoint."""
    try:
        return log_proof.inclusion(page.case, page.published).index
    except NotLoggedYet:
        return None


def proofs(page: Public) -> Proofs | None:
    """Everything with which a stranger can check the page; None while it waits for the next checkpoint."""
    records = {"decision": page.decision, "draft": page.draft, "published": page.published}
    if (correction := correction_of(page)) is not None:
        records["correction"] = correction
    against = lines(page)
    try:
        files = {
            f"{name}.json": disclosed(page.case, number, _names(page.case, number, name, against))
            for name, number in records.items()
        }
        found = log_proof.inclusion(page.case, page.published)
    except NotLoggedYet:
        return None
    signed = found.signed
    told: Any = json.loads(files["published.json"])
    leaf = leaf_hash(_header(told["header"])).hex()
    files["lines.json"] = canonical({"format": FORMAT, "lines": [asdict(line) for line in against]})
    return Proofs(found.index, int(signed.splitlines()[1]), leaf, signed, files, against)


def package(page: Public) -> bytes | None:
    """A .zip with the proofs, the checkpoint, the verifier and how to use it."""
    found = proofs(page)
    if found is None:
        return None
    buffer = io.BytesIO()
    parts = {**found.files, "checkpoint": found.checkpoint.encode(), "qiuhao_verify.py": VERIFIER.read_bytes(),
             "qiuhao_publication.py": COMPARER.read_bytes()}  # fmt: skip
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in {**parts, "核验说明.txt": README.encode("utf-8")}.items():
            # A fixed time, so that the same proof is the same file.
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
    return buffer.getvalue()


def _names(case: str, number: int, which: str, against: Sequence[Line]) -> tuple[str, ...]:
    """The open fields that this record was sealed with, and those whose words stand on the page as they are."""
    there = field_names(case, number)
    proving = [line.field for line in against if line.record == which and line.state == "same"]
    return tuple(name for name in dict.fromkeys([*OPEN_FIELDS[which], *proving]) if name in there)


def _header(told: Mapping[str, Any]) -> bytes:
    return canonical(dict(told))
