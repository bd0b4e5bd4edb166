"""行政处罚的追责期限 (处罚法 36).

Filing asks for the day of discovery; only a *penalty* (proposed in a notice, or decided) beyond the
limitation is refused, unless its paper names the law that sets another one. The period runs from
the end of the act to its discovery, in years, the day of the act not counted, and never runs on
over days off.
"""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict
from qiuhao.law.periods import add_months


class Params(Strict):
    """``years``: the general limitation; ``long_years``: where 公民生命健康安全、金融安全 is touched with harm."""

    years: int = Field(ge=1)
    long_years: int = Field(ge=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if ask.fills("decided") or ask.fills("notified"):
        if ask.body.proposal.outcome == "penalty":
            yield from _penalty(ask, params)
    elif ask.fills("filed") and ask.body.discovered_on is None:
        yield Shut("没有填写违法行为的发现日期", "请填写发现日期，用来计算追责期限", field="discovered_on")


def _penalty(ask: Ask, params: Params) -> Iterable[Shut]:
    filed = ask.body if ask.fills("filed") else getattr(ask.history.last("filed"), "body", None)
    if filed is None or not blank(ask.body.limitation_basis):
        return
    act = "" if filed is ask.body else "correct-record"
    if filed.discovered_on is None or filed.act_ended_on is None:
        missing = "发现日期" if filed.discovered_on is None else "终了日期"
        field = "discovered_on" if filed.discovered_on is None else "act_ended_on"
        yield Shut(
            f"没有登记违法行为的{missing}，无法判断是否超过追责期限",
            "请补登；违法行为仍在继续的，终了日期填写发现日期",
            act,
            field,
        )
        return
    years = params.long_years if filed.long_limitation else params.years
    last = add_months(filed.act_ended_on, years * 12)
    if filed.discovered_on > last:
        yield Shut(
            f"违法行为终了于{said(filed.act_ended_on)}，{years} 年的追责期限到{said(last)}为止，"
            f"{said(filed.discovered_on)}才发现，不再给予行政处罚",
            "请作出不予行政处罚的决定；法律另有规定的，请写明依据",
            field="limitation_basis",
        )


gate = Gate("limitation", "追责期限", Params, shut, ("filed", "decided", "notified"))
