"""The posts of whoever sends from the field: held when it was done, and held still.

What is sent has happened, so neither question loses it. Without a post on the day it is sealed as reported, and the
entry says so with the clause of the step; with one that has ended meanwhile it is reported too, and no fault.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, Literal

from qiuhao.authority.posts import POSTS
from qiuhao.authority.reading import names
from qiuhao.authority.rights import OWNERS, acting, viewers
from qiuhao.casefile import promises
from qiuhao.casefile.doing import judged
from qiuhao.casefile.registered import named
from qiuhao.casefile.setting import Setting
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import Fact, History, legal_date
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger.kinds import Kind

POST: Final = "post"
ON_REGISTER: Final[tuple[Literal["post", "register"], ...]] = (POST, "register")
"""Rules that ask the register and not the record: what they say is kept with the entry, or it were lost."""


def may(setting: Setting, body: Kind, by: Sequence[str], held_on: date | None) -> None:
    """Whoever may not do an act does not report it either; asked of a day on which he held the post he sends by."""
    sentence = promises.entering(setting, History(()), body.act, by, held_on)
    if sentence:
        source = Source("", Rank.OWN, setting.rules.place.id)
        raise Refused([Refusal("promise", sentence.rstrip("。"), source, "请由有该岗位的人员登录后发送")])


def against(
    setting: Setting, facts: Sequence[Fact], case: str, body: Kind, by: Sequence[str], at: datetime
) -> tuple[list[Refusal], bool]:
    """What stands against a record made in the field, its posts asked of its own day; and whether they are held now."""
    reasons = [one for one in judged(setting, facts, case, body, by, at) if one.severity == "refuse"]
    found = [one for one in reasons if one.gate != POST]
    return found + _without_post(setting, body, by, legal_date(at)), _owned(setting, body, by)


def _owned(setting: Setting, body: Kind, by: Sequence[str]) -> bool:
    row = setting.procedure.by_act.get(body.act)
    return row is None or acting(by, row.owner, setting.opened.authority).owns


def _without_post(setting: Setting, body: Kind, by: Sequence[str], day: date) -> list[Refusal]:
    """Of the officers whom the record names the register has spoken already."""
    row = setting.procedure.by_act.get(body.act)
    people = {one.person for some in named(body).values() for one in some}
    if row is None or set(by) & people:
        return []
    if any(one.owns(row.owner, setting.opened.authority) for one in viewers(by, day)):
        return []
    wanted = "、".join(POSTS[post] for post in sorted(OWNERS.get(row.owner, ())))
    who = "、".join(names(set(by)).get(one, one) for one in by)
    text = f"“{row.title}”由{wanted}办理，{who}当日在本机关没有这一岗位"
    return [Refusal(POST, text, setting.rules.source_of(row.clause), "请核实当日的岗位；名录有误的，请更正名录")]
