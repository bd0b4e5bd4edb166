"""电子技术监控记录作为证据 (处罚法 41): a reviewed device at a public place, a checked record, a party who was told.

Looks at the evidence that a notice or a decision names. A record that its review did not admit is never evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qiuhao.law.facts import Fact, legal_date, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

DEVICE = (
    ("legality_reviewed_on", "没有经过法制审核"),
    ("technical_reviewed_on", "没有经过技术审核"),
    ("place_public_on", "设置地点没有向社会公布"),
)


class Params(Strict):
    """``told``: whether the party must have been told what was recorded, with ways to ask and to be heard."""

    told: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not (ask.fills("notified") or ask.fills("decided")):
        return
    for paper in getattr(ask.body, "evidence", ()):
        fact = ask.history.number(paper.number)
        if fact is None:
            continue
        if "device-capture" in fact.body.fills:
            yield from _device(fact)
            yield from _record(ask, fact, params)
        elif _unchecked(fact.body):
            yield from _record(ask, fact, params)


def _unchecked(body: Any) -> bool:
    """Evidence that comes from a device and does not itself say that it was checked and told."""
    return "evidence-paper" in body.fills and said(body, "from_device", False) and not body.device_reviewed


def _device(fact: Fact) -> Iterator[Shut]:
    """On the day of the recording everything about the device had been done."""
    day = legal_date(fact.body.captured_at)
    for name, lacking in DEVICE:
        done = getattr(fact.body, name)
        if done is None or done > day:
            yield Shut(
                f"第 {fact.number} 号监控记录所用的设备在记录时{lacking}，不得作为证据",
                "请在审核该记录时写明不符合，改用其他证据；登记有误的，先更正该记录",
                "review-device-record", "evidence",
            )  # fmt: skip


def _record(ask: Ask, fact: Fact, params: Params) -> Iterator[Shut]:
    about = f"第 {fact.number} 号监控记录"
    reviews = ask.history.about("device-review", fact.number)
    if not reviews:
        yield Shut(
            f"{about}没有审核是否真实、清晰、完整、准确，不得作为证据", "请先审核该记录",
            "review-device-record", "evidence",
        )  # fmt: skip
    elif not reviews[-1].body.admitted:
        yield Shut(
            f"{about}经审核不符合真实、清晰、完整、准确的要求，不得作为证据", "请从证据材料中去掉该记录",
            field="evidence",
        )  # fmt: skip
    if params.told and not any(_well_told(told.body) for told in ask.history.about("device-told", fact.number)):
        yield Shut(
            f"{about}的违法事实没有告知当事人，或者没有写明查询和陈述、申辩的途径", "请及时告知并提供便利",
            "tell-device-record", "evidence",
        )  # fmt: skip


def _well_told(told: Any) -> bool:
    return bool(told.asking and told.stating)


gate = Gate("device-evidence", "监控记录经审核方可作为证据", Params, shut, ("notified", "decided"))
