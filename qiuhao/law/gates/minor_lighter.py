"""已满十四周岁不满十八周岁的人有违法行为，应当从轻或者减轻处罚 (处罚法 30). Age on the day of the act.

Whether the penalty is lighter a person judges: the decision's reasons must say 从轻 or 减轻, so packs
bind it as a warning. Below the age of no penalty ``age`` speaks.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._ages import act_day, full_years
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

WORDS = ("从轻", "减轻")


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("decided") or ask.body.proposal.outcome != "penalty":
        return
    under = ask.rules.parameter("age.lighter-under", ask.day)
    if under is None or any(word in ask.body.proposal.reasons for word in WORDS):
        return
    on = act_day(ask)
    for party in ask.body.parties:
        if party.sort == "person" and party.born_on is not None and full_years(party.born_on, on) < under:
            yield Shut(
                f"当事人{party.name}行为时不满 {under} 周岁，应当从轻或者减轻处罚，理由中没有写明",
                "请从轻或者减轻处罚，并在理由中写明",
                field="proposal",
            )


gate = Gate("minor-lighter", "未成年人从轻减轻", NoParams, shut, ("decided",))
