"""A grown platform: twenty invented authorities with their people, and as many cases as are asked for.

    python -m bench.growth 100000 --processes 2      into the database of QIUHAO_HOME or QIUHAO_DATABASE_URL

Every case goes the real way of an import: `append_many`, with seals, salts, the in-tray of the log, projections, due
dates and the public index; the words of the internal one follow (`bench_growth` waits for them). Half of the cases are
decided and published, one in ten is still being worked on. Two loads of the same number hold the same words (a case is
made from its number alone).
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

AUTHORITIES, UNITS, PEOPLE = 20, 5, 4
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
FIRST = datetime(2019, 3, 4, 1, 0, tzinfo=UTC)
BATCH = 40
"""Cases of one transaction."""
PASSWORD = "grown-2026-long-enough"
ONE, TWO, THREE = (
    "青白云山听松临朝晴星南半知北东晚",
    "禾露栖泉石间溪霞川野枝亩远麓篱舟",
    "商食建物广加农百工餐纺粮咨糕茶器",
)
TRADES = (
    "贸易",
    "食品",
    "建材",
    "物流",
    "广告",
    "加工",
    "农业",
    "百货",
    "工程",
    "餐饮",
    "纺织",
    "粮油",
    "咨询",
    "糕点",
)
CAUSES = (
    "超范围生产糕点",
    "销售过期食品",
    "未按规定公示价格",
    "虚假宣传",
    "未经许可从事餐饮服务",
    "占道经营",
    "违法排放废水",
    "未取得资质施工",
)
STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
STREETS = ("人民路", "政务路", "演示一路", "示范北路", "样例街", "解放路", "滨河路")


def name_of(authority: int) -> str:
    """The id of an authority."""
    return f"grown-{authority:02}"


def handler_of(authority: int, unit: int, person: int = 0) -> str:
    """The id of a handler."""
    return f"p-{authority:02}-{unit}-{person}"


def stream_of(number: int) -> str:
    """The name of a case."""
    return f"case/grown-{number:07}"


def party_name(number: int) -> str:
    """A party's name: some thirty thousand of them."""
    first, second, third = ONE[number % 16], TWO[number // 16 % 16], THREE[number // 256 % 16]
    return f"示范县{first}{second}{third}{TRADES[number % 14]}有限公司"


def decision_number(number: int) -> str:
    """A decision's number, its own in its authority and year."""
    return f"示{STEMS[number % AUTHORITIES]}监罚〔{_began(number).year}〕{number // AUTHORITIES + 1}号"


def _began(number: int) -> datetime:
    return FIRST + timedelta(days=number * 37 % 2520, hours=number % 7)


def people() -> None:
    """Authorities, their people and log-ins; nothing where they are there already."""
    from qiuhao.authority.acts.accounts import open_account
    from qiuhao.authority.acts.entering import enter
    from qiuhao.authority.kinds.person import PersonEntered
    from qiuhao.authority.kinds.post import PostTaken
    from qiuhao.authority.kinds.registered import Registered
    from qiuhao.authority.models import Authority

    if Authority.objects.filter(pk=name_of(0)).exists():
        return

    def person(key: str, authority: str, unit: str, post: Any, area: str = "") -> None:
        taken = PostTaken(authority=authority, unit=unit, post=post, area=area, since=date(2019, 1, 1))
        enter(
            f"person/{key}",
            [PersonEntered(name=f"示{key[2:]}", authority=authority, unit=unit), taken],
            ["p-registrar"],
        )

    for one in range(AUTHORITIES):
        registered = Registered(
            place="anhui", name=f"示范县第{one + 1}执法局", short_name=f"示{STEMS[one]}监", area_code="340000"
        )
        enter(f"authority/{name_of(one)}", [registered], ["p-registrar"])
        for unit in range(UNITS):
            for place in range(PEOPLE):
                person(handler_of(one, unit, place), name_of(one), f"u-{unit}", "handler")
        person(f"p-{one:02}-head", name_of(one), "u-0", "principal-head")
    person("p-supervisor", name_of(0), "u-0", "supervisor", "340000")
    for key in (handler_of(0, 0), "p-00-head", "p-supervisor"):
        open_account(key, PASSWORD, ["p-registrar"], key)


def history(number: int) -> list[tuple[list[str], Any]]:
    """The facts of one case, with their actors."""
    from qiuhao.ledger.kinds import Draft, make

    authority, unit = number % AUTHORITIES, number // AUTHORITIES % UNITS
    began, by = _began(number), handler_of(authority, unit, number // 100 % PEOPLE)
    opened = {"authority": name_of(authority), "place": "anhui", "procedure": "penalty", "unit": f"u-{unit}"}
    officer = {"person": by, "name": f"示{by[2:]}"}
    told = [
        ("casefile.opened", 0, opened | {"handlers": [officer]}),
        ("casefile.filing", 1, _filing(number, unit, officer)),
    ]
    if number % 10:
        told.append(("casefile.decision", 40, _decision(number, authority)))
        if number % 2:
            told += _published(number)
        told.append(("casefile.closing", 60, {"reason": "executed", "report": "缴清罚款，已经改正。"}))
    found = []
    for kind, days, content in told:
        # Only what the platform published itself, after its own review, stands on its shelf.
        door: Any = "act" if kind.startswith("disclosure.") else "reported"
        who = "p-checker" if kind == "disclosure.draft_review" else by
        found.append(([who], Draft(make(kind, content), began + timedelta(days=days, minutes=len(found)), door)))
    return found


def _party(number: int) -> dict[str, Any]:
    street = STREETS[number % len(STREETS)]
    return {"sort": "organisation", "name": party_name(number), "address": f"示范县{street} {number % 900 + 1} 号",
            "representative": f"{ONE[number % 13]}某{TWO[number % 11]}"}  # fmt: skip


def _filing(number: int, unit: int, officer: Any) -> dict[str, Any]:
    cause = CAUSES[number % len(CAUSES)]
    return {
        "cause": cause, "matter": f"m-{number % 40}", "source": "检查发现", "unit": f"u-{unit}", "handlers": [officer],
        "basic_facts": f"检查时发现当事人涉嫌{cause}，涉及货物 {number % 97 + 3} 件，已现场记录并拍照。",
        "parties": [_party(number)],
    }  # fmt: skip


def _proposal(number: int) -> dict[str, Any]:
    cause, worth = CAUSES[number % len(CAUSES)], number % 8000 + 100
    return {
        "outcome": "penalty", "basis": ["《示范条例》第三十条第一款"],
        "facts_found": f"经查，当事人{cause}，货值金额 {worth}.00 元，证据确实、充分。",
        "penalties": [{"sort": "fine", "amount": f"{(number % 400 + 1) * 50}.00", "words": "罚款"}],
    }  # fmt: skip


def _decision(number: int, authority: int) -> dict[str, Any]:
    return {
        "parties": [_party(number)], "proposal": _proposal(number), "number_text": decision_number(number),
        "authority_name": f"示范县第{authority + 1}执法局", "decided_by": f"p-{authority:02}-head",
    }  # fmt: skip


def _published(number: int) -> list[tuple[str, int, dict[str, Any]]]:
    from qiuhao.ledger.kinds import make

    fields = {"party": party_name(number), "kind": "罚款", "conclusion": _proposal(number)["facts_found"]}
    draft = {"about": 3, "fields": fields, "drafted_by": "p-clerk"}
    digest = make("disclosure.draft", draft).model_dump()["digest"]
    shown = {"about": 3, "draft": 4, "carriers": ["government-site"], "ends_on": "2036-01-01"}
    return [
        ("disclosure.draft", 41, draft),
        ("disclosure.draft_review", 42, {"about": 4, "passed": True, "digest": digest, "reviewed_by": "p-checker"}),
        ("disclosure.published", 43, shown),
    ]  # fmt: skip


def fill(numbers: range) -> None:
    """Record these cases."""
    from qiuhao.ledger.append import append_many

    # What a load makes does not die before its transaction; looking for what does costs a tenth.
    gc.set_threshold(100_000)
    for first in range(numbers.start, numbers.stop, BATCH * numbers.step):
        some = range(first, min(first + BATCH * numbers.step, numbers.stop), numbers.step)
        append_many({stream_of(number): history(number) for number in some})


def load(cases: int, start: int = 0, processes: int = 1) -> float:
    """Grow from `start` to so many cases; seconds it took. More processes than one only help on PostgreSQL."""
    began = time.perf_counter()
    words = [sys.executable, "-m", "bench.growth", str(cases), "--start", str(start)]
    shares = [subprocess.Popen([*words, "--share", f"{one}/{processes}"]) for one in range(processes)]
    if any(one.wait() for one in shares):
        raise RuntimeError("the load failed; see above")
    return time.perf_counter() - began


def _share(text: str) -> Iterator[int]:
    yield from map(int, text.split("/"))


def main() -> None:
    """One share of a load, in this process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", type=int)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--share", default="0/1")
    parser.add_argument("--processes", type=int, default=0)
    args = parser.parse_args()
    from bench import platform

    platform.connected()
    if args.processes:
        print(f"{load(args.cases, args.start, args.processes):.0f} s")
        return
    one, of = _share(args.share)
    fill(range(args.start + one, args.cases, of))


if __name__ == "__main__":
    main()
