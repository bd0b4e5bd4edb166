"""代理: on one's own page, name somebody for the days one is away, and end it when one is back."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from pydantic import ValidationError

from qiuhao.authority import reading
from qiuhao.authority.acts.deputising import DeputyProblem, end_deputy, name_deputy
from qiuhao.authority.kinds.deputy import DeputyNamed
from qiuhao.authority.rights import Viewer
from qiuhao.desk.access import page
from qiuhao.desk.people import account


@require_POST
@page
def deputy(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Name a deputy (`deputy`, `posts`, `since`, `until`, `reason`), or end one (`end`)."""
    try:
        if request.POST.get("end"):
            end_deputy(who, request.POST["end"])
            messages.success(request, "代理已经结束，今天起由您本人办理。")
        else:
            body = _asked(request)
            name_deputy(who, body)
            called = reading.names({body.deputy}).get(body.deputy, "")
            messages.success(
                request, f"已登记：{called}自 {body.since} 至 {body.until} 代理，代理办理的记录会写明代您办理。"
            )
    except DeputyProblem as error:
        messages.warning(request, f"没有保存：{error}")
        return account.page_of(request, who, None if request.POST.get("end") else request.POST)
    return redirect("desk:me")


def _asked(request: HttpRequest) -> DeputyNamed:
    try:
        since, until = (date.fromisoformat(request.POST.get(name, "")) for name in ("since", "until"))
    except ValueError:
        raise DeputyProblem("请填写代理的开始和结束日期。") from None
    if not request.POST.get("reason", "").strip():
        raise DeputyProblem("请填写事由，例如：出差、休假。")
    if until < since:
        raise DeputyProblem("代理的结束日期早于开始日期，请核对。")
    try:
        return DeputyNamed(
            deputy=request.POST.get("deputy", ""), posts=tuple(request.POST.getlist("posts")), since=since,
            until=until, reason=request.POST["reason"],
        )  # type: ignore[arg-type]  # fmt: skip
    except ValidationError:
        raise DeputyProblem("请选择代理人和代理的岗位。") from None
