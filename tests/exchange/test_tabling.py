"""Old cases from a spreadsheet: sentences for each row, nothing half-saved, nothing twice; all of it reported."""

import io
from typing import Any

import pytest

from qiuhao.authority.reading import authority
from qiuhao.casefile import reading
from qiuhao.casefile.models import Case as CaseRow
from qiuhao.documents.spreadsheets import Sheet, write
from qiuhao.exchange.cases.batch import Outcome
from qiuhao.exchange.cases.importing import import_each
from qiuhao.exchange.cases.tabling import COLUMNS, TITLES, read_table, template
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from tests.casefile import world

pytestmark = pytest.mark.usefixtures("morning")
ROW = {column.title: column.example for column in COLUMNS} | {
    "立案号": "示市监立〔2023〕16号",
    "决定书文号": "示市监罚〔2023〕22号",
}


def table(*rows: dict[str, str], titles: tuple[str, ...] = TITLES, form: str = "xlsx") -> io.BytesIO:
    target = io.BytesIO()
    write(
        Sheet("表", [(title, 10) for title in titles], [[row.get(t, "") for t in titles] for row in rows]), form, target
    )
    target.seek(0)
    return target


def bring(
    *rows: dict[str, str], form: str = "xlsx", twice: bool = False, dry: bool = False, **more: Any
) -> list[Outcome]:
    owner = authority(world.AUTHORITY)
    cases = read_table(table(*rows, form=form, **more), f"old.{form}", owner)
    return list(import_each(cases, owner, "p-importer", dry_run=dry, refuse_twice=not twice))


def said(outcome: Outcome) -> str:
    return " ".join(str(problem) for problem in outcome.problems)


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_row_becomes_a_case_reported_day_by_day(form: str) -> None:
    [outcome] = bring(ROW, form=form)
    assert (outcome.sort, outcome.facts, outcome.line) == ("imported", 5, 2), said(outcome)
    row = CaseRow.objects.get(pk=outcome.stream)
    assert (row.number, row.decision_number, row.fen) == ("示市监立〔2023〕16号", "示市监罚〔2023〕22号", 200_000)
    assert (str(row.filed_on), str(row.decided_on), str(row.closed_on)) == ("2023-05-08", "2023-06-20", "2023-07-10")
    assert {fact.door for fact in ledger.facts(outcome.stream)} == {"reported"}
    # It was never reviewed here: that stands beside it as a finding, and did not keep it out.
    assert any(f.clause for f in reading.answer(outcome.stream, clock.now()).findings)


def test_the_example_of_the_template_is_passed_over_and_the_same_file_brings_nothing_twice() -> None:
    target = io.BytesIO()
    write(template(), "xlsx", target)
    target.seek(0)
    assert list(read_table(target, "t.xlsx", authority(world.AUTHORITY))) == []
    assert [o.sort for o in bring(ROW)] == ["imported"]
    assert [o.sort for o in bring(ROW)] == ["same"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"案由": ""}, "第 2 行：“案由”没有填写"),
        ({"立案日期": "五月"}, "“立案日期”写的是“五月”，不是日期"),
        ({"立案日期": "2023-02-30"}, "不是日期"),
        ({"决定日期": "2023-04-01"}, "“决定日期”（2023-04-01）早于“立案日期”（2023-05-08）"),
        ({"当事人类型": "公司"}, "“当事人类型”没有“公司”。可以填写：自然人"),
        ({"处罚种类": "罚金"}, "“处罚种类”没有“罚金”"),
        ({"罚没金额": "两千"}, "“罚没金额”写的是“两千”，不是金额"),
        ({"罚没金额": ""}, "应当写明金额"),
        ({"违法事实": ""}, "填写了“决定日期”，没有填写“违法事实”"),
        ({"统一社会信用代码": "123"}, "统一社会信用代码"),
        ({"决定书文号": "罚2023-22"}, "文号缺少放在六角括号里的年份"),
    ],
)
def test_what_is_wrong_is_told_and_the_row_is_left_out_whole(change: dict[str, str], sentence: str) -> None:
    good = ROW | {
        "立案号": "示市监立〔2023〕17号",
        "决定书文号": "示市监罚〔2023〕23号",
        "当事人名称": "示范县白露商贸有限公司",
    }
    first, second = bring(ROW | change, good)
    assert first.sort == "refused"
    assert sentence in said(first)
    assert (second.sort, second.line) == ("imported", 3)
    assert list(CaseRow.objects.values_list("parties", flat=True)) == ["示范县白露商贸有限公司"]


@pytest.mark.parametrize(
    ("titles", "sentence"),
    [
        ((*TITLES, "案由2"), "没有“案由2”这一列。是否指“案由”？"),
        (TITLES[1:2], "缺少必填的列：案由、事项编码"),
        ((*TITLES, "案由"), "列名重复：案由"),
    ],
)
def test_a_wrong_head_is_told_at_once(titles: tuple[str, ...], sentence: str) -> None:
    [outcome] = bring(ROW, titles=titles)
    assert sentence in said(outcome)
    assert not CaseRow.objects.exists()


def test_duplicates_are_found_by_number_and_by_party_day_and_matter() -> None:
    bring(ROW)
    same_number = ROW | {"立案号": "示市监立〔2023〕99号", "当事人名称": "示范县白露商贸有限公司"}
    same_matter = ROW | {"立案号": "", "决定书文号": "", "案由": "销售过期食品案"}
    for row, why in (
        (same_number, "文号相同（示市监罚〔2023〕22号）"),
        (same_matter, "当事人、立案日期和执法事项都相同"),
    ):
        [outcome] = bring(row)
        assert outcome.sort == "refused"
        assert why in said(outcome)
    assert CaseRow.objects.count() == 1
    [outcome] = bring(same_number, twice=True)
    assert (outcome.sort, len(outcome.warnings)) == ("imported", 1)


@pytest.mark.parametrize("decision", ["示市监罚〔2023〕22号", "示市监罚〔2023〕24号"], ids=["number", "party-and-day"])
def test_duplicates_inside_one_file_are_found_before_anything_is_written(decision: str) -> None:
    other = ROW | {"立案号": "示市监立〔2023〕18号", "决定书文号": decision}
    first, second = bring(ROW, other, dry=True)
    assert (first.sort, second.sort) == ("imported", "refused")
    assert "与本文件中前面的一件可能重复" in said(second)
    assert not CaseRow.objects.exists()
