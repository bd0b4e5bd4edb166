"""A register read from a file: whole or not at all, and not twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qiuhao.authority import reading, rights
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.acts.registering import RegisterProblem, register
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.authority.models import Account, Authority, Person
from qiuhao.ledger import reading as ledger

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "register.md"
pytestmark = pytest.mark.django_db


def example() -> str:
    return GUIDE.read_text("utf-8").split("```toml")[1].split("```")[0]


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    ledger.forget()


def test_the_guide_s_example_enters_and_the_person_can_work() -> None:
    done = register(example(), ["operator"])
    assert done.records == {"authority/example-market": 5, "person/p-0001": 3}
    account = Account.objects.get(username="jia")
    assert account.check_password(done.passwords["jia"])
    who = rights.viewer(account)
    assert who.holds("handler", authority="example-market")
    assert [unit.name for unit in reading.units("example-market")] == ["执法科", "法规科"]


def test_the_same_file_again_enters_nothing() -> None:
    register(example(), ["operator"])
    again = register(example(), ["operator"])
    assert set(again.records.values()) == {0}
    assert again.passwords == {}


def test_a_changed_line_enters_that_line_only() -> None:
    register(example(), ["operator"])
    changed = register(example().replace('"示例银行"', '"另一家示例银行"'), ["operator"])
    assert changed.records == {"authority/example-market": 1, "person/p-0001": 0}
    assert reading.registered("example-market").bank == "另一家示例银行"


def test_a_line_changed_back_stands_again() -> None:
    for bank in ("示例银行", "另一家示例银行", "示例银行"):
        done = register(example().replace('"示例银行"', f'"{bank}"'), ["operator"])
        assert reading.registered("example-market").bank == bank
    assert done.records == {"authority/example-market": 1, "person/p-0001": 0}


def test_two_periods_of_one_duty_are_entered_once_and_the_last_of_the_file_counts_again() -> None:
    period = """[[authority.override]]
duty = "publish-decision"
period = {{ unit = "workday", count = {} }}
basis = "某办法第三条"
rank = "法律"
"""
    one, two = (example().replace("[[person]]", period.format(days) + "[[person]]", 1) for days in (5, 4))
    both = two.replace("[[person]]", period.format(5) + "[[person]]", 1)
    entered = [register(text, ["operator"]).records["authority/example-market"] for text in (one, both, both, two, two)]
    assert entered == [6, 2, 0, 1, 0]


def test_whoever_has_left_does_not_come_back_with_the_file() -> None:
    register(example(), ["operator"])
    left = PostEnded(authority="example-market", unit="u-1", post="handler", on=date(2026, 2, 1))
    enter("person/p-0001", [left], ["operator"])
    assert set(register(example(), ["operator"]).records.values()) == {0}


@pytest.mark.parametrize(
    ("wrong", "right", "words"),
    [
        ('post = "handler"', 'post = "boss"', "person"),
        ('area_code = "990100"', 'area_code = "x"', "行政区划代码"),
        ('id = "p-0001"', 'id = "甲示例"', "不要用姓名"),
        ("[[person]]", "[[people]]", "people"),
        ('name = "甲示例"', "name = ", "TOML"),
    ],
)
def test_bad_input_gets_a_sentence_and_nothing_is_half_entered(wrong: str, right: str, words: str) -> None:
    with pytest.raises(RegisterProblem, match=words):
        register(example().replace(wrong, right), ["operator"])
    assert not Authority.objects.exists()
    assert not Person.objects.exists()
    assert not ledger.exists("authority/example-market")


def test_a_dry_run_enters_nothing() -> None:
    register(example(), ["operator"], dry_run=True)
    assert not Authority.objects.exists()
    assert not ledger.exists("authority/example-market")
