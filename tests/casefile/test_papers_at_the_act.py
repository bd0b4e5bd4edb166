"""What an act hands out is drawn up as it is sealed: the number, the day and the bytes are those of the record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acts.numbered import record_numbered
from qiuhao.ledger import files
from qiuhao.ledger.kinds import make
from tests.documents.papers import Paper, read, squeeze

from . import world
from .test_printing import duty

pytestmark = pytest.mark.usefixtures("morning")


def filed() -> str:
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing(number_text="示市监立〔2026〕1号"))
    return case


def handed_out(case: str, number: int) -> Paper:
    fact = reading.history(case).number(number)
    assert fact is not None
    return read(files.read(fact.body.document.sha256))


def test_an_order_to_correct_is_kept_as_it_was_handed_out() -> None:
    case = filed()
    body = make("casefile.correction_order", {
        "parties": [world.party()], "facts_found": "后厨没有防蝇设施", "basis": ["示例法第三条"],
        "requirements": "安装防蝇设施", "due": "2026-03-20", "remedy_text": "可以申请行政复议。",
    })  # fmt: skip
    done = record_numbered(case, body, "order_to_correct", [world.HANDLER])
    shown = handed_out(case, done.number)
    sealed: Any = done.fact.body
    assert sealed.number_text
    assert squeeze(sealed.number_text) in shown.text
    assert squeeze("安装防蝇设施") in shown.text


def test_a_notice_of_registration_names_the_last_day_for_the_decision_on_the_things() -> None:
    case = filed()
    body = make("casefile.preservation", {
        **duty(), "began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:40:00+08:00",
        "things": [{"name": "食用油", "quantity": "两桶"}], "ground": "可能灭失", "kept_where": "店内库房",
        "head_opinion": world.voice(),
        "signatures": [{"role": "当事人", "name": "何某"}],
        "recording_class": "text-suffices", "not_recorded_because": "笔录足以反映", "not_recorded_by": world.HEAD,
    })  # fmt: skip
    done = record_numbered(case, body, "advance_registration", [world.HANDLER])
    due = reading.duty_days("decide-preservation", [case])[case, done.number].day
    assert due > date(2026, 3, 2)
    assert squeeze(f"{due.year}年{due.month}月{due.day}日") in handed_out(case, done.number).text
