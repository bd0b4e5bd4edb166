"""Who looks: the viewer behind a request, and the door every page of the desk goes through.

    @page                       a person is logged in; an account that acts for nobody is told so
    def view(request, who, …)

A case outside the viewer's rights and one that does not exist give the same page, 404, with a sentence. What is shown
of a case, and what is refused, is noted in the log of readings (`watching`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer, viewer
from qiuhao.casefile.reading import NoSuchCase
from qiuhao.desk import watching
from qiuhao.law.pack import PackProblems
from qiuhao.ledger.files import FileTooLarge
from qiuhao.ledger.problems import Busy, LedgerProblem, StorageFull, UnknownStream

log = logging.getLogger(__name__)
View = Callable[..., HttpResponse]
LONGEST_NUMBER = 19
"""Digits that a number of the database always holds."""


class Missing(LookupError):
    """What was asked for is not there, or not for this viewer; the message is the sentence for the page."""


class NotYours(Exception):
    """The page is for other posts; the message is the sentence for the page."""


class Closed(NotYours):
    """The record is marked as secret and not for this viewer; the attempt is noted."""


def viewer_of(request: HttpRequest) -> Viewer:
    """The viewer of this request, asked once."""
    held: Viewer | None = getattr(request, "desk_viewer", None)
    if held is None:
        held = viewer(request.user)
        request.desk_viewer = held  # type: ignore[attr-defined]
    return held


def page(view: View) -> View:
    """A page for somebody. The view is called with the viewer after the request."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **names: Any) -> HttpResponse:
        who = viewer_of(request)
        if not who.is_somebody:
            watching.refused(request, f"account:{request.user.get_username()}", names)
            return render(request, "desk/nobody.html", status=403)
        try:
            answer = watching.ask_purpose(request, who, names)
            if answer is None:
                answer = view(request, who, *args, **names)
                watching.seen(request, who, names, answer)
            if not answer.has_header("Cache-Control"):
                # Nothing of a case stays in the browser after the log-out.
                answer["Cache-Control"] = "private, no-store"
            return answer
        except Missing as error:
            return said(request, str(error), 404)
        except (NoSuchCase, UnknownStream):
            watching.refused(request, who.person, names)
            return said(request, str(NoSuchCase()), 404)
        except PackProblems as error:
            log.error("A pack cannot be used: %s", error)
            return said(request, f"法规数据有误，办案页面暂时不能打开：{error.problems[0]}", 503)
        except NotYours as error:
            if isinstance(error, Closed):
                watching.refused(request, who.person, names)
            return said(request, str(error), 403)
        except LedgerProblem as error:
            # What a form cannot show at a field: a file over the limit, a full disk, a writer before us.
            return said(request, str(error), _status(error))

    return guarded


def _status(error: LedgerProblem) -> int:
    return {FileTooLarge: 413, StorageFull: 507, Busy: 503}.get(type(error), 422)


def said(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    """A page that says one sentence, inside the shell."""
    return render(request, "desk/said.html", {"sentence": sentence, "status": status}, status=status)


def needs(who: Viewer, posts: tuple[str, ...], sentence: str) -> None:
    """NotYours with the sentence unless the viewer holds one of the posts."""
    if not who.holds(*posts):
        raise NotYours(sentence)


def whole(text: str) -> int | None:
    """A whole number as an address or a form carries it; None for anything else, and for one that no table counts to.
    Plain digits alone: others (²) pass for digits and are no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER else None


def unattended(view: View) -> View:
    """A view that pages ask by themselves: it is no sign that somebody is at work (`sessions`)."""
    view.unattended = True  # type: ignore[attr-defined]
    return view


def case_stream(key: str) -> str:
    """The stream of a case from the part of its address."""
    return f"case/{key}"


def case_key(stream: str) -> str:
    """The part of the address that names a case."""
    return stream.removeprefix("case/")
