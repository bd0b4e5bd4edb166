"""拟公示稿: the public words, built from the decision's fields by the place's list and masked; a person edits them."""

from collections.abc import Iterable, Sequence
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.casefile.verb import asked as asked_now
from qiuhao.disclosure.acts import _promises
from qiuhao.disclosure.summary import drafted
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """A draft with forbidden words may be kept, with a warning: it cannot pass and cannot be published. The drafter
    is whoever drafts; a form the place does not know is refused; a paper whose words nobody can search is too."""
    if body is None:
        return
    if body.drafted_by not in asked.by:
        yield asked.own("拟稿人不是办理本步骤的人员", "请填写本人", field="drafted_by")
    forms = asked.setting.rules.sourced_parameter("disclosure.forms", asked.day)
    if forms is not None and body.form not in forms.line.value:
        yield asked.by_clause(forms.source, "本地规定没有这种公开方式", "请改选公开方式", field="form")
    if body.document is not None:
        yield asked.own("公开文本不能以文件提交：其中的文字无法逐字检索", "请把全文写入公示内容", field="document")
    yield from _promises.clean(asked, _promises.decision_of(asked, body), body, severity="warn")


def fill(asked: Asked) -> dict[str, Any]:
    """The first form that the place names, with its fields and what was covered in them."""
    forms = asked.setting.rules.parameter("disclosure.forms", asked.day) or ["summary"]
    return _known(asked, forms[0])


def prefilled(case: str, by: Sequence[str], form: str, about: int | None = None) -> dict[str, Any]:
    """What a draft in this form begins with, where the drafter chooses another than the first: summary or full."""
    return _known(asked_now(case, by, None, about), form)


def _known(asked: Asked, form: str) -> dict[str, Any]:
    decision = _promises.decision_of(asked, None)
    if decision is None:
        return {"drafted_by": asked.by[0]}
    made = drafted(asked, decision, form)
    masked = [{"field_name": name, "what": item.label, "clause": item.source.clause} for name, item in made.masked]
    return {
        "about": decision.number, "form": form, "fields": dict(made.fields), "masked": masked,
        "drafted_by": asked.by[0],
    }  # fmt: skip


verb = Verb("draft-publication", "disclosure.draft", own, fill)
