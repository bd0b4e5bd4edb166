"""执行协议、中止执行、恢复执行 (强制法 39, 42)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Amount, Line, Number, Text, Value, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord, WithSignatures
from qiuhao.ledger.kinds import register


class Stage(Value):
    """One part of what the party promises."""

    due: date = field("履行期限")
    what: Line = field("履行内容")
    amount: Amount = field("金额（元）", "0.00")


@register
class ExecutionAgreement(TextRecord, WithSignatures):
    """Performance in stages, surcharges waived in part, agreed with the party without harm to others."""

    kind = "casefile.execution_agreement"
    title = "执行协议"
    stage = "送达执行"
    act = "agree-execution"
    fills = ("execution-agreed", "text-record")

    stages: tuple[Stage, ...] = field("分阶段履行", group=MATTER, min_length=1)
    waived: Amount = field("减免的加处罚款或者滞纳金（元）", "0.00", group=MATTER)
    remedied: Words = field("当事人采取的补救措施", "", group=MATTER, help="减免加处的，须有补救措施", widget="long")
    harmless: bool = field("不损害公共利益和他人合法权益", False, group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)


@register
class ExecutionSuspended(TextRecord):
    """Execution pauses on one of the four grounds; it goes on once the ground is gone."""

    kind = "casefile.execution_suspended"
    title = "中止执行决定"
    stage = "送达执行"
    act = "suspend-execution"
    fills = ("execution-suspended", "text-record")

    ground: Literal["no-means", "third-person", "irreparable", "other"] = field(
        "中止的情形",
        group=MATTER,
        labels={
            "no-means": "当事人履行确有困难或者暂无履行能力",
            "third-person": "第三人对执行标的主张权利，确有理由",
            "irreparable": "执行可能造成难以弥补的损失，且中止不损害公共利益",
            "other": "认为需要中止的其他情形",
        },
    )
    reason: Text = field("说明", group=MATTER, widget="long")
    lapses: bool = field("没有明显社会危害且当事人确无能力履行", False, group=MATTER, help="满三年未恢复的，不再执行")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)


@register
class ExecutionResumed(TextRecord):
    """The ground of the suspension is gone, or the party broke the agreement: execution goes on."""

    kind = "casefile.execution_resumed"
    title = "恢复执行决定"
    stage = "送达执行"
    act = "resume-execution"
    fills = ("execution-resumed", "text-record")

    about: Number = field(
        "关于中止或者执行协议（记录号）", group=MATTER, widget="fact:execution-suspended|execution-agreed"
    )
    reason: Text = field("说明", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
