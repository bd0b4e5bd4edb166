"""未经审核不得公示 (anze/disclosure/7; anhui/disclosure/7): the latest draft passed, exactly as it is now."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    draft, newest = _drafts(ask)
    if draft is None:
        yield Shut("没有公示稿", "请先拟制公示稿并送审核", "draft-publication", "draft" if ask.body is not None else "")
        return
    if newest is not None and newest.number != draft.number:
        yield Shut(
            f"第 {draft.number} 号公示稿之后又有第 {newest.number} 号公示稿",
            "请公示最新的、已经审核的公示稿",
            field="draft",
        )
    reviews = ask.history.about("publication-reviewed", draft.number)
    if not reviews:
        yield Shut(f"{said(draft.day)}的公示稿还没有审核", "请由拟稿人以外的人员审核", "review-publication")
    elif not reviews[-1].body.passed:
        yield Shut(f"公示稿于{said(reviews[-1].day)}没有通过审核", "请按审核意见修改后重新送审", "draft-publication")
    elif reviews[-1].body.digest != draft.body.digest:
        yield Shut("公示稿的内容与审核时不同", "请重新送审", "review-publication")


def _drafts(ask: Ask) -> tuple[Fact | None, Fact | None]:
    """The draft that is to be published, and the newest draft about the same decision."""
    if ask.body is None:
        last = ask.history.last("publication-drafted")
        return last, last
    draft = ask.history.number(ask.body.draft)
    if draft is None or "publication-drafted" not in draft.body.fills:
        return None, None
    if ask.body.about is not None and draft.body.about != ask.body.about:
        return None, None
    same = ask.history.about("publication-drafted", draft.body.about)
    return draft, same[-1]


gate = Gate("publication-reviewed", "公示审核通过", NoParams, shut)
