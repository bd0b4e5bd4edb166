"""The pure checks: what passes, what is refused, and that the sentence says where and what to do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiuhao.law import checks

ID = "11010519491231002X"  # the example printed in GB 11643
CODE = "91350100M000100Y43"  # the example widely printed with GB 32100


def test_the_standards_own_examples_pass() -> None:
    assert checks.id_number(ID) is None
    assert checks.credit_code(CODE) is None


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("", "没有填写"),
        ("11010519491231002x", "第 18 位是小写字母 x"),
        ("110105 9491231002X", "第 7 位是空格"),
        ("１1010519491231002X", "全角"),
        ("110105491231002", "15 位的旧号码"),
        ("1101051949123100", "现在是 16 位"),
        ("1101051X491231002X", "第 8 位是 X"),
        ("99010519491231002X", "地区码"),
        ("16010519491231002X", "地区码 160105"),
        ("11010519490231002X", "19490231 不是一个日期"),
        ("110105194912310021", "校验位"),
        ("110105194912310A2X", "“A”不是身份号码中的字符"),
    ],
)
def test_id_number_says_what_is_wrong(value: str, says: str) -> None:
    assert says in (checks.id_number(value) or "")


def test_a_birth_date_after_the_day_of_entry_is_refused() -> None:
    assert checks.id_number(ID, on=date(1949, 12, 31)) is None
    assert "不合理" in (checks.id_number(ID, on=date(1949, 12, 30)) or "")


@given(st.integers(0, 16), st.integers(1, 9))
def test_one_changed_digit_never_passes_the_id_check(place: int, shift: int) -> None:
    changed = ID[:place] + str((int(ID[place]) + shift) % 10) + ID[place + 1 :]
    assert checks.id_number(changed) is not None


@given(st.integers(0, 16), st.integers(1, 30))
def test_one_changed_character_never_passes_the_credit_code_check(place: int, shift: int) -> None:
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    other = alphabet[(alphabet.index(CODE[place]) + shift) % 31]
    assert checks.credit_code(CODE[:place] + other + CODE[place + 1 :]) is not None


def test_birth_date_and_age() -> None:
    assert checks.birth_date(ID) == date(1949, 12, 31)
    assert checks.age_on(ID, date(1963, 12, 31)) == 13  # full age is reached the day after the birthday
    assert checks.age_on(ID, date(1964, 1, 1)) == 14
    with pytest.raises(ValueError, match="not a well-formed"):
        checks.birth_date("110105194912310021")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("", "没有填写"),
        ("9135O100M000100Y43", "数字 0"),
        ("91350100m000100Y43", "小写字母 m"),
        ("91350100M000100Y4", "现在是 17 位"),
        ("B1350100M000100Y43", "登记管理部门"),
        ("91990100M000100Y43", "行政区划码"),
        ("91350100M000100Y44", "校验位"),
    ],
)
def test_credit_code_says_what_is_wrong(value: str, says: str) -> None:
    assert says in (checks.credit_code(value) or "")


@pytest.mark.parametrize("value", ["0.00", "0.01", "12000.00", "9999999999999.99"])
def test_amounts_that_pass(value: str) -> None:
    assert checks.amount(value) is None


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("", "没有填写"),
        ("12,000.00", "逗号"),
        ("1.2万", "单位"),
        ("¥12.00", "单位"),
        ("-1.00", "负数"),
        ("12000", "写到分"),
        ("12000.0", "写到分"),
        ("012.00", "前面不加 0"),
        (".50", "写到分"),
        ("１２.00", "半角"),
        ("1e5", "不是数字"),
        ("10000000000000.00", "十万亿"),
    ],
)
def test_amount_says_what_is_wrong(value: str, says: str) -> None:
    assert says in (checks.amount(value) or "")


def test_zero_is_refused_where_money_must_flow() -> None:
    assert "大于零" in (checks.amount("0.00", above_zero=True) or "")


@pytest.mark.parametrize(
    "value", ["示市监罚〔2026〕12号", "娄环罚(冷)〔2026〕2号", "示市监保隆处罚〔2026〕110号", "示应急罚〔2026〕12-1号"]
)
def test_document_numbers_that_pass(value: str) -> None:
    assert checks.document_number(value) is None


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("", "没有填写"),
        ("示市监罚[2026]12号", "六角括号"),
        ("示市监罚【2026】12号", "六角括号"),
        ("示市监罚2026-12号", "缺少"),
        ("示市监罚〔2026〕12", "“号”字"),
        ("〔2026〕12号", "机关代字"),
        ("示市监罚〔26〕12号", "四位"),
        ("示市监罚〔2026〕第12号", "不加“第”"),
        ("示市监罚〔2026〕012号", "虚位"),
        ("示市监罚〔2026〕十二号", "写法不对"),
    ],
)
def test_document_number_says_what_is_wrong(value: str, says: str) -> None:
    assert says in (checks.document_number(value) or "")


def test_a_document_number_taken_apart() -> None:
    assert checks.parse_document_number("示市监罚〔2026〕12-1号") == ("示市监罚", 2026, 12, 1)
    assert checks.parse_document_number("示市监罚〔2026〕12号").part is None
    with pytest.raises(ValueError, match="虚位"):
        checks.parse_document_number("示市监罚〔2026〕012号")


@pytest.mark.parametrize(
    "value", ["13805510000", "0551-62998765", "010-12345678", "01082345678", "4008001234", "12345"]
)
def test_phones(value: str) -> None:
    expected_ok = value != "010-12345678"  # no subscriber number begins with 1
    assert (checks.phone(value) is None) is expected_ok


@pytest.mark.parametrize(
    ("value", "says"),
    [("", "没有填写"), ("1380551", "现在是 7 位"), ("12805510000", "号段"), ("62998765", "区号"), ("电话", "字符")],
)
def test_phone_says_what_is_wrong(value: str, says: str) -> None:
    assert says in (checks.phone(value) or "")


@pytest.mark.parametrize(
    "value", ["皖A12345", "皖AD12345", "皖A12345D", "京A1234警", "粤Z1234港", "皖A1234挂", "使144001"]
)
def test_plates_that_pass(value: str) -> None:
    assert checks.plate(value) is None


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("", "没有填写"),
        ("皖A·12345", "间隔符"),
        ("皖a12345", "大写"),
        ("院A12345", "省级简称"),
        ("皖A1234O", "字母 I 和 O"),
        ("皖A123", "位数"),
    ],
)
def test_plate_says_what_is_wrong(value: str, says: str) -> None:
    assert says in (checks.plate(value) or "")


def test_text_that_cannot_be_printed_is_named() -> None:
    assert checks.text("喆堃镕𠮷\n第二行") is None
    assert "第 2 个字（U+E000）是自造字" in (checks.text("王\ue000") or "")
    assert "不能打印" in (checks.text("甲\x07") or "")
    assert "显示顺序" in (checks.text("甲\u202e乙") or "")
    assert "最多 3 个字" in (checks.text("一二三四", longest=3) or "")
