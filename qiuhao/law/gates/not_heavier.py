"""不得因当事人陈述、申辩而给予更重的处罚 (处罚法 45 ¶2).

Compared with the notice that stood when the party spoke (statement or hearing). Only a later
notice that states new facts opens a heavier penalty; whether the decision stays inside that later
notice is the question of ``within-notice``.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact, History
from qiuhao.law.gates import _notices, _proposals
from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("decided") or ask.body.proposal.outcome != "penalty":
        return
    for spoken in _spoken(ask.history):
        notice = _notice_of(ask.history, spoken)
        if notice is None or _new_facts_told(ask.history, spoken):
            continue
        more = _proposals.heavier(ask.body.proposal, notice.body.proposal)
        if more:
            yield Shut(
                f"当事人{said(spoken.day)}陈述、申辩之后，处罚重于此前的告知：{'；'.join(more)}",
                "请按不重于告知的内容处罚；确有新的事实的，请写明新的事实并重新告知",
                "notify",
                "proposal",
            )
            return


def _spoken(history: History) -> list[Fact]:
    return [*(f for f in history.of("statement") if not f.body.waived), *history.of("hearing-held")]


def _notice_of(history: History, spoken: Fact) -> Fact | None:
    """The notice a statement is about, else the latest that happened before the party spoke."""
    named = history.number(spoken.body.about) if spoken.body.about is not None else None
    if named is not None and "notified" in named.body.fills:
        return named
    before = [f for f in history.of("notified") if f.happened_at <= spoken.happened_at]
    return before[-1] if before else None


def _new_facts_told(history: History, spoken: Fact) -> bool:
    return any(not blank(f.body.new_facts) for f in _notices.since(history, "notified", spoken))


gate = Gate("not-heavier", "不因申辩加重", NoParams, shut, ("decided",))
