"""公示稿 (事后公示: summary or full text with what must be masked masked)."""

import hashlib
import json
from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Actor, Line, Number, Short, Value, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import FileRef, Kind, register


class Masked(Value):
    """One field that does not enter the public text, and why."""

    field_name: Line = field("字段")
    what: Line = field("种类")
    clause: Short = field("依据", "")


class KeptOut(Value):
    """Words that a law, a regulation or a rule keeps out of the public text besides what is masked everywhere."""

    value: Line = field("不得公开的内容", mask="other", of="party")
    basis: Line = field("依据", help="规定不予公开的法律、法规、规章和条款")
    rank: Literal["法律", "行政法规", "地方性法规", "部门规章", "地方政府规章"] = field(
        "依据的位阶", help="规范性文件不足为据"
    )


@register
class PublicationDraft(Kind):
    """What the public is to read. `digest` covers everything public in it; the review and the release name it."""

    kind = "disclosure.draft"
    title = "公示稿"
    stage = "送达执行"
    act = "draft-publication"
    fills = ("publication-drafted",)

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered")
    form: Literal["summary", "full"] = field(
        "公开方式", "summary", group=MATTER, labels={"summary": "信息摘要", "full": "决定书全文"}
    )
    fields: dict[str, Words] = field("公示内容", group=MATTER, widget="list:summary-field", min_length=1)
    document: FileRef | None = field("公开文本", None, group=MATTER, widget="rendered")
    masked: tuple[Masked, ...] = field("已隐去的内容", (), group=MATTER)
    kept_out: tuple[KeptOut, ...] = field("另有规定不得公开的内容", (), group=MATTER)
    cleared: tuple[Short, ...] = field("经人工判断不属于应当隐去的内容", (), group=MATTER)
    ends_on: date | None = field("公示截止日期", None, group=MATTER)
    drafted_by: Actor = field("拟稿人", group=PEOPLE, widget="person", min_length=1)
    digest: str = field("公示内容摘要值", "", group=MATTER, widget="computed", pattern=r"^([0-9a-f]{64})?$")

    @model_validator(mode="after")
    def _computed(self) -> Self:
        found = self._digest()
        if self.digest and self.digest != found:
            raise ValueError("公示内容摘要值与公示内容不符。请留空，由系统重新计算。")
        object.__setattr__(self, "digest", found)
        return self

    def _digest(self) -> str:
        shown = [self.form, self.fields, self.document.sha256 if self.document else "", str(self.ends_on or "")]
        text = json.dumps(["qiuhao/publication/1", shown], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
