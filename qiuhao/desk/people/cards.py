"""People as cards: posts of today, and a lamp for each certificate."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from qiuhao.authority import reading
from qiuhao.authority.posts import POSTS
from qiuhao.authority.rights import Viewer, supervised, viewers
from qiuhao.authority.values import Officer
from qiuhao.desk.templatetags.look.values import cn_date
from qiuhao.ledger import clock

SOON = 60
"""Days before its end from which a certificate shows as ending soon."""


def own_authorities(who: Viewer) -> list[str]:
    """Authorities whose people the viewer may see: his own, and those he supervises."""
    found = [held.authority for held in who.posts if held.post != "supervisor"]
    for held in who.posts:
        if held.post == "supervisor":
            found += supervised(held.area)
    return list(dict.fromkeys(found))


def roster(authority: str) -> dict[str, Any]:
    """An authority, its units and people."""
    today = clock.today()
    row, units = reading.authority(authority), reading.units(authority)
    names = {unit.unit: unit.name for unit in units}
    posts = {post: [p.id for p in reading.holders(authority, post, today)] for post in POSTS}
    officers = {officer.person: officer for officer in reading.officers(authority, today)}
    people = [
        {
            "name": p.name, "href": reverse("desk:person", args=[p.id]), "unit": names.get(p.unit, p.unit),
            "posts": "、".join(POSTS[post] for post, ids in posts.items() if p.id in ids),
            **lamp(officers.get(p.id), today),
        }
        for p in reading.people(authority)
    ]  # fmt: skip
    reviewers, officers_all = reading.reviewer_ratio(authority, today)
    return {"authority": row, "units": units, "people": people, "reviewers": reviewers, "officers": officers_all}


def lamp(officer: Officer | None, today: date) -> dict[str, Any]:
    """Certificate number with its lamp; nothing for who needs none."""
    if officer is None or officer.auxiliary:
        return {"certificate": "", "lamp": "", "word": ""}
    if not officer.certificate or officer.valid_until is None:
        return {"certificate": "", "lamp": "late", "word": "没有执法证件"}
    left = (officer.valid_until - today).days
    state, word = (
        ("in_time", "有效") if left > SOON else ("close", f"还有 {left} 日到期") if left >= 0 else ("late", "已过期")
    )
    return {"certificate": officer.certificate, "lamp": state, "word": word, "until": officer.valid_until}


def person_page(who: Viewer, person: str) -> dict[str, Any] | None:
    """One person, if the viewer may look into the authority."""
    found = next(iter(viewers([person])), None)
    if found is None or found.authority not in own_authorities(who):
        return None
    officer = reading.officer(person, clock.today())
    unit = next((u.name for u in reading.units(found.authority) if u.unit == found.unit), "")
    rows = [("机关", reading.authority(found.authority).name), ("机构", unit)]
    if officer is not None and officer.certificate:
        rows += [("执法证号", officer.certificate), ("发证机关", officer.issuer)]
        rows += [("有效期", f"{cn_date(officer.valid_from)} 至 {cn_date(officer.valid_until)}")]
    posts = [held.title for held in found.posts]
    needs = bool({"handler", "unit-head"} & {held.post for held in found.posts})
    return {"person": found, "rows": rows, "posts": posts, **lamp(officer if needs else None, clock.today())}
