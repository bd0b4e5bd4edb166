"""`qiuhao due` at the command line: exit codes, the public JSON, and the words of the text."""

from __future__ import annotations

import json

import pytest

from qiuhao.config.cli import main

SHAPE = {
    "place", "duty", "title", "procedure", "starts", "start", "due", "due_date", "unit", "clause", "rank", "checked",
    "provisional", "lapse", "reading", "sources", "unset", "notes", "explanation",
}  # fmt: skip


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    try:
        code = main(["due", *words])
    except SystemExit as ended:
        code = int(str(ended.code))
    out = capsys.readouterr()
    return code, out.out, out.err


@pytest.mark.parametrize(
    "words",
    [
        ("anze", "publish-decision", "2026-09-28", "--procedure", "penalty"),
        ("xuecheng", "withdraw", "2026-09-28"),
        ("anze", "archive", "2026-09-28"),
        ("lingchuan", "plan-task", "2019-10-14", "--outcome", "3.1"),
    ],
)
def test_a_date_promptly_and_not_set_have_one_shape(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, *words, "--json")
    assert code == 0
    assert set(json.loads(out)) == SHAPE


@pytest.mark.clause("anze/disclosure/13")
def test_the_answer_as_values(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "anze", "publish-decision", "2026-09-28", "--procedure", "penalty", "--json")
    said = json.loads(out)
    assert (said["due_date"], said["clause"], said["unit"]) == ("2026-10-13", "anze/disclosure/13", "workday")
    assert [day["number"] for day in said["explanation"] if day["counted"]] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("code", "words", "says"),
    [
        (1, ("nowhere", "review", "2026-01-05"), "没有名为 nowhere 的法规包。现有：anhui"),
        (1, ("anze", "publish", "2026-01-05"), "是否指 publish-decision"),
        (1, ("anze", "decide-case", "9999-12-31", "--procedure", "penalty"), "超出历法范围"),
        (1, ("anze", "annual-report", "9999-12-31"), "超出历法范围"),
        (2, ("anze", "review"), "请写明起算日期"),
        (2, ("anze", "review", "2026-02-30"), "不是有效的日期"),
        (2, ("anze", "review", "2026-W01-1"), "不是有效的日期"),
        (2, ("anze", "review", "2026-01-05", "--procedure", "foo"), "没有名为 foo 的程序"),
        (2, ("anze", "review", "2026-01-05", "--start", "foo"), "没有名为 foo 的起算事件"),
        (2, ("anze", "review", "2026-01-05", "--pause", "2026-01-06"), "不是一段期间"),
        (2, ("anze", "review", "2026-01-05", "--pause", "2026-01-09..2026-01-06"), "结束早于开始"),
        (2, ("anze", "review", "2026-01-05", "--procedure"), "--procedure 后面要写一个值"),
        (2, ("anze", "review", "2026-01-05", "--foo"), "没有这样的参数：--foo"),
        (2, (), "缺少：地方, 职责"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_and_a_code(
    code: int, words: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found, out, err = run(capsys, *words)
    assert found == code
    assert says in err
    assert not out
    assert "Traceback" not in err


@pytest.mark.clause("anhui/record/17")
def test_hours_always_show_the_time(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "anhui", "store-recording", "2026-09-28")
    assert "最迟：2026年9月29日（周二） 00:00" in out
    assert "请写明时刻" in out
    _, out, _ = run(capsys, "anhui", "store-recording", "2026-09-30T22:10")
    assert "最迟：2026年10月1日（周四） 22:10" in out
    assert "请写明时刻" not in out


def test_a_provisional_date_names_the_year_whose_notice_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "anhui", "publish-decision", "2030-03-01", "--procedure", "penalty")
    assert "（暂定：2030 年放假安排尚未公布）" in out
    _, out, _ = run(capsys, "yangquan", "publish-decision", "2018-03-01", "--procedure", "penalty")
    assert "（暂定：2018 年放假安排没有载入）" in out


@pytest.mark.clause("xuecheng/disclosure/9")
def test_a_yearly_date_counts_from_the_beginning_of_its_year(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "xuecheng", "annual-report", "2026-03-05")
    assert "起算：年度开始，2027年1月1日（周五）" in out
    assert "最迟：2027年1月31日（周日）" in out, "a fixed date does not move"


@pytest.mark.clause("anze/review/14")
def test_an_extension_is_shown_beside_the_period(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "anze", "review", "2026-03-02", "--extended")
    assert "10 个工作日，延长 10 个工作日" in out
    assert "最迟：2026年3月30日（周一）" in out


def test_the_list_names_every_duty_in_words_and_as_values(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "lingchuan", "list")
    assert code == 0
    assert "plan-task" in out
    _, values, _ = run(capsys, "lingchuan", "list", "--json")
    assert json.loads(values)["plan-task"] == "完成方案任务"
    assert len(json.loads(values)) == len(out.splitlines())
