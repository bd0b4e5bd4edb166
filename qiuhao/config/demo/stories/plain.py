"""Stories in which everything goes as it should."""

from __future__ import annotations

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import (
    approved,
    by_post,
    decided,
    discussed,
    heard,
    notified,
    reviewed,
    served,
)
from qiuhao.config.demo.stories.ending import archived, closed, performance_published, performed, published
from qiuhao.config.demo.stories.investigating import investigation, opening
from qiuhao.config.demo.walk import Walk

CHAIR = "review-head"


def ordinary(w: Walk) -> Times:
    """From the clue to the archive."""
    yield from opening(w)
    yield from investigation(w)
    yield from notified(w)
    yield from heard(w, waived=bool(w.asked.get("waived")))
    yield from reviewed(w, *w.asked.get("heads", ()))
    yield from approved(w)
    yield from decided(w, by_post if w.asked.get("posted") else served)
    yield from published(w, int(w.asked.get("published_after", 3)))
    yield from performed(w)
    if w.rules.duty_lines("publish-performance", "penalty", w.today):
        yield from performance_published(w)
    yield from closed(w)
    yield from archived(w)


def with_hearing(w: Walk) -> Times:
    """A large fine: the party asks for a hearing, it is held, reviewed, discussed together, decided."""
    yield from opening(w)
    yield from investigation(w)
    yield from notified(w, hearing=True)
    yield 3, "11:20"
    w.act("ask-hearing", about=w.last["notify"], reason="认为处罚过重。")
    yield from hearing(w)
    yield from reviewed(w, "hearing")
    yield from discussed(w)
    yield from approved(w)
    yield from decided(w)
    yield from published(w)
    yield from performed(w, after=9)
    yield from closed(w)
    yield from archived(w)


def hearing(
    w: Walk, paper: str = "行政处罚听证通知书", said: str = "当事人质证后对事实没有异议，请求减轻处罚。"
) -> Times:
    """Told in time, held in public before somebody who did not investigate."""
    yield 1, "09:30"
    held = w.calendar_day(10)
    told = w.act(
        "notify-hearing", about=w.last["ask-hearing"], held_on=str(held), held_time="上午九时三十分",
        place="本机关听证室", chair=w.body.person(CHAIR), chair_name=w.name(CHAIR), clerk=w.name("reviewer"),
    )  # fmt: skip
    yield 0, "16:00"
    served(w, told.number, paper)
    yield 10, "11:30"
    w.act(
        "hold-hearing", about=told.number, **w.lasting(110), place="本机关听证室", officers=w.officers(),
        certificates_shown=True, rights_told=True, chair=w.body.person(CHAIR), chair_name=w.name(CHAIR),
        clerk=w.name("reviewer"), participants=[{"name": w.speaker(), "relation": "当事人"}],
        content=f"承办人员提出：{w.cause['found']}{said}",
        chair_opinion="事实清楚，建议维持拟作出的决定。", proves="当事人对事实没有异议",
        not_recorded_because="听证笔录能够全面有效记录。", not_recorded_by=w.body.person(CHAIR),
        signatures=[{"role": "当事人", "name": w.speaker()}, {"role": "主持人", "name": w.name(CHAIR)}],
    )  # fmt: skip
