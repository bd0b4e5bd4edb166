"""The closed catalogue of events: moments that the law attaches something to.

An event is read from the facts of one stream; its subject is the number of the fact that it
concerns (0: the case as a whole), which joins the start of a duty to its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from qiuhao.law import apart
from qiuhao.law.duties import after, applications, coercing, inspecting
from qiuhao.law.duties.occurring import Event, Occurrence
from qiuhao.law.duties.occurring import about as _about
from qiuhao.law.duties.occurring import case as _case
from qiuhao.law.duties.occurring import order_served as _decision_served
from qiuhao.law.duties.occurring import own as _own
from qiuhao.law.duties.occurring import paid_whole as _paid_whole
from qiuhao.law.duties.occurring import served as _served
from qiuhao.law.facts import SHANGHAI, Fact, History, decisions, withheld_now


def _decisions(history: History) -> Iterable[Occurrence]:
    return [Occurrence(f.number, f.happened_at, f, f.body.procedure) for f in decisions(history)]


def _noon(day: date) -> datetime:
    """A moment inside a legal day, for events of which only the day is known."""
    return datetime.combine(day, time(12, 0), SHANGHAI)


def _filed_decision(history: History) -> Iterable[Occurrence]:
    """The case period ends with the first decision of the case, of several parties with that of the last of them."""
    firsts = [side.history.first("decided") for side in apart.sides(history)]
    known = [fact for fact in firsts if fact is not None]
    if len(known) < len(firsts):
        return []
    last = max(known, key=_when)
    return [Occurrence(0, last.happened_at, last)]


def _when(fact: Fact) -> tuple[datetime, int]:
    return fact.happened_at, fact.number


def _execution_ended(history: History) -> Iterable[Occurrence]:
    """The execution of the case, which of several parties has ended with the last of them."""
    if not apart.parties(history):
        return _case("execution-ended")(history)
    ends = [_end_of(side.history) for side in apart.sides(history)]
    known = [fact for fact in ends if fact is not None]
    if len(known) < len(ends) or not history.of("execution-ended"):
        return []
    last = max(known, key=_when)
    return [Occurrence(0, last.happened_at, last)]


def _end_of(side: History) -> Fact | None:
    """What ends the execution on one side: its record; a decision that leaves nothing to execute."""
    decided = side.last("decided")
    if decided is not None and decided.body.proposal.outcome != "penalty":
        return decided
    return side.last("execution-ended")


def _performed(history: History) -> Iterable[Occurrence]:
    """The execution of the case; where several parties may be decided apart, of each decision."""
    if not apart.parties(history):
        return _case("execution-ended")(history)
    return [
        Occurrence(decision.number, end.happened_at, end)
        for end in history.of("execution-ended")
        for decision in history.of("decided")
        if end.body.about in (None, decision.number)
    ]


def _transferred(history: History) -> Iterable[Occurrence]:
    """A transfer carries out its decision; both are about the same suspicion."""
    for fact in history.of("transferred"):
        decision = history.number(fact.body.about or 0)
        if decision is None or "transfer-decided" not in decision.body.fills:
            decision = fact
        yield Occurrence(decision.body.about or 0, fact.happened_at, fact)


def _shelf(history: History) -> Iterable[Occurrence]:
    """Anything of the case published or brought up to date, the case as a whole being the subject; where several
    parties may be decided apart, the decision."""
    shown = [*history.of("published"), *history.of("publication-corrected")]
    each = bool(apart.parties(history))
    return [Occurrence((f.body.about or 0) if each else 0, f.happened_at, f) for f in shown]


def _lifted(history: History) -> Iterable[Occurrence]:
    """The lifting after which no withholding of a decision stands; the decision is the subject."""
    latest: dict[int, Fact] = {}
    for fact in history.of("withholding-lifted"):
        withheld = history.number(fact.body.about or 0)
        if withheld is not None and "withheld" in withheld.body.fills:
            latest[withheld.body.about or 0] = fact
    for decision, fact in latest.items():
        if not withheld_now(history, decision):
            yield Occurrence(decision, fact.happened_at, fact)


def _kept_off(history: History) -> Iterable[Occurrence]:
    """A withholding that stands when the execution ends excuses what would follow, whichever came first."""
    each = bool(apart.parties(history))
    for number in {f.body.about or 0 for f in history.of("withheld")}:
        ends = [f for f in history.of("execution-ended") if not each or f.body.about in (None, number)]
        for fact in withheld_now(history, number):
            at = max(fact.happened_at, ends[-1].happened_at) if ends else fact.happened_at
            yield Occurrence(number if each else 0, at, fact)


def _tasks(history: History) -> Iterable[Occurrence]:
    """A plan is issued task by task: each fact names its task, by which the pack's line is chosen."""
    return [Occurrence(f.number, f.happened_at, f, f.body.task) for f in history.of("plan-issued")]


def _returned(history: History) -> Iterable[Occurrence]:
    return [
        Occurrence(f.body.about or 0, f.body.returned_at, f)
        for f in history.of("storage-excused")
        if f.body.returned_at is not None
    ]


def _unfiled(history: History) -> list[Fact]:
    """Text records that no volume holds."""
    held = {number for volume in history.of("archived") for number in volume.body.contents}
    return [fact for fact in history.of("text-record") if fact.number not in held]


def _text_finished(history: History) -> Iterable[Occurrence]:
    """The oldest text record that waits to be filed; one task for the _case, however many wait."""
    waiting = _unfiled(history) or history.of("text-record")[:1]
    return [Occurrence(0, fact.happened_at, fact) for fact in waiting[:1]]


def _text_filed(history: History) -> Iterable[Occurrence]:
    """The volume with which the last of them was filed."""
    volume = history.last("archived")
    if volume is None or _unfiled(history):
        return []
    return [Occurrence(0, volume.happened_at, volume)]


def _rulings(history: History) -> Iterable[Occurrence]:
    """Rulings, and revocations by the authority itself, about a decision that stands on the shelf."""
    published = {f.body.about for f in history.of("published")}
    found = [Occurrence(f.body.about or 0, f.happened_at, f, f.body.result) for f in history.of("ruling")]
    found += applications.revoked_here(history)
    return sorted((o for o in found if o.subject in published), key=lambda occurrence: occurrence.at)


def _collected(history: History) -> Iterable[Occurrence]:
    return [Occurrence(f.number, f.happened_at, f) for f in history.of("paid") if f.body.collected_by_officer]


def _fined(history: History) -> Iterable[Occurrence]:
    """Service of a decision that imposes a fine."""
    fines = {f.number for f in history.of("decided") if any(p.sort == "fine" for p in f.body.proposal.penalties)}
    return [o for o in _served(history) if o.subject in fines]


def _hearing_notices(history: History) -> Iterable[Occurrence]:
    return [Occurrence(f.number, _noon(f.body.held_on), f) for f in history.of("hearing-notified")]


def _told_of_hearing(history: History) -> Iterable[Occurrence]:
    """Service of a notice that offers a hearing."""
    offers = {f.number for f in history.of("notified") if f.body.hearing_offered}
    return [o for o in _served(history) if o.subject in offers]


_EVENTS = (
    Event("decided", "作出决定", _decisions),
    Event("filed", "立案", _case("filed")),
    Event("clue", "登记线索", _case("clue")),
    Event("not-filed", "决定不予立案", _case("not-filed")),
    Event("case-decided", "作出决定（本案）", _filed_decision),
    Event("closed", "结案", _case("closed")),
    Event("execution-ended", "执行终结", _execution_ended),
    Event("performance-ended", "决定的执行终结", _performed),
    Event("shelf-changed", "公示或者更新公示（本案）", _shelf),
    Event("kept-off-shelf", "决定不予公示（本案）", _kept_off),
    Event("archived", "归档", _case("archived")),
    Event("published", "公示", _about("published")),
    Event("withheld", "决定不予公示", _about("withheld")),
    Event("withholding-lifted", "解除不予公示", _lifted),
    Event("withdrawn", "撤下", _about("withdrawn")),
    Event("corrected", "更正公示", _about("publication-corrected")),
    Event("ruling-received", "收到裁判文书或者决定", _rulings),
    Event("materials-complete", "送审材料齐全", _about("materials-complete")),
    Event("submitted", "送法制审核", _own("submitted")),
    Event("opinion", "出具审核意见", _about("opinion")),
    Event("submission-returned", "退回送审", _about("submission-returned")),
    Event("recording-finished", "音像记录制作完成", _own("recording")),
    Event("recording-stored", "音像记录存储", _about("recording-stored")),
    Event("returned-to-unit", "返回单位", _returned),
    Event("preserved", "先行登记保存", _own("preserved")),
    Event("preservation-decided", "对登记保存的物品作出处理决定", _about("preservation-decided")),
    Event("served", "送达", _served),
    Event("decision-served", "送达决定书", _decision_served),
    Event("fine-served", "送达罚款决定", _fined),
    Event("fine-paid", "缴清罚款", _paid_whole),
    Event("deferred", "批准延期或者分期缴纳", _about("deferred")),
    Event("collected", "当场收缴罚款", _collected),
    Event("handed-in", "收缴的罚款交至机关", _about("handed-in")),
    Event("paid-in", "罚款缴付银行", _about("paid-in")),
    Event("notice-served", "送达告知书", _told_of_hearing),
    Event("hearing-asked", "要求听证", _about("hearing-asked")),
    Event("hearing-waived", "放弃听证", _about("hearing-waived")),
    Event("hearing-day", "举行听证之日", _hearing_notices),
    Event("hearing-notified", "通知听证", _own("hearing-notified")),
    Event("correction-asked", "收到更正要求", _own("correction-asked")),
    Event("correction-answered", "答复更正要求", _about("correction-answered")),
    Event("suspicion", "发现涉嫌犯罪", _own("crime-suspected")),
    Event("transfer-decided", "决定移送", _about("transfer-decided")),
    Event("transferred", "移送", _transferred),
    Event("on-the-spot-decided", "当场作出处罚决定", _own("on-the-spot")),
    Event("on-the-spot-filed", "当场处罚决定报所属机关备案", _about("on-the-spot-filed")),
    Event("standing-changed", "法律法规或者职能变化生效", _own("standing-changed")),
    Event("standing-updated", "更新公示信息", _about("standing-updated")),
    Event("information-formed", "执法信息形成或者变更", _own("information-formed")),
    Event("information-published", "执法信息公示", _about("information-published")),
    Event("year-began", "年度开始", _own("year-began")),
    Event("annual-published", "公开年度执法数据", _about("annual-published")),
    Event("annual-reported", "报送年度执法数据", _about("annual-reported")),
    Event("inspection-ended", "行政检查结束", inspecting.ended),
    Event("test-result-received", "收到检验、检测、检疫结果", _own("test-result")),
    Event("inspection-result-told", "告知检查结果", inspecting.told),
    Event("urgent-inspection", "紧急实施检查", inspecting.urgent),
    Event("inspection-approved", "批准检查", inspecting.approved),
    Event("random-inspection-ended", "随机抽查结束", inspecting.random_ended),
    Event("random-inspection-published", "公示随机抽查情况", _about("published")),
    Event("random-inspection-reported", "报送随机抽查情况和结果", _about("random-inspection-reported")),
    Event("text-record-finished", "文字记录完成", _text_finished),
    Event("text-record-filed", "文字记录归档", _text_filed),
    Event("record-missing", "发现未记录或者记录丢失", _own("record-missing")),
    Event("record-missing-reported", "报告未记录或者丢失情况", _about("record-missing-reported")),
    Event("rectification-ordered", "责令限期整改", _own("oversight-rectification-ordered")),
    Event("rectified", "整改完成", _about("oversight-rectified")),
    Event("measure-taken", "采取强制措施", coercing.taken),
    Event("urgent-measure-taken", "当场采取紧急强制措施", coercing.urgent),
    Event("lifting-due", "不应当继续采取强制措施", coercing.lifting_due),
    Event("measure-case-decided", "对采取强制措施的案件作出处理决定", coercing.cases_decided),
    Event("measure-lifted", "解除查封、扣押", coercing.lifted),
    Event("things-returned", "退还财物", coercing.returned),
    Event("frozen", "冻结存款、汇款", coercing.of_sort("freezing")),
    Event("liberty-restricted", "限制公民人身自由", coercing.of_sort("liberty")),
    Event("family-told", "通知家属", coercing.family_told),
    Event("execution-suspended", "中止执行", coercing.suspended),
    Event("execution-resumed", "恢复执行", coercing.resumed),
    Event("cleared-at-once", "立即代履行，当事人不在场", coercing.cleared),
    Event("measure-approved", "批准强制措施", _about("measure-approved")),
    Event("measure-ended", "解除强制措施或者作出处理决定", _about("measure-ended")),
    Event("information-requested", "收到公开申请", _own("information-requested")),
    Event("information-answered", "答复公开申请", _about("information-answered")),
    Event("plan-issued", "印发实施方案", _tasks),
    Event("plan-task-done", "完成方案任务", _about("plan-task-done")),
    *after.EVENTS,
    *applications.EVENTS,
)  # fmt: skip

__all__ = ["EVENTS", "Event", "Occurrence"]

EVENTS: Mapping[str, Event] = {event.name: event for event in _EVENTS}
