"""Files as they come from other systems: what can be read is read, and what cannot is told by line, fact and field."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from qiuhao.config.cli import main
from qiuhao.config.kinds import load_kinds
from qiuhao.exchange.cases.answering import answer_case, doubts
from qiuhao.exchange.cases.format import BadCase, Problem, lines_of, read, read_line
from tests.house.tree import ROOT

EXAMPLE = ROOT / "docs" / "formats" / "examples" / "anhui.jsonl"
LINE = EXAMPLE.read_bytes().strip()
NOW = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
load_kinds()


def changed(change: Callable[[Any], object]) -> bytes:
    """The example with a change."""
    case = json.loads(LINE)
    change(case)
    return json.dumps(case, ensure_ascii=False).encode()


def told(text: bytes, line: int = 1) -> list[Problem]:
    """What is wrong with this line, whether read or asked."""
    try:
        case = read_line(text, line)
        answer_case(case, NOW)
        return doubts(case)
    except BadCase as bad:
        return list(bad.problems)


def checked(tmp_path: Path, content: bytes, *words: str) -> int:
    """The exit code of `qiuhao check` over a file with this content."""
    file = tmp_path / "cases.jsonl"
    file.write_bytes(content)
    return main(["check", str(file), "--at", "2026-11-21", "--quiet", *words])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbf" + LINE + b"\n", id="byte order mark"),
        pytest.param(LINE + b"\r\n", id="lines of Windows"),
        pytest.param(LINE, id="no line end"),
        pytest.param(b"\n \r\n" + LINE + b"\n\n", id="empty lines"),
    ],
)
def test_what_editors_leave_in_a_file_does_no_harm(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tmp_path, content, "--json") == 0
    [answer] = capsys.readouterr().out.splitlines()
    assert json.loads(answer)["stream"] == "case/demo-21"


def test_a_line_in_another_encoding_is_told_and_the_others_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = '{"format": "执法"}'.encode("gb18030")
    assert checked(tmp_path, LINE + b"\n" + other + b"\n" + LINE + b"\n", "--json") == 4
    first, second, third = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == third
    assert second["problems"][0]["line"] == 2
    assert second["problems"][0]["problem"] == "不是 UTF-8 编码（第 15 个字节起）。请将文件另存为 UTF-8"


def test_an_unreadable_line_is_no_breach_and_a_missing_file_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tmp_path, LINE + b"\n" + LINE + b'\n{"format": \n' + LINE) == 4
    assert "第 3 行：不是有效的 JSON（写到一半就结束了）" in capsys.readouterr().err
    assert main(["check", str(tmp_path / "none.jsonl")]) == 2
    assert "没有这个文件" in capsys.readouterr().err


def test_a_line_beyond_the_limit_is_told_without_being_kept() -> None:
    long = b'{"format": "' + b"x" * 300_000 + b'"}'
    handle = io.BytesIO(long + b"\n" + LINE + b"\n" + long)
    lines = list(lines_of(handle, 100_000))
    assert [len(line) for line in lines] == [100_001, len(LINE) + 1, 100_001]
    found = list(read(lines, 100_000))
    assert [isinstance(case, BadCase) for case in found] == [True, False, True]
    assert "超过上限（100000 字节）" in str(found[0])
    assert str(found[2]).startswith("第 3 行")


@pytest.mark.parametrize(
    ("change", "fact", "field", "words"),
    [
        (lambda c: c["facts"][3].update(happened_at=1770000000), 4, "happened_at", "应当是日期和时刻"),
        (lambda c: c["facts"][3].update(happened_at="2026-03-04T10:00:00"), 4, "happened_at", "没有写明时区"),
        (lambda c: c["facts"][3].update(recorded_at="0026-03-04T10:00:00+08:00"), 4, "recorded_at", "不是可能的年份"),
        (lambda c: c["facts"][3]["content"].update(began_at="9999-12-31T23:00:00Z"), 4, "began_at", "不是可能的年份"),
        (lambda c: c["facts"][3].update(number="4"), 4, "number", "应当是整数"),
        (lambda c: c["facts"][3].update(zzz="red"), 4, "zzz", "happened_at"),
        (lambda c: c["facts"][3].update(door="window"), 4, "door", "只能是 act、reported"),
        (lambda c: c["facts"][3].update(kind="casefile.examinaton"), 4, "kind", "是否指 casefile.examination"),
        (lambda c: c["facts"][3].update(version=9), 4, "kind", "请先升级本平台"),
        (lambda c: c["facts"][3].update(number=3), 3, "number", "编号重复"),
        (lambda c: c["facts"][3]["content"].update(officers="甲"), 4, "officers", "应为列表"),
        (lambda c: c["facts"][3]["content"].update(officers=["甲"]), 4, "officers.0", "应为一组字段"),
        (lambda c: c["facts"][21]["content"].update(about=99), 22, "about", "本案没有这一号"),
        (lambda c: c["facts"][21]["content"].update(about=2), 22, "about", "不是决定"),
        (lambda c: c["facts"][25]["content"]["entries"][2].update(fact=77), 26, "entries.2.fact", "本案没有这一号"),
        (lambda c: c.update(place="anhu"), 0, "place", "没有名为 anhu 的法规包"),
        (lambda c: c.update(procedure="penaltyy"), 0, "procedure", "是否指 penalty"),
        (lambda c: c.update(format="qiuhao-case/2"), 0, "format", "只能是 qiuhao-case/1"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_line_fact_and_field(change: Any, fact: int, field: str, words: str) -> None:
    problems = told(changed(change), 7)
    assert [(p.line, p.fact, p.field) for p in problems] == [(7, fact, field)]
    assert words in problems[0].sentence


def test_the_entries_of_a_list_are_at_fault_and_not_its_length() -> None:
    entry = {"name": "台账", "count": "1"}
    text = changed(lambda c: c["facts"][8]["content"]["proposal"]["penalties"].__setitem__(0, entry))
    assert not [problem for problem in told(text) if "项数不足" in problem.sentence]


def test_a_choice_is_worded_as_a_chinese_list() -> None:
    text = changed(lambda c: c["facts"][8]["content"]["proposal"]["penalties"][0].update(sort="thrashing"))
    [problem] = told(text)
    assert "请从下列各项中选择：" in problem.sentence
    assert ", " not in problem.sentence
    assert " or " not in problem.sentence


def test_a_case_with_a_gap_is_answered_and_the_gap_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = changed(lambda c: c["facts"].pop(17))  # the head's approval; the volume still lists it
    assert checked(tmp_path, text, "--json") == 1
    answer = json.loads(capsys.readouterr().out)
    assert [(doubt["fact"], doubt["field"]) for doubt in answer["doubts"]] == [(26, "entries.23.fact")]
    assert answer["breached"][0]["clauses"][0]["clause"] == "nat/cf/57"
    assert checked(tmp_path, text, "--breached") == 1
    assert "存疑：第 26 号事实：“entries.23.fact”指向第 18 号事实" in capsys.readouterr().out


@pytest.mark.parametrize("line", [b"[]", b"42", b"null", b'"text"'])
def test_a_line_that_is_no_object_is_told(line: bytes) -> None:
    [problem] = told(line)
    assert problem.sentence.startswith("这一行不是一个案件")


@pytest.mark.parametrize("day", ["0001-01-01", "1949-10-01", "2016-06-01", "2099-12-31", "9999-12-31"])
def test_days_far_away_are_reckoned_with_and_stop_nothing(day: str) -> None:
    def everywhere(value: Any) -> None:
        for name, held in list(value.items() if isinstance(value, dict) else enumerate(value)):
            if isinstance(held, str) and len(held) == 10 and held[4:5] == held[7:8] == "-":
                value[name] = day
            elif isinstance(held, dict | list):
                everywhere(held)

    assert told(changed(everywhere)) == []


def test_a_case_of_years_before_the_first_notice_is_answered() -> None:
    old = LINE.replace(b'"2026-', b'"2016-')
    answer = answer_case(read_line(old), NOW)
    assert answer.state == "archived"
    assert all(duty.governing.due.provisional for duty in answer.duties if duty.governing.due.period.unit == "workday")
