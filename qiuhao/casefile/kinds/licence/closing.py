"""办结 (yangquan/record/8: 从收件到办结)."""

from typing import Literal

from qiuhao.authority.values import Officer, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class LicenceClosing(TextRecord):
    """What came of the application, and that nothing is left to do."""

    kind = "casefile.licence_closing"
    title = "行政许可办结登记表"
    stage = "送达执行"
    act = "close"
    of_procedures = ("licence",)
    fills = ("closed", "text-record")

    reason: Literal[
        "granted",
        "refused",
        "not-accepted",
        "withdrawn",
        "forwarded",
        "renewed-by-law",
        "changed",
        "recalled",
        "revoked",
        "kept",
    ] = field(
        "办结情形",
        group=MATTER,
        labels={
            "granted": "准予许可并颁发、送达",
            "refused": "不予许可",
            "not-accepted": "不予受理",
            "withdrawn": "申请人撤回申请",
            "forwarded": "已报上级机关决定",
            "renewed-by-law": "视为准予延续",
            "changed": "变更许可",
            "recalled": "撤回许可",
            "revoked": "撤销许可",
            "kept": "不予变更、撤回、撤销",
        },
    )
    report: Text = field("办理情况", group=MATTER, widget="long")
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
