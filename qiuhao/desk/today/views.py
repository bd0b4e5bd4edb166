"""工作台: what this person has to do, by clock."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer
from qiuhao.desk.access import page
from qiuhao.desk.today.board import board


@page
def today(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Greeting, what is due by clock, what waits for others, the coming two weeks."""
    return render(request, "desk/today/today.html", board(who))
