"""Begin a case: from a clue, or with an inspection that may end in a penalty on the spot."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from qiuhao.authority.reading import units
from qiuhao.authority.rights import Held, Viewer
from qiuhao.casefile.acting import Act, offer
from qiuhao.casefile.acts.open_case import open_case as begin
from qiuhao.casefile.acts.open_case import opened
from qiuhao.casefile.doing import opening
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.setting import setting_of
from qiuhao.desk.access import NotYours, case_key, page
from qiuhao.desk.forms.build import Builder, Drawn, blame
from qiuhao.desk.forms.gather import Posted, content
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.prefill import prefill
from qiuhao.desk.forms.spread import spread
from qiuhao.law.facts import History
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.ids import new_id
from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent, LedgerProblem

BEGINS = {"penalty": "register-clue", "penalty-on-the-spot": "show-certificate", "inspection": "plan-inspection"}
"""Procedure -> the act with which a case of it begins at the desk."""
SHOWN_FIRST = {"show-certificate": ("officers", "shown_to", "shown_at", "certificates_shown", "rights_told", "place")}
TITLES = {
    "penalty": "登记线索，新建案件",
    "penalty-on-the-spot": "当场处罚：到达现场，先出示证件",
    "inspection": "申请检查",
}
BUTTONS = {"penalty": "登记线索", "penalty-on-the-spot": "已出示证件，继续", "inspection": "提出申请"}
BEGUN = {
    "penalty": "已登记线索，案件已建立。下一步：核查后决定是否立案。",
    "inspection": "已提出检查申请。下一步：报机关负责人批准；情况紧急的，可以先行检查。",
}


@page
def open_case(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The form that begins a case; posted, the case and its first record stand or fall together."""
    post = next((held for held in who.posts if held.post in ("handler", "unit-head")), None)
    if post is None:
        raise NotYours("新建案件由执法人员或者承办机构负责人办理，您今天没有这一岗位。")
    procedure = request.GET.get("procedure", "penalty")
    procedure = procedure if procedure in BEGINS else "penalty"
    first = opened(post.authority, procedure, post.unit, [who.person])
    known = Known(who, post.authority, procedure, setting_of(first).rules, History(()), clock.today())
    act = offer(BEGINS[procedure], procedure)
    assert act is not None  # noqa: S101  the kinds of the room casefile are always there
    if request.method == "POST":
        return _posted(request, who, first, act, known, post)
    data = spread(act.cls, prefill(act, "", known, first))
    return render(request, "desk/cases/open.html", _page(data, _draw(data, known, act), procedure, who, act, first))


def _posted(request: HttpRequest, who: Viewer, first: Any, act: Act, known: Known, post: Held) -> HttpResponse:
    data = request.POST.copy()
    posted = Posted(data, request.FILES, known)
    raw = content(act.cls, posted)
    drawn = _draw(data, known, act, data.get("_add", ""))
    context = _page(data, drawn, first.procedure, who, act, first)
    if "_add" in data:
        return render(request, "desk/cases/open.html", context)
    try:
        stream = begin(first, make(act.cls.kind, raw), [who.person], key=data.get("_key") or None)
    except InvalidContent as error:
        blame(drawn, error.problems, posted.places)
    except Refused as error:
        context["refusals"] = list(error.refusals)
    except LedgerProblem as error:
        context["problem"] = str(error)
    else:
        return _begun(request, stream, first.procedure)
    return render(request, "desk/cases/open.html", context, status=422)


def _begun(request: HttpRequest, stream: str, procedure: str) -> HttpResponse:
    key = case_key(stream)
    if procedure == "penalty-on-the-spot":
        messages.success(request, "已记录出示证件。现在填写当场处罚决定；不处罚的，可以离开本页。")
        return redirect("desk:act", key, "decide-on-the-spot")
    messages.success(request, BEGUN[procedure])
    return redirect("desk:case", key)


def _draw(data: Any, known: Known, act: Act, grow: str = "") -> Drawn:
    return Builder(data, known, grow).draw(act.cls, act.name, only=SHOWN_FIRST.get(act.name, ()))


def _page(data: Any, drawn: Drawn, procedure: str, who: Viewer, act: Act, first: Any) -> dict[str, Any]:
    unit = next((u.name for u in units(first.authority) if u.unit == first.unit), "")
    return {
        "drawn": drawn, "procedure": procedure, "title": TITLES[procedure], "button": BUTTONS[procedure],
        "idempotency": data.get("_key") or new_id("form"),
        "refusals": opening(setting_of(first), [who.person], act.name), "problem": "",
        "rows": [("程序", PROCEDURES[procedure].title), ("承办人", who.name),
                 ("承办机构", unit)],
    }  # fmt: skip
