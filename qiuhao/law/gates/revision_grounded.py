"""变更、撤回、撤销许可，应当符合法定情形 (许可法 8, 69).

The grounds are the list ``licence-revision-ground``: each says to which results it may lead, whether revoking is a
must, whether a need of the public interest has to be shown, and what the licensee is owed for his loss. The decision is
asked against the proposal that waits for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from pydantic import Field

from qiuhao.law import revisions
from qiuhao.law.gates._words import blank, listed
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict
from qiuhao.law.lists import LicenceGround
from qiuhao.law.views import OUTCOMES

OWED = {"compensation": "补偿", "damages": "赔偿"}


class Params(Strict):
    """``outcomes``: the results that this clause is asked about."""

    outcomes: list[Literal["change", "recall", "revoke"]] = Field(min_length=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("decided"):
        return
    outcome, proposal = ask.body.proposal.outcome, revisions.proposed(ask.history)
    if outcome == "keep" and proposal is not None:
        yield from _must(ask, params, proposal.body)
    if outcome not in params.outcomes:
        return
    word = OUTCOMES[outcome]
    if proposal is None or proposal.body.proposal.outcome != outcome:
        yield Shut(f"没有{word}的意见，不能这样决定", "请先写明法定情形和核查情况", "propose-revision", "proposal")
        return
    said = proposal.body
    found = _entry(ask, said.ground)
    if found is None or outcome not in found.outcomes:
        allowed = [item.label for item in _items(ask) if outcome in _of(ask, item).outcomes]
        yield Shut(f"所写情形不能{word}；可以的情形：{listed(allowed)}", "请核对法定情形", "propose-revision")
        return
    if found.public_interest and blank(said.public_interest):
        yield Shut(f"{word}，没有写明公共利益的需要", "请写明为了哪一项公共利益", "propose-revision")
    if outcome == "revoke" and said.public_harm:
        yield Shut("撤销可能对公共利益造成重大损害，不予撤销", "请决定不予撤销，并写明理由", field="proposal")
    if found.remedy and said.loss and blank(said.compensation):
        owed = OWED[found.remedy]
        yield Shut(f"被许可人受到损失，没有{owed}的方案", f"应当依法给予{owed}，请写明方案", "propose-revision")


def _must(ask: Ask, params: Params, said: Any) -> Iterable[Shut]:
    found = _entry(ask, said.ground)
    if found is not None and found.must and "revoke" in params.outcomes and not said.public_harm:
        yield Shut(
            "以欺骗、贿赂等不正当手段取得的许可应当撤销",
            "请决定撤销；撤销可能对公共利益造成重大损害的，写明",
            field="proposal",
        )


def _items(ask: Ask) -> list[Any]:
    return list(ask.rules.items("licence-revision-ground", ask.day, ask.procedure))


def _of(ask: Ask, item: Any) -> LicenceGround:
    entry: LicenceGround = ask.rules.entry(item)
    return entry


def _entry(ask: Ask, ground: str) -> LicenceGround | None:
    return next((_of(ask, item) for item in _items(ask) if item.id == ground), None)


gate = Gate("revision-grounded", "变更、撤回、撤销许可的情形", Params, shut, ("decided",))
