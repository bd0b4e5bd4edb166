"""The words on remedies and payment: every number comes from the data, and a wrong combination is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from qiuhao.documents.remedies import Payment, Period, Remedy, payment_text, remedy_text


def remedy(**more: Any) -> Remedy:
    base: dict[str, Any] = {
        "bodies": ("示范市人民政府",),
        "reconsider_within": Period(count=60, unit="日"),
        "court": "示范市示范区人民法院",
        "sue_within": Period(count=6, unit="个月"),
    }
    return Remedy(**(base | more))


@pytest.mark.clause("nat/fy/20")
def test_both_ways_with_their_periods() -> None:
    text = remedy_text(remedy())
    assert "60日内向示范市人民政府申请行政复议" in text
    assert "6个月内直接向示范市示范区人民法院提起行政诉讼" in text
    assert text.endswith("本决定不停止执行。")


def test_another_pack_gives_another_number() -> None:
    text = remedy_text(remedy(reconsider_within=Period(count=90, unit="日"), sue_within=Period(count=1, unit="年")))
    assert "90日" in text
    assert "1年内直接向" in text
    assert "60日" not in text


@pytest.mark.clause("nat/fy/23")
def test_reconsideration_first_never_offers_a_direct_suit() -> None:
    data = remedy(reconsider_first=True, sue_within=None, sue_after=Period(count=15, unit="日"))
    text = remedy_text(data)
    assert "应当自收到本决定书之日起60日内先向示范市人民政府申请行政复议" in text
    assert "自收到行政复议决定书之日起15日内向示范市示范区人民法院提起行政诉讼" in text
    assert "直接向" not in text
    with pytest.raises(ValidationError, match="先申请行政复议"):
        remedy(reconsider_first=True)


def test_a_direct_suit_needs_period_and_court() -> None:
    for missing in ({"sue_within": None}, {"court": ""}):
        with pytest.raises(ValidationError, match="没有写明"):
            remedy(**missing)


@pytest.mark.clause("nat/fy/22", "nat/fy/32")
def test_channels_are_named_when_there_are_any() -> None:
    text = remedy_text(remedy(online_channel="示范省行政复议网", through_authority=True, bodies=("甲机关", "乙机关")))
    assert "网上申请行政复议：示范省行政复议网。" in text
    assert "也可以通过本机关提交" in text
    assert "甲机关或者乙机关" in text
    assert "网上" not in remedy_text(remedy())


@pytest.mark.clause("nat/cf/67", "nat/cf/72")
def test_payment_says_period_place_and_surcharge_only_if_given() -> None:
    data = Payment(
        within=Period(count=15, unit="日"), banks=("示范银行示范市分行",), electronic=True, surcharge="百分之三"
    )
    text = payment_text(data)
    assert "15日内" in text
    assert "示范银行示范市分行" in text
    assert "电子支付系统" in text
    assert "百分之三加处罚款" in text
    plain = payment_text(Payment(within=Period(count=10, unit="日"), banks=("示范银行",)))
    assert "加处罚款" not in plain
    assert "10日内" in plain
