"""Three minutes for a penalty on the spot: what the page asks of a hand is counted, so that it cannot grow unnoticed.

No time is measured here (`bench/bench_spot.py` does that); a person's seconds are reckoned from the counts.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.config.demo.invented import citizen
from tests.journeys.conftest import fits
from tests.journeys.field import Pocket, pocket
from tests.journeys.hand import SLOW, Count, another_on_the_spot, on_the_spot

__all__ = ["pocket"]

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MACHINE = 10
"""Seconds left to phone and network within the three minutes."""


def within(done: Count, most: Count) -> None:
    """No more of anything, and three minutes even for a slow writer."""
    assert {name: max(got, vars(most)[name]) for name, got in vars(done).items()} == vars(most)
    assert done.seconds(SLOW) + MACHINE <= 180


@pytest.mark.clause("nat/cf/52")
def test_a_penalty_takes_no_more_of_a_hand_than_three_minutes_allow(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    cause, name = dict(phone.body.cause("waste")), phone.body.people["second"].name
    first = on_the_spot(phone.page, cause, citizen(0, phone.body.area_name), name, "100")
    within(first.count, Count(taps=23, fields=7, han=23, keys=25, signatures=3, papers=1, said=32))
    expect(phone.state()).to_have_text("已送达")
    phone.page.get_by_role("link", name="完成").click()
    phone.context.set_offline(True)
    fits(phone.page)
    again = another_on_the_spot(phone.page, cause, citizen(1, phone.body.area_name))
    within(again.count, Count(taps=19, fields=3, han=18, keys=22, signatures=3, papers=1, said=32))
    expect(phone.state()).to_have_text("等待送出")
    phone.context.set_offline(False)
    expect(phone.state()).to_have_text("已送达")
    cases = [reading.history(case.stream) for case in Case.objects.all()]
    assert len(cases) == 2
    for history in cases:
        [decision] = history.of("on-the-spot")
        assert decision.body.penalties[0].amount == "100.00"
        [shown] = [fact for fact in history.as_recorded if fact.kind == "casefile.certificate_shown"]
        assert shown.body.by_code, "the code was shown, and the record says so"
        assert decision.door == "act", [f.clause for f in reading.answer(decision.stream).findings]


def test_the_beginning_alone_says_nothing_of_what_was_done(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    page = phone.page
    page.get_by_role("button", name="当场处罚").click()
    page.get_by_label("处罚事项").select_option(label=phone.body.cause("waste")["matter"])
    page.locator("[data-beginning] button").click()
    expect(page.get_by_label("违法事实")).to_have_value("随意倾倒生活垃圾，")
    phone.forward()
    expect(page.locator("[data-shut]")).to_contain_text("违法事实只写了案由")
