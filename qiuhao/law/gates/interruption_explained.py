"""音像记录中断的说明 (anhui/record/16-2; anze/record/15).

A gap needs its cause and, when recording was resumed, the spoken explanation on resuming; when it
was not (or nothing was said), a written explanation about the recording or about the act it shows,
signed by enough different officers. Auxiliary staff of that act do not count.
"""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.facts import Fact
from qiuhao.law.gates import _recordings
from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``signatures``: how many officers sign the written explanation (0: none prescribed)."""

    signatures: int = Field(0, ge=0)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if ask.fills("recording-explained"):
        yield from _signed(ask, params)
        return
    for fact in ask.history.of("recording"):
        if not fact.body.gaps:
            continue
        bare = [gap for gap in fact.body.gaps if blank(gap.get("cause"))]
        silent = [gap for gap in fact.body.gaps if not gap.get("ended") or not gap.get("spoken")]
        which = f"{said(fact.day)}的音像记录（第 {fact.number} 号记录）"
        if bare:
            yield Shut(f"{which}中断，没有写明原因", "请补充中断的客观原因", "correct-record")
        if silent and not _written(ask, fact, params):
            signed = f"，由至少 {params.signatures} 名执法人员签名" if params.signatures else ""
            yield Shut(
                f"{which}中断后没有恢复，或者恢复时没有语音说明，也没有符合要求的书面说明",
                f"请补充书面说明{signed}",
                "explain-recording",
            )


def _signed(ask: Ask, params: Params) -> Iterable[Shut]:
    about = ask.history.number(ask.body.about) if ask.body.about is not None else None
    count = len(_signers(ask, ask.body.signed_by, about))
    if count < params.signatures:
        yield Shut(
            f"书面说明由 {count} 名执法人员签名，应当不少于 {params.signatures} 名（辅助人员不计）",
            "请补充签名",
            field="signed_by",
        )


def _written(ask: Ask, recording: Fact, params: Params) -> bool:
    found = _recordings.explained(ask.history, recording.number)
    shown = ask.history.number(recording.body.about) if recording.body.about is not None else None
    if shown is not None:
        found += _recordings.explained(ask.history, shown.number)
    return any(len(_signers(ask, fact.body.signed_by, shown)) >= params.signatures for fact in found)


def _signers(ask: Ask, signed_by: Iterable[str], act: Fact | None) -> set[str]:
    """Different officers who signed; the act may be named directly or through its recording."""
    if act is not None and "recording" in act.body.fills and act.body.about is not None:
        act = ask.history.number(act.body.about)
    officers = getattr(act.body, "officers", ()) if act is not None else ()
    return set(signed_by) - {officer.person for officer in officers if officer.auxiliary}


gate = Gate("interruption-explained", "中断说明", Params, shut)
