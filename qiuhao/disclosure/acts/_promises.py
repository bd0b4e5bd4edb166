"""Promises about publication that hold in every place, whatever its pack says.

Nothing unreviewed is public; nobody reviews his own draft; what the public will read is searched, as it will be read,
for every value of the case that must stay out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked
from qiuhao.disclosure.masking import forbidden, id_numbers, search
from qiuhao.disclosure.public_page import page_of
from qiuhao.disclosure.publications import live, passed
from qiuhao.law.facts import Fact, is_decision, last_decision
from qiuhao.law.refusal import Refusal


def decision_of(asked: Asked, body: Any) -> Fact | None:
    """The decision that the body is about, else the latest."""
    about = body.about if body is not None else asked.about
    found = asked.history.number(about) if about is not None else None
    return found if found is not None and is_decision(found) else last_decision(asked.history)


def draft_of(asked: Asked, body: Any) -> Fact | None:
    """The draft that the body names, else the latest about its decision."""
    number = getattr(body, "draft", None)
    found = asked.history.number(number) if number is not None else None
    if found is not None:
        return found if "publication-drafted" in found.body.fills else None
    decision = decision_of(asked, body)
    drafts = asked.history.about("publication-drafted", decision.number) if decision is not None else []
    return drafts[-1] if drafts else None


def reviewed(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The latest draft, exactly as it is, passed the review of somebody else, and is about the same decision."""
    draft = draft_of(asked, body)
    if draft is None:
        yield asked.own("没有公示稿", "请先拟制公示稿并送审核", act="draft-publication", field="draft")
        return
    if body is not None and draft.body.about != body.about:
        yield asked.own(f"第 {draft.number} 号公示稿不是关于这份决定的", "请选择这份决定的公示稿", field="draft")
    newest = asked.history.about("publication-drafted", draft.body.about)[-1]
    if newest.number != draft.number:
        yield asked.own(f"第 {draft.number} 号公示稿之后又有第 {newest.number} 号", "请使用最新的公示稿", field="draft")
    if passed(asked.history, draft) is None:
        yield asked.own(
            f"第 {draft.number} 号公示稿没有由拟稿人以外的人员审核通过",
            "请先审核",
            act="review-publication",
            field="draft",
        )


def clean(
    asked: Asked, decision: Fact | None, draft: Any, note: str = "", severity: str = "refuse"
) -> Iterable[Refusal]:
    """The page as the public will read it holds no value that must not be public."""
    if decision is None or draft is None:
        return
    page = page_of(asked.setting.rules, asked.day, decision, draft, note).rendered().decode("utf-8")
    values = forbidden(asked.setting.rules, asked.history, asked.day, asked.procedure)
    for item in search(page, values, draft.cleared):
        shown = item.value[0] + "＊" * (len(item.value) - 1)
        remedy = "请在公示稿中隐去；确实只是同字的，请逐项确认不属于应当隐去的内容"
        text = f"公示的页面上有不得公开的{item.label}“{shown}”"
        yield Refusal("public-words", text, item.source, remedy, "draft-publication", "fields", severity)
    for number in id_numbers(page):
        if all(item.value != number for item in values):
            text = f"公示的页面上有身份证号码“{number[:3]}＊＊＊”"
            yield asked.own(text, "请在公示稿中隐去", act="draft-publication", field="fields", severity=severity)


def no_secret_in(asked: Asked, words: str, field: str) -> Iterable[Refusal]:
    """An explanation the public will read is searched like the page."""
    values = forbidden(asked.setting.rules, asked.history, asked.day, asked.procedure)
    for item in search(words, values):
        shown = item.value[0] + "＊" * (len(item.value) - 1)
        text = f"公开的说明中有不得公开的{item.label}“{shown}”"
        yield Refusal("public-words", text, item.source, "请改写说明", "", field)


def on_the_shelf(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The decision stands on the shelf now."""
    decision = decision_of(asked, body)
    if decision is None or live(asked.history, decision.number) is None:
        yield asked.own(
            "这份决定现在没有公示在本平台上", "先公示，才有可以更正或者撤下的内容", act="publish", field="about"
        )
