"""音像资料的附记 (xuecheng/record/27; anhui/record/18-2): fields of the list ``recording-note``.

Bound to the recording it judges that one; bound to a later step, every recording of the case. A
``transcript`` is asked for only where there is sound.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.gates import _contents
from qiuhao.law.gates._words import listed, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("recording"):
        yield from _notes(ask, ask.body, "本次音像资料", "")
        return
    for fact in ask.history.of("recording"):
        yield from _notes(ask, fact.body, f"{said(fact.day)}的音像资料（第 {fact.number} 号记录）", "correct-record")


def _notes(ask: Ask, body: Any, which: str, act: str) -> Iterable[Shut]:
    missing = [
        item
        for item in _contents.lacking(ask, "recording-note", body)
        if item.more.get("field") != "transcript" or body.has_sound
    ]
    if missing:
        labels = listed(item.label for item in missing)
        yield Shut(f"{which}没有附记{labels}", f"请补充{labels}", act, "" if act else str(missing[0].more["field"]))


gate = Gate("recording-annotated", "音像资料附记", NoParams, shut)
