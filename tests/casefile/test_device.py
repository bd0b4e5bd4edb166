"""A monitoring device's record, made here: only of a registered device, with what the register says of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.monitor import Monitor
from qiuhao.casefile.acts import VERBS
from qiuhao.law.refusal import Refused
from tests.casefile import world
from tests.casefile.test_walk import Story, body

pytestmark = pytest.mark.usefixtures("morning")
CAPTURE = {"device": "示-电-01", "captured_at": "2026-03-01T02:00:00Z", "subject": "示A00000", "shows": "违法停放。"}


def monitor(**more: Any) -> None:
    known = {"number": "示-电-01", "place": "示例路口", "legality_reviewed_on": date(2026, 1, 5)}
    enter(f"authority/{world.AUTHORITY}", [Monitor(**(known | more))], [world.HANDLER])


def capture(case: str, **more: Any) -> Any:
    verb = VERBS["capture-by-device"]
    return verb.do(case, body("casefile.device_capture", CAPTURE | more), [world.HANDLER]).fact.body


def test_the_record_carries_the_device_as_it_is_registered() -> None:
    told = Story()
    monitor(place="旧路口")
    monitor(legal_reviewer="甲示例")
    made = capture(told.case, legality_reviewed_on="2020-01-01", place_public_on="2020-01-01")
    assert (made.place, made.legality_reviewed_on, made.legal_reviewer) == ("示例路口", date(2026, 1, 5), "甲示例")
    assert made.technical_reviewed_on is None
    assert made.place_public_on is None, "what the register leaves open the form cannot fill"


def test_a_device_not_registered_or_out_of_use_is_refused_here() -> None:
    told = Story()
    with pytest.raises(Refused, match="没有登记"):
        capture(told.case)
    monitor(closed=True)
    with pytest.raises(Refused, match="已经停用"):
        capture(told.case)
