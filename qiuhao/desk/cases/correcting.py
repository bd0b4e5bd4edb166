"""Correct a record: choose it, see it as a form, change what is wrong, say why. What was sealed stays as it is."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.acting import Act, offer
from qiuhao.desk.access import Missing, case_stream, page, whole
from qiuhao.desk.cases.head import Shown, shown
from qiuhao.desk.cases.papers import CORRECT, NOT_CORRECTED
from qiuhao.desk.cases.steps import refusals
from qiuhao.desk.cases.task import Task
from qiuhao.desk.forms.build import Builder, blame
from qiuhao.desk.forms.gather import Posted, content
from qiuhao.desk.forms.plan import specs
from qiuhao.desk.forms.spread import plain, spread
from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refused
from qiuhao.ledger.ids import new_id
from qiuhao.ledger.kinds import Kind, content_of, make
from qiuhao.ledger.problems import InvalidContent, LedgerProblem


@page
def correct(request: HttpRequest, who: Viewer, key: str) -> HttpResponse:
    """Without `of`: the records to choose from. With it: that record as a form."""
    it = shown(who, case_stream(key))
    number = whole(request.GET.get("of", ""))
    if number is None:
        return render(request, "desk/cases/correct_choose.html", {**it.head(), "facts": _choosable(it)})
    fact = it.history.number(number)
    if fact is None or not isinstance(fact.body, Kind) or NOT_CORRECTED & set(fact.body.fills):
        raise Missing("这一号记录不能更正：没有这一号，或者它是建立案件、更正的记录。")
    verb = offer(CORRECT)
    assert verb is not None  # noqa: S101  a kind of the room casefile
    if request.method == "POST":
        return _posted(request, it, fact, verb)
    data = spread(type(fact.body), content_of(fact.body))
    return render(request, "desk/cases/correct.html", _page(it, fact, data, verb))


def _posted(request: HttpRequest, it: Shown, fact: Fact, verb: Act) -> HttpResponse:
    data = request.POST.copy()
    context = _page(it, fact, data, verb, data.get("_add", ""))
    posted = Posted(data, request.FILES, Task(it, verb).known)
    raw = content(type(fact.body), posted)
    if "_add" in data:
        return render(request, "desk/cases/correct.html", context)
    try:
        # Whoever corrected it meanwhile would be taken back with the fields of this form.
        Task(it, verb).unchanged(data)
        changes = changed(fact.body, raw)
        if not changes:
            context["problem"] = "没有保存：内容与原记录相同。请改正有误的地方，再提交。"
            return render(request, "desk/cases/correct.html", context, status=422)
        body = make(verb.cls.kind, {"of": fact.number, "reason": data.get("_reason", ""), "changes": changes})
        verb.do(it.stream, body, [it.who.person], key=data.get("_key", ""))
    except InvalidContent as error:
        blame(context["drawn"], error.problems, posted.places)
        context["problem"] = next((p.sentence for p in error.problems if p.field == "reason"), "")
    except Refused as error:
        context["refusals"] = refusals(it.stream, CORRECT, error.refusals)
    except LedgerProblem as error:
        context["problem"] = str(error)
    else:
        messages.success(request, f"已更正第 {fact.number} 号记录。原记录仍在，案卷按更正后的内容计算。")
        return redirect("desk:case", it.key)
    return render(request, "desk/cases/correct.html", context, status=422)


def changed(body: Kind, raw: dict[str, Any]) -> dict[str, Any]:
    """The fields that differ from the record. InvalidContent if the whole would not be a record of its kind."""
    asked = {spec.name for spec in specs(type(body))}
    before = content_of(body)
    kept = {name: value for name, value in before.items() if name not in asked and name != "substance"}
    after = content_of(make(body.kind, kept | raw))
    return {name: plain(after[name]) for name in asked if after.get(name) != before.get(name)}


def _page(it: Shown, fact: Fact, data: Any, verb: Act, grow: str = "") -> dict[str, Any]:
    task = Task(it, verb)
    drawn = Builder(data, task.known, grow).draw(type(fact.body), fact.body.act)
    return {
        **it.head(), "drawn": drawn, "fact": fact, "reason": data.get("_reason", ""), "problem": "",
        "refusals": refusals(it.stream, CORRECT, task.shut()), "idempotency": data.get("_key") or new_id("form"),
        "head": task.head,
    }  # fmt: skip


def _choosable(it: Shown) -> list[Fact]:
    found = [f for f in it.history if isinstance(f.body, Kind) and not NOT_CORRECTED & set(f.body.fills)]
    return sorted(found, key=lambda fact: -fact.number)
