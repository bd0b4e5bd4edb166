"""What the authority's answers to a remedy have in common; the words that differ stand with each."""

from qiuhao.authority.values import DocumentNumber, Line, Number, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord


class WrittenAnswer(TextRecord):
    """An answer with the facts, the bases and the papers the decision rests on. No record type of its own."""

    stage = "送达执行"

    about: Number
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    request: Words
    facts_found: Text = field("决定的事实和程序", group=MATTER, widget="long")
    basis: tuple[Line, ...]
    reasons: Text
    materials: tuple[Line, ...] = field("提交的证据、依据和其他材料", group=MATTER, min_length=1)
    agents: tuple[Line, ...] = field("委托代理人", (), group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
