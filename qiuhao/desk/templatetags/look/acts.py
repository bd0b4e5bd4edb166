"""What may be done next, and what may not and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.desk.templatetags.look.clauses import clauses_of
from qiuhao.desk.templatetags.look.values import get


def refusal_list(refusals: Iterable[Any]) -> dict[str, Any]:
    """Each reason with its clauses and the step which would open it."""
    return {"refusals": [_refusal(refusal) for refusal in refusals]}


def _refusal(refusal: Any) -> dict[str, Any]:
    return {
        "text": get(refusal, "text"),
        "clauses": clauses_of(refusal),
        "remedy": get(refusal, "remedy"),
        "href": get(refusal, "href"),
        "warn": get(refusal, "severity", "refuse") == "warn",
    }


def act_button(act: Any, quiet: bool = False) -> dict[str, Any]:
    """One act: open (link, posting form or submit button) or shut with its reasons."""
    refusals = list(get(act, "refusals", ()))
    shutting = [r for r in refusals if get(r, "severity", "refuse") != "warn"]
    is_open = bool(get(act, "open", not shutting))
    return {
        "act": act,
        "is_open": is_open,
        "refusals": refusals,
        "first": (shutting or refusals or [None])[0],
        "rest": max(len(refusals) - 1, 0),
        "primary": bool(get(act, "primary", False)) and not quiet,
        "posts": get(act, "method", "get") == "post",
    }


def act_bar(acts: Iterable[Any]) -> dict[str, Any]:
    """The first open primary act stands out, other open ones are quiet, shut ones are folded."""
    listed = list(acts)
    is_open = [act for act in listed if _open(act)]
    first = next((act for act in is_open if get(act, "primary", False)), None)
    return {
        "first": first,
        "others": [act for act in is_open if act is not first],
        "shut": [act for act in listed if not _open(act)],
    }


def _open(act: Any) -> bool:
    shutting = [r for r in get(act, "refusals", ()) if get(r, "severity", "refuse") != "warn"]
    return bool(get(act, "open", not shutting))
