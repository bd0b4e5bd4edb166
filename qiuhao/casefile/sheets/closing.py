"""结案报告: what was decided, how it was performed, who agreed."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.values import Voice, label_of
from qiuhao.casefile.sheets.common import BLANK, Ground, lines, names
from qiuhao.documents.wording import chinese_day, figures, total
from qiuhao.law import apart
from qiuhao.law.facts import Fact

MONEY = ("fine", "confiscate-gains")


def closing(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of the report."""
    body, history = fact.body, ground.history
    filed, decided = history.first("filed"), history.last("decided")
    each = {one.number: one for one in apart.decisions_by_party(history) if one is not None} if decided else {}
    numbers = [one.body.number_text for one in each.values() if one.body.number_text]
    amounts = [p.amount for one in each.values() for p in one.body.penalties if p.sort in MONEY]
    amount = total(amounts)
    return {
        "authority": ground.registered.name,
        "cause": ground.name,
        "party": "、".join(one.name for one in ground.parties) or BLANK,
        "filed_on": filed.day if filed else None,
        "decided_on": decided.day if decided else None,
        "decision_number": numbers[0] if len(numbers) == 1 else None,
        "handlers": names(body.handlers or ground.handlers),
        "facts": lines(body.report),
        "amount": amount if amount != "0.00" else None,
        "performed": [*_several(numbers), *performed(ground)] or [BLANK],
        "reason": label_of(type(body), "reason", body.reason),
        "approvals": [_voice("承办机构意见", body.unit_opinion), _voice("机关负责人意见", body.head_opinion)],
        "dated": fact.day,
    }


def _several(numbers: list[str]) -> list[str]:
    """Decisions about parties that were decided apart; the cell of the number holds one."""
    return [f"各当事人的决定书：{'、'.join(numbers)}。"] if len(numbers) > 1 else []


def performed(ground: Ground) -> list[str]:
    """What the records say about payment, performance and the end of execution, in their order."""
    return [words for fact in ground.history for words in _said(fact) if words]


def _said(fact: Fact) -> list[str]:
    body, day = fact.body, chinese_day(fact.day)
    if fact.kind == "casefile.payment":
        return [f"{day}收到{label_of(type(body), 'sort', body.sort)}{figures(body.amount)}。"]
    if fact.kind == "casefile.performance":
        result = label_of(type(body), "result", body.result)
        return [f"{body.obligation.rstrip('。') or '决定确定的义务'}：{result}。"]
    if fact.kind == "casefile.execution_end":
        reason = f"，{body.reason.rstrip('。')}" if body.reason else ""
        return [f"{day}{label_of(type(body), 'result', body.result)}{reason}。"]
    return []


def _voice(title: str, one: Voice | None) -> dict[str, Any]:
    """An opinion with its name; a blank if nobody has spoken."""
    if one is None:
        return {"role": title}
    words = one.words or ("同意。" if one.agreed else "不同意。")
    return {"role": title, "opinion": f"{words}（{one.name}）", "on": one.on}
