"""审核人员的法律职业资格 (处罚法 58 ¶2; xuecheng/review/3-2)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _persons
from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``first_time_only``: the qualification is demanded only of those who review penalties for the
    first time; others are admitted by the record of their earlier reviews (``experienced``)."""

    first_time_only: bool = True


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("opinion"):
        return
    admitted = set(ask.body.qualified)
    if params.first_time_only:
        admitted |= set(ask.body.experienced)
    missing = [_persons.called(person, ask) for person in ask.body.reviewers if person not in admitted]
    if missing:
        who = "初次从事行政处罚决定法制审核，" if params.first_time_only else ""
        yield Shut(
            f"{listed(missing)}{who}没有登记通过国家统一法律职业资格考试取得的法律职业资格",
            "请由具备资格的人员审核；信息有误的，请先更正人员名录",
            field="reviewers",
        )


gate = Gate("reviewer-qualified", "审核人员资格", Params, shut, ("opinion",))
