"""What to do next in a case: the acts of the law's answer as this viewer may take them, one standing out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from qiuhao.authority.posts import POSTS
from qiuhao.authority.rights import OWNERS, Viewer
from qiuhao.casefile.acting import offer
from qiuhao.casefile.setting import Setting
from qiuhao.desk.access import case_key
from qiuhao.desk.templatetags.look import of_law
from qiuhao.law.answer import Act, Answer
from qiuhao.law.facts import History
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.kinds import STAGES

STAGE_OF: Mapping[str, str] = {
    "new": "启动", "clue": "启动", "investigating": "调查取证",
    "received": "启动", "supplementing": "启动", "accepted": "调查取证", "examined": "审核决定",
    "not-accepted": "送达执行", "withdrawn": "送达执行", "forwarded": "送达执行",
    "renewed": "送达执行", "revising": "审核决定",
    **dict.fromkeys(("proposed", "notified", "reviewing", "reviewed", "approved"), "审核决定"),
    **dict.fromkeys(("planned", "permitted", "informed"), "启动"), "inspecting": "调查取证",
    "concluded": "审核决定", "rectifying": "送达执行", "cancelled": "归档",
    **dict.fromkeys(("decided", "served", "executed", "transferred"), "送达执行"),
    **dict.fromkeys(("closed", "archived", "not-filed"), "归档"),
}  # fmt: skip
"""State of a case -> the chapter it is in."""
ENDED = frozenset({"archived", "not-filed", "cancelled"})

USUAL: Mapping[str, tuple[str, ...]] = {
    # What a case usually needs in a state, most wanted first; the law has already said what is open.
    "new": ("plan-inspection", "decide-on-the-spot", "register-clue", "file-case"),
    "received": ("accept-application", "tell-supplement", "refuse-application"),
    "supplementing": ("receive-supplement", "accept-application", "refuse-application"),
    "accepted": ("examine", "examine-application", "exclude-time", "extend-licence"),
    "examined": (
        "notify-interested", "serve", "hear-statement", "answer-major", "submit-review", "approve", "decide",
    ),
    "revising": (
        "notify-interested", "serve", "hear-statement", "answer-major", "submit-review", "approve", "decide",
    ),
    "renewed": ("serve", "issue-certificate", "close"),
    "not-accepted": ("close",), "withdrawn": ("close",), "forwarded": ("close",),
    "clue": ("file-case", "refuse-filing"),
    "investigating": (
        "examine", "question", "collect-evidence", "end-investigation", "make-recording", "order-correction",
    ),
    "proposed": ("notify", "serve", "hear-statement", "check-statement", "answer-major", "submit-review"),
    "notified": ("serve", "hear-statement", "check-statement", "answer-major", "submit-review", "approve", "decide"),
    "reviewing": ("declare-interest", "give-opinion", "confirm-materials", "return-submission", "pause-review"),
    "reviewed": ("approve", "notify", "discuss", "decide", "disagree", "submit-review"),
    "approved": ("decide", "serve"),
    "decided": (
        "serve", "issue-certificate", "draft-publication", "file-on-the-spot", "receive-payment", "end-execution",
    ),
    "served": (
        "issue-certificate", "receive-payment", "end-execution", "close", "draft-publication", "review-publication",
        "publish",
    ),
    "executed": ("close", "draft-publication", "review-publication", "publish", "file-on-the-spot"),
    "closed": ("archive", "draft-publication", "review-publication", "publish"),
    "planned": ("approve-inspection", "notify-inspection", "show-certificate", "examine", "cancel-inspection"),
    "permitted": ("notify-inspection", "show-certificate", "examine", "plan-inspection", "cancel-inspection"),
    "informed": ("show-certificate", "examine", "question", "collect-evidence", "cancel-inspection"),
    "inspecting": (
        "conclude-inspection", "examine", "question", "sample", "commission-appraisal", "receive-appraisal",
        "collect-evidence", "make-recording", "make-up-approval",
    ),
    "concluded": (
        "tell-result", "order-correction", "turn-into-case", "report-random-inspection", "close-inspection",
        "draft-publication", "review-publication", "publish", "make-up-approval",
    ),
    "rectifying": (
        "tell-result", "check-correction", "turn-into-case", "report-random-inspection", "close-inspection",
        "draft-publication", "review-publication", "publish",
    ),
    "cancelled": ("archive",), "archived": (), "not-filed": ("archive",),
    "transferred": ("close", "close-inspection", "receive-transfer-return"),
}  # fmt: skip
USUAL_OF: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "coercive-measure": {
        "new": ("register-coercion",),
        "investigating": ("ask-measure", "approve-measure", "answer-major", "submit-review", "examine", "question"),
        "reviewed": ("ask-measure", "approve-measure"),
        "approved": ("seal", "impound", "freeze", "take-measure"),
        "decided": ("serve", "end-measure", "extend-measure", "tell-testing", "make-recording", "approve-measure"),
        "served": ("end-measure", "extend-measure", "tell-testing", "make-recording", "approve-measure"),
        "executed": ("return-things", "serve", "close", "draft-publication", "review-publication", "publish"),
    },
    "coercive-execution": {
        "new": ("register-coercion",),
        "investigating": ("demand", "serve", "announce-demolition", "answer-major", "submit-review"),
        "notified": (
            "serve", "hear-demand", "check-demand", "answer-major", "submit-review", "announce-demolition",
            "order-execution", "end-execution",
        ),
        "reviewed": ("order-execution",),
        "decided": ("serve", "execute", "demand-substitute", "substitute-performance", "demolish"),
        "served": (
            "execute", "demand-substitute", "substitute-performance", "demolish", "end-execution", "agree-execution",
        ),
    },
}  # fmt: skip
"""Procedure -> what it needs otherwise than the table above says."""
ENDS: Mapping[str, str] = {
    "answer-reconsideration": "answer-reconsideration", "answer-lawsuit": "answer-claim",
    "forward-reconsideration": "forward-reconsideration", "withdraw": "withdraw", "refund": "refund",
    "dispose-things": "dispose-things", "apply-court-execution": "apply-court-execution",
    "court-result": "record-court-result", "hand-over-items": "hand-over-items",
    "approve-urgent-measure": "approve-measure", "lift-measure": "end-measure", "return-things": "return-things",
    "tell-family": "tell-family", "decide-renewal": "confirm-renewal", "compensate-licensee": "pay-compensation",
    "cancel-licence": "cancel-licence", "decide-anew": "reopen-case",
}  # fmt: skip
"""Duty that comes from outside the ordinary course -> the act that ends it, which is then wanted before the usual."""
REPEATED = frozenset({
    "examine", "question", "collect-evidence", "sample", "commission-appraisal", "make-recording", "serve",
    "receive-payment", "ask-measure", "demand", "execute", "demolish",
    "capture-by-device", "review-device-record", "tell-device-record",
})  # fmt: skip
"""Acts that are done more than once in a case; done once, they step back behind what was not done yet."""
EXECUTED = frozenset({"execute", "demolish", "substitute-performance"})
"""Once one of them was done, the execution may come to its end."""
EACH_ROUND = frozenset({"confirm-materials", "declare-interest", "return-submission", "pause-review", "give-opinion"})
"""Acts that every submission asks for anew."""


@dataclass(frozen=True, slots=True)
class Steps:
    """`main`: the bar, the first of it standing out; `chapters`: every act by chapter; `waits`: who is to act."""

    main: list[dict[str, Any]]
    chapters: list[dict[str, Any]]
    waits: str


def done_acts(history: History) -> frozenset[str]:
    """Names of the acts on record, since the case was last taken up again; of those that every submission asks for,
    the ones since the latest."""
    submitted, reopened = history.last("submitted"), history.last("reopened")
    since = submitted.number if submitted is not None else 0
    again = reopened.number if reopened is not None else 0
    named = ((getattr(fact.body, "act", ""), fact.number) for fact in history if fact.number >= again)
    return frozenset(name for name, number in named if name not in EACH_ROUND or number > since)


def steps(stream: str, answer: Answer, setting: Setting, who: Viewer, done: frozenset[str]) -> Steps:
    """The acts of the case for this viewer; `done` are names of acts already on record."""
    procedure = setting.procedure.name
    mine = {act.act: _for(act, who, setting) for act in answer.acts if offer(act.act, procedure) is not None}
    wanted = USUAL_OF.get(procedure, {}).get(answer.state) or USUAL.get(answer.state, ())
    if EXECUTED & done:
        wanted = ("end-execution", *wanted)
    usual = [name for name in dict.fromkeys((*_pressing(answer), *wanted)) if name in mine]
    ordered = _ordered(usual, mine, done)
    first = next((name for name in ordered if mine[name].open), "")
    near = [name for name in ordered if mine[name].open][:4]
    bar = [_button(stream, mine[name], name == first) for name in near]
    shut = [_button(stream, mine[name], False) for name in ordered if not mine[name].open and _own(mine[name])]
    chapters = _chapters(stream, [act for name, act in mine.items() if name not in near])
    return Steps(bar + shut, chapters, "" if first else _waits(ordered, answer, who, setting))


def _pressing(answer: Answer) -> list[str]:
    """Acts that a duty begun and not done asks for, the earliest date first."""
    begun = [duty for duty in answer.duties if duty.ended is None and duty.started.at <= answer.now]
    return [ENDS[duty.duty.name] for duty in begun if duty.duty.name in ENDS and not duty.governing.due.paused]


def _ordered(usual: Sequence[str], acts: Mapping[str, Act], done: frozenset[str]) -> list[str]:
    return sorted(usual, key=lambda name: (name in done and name not in ENDS.values(), usual.index(name)))


def _for(act: Act, who: Viewer, setting: Setting) -> Act:
    """The act with the reason that somebody else does it, if so."""
    if who.owns(act.owner, setting.opened.authority):
        return act
    wanted = "、".join(POSTS[post] for post in sorted(OWNERS.get(act.owner, ())))
    row = setting.procedure.by_act[act.act]
    reason = Refusal("post", f"由{wanted}办理", setting.rules.source_of(row.clause))
    return replace(act, refusals=(reason, *act.refusals))


def _own(act: Act) -> bool:
    return not any(reason.gate == "post" for reason in act.refusals)


def _button(stream: str, act: Act, primary: bool) -> dict[str, Any]:
    shown = of_law.act(act, address(stream, act.act), primary=primary, key="n" if primary else "")
    return shown | {"refusals": [_reason(stream, act, reason) for reason in act.refusals]}


def _reason(stream: str, act: Act, reason: Refusal) -> dict[str, Any]:
    """A refusal with the way to the step that would open it."""
    opens = reason.act if reason.act and reason.act != act.act and offer(reason.act) else ""
    return {
        "text": reason.text, "source": reason.source, "remedy": reason.remedy, "severity": reason.severity,
        "href": address(stream, opens) if opens else "",
    }  # fmt: skip


def refusals(stream: str, act: str, reasons: Sequence[Refusal]) -> list[dict[str, Any]]:
    """Refusals for a page of their own act, each with the way to the step that opens it."""
    shown = Act(act, "", "", "", tuple(reasons))
    return [_reason(stream, shown, reason) for reason in reasons]


def _chapters(stream: str, acts: Sequence[Act]) -> list[dict[str, Any]]:
    found = []
    for stage in STAGES:
        inside = [act for act in acts if act.stage == stage and act.open]
        if inside:
            found.append({"title": stage or "随时", "acts": [_button(stream, act, False) for act in inside]})
    return found


def _waits(usual: Sequence[str], answer: Answer, who: Viewer, setting: Setting) -> str:
    """Who takes the next open step, where it is not the viewer."""
    for name in usual:
        act = next(act for act in answer.acts if act.act == name)
        if act.open and not who.owns(act.owner, setting.opened.authority):
            wanted = "、".join(POSTS[post] for post in sorted(OWNERS.get(act.owner, ())))
            return f"下一步“{act.title}”由{wanted}办理。"
    return ""


def address(stream: str, act: str) -> str:
    """The page of an act."""
    if act == "give-opinion":
        return reverse("desk:review", args=[case_key(stream)])
    return reverse("desk:act", args=[case_key(stream), act])
