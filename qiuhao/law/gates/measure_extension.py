"""延长强制措施期限 (强制法 25, 32): by the head, with reasons, before the term has ended, within the law's most."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.facts import legal_date
from qiuhao.law.gates import _measures
from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``sorts``: the sorts of measure of which the clause speaks."""

    sorts: list[str] = Field(min_length=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    measure = ask.history.number(ask.body.about) if ask.fills("measure-extended") else None
    if measure is None or getattr(measure.body, "sort", "") not in params.sorts:
        return
    if blank(ask.body.approved_by):
        yield Shut("没有机关负责人的批准", "请报机关负责人批准", field="head_opinion")
    if ask.history.about("measure-ended", measure.number):
        yield Shut("措施已经解除或者处理", "不能再延长", field="about")
        return
    term = _measures.term(ask, measure.number)
    if term is not None and term.at is not None and ask.at > term.at:
        yield Shut(
            f"期限已于{said(legal_date(term.at))}届满，不能再延长", "请立即解除并退还财物", "end-measure", "about"
        )
    yield from _too_long(ask, measure.number, measure.body.sort)


def _too_long(ask: Ask, number: int, sort: str) -> Iterable[Shut]:
    allowed = [line.extension for line in _measures.lines(ask, sort) if line.extension is not None]
    before = [f for f in ask.history.about("measure-extended", number) if not blank(f.body.approved_by)]
    if not allowed:
        yield Shut("法律没有规定可以延长", "请在期限内作出处理决定或者解除", field="days")
        return
    if len(before) >= min(extension.times for extension in allowed):
        yield Shut("已经延长过，不能再次延长", "请在期限内作出处理决定或者解除", "end-measure", "about")
    most = min(extension.count for extension in allowed)
    if ask.body.days > most:
        yield Shut(f"延长 {ask.body.days} 日，超过法定的 {most} 日", "请改正天数", field="days")


gate = Gate("measure-extension", "延长强制措施期限", Params, shut, ("measure-extended",))
