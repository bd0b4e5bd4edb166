"""送达的凭证 (民诉法 87–95; xuecheng/record/17–22).

The list ``service-content`` names by method the fields that must be filled (``receipts:posting``: that
this member stands in the field). 留置送达 always needs an
attesting witness or a photo or video, either of the two, whatever the list adds.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Literal

from pydantic import Field

from qiuhao.law.gates import _contents
from qiuhao.law.gates._words import blank, listed, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import ItemLine, Strict
from qiuhao.law.views import (
    POSTAL_CARRIERS,
    SERVICE_METHODS,
)

EITHER = ("attested_by", "recorded")


class Params(Strict):
    """``postal_carriers``: the only carriers admitted for service by post (empty: any).
    ``public_notice_days``: natural days that must have passed before service by public notice
    takes effect (0: not judged). ``leaving``: whether the proof of leaving the document is judged."""

    postal_carriers: list[Literal["registered", "ems"]] = []
    public_notice_days: int = Field(0, ge=0)
    leaving: bool = True


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("served"):
        return
    body = ask.body
    way = SERVICE_METHODS.get(body.method, "送达")
    missing = (item for item in ask.rules.items("service-content", ask.day, ask.procedure) if _lacks(item, body))
    yield from _contents.shut_for(missing, way + "没有记载{label}", "请补充{label}")
    if params.leaving and body.method == "leaving" and blank(body.attested_by) and not body.recorded:
        yield Shut("留置送达没有见证人，也没有拍照、录像", "请写明见证人，或者附上照片、录像", field="attested_by")
    if body.method == "postal" and params.postal_carriers and body.carrier_mail not in params.postal_carriers:
        allowed = listed(POSTAL_CARRIERS[name] for name in params.postal_carriers)
        yield Shut(f"邮寄送达只能采用{allowed}", "请改用规定的邮寄方式", field="carrier_mail")
    if body.method == "public-notice" and params.public_notice_days:
        yield from _too_early(ask, params.public_notice_days)


def _lacks(item: ItemLine, body: Any) -> bool:
    field = str(item.more.get("field", ""))
    if item.more.get("method") not in (body.method, "any") or not field:
        return False
    if body.method == "leaving" and field in EITHER:
        return False
    name, _, member = field.partition(":")
    value = _contents.reach(body, name)
    if member:
        return member not in (value or ())
    return blank(value) or value is False


def _too_early(ask: Ask, days: int) -> Iterable[Shut]:
    first = ask.day + timedelta(days=days)
    if ask.body.effective_on < first:
        yield Shut(
            f"公告送达经过 {days} 日才视为送达：{said(ask.day)}公告的，最早{said(first)}",
            "请改正视为送达的日期",
            field="effective_on",
        )


gate = Gate("service-evidence", "送达凭证", Params, shut, ("served",))
