"""Papers of coercive measures and coercive execution, from their records: decisions with their lists, and notices.

Every sentence says what the record says; no period is reckoned here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from qiuhao.authority.values import label_of
from qiuhao.casefile.sheets.common import RULE, Ground, lines, party_or_blank, signatures
from qiuhao.casefile.sheets.decisions import evidence
from qiuhao.casefile.sheets.investigation import item_of, official
from qiuhao.documents.wording import capital_amount, chinese_day, chinese_moment, figures
from qiuhao.law.facts import SHANGHAI, Fact

KEEPERS = ("当事人", "行政机关")
"""Who keeps the copies of a list (强制法 24); further ones are for the file."""
SUBSTITUTE = "代履行决定书"


def order(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of a coercive decision: measure or execution."""
    body = fact.body
    things = getattr(body, "things", ())
    said, terms = DECISIONS[body.kind](body)
    power = [body.power_basis] if body.power_basis not in body.basis else []
    return {
        **official(fact, ground),
        "authority": body.authority_name or ground.registered.name,
        "heading": _heading(body),
        "parties": party_or_blank(body.parties),
        "facts": lines(body.facts_found),
        "evidence": evidence(body),
        "reasons": lines(body.reasons),
        "basis": [*body.basis, *power],
        "decision": f"本机关决定：{said}。",
        "terms": [*terms, *_days(body)],
        "remedy": lines(body.remedy_text),
        "items": [item_of(one) for one in things],
        "keepers": _keepers(body.list_copies) if things else [],
        "signatures": signatures(body.signatures, ground, "当事人", "见证人", "执法人员", "执法人员") if things else [],
    }


def _heading(body: Any) -> str:
    """What the paper of a decision is called; that on substitute performance has its own name."""
    ordered = "execution-ordered" in body.fills
    return SUBSTITUTE if ordered and body.manner == "substitute" else str(body.title)


def _keepers(copies: int) -> list[str]:
    return [KEEPERS[place] if place < len(KEEPERS) else "案卷" for place in range(max(copies, 1))]


def _days(body: Any) -> list[str]:
    days = getattr(body, "days", None)
    return [f"期限：{days}日，自实施之日起计算；依法延长的，另行书面告知。"] if days else []


def _rows(rows: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{title}：{value}。" for title, value in rows if value]


Said = tuple[str, list[str]]


def _sealing(body: Any) -> Said:
    kept = (("查封地点", body.place), ("保存地点", body.kept_where), ("保管人", body.keeper))
    return "对当事人的有关场所、设施或者财物予以查封，具体见所附清单", _rows(kept)


def _impounding(body: Any) -> Said:
    kept = (("扣押地点", body.place), ("保存地点", body.kept_where), ("保管人", body.keeper))
    return "对当事人的有关财物予以扣押，具体见所附清单", _rows(kept)


def _freezing(body: Any) -> Said:
    where = (("金融机构", body.bank), ("账号", body.account), ("数额", _money(body.amount)))
    return "冻结当事人的存款、汇款", _rows(where)


def _liberty(body: Any) -> Said:
    return "对当事人限制人身自由", _rows((("实施地点", body.held_where),))


def _other(body: Any) -> Said:
    return f"对当事人采取行政强制措施：{body.measure}", _rows((("对象", body.object),))


def _execution(body: Any) -> Said:
    local = body.planned_at.astimezone(SHANGHAI) if body.planned_at else None
    rows = (
        ("执行方式", label_of(type(body), "manner", body.manner)),
        ("执行时间", chinese_moment(local) if local else ""),
        ("执行地点", body.place),
        ("金钱给付义务", _money(body.principal)),
        ("加处罚款或者滞纳金", _money(body.surcharge)),
        ("标的", body.object),
        ("代履行人", body.performer),
        ("费用预算", _money(body.cost_budget)),
    )
    return ("代履行" if body.manner == "substitute" else "依法强制执行"), _rows(rows)


DECISIONS: Mapping[str, Callable[[Any], Said]] = {
    "casefile.sealing": _sealing,
    "casefile.impounding": _impounding,
    "casefile.freezing": _freezing,
    "casefile.liberty_restriction": _liberty,
    "casefile.other_measure": _other,
    "casefile.execution_order": _execution,
}
"""Kind -> what is decided, in a sentence, and its particulars."""


def _money(amount: str) -> str:
    return f"人民币{capital_amount(amount)}（{figures(amount)}）" if amount != "0.00" else ""


def _letter(fact: Fact, ground: Ground, heading: str, paragraphs: list[str], *endings: str) -> dict[str, Any]:
    """A notice to the parties of the case."""
    return {
        **official(fact, ground), "heading": heading,
        "addressee": "、".join(one["name"] for one in party_or_blank(ground.whom(fact.body))),
        "paragraphs": paragraphs, "endings": [one for one in endings if one], "contact": ground.contact(),
    }  # fmt: skip


def _measure(fact: Fact, ground: Ground) -> str:
    """The measure by its day, title and number."""
    taken = ground.history.number(fact.body.about)
    if taken is None or "measure-taken" not in taken.body.fills:
        return f"本机关作出的{RULE}"
    number = f"（{taken.body.number_text}）" if taken.body.number_text else ""
    return f"本机关于{chinese_day(taken.day)}作出的{taken.body.title}{number}"


def extension(fact: Fact, ground: Ground) -> dict[str, Any]:
    """延长行政强制措施期限通知书, with the reasons."""
    body = fact.body
    said = f"{_measure(fact, ground)}，因下列理由，经本机关负责人批准，将期限延长{body.days}日。"
    return _letter(fact, ground, body.title, [said, *lines(body.reasons)])


def testing(fact: Fact, ground: Ground) -> dict[str, Any]:
    """检测检验检疫鉴定期间告知书."""
    body = fact.body
    by = f"，受托机构：{body.institution}" if body.institution else ""
    said = f"{_measure(fact, ground)}所涉物品需要进行{body.what}{by}。"
    span = f"期间自{chinese_day(body.from_on)}至{chinese_day(body.until_on)}，该期间不计入查封、扣押的期限。"
    return _letter(fact, ground, body.title, [said, span])


def end(fact: Fact, ground: Ground) -> dict[str, Any]:
    """解除行政强制措施决定书, or the decision that deals with what was held."""
    body = fact.body
    lifted = body.handling == "lifted"
    ground_words = label_of(type(body), "ground", body.ground)
    handled = "决定予以解除" if lifted else f"处理决定：{label_of(type(body), 'handling', body.handling)}"
    heading = body.title if lifted else "行政强制措施处理决定书"
    returned = f"财物已于{chinese_day(body.returned_on)}退还。" if body.returned_on else ""
    proceeds = f"退还变卖价款{_money(body.proceeds)}。" if body.proceeds != "0.00" else ""
    said = [f"{_measure(fact, ground)}，因{ground_words}，{handled}。", *lines(body.reason)]
    return {
        **_letter(fact, ground, heading, said, returned, proceeds),
        "items": [item_of(one) for one in body.things],
    }


def demand(fact: Fact, ground: Ground) -> dict[str, Any]:
    """催告书、代履行前催告书: term, manner, money, and the right to speak (强制法 35)."""
    body = fact.body
    decision = ground.history.number(body.about) if body.about else None
    filed = ground.history.last("decision-elsewhere")
    if decision is not None:
        number = getattr(decision.body, "number_text", "")
        which = f"{_heading(decision.body)}{f'（{number}）' if number else ''}"
    elif filed is not None and filed.body.decision_number:
        which = f"{filed.body.decision_by or '行政机关'}作出的决定（{filed.body.decision_number}）"
    else:
        which = f"{ground.cause}的决定"
    money = f"应当给付的金额：{_money(body.amount)}；给付方式：{body.payment}。" if body.amount != "0.00" else ""
    right = "你（单位）收到本催告书后，有权进行陈述和申辩。" if body.statement_right else ""
    last = "当事人履行的，停止代履行。" if body.kind == "casefile.substitute_demand" else ""
    said = [
        f"根据{which}，你（单位）应当履行下列义务：",
        *lines(body.obligation),
        *_rows((("履行期限", f"至{chinese_day(body.until)}"), ("履行方式", body.manner))),
        *([money] if money else []),
    ]
    return _letter(fact, ground, body.title, said, right, last)


def demolition(fact: Fact, ground: Ground) -> dict[str, Any]:
    """限期拆除公告: to everybody, so without an addressee."""
    body = fact.body
    said = [*lines(body.content), *_rows((("建筑物、构筑物、设施", body.building),))]
    until = f"请于{chinese_day(body.until)}前自行拆除。"
    posted = f"公告张贴和发布的地点：{body.posted_where}。" if body.posted_where else ""
    return {**_letter(fact, ground, body.title, said, until, posted), "addressee": ""}


PAPERS: Mapping[str, tuple[str, Callable[[Fact, Ground], dict[str, Any]]]] = {
    **dict.fromkeys(DECISIONS, ("coercion_order", order)),
    "casefile.measure_extension": ("coercion_letter", extension),
    "casefile.testing_term": ("coercion_letter", testing),
    "casefile.measure_end": ("coercion_letter", end),
    "casefile.demand": ("coercion_letter", demand),
    "casefile.substitute_demand": ("coercion_letter", demand),
    "casefile.demolition_notice": ("coercion_letter", demolition),
}
"""Kind of record -> its template, and what stands on it."""
