"""What a correction does not touch any more: what others have judged, what was issued, what the register says.

A correction puts a slip right. It is no way round a review, an approval or a notice: what was reviewed, approved or
told cannot become something else afterwards, and a decision made here is changed by another decision. What was reported
was made elsewhere; it is put right whenever it was entered wrongly, and findings stand beside what it then says.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import ValidationError

from qiuhao.casefile.kinds.base import Substantive
from qiuhao.law.facts import Fact, History, is_decision
from qiuhao.law.substance import substance
from qiuhao.ledger.kinds import Kind

JUDGED_BY_HEAD = {
    "measure-asked": ("measure-approved", frozenset({"sort", "object", "ground", "basis", "days"}), "请重新报批"),
    "inspection-planned": (
        "inspection-approved",
        frozenset({"parties", "matter", "ground", "content", "way", "place", "urgent", "urgent_reason"}),
        "请取消本次检查，重新申请；已经检查的，另行说明",
    ),
}
"""View of a request -> view of the head's word about it, the fields he judged, what to do instead."""
OPEN = frozenset({"number_text", "substance", "procedure"})
"""Computed fields that are put right all the same, or are asked about elsewhere."""


def shut(history: History, fact: Fact, correction: Any) -> tuple[str, str] | None:
    """(sentence, remedy) where this correction of this record is too late or not a person's to make."""
    body: Any = fact.body
    made = _computed(type(body)) & set(correction.changes) if fact.door == "act" else set()
    if made:
        titles = "、".join(type(body).model_fields[name].title or name for name in sorted(made))
        return f"{titles}由系统填写，不能更正", "登记有误的，请先更正登记，再重新办理这一步"
    for view, (word, fields, remedy) in JUDGED_BY_HEAD.items():
        approved = view in body.fills and any(f.body.agreed for f in history.about(word, fact.number))
        if approved and fields & set(correction.changes):
            return f"机关负责人已经批准《{body.title}》，批准的内容不能更正", remedy
    return _substance(history, fact, correction)


def _substance(history: History, fact: Fact, correction: Any) -> tuple[str, str] | None:
    body = fact.body
    if not isinstance(body, Substantive):
        return None
    try:
        after = correction.corrected(body)
    except (ValidationError, AttributeError):
        return None  # `checking` tells what does not fit
    if after.substance == body.substance:
        return None
    if "submitted" in body.fills and history.about("opinion", fact.number):
        return "已经出具法制审核意见，送审的实质内容不能更正", "请就改动后的内容再次送法制审核"
    if fact.door != "act":
        return None
    if is_decision(fact) and not _misspelt(body, after):
        return (
            "已经作出的决定，其事实、证据、依据和处理内容不能用记录更正改动",
            "确有错误的，请依法重新处理，另行作出决定",
        )
    if "notified" in body.fills and history.about("served", fact.number) and not _misspelt(body, after):
        return "告知书已经送达，告知的内容不能更正", "请就改动后的内容重新告知"
    return None


def _misspelt(before: Substantive, after: Substantive) -> bool:
    """Whether nothing but the name or the number of a party was put right: the other of the two stays as it was."""
    same = substance((), before.proposal, before.evidence) == substance((), after.proposal, after.evidence)
    pairs = zip(before.parties, after.parties, strict=False)
    return same and len(before.parties) == len(after.parties) and all(_the_same(one, other) for one, other in pairs)


def _the_same(one: Any, other: Any) -> bool:
    return one.sort == other.sort and (one.name == other.name or bool(one.identity) and one.identity == other.identity)


@cache
def _computed(cls: type[Kind]) -> frozenset[str]:
    """Fields that the platform itself fills: from the register, or with the paper it has drawn up."""
    found = set()
    for name, info in cls.model_fields.items():
        extra: Any = info.json_schema_extra
        if isinstance(extra, dict) and extra.get("widget") in ("computed", "rendered"):
            found.add(name)
    return frozenset(found - OPEN)
