"""审核公示稿: another person than the drafter passes exactly this draft, or sends it back."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.disclosure.acts import _promises
from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refusal


def _draft(asked: Asked, body: Any) -> Fact | None:
    about = body.about if body is not None else asked.about
    found = asked.history.number(about) if about is not None else asked.history.last("publication-drafted")
    return found if found is not None and "publication-drafted" in found.body.fills else None


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """Not the drafter; the latest draft; the very words that were read; clean, if it is to pass."""
    draft = _draft(asked, body)
    if draft is None:
        yield asked.own("没有公示稿可以审核", "请先拟制公示稿", act="draft-publication")
        return
    drafters = {draft.body.drafted_by, *draft.people}
    if drafters & set(asked.by) or (body is not None and body.reviewed_by in drafters):
        yield asked.own("拟稿人不能审核自己的公示稿", "请由其他公示审核人员审核", field="reviewed_by")
    newest = asked.history.about("publication-drafted", draft.body.about)[-1]
    if newest.number != draft.number:
        yield asked.own(f"第 {draft.number} 号公示稿之后又有第 {newest.number} 号", "请审核最新的公示稿", field="about")
    if body is None:
        return
    if body.reviewed_by not in asked.by:
        yield asked.own("审核人不是办理本步骤的人员", "请填写本人", field="reviewed_by")
    if body.digest != draft.body.digest:
        yield asked.own("公示稿的内容与您看到的不同", "请重新打开公示稿后审核", field="digest")
    if body.passed:
        yield from _promises.clean(asked, _promises.decision_of(asked, draft.body), draft.body)


def fill(asked: Asked) -> dict[str, Any]:
    """The latest draft and its digest."""
    draft = _draft(asked, None)
    known: dict[str, Any] = {"reviewed_by": asked.by[0]}
    return known | ({"about": draft.number, "digest": draft.body.digest} if draft is not None else {})


verb = Verb("review-publication", "disclosure.draft_review", own, fill)
