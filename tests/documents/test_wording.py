"""Capital amounts and dates: known answers, and every amount reads back to itself."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiuhao.documents import wording

# The first group are the worked examples of 支付结算办法 附一 (where it allows two forms, ours).
KNOWN = {
    "1409.50": "壹仟肆佰零玖元伍角整",
    "6007.14": "陆仟零柒元壹角肆分",
    "1680.32": "壹仟陆佰捌拾元叁角贰分",
    "107000.53": "壹拾万柒仟元伍角叁分",
    "16409.02": "壹万陆仟肆佰零玖元零贰分",
    "325.04": "叁佰贰拾伍元零肆分",
    "12000.00": "壹万贰仟元整",
    "0.00": "零元整",
    "0.05": "伍分",
    "0.50": "伍角整",
    "10.00": "壹拾元整",
    "100.00": "壹佰元整",
    "1001.00": "壹仟零壹元整",
    "10001.00": "壹万零壹元整",
    "100100.00": "壹拾万零壹佰元整",
    "10010000.00": "壹仟零壹万元整",
    "100000000.00": "壹亿元整",
    "100000001.00": "壹亿零壹元整",
    "1000010000.00": "壹拾亿零壹万元整",
    "123456789.01": "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分",
    "9999999999999.99": "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
}


@pytest.mark.parametrize(("value", "words"), KNOWN.items())
def test_capital_amount(value: str, words: str) -> None:
    assert wording.capital_amount(value) == words


def read_back(words: str) -> str:
    """An independent reader of capital amounts, digit by digit."""
    digits = {char: place for place, char in enumerate("零壹贰叁肆伍陆柒捌玖")}
    units = {"拾": 10, "佰": 100, "仟": 1000}
    yuan_part, found, rest = words.rpartition("元")
    if not found:
        yuan_part, rest = "", words
    whole = section = digit = 0
    for char in yuan_part:
        if char in units:
            section, digit = section + digit * units[char], 0
        elif char == "万":
            whole, section, digit = whole + (section + digit) * 10**4, 0, 0
        elif char == "亿":
            whole, section, digit = (whole + section + digit) * 10**8, 0, 0
        else:
            digit = digits[char]
    cents = {"角": 0, "分": 0}
    for place, char in enumerate(rest):
        if char in cents:
            cents[char] = digits[rest[place - 1]]
    return f"{whole + section + digit}.{cents['角']}{cents['分']}"


@given(st.integers(0, 9_999_999_999_999), st.integers(0, 99))
def test_every_amount_reads_back_to_itself(yuan: int, cents: int) -> None:
    value = f"{yuan}.{cents:02d}"
    words = wording.capital_amount(value)
    assert read_back(words) == value
    assert "零零" not in words


def test_an_ill_formed_amount_is_refused_with_its_sentence() -> None:
    with pytest.raises(ValueError, match="写到分"):
        wording.capital_amount("12000")
    with pytest.raises(ValueError, match="逗号"):
        wording.figures("12,000.00")


def test_figures_and_totals_are_exact() -> None:
    assert wording.figures("1234567890.10") == "¥1,234,567,890.10"
    assert wording.total(["0.10", "0.20", "9999999999999.69"]) == "9999999999999.99"
    assert wording.total([]) == "0.00"


def test_dates() -> None:
    assert wording.chinese_day(date(2026, 1, 2)) == "2026年1月2日"
    assert wording.chinese_day_of_week(date(2026, 10, 12)) == "2026年10月12日（周一）"
    late = datetime(2026, 10, 11, 17, 5, tzinfo=UTC)
    assert wording.chinese_moment(late) == "2026年10月12日1时05分"
    with pytest.raises(ValueError, match="time zone"):
        wording.chinese_moment(datetime(2026, 10, 12))  # noqa: DTZ001  (naive on purpose)
