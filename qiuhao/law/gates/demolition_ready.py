"""强制拆除的条件 (强制法 44): a public notice whose term has ended, and remedy periods that ended unused.

A remedy that has ended with the decision standing is no bar. The remedy periods are the duties ``reconsideration``
and ``lawsuit`` from the service of the decision; of several lines the longest holds, since they are the party's.
A remedy against the order to demolish, or against the notice, stops the demolition as one against the decision does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qiuhao.law import remedies
from qiuhao.law.facts import Fact
from qiuhao.law.gates import _notices, _unused
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``order_terms``: the remedy periods of the order itself are waited for as well, from its service."""

    order_terms: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    ordering = ask.fills("execution-ordered")
    if not (ordering or ask.fills("executing")) or ask.body.manner != "demolition":
        return
    order = None if ordering else _order(ask)
    if not ordering and order is None:
        yield Shut("没有强制拆除的决定", "请先作出强制执行决定并送达", "order-execution", "order")
    notice = ask.history.last("demolition-announced")
    if notice is None:
        yield Shut("没有公告限期当事人自行拆除", "请先公告", "announce-demolition")
    elif ask.day <= notice.body.until:
        yield Shut(f"公告的自行拆除期限到{said(notice.body.until)}为止，尚未届满", "请待期满", "announce-demolition")
    yield from _remedies(ask, ordering)
    if notice is not None:
        yield from _contested(ask, notice, "公告")
    if order is not None:
        yield from _contested(ask, order, "强制拆除决定")
        if params.order_terms:
            yield from _unused.waiting(ask, _notices.served_on(ask.history, order.number), "强制拆除决定")


def _contested(ask: Ask, fact: Fact, word: str) -> Iterator[Shut]:
    """A remedy against the order or the notice itself."""
    if remedies.pending(ask.history, fact.number) is not None:
        yield Shut(f"当事人已经就{word}申请行政复议或者提起行政诉讼", "请待复议、诉讼终结", "end-remedy")
    elif remedies.set_aside(ask.history, fact.number) is not None:
        yield Shut(f"{word}已经被撤销、确认无效或者责令重新作出", "不得拆除；依法重新作出的，请重新办理")


def _order(ask: Ask) -> Fact | None:
    fact = ask.history.number(ask.body.order) if ask.body.order is not None else None
    return fact if fact is not None and "execution-ordered" in fact.body.fills else None


def _remedies(ask: Ask, ordering: bool) -> Iterator[Shut]:
    order = None if ordering else _order(ask)
    decision = ask.body.decision if ordering else order.body.decision if order is not None else None
    yield from _unused.remedies_unused(ask, decision)


gate = Gate("demolition-ready", "强制拆除的条件", Params, shut, ("execution-ordered", "executing"))
