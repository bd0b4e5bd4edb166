"""不予公开的决定不公示 (anhui/disclosure/14, 15; anze/disclosure/15; xuecheng/disclosure/10; yangquan/disclosure/7).

A ground stands because a person recorded it (``withheld``) and nobody has lifted it since
(``withholding-lifted``: the ground has ceased, 信息公开条例 18), because a party is a minor, or because
a suspected crime is being dealt with (the last two where the place's list says so). An absolute
ground never opens; another opens by one of the ways out that its entry names, with a basis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qiuhao.law import opinions
from qiuhao.law.facts import Fact, History, is_decision, last_decision, withheld_now
from qiuhao.law.gates._ages import full_years
from qiuhao.law.gates._words import blank, listed, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    decision = _decision(ask)
    if decision is None or not is_decision(decision):
        return
    if _asks_for_minors(ask):
        unknown = [p.name for p in decision.body.parties if p.sort == "person" and p.born_on is None]
        if unknown:
            yield Shut(
                f"没有登记当事人{listed(unknown)}的出生日期，无法判断是否未成年",
                "请补登出生日期或者公民身份号码",
                "correct-record",
                "about",
            )
    for ground, why in _grounds(ask, decision):
        item = ask.rules.item("withhold-ground", ground, ask.day)
        label = item.label if item else ground
        lifts = tuple(item.more.get("lifts") or ()) if item and not item.more.get("absolute") else ()
        if not lifts:
            yield Shut(f"本决定不予公开：{label}（{why}）", "不得公示", "withhold", item=item)
        elif ask.body is not None and (ask.body.exit not in lifts or blank(ask.body.exit_basis)):
            ways = listed(EXITS[name] for name in lifts)
            yield Shut(
                f"本决定有不予公开的情形：{label}（{why}）",
                f"只有{ways}并写明依据，才可以公示",
                field="exit",
                item=item,
            )


EXITS = {
    "consent": "经权利人同意",
    "public-interest": "认定不公开会对公共利益造成重大影响",
    "other-law": "法律另有规定",
    "masking": "经处理后公开",
}


def _decision(ask: Ask) -> Fact | None:
    about = getattr(ask.body, "about", None)
    return ask.history.number(about) if about is not None else last_decision(ask.history)


def _grounds(ask: Ask, decision: Fact) -> Iterator[tuple[str, str]]:
    withheld = withheld_now(ask.history, decision.number)
    for fact in withheld:
        yield fact.body.ground, f"{said(fact.day)}决定"
    stated = {fact.body.ground for fact in withheld}
    for item in ask.rules.items("withhold-ground", ask.day, ask.procedure):
        automatic = item.more.get("automatic")
        if not automatic or item.id in stated:
            continue
        why = _minor(ask, decision) if automatic == "minor" else _crime(ask.history)
        if why:
            yield item.id, why
    barred = _barred(ask)
    if barred and barred not in stated and not _crime(ask.history):
        yield barred, "法制审核意见"


def _minor(ask: Ask, decision: Fact) -> str:
    """Who was a minor on the day of the act (else of the decision), in words; '' when nobody was."""
    under = ask.rules.parameter("age.minor-under", ask.day)
    filed = ask.history.last("filed")
    on = (filed.body.act_ended_on or filed.body.discovered_on if filed else None) or decision.day
    for party in decision.body.parties:
        born = party.born_on if party.sort == "person" else None
        if born is not None and under is not None and full_years(born, min(on, decision.day)) < under:
            return "当事人未成年"
    return ""


def _asks_for_minors(ask: Ask) -> bool:
    grounds = ask.rules.items("withhold-ground", ask.day, ask.procedure)
    return any(item.more.get("automatic") == "minor" for item in grounds)


def _crime(history: History) -> str:
    for suspicion in history.of("crime-suspected"):
        decisions = history.about("transfer-decided", suspicion.number)
        if decisions and not decisions[-1].body.approved:
            continue
        transfers = history.about("transferred", decisions[-1].number) if decisions else []
        if not any(history.about("transfer-returned", transfer.number) for transfer in transfers):
            return "涉嫌犯罪，正在移送或者由有关机关处理"
    return ""


def _barred(ask: Ask) -> str:
    """The ground that the latest opinion sets (移送意见), unless the case came back from a transfer."""
    opinion = ask.history.last("opinion")
    if opinion is None or ask.history.of("transfer-returned"):
        return ""
    grounds = (str(item.more.get("bars_publication", "")) for item in opinions.items(ask.rules, opinion))
    return next(filter(None, grounds), "")


gate = Gate("not-withheld", "没有不予公开的情形", NoParams, shut)
