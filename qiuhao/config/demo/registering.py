"""Entering the authorities, their units, matters and people, and opening their log-ins, as the registrar does."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password

from qiuhao.authority.acts.accounts import open_account
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.certificate import Certificate
from qiuhao.authority.kinds.matter import Matter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.qualification import Qualification
from qiuhao.authority.kinds.registered import Registered, Remedies
from qiuhao.casefile.sealing import PURPOSE
from qiuhao.config.demo.settled import PASSWORD, Body, Somebody, bodies, province
from qiuhao.documents.kinds.seal_registered import SealRegistered
from qiuhao.documents.seals import demo_seal
from qiuhao.ledger import files
from qiuhao.ledger.kinds import make

INSTALLER = ["demo-installer"]
"""The opaque id that stands for the set-up itself, before anybody is registered."""
SINCE = date(2023, 1, 3)
"""Everybody has long been in his post."""


def register_all(today: date) -> None:
    """Everything that must be there before the first case."""
    hashed = make_password(PASSWORD)
    _province(hashed)
    for body in bodies().values():
        register_body(body, today, hashed)
    _supervisor("p-demo-legal-supervisor", "丙立秋", "demo-legal", bodies()["demo-legal"].area)
    _account("p-demo-legal-supervisor", "legal-supervisor", hashed)
    _account("", "admin", hashed, sort="technical")


def register_body(body: Body, today: date, hashed: str) -> None:
    """One authority with its people and their log-ins; `hashed` is the password of all, hashed once."""
    _authority(body)
    for somebody in body.people.values():
        _person(body, somebody, today)
        _account(somebody.id, f"{body.id.removeprefix('demo-')}-{somebody.key}", hashed)


def _province(hashed: str) -> None:
    said = province()
    registered = Registered(
        place=said["place"], name=said["name"], short_name=said["short"], level="province", area_code=said["area"],
        justice_bureau=True, address=said["address"], phone=said["phone"], duties="指导、协调、监督全省行政执法工作。",
    )  # fmt: skip
    enter(f"authority/{said['id']}", [registered], INSTALLER)
    _supervisor("p-demo-justice-supervisor", f"{said['stem']}立秋", said["id"], said["area"])
    _account("p-demo-justice-supervisor", "justice-supervisor", hashed)


def _supervisor(person: str, name: str, authority: str, area: str) -> None:
    bodies_of = [
        PersonEntered(name=name, authority=authority, duty="行政执法监督员"),
        PostTaken(authority=authority, post="supervisor", area=area, since=SINCE),
    ]
    enter(f"person/{person}", bodies_of, INSTALLER)


def _authority(body: Body) -> None:
    city = body.level == "city"
    registered = Registered(
        place=body.place, name=body.name, short_name=body.short, level=body.level, area_code=body.area,
        area=f"{body.area_name}行政区域", superior=province()["id"] if body.justice_bureau else "",
        justice_bureau=body.justice_bureau, duties=f"承担{body.area_name}本领域的行政执法工作。",
        head_name=body.people["head"].name, address=body.address, phone=body.phone,
        complaints=f"电话 {body.phone}，来信地址同办公地址", bank="示例银行（代收罚款专户）",
        remedies=Remedies(
            reconsideration_bodies=(f"{body.area_name}人民政府",),
            court=f"{body.area_name}{'中级' if city else ''}人民法院",
        ),
        confirmed_by=province()["id"], confirmed_on=date(2024, 3, 29), basis="机构改革方案（演示）",
    )  # fmt: skip
    units = [
        make("authority.unit", {"unit": code, "name": name, "sort": sort, "duties": f"{name}的职责（演示）"})
        for code, name, sort in body.units
    ]
    matters = [_matter(body, cause) for cause in body.causes] + [_inspection(body)]
    matters += [_licence(body, one) for one in body.licences]
    enter(f"authority/{body.id}", [registered, *units, *matters, _seal(body)], INSTALLER)


def _seal(body: Body) -> SealRegistered:
    """A sample seal that nobody could take for a real one."""
    image = files.put(demo_seal(body.name), media_type="image/svg+xml", name="样章.svg")
    return SealRegistered(
        purpose=PURPOSE, image=image, diameter_mm=42, valid_from=SINCE, basis="演示用样章，不是真实印章"
    )


def _matter(body: Body, cause: Any) -> Matter:
    return Matter(
        matter=f"{body.id}-{cause['id']}", name=cause["matter"], basis=tuple(cause["basis"]), unit=body.units[0][0],
        conditions=cause["cause"], discretion=cause["reasons"], major=cause.get("large", False),
        major_reason="罚款数额较大" if cause.get("large") else "",
    )  # fmt: skip


def _inspection(body: Body) -> Matter:
    """What the authority inspects, and how often a year."""
    said = body.inspection
    return Matter(
        matter=f"{body.id}-{said['id']}", name=said["matter"], sort="inspection", basis=tuple(said["basis"]),
        unit=body.units[0][0], inspection_cap=said["cap"], inspection_cap_basis="主管部门公布的年度频次（演示）",
    )  # fmt: skip


def _licence(body: Body, said: Any) -> Matter:
    """What the authority may license, and the materials that it may ask for."""
    return Matter(
        matter=f"{body.id}-{said['id']}", name=said["matter"], sort="licence", basis=tuple(said["basis"]),
        unit=body.units[0][0], materials=tuple(said["materials"]), conditions=said["conditions"],
    )  # fmt: skip


def _person(body: Body, somebody: Somebody, today: date) -> None:
    records: list[Any] = [
        PersonEntered(name=somebody.name, authority=body.id, unit=somebody.unit, duty=somebody.duty),
        make("authority.post", {"authority": body.id, "unit": somebody.unit, "post": somebody.post, "since": SINCE}),
    ]
    if somebody.certificate != "none":
        records.append(_certificate(body, somebody, today))
    if somebody.qualified:
        number = f"示A2018{body.area[3]}{len(somebody.key):05d}"
        records.append(Qualification(number=number, obtained_on=date(2019, 3, 1), reviewed_before=True))
    enter(f"person/{somebody.id}", records, INSTALLER)


def _certificate(body: Body, somebody: Somebody, today: date) -> Certificate:
    """Valid for years, or for two more weeks, or no longer."""
    ends = {"valid": date(today.year + 3, 12, 31), "expiring": today + timedelta(days=14)}
    until = ends.get(somebody.certificate, today - timedelta(days=40))
    serial = sum(map(ord, somebody.key)) % 1000
    return Certificate(
        number=f"{body.area}{serial:03d}", issuer="示例省人民政府", enforcement_kinds="行政处罚、行政检查",
        valid_from=date(until.year - 5, 1, 1), valid_until=until,
    )  # fmt: skip


def _account(person: str, name: str, hashed: str, sort: str = "person") -> None:
    account = open_account(name, None, INSTALLER, person=person, sort=sort)
    # One hash for all: the password is shown on the page anyway, and hashing it sixty times takes half a minute.
    account.password = hashed
    account.save(update_fields=["password"])
