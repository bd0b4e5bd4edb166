"""随身资料: what the device takes along. Only what this officer may see and needs; wiped when he logs out.

His certificate with its code, the colleagues he works with, the matters of his unit with their basis, the limits, and
the sentences of the paper. No case and no party but those of the inspections that this officer is to carry out.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import qrcode
from django.urls import reverse
from qrcode.constants import ERROR_CORRECT_M

from qiuhao.authority import reading as authority
from qiuhao.authority.kinds.matter import Matter
from qiuhao.authority.rights import Held, Viewer
from qiuhao.authority.values import Officer, Penalty
from qiuhao.casefile import reading as cases
from qiuhao.casefile import texts
from qiuhao.casefile.acts.open_case import opened
from qiuhao.casefile.setting import Setting, setting_of
from qiuhao.desk.access import NotYours
from qiuhao.desk.field.limits import ACT, limits
from qiuhao.desk.field.sender import NO_POST, post_in
from qiuhao.desk.field.visits import PROCEDURE as VISITS
from qiuhao.desk.field.visits import visits
from qiuhao.law.views import COLLECTION_GROUNDS
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger

PROCEDURE = "penalty-on-the-spot"
LATEST = 30
"""On-the-spot decisions of the unit that are looked at for remembered words."""
PER_MATTER = 3


def post_of(who: Viewer) -> Held:
    """The post with which this person works in the field; NotYours if he holds none today."""
    post = post_in(who)
    if post is None:
        raise NotYours(NO_POST)
    return post


def setting_for(who: Viewer, post: Held) -> Setting:
    """What an on-the-spot case of this officer would be judged by today."""
    return setting_of(opened(post.authority, PROCEDURE, post.unit, [who.person]))


def kit(who: Viewer, origin: str) -> dict[str, Any]:
    """Everything the device keeps, as JSON values; `origin` begins the addresses in codes."""
    post, today = post_of(who), clock.today()
    setting, registered = setting_for(who, post), authority.registered(post.authority)
    staff = authority.officers(post.authority, today)
    own = next((one for one in staff if one.person == who.person), None)
    return {
        "made_at": clock.now().isoformat(),
        "today": today.isoformat(),
        "person": {"id": who.person, "name": who.name},
        "authority": {
            "id": post.authority, "name": registered.name, "code": registered.credit_code, "phone": registered.phone,
            "address": registered.address,
        },
        "certificate": certificate(own, registered.name, origin) if own is not None else None,
        "officers": [_officer(one) for one in staff if one.certificate and not one.auxiliary],
        "matters": matters(who, post),
        "limits": limits(setting, today),
        "visits": {
            **visits(who, post, setting_of(opened(post.authority, VISITS, post.unit, [who.person]))),
            "matters": matters(who, post, "inspection"),
        },
        "texts": paper_texts(setting, registered, today),
        "grounds": [{"id": name, "title": title} for name, title in COLLECTION_GROUNDS.items() if name],
    }  # fmt: skip


def certificate(own: Officer, issuing: str, origin: str) -> dict[str, Any]:
    """The officer's certificate, with the code that leads the public to the page that says whether it is valid now."""
    address = f"{origin}{reverse('portal:certificate')}?number={own.certificate}"
    return {**_officer(own), "issuer": own.issuer, "authority": issuing, "address": address, "code": dots(address)}


def dots(text: str) -> list[str]:
    """A QR code as rows of 0 and 1, to be drawn at any size."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return ["".join("1" if dot else "0" for dot in row) for row in code.get_matrix()]


def _officer(one: Officer) -> dict[str, Any]:
    return {
        "person": one.person, "name": one.name, "certificate": one.certificate, "unit": one.unit,
        "from": one.valid_from.isoformat() if one.valid_from else "",
        "until": one.valid_until.isoformat() if one.valid_until else "",
    }  # fmt: skip


def matters(who: Viewer, post: Held, sort: str = "penalty") -> list[dict[str, Any]]:
    """Matters of this sort of the officer's unit, each with basis, discretion, and what colleagues decided lately."""
    latest: dict[str, Matter] = {}
    for fact in ledger.facts(f"authority/{post.authority}"):
        if isinstance(fact.body, Matter):
            latest[fact.body.matter] = fact.body
    mine = [m for m in latest.values() if m.sort == sort and not m.closed and m.unit in ("", post.unit)]
    known = remembered(who, post) if sort == "penalty" else {}
    return [
        {
            "matter": m.matter, "name": m.name, "cause": m.conditions, "basis": list(m.basis),
            "discretion": m.discretion, "remembered": known.get(m.matter, [])[:PER_MATTER],
        }
        for m in sorted(mine, key=lambda m: m.matter)
    ]  # fmt: skip


def remembered(who: Viewer, post: Held) -> dict[str, list[dict[str, Any]]]:
    """Matter -> what was decided on the spot under it lately, without any party and any facts of a case."""
    found: dict[str, list[dict[str, Any]]] = {}
    rows = cases.cases(who).filter(authority=post.authority, procedure=PROCEDURE)[:LATEST]
    for row in rows:
        for fact in cases.history(row.stream).of("on-the-spot"):
            body = fact.body
            said = _template(body)
            kept = found.setdefault(body.matter, [])
            if said is not None and said not in kept:
                kept.append(said)
    return found


def _template(body: Any) -> dict[str, Any] | None:
    if len(body.penalties) != 1:
        return None
    one = body.penalties[0]
    return {"cause": body.cause, "sort": one.sort, "amount": one.amount, "basis": list(body.basis)}


def paper_texts(setting: Setting, registered: Any, today: Any) -> dict[str, Any]:
    """What the paper says of payment and remedies, from the rules in force today and the authority's own data."""
    fined = SimpleNamespace(penalties=_fine())
    fine = texts.performance(setting, registered, fined, today)  # type: ignore[arg-type]
    return {
        "remedy": texts.remedies(setting, registered, ACT, today),
        "performance": {
            "fine": fine, "warning": texts.WARNED,
            "collected": "罚款已当场收缴，并已出具财政部门统一制发的专用票据。",
        },
        "surcharge": "加处罚款" in fine,
        "rights": "您有权陈述和申辩；认为执法人员与本案有利害关系的，有权申请回避。",
    }  # fmt: skip


def _fine() -> Sequence[Penalty]:
    return (Penalty(sort="fine", amount="1.00"),)
