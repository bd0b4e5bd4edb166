"""决定书写明救济途径和期限 (处罚法 59(5); 许可法 38; 复议法 20, 23; 行诉法 46).

A decision that there is no case, or to transfer it, takes nothing from the party: no remedy is due there.
Where reconsideration must come first, the text must say so and must not offer a direct suit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

NO_REMEDY = ("no-case", "transfer")
FIRST = re.compile(r"先[^。；，]{0,40}复议")
DIRECT = re.compile(r"((?<!不能)(?<!不得)直接|或者|也可以|亦可|也可)[^。；]{0,40}(起诉|提起行政诉讼|提起诉讼)")
UNCONTENT = re.compile(r"对[^。；]{0,12}复议决定不服")
MEANWHILE = re.compile(r"(诉讼|起诉)期间")


class Params(Strict):
    """``reconsideration_first``: 复议前置, such as for on-the-spot penalties. ``outcomes``: only decisions with these
    results (不予许可, 许可法 38); empty: all that take something from the party."""

    reconsideration_first: bool = False
    outcomes: list[str] = []


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not (ask.fills("decided") or ask.fills("ordered")) or ask.body.proposal.outcome in NO_REMEDY:
        return
    if params.outcomes and ask.body.proposal.outcome not in params.outcomes:
        return
    text = ask.body.remedy_text
    if blank(text):
        yield Shut(
            "没有写明不服决定的救济途径和期限", "请写明申请行政复议、提起行政诉讼的途径和期限", field="remedy_text"
        )
    elif "复议" not in text or not ("诉讼" in text or "起诉" in text):
        yield Shut("救济途径没有同时写明行政复议和行政诉讼", "请写明两种途径及各自的期限", field="remedy_text")
    elif params.reconsideration_first and (not FIRST.search(text) or _direct(text)):
        yield Shut(
            "本决定依法应当先申请行政复议，救济途径没有这样写明，或者写成了可以直接起诉",
            "请改为：先申请行政复议，对复议决定不服的，再提起行政诉讼",
            field="remedy_text",
        )


def _direct(text: str) -> bool:
    """Whether a sentence offers a suit that does not follow a reconsideration."""
    parts = re.split("[。；]", text)
    return any(DIRECT.search(p) and not UNCONTENT.search(p) and not MEANWHILE.search(p) for p in parts)


gate = Gate("remedy-stated", "告知救济途径", Params, shut, ("decided", "ordered"))
