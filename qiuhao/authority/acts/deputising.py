"""Naming a deputy, and coming back earlier. A person does it for himself; nobody gives away what he does not hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.deputy import DeputyNamed
from qiuhao.authority.kinds.deputy_ended import DeputyEnded
from qiuhao.authority.models import Deputy, Person
from qiuhao.authority.posts import POSTS
from qiuhao.authority.rights import Viewer
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended


class DeputyProblem(ValueError):
    """A deputy who cannot be named; the message says why and what to do."""


def name_deputy(who: Viewer, body: DeputyNamed) -> Appended:
    """`who` is away and names somebody of the same authority for posts he holds himself."""
    own = {held.post for held in who.posts if not held.of}
    lacking = "、".join(POSTS[post] for post in body.posts if post not in own)
    there = Person.objects.filter(id=body.deputy).first()
    if body.deputy == who.person:
        raise DeputyProblem("代理人不能是本人，请另选一人。")
    if there is None or there.authority != who.authority:
        raise DeputyProblem("代理人应当是本机关的人员，请从名单中选择。")
    if lacking:
        raise DeputyProblem(f"您今天没有{lacking}这一岗位，不能请人代理。")
    if body.since < clock.today():
        raise DeputyProblem("代理不能从过去的日子开始，请填写今天或者以后的日期。")
    if _overlapping(who.person, body):
        raise DeputyProblem("这段时间同一岗位已经有代理人，请先结束原来的代理。")
    return enter(f"person/{who.person}", [body], [who.person])[0]


def _overlapping(person: str, body: DeputyNamed) -> bool:
    there = Deputy.objects.filter(person=person, since__lte=body.until, until__gte=body.since)
    return any(f"|{post}|" in row.posts for row in there for post in body.posts)


def end_deputy(who: Viewer, deputy: str, reason: str = "") -> Appended:
    """`who` is back: from today on the deputy acts no longer."""
    today = clock.today()
    if not Deputy.objects.filter(person=who.person, deputy=deputy, until__gte=today).exists():
        raise DeputyProblem("没有正在进行的这项代理。")
    body = DeputyEnded(deputy=deputy, on=today - timedelta(days=1), reason=reason)
    return enter(f"person/{who.person}", [body], [who.person])[0]


def named_by(who: Viewer) -> Sequence[Deputy]:
    """Deputies that this person has named, of today and later."""
    return list(Deputy.objects.filter(person=who.person, until__gte=clock.today()).order_by("since", "deputy"))
