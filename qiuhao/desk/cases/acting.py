"""The page of an act: a form that asks only what the step needs, and the law's answer above it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import doing
from qiuhao.casefile.acting import offer
from qiuhao.desk import drafts
from qiuhao.desk.access import Missing, NotYours, case_stream, page, whole
from qiuhao.desk.cases import filming
from qiuhao.desk.cases.head import Shown, shown
from qiuhao.desk.cases.steps import refusals
from qiuhao.desk.cases.task import Attempt, Task
from qiuhao.desk.forms.build import Drawn
from qiuhao.desk.forms.choosing import choice
from qiuhao.law import opinions
from qiuhao.law.facts import History
from qiuhao.ledger.ids import new_id


@page
def act(request: HttpRequest, who: Viewer, key: str, name: str) -> HttpResponse:
    """Show the form of an act, or do it."""
    task = _task(request, shown(who, case_stream(key)), name)
    if request.method == "POST":
        return submitted(request, task)
    task.choice = choice(task.offer, task.it.setting, task.it.history, request.GET.getlist("party"))
    # Whoever chooses parties asks for a form about them, not for what he kept about others.
    draft = drafts.find(who.person, task.it.stream, name) if "party" not in request.GET else None
    data = drafts.posted(draft) if draft else task.first(_about(request), _given(request))
    context = page_of(task, data, task.draw(data))
    return render(request, "desk/cases/act.html", context | {"saved_at": draft.saved_at if draft else None})


@page
@require_POST
def keep_draft(request: HttpRequest, who: Viewer, key: str, name: str) -> HttpResponse:
    """Save what is typed so far; 204, or a sentence as text."""
    it = shown(who, case_stream(key))
    if offer(name, it.setting.procedure.name) is None:
        raise Missing(f"{it.setting.procedure.title}没有这一步骤。")
    return drafts.answer(who.person, it.stream, name, request.POST, len(it.history.as_recorded))


@page
def drop_draft(request: HttpRequest, who: Viewer, key: str, name: str) -> HttpResponse:
    """Throw the draft away and begin anew."""
    it = shown(who, case_stream(key))
    if request.method == "POST":
        drafts.drop(who.person, it.stream, name)
    return redirect("desk:act", key, name)


def submitted(request: HttpRequest, task: Task, template: str = "desk/cases/act.html", **more: Any) -> HttpResponse:
    """A posted form: one more row, a draft, or the act itself."""
    data = request.POST.copy()
    # Whoever presses a button means this page, whatever another device has kept.
    data["_over"] = "1"
    who, stream, name = task.it.who, task.it.stream, task.offer.name
    if grow := data.get("_add", ""):
        drawn = task.regrow(data, request.FILES, grow)
        return render(request, template, page_of(task, data, drawn) | more)
    if "_save" in data:
        if wrong := drafts.keep(who.person, stream, name, data, task.head):
            page = page_of(task, data, task.regrow(data, request.FILES, "")) | more
            return render(request, template, page | {"problem": f"草稿没有保存：{wrong}。"}, status=422)
        messages.info(request, f"“{task.title}”的草稿已保存，只有您看得到，还没有写入案卷。")
        return redirect("desk:case", task.it.key)
    before = {owed.key for owed in task.it.answer.duties}
    tried = task.submit(data, request.FILES)
    if not tried.done:
        drafts.keep(who.person, stream, name, data, task.head)
        return render(request, template, page_of(task, data, tried.drawn, tried) | more, status=422)
    drafts.drop(who.person, stream, name)
    follows = task.follows(before)
    said = f"已{'补录' if task.reported else ''}{_done(task.title)}" + (f" · {follows}" if follows else "")
    messages.success(request, said + "。")
    return redirect("desk:case", task.it.key)


def _done(title: str) -> str:
    return title if title.startswith(("登记", "作出", "送")) else f"完成：{title}"


def page_of(task: Task, data: Any, drawn: Drawn | None, tried: Attempt | None = None) -> dict[str, Any]:
    """What the page of an act shows."""
    it = task.it
    reasons = tried.refusals if tried is not None and tried.refusals else task.shut()
    shut = [reason for reason in reasons if reason.severity == "refuse"]
    not_mine = not task.reported and any(reason.gate == "post" for reason in shut)
    if not_mine:
        # Whoever has not the post cannot mend the other reasons either.
        reasons = [reason for reason in shut if reason.gate == "post"]
    reasons = [replace(reason, text=reason.text.replace(it.who.person, it.who.name)) for reason in reasons]
    return {
        **it.head(), "task": task, "act_title": task.title, "act_name": task.offer.name, "drawn": drawn,
        "reported": task.reported, "choice": task.choice,
        "refusals": refusals(it.stream, task.offer.name, reasons), "shut": bool(shut),
        "not_mine": not_mine,
        "tried": tried is not None, "problem": tried.problem if tried else "",
        "warned": tried.warned if tried else "",
        "draft_stamp": drafts.stamp(drafts.find(it.who.person, it.stream, task.offer.name)),
        "idempotency": data.get("_key") or new_id("form"), "head": task.head, "happened": data.get("_happened", ""),
        "draft_url": reverse("desk:act-draft", args=[it.key, task.offer.name]),
        "rows": [*_summary(it, task.known.history), *_filmed(task)],
        "drop_url": reverse("desk:act-drop", args=[it.key, task.offer.name]),
        "act_url": reverse("desk:act", args=[it.key, task.offer.name]),
        "after": AFTER.get(task.offer.name, ""),
    }  # fmt: skip


def _summary(it: Shown, history: History) -> list[Any]:
    papers = sum("evidence-paper" in fact.body.fills for fact in it.history)
    return [
        ("案件", it.row.name),
        ("状态", it.setting.procedure.states[it.answer.state]),
        ("证据材料", f"{papers} 项，提交时全部列入" if papers else "还没有"),
        *_both_sides(it, history),
    ]


def _filmed(task: Task) -> list[Any]:
    known = task.known
    return filming.rows(task.offer.cls, known.rules, known.day, known.procedure)


def _both_sides(it: Shown, history: History) -> list[Any]:
    """What the party said and what the review said: whoever decides sees both beside the form."""
    rows: list[Any] = []
    said, checked, opinion = (history.last(view) for view in ("statement", "statement-checked", "opinion"))
    if said is not None:
        words = "当事人放弃陈述、申辩" if said.body.waived else said.body.content
        rows.append({"label": "陈述申辩", "value": words, "href": _at(it, said.number)})
    if checked is not None:
        rows.append({"label": "复核", "value": checked.body.reasons, "href": _at(it, checked.number)})
    if opinion is not None:
        said_in = opinions.words(it.setting.rules, opinion)
        rows.append(
            {"label": "法制审核", "value": f"{said_in}：{opinion.body.reasons}", "href": _at(it, opinion.number)}
        )
    return rows


def _at(it: Shown, number: int) -> str:
    return reverse("desk:case-fact", args=[it.key, number])


AFTER = {
    "notify-inspection": "生成通知书和文号，交被检查人。",
    "conclude-inspection": "生成结果告知书和文号；当场告知的，一并记载告知的时间。",
    "turn-into-case": "建立一件新的处罚案件，以本次检查为来源；两边互相可以打开。",
    "accept-application": "生成受理通知书和文号；自受理之日起计算作出决定的期限。",
    "tell-supplement": "生成补正告知书和文号；需要补正的全部内容只能告知这一次。",
    "refuse-application": "生成不予受理决定书和文号，交申请人。",
    "exclude-time": "生成告知书和文号；所需时间不计入作出决定的期限。",
    "extend-licence": "生成告知书和文号，将延长的理由告知申请人。",
    "notify-interested": "生成告知书和文号，送达后听取意见；告知听证权利的，申请听证的期限起算。",
    "decide": "作出后取得文号、生成决定书，随后送达并在规定期限内公示。",
    "decide-on-the-spot": "作出后取得文号、生成决定书，当场交付，随后报所属机关备案。",
    "notify": "生成告知书和文号，送达后当事人的陈述申辩、听证期限起算。",
    "submit-review": "送审后，审核期限自材料齐全之日起算；内容改动须重新送审。",
    "serve": "送达之日起，当事人的履行、复议、诉讼期限起算。",
    "archive": "归档后案卷内容不再变动。",
}


def _task(request: HttpRequest, it: Shown, name: str) -> Task:
    found = offer(name, it.setting.procedure.name)
    if found is None or name not in it.setting.procedure.by_act:
        raise Missing(f"{it.setting.procedure.title}没有这一步骤。")
    reported = "reported" in (request.GET.get("door"), request.POST.get("_door"))
    if reported and (sentence := doing.may_report(it.stream, name, [it.who.person])):
        raise NotYours(sentence)
    return Task(it, found, reported)


def _about(request: HttpRequest) -> int | None:
    return whole(request.GET.get("about", ""))


def _given(request: HttpRequest) -> dict[str, Any]:
    """What a link says about the form: which finding is answered."""
    return {"finding": request.GET["finding"]} if "finding" in request.GET else {}


__all__ = ["act", "drop_draft", "keep_draft", "page_of", "submitted"]
