"""Sample contexts for the shells: case, review, form, print, log-in, portal, errors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.urls import reverse_lazy
from django.utils.functional import Promise

from qiuhao.desk.look import samples
from qiuhao.desk.look.sampleform import LoginForm, SampleForm
from qiuhao.desk.templatetags.look.shell import PORTAL_DOORS


def _page(name: str) -> Promise:
    return reverse_lazy("desk:look-shell", args=[name])


DESK: dict[str, Any] = {
    "home": _page("today"),
    "person": {"name": "王一苇", "post": "执法人员 · 证号 14100312", "authority": "示例县农业农村局", "href": "#"},
    "today": {"date": samples.TODAY, "workday": True, "note": "后天起中秋节放假"},
    "nav": [
        {"title": "今日", "href": _page("today"), "icon": "today", "key": "1"},
        {"title": "案件", "href": _page("case"), "icon": "case", "count": 12, "key": "2"},
        {"title": "审核", "href": _page("review"), "icon": "review", "count": 2, "state": "close", "key": "3"},
        {"title": "公示", "href": _page("form"), "icon": "publish", "count": 1, "state": "late", "key": "4"},
        {"title": "档案", "href": "#", "icon": "archive"},
        {"title": "监督", "href": "#", "icon": "oversight"},
        {"title": "主体与人员", "href": "#", "icon": "people"},
        {"title": "法规", "href": "#", "icon": "library"},
        {"title": "样张", "href": reverse_lazy("desk:look"), "icon": "doc"},
    ],
    "search": {"href": "#", "hint": "当事人、文号、案由"},
    "leave": "#",
}
PORTAL: dict[str, Any] = {
    "home": _page("portal"), "name": "示例县行政执法公示", "search": {"href": "#"}, "correction": "#", "desk": "#",
}  # fmt: skip
CASES = ("青禾公司销售农药残留超标韭菜", "刘某无证经营种子", "", "山下养殖场未按规定处理病死畜禽")


def _decisions() -> list[dict[str, Any]]:
    long_name = samples.read("parts")["long_name"] + "未按规定建立生产记录"
    return [
        {
            "title": f"{name or long_name}案",
            "number": f"示农罚〔2026〕{18 - place} 号",
            "authority": "示例县农业农村局",
            "date": date(2026, 9, 10) - timedelta(days=place * 6),
            "href": _page("decision"),
        }
        for place, name in enumerate(CASES)
    ]


def _desk(**more: Any) -> Callable[[], dict[str, Any]]:
    here = more.pop("here", -1)

    def context() -> dict[str, Any]:
        nav = [{**place, "here": index == here} for index, place in enumerate(DESK["nav"])]
        return {"shell": {**DESK, "nav": nav}, **samples.parts(), **samples.case(), **more}

    return context


def _form() -> dict[str, Any]:
    return {**_desk(here=3)(), "form": SampleForm(SampleForm.WRONG)}


def _doors() -> list[dict[str, str]]:
    return [{"href": "#", "title": t, "text": x, "icon": i} for _, t, x, i in PORTAL_DOORS]


PAGES: dict[str, tuple[str, Callable[[], dict[str, Any]]]] = {
    "today": ("desk/look/today.html", _desk(here=0)),
    "case": ("desk/look/case.html", _desk(here=1, cases=_decisions())),
    "review": ("desk/look/review.html", _desk(here=2)),
    "form": ("desk/look/form.html", _form),
    "print": ("desk/look/print.html", _desk()),
    "login": (
        "desk/base_login.html",
        lambda: {"form": LoginForm(), "cast": samples.read("parts")["cast"], "cast_action": "#"},
    ),
    "portal": ("desk/look/portal_home.html", lambda: {"shell": PORTAL, "decisions": _decisions(), "doors": _doors()}),
    "decision": ("desk/look/portal_decision.html", lambda: {"shell": PORTAL, **samples.parts()}),
    **{code: (f"{code}.html", dict) for code in ("400", "403", "404", "500")},
}
