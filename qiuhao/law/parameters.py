"""The closed catalogue of parameters: name -> what it means and which values it takes.

A pack may give a value only for a name that stands here; a new name is one line here and
the code that asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

Check = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Parameter:
    """``check`` returns a sentence that says what is wrong with a value, or ''."""

    name: str
    title: str
    check: Check


def _whole(value: Any) -> str:
    ok = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return "" if ok else "应当是不小于 0 的整数"


def _yes_no(value: Any) -> str:
    return "" if isinstance(value, bool) else "应当是 true 或者 false"


def _money(value: Any) -> str:
    try:
        ok = isinstance(value, str) and Decimal(value) >= 0 and Decimal(value).is_finite()
    except InvalidOperation:
        ok = False
    return "" if ok else '应当是加引号的金额（元），例如 "3000.00"'


def _ratio(value: Any) -> str:
    try:
        ok = isinstance(value, str) and 0 <= Decimal(value) <= 1
    except InvalidOperation:
        ok = False
    return "" if ok else '应当是加引号的 0 到 1 之间的小数，例如 "0.05"'


def _text(value: Any) -> str:
    return "" if isinstance(value, str) and value.strip() else "应当是文字"


def _texts(value: Any) -> str:
    ok = isinstance(value, list) and value and all(isinstance(v, str) and v for v in value)
    return "" if ok else "应当是文字的列表"


def one_of(*words: str) -> Check:
    """A check that allows only these words."""
    return lambda value: "" if value in words else "应当是 " + "、".join(words) + " 之一"


_ALL = (
    Parameter("review.reviewer-ratio", "法制审核人员占执法人员的比例（原则上不少于）", _ratio),
    Parameter("review.penalty-scope", "行政处罚的审核范围", one_of("all-ordinary", "major")),
    Parameter("review.opinion-sheet-online", "网上审核是否另出意见书", one_of("dispensed", "required", "unsaid")),
    Parameter("review.opinions-combined", "一份审核意见能否包含几种意见", _yes_no),
    Parameter("review.opinion-copies", "审核意见份数", _whole),
    Parameter("review.counts-in-case-period", "审核时间是否计入办案期限", _yes_no),
    Parameter("review.body", "法制审核机构", _text),
    Parameter("review.reporter-on-disagreement", "意见分歧时由谁报请", one_of("handling-unit", "review-body")),
    Parameter("review.collective-study-lifts", "领导集体研究能否代替通过的审核", _yes_no),
    Parameter("review.head-decision-lifts", "负责人决定能否代替通过的审核", _yes_no),
    Parameter("review.opinion-public", "审核意见是否公开", one_of("no", "unsaid")),
    Parameter("review.catalogue-to", "审核目录清单报送或公布对象", _texts),
    Parameter("review.first-time-qualification", "初次审核处罚须具备法律职业资格", _yes_no),
    Parameter("disclosure.forms", "决定公开的方式", _texts),
    Parameter("disclosure.main-carriers", "公示载体", _texts),
    Parameter("disclosure.decision-carriers", "许可、处罚决定必须使用的载体", _texts),
    Parameter("disclosure.term", "公示期限的依据", _text),
    Parameter("disclosure.withdraw-explained", "撤下时是否说明", _yes_no),
    Parameter("disclosure.withdraw-on", "须撤下的裁判结果", _texts),
    Parameter(
        "disclosure.correction-by", "谁可以要求更正", one_of("concerned-with-evidence", "anyone", "anyone-with-evidence")
    ),
    Parameter("disclosure.correction-reply", "更正的答复方式", one_of("told", "written", "unsaid")),
    Parameter("disclosure.review-before", "未经审核不得公示", _yes_no),
    Parameter("disclosure.annual-recipients", "年度数据报送对象", _texts),
    Parameter("disclosure.seven-day-kinds", "适用较短公示期限的决定", _texts),
    Parameter("record.stages", "记录的阶段", _texts),
    Parameter("record.interruption-signatures", "中断书面说明的签名人数", _whole),
    Parameter("record.access-consent", "当事人查阅是否须负责人同意", _yes_no),
    Parameter("record.reading-purpose", "监督调阅是否记明目的", _yes_no),
    Parameter("record.stores", "音像资料的存储处", _texts),
    Parameter("record.text-mandatory", "文字记录是否必备", _yes_no),
    Parameter("record.archive-ends-with", "归档期限的起算事件", _texts),
    Parameter("on-the-spot.fine-citizen", "当场处罚公民罚款上限（元）", _money),
    Parameter("on-the-spot.fine-organisation", "当场处罚组织罚款上限（元）", _money),
    Parameter("collect.fine", "当场收缴罚款上限（元）", _money),
    Parameter("surcharge.daily", "加处罚款日比例", _ratio),
    Parameter("surcharge.cap", "加处罚款上限（罚款的倍数）", _ratio),
    Parameter("hearing.threshold-citizen", "听证：对公民较大数额罚款（元）", _money),
    Parameter("hearing.threshold-organisation", "听证：对组织较大数额罚款（元）", _money),
    Parameter("age.lighter-under", "从轻减轻处罚年龄（周岁以下）", _whole),
    Parameter("age.minor-under", "未成年人年龄（周岁以下）", _whole),
    Parameter("plan.check-interval", "三项制度检查间隔", _text),
    Parameter("certificate.issuers", "执法证件的颁发机关", _texts),
    Parameter("certificate.filing", "执法证件须备案的机关", _text),
    Parameter("inspection.not-counted", "不计入年度检查频次的检查来源", _texts),
    Parameter("counting.first-day", "期限首日", one_of("next-day", "event-day")),
)  # fmt: skip

PARAMETERS: Mapping[str, Parameter] = {parameter.name: parameter for parameter in _ALL}
