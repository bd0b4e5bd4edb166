"""Invented parties: names that nobody bears, numbers that are well formed and belong to nobody."""

from __future__ import annotations

from datetime import date
from typing import Any

from qiuhao.law.checks import credit_code_check, id_check_digit

SHOPS = (
    "青禾商贸", "云栖食品", "望山建材", "听泉服务", "松间物流", "拾光广告", "白石加工", "临溪农业", "朝露百货",
    "晴川工程", "星野餐饮", "南枝纺织", "半亩粮油", "知远咨询",
)  # fmt: skip
PEOPLE = ("示小禾", "示大川", "示阿暖", "示知秋", "示远舟", "示南星", "示青木", "示晓月")
STREETS = ("演示一路", "演示二路", "示范北路", "示范巷", "样例街")


def company(number: int, area_name: str) -> dict[str, Any]:
    """An organisation that does not exist, registered in an area that does not exist."""
    name = f"{area_name}{SHOPS[number % len(SHOPS)]}有限公司"
    # 150000 names a province as a whole; nobody is registered there, only in its counties.
    first = f"91150000MADEM{number:04d}"
    return {
        "sort": "organisation",
        "name": name,
        "credit_code": first + credit_code_check(first),
        "representative": PEOPLE[number % len(PEOPLE)],
        "address": f"{area_name}{STREETS[number % len(STREETS)]} {number + 1} 号",
        "phone": "13800000000",
    }


def citizen(number: int, area_name: str, born: date = date(1988, 2, 29)) -> dict[str, Any]:
    """A person who does not exist; 29 February and the series 000 say so as well."""
    first = f"150000{born:%Y%m%d}{number % 10:03d}"
    return {
        "sort": "person",
        "name": PEOPLE[number % len(PEOPLE)],
        "sex": "女" if number % 2 == 0 else "男",
        "id_number": first + id_check_digit(first),
        "address": f"{area_name}{STREETS[number % len(STREETS)]} {number + 20} 号",
        "phone": "13900000000",
    }


def household(number: int, area_name: str) -> dict[str, Any]:
    """A one-person business."""
    first = f"92150000MADEM{number:04d}"
    return {
        **citizen(number, area_name),
        "sort": "household",
        "name": f"{area_name}{SHOPS[number % len(SHOPS)][:2]}小店",
        "credit_code": first + credit_code_check(first),
        "representative": PEOPLE[number % len(PEOPLE)],
    }
