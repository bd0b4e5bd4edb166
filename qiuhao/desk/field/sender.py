"""Who sends, and by which post: what was done in the field has happened, whichever posts its officer holds by now.

The post of the day on which it was done comes first, then that of today, then the last one he held: a device goes on
without a network while a post ends, and begins before one has begun. Whoever never held such a post sends nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qiuhao.authority import reading as authority
from qiuhao.authority import tenure
from qiuhao.authority.rights import Held, Viewer
from qiuhao.authority.values import Officer
from qiuhao.casefile import reading
from qiuhao.casefile.acts.numbered import WORDS
from qiuhao.desk.access import NotYours
from qiuhao.desk.field.payload import BadSending, Sent
from qiuhao.ledger import clock

PAPER = "on_the_spot_decision"
POSTS = ("handler", "unit-head")
NO_POST = "现场办理由执法人员使用，您今天没有这一岗位。"
NEVER = "现场记录由执法人员送达，您没有担任过这一岗位，没有登记。本机仍保存全部内容，请由办理的执法人员登录送出。"
GONE = "没有这次检查，或者您已经不能办理它，没有登记。本机仍保存全部内容；请由承办人核对后另行补录。"


@dataclass(frozen=True, slots=True)
class Sender:
    """`who` as he is logged in; `post` the one he sends by; `then` himself on a day on which he holds it."""

    who: Viewer
    post: Held
    then: Viewer
    day: date


def post_in(who: Viewer) -> Held | None:
    """A post of the field among those held."""
    return next((held for held in who.posts if held.post in POSTS), None)


def needs_post(who: Viewer, sentence: str = NEVER) -> None:
    """NotYours for whoever never held a post of the field, before anything of his is read."""
    if post_in(who) is None and not tenure.ever(who, POSTS):
        raise NotYours(sentence)


def latest_post(who: Viewer) -> Held:
    """The post of today, else the last one held: by it goes back what was taken along. NotYours if there is none."""
    post = post_in(who) or post_in(tenure.last_in(who, POSTS, clock.today())[0])
    if post is None:
        raise NotYours(NO_POST)
    return post


def sender(who: Viewer, sent: Sent, day: date) -> Sender:
    """By which post this is sent: the first that fits the number on the paper and the inspection it goes on with."""
    known = list(_known(who, day))
    if not known:
        raise NotYours(NEVER)
    if sent.visit is not None and sent.visit.case:
        seen = [one for one in known if _sees(one, sent.visit.case)]
        if not seen:
            raise BadSending(GONE)
        return seen[0]
    number = sent.number
    own = [one for one in known if number is not None and _bears(one.post, number.text)]
    return (own or known)[0]


def staff(who: Viewer, sent: Sent, day: date) -> list[Officer]:
    """The officers as the register has them on the day, whoever sends first among them. That one held no post or no
    certificate then is no reason to lose what he did: it is found beside the record."""
    wanted = [who.person, *(person for person in sent.officers if person != who.person)]
    found = [authority.officer(person, day) for person in dict.fromkeys(wanted)]
    if missing := found.count(None):
        raise BadSending(f"记录中有 {missing} 名执法人员不在人员名录中，没有登记。请在本机核对执法人员后重新发送。")
    return [one for one in found if one is not None]


def _bears(post: Held, number: str) -> bool:
    """Whether this is a number of the post's authority."""
    return number.startswith(f"{authority.authority(post.authority).short_name}{WORDS[PAPER][1]}〔")


def _sees(one: Sender, case: str) -> bool:
    """Whether he might have the case by this post; one that ended before the case was opened gives no sight of it."""
    try:
        row = reading.case(one.then, case)
    except reading.NoSuchCase:
        return False
    return bool(row.opened_on <= one.day)


def _known(who: Viewer, day: date) -> Iterator[Sender]:
    today = clock.today()
    for then, on in ((tenure.at(who, day), day), (who, today), tenure.last_in(who, POSTS, today)):
        if (post := post_in(then)) is not None:
            yield Sender(who, post, then, on)
