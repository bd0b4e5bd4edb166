"""Keep a filter under a name, and throw one away. A kept filter is its person's own; nobody else sees it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from qiuhao.authority.rights import Viewer
from qiuhao.desk.access import Missing, page
from qiuhao.desk.cases import filters
from qiuhao.desk.cases.lists import MOST_SAVED
from qiuhao.desk.models import SavedFilter
from qiuhao.ledger import clock

LONGEST_NAME = 30


@require_POST
@page
def save(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Keep what the list shows now. The same name again replaces what it meant."""
    asked = QueryDict(request.POST.get("query", "")[:2000])
    kept = filters.kept(asked, filters.MoreForm(who, asked))
    query = QueryDict(mutable=True)
    query.update(kept)
    name = " ".join(request.POST.get("name", "").split())
    there = SavedFilter.objects.filter(person=who.person)
    if not name or len(name) > LONGEST_NAME:
        messages.warning(request, f"没有保存：请给这组条件起一个 {LONGEST_NAME} 字以内的名称。")
    elif not kept:
        messages.warning(request, "没有保存：还没有选择任何条件。")
    elif there.count() >= MOST_SAVED and not there.filter(name=name).exists():
        messages.warning(request, f"没有保存：最多保存 {MOST_SAVED} 组条件，请先删去不用的。")
    else:
        there.update_or_create(
            person=who.person, name=name, defaults={"query": query.urlencode(), "saved_at": clock.now()}
        )
        messages.success(request, f"已保存“{name}”，在案件列表上方随时可用。")
    return redirect(f"{reverse('desk:cases')}?{query.urlencode()}")


@require_POST
@page
def drop(request: HttpRequest, who: Viewer, number: int) -> HttpResponse:
    """Throw one of one's own away."""
    gone, _ = SavedFilter.objects.filter(person=who.person, pk=number).delete()
    if not gone:
        raise Missing("没有这组条件，可能已经删去。")
    messages.success(request, "已删去这组条件。")
    return redirect("desk:cases")
