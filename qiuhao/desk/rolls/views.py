"""台账 and 执法月报: on the screen as a table, and as a spreadsheet made from the same rows."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.desk.access import Missing, case_key, page
from qiuhao.documents.spreadsheets import TYPES, Sheet, write
from qiuhao.ledger import clock, readings
from qiuhao.oversight import monthly
from qiuhao.oversight.rolls import ROLLS, Period, Roll
from qiuhao.oversight.rolls.roll import Row

DAY = {"invalid": "请按 2026-03-09 这样的格式填写日期。"}
FIRST, LAST = date(1949, 10, 1), date(2199, 12, 31)
"""Days that a roll is asked for; a year with a digit missing is a slip of the pen."""


class PeriodForm(forms.Form):
    """Since when, until when; without them, this year so far."""

    since = forms.DateField(
        label="自", required=False, error_messages=DAY, widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        label="至", required=False, error_messages=DAY, widget=forms.DateInput(attrs={"type": "date"})
    )

    def clean(self) -> dict[str, Any]:
        """The first day is not after the last."""
        read: dict[str, Any] = super().clean() or {}
        for name in ("since", "until"):
            if read.get(name) and not FIRST <= read[name] <= LAST:
                self.add_error(name, f"年份不在 {FIRST.year} 至 {LAST.year} 之间，请核对。")
        if read.get("since") and read.get("until") and read["since"] > read["until"]:
            self.add_error("until", "结束日期早于开始日期，请改正。")
        return read

    def period(self) -> Period:
        """What was asked; where it cannot be read, this year so far."""
        today = clock.today()
        read = self.cleaned_data if self.is_valid() else {}
        until = read.get("until") or today
        return Period(read.get("since") or until.replace(month=1, day=1), until)


@page
def rolls(request: HttpRequest, who: Viewer, name: str = "cases") -> HttpResponse:
    """One roll: the newest rows of a period, page by page."""
    roll = _roll(name)
    period, form = _asked(request)
    found = roll.page(who, period, request.GET.get("before", "")[:200])
    kept = {"since": period.since.isoformat(), "until": period.until.isoformat()}
    context = {
        "roll": roll, "form": form, "period": period, "tabs": _tabs(name, kept),
        "columns": [title for title, _ in roll.columns],
        "rows": [
            {"href": reverse("desk:case", args=[case_key(row.stream)]), "cells": list(map(_shown, row.cells))}
            for row in found.rows
        ],
        "older": f"?{urlencode(kept | {'before': found.older})}" if found.older else "",
        "newest": f"?{urlencode(kept)}" if request.GET.get("before") else "",
        "files": [(form_, f"{reverse('desk:roll-file', args=[name, form_])}?{urlencode(kept)}") for form_ in TYPES],
    }  # fmt: skip
    return render(request, "desk/rolls/roll.html", context)


@page
def roll_file(request: HttpRequest, who: Viewer, name: str, form: str) -> HttpResponse | FileResponse:
    """The same rows as a file. What it takes out of the platform is noted before it is given out."""
    roll = _roll(name)
    period, _ = _asked(request)
    rows = (row.cells for row in _noted(who, name, roll.rows(who, period)))
    title = f"{roll.title} {period.since} 至 {period.until}"
    return _file(Sheet(roll.title, roll.columns, rows), form, title)


@page
def month(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The monthly report: every figure opens what it counts, where there is a roll of it."""
    period = _month(request)
    figures = monthly.figures(who, period)
    kept = {"month": f"{period.since:%Y-%m}"}
    days = urlencode({"since": period.since.isoformat(), "until": period.until.isoformat()})
    context = {
        "period": period, "tabs": _tabs("monthly", {}), "groups": _groups(figures, days),
        "earlier": f"?month={period.since - timedelta(days=1):%Y-%m}",
        "later": f"?month={period.until + timedelta(days=1):%Y-%m}" if period.until < clock.today() else "",
        "files": [(form, f"{reverse('desk:month-file', args=[form])}?{urlencode(kept)}") for form in TYPES],
    }  # fmt: skip
    return render(request, "desk/rolls/month.html", context)


@page
def month_file(request: HttpRequest, who: Viewer, form: str) -> HttpResponse | FileResponse:
    """The monthly report as a file: counts alone, nothing of any case."""
    period = _month(request)
    rows = ((one.authority_name, one.title, one.month, one.year) for one in monthly.figures(who, period))
    return _file(Sheet("执法月报", monthly.COLUMNS, rows), form, f"执法月报 {period.since:%Y-%m}")


def _roll(name: str) -> Roll:
    if name not in ROLLS:
        raise Missing("没有这种台账。")
    return ROLLS[name]


def _asked(request: HttpRequest) -> tuple[Period, PeriodForm]:
    form = PeriodForm(request.GET if "since" in request.GET or "until" in request.GET else {})
    period = form.period()
    if form.is_bound and form.errors:
        return period, form
    # The fields show the period that the page shows.
    return period, PeriodForm({"since": period.since.isoformat(), "until": period.until.isoformat()})


def _month(request: HttpRequest) -> Period:
    try:
        first = date.fromisoformat(f"{request.GET.get('month', '')}-01")
    except ValueError:
        first = clock.today()
    return monthly.month_of(max(FIRST, min(first, clock.today())))


def _tabs(here: str, kept: dict[str, str]) -> list[dict[str, Any]]:
    query = f"?{urlencode(kept)}" if kept else ""
    found = [{"title": roll.title, "href": f"{reverse('desk:roll', args=[name])}{query}", "on": name == here}
             for name, roll in ROLLS.items()]  # fmt: skip
    return [*found, {"title": "执法月报", "href": reverse("desk:month"), "on": here == "monthly"}]


def _groups(figures: list[monthly.Figure], days: str) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for one in figures:
        group = found.setdefault(one.authority, {"name": one.authority_name, "lines": []})
        href = f"{reverse('desk:roll', args=[one.roll])}?{days}" if one.roll else ""
        group["lines"].append({"title": one.title, "month": one.month, "year": one.year, "href": href})
    return list(found.values())


def _noted(who: Viewer, name: str, rows: Iterator[Row]) -> Iterator[Row]:
    while some := list(islice(rows, readings.BATCH)):
        readings.note_many(who.person, {row.stream for row in some}, "export", f"roll-{name}")
        yield from some


def _shown(cell: Any) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:,.2f}"
    return "" if cell is None else str(cell)


def _file(sheet: Sheet, form: str, title: str) -> FileResponse:
    if form not in TYPES:
        raise Missing("只有 xlsx 和 csv 两种文件。")
    # On disk until it is given out: nothing is half-sent, and memory does not grow with the rows.
    target = tempfile.TemporaryFile()  # noqa: SIM115  (the answer closes it)
    try:
        write(sheet, form, target)
        target.seek(0)
    except BaseException:
        target.close()
        raise
    return FileResponse(target, as_attachment=True, filename=f"{title}.{form}", content_type=TYPES[form])
