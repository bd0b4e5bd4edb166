"""Several cases at once, where each step needs no words of its own: publish reviewed drafts, archive closed cases,
enter the receipts of what was served by post (`receipts`). Never a decision, an approval or a review.

Each case is asked and sealed for itself, with the same form values its own page would begin with; what is shut stays
shut and says why, and the others are done. Whatever asks for a person's look (a warning, a missing value) is left for
the case's own page. Each case that is told of is noted in the log of readings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.acting import offer
from qiuhao.casefile.owing import earliest, own_grounds
from qiuhao.casefile.reading import NoSuchCase
from qiuhao.desk.access import Missing, case_stream, page
from qiuhao.desk.cases.head import Shown, shown
from qiuhao.desk.cases.steps import address, refusals
from qiuhao.desk.cases.task import Attempt, Task
from qiuhao.desk.watching import ask_purposes, looked
from qiuhao.desk.worklist import receipts
from qiuhao.ledger.ids import new_id

EACH = "逐件核对法律条件、逐件封存；有一件不能办的，不影响其他件。"


@dataclass(frozen=True, slots=True)
class Sort:
    """What is done, in words; the act; the duties whose cases are offered; `mail`: with a receipt for each."""

    title: str
    act: str
    duties: frozenset[str]
    mail: bool = False


SORTS = {
    "publish": Sort("公示已经审核的公示稿", "publish", frozenset({"publish-decision"})),
    "archive": Sort("归档已经结案的案件", "archive", frozenset({"archive"})),
    "mail-receipts": Sort("登记邮寄送达的回执", "serve", frozenset({"serve-decision"}), mail=True),
}
MOST = 30
"""Cases of one go."""


@dataclass(frozen=True, slots=True)
class Line:
    """One case: whether the act is open, and the reasons where it is not."""

    it: Shown
    task: Task
    reasons: Sequence[dict[str, Any]]
    open: bool

    @property
    def href(self) -> str:
        """The act's own page in the case."""
        return address(self.it.stream, self.task.offer.name)


@page
def bulk(request: HttpRequest, who: Viewer, name: str) -> HttpResponse:
    """Choose among the cases whose duty waits; then what came of each."""
    if name not in SORTS:
        raise Missing("这一步需要逐件填写，不能成批办理。")
    sort = SORTS[name]
    if request.method == "POST":
        asked = ask_purposes(request, who, map(case_stream, request.POST.getlist("case")[:MOST]))
        if asked is not None:
            return asked
        done = [_do(request, who, key, sort) for key in request.POST.getlist("case")[:MOST]]
        return render(request, "desk/bulk/done.html", {"title": sort.title, "name": name, "results": done})
    found = earliest(who, own_grounds(who, sort.duties), limit=MOST)
    streams = list(dict.fromkeys(due.case_id for due in found))
    if (asked := ask_purposes(request, who, streams)) is not None:
        return asked
    lines = [line for line in (_line(who, stream, sort.act) for stream in streams) if line is not None]
    ready = [line for line in lines if line.open]
    looked(request, who, [line.it.stream for line in lines])
    return render(request, "desk/bulk/choose.html", {
        "title": sort.title, "name": name, "ready": ready, "waiting": [line for line in lines if not line.open],
        "idempotency": new_id("bulk"), "lead": receipts.LEAD + EACH if sort.mail else EACH,
        "columns": receipts.COLUMNS if sort.mail else (), "shared": receipts.shared() if sort.mail else None,
    })  # fmt: skip


def _line(who: Viewer, stream: str, name: str) -> Line | None:
    it = shown(who, stream)
    found = offer(name, it.setting.procedure.name)
    if found is None or name not in it.setting.procedure.by_act:
        return None
    task = Task(it, found)
    shut = [reason for reason in task.shut() if reason.severity == "refuse"]
    # Two rules may say the same; it is said once, with the clause.
    said = {reason.text: reason for reason in sorted(shut, key=lambda reason: bool(reason.source.clause))}
    once = [reason for reason in shut if said[reason.text] is reason]
    return Line(it, task, refusals(stream, name, once), not shut)


def _do(request: HttpRequest, who: Viewer, key: str, sort: Sort) -> dict[str, Any]:
    """One case as it is told. What came of nothing is noted as a look: the reasons tell of the case too."""
    told = _tried(who, key, sort, request.POST)
    if not told["done"]:
        looked(request, who, [case_stream(key)], "view" if told["href"] else "refused")
    return told


def _tried(who: Viewer, key: str, sort: Sort, posted: QueryDict) -> dict[str, Any]:
    """One case: done, or the sentences why not. A second sending of the same page gives the same answer."""
    try:
        line = _line(who, case_stream(key), sort.act)
    except (NoSuchCase, ValueError):
        return {"case": "没有这个案件，或者您没有查阅它的权限", "done": False, "said": [], "href": ""}
    if line is None:
        case = reverse("desk:case", args=[key])
        return {"case": key, "done": False, "said": ["本案的程序没有这一步骤"], "href": case}
    history, go = line.it.history, posted.get("_key", "")
    if sort.mail and (said := receipts.wrong(posted, key, history)):
        return {"case": line.it.row.name, "done": False, "said": [said], "href": line.href}
    decision = receipts.of(history) if sort.mail else None
    more = receipts.given(posted, key) if sort.mail else None
    data = line.task.first(decision.number if decision is not None else None, more)
    data["_key"] = f"{go}-{key}"[:90] if go else new_id("bulk")
    tried = line.task.submit(data, MultiValueDict())
    return {"case": line.it.row.name, "done": tried.done, "said": _said(tried), "href": line.href}


def _said(tried: Attempt) -> list[str]:
    if tried.done:
        return []
    if tried.problem:
        return [tried.problem]
    if tried.refusals:
        return [reason.text for reason in tried.refusals]
    errors = tried.drawn.form.errors if tried.drawn is not None else {}
    return ["还需要填写：" + "、".join(str(sentence) for many in errors.values() for sentence in many)]
