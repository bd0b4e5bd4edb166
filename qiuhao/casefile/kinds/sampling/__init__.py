"""抽样取证 (处罚法 56; anhui/record/8.5; xuecheng/record/10.5)."""

from qiuhao.authority.values import Line, Person, Short, Thing, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Timed, WithSignatures
from qiuhao.ledger.kinds import register


@register
class Sampling(Timed, WithSignatures):
    """Samples taken: of what, how many, how, sealed how, who was there."""

    kind = "casefile.sampling"
    title = "抽样取证记录"
    stage = "调查取证"
    act = "sample"
    fills = ("officers", "text-record", "evidence-paper")

    on_site: bool = field("现场执法", True)
    samples: tuple[Thing, ...] = field("样品", group=MATTER, widget="things", min_length=1)
    method: Line = field("抽样方法", group=MATTER)
    seal: Short = field("封样情况", "", group=MATTER)
    base: Short = field("抽样基数", "", group=MATTER)
    present: tuple[Person, ...] = field("在场人员", (), group=PEOPLE)
    proves: Short = field("证明对象", "", group=MATTER)
