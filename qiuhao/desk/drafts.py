"""Keep, find and drop the drafts of forms. A draft belongs to one person; nobody else sees it.

A form that begins a case has no case yet: its draft lies at a place of its own (`place`), one for each door.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import HttpResponse, QueryDict

from qiuhao.desk.models import Draft
from qiuhao.law.facts import SHANGHAI
from qiuhao.ledger import clock
from qiuhao.ledger.append import earlier

LEFT_OUT = frozenset({"csrfmiddlewaretoken", "_key", "_head", "_add", "_save", "_warned", "_draft", "_over", "_looked"})
NEW = "new?"
ASKED = ("matter", "draw", "place")
"""What of the address of a form that begins a case, beside its procedure, says which form it is."""
PLACE = 128
"""Characters that the name of a case may have."""
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


def answer(person: str, case: str, act: str, posted: QueryDict, head: int) -> HttpResponse:
    """The answer to a page that saves as somebody types: 204 with the stamp, or a sentence as text."""
    if earlier(person, posted.get("_key", "")):
        # Typed before it was done, arrived after: what is recorded is no draft any more.
        return HttpResponse(status=204)
    try:
        wrong = keep(person, case, act, posted, head)
    except Elsewhere as error:
        return _said(str(error), 409)
    return _said(wrong, 422) if wrong else _kept(find(person, case, act))


def _said(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")


def _kept(draft: Draft | None) -> HttpResponse:
    return HttpResponse(status=204, headers={"X-Draft": stamp(draft)})


def place(procedure: str, asked: Mapping[str, str]) -> str:
    """Where the draft of a form that begins a case lies: its procedure, and what its address says beside."""
    said = NEW + urlencode([("procedure", procedure), *((name, asked[name]) for name in ASKED if asked.get(name))])
    return said if len(said) <= PLACE else NEW + hashlib.sha256(said.encode()).hexdigest()


def opens(case: str) -> dict[str, str] | None:
    """What the address of the form says whose draft lies at this place, nothing where it was too long to keep; None for
    the draft of a step in a case."""
    return dict(parse_qsl(case.removeprefix(NEW))) if case.startswith(NEW) else None


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
