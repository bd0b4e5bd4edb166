"""Posts of other days: what somebody held when something happened, though he holds it no more, or not yet then.

at(who, day)                   the viewer as he was on a day
ever(who, posts)               whether he holds or held one of these posts, his own or as deputy
authorities(who, posts)        where one of these posts is or was his own
last_in(who, posts, today)     the viewer on the last day he held one of these posts, and that day
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qiuhao.authority.models import Deputy, Post
from qiuhao.authority.rights import NOBODY, Viewer, viewers


def at(who: Viewer, day: date) -> Viewer:
    """The same person with the posts of a day, his own and those he did as deputy."""
    return next(iter(viewers([who.person], day)), NOBODY)


def ever(who: Viewer, posts: Sequence[str]) -> bool:
    """Whether the person holds or held one of these posts, his own or as deputy."""
    if Post.objects.filter(person=who.person, post__in=posts).exists():
        return True
    return any(Deputy.objects.filter(deputy=who.person, posts__contains=f"|{post}|").exists() for post in posts)


def authorities(who: Viewer, posts: Sequence[str]) -> list[str]:
    """Where the person holds or held one of these posts, by id."""
    found = Post.objects.filter(person=who.person, post__in=posts).order_by("authority")
    return list(found.values_list("authority", flat=True).distinct())


def last_in(who: Viewer, posts: Sequence[str], today: date) -> tuple[Viewer, date]:
    """The same person on the last day before today on which one of these posts was his own; nobody: there is none."""
    ended = Post.objects.filter(person=who.person, post__in=posts, until__lt=today).order_by("-until", "-id").first()
    if ended is None or ended.until is None:
        return NOBODY, today
    return at(who, ended.until), ended.until
