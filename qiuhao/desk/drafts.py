"""Keep, find and drop the drafts of forms. A draft belongs to one person; nobody else sees it."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from qiuhao.desk.models import Draft
from qiuhao.law.facts import SHANGHAI
from qiuhao.ledger import clock

LEFT_OUT = frozenset({"csrfmiddlewaretoken", "_key", "_head", "_add", "_save", "_warned", "_draft", "_over"})
LARGEST = 200_000
"""Characters of a draft; more is no draft but a mistake."""


class Elsewhere(Exception):
    """The draft was saved from another page since this one was opened; the message says when."""


def keep(person: str, case: str, act: str, posted: QueryDict, head: int) -> str:
    """Save what was typed; '' or the sentence why not. Elsewhere if another device has saved it meanwhile."""
    fields = {name: values for name, values in posted.lists() if name not in LEFT_OUT}
    if sum(len(name) + sum(map(len, values)) for name, values in fields.items()) > LARGEST:
        return "内容太长，请把附件作为文件上传"
    if "_draft" in posted and not posted.get("_over"):
        there = find(person, case, act)
        if there is not None and stamp(there) != posted["_draft"]:
            at = there.saved_at.astimezone(SHANGHAI)
            raise Elsewhere(f"这份草稿 {at:%H:%M} 在另一个页面或者设备上保存过")
    Draft.objects.update_or_create(
        person=person, case=case, act=act, defaults={"fields": fields, "head": head, "saved_at": clock.now()}
    )
    return ""


def find(person: str, case: str, act: str) -> Draft | None:
    """The draft of this form, if there is one."""
    return Draft.objects.filter(person=person, case=case, act=act).first()


def stamp(draft: Draft | None) -> str:
    """What a page knows the draft by: it changes with each saving."""
    return draft.saved_at.isoformat() if draft is not None else ""


def posted(draft: Draft) -> QueryDict:
    """The fields of a draft as if they were posted."""
    data = QueryDict(mutable=True)
    for name, values in draft.fields.items():
        data.setlist(name, values)
    return data


def drop(person: str, case: str, act: str) -> None:
    """The act is done, or the draft is thrown away."""
    Draft.objects.filter(person=person, case=case, act=act).delete()


def of(person: str, limit: int = 10) -> list[Any]:
    """The latest drafts of a person."""
    return list(Draft.objects.filter(person=person).order_by("-saved_at")[:limit])
