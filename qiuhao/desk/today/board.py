"""What stands on a person's desk today: duties of his posts by clock, cases that wait for him or for others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from qiuhao.authority.reading import authority
from qiuhao.authority.rights import Grant, Viewer, grants
from qiuhao.casefile import reading
from qiuhao.casefile.acting import offer
from qiuhao.casefile.finding import Ask, newest
from qiuhao.casefile.owing import Ground, earliest
from qiuhao.desk import drafts
from qiuhao.desk.access import case_key
from qiuhao.desk.cases.doors import DOORS, doors
from qiuhao.desk.cases.lists import line
from qiuhao.desk.cases.steps import ENDS, address
from qiuhao.desk.templatetags.look.of_law import PARTY_OWES
from qiuhao.desk.templatetags.look.values import cn_day
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.facts import SHANGHAI, legal_date
from qiuhao.ledger import clock
from qiuhao.library.calendars import calendar

PUBLISHING = frozenset(
    {"publish-decision", "publish-performance", "withdraw", "update-decision", "correct-publication"}
)
LANES: tuple[tuple[tuple[str, ...], frozenset[str]], ...] = (
    (("publicity-clerk", "publicity-reviewer"), PUBLISHING),
    (("reviewer", "review-head"), frozenset({"review"})),
    (("archivist",), frozenset({"archive", "file-text-record"})),
    (("head", "principal-head"), frozenset({"decide-transfer"})),
    (("window", "handler", "unit-head"), frozenset({"answer-application", "accept-supplemented"})),
)
"""Whose a duty is, where it is not the handler's."""
STEPS: Mapping[str, str] = {
    "publish-decision": "draft-publication", "withdraw": "withdraw", "update-decision": "correct-publication",
    "correct-publication": "answer-correction", "review": "give-opinion", "archive": "archive",
    "file-case": "file-case",
    "decide-preservation": "decide-preservation", "serve-decision": "serve", "hand-in-fine": "hand-in",
    "pay-in-fine": "pay-in", "file-on-the-spot": "file-on-the-spot", "notify-hearing": "notify-hearing",
    "decide-transfer": "decide-transfer", "transfer": "transfer", "store-recording": "store-recording",
    "report-missing-record": "explain-recording", "ask-transfer-review": "ask-transfer-review",
    "court-recourse": "ask-court-recourse", **ENDS,
    "answer-application": "accept-application", "accept-supplemented": "accept-application",
    "issue-licence": "issue-certificate", "hold-hearing": "notify-hearing", "examine-below": "forward-application",
    "cancel-licence": "cancel-licence", "decide-renewal": "examine-application",
}  # fmt: skip
"""Duty -> the act that ends it."""
LAPSED: Mapping[str, str] = {"decide-renewal": "confirm-renewal"}
"""Duty that the law itself has ended when its date passed -> the act that puts this into words."""
WAITING = {
    ("head", "principal-head"): ("proposed", "notified", "reviewed", "served", "executed"),
    ("reviewer", "review-head"): ("reviewing",),
    ("publicity-clerk", "publicity-reviewer"): (),
}
"""Posts -> states of a case in which it waits for them."""
DAYS = 14
MOST = 40
"""Duties looked at; somebody with more has a list to work through first."""
CLOSE_DAYS = 3


def board(who: Viewer) -> dict[str, Any]:
    """Everything the page shows."""
    dues = earliest(who, grounds(who), limit=MOST + 1)
    mine = [due for due in dues if is_mine(who, due)]
    supervises = who.holds("supervisor")
    cards = [card(due, act=not supervises) for due in mine]
    lanes = {lane: [c for c in cards if c["lane"] == lane] for lane in ("late", "today", "close", "in_time", "paused")}
    return {
        "greeting": f"{who.name}，{_hour()}", "lead": _lead(lanes), "late": lanes["late"], "urgent": lanes["today"],
        "close": lanes["close"],
        "later": [*lanes["in_time"], *lanes["paused"]][:8], "strip": strip(mine),
        "others": [card(due, act=False) for due in dues if due not in mine and _awaited(who, due)][:6],
        "waiting": _waiting(who), "drafts": _drafts(who), "more": len(dues) > MOST,
        "recent": [line(case) for case in newest(who, Ask(), limit=6)],
        "areas": _by_authority(mine) if supervises else [], "doors": doors(who),
    }  # fmt: skip


def grounds(who: Viewer) -> list[Ground]:
    """Where duties are looked for: his cases, the unit he heads, what his posts do, the area he supervises."""
    found = []
    for one in grants(who):
        if one.person:
            found.append(Ground(one))
        elif one.unit is not None:
            heads = any(
                h.post == "unit-head" and h.authority in one.authorities and h.unit == one.unit for h in who.posts
            )
            found += [Ground(one)] if heads else []
        elif who.holds("supervisor"):
            found.append(Ground(one))
        else:
            names = [duties for posts, duties in LANES if who.holds(*posts)]
            found += [Ground(one, frozenset().union(*names))] if names else []
            found += [Ground(Grant((name,), person=who.person)) for name in one.authorities]
    return found


def is_mine(who: Viewer, due: Any) -> bool:
    if due.whose == "party":
        return False
    if who.holds("supervisor"):
        return True
    posts = next((posts for posts, names in LANES if due.duty in names), ())
    case = due.case
    if posts:
        return who.holds(*posts, authority=case.authority)
    return _in_his_cases(who, due)


def _awaited(who: Viewer, due: Any) -> bool:
    """Owed by others in his cases. A right of the party that it did not use has ended; nobody waits for it."""
    over = due.whose == "party" and due.duty not in PARTY_OWES and due.due_at is not None and due.due_at < clock.now()
    return not over and _in_his_cases(who, due)


def _in_his_cases(who: Viewer, due: Any) -> bool:
    """In a case he handles, or of the unit he heads."""
    case = due.case
    heads = any(h.post == "unit-head" and (h.authority, h.unit) == (case.authority, case.unit) for h in who.posts)
    return heads or f"|{who.person}|" in case.handlers


def card(due: Any, act: bool = True) -> dict[str, Any]:
    """A duty as a card, with its case and, if asked, the step that ends it."""
    step = (LAPSED.get(due.duty) if state(due) == "late" else "") or STEPS.get(due.duty, "")
    step = step if act and due.whose != "party" else ""
    href = reverse("desk:case", args=[case_key(due.case_id)])
    shown = {
        "lane": lane(due),
        "title": DUTIES[due.duty].title, "due": due.day or due.due_at, "state": state(due),
        "left": left(due), "clause": due.clause, "provisional": due.provisional,
        "about": {"title": due.case.name, "href": href}, "label": "当事人的期限" if due.whose == "party" else "",
    }  # fmt: skip
    if step and offer(step, due.case.procedure) is not None:
        shown["act"] = {"title": "去办理", "href": address(due.case_id, step)}
    return shown


def lane(due: Any) -> str:
    """Where it stands on the page: what ends today or is owed promptly is for today."""
    found = state(due)
    if found in ("late", "paused"):
        return found
    return "today" if due.due_at is None or legal_date(due.due_at) == clock.today() else found


def state(due: Any) -> str:
    """The lamp of a duty as the projection keeps it."""
    if due.paused:
        return "paused"
    if due.due_at is None:
        return "in_time"
    if due.due_at < clock.now():
        return "late"
    until = legal_date(due.due_at)
    return "close" if calendar().workdays_between(clock.today(), until) <= CLOSE_DAYS else "in_time"


def left(due: Any) -> str:
    """How long still, in workdays."""
    if due.paused:
        return "停止计算，恢复后顺延"
    if due.due_at is None:
        return "应当及时办理，没有规定天数"
    days, today, until = calendar(), clock.today(), legal_date(due.due_at)
    if due.due_at < clock.now():
        past = days.workdays_between(until, today)
        return f"已过 {past} 个工作日" if past else "今天已过时限"
    return "今天届满" if until == today else f"还有 {days.workdays_between(today, until)} 个工作日"


def strip(mine: Iterable[Any]) -> list[dict[str, Any]]:
    """The coming two weeks with the duties that end in them."""
    days, first = calendar(), clock.today()
    by_day: dict[Any, list[dict[str, str]]] = {}
    for due in mine:
        if due.due_at is not None:
            href = reverse("desk:case", args=[case_key(due.case_id)])
            entry = {"title": DUTIES[due.duty].title, "href": href, "state": state(due)}
            by_day.setdefault(legal_date(due.due_at), []).append(entry)
    out = []
    for day in (first + timedelta(days=n) for n in range(DAYS)):
        why = days.why(day)
        named = "" if why in ("工作日", "周六", "周日") else ("调休上班" if why.startswith("调休") else why)
        out.append({
            "date": day, "workday": days.is_workday(day), "today": day == first, "label": named,
            "provisional": not days.published(day), "duties": by_day.get(day, []),
        })  # fmt: skip
    return out


def _waiting(who: Viewer) -> list[Any]:
    """Cases whose next step is this person's, by the posts held."""
    states = {s for posts, states in WAITING.items() if who.holds(*posts) for s in states}
    if not states:
        return []
    return [line(case) for case in newest(who, Ask(states=tuple(sorted(states))), limit=10)]


def _drafts(who: Viewer) -> list[dict[str, Any]]:
    out = []
    mine = drafts.of(who.person, 6)
    procedures = reading.procedures_of([draft.case for draft in mine])
    for draft in mine:
        if (begun := drafts.opens(draft.case)) is not None:
            if door := DOORS.get(begun.get("procedure", "")):
                href = f"{reverse('desk:open-case')}?{urlencode(begun)}"
                out.append({"title": door.title, "href": href, "saved_at": draft.saved_at})
        elif (known := offer(draft.act, procedures.get(draft.case, ""))) is not None:
            href = address(draft.case, draft.act)
            out.append({"title": known.cls.title, "href": href, "saved_at": draft.saved_at})
    return out


def _by_authority(mine: Iterable[Any]) -> list[dict[str, Any]]:
    """Who is late, for the supervisor of an area: authorities with their overdue duties, the most first."""
    late = Counter(due.case.authority for due in mine if state(due) == "late")
    running = Counter(due.case.authority for due in mine)
    rows = [(late[name], running[name], name) for name in running]
    return [
        {"name": authority(name).name, "late": n, "running": total}
        for n, total, name in sorted(rows, key=lambda row: (-row[0], -row[1], row[2]))
    ]  # fmt: skip


def _lead(lanes: Mapping[str, list[Any]]) -> str:
    today, days = clock.today(), calendar()
    day = "今天是工作日" if days.is_workday(today) else f"今天休息，下一个工作日是{cn_day(days.next_workday(today))}"
    parts = []
    if lanes["late"]:
        parts.append(f"{len(lanes['late'])} 件已逾期")
    if lanes["today"]:
        parts.append(f"{len(lanes['today'])} 件今日应办")
    if lanes["close"]:
        parts.append(f"{len(lanes['close'])} 件临期")
    return f"{day}。" + ("、".join(parts) + "。" if parts else "没有逾期和临期的事。")


def _hour() -> str:
    hour = clock.now().astimezone(SHANGHAI).hour
    return "早上好" if 5 <= hour < 11 else "中午好" if hour < 13 else "下午好" if hour < 18 else "晚上好"
