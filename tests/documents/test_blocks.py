"""Numbers taken into the field: no gap and no double, none given out twice, none lost."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.documents import models, reading
from qiuhao.documents.numbering import RESERVED, USED, VOIDED, NumberProblem, Series, reserve
from qiuhao.documents.numbering.blocks import MOST, field_use_draft, give_back, held, reserve_block
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import append

pytestmark = [pytest.mark.django_db, pytest.mark.clause("nat/cf/52")]
SERIES = Series("demo-1", "spot", 2026, "示市监当罚")
OTHER = Series("demo-1", "spot", 2026, "示市监另罚")
CASE = "case/01JTESTA"


def take(count: int = 3, holder: str = "p-one", device: str = "phone-1", **more: Any) -> list[int]:
    found = reserve_block(
        SERIES, count, holder=holder, device=device, document="on_the_spot_decision", actors=[holder], **more
    )
    return [number.serial for number in found]


def facts() -> Any:
    return ledger.facts(SERIES.stream)


def use(serial: int, holder: str = "p-one") -> None:
    append(SERIES.stream, [field_use_draft(facts(), serial, holder, CASE, 2)], actors=[holder])


def states() -> dict[int, str]:
    return {number.serial: number.state for number in reading.series_report(SERIES.stream).numbers}


def test_a_block_is_one_fact_and_each_number_is_listed() -> None:
    assert take() == [1, 2, 3]
    assert len(facts()) == 1
    rows = models.Number.objects.order_by("serial")
    assert [(row.text, row.state) for row in rows] == [(f"示市监当罚〔2026〕{n}号", RESERVED) for n in (1, 2, 3)]
    assert reading.series_report(SERIES.stream).missing == ()


def test_asked_again_a_device_is_only_filled_up() -> None:
    take()
    assert take() == [1, 2, 3]
    use(1)
    assert take() == [2, 3, 4]


def test_numbers_on_papers_not_sent_yet_do_not_count_as_unused() -> None:
    take()
    assert take(besides=[1, 2]) == [3, 4, 5]


def test_blocks_and_single_numbers_go_on_from_each_other() -> None:
    take(2)
    assert reserve(SERIES, case=CASE, document="on_the_spot_decision", actors=["p-two"]).serial == 3
    assert take(2, holder="p-two") == [4, 5]
    assert take(1, device="phone-2") == [6]


def test_the_words_before_the_year_stay_the_same() -> None:
    take()
    with pytest.raises(NumberProblem, match="不能改用"):
        reserve_block(OTHER, 1, holder="p-two", device="d", document="x", actors=["p-two"])


def test_a_device_holds_only_so_many() -> None:
    with pytest.raises(NumberProblem, match=f"1 至 {MOST} 个"):
        take(MOST + 1)


def test_what_is_given_back_is_voided_with_its_reason_and_not_given_out_again() -> None:
    take()
    use(1)
    gone = give_back(SERIES, [1, 2, 3, 9], "退出登录，没有使用", holder="p-one", actors=["p-one"])
    assert [(number.serial, number.reason) for number in gone] == [(2, "退出登录，没有使用"), (3, "退出登录，没有使用")]
    assert states() == {1: USED, 2: VOIDED, 3: VOIDED}
    assert take(1) == [4]


def test_nobody_gives_back_or_uses_what_another_holds() -> None:
    take()
    assert give_back(SERIES, [1], "不是我的", holder="p-two", actors=["p-two"]) == []
    with pytest.raises(NumberProblem, match="不在您领用的号段内"):
        use(1, holder="p-two")
    with pytest.raises(NumberProblem, match="不在您领用的号段内"):
        use(9)


def test_a_number_stands_on_one_paper_only() -> None:
    take()
    use(2)
    with pytest.raises(NumberProblem, match="已经用于另一份文书"):
        use(2)


def test_a_paper_handed_over_keeps_its_number_though_it_was_voided_meanwhile() -> None:
    take(1)
    give_back(SERIES, [1], "设备遗失", holder="p-one", actors=["p-head"])
    use(1)
    assert states() == {1: USED}
    assert facts()[-1].door == "reported"
    assert reading.series_report(SERIES.stream).numbers[0].reason == "设备遗失"


def test_held_are_the_unused_ones_of_one_person() -> None:
    take(2)
    take(1, holder="p-two")
    assert [number.serial for number in held(facts(), "p-one")] == [1, 2]
