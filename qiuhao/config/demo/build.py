"""Building the demonstration: once, as a whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from qiuhao.config.demo import invented
from qiuhao.config.demo.registering import register_all
from qiuhao.config.demo.regulations import import_texts
from qiuhao.config.demo.settled import Body, bodies, programme
from qiuhao.config.demo.stories import (
    Story,
    applying,
    coercing,
    contested,
    executing,
    following,
    inspecting,
    irregular,
    joint,
    otherwise,
    plain,
    taking,
)
from qiuhao.config.demo.timeline import Timeline
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.log import sequencer
from qiuhao.ledger.models import Stream
from qiuhao.library.calendars import calendar

PARTIES: dict[str, Callable[..., dict[str, Any]]] = {
    "company": invented.company, "citizen": invented.citizen, "household": invented.household,
}  # fmt: skip
MARK = "authority/demo-market"
"""Its stream is there if and only if the demonstration is."""
TAKEN = ("authority", "story", "cause", "begun", "party")
"""What the programme says of a case apart from what its story wants."""
ROOMS = (plain, otherwise, irregular, contested, following, taking, inspecting, applying, coercing, executing, joint)


class DemoRefused(RuntimeError):
    """The demonstration is not built here; the message says why."""


def built() -> date | None:
    """The day on which the demonstration begins, if it is there."""
    return ledger.facts(MARK)[0].day if ledger.exists(MARK) else None


def check_place() -> None:
    """DemoRefused in production, with a real log's name, or beside data that is not the demonstration's."""
    if getattr(settings, "QIUHAO_PRODUCTION", False):
        raise DemoRefused("正式运行的平台不能写入演示数据。请在另一台机器或者另一个目录中试用。")
    if not settings.QIUHAO_LOG_ORIGIN.startswith("demo"):
        raise DemoRefused("公示日志的名称不是 demo，说明本平台可能用于正式业务。请取消 QIUHAO_LOG_ORIGIN 后再试。")
    if Stream.objects.filter(head_number__gt=0).exists():
        raise DemoRefused("数据库中已有其他数据，演示数据只写入空库。请用 QIUHAO_HOME 指定一个空目录。")


def build(today: date | None = None, told: Callable[[int, datetime], None] = lambda steps, moment: None) -> int:
    """Register everybody, tell every story up to yesterday, and log it; return the number of steps.

    One transaction: either the whole world is there or nothing of it.
    """
    check_place()
    day = today or clock.today()
    timeline = Timeline(calendar(), day)
    with transaction.atomic():
        begun = calendar().workdays_before(day, max(int(case["begun"]) for case in programme()) + 5)
        with clock.fixed(datetime.combine(begun, time(8, 30), clock.LEGAL_ZONE)):
            register_all(day)
            import_texts()
        for number, case in enumerate(programme(), 1):
            walk = _walk(number, case)
            timeline.add(story_of(str(case["story"]))(walk), int(case["begun"]))
        steps = timeline.run(told)
    with clock.fixed(datetime.combine(day - timedelta(days=1), time(23, 0), clock.LEGAL_ZONE)):
        sequencer.run()
    return steps


def story_of(name: str) -> Story:
    """The story of this name."""
    found: Story = next(getattr(room, name) for room in ROOMS if hasattr(room, name))
    return found


def _walk(number: int, case: dict[str, Any]) -> Walk:
    body = bodies()[case["authority"]]
    asked = {name: value for name, value in case.items() if name not in TAKEN}
    cause = body.cause(case["cause"])
    asked.setdefault("large", bool(cause.get("large")))
    if case["story"] == "on_the_spot":
        asked["procedure"] = "penalty-on-the-spot"
    return Walk(body, f"case/demo-{number:02d}", cause, _party(number, case, body), **asked)


def _party(number: int, case: dict[str, Any], body: Body) -> dict[str, Any]:
    sort = str(case.get("party", "company"))
    if sort == "minor":
        born = calendar().workdays_before(clock.today(), 1)
        return invented.citizen(number, body.area_name, born.replace(year=born.year - 16, month=3, day=9))
    return PARTIES[sort](number, body.area_name)
