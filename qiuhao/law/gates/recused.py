"""已经决定回避的人员不再参与；回避申请决定之前不作出处理决定 (处罚法 43).

The investigation goes on while a request is pending; only the decision waits for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _persons
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    decisions = ask.history.of("recusal-decided")
    if decisions:
        latest = {fact.body.person: fact for fact in decisions}
        for person in sorted(_persons.doers(ask.by, ask.body) & set(latest)):
            fact = latest[person]
            if fact.body.granted:
                name = _persons.called(person, ask)
                yield Shut(
                    f"{name}已于{said(fact.day)}被决定回避，不得再参与本案", "请改派其他人员", field=_field(ask, person)
                )
    if ask.act in ("decide", "decide-on-the-spot"):
        answered = {fact.body.about for fact in decisions}
        for request in ask.history.of("recusal-asked"):
            if request.number not in answered:
                name = _persons.called(request.body.person, ask)
                yield Shut(
                    f"{said(request.day)}提出的对{name}的回避申请还没有决定", "请先对回避申请作出决定", "decide-recusal"
                )


def _field(ask: Ask, person: str) -> str:
    return "officers" if any(o.person == person for o in getattr(ask.body, "officers", ())) else ""


gate = Gate("recused", "回避", NoParams, shut)
