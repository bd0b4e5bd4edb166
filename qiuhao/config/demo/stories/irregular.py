"""Stories in which something went wrong: sealed as it was, with the finding beside it."""

from __future__ import annotations

from datetime import timedelta

from qiuhao.casefile import reading
from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import decision, heard, notified, served
from qiuhao.config.demo.stories.ending import archived, closed, performed, published
from qiuhao.config.demo.stories.investigating import (
    ended,
    evidence,
    examination,
    examined,
    investigation,
    opening,
    questioned,
    stored,
)
from qiuhao.config.demo.stories.stretches import resolved, up_to_review
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock


def one_officer(w: Walk) -> Times:
    """One officer examined alone and entered it the next day; the finding is explained by the unit."""
    yield from opening(w)
    yield 2, "08:50"
    alone = {**examination(w, False), "officers": w.officers(w.team[:1])}
    yesterday = clock.now() - timedelta(hours=17)
    done = w.report("casefile.examination", at=yesterday, **{
        **alone, "began_at": (yesterday - timedelta(minutes=40)).isoformat(), "ended_at": yesterday.isoformat(),
    })  # fmt: skip
    w.last["examine"] = done.number
    yield 2, "10:20"
    questioned(w)
    yield 1, "14:15"
    evidence(w)
    yield 1, "09:15"
    answered(w, "explained", "当日另一名执法人员途中车辆故障未能到场，检查情况已经由两名执法人员在询问中核实。")
    yield 3, "16:00"
    ended(w)
    yield from notified(w)
    yield from heard(w)
    yield from resolved(w)
    yield from published(w)
    yield from performed(w)
    yield from closed(w)


def answered(w: Walk, how: str, words: str) -> None:
    """The first open finding of the case gets a person's word."""
    open_ones = [found for found in reading.answer(w.case).findings if found.status == "open"]
    w.act("answer-finding", finding=open_ones[0].id, answer=how, words=words, answered_by=w.body.person(w.team[0]))


def on_paper(w: Walk) -> Times:
    """Decided on paper without a review, and entered three workdays later."""
    yield from up_to_review(w)
    yield 6, "09:30"
    before = clock.now() - timedelta(days=3)
    w.report(
        "casefile.decision", at=before, **decision(
            w, number_text=f"{w.body.short}罚〔{before.year}〕801号", decided_on=str(before.date()),
            remedy_text=f"可以自收到本决定书之日起六十日内向{w.body.area_name}人民政府申请行政复议，也可以在六个月内直接提起行政诉讼。",
            performance_text="自收到本决定书之日起十五日内缴纳。", carrier="paper", kept_at="办公室文件柜",
        ),
    )  # fmt: skip
    served(w, w.last["decide"], "行政处罚决定书")
    yield from published(w, after=4)
    yield from performed(w)


def late_public(w: Walk) -> Times:
    """Everything in order, only published a week late."""
    yield from up_to_review(w)
    yield from resolved(w)
    yield from published(w, after=int(w.asked.get("after", 12)))
    yield from performed(w, after=2)
    yield from closed(w)
    yield from archived(w, after=int(w.asked.get("archived_after", 32)))


def late_store(w: Walk) -> Times:
    """The recording stayed in the officer's device for a week."""
    yield from opening(w)
    yield 1, "09:40"
    examined(w)
    yield 5, "15:30"
    stored(w)
    yield 1, "10:20"
    questioned(w)
    yield 1, "14:15"
    evidence(w)
    yield 4, "16:00"
    ended(w)
    yield from notified(w)
    yield from heard(w, waived=True)
    yield from resolved(w)
    yield from published(w)
    yield from performed(w)


def corrected_record(w: Walk) -> Times:
    """A slip in the record of the examination is corrected; both stand in the file."""
    yield from opening(w)
    yield from investigation(w)
    yield 1, "08:55"
    w.act(
        "correct-record", of=w.last["collect-evidence"], reason="证据名称漏写份数。",
        changes={"name": f"{w.cause['paper']}（共 3 页）"},
    )  # fmt: skip
    ended(w)
    yield from notified(w)
    yield from heard(w)
    yield from resolved(w)
    yield from published(w)
    yield from performed(w)
