"""The law's answer about a case read from a file: the same function that every page asks."""

from __future__ import annotations

from datetime import datetime
from difflib import get_close_matches

from pydantic import ValidationError

from qiuhao.casefile.checking import check
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.exchange.cases.format import BadCase, Case, Problem
from qiuhao.exchange.cases.renumbering import named
from qiuhao.law.answer import Answer, answer
from qiuhao.law.facts import History
from qiuhao.law.rules import Rules
from qiuhao.ledger.kinds import Kind
from qiuhao.ledger.problems import InvalidContent
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import UnknownPack, rules


def answer_case(case: Case, now: datetime, history: History | None = None) -> Answer:
    """What may be done, is owed and was breached in this case, as known at ``now``. ``history``: its own, if at hand.

    Raises :class:`BadCase` for a place or a procedure that this installation does not have, and for what nothing can
    be reckoned from.
    """
    book, procedure = _rules(case), PROCEDURES.get(case.procedure)
    if procedure is None:
        near = get_close_matches(case.procedure, PROCEDURES, 1)
        hint = f"是否指 {near[0]}？" if near else "可用：" + "、".join(PROCEDURES)
        raise BadCase([_problem(case, "procedure", f"没有 {case.procedure} 程序。{hint}")])
    history = history_of(case) if history is None else history
    try:
        return answer(history, book, calendar(), now, procedure)
    except OverflowError:
        raise BadCase([_problem(case, "facts", "有的日期太远，无法计算期限。请核对各项日期")]) from None


def _rules(case: Case) -> Rules:
    try:
        return rules(case.place)
    except UnknownPack as error:
        raise BadCase([_problem(case, "place", str(error))]) from None


def _problem(case: Case, field: str, sentence: str) -> Problem:
    return Problem(case.line, 0, field, f"{case.stream}：{sentence}")


def history_of(case: Case) -> History:
    """The facts of the case as a history; BadCase where a correction does not fit what it corrects."""
    try:
        return History(case.facts, case.stream)
    except ValidationError:
        text = "有的更正不合所更正的记录。请核对更正的字段"
        raise BadCase([_problem(case, "changes", text)]) from None


def doubts(case: Case, history: History | None = None) -> list[Problem]:
    """Facts that name a fact which is not there or not of the sort meant. An import refuses them; a check answers from
    what is there, and tells."""
    numbers = {fact.number for fact in case.facts}
    history = history_of(case) if history is None else history
    found = []
    for fact in case.facts:
        missing = {field: number for field, number in named(fact.body) if number not in numbers}
        for field, number in missing.items():
            text = f"“{field}”指向第 {number} 号事实，本案没有这一号。请核对编号"
            found.append(Problem(case.line, fact.number, field, text))
        try:
            if isinstance(fact.body, Kind):
                check(fact.body, history)
        except InvalidContent as error:
            wrong = [p for p in error.problems if p.field not in missing]
            found += [Problem(case.line, fact.number, p.field, p.sentence) for p in wrong]
    return found
