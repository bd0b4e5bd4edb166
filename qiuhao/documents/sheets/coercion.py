"""Papers of coercive measures and coercive execution (强制法 18, 24, 25, 31, 35, 37, 44, 51)."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from qiuhao.documents.sheets.base import Line, NumberOrBlank, OfficialSheet, Words
from qiuhao.documents.sheets.decisions import Lines, with_rows
from qiuhao.documents.sheets.parts import Contact, Evidence, Item, Party, Signature


class CoercionOrder(OfficialSheet):
    """A coercive decision; ``heading`` says which. What was sealed or impounded stands on a list of its own, printed
    once for each of ``keepers``."""

    kind: ClassVar[str] = "coercion_order"
    title: ClassVar[str] = "行政强制决定书"

    heading: Literal[
        "查封决定书", "扣押决定书", "冻结决定书", "限制人身自由决定书", "行政强制措施决定书", "行政强制执行决定书",
        "代履行决定书",
    ] = Field(title="文书名称")  # fmt: skip
    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    facts: Lines = Field(title="事实", min_length=1)
    evidence: tuple[Evidence, ...] = Field(default=(), title="证据")
    reasons: Lines = Field(default=(), title="理由")
    basis: Lines = Field(title="依据", min_length=1)
    decision: Line = Field(title="决定")
    terms: Lines = Field(default=(), title="决定的具体内容")
    remedy: Lines = Field(default=(), title="救济途径和期限")
    items: tuple[Item, ...] = Field(default=(), title="清单")
    keepers: Lines = Field(default=(), title="清单由谁保存")
    signatures: tuple[Signature, ...] = Field(default=(), title="签名")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties) | {"title": self.heading}


class CoercionLetter(OfficialSheet):
    """A notice in a matter of coercion: a demand, a term, an end, a public notice; things stand in a table."""

    kind: ClassVar[str] = "coercion_letter"
    title: ClassVar[str] = "行政强制文书"

    number: NumberOrBlank = Field(title="文号")
    heading: Literal[
        "延长行政强制措施期限通知书", "检测检验检疫鉴定期间告知书", "解除行政强制措施决定书",
        "行政强制措施处理决定书", "催告书", "代履行前催告书", "限期拆除公告",
    ] = Field(title="文书名称")  # fmt: skip
    addressee: Words = Field(default="", title="收件人")
    paragraphs: Lines = Field(title="正文", min_length=1)
    items: tuple[Item, ...] = Field(default=(), title="清单")
    endings: Lines = Field(default=(), title="结尾")
    contact: Contact = Field(title="联系方式")

    def printed(self) -> dict[str, Any]:
        return super().printed() | {"title": self.heading}
