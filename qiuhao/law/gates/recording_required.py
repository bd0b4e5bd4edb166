"""应当音像记录的执法行为有音像记录或者说明 (anhui/record/12-2; anze/record/10; xuecheng/record/5; yangquan/record/11).

Looks back at every act of the case: the class follows from the place's list ``recording-case``, the
act's kind and its marks. Never stops the act in the field: it is bound to a later step.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _recordings
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``as_needed``: acts to be recorded 根据实际情况 or 逐步 as well need a recording, or the reason for
    doing without (their own ``not_recorded_because``, 文字记录能够全面有效记录, or an explanation).
    ``steps``: only these acts are looked at (empty: all)."""

    as_needed: bool = False
    steps: list[str] = []


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    recorded = {fact.body.about for fact in ask.history.of("recording")}
    for fact in ask.history.of("officers"):
        if fact.number in recorded or (params.steps and fact.body.act not in params.steps):
            continue
        owed = _recordings.owed_by(ask, fact)
        if owed != "required" and not (owed and params.as_needed):
            continue
        if not _recordings.explained(ask.history, fact.number):
            what = getattr(fact.body, "title", "") or "执法行为"
            yield Shut(
                f"{said(fact.day)}的{what}（第 {fact.number} 号记录）{WORDS[owed]}，没有音像记录，也没有书面说明",
                "请关联音像记录；没有记录的，请写明原因",
                "make-recording" if owed == "required" else "explain-recording",
                about=fact.number,
            )


WORDS = {
    "required": "应当全程音像记录",
    "as-needed": "应当根据实际情况音像记录",
    "phased": "应当逐步实现全过程音像记录",
}
gate = Gate("recording-required", "音像记录", Params, shut)
