"""各环节的文字记录 (anze/record/7; yangquan/record/7; xuecheng/record/13; anhui/record/7–10)."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.gates._views import act_for, name_of
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``views``: views that must stand in the case before the act; ``a|b`` means one of the two."""

    views: list[str] = Field(min_length=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    for entry in params.views:
        choices = entry.split("|")
        if not any(ask.history.of(view) for view in choices):
            words = "或者".join(name_of(view) for view in choices)
            yield Shut(f"案卷中没有{words}", f"请先补上{words}", act_for(choices[0]))


gate = Gate("text-records", "文字记录", Params, shut)
