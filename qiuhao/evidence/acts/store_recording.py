"""登记音像存储: the original is where the place wants it, and no copy was kept."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """One recording is stored once; a second store would leave two originals."""
    about = body.about if body is not None else None
    if about is not None and (stored := asked.history.about("recording-stored", about)):
        yield asked.own(
            f"第 {about} 号音像记录已经存储在{stored[0].body.store}", "需要更正存储信息的，请更正原记录", field="about"
        )


def fill(asked: Asked) -> dict[str, Any]:
    """The oldest recording that waits, and the place's store where there is only one."""
    stored = {fact.body.about for fact in asked.history.of("recording-stored")}
    waiting = [fact for fact in asked.history.of("recording") if fact.number not in stored]
    stores = asked.setting.rules.parameter("record.stores", asked.day) or []
    known: dict[str, Any] = {"stored_by": asked.by[0]}
    if waiting:
        known |= {"about": asked.about or waiting[0].number}
    if len(stores) == 1:
        known |= {"store": stores[0]}
    return known


verb = Verb("store-recording", "evidence.recording_stored", own, fill)
