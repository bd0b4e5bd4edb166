"""What a record about a case must get right before it is sealed, through either door.

The law is not asked here. A record that names another one must name one that exists and is of the sort meant, and a
correction must leave a record that is well formed; otherwise later readings would be about nothing.
"""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from pydantic import ValidationError

from qiuhao.casefile.kinds.public_words import PublicWords
from qiuhao.law.facts import History
from qiuhao.ledger.kinds import Kind
from qiuhao.ledger.problems import FieldProblem, InvalidContent
from qiuhao.ledger.wording import field_problems

VIEW_TITLES = {
    "*": "记录", "decided": "决定", "notified": "告知书", "submitted": "送审", "opinion": "审核意见",
    "recording": "音像记录", "served": "送达", "published": "公示", "publication-drafted": "公示稿",
    "hearing-asked": "听证申请", "hearing-notified": "听证通知", "statement": "陈述申辩", "paid": "缴款记录",
    "preserved": "先行登记保存", "officers": "执法行为", "electronic-consent": "电子送达确认书",
    "ruling": "改变决定的文书",
    "suspended": "中止", "review-paused": "审核暂停", "correction-asked": "更正要求", "on-the-spot": "当场处罚决定",
    "recusal-asked": "回避申请", "crime-suspected": "涉嫌犯罪报告", "transfer-decided": "移送决定",
    "transferred": "移送", "correction-ordered": "责令改正", "appraisal-commissioned": "委托鉴定",
    "discussed": "集体讨论", "remedy-opened": "复议或者诉讼", "reconsideration-received": "复议答复通知",
    "reconsideration-lodged": "复议申请", "claim-received": "应诉通知", "court-demanded": "催告书",
    "court-applied": "强制执行申请", "things-taken": "没收财物接收清单", "transfer-answered": "公安机关的通知",
    "inspection-planned": "检查申请", "inspection-result": "检查结果",
    "ordered": "强制决定", "measure-asked": "强制措施审批表", "measure-taken": "强制措施",
    "demanded": "催告书", "substitute-demanded": "代履行前催告书", "demand-answered": "催告后的陈述申辩",
    "execution-ordered": "强制执行决定", "execution-suspended": "中止执行决定", "execution-agreed": "执行协议",
    "demolition-announced": "限期拆除公告", "decision-elsewhere": "强制事项登记",
    "supplement-told": "补正告知书", "cancellation-ground": "注销情形",
}  # fmt: skip


def check(body: Kind, history: History) -> None:
    """InvalidContent with a sentence for every field that names a wrong record, or a correction that does not fit."""
    problems = [*_references(body, history), *_correction(body, history), *_public(body)]
    if problems:
        raise InvalidContent(tuple(problems))


def _public(body: Kind) -> list[FieldProblem]:
    """Public words are the record's own, or a published line would prove something else than was decided."""
    if not isinstance(body, PublicWords):
        return []
    wrong = [name for name, words in body.public_words().items() if getattr(body, name) != words]
    return [_problem(body, name, "与本记录的内容不符", "请留空，由系统填写") for name in wrong]


def _references(body: Kind, history: History) -> list[FieldProblem]:
    problems = []
    for name, view in references(type(body)):
        number = getattr(body, name)
        if number is None:
            continue
        fact = history.number(number)
        views = view.split("|")
        wanted = "或者".join(VIEW_TITLES.get(one, "相应的记录") for one in views)
        if fact is None:
            problems.append(
                _problem(body, name, f"指向第 {number} 号记录，但本案没有这一号", f"请选择本案的一项{wanted}")
            )
        elif view != "*" and not set(views) & set(fact.body.fills):
            said = fact.body.title if isinstance(fact.body, Kind) else "已销毁的记录"
            problems.append(
                _problem(
                    body, name, f"指向第 {number} 号记录，它是《{said}》，不是{wanted}", f"请选择本案的一项{wanted}"
                )
            )
    return problems


@cache
def references(cls: type[Kind]) -> tuple[tuple[str, str], ...]:
    """(field, view) of every field that holds the number of another record of the case; `a|b` is either view."""
    found = []
    for name, info in cls.model_fields.items():
        extra: Any = info.json_schema_extra
        widget = extra.get("widget", "") if isinstance(extra, dict) else ""
        if widget.startswith("fact:") and _is_number(info.annotation):
            found.append((name, widget.removeprefix("fact:")))
    return tuple(found)


def _is_number(annotation: Any) -> bool:
    return annotation is int or any(_is_number(part) for part in get_args(annotation))


def _correction(body: Kind, history: History) -> list[FieldProblem]:
    if "correction" not in body.fills:
        return []
    correction: Any = body
    target = history.number(correction.of)
    if target is None or not isinstance(target.body, Kind):
        return []
    try:
        correction.corrected(target.body)
    except ValidationError as error:
        return list(field_problems(type(target.body), error))
    return []


def _problem(body: Kind, name: str, problem: str, remedy: str) -> FieldProblem:
    title = type(body).model_fields[name].title or name
    return FieldProblem(body.kind, body.title, name, title, problem, remedy)
