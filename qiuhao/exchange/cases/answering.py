"""The law's answer about a case read from a file: the same function that every page asks."""

from __future__ import annotations

from datetime import datetime
from difflib import get_close_matches

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.exchange.cases.format import BadCase, Case, Problem
from qiuhao.law.answer import Answer, answer
from qiuhao.law.facts import History
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import UnknownPack, rules


def answer_case(case: Case, now: datetime) -> Answer:
    """What may be done, is owed and was breached in this case, as known at ``now``.

    Raises :class:`BadCase` for a place or a procedure that this installation does not have.
    """
    try:
        book = rules(case.place)
    except UnknownPack as error:
        raise BadCase([Problem(0, 0, "place", f"{case.stream}：{error}")]) from None
    procedure = PROCEDURES.get(case.procedure)
    if procedure is None:
        near = get_close_matches(case.procedure, PROCEDURES, 1)
        hint = f"是否指 {near[0]}？" if near else "可用：" + "、".join(PROCEDURES)
        raise BadCase([Problem(0, 0, "procedure", f"{case.stream}：没有 {case.procedure} 程序。{hint}")])
    return answer(History(case.facts, case.stream), book, calendar(), now, procedure)
