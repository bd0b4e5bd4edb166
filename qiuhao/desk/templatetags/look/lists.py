"""Silence, waiting, what was just said, and turning pages."""

from __future__ import annotations

from typing import Any

from django.contrib.messages import constants

TOAST_ICONS = {"done": "check", "refused": "shut", "info": "info"}


def empty_state(title: str, text: str = "", act: Any = None, icon: str = "doc") -> dict[str, Any]:
    """An empty list says what will appear in it and how."""
    return {"title": title, "text": text, "act": act, "icon": icon}


def progress(done: int = 0, total: int | None = None, label: str = "", note: str = "") -> dict[str, Any]:
    """How far something has come; without a total it only says that it is being done."""
    return {"done": done, "total": total, "label": label, "note": note}


def toast(text: str, state: str = "info", act: Any = None) -> dict[str, Any]:
    """What happened, and what follows. ``done``, ``refused`` or ``info``."""
    return {"text": text, "state": state, "icon": TOAST_ICONS[state], "act": act}


def message_state(level: int) -> str:
    """The toast's state for a level of Django's messages."""
    if level >= constants.WARNING:
        return "refused"
    return "done" if level == constants.SUCCESS else "info"


def pager(older: str = "", newer: str = "", shown: int | None = None, unit: str = "条") -> dict[str, Any]:
    """Newest first; the addresses of the older and the newer page; never a total."""
    return {"older": older, "newer": newer, "shown": shown, "unit": unit}
