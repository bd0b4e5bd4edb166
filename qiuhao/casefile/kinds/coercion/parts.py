"""What kinds of coercion share: proposals without penalties, and what every coercive decision says."""

from typing import Annotated, Literal

from pydantic import Field

from qiuhao.authority.values import DocumentNumber, Line, Proposal, Words, field
from qiuhao.casefile.kinds.base import MATTER, Substantive
from qiuhao.law.views import EXECUTIONS, MEASURES, OUTCOMES, POWER_RANKS
from qiuhao.ledger.kinds import FileRef

Sort = Literal["sealing", "impounding", "freezing", "liberty", "other"]
Manner = Literal["surcharge", "transfer-deposit", "auction", "restore", "substitute", "demolition", "other"]
PowerRank = Literal["law", "regulation", "local-regulation"]
Days = Annotated[int, Field(ge=1, le=400)]
DUE, DONE = "程序", "实施"

SORT_LABELS, MANNER_LABELS, RANK_LABELS = dict(MEASURES), dict(EXECUTIONS), dict(POWER_RANKS)


class MeasureProposal(Proposal):
    """What a coercive measure rests on."""

    outcome: Literal["measure"] = field("处理结果", "measure", labels=OUTCOMES)


class ExecutionProposal(Proposal):
    """What a coercive execution rests on."""

    outcome: Literal["execution"] = field("处理结果", "execution", labels=OUTCOMES)


class Coercive(Substantive):
    """A coercive decision: its number, whence the power, its remedies, and whether it is a major one.

    A major decision is reviewed before it is made; inside another case there is no review of it, so it goes in a case
    of its own.
    """

    number_text: DocumentNumber = field("文号", "", group=MATTER)
    authority_name: Line = field("行政机关名称", group=MATTER)
    power_basis: Line = field("强制权的依据", group=DUE, help="写明法律、法规的名称和条款项")
    power_rank: PowerRank = field("依据的层级", "law", group=DUE, labels=RANK_LABELS)
    remedy_text: Words = field("救济途径和期限", "", group=MATTER, widget="long")
    major_answered: bool = field(
        "已对照清单逐项判断是否属于重大执法决定", False, group=DUE, help="属于的应当先经法制审核"
    )
    major_heads: tuple[Line, ...] = field("属于重大执法决定的情形", (), group=DUE, widget="list:major-head")
    document: FileRef | None = field("决定书", None, widget="rendered")

    @property
    def address(self) -> str:
        """Where the parties are; empty if that of any is missing."""
        known = [str(party.address) for party in self.parties if party.address is not None]
        return "、".join(known) if len(known) == len(self.parties) else ""

    @property
    def performance_text(self) -> str:
        """A coercive decision sets the party no term of its own."""
        return ""
