"""A small invented authority with its people, and a penalty case that can be walked step by step."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.certificate import Certificate
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.qualification import Qualification
from qiuhao.authority.kinds.registered import Registered, Remedies
from qiuhao.authority.values import Officer
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import report
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make

AUTHORITY = "demo-market"
PLACE = "national"
MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""Monday, 2 March 2026, nine o'clock in legal time."""

HANDLER, SECOND, HEAD, REVIEWER, CLERK, CHECKER, ARCHIVIST, STRANGER = (
    "p-handler", "p-second", "p-head", "p-reviewer", "p-clerk", "p-checker", "p-archivist", "p-stranger",
)  # fmt: skip
POSTS = {
    HANDLER: ("李办案", "handler"),
    SECOND: ("王协办", "handler"),
    HEAD: ("周负责", "principal-head"),
    REVIEWER: ("孙审核", "reviewer"),
    CLERK: ("钱公示", "publicity-clerk"),
    CHECKER: ("吴复核", "publicity-reviewer"),
    ARCHIVIST: ("郑档案", "archivist"),
}


def authority(place: str = PLACE) -> None:
    """The authority, its people and their posts and certificates."""
    register(place)
    for person, (name, post) in POSTS.items():
        bodies: list[Any] = [
            PersonEntered(name=name, authority=AUTHORITY, unit="u-1"),
            PostTaken(authority=AUTHORITY, unit="u-1", post=post, since=date(2020, 1, 1)),
        ]
        if post == "handler":
            bodies.append(certificate(person))
        if post == "reviewer":
            bodies.append(Qualification(number="示法 0001", obtained_on=date(2015, 1, 1), reviewed_before=True))
        enter(f"person/{person}", bodies, ["p-registrar"])


def register(place: str, authority_id: str = AUTHORITY, **more: Any) -> None:
    """The authority as bound by this place's rules; a later registration counts."""
    registered = Registered(
        place=place,
        name="示范县市场监督管理局",
        short_name="示市监",
        area_code="340000",
        address="示范县政务路 1 号",
        phone="0551-62990000",
        bank="示范银行",
        remedies=Remedies(reconsideration_bodies=("示范县人民政府",), court="示范县人民法院"),
        **more,
    )
    enter(f"authority/{authority_id}", [registered], ["p-registrar"])


def certificate(person: str) -> Certificate:
    """A certificate valid through the whole story."""
    return Certificate(
        number=_number(person),
        issuer="示范县人民政府",
        valid_from=date(2024, 1, 1),
        valid_until=date(2029, 12, 31),
    )


def _number(person: str) -> str:
    return f"示执{len(person):04d}"


def party(**more: Any) -> dict[str, Any]:
    """A party, plainly invented."""
    return {
        "sort": "organisation",
        "name": "示范县青禾糕点店有限公司",
        "credit_code": "91340123MA2DEM0K1K",
        "representative": "何某",
        "address": "示范县人民路 1 号",
        "phone": "13800000000",
        **more,
    }


def officers() -> list[Officer]:
    """The two handlers as they stand."""
    return [
        Officer(
            person=person, name=POSTS[person][0], certificate=_number(person), issuer="示范县人民政府",
            valid_from=date(2024, 1, 1), valid_until=date(2029, 12, 31), unit="执法一队",
        )
        for person in (HANDLER, SECOND)
    ]  # fmt: skip


def voice(person: str = HEAD, **more: Any) -> dict[str, Any]:
    """Somebody's opinion."""
    return {"person": person, "name": POSTS[person][0], **more}


def proposal(amount: str = "5000.00", **more: Any) -> dict[str, Any]:
    """A fine, as proposed and as imposed."""
    return {
        "outcome": "penalty",
        "facts_found": "超出许可范围生产糕点 20 盒，货值金额 800.00 元。",
        "basis": ["《示范条例》第十条", "《示范条例》第三十条第一款"],
        "penalties": [{"sort": "fine", "amount": amount, "words": "罚款"}],
        "reasons": "初次违法，及时改正，从轻处罚。",
        "large_amount": False,
        **more,
    }


def filing(**more: Any) -> dict[str, Any]:
    """What a filing says."""
    return {
        "cause": "超范围生产糕点",
        "matter": "m-food-1",
        "basic_facts": "日常检查发现超出许可范围生产糕点。",
        "source": "检查发现",
        "reason": "涉嫌超范围生产，有证据证明，属于本机关管辖。",
        "handler_opinion": voice(HANDLER, words="建议立案。", on="2026-03-02"),
        "unit_opinion": voice(SECOND, words="同意。", on="2026-03-02"),
        "act_ended_on": "2026-02-20",
        "discovered_on": "2026-02-26",
        "parties": [party()],
        "handlers": [o.model_dump() for o in officers()],
        "unit": "u-1",
        "head_opinion": voice(words="同意立案。", on="2026-03-02"),
        **more,
    }


CLUE = {
    "source": "检查发现",
    "content": "检查时发现货架上有许可范围以外的糕点。",
    "recorder": "李办案",
    "handling": "转承办机构核查。",
}


def new_case(key: str | None = None, procedure: str = "penalty") -> str:
    """A case with its clue, opened by the handler through the front door."""
    first = opened(AUTHORITY, procedure, "u-1", [HANDLER, SECOND])
    return open_case(first, make("casefile.clue", CLUE), [HANDLER], key=key)


def reported(case: str, kind: str, by: str = HANDLER, at: datetime | None = None, **content: Any) -> Appended:
    """A fact that happened elsewhere."""
    return report(case, make(kind, content), [by], at)


def later(**delta: float) -> datetime:
    """A moment after the morning on which everything begins."""
    return MORNING + timedelta(**delta)
