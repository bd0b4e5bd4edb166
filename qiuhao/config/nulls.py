"""A form with a null character, which not every database keeps: 400 with a sentence, whatever page it is for.

Addresses are looked at by `limits`, before anything is read; what comes as JSON by its kinds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

NULL = "没有保存：填写的内容中有空字符（U+0000），不能保存。请删去后再提交。"


class Nulls:
    """Middleware, behind the one that looks for the form's token: that one has read the form already."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, names: Any) -> HttpResponse | None:
        """The sentence, before the view is called; views of the interface read no form."""
        if request.method != "POST" or getattr(view, "csrf_exempt", False):
            return None
        if any("\0" in name + "".join(many) for name, many in request.POST.lists()):
            return render(request, "400.html", {"sentence": NULL}, status=400)
        return None
