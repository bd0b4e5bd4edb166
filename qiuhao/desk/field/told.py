"""What the device is told when its records are sealed: where they are, what was found, what follows."""

from __future__ import annotations

from typing import Any

from qiuhao.casefile import reading
from qiuhao.casefile.acts.field import Entered
from qiuhao.casefile.kinds.field.field_entry import FieldEntry
from qiuhao.desk.templatetags.look.values import cn_day

FOLLOWING = 4


def answer(entered: Entered, address: str) -> dict[str, Any]:
    """JSON values: the same words that the page of the case shows."""
    setting = reading.setting(entered.case)
    last = entered.facts[-1]
    remarks = last.body.remarks if isinstance(last.body, FieldEntry) else ""
    return {
        "address": address, "replayed": entered.replayed, "recorded_at": last.recorded_at.isoformat(),
        "records": [{"number": f.number, "title": f.body.title, "door": f.door, "seal": f.seal} for f in entered.facts],
        "found": [
            {"record": one.record, "text": one.text, "mark": setting.rules.mark(one.clause) if one.clause else ""}
            for one in entered.found
        ],
        "remarks": remarks, "next": _next(entered.case),
    }  # fmt: skip


def _next(case: str) -> list[str]:
    """What the case owes now, the earliest first."""
    running = [o for o in reading.answer(case).duties if o.ended is None and o.duty.whose != "party"]
    running.sort(key=lambda o: (o.at is None, o.at))
    return [f"{o.duty.title}{_until(o)}" for o in running][:FOLLOWING]


def _until(owed: Any) -> str:
    day = owed.governing.due.day
    return f"，最迟 {cn_day(day)}" if day is not None else ""
