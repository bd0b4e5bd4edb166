"""处罚不超出告知的内容 (处罚法 44): kinds, amounts, facts and basis against the latest notice.

Less than was told needs no new notice. Facts are compared as text without blanks; where they are
worded otherwise, the decision must say (``facts_narrower``) that nothing was added.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _proposals
from qiuhao.law.gates._words import listed, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("decided") or ask.body.proposal.outcome != "penalty":
        return
    notice = ask.history.last("notified")
    if notice is None:
        return
    new, told = ask.body.proposal, notice.body.proposal
    again = "请按告知的内容改正，或者重新告知"
    beyond = _proposals.wider(new, told)
    if beyond:
        yield Shut(f"决定的处罚超出{said(notice.day)}的告知：{'；'.join(beyond)}", again, "notify", "proposal")
    untold = [basis for basis in new.basis if basis not in told.basis]
    if untold:
        yield Shut(f"告知中没有这些依据：{listed(untold)}", again, "notify", "basis")
    if not ask.body.facts_narrower and _plain(new.facts_found) != _plain(told.facts_found):
        yield Shut(
            "决定认定的事实与告知的不同",
            "有新增事实的，请重新告知；只是减少或者改为对当事人有利的，请确认“没有新增事实”",
            "notify",
            "facts_narrower",
        )


def _plain(text: str) -> str:
    return "".join(text.split())


gate = Gate("within-notice", "不超出告知", NoParams, shut, ("decided",))
