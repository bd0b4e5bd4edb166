"""重大行政执法决定的认定 (处罚法 58; the places' catalogues)."""

from qiuhao.authority.values import Line, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class MajorAnswers(TextRecord):
    """Which heads of the place's list make this decision major; none means: asked, and none applies."""

    kind = "casefile.major_answers"
    title = "重大行政执法决定认定表"
    stage = "审核决定"
    act = "answer-major"
    fills = ("major-answers", "text-record")

    heads: tuple[Line, ...] = field("符合的情形", (), group=MATTER, widget="list:major-head")
    answered: tuple[Line, ...] = field("已逐项回答的情形", (), group=MATTER, widget="list:major-head")
    complex: bool = field("情节复杂", False, group=MATTER, help="情节复杂或者重大违法的，由负责人集体讨论决定")
    reasons: Words = field("认定理由", "", group=MATTER, widget="long")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
