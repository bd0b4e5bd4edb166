"""现场检查、勘验 (处罚法 55; anhui/record/8.3; xuecheng/record/10.4)."""

from qiuhao.authority.values import Party, Person, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Timed, WithSignatures
from qiuhao.casefile.kinds.objects import Checked, Target
from qiuhao.ledger.kinds import register


@register
class Examination(Timed, WithSignatures):
    """What was found on the spot, and who was there."""

    kind = "casefile.examination"
    title = "现场检查（勘验）笔录"
    stage = "调查取证"
    act = "examine"
    fills = ("officers", "text-record", "evidence-paper")

    on_site: bool = field("现场执法", True)
    party: Party | None = field("被检查人", None, group=PEOPLE)
    present: tuple[Person, ...] = field("在场人员", (), group=PEOPLE)
    witness: Person | None = field("见证人", None, group=PEOPLE)
    recorder: Short = field("记录人", "", group=PEOPLE, of="officer")
    found: Text = field("检查情况", group=MATTER, widget="long")
    checks: tuple[Checked, ...] = field("检查项目", (), group=MATTER)
    objects: tuple[Target, ...] = field("对象", (), group=MATTER, help="检查的车辆、场所，或者身份不明的人")
    told: Words = field("当场告知的检查结果", "", group=MATTER)
    taken: Words = field("现场提取、拍摄、封存情况", "", group=MATTER, widget="long")
    proves: Short = field("证明对象", "", group=MATTER)
