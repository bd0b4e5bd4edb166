"""投诉、举报人基本情况 (xuecheng/record/9): whoever complains under his own name is on record."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("clue") and ask.body.signed_complaint and ask.body.complainant is None:
        yield Shut(
            "实名投诉举报，没有记载投诉、举报人的基本情况",
            "请填写投诉举报人；匿名的，取消“实名投诉举报”",
            field="complainant",
        )


gate = Gate("complainant-recorded", "投诉、举报人基本情况", NoParams, shut, ("clue",))
