"""将延长的理由、所需的时间书面告知申请人 (许可法 42, 45)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

WORDS = {"extension": "延长期限的理由", "time": "不计入期限的所需时间"}


class Params(Strict):
    """``what`` must be told: the reasons of an extension, or the time that does not count."""

    what: Literal["extension", "time"]


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if ask.fills("told-in-writing") and not ask.body.told:
        yield Shut(f"没有将{WORDS[params.what]}书面告知申请人", "请出具告知书并交申请人，再登记", field="told")


gate = Gate("applicant-told", "书面告知申请人", Params, shut, ("told-in-writing",))
