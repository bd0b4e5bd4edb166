"""Is this value well formed? Pure checks shared by forms, kinds, imports and templates.

Every check takes the text a person typed and returns ``None`` when it is well formed, or one Chinese
sentence: what is wrong, where, and what to write instead. A check never repairs silently, never looks
anything up and knows no clock: a number that passes is *well formed*, not proved to exist.

Sources: GB 11643 (公民身份号码, MOD 11-2 after GB/T 17710), GB 32100 (统一社会信用代码, MOD 31),
GB/T 2260 (province digits), GA 36 (机动车号牌), GB/T 9704 7.2.5 (发文字号).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

# GB/T 2260 province digits, plus 81-83 for residence permits of Hong Kong, Macao and Taiwan residents.
_PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
    ]
) | frozenset(["50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83"])
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"

_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100: without I, O, S, V, Z
_CODE_VALUES = {char: value for value, char in enumerate(_CODE_ALPHABET)}
_CODE_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_CODE_DEPARTMENTS = "123456789ANY"  # GB 32100 table 1: the registering department
_CODE = re.compile(rf"[{_CODE_DEPARTMENTS}][{_CODE_ALPHABET}][0-9]{{6}}[{_CODE_ALPHABET}]{{10}}")

_PLATE_PLACES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE_FORMS = (
    re.compile(rf"[{_PLATE_PLACES}][A-HJ-NP-Z][A-HJ-NP-Z0-9]{{5}}"),  # ordinary
    re.compile(rf"[{_PLATE_PLACES}][A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9]\d{{4}}|\d{{5}}[A-HJK])"),  # new energy
    re.compile(rf"[{_PLATE_PLACES}][A-HJ-NP-Z][A-HJ-NP-Z0-9]{{4}}(?:警|学|挂|港|澳|领|试|超)"),
    re.compile(rf"[{_PLATE_PLACES}][A-HJ-NP-Z][A-HJ-NP-Z0-9]{{4}}应急"),
    re.compile(r"使\d{6}|\d{6}使"),
)

_PHONE_FORMS = (
    re.compile(r"1[3-9]\d{9}"),  # mobile
    re.compile(r"0(?:10|2\d|[3-9]\d{2})-?[2-8]\d{6,7}(?:-\d{1,6})?"),  # fixed line, with extension
    re.compile(r"[48]00-?\d{3}-?\d{4}"),
    re.compile(r"1[12]\d{1,3}|9[56]\d{3,4}"),  # service numbers: 110, 12345, 12315, 96xxx
)

_AMOUNT = re.compile(r"(?:0|[1-9]\d*)\.\d{2}")
_AMOUNT_DIGITS = 13  # below 10 000 亿 yuan: 9 999 999 999 999.99

_NUMBER = re.compile(
    r"(?P<word>[\u4e00-\u9fffA-Za-z（）()]+)〔(?P<year>\d{4})〕(?P<serial>[1-9]\d*)(?:-(?P<part>[1-9]\d*))?号"
)


class NumberParts(NamedTuple):
    """A document number taken apart: 示市监罚〔2026〕12-1号 → word 示市监罚, year 2026, serial 12, part 1."""

    word: str
    year: int
    serial: int
    part: int | None


# --- persons and organisations -------------------------------------------------------------------


def passing(check: Callable[[str], str | None], value: str) -> str:
    """The value if it passes the check; ValueError with the check's sentence if not."""
    if problem := check(value):
        raise ValueError(problem)
    return value


def printable(value: str) -> str:
    """The text if it is fit to be sealed and printed; ValueError if not. Most texts are, and every text is asked."""
    return value if value.isprintable() else passing(text, value)


def id_number(value: str, *, on: date | None = None) -> str | None:
    """公民身份号码 (GB 11643), also residence permits of the same build.

    *on*: the day of entry; a birth date after it is refused. Without it only the calendar is checked.
    """
    if stray := _stray(value, "0123456789X", "身份号码"):
        return stray
    if len(value) == 15:
        return "身份号码是 15 位的旧号码，2013年1月1日起已停止使用。请填写 18 位公民身份号码。"
    if len(value) != 18:
        return f"身份号码应为 18 位，现在是 {len(value)} 位。请对照证件补正。"
    if "X" in value[:17]:
        return f"身份号码第 {value.index('X') + 1} 位是 X，X 只能是最后一位。请对照证件改正。"
    if _id_province(value) not in _PROVINCES:
        return f"身份号码开头的地区码 {value[:6]} 不存在。请对照证件改正前六位。"
    born = _calendar_day(value[6:14])
    if born is None:
        return f"身份号码第 7 至 14 位 {value[6:14]} 不是一个日期。请对照证件改正出生日期。"
    if born.year < 1850 or (on is not None and born > on):
        return f"身份号码中的出生日期 {_say(born)} 不合理。请对照证件改正第 7 至 14 位。"
    if value[17] != id_check_digit(value[:17]):
        return "身份号码的校验位不对，至少有一位抄错。请对照证件逐位核对。"
    return None


def id_check_digit(first17: str) -> str:
    """The 18th character for 17 digits (MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(first17, _ID_WEIGHTS, strict=True))
    return _ID_CHECKS[total % 11]


def birth_date(value: str) -> date:
    """The birth date inside a well-formed ID number; ValueError for any other text."""
    born = None if id_number(value) else _calendar_day(value[6:14])
    if born is None:
        raise ValueError("not a well-formed ID number")
    return born


def age_on(value: str, day: date) -> int:
    """Full years of age on *day* (处罚法 30 asks for 14 and 18); the birthday itself counts as completed
    only on the day after it, as the criminal and penalty practice of 周岁 has it."""
    born = birth_date(value)
    return day.year - born.year - ((day.month, day.day) <= (born.month, born.day))


def credit_code(value: str) -> str | None:
    """统一社会信用代码 (GB 32100): 18 characters, department digit, region digits, MOD 31 check."""
    if _CODE.fullmatch(value) and _code_region(value) and value[17] == credit_code_check(value[:17]):
        return None
    for place, char in enumerate(value, 1):
        if char in "IOSVZ":
            meant = {"I": "数字 1", "O": "数字 0", "S": "数字 5", "V": "字母 U 或 W", "Z": "数字 2"}[char]
            return f"信用代码第 {place} 位是 {char}，信用代码不用这个字母，也许是{meant}。请对照执照改正。"
    if stray := _stray(value, _CODE_ALPHABET, "信用代码"):
        return stray
    if len(value) != 18:
        return f"信用代码应为 18 位，现在是 {len(value)} 位。请对照执照补正。"
    if value[0] not in _CODE_DEPARTMENTS:
        return f"信用代码第 1 位 {value[0]} 不是登记管理部门代码。请对照执照改正。"
    if not value[2:8].isdigit() or not _code_region(value):
        return f"信用代码第 3 至 8 位 {value[2:8]} 不是行政区划码。请对照执照改正。"
    return "信用代码的校验位不对，至少有一位抄错。请对照执照逐位核对。"


def _code_region(value: str) -> bool:
    return value[2:4] in _PROVINCES or value[2:4] == "10"


def credit_code_check(first17: str) -> str:
    """The 18th character for the first 17 of a credit code (GB 32100 clause 5.1, MOD 31)."""
    total = sum(_CODE_VALUES[char] * weight for char, weight in zip(first17, _CODE_WEIGHTS, strict=True))
    return _CODE_ALPHABET[-total % 31]


# --- money ---------------------------------------------------------------------------------------


def moment(value: datetime) -> str | None:
    """A moment that can have happened and be reckoned with; what lies centuries away is a slip of the hand."""
    if 1900 <= value.year <= 2199:
        return None
    return f"{value.year} 年不是可能的年份。请写 1900 年至 2199 年之间的时刻。"


def amount(value: str, *, above_zero: bool = False) -> str | None:
    """An amount in yuan as a decimal string with two places: ``12000.00``. Never negative."""
    if not value:
        return "没有填写金额。请填写到分，例如 12000.00。"
    if "," in value or "，" in value:
        return "金额中有千位分隔逗号。请去掉逗号，例如 12000.00。"
    if "万" in value or "元" in value or "亿" in value or "¥" in value or "￥" in value:
        return "金额中有单位。请只填写以元计的数字，例如 12000.00。"
    if value.startswith(("-", "－")):
        return "金额不能是负数。请填写不小于 0.00 的数。"
    if not re.fullmatch(r"[0-9.]+", value):
        return f"金额“{value}”不是数字。请用半角数字填写到分，例如 12000.00。"
    if not _AMOUNT.fullmatch(value):
        return f"金额“{value}”应写到分，两位小数，前面不加 0，例如 12000.00。"
    if len(value) - 3 > _AMOUNT_DIGITS:
        return "金额达到或超过十万亿元，不能保存。请核对位数和单位。"
    if above_zero and Decimal(value) == 0:
        return "金额是 0.00。请填写大于零的金额，没有金额时不要填写。"
    return None


# --- document numbers ----------------------------------------------------------------------------


def document_number(value: str) -> str | None:
    """发文字号 (GB/T 9704 7.2.5): word, year in 〔〕, serial without 第 and without leading zeros."""
    if not value:
        return "没有填写文号。例如：示市监罚〔2026〕12号。"
    if _NUMBER.fullmatch(value):
        return None
    for left, right in ("[]", "【】", "［］", "{}", "<>"):
        if left in value or right in value:
            return f"文号中的年份应放在六角括号〔〕里，不能用 {left}{right}。例如：示市监罚〔2026〕12号。"
    if "〔" not in value or "〕" not in value:
        return "文号缺少放在六角括号里的年份。例如：示市监罚〔2026〕12号。"
    if not value.endswith("号"):
        return "文号应以“号”字结尾。例如：示市监罚〔2026〕12号。"
    word, _, rest = value.partition("〔")
    year, _, serial = rest.partition("〕")
    if not word:
        return "文号缺少发文机关代字。例如：示市监罚〔2026〕12号。"
    if not re.fullmatch(r"[0-9]{4}", year):
        return f"文号中的年份“{year}”应为四位数字。例如：示市监罚〔2026〕12号。"
    if serial.startswith("第"):
        return "文号的序号前不加“第”字。例如：示市监罚〔2026〕12号。"
    if serial.startswith("0"):
        return "文号的序号不编虚位，1 不写作 001。例如：示市监罚〔2026〕12号。"
    return f"文号“{value}”的写法不对。例如：示市监罚〔2026〕12号。"


def parse_document_number(value: str) -> NumberParts:
    """Take a well-formed document number apart; ValueError with the sentence for any other text."""
    match = _NUMBER.fullmatch(value)
    if match is None:
        raise ValueError(document_number(value))
    part = match["part"]
    return NumberParts(match["word"], int(match["year"]), int(match["serial"]), int(part) if part else None)


# --- telephones and plates -----------------------------------------------------------------------


def phone(value: str) -> str | None:
    """A mobile, fixed-line (with area code) or service telephone number of the mainland."""
    if value.isascii() and any(form.fullmatch(value) for form in _PHONE_FORMS):
        return None
    if stray := _stray(value, "0123456789-", "电话号码"):
        return stray
    if value.startswith("1") and len(value) > 5:
        if len(value) != 11:
            return f"手机号码应为 11 位，现在是 {len(value)} 位。请核对。"
        return f"手机号码以 {value[:2]} 开头，没有这样的号段。请核对。"
    if not value.startswith("0"):
        return "固定电话要带区号，例如 0551-62998765。"
    return "电话号码的区号或位数不对。手机填 11 位，固定电话如 0551-62998765。"


def plate(value: str) -> str | None:
    """A motor-vehicle plate (GA 36), written without the separating dot."""
    if not value:
        return "没有填写号牌号码。例如：皖A12345。"
    for char in value:
        if char in "·•.- ":
            return "号牌号码不写间隔符和空格。例如：皖A12345。"
        if "a" <= char <= "z":
            return "号牌号码中的字母要大写。例如：皖A12345。"
    if any(form.fullmatch(value) for form in _PLATE_FORMS):
        return None
    if value[0] not in _PLATE_PLACES and value[0] != "使" and not value.endswith("使"):
        return f"号牌号码应以省级简称开头，“{value[0]}”不是。例如：皖A12345。"
    if "I" in value or "O" in value:
        return "号牌号码不用字母 I 和 O，也许是数字 1 和 0。请对照号牌改正。"
    return "号牌号码的位数或写法不对。普通号牌 7 位，新能源号牌 8 位。请对照号牌改正。"


# --- text ----------------------------------------------------------------------------------------


def text(value: str, *, longest: int | None = None) -> str | None:
    """Text fit to be sealed and printed: no control, private-use, unassigned or half characters."""
    # Printable by Python's tables is fit; the rest (line ends, ideographic spaces, new characters) is looked at singly.
    for place, char in enumerate("" if value.isprintable() else value, 1):
        category = unicodedata.category(char)
        if category == "Co":
            return (
                f"第 {place} 个字（U+{ord(char):04X}）是自造字，在别的机器上显示不出来。"
                "请改用国家标准字符集（GB 18030）中的字；没有时写明拼音并附图。"
            )
        # Planes 2 and 3 hold Han characters newer than this Python's tables; they are not "unassigned".
        unknown = category == "Cn" and not 0x20000 <= ord(char) <= 0x3FFFF
        if (category in ("Cc", "Cs") or unknown) and char not in "\n\t":
            return f"第 {place} 个字符（U+{ord(char):04X}）不能打印。请删除后重新输入。"
        if char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
            return f"第 {place} 个字符（U+{ord(char):04X}）会改变文字的显示顺序。请删除。"
    if longest is not None and len(value) > longest:
        return f"文字共 {len(value)} 个字，最多 {longest} 个字。请缩短。"
    return None


# --- helpers -------------------------------------------------------------------------------------


def _stray(value: str, allowed: str, name: str) -> str | None:
    """The sentence for an empty value or the first character outside *allowed*."""
    if not value:
        return f"没有填写{name}。"
    for place, char in enumerate(value, 1):
        if char in allowed:
            continue
        if char.isspace():
            return f"{name}第 {place} 位是空格。请去掉空格。"
        narrow = unicodedata.normalize("NFKC", char)
        if narrow != char and narrow in allowed:
            return f"{name}第 {place} 位是全角字符“{char}”。请改用半角“{narrow}”。"
        if char.upper() in allowed:
            return f"{name}第 {place} 位是小写字母 {char}。请改用大写。"
        return f"{name}第 {place} 位“{char}”不是{name}中的字符。请对照证件改正。"
    return None


def _id_province(value: str) -> str:
    # The 2023 permanent-residence ID of foreigners: 9, two province digits, three nationality digits.
    return value[1:3] if value[0] == "9" else value[:2]


def _calendar_day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def _say(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
