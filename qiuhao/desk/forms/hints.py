"""What a form says while it is filled in: an amount in capital numerals, whether a day is a workday."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from qiuhao.authority.rights import Viewer
from qiuhao.desk.access import page
from qiuhao.desk.templatetags.look.values import weekday
from qiuhao.documents.wording import capital_amount
from qiuhao.law import checks
from qiuhao.library.calendars import calendar


def of_amount(text: str) -> str:
    """大写, or what is wrong with the amount."""
    if not text or text == "0.00":
        return ""
    return checks.amount(text) or f"大写：{capital_amount(text)}"


def of_day(text: str) -> str:
    """周一，工作日; 国庆节，休息."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return ""
    days = calendar()
    if not days.published(day):
        return f"{weekday(day)}（该年放假安排尚未公布）"
    name, why = weekday(day), days.why(day)
    because = "" if why in (name, "工作日") else f"，{why}"
    return f"{name}{because}" + (("" if because else "，工作日") if days.is_workday(day) else "，休息")


HINTS = {"amount": of_amount, "date": of_day, "moment": of_day}


@page
def hint(request: HttpRequest, who: Viewer, sort: str) -> HttpResponse:
    """The hint for the one field that was changed, as plain text."""
    typed = next((value for value in request.GET.values() if value), "")
    said = HINTS[sort](typed.strip()) if sort in HINTS else ""
    return HttpResponse(said, content_type="text/plain; charset=utf-8")
