"""Promises that hold in every place, whatever its pack says: nobody judges his own work, by whichever door.

They speak beside the law's refusals and cite no clause. The law's own exemption stays: a penalty on the spot is
decided by the officers who found it (处罚法 51), and no promise here speaks of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from qiuhao.authority.posts import POSTS
from qiuhao.authority.rights import OWNERS, viewers
from qiuhao.casefile import secrecy, settled
from qiuhao.casefile.setting import Setting
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import DECISIONS, Fact, History, is_decision
from qiuhao.law.refusal import Refusal
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import Kind

APPROVING = frozenset({"approve", "approve-inspection", "make-up-approval", "approve-measure"})
"""Acts of the head on what others ask for."""
JUDGING = frozenset({"give-opinion", "review-publication", *APPROVING})
"""Acts that judge the work of others."""
JUDGEMENTS = frozenset(
    {"opinion", "approved", "inspection-approved", "measure-approved", "discussed", "interest-declared"}
)
"""Views of records that are somebody's own judgement: nobody else can put it right."""
DISCLOSED = frozenset({
    "publication-drafted", "publication-reviewed", "published", "publication-corrected", "withdrawn", "withheld",
    "withholding-lifted", "correction-answered",
})  # fmt: skip
"""Views of records that the public reads, or that let it read: they are put right by their own acts, reviewed anew."""
ON_THE_PAGE = frozenset({"number_text", "decided_on", "procedure", "authority_name"})
"""Fields of a decision that stand on its public page beside the reviewed draft."""
MADE_HERE = frozenset({"correction", "finding-answered"})
"""Views of records that are made here whichever door they are handed in by."""
OWN_NAME = ("published_by", "corrected_by", "withdrawn_by", "drafted_by")


def reasons(setting: Setting, history: History, body: Any, by: Sequence[str]) -> list[Refusal]:
    """Why these persons may not do this act with this content, as far as the platform itself promises it."""
    if body is None:
        return []
    asked = (*_for_others(body, by), *_own_work(setting, history, body, by), *_on_its_day(body))
    found = [_own(setting, *told) for told in asked]
    return found + made_here(setting, history, body, by)


def made_here(setting: Setting, history: History, body: Any, by: Sequence[str]) -> list[Refusal]:
    """Why these persons may not correct this record, or say this of what the platform found."""
    if "correction" in body.fills:
        return correcting(setting, history, body, by)
    if "finding-answered" in body.fills and body.answer == "cleared" and _workers(setting, history) & set(by):
        remedy = "承办人可以说明或者确认；确已排除的，请由没有办理本案的人员澄清"
        return [_own(setting, "本案的承办人不能自己澄清本案的问题", remedy, "answer")]
    return []


def entering(setting: Setting, history: History, act: str, by: Sequence[str], on: date | None = None) -> str:
    """'' if these persons may enter that this act was done elsewhere, else the sentence why not; their posts are those
    of today, or of another day where one is given.

    What has happened is never refused by the law; but whoever may not do an act here does not report it either, and
    nobody reports the judgement on his own work.
    """
    row = setting.procedure.by_act.get(act)
    if row is not None and not _owns(row.owner, setting, by, on):
        return f"“{row.title}”由{_posts(row.owner)}补录，您在本机关没有这一岗位。请由有该岗位的人员补录。"
    if row is not None and act in JUDGING and _workers(setting, history) & set(by):
        return f"您是本案的承办人，不能补录本案的“{row.title}”。请由作出的人员本人补录。"
    return ""


def correcting(setting: Setting, history: History, body: Any, by: Sequence[str]) -> list[Refusal]:
    """Whose record may be corrected by whom, and which records are put right in another way."""
    fact = history.number(body.of)
    if fact is None or not isinstance(fact.body, Kind):
        return []
    if {"opened", "correction"} & set(fact.body.fills):
        return [_own(setting, "建立案件的记录和更正记录不能更正", "更正有误的，请就原记录再作更正", "of")]
    if DISCLOSED & set(fact.body.fills):
        text = f"《{fact.body.title}》不能用记录更正改动：公众看到的内容须经审核"
        return [_own(setting, text, "请重新拟公示稿，或者更正公示、撤下公示", "of")]
    if JUDGEMENTS & set(fact.body.fills) and not set(fact.people) & set(by):
        return [
            _own(
                setting, f"《{fact.body.title}》是作出的人员本人的判断，别人不能更正", "请由录入该记录的人员更正", "of"
            )
        ]
    if _on_the_shelf(history, fact) and ON_THE_PAGE & set(body.changes):
        return [
            _own(setting, "这份决定正在公示，文号、日期等公开的内容不能直接更正", "请先撤下公示，更正后重新公示", "of")
        ]
    if not any(secrecy.may_open(who, fact, history, setting.opened.authority) for who in viewers(by)):
        return [_own(setting, "这项记录标明涉密，不能查阅的人员不能更正", "请由办理人或者机关负责人更正", "of")]
    if (late := settled.shut(history, fact, body)) is not None:
        return [_own(setting, *late, "of")]
    row = setting.procedure.by_act.get(fact.body.act)
    owner = row.owner if row is not None else "handler"
    if not _owns(owner, setting, by):
        text = f"《{fact.body.title}》由{_posts(owner)}更正，办理人在本机关没有这一岗位"
        return [_own(setting, text, "请由有该岗位的人员更正", "of")]
    return []


def _for_others(body: Any, by: Collection[str]) -> Iterable[tuple[str, str, str]]:
    """Nobody acts in another's name."""
    for name in OWN_NAME:
        person = getattr(body, name, "")
        if person and person not in by:
            title = type(body).model_fields[name].title or name
            yield f"{title}不是办理本步骤的人员", "请填写本人", name


def _on_its_day(body: Any) -> Iterable[tuple[str, str, str]]:
    """A decision made here is made today; its paper and the public read no other day."""
    said = set(DECISIONS) & set(body.fills) and "decided_on" in type(body).model_fields
    day = body.decided_on if said else None
    if day is not None and day != clock.today():
        yield (
            f"决定日期写成了 {day}，在本平台作出的决定，日期是作出的当日",
            "请留空，由系统填写；此前已经在别处作出的决定，请作为已经发生的事补录",
            "decided_on",
        )


def _own_work(setting: Setting, history: History, body: Any, by: Collection[str]) -> Iterable[tuple[str, str, str]]:
    """Whoever approves is the head himself, and did not handle the case; no handler approves what he enters."""
    approver, row = getattr(body, "approved_by", ""), setting.procedure.by_act.get(body.act)
    if body.act in APPROVING:
        field = "head_opinion"
        if approver and approver not in by:
            yield "审批的负责人不是办理本步骤的人员", "请由负责人本人审批", field
        if _workers(setting, history) & {approver, *by}:
            yield "审批的人是本案的承办人，不能审批自己办理的案件", "请由其他负责人审批", field
    elif approver and approver in by and row is not None and row.owner == "handler":
        yield "办理人不能批准自己办理的事项", "请报机关负责人批准，并写明批准人", ""


def _workers(setting: Setting, history: History) -> set[str]:
    """Who handled the case: its handlers, the officers of its records, who submitted it for review."""
    found = {officer.person for officer in setting.opened.handlers}
    for fact in history.of("officers"):
        found.update(officer.person for officer in fact.body.officers)
    found.update(fact.body.submitted_by for fact in history.of("submitted"))
    return found - {""}


def _on_the_shelf(history: History, fact: Fact) -> bool:
    if not is_decision(fact):
        return False
    public = [f for f in history.about("published", fact.number) if f.door == "act"]
    gone = list(history.about("withdrawn", fact.number))
    return bool(public) and (not gone or gone[-1].number < public[-1].number)


def _owns(owner: str, setting: Setting, by: Sequence[str], on: date | None = None) -> bool:
    return any(viewer.owns(owner, setting.opened.authority) for viewer in viewers(by, on))


def _posts(owner: str) -> str:
    return "、".join(POSTS[post] for post in sorted(OWNERS.get(owner, ())))


def _own(setting: Setting, text: str, remedy: str, field: str) -> Refusal:
    return Refusal("promise", text, Source("", Rank.OWN, setting.rules.place.id), remedy, "", field)
