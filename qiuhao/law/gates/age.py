"""不满法定年龄的人有违法行为，不予行政处罚 (处罚法 30). Age on the day of the act."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.gates._ages import act_day, full_years
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``no_penalty_under``: full years of age under which no penalty is given."""

    no_penalty_under: int = Field(ge=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("decided") or ask.body.proposal.outcome != "penalty":
        return
    on = act_day(ask)
    for party in ask.body.parties:
        if party.sort != "person":
            continue
        if party.born_on is None:
            yield Shut(
                f"没有登记当事人{party.name}的出生日期，无法判断是否已满 {params.no_penalty_under} 周岁",
                "请补登出生日期或者公民身份号码",
                field="parties",
            )
        elif (years := full_years(party.born_on, on)) < params.no_penalty_under:
            yield Shut(
                f"当事人{party.name}于{said(on)}为 {years} 周岁，不满 {params.no_penalty_under} 周岁，不予行政处罚",
                "请作出不予行政处罚的决定，责令监护人加以管教",
                field="parties",
            )


gate = Gate("age", "责任年龄", Params, shut, ("decided",))
