"""另有规定的从其规定 (anze/disclosure/2, 13-2; anhui/disclosure/11-2; yangquan/disclosure/6.3-2)."""

from datetime import date

from qiuhao.authority.values import Actor, Line, field
from qiuhao.law.clause import Rank
from qiuhao.law.lines import PeriodLine
from qiuhao.law.rules import Override
from qiuhao.ledger.kinds import Kind, register


@register
class PeriodOverride(Kind):
    """Another period for a duty, by a document of sufficient rank; for one matter or for all."""

    kind = "authority.override"
    title = "期限另有规定"
    act = "override-period"
    fills = ("override",)

    duty: Line = field("职责")
    period: PeriodLine = field("期限")
    basis: Line = field("依据的文件和条款")
    rank: Rank = field("文件位阶")
    matter: Actor = field("执法事项", "")
    procedure: Actor = field("程序", "")
    since: date | None = field("自", None)
    until: date | None = field("至", None)

    def as_rule(self) -> Override:
        """The rule that the law reads."""
        return Override(
            self.duty, self.period, self.basis, self.rank, self.matter, self.procedure, self.since, self.until
        )
