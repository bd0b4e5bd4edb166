"""Where the demonstration must not be written, nothing of it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.config.demo import build as building
from qiuhao.config.demo.walk import DemoProblem
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.models import Stream

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("setting", "value", "words"),
    [("QIUHAO_PRODUCTION", True, "正式运行"), ("QIUHAO_LOG_ORIGIN", "law.example", "不是 demo")],
)
def test_it_is_refused_where_work_is_real(db: None, settings: Any, setting: str, value: Any, words: str) -> None:
    setattr(settings, setting, value)
    with pytest.raises(building.DemoRefused, match=words):
        building.build(TODAY)
    assert not ledger.exists(building.MARK)


def test_it_is_refused_beside_other_data(db: None) -> None:
    enter("person/p-somebody", [PersonEntered(name="某人", authority="x")], ["p-registrar"])
    with pytest.raises(building.DemoRefused, match="空库"):
        building.build(TODAY)
    assert Stream.objects.count() == 1


def test_a_story_that_the_law_refuses_leaves_nothing_behind(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The on-the-spot fine above its limit: the build stops and says which step of which case, and why."""
    case = {"authority": "demo-market", "story": "on_the_spot", "cause": "scale", "begun": 5, "fine": "90000.00"}
    monkeypatch.setattr(building, "programme", lambda: [case])
    with pytest.raises(DemoProblem, match="case/demo-01 .* decide-on-the-spot：.*nat/cf/51"):
        building.build(TODAY)
    assert not Stream.objects.exists()
