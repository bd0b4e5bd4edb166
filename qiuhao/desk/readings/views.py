"""查阅日志: who looked at which case, newest first; and the purpose of a supervisor's look."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from qiuhao.authority.reading import names
from qiuhao.authority.rights import WATCHERS, Viewer, watched
from qiuhao.casefile import reading
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.desk.access import case_key, case_stream, needs, page
from qiuhao.desk.watching import give_purpose
from qiuhao.ledger import readings
from qiuhao.oversight.rolls import ROLLS

PARTS = {
    "case": "案件", "case-papers": "文书材料", "case-review": "法制审核", "case-disclosure": "公示",
    "case-log": "记录与封签",
    "drawing": "流程图", "case-fact": "记录", "case-sheet": "记录打印件",
    "case-file": "文件", "duty": "期限",
    "correct": "更正记录", "act": "办理", "act-draft": "保存草稿", "act-drop": "删除草稿",
    "review": "审核台", "bulk": "成批办理",
    "api-case": "全部记录", "api-answer": "法律结论", "api-record": "封印和证明",
    "api-act": "办理", "api-acts": "办理多步",
    "api-sheet": "记录打印件", "api-file": "文件",
    "api-facts": "登记",
    **{f"roll-{name}": f"{roll.title}导出" for name, roll in ROLLS.items()},
    "export": "案件导出", "files": "附件导出", "ledger": "账本导出",
}  # fmt: skip
"""Page of a case -> its name for people."""


@page
def looks(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Readings of the cases this viewer watches over; `case` narrows them to one."""
    needs(who, WATCHERS, "查阅日志由司法行政监督人员、机关负责人、承办机构负责人和档案员查看，您今天没有这些岗位。")
    key = request.GET.get("case", "")
    mine = reading.cases(who, within=watched(who))
    chosen = mine.filter(stream=case_stream(key)) if key else mine
    if key and not chosen.exists():
        raise reading.NoSuchCase()
    found = readings.looks(chosen.order_by().values("stream"), request.GET.get("before", ""))
    older = {"case": key} if key else {}
    context = {
        "lines": _lines(found.lines), "case": chosen.first() if key else None, "key": key,
        "pager": {"older": f"?{urlencode(older | {'before': found.older})}"} if found.older else {},
        "newest": f"?{urlencode(older)}" if request.GET.get("before") else "",
    }  # fmt: skip
    return render(request, "desk/readings/list.html", context)


@page
@require_http_methods(["POST"])
def purpose(request: HttpRequest, who: Viewer, key: str) -> HttpResponse:
    """Keep what the supervisor looks for, and go on to where he wanted to go."""
    row = reading.case(who, case_stream(key))
    text, onwards = request.POST.get("purpose", "").strip(), request.POST.get("next", "")
    if not text:
        context = {"case": row, "key": key, "next": onwards, "problem": "没有填写调阅目的：请写明，例如“案卷评查”。"}
        return render(request, "desk/readings/purpose.html", context, status=422)
    give_purpose(request, key, text)
    safe = onwards.startswith("/desk/") and url_has_allowed_host_and_scheme(onwards, None)
    return redirect(onwards if safe else reverse("desk:case", args=[key]))


def _lines(found: tuple[readings.Look, ...]) -> list[dict[str, Any]]:
    people, cases = names({look.who for look in found}), reading.case_names({look.what for look in found})
    return [
        {
            "at": look.at, "who": people.get(look.who, look.who), "how": look.word, "refused": look.how == "refused",
            "part": _part(look.part), "purpose": look.purpose, "sealed": look.sealed,
            "case": cases.get(look.what, look.what), "href": f"?case={case_key(look.what)}",
        }
        for look in found
    ]  # fmt: skip


def _part(part: str) -> str:
    name, _, rest = part.partition("/")
    if name.removesuffix("-draft").removesuffix("-drop") in ("act", "api-act"):
        rest = _act(rest)
    return f"{PARTS.get(name, name)} {rest}".strip()


def _act(begun: str) -> str:
    """The title of an act; the log may keep only the first letters of its name."""
    rows = {row.act: row.title for table in PROCEDURES.values() for row in table.by_act.values()}
    return rows.get(begun) or next((title for act, title in rows.items() if begun and act.startswith(begun)), begun)
