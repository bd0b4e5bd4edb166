"""A pack that is wrong is told so: the file, the entry, what is wrong and what to do, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiuhao.config.commands.pack import check
from qiuhao.library import packs

IDENTITY = """
id = "trial"
name = "试验县"
short = "试验"
level = "county"
extends = "national"
[[document]]
id = "d"
title = "试验办法"
issuer = "试验司法局"
rank = "规范性文件"
short = "办法"
since = 2026-01-01
until = 2030-12-31
"""
PERIOD = 'period = { unit = "workday", count = 5 }'
DUTY = f'[[duty]]\nduty = "publish-decision"\nclause = "trial/d/1"\n{PERIOD}\n'
REPORT = '[[duty]]\nduty = "annual-report"\nclause = "trial/d/1"\nperiod = {{ {} }}\n'
RATIO = '[[parameter]]\nname = "review.reviewer-ratio"\nvalue = {}\nclause = "trial/d/1"\n'
GATE = '[[gate]]\ngate = "two-officers"\nacts = ["{}"]\nclause = "trial/d/1"\nwith = {{ {} }}\n'
ITEM = '[[item]]\nlist = "{}"\nid = "other"\nlabel = "其他"\nclause = "trial/d/1"\n'
UNSET = '[[unset]]\nfor = "{}"\nclause = "trial/{}/1"\nnote = "没有天数"\n'
CSV = "clause,term,how,where,summary\ntrial/d/1,公示,rule,duty:publish-decision,决定应当公示。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QIUHAO_PACKS", str(tmp_path))
    (tmp_path / "trial").mkdir()
    packs._packs.pop("trial", None)
    return tmp_path / "trial"


def told(
    folder: Path, lines: str = DUTY, identity: str = IDENTITY, csv: str | None = None
) -> tuple[list[str], list[str]]:
    packs._packs.pop("trial", None)
    (folder / "pack.toml").write_text(identity, "utf-8")
    (folder / "d.toml").write_text(lines, "utf-8")
    if csv is not None:
        (folder / "clauses.csv").write_text(csv, "utf-8")
    return check("trial")


def period(words: str) -> str:
    return DUTY.replace(PERIOD, f"period = {{ {words} }}")


def dated(since: str, until: str) -> str:
    return f"{DUTY}since = {since}\nuntil = {until}\n"


def test_a_good_pack_has_no_problem(folder: Path) -> None:
    assert told(folder, csv=CSV) == ([], [])
    later = dated("2026-01-01", "2027-05-31") + dated("2027-06-01", "2030-12-31")
    assert told(folder, later) == ([], []), "a changed rule is a new line"
    particular = DUTY + DUTY.replace("count = 5", "count = 3") + 'procedures = ["licence"]\n'
    assert told(folder, particular) == ([], []), "a particular line goes before the general one"


@pytest.mark.parametrize(
    ("lines", "where", "says", "remedy"),
    [
        (DUTY + "overide = []\n", "第 1 个 [[duty]]（publish-decision） 的 overide", "没有", "是否指 override？"),
        (period('unit = "workday", cout = 5'), "的 period.cout", "没有这一项", "是否指 count？"),
        (period('unit = "workday", count = "five"'), "period.count", "应当是整数", "请写成整数"),
        (period('unit = "workday", count = "5"'), "period.count", "现为 '5'", "不带引号的整数"),
        (period('unit = "workday", count = true'), "period.count", "现为 True", "不带引号的整数"),
        (period('unit = "workday", count = 5.5'), "period.count", "应当是整数", "请去掉小数"),
        (period('unit = "workday", count = -5'), "period.count", "现为 -5", "不能小于 0"),
        (period('unit = "workday", count = 0'), "的 period：", "须写 count", "请改正"),
        (period('unit = "workday", count = 9999'), "的 period：", "不能大于 1000", "请改正"),
        (period('unit = "weekday", count = 5'), "period.unit", "现为 'weekday'", "workday、day、hour"),
        (period('unit = "workday", count = 5, month = 1'), "的 period：", "只用于 unit", "请改正"),
        (period('unit = "promptly", count = 5'), "的 period：", "没有天数", "请去掉 count"),
        (period('unit = "hour", count = 24, back = true'), "的 period：", "不向前计算", "请去掉 back"),
        (REPORT.format('unit = "fixed", month = 2, day = 29'), "的 period：", "不是每年都有 2 月 29 日", "请改正"),
        (REPORT.format('unit = "fixed", month = 1, day = 31, on = 2026-01-31'), "的 period：", "不能都写", "请改正"),
        (DUTY.replace('clause = "trial/d/1"\n', ""), "的 clause", "没有填写", "请补上"),
        (DUTY.replace("trial/d/1", "anze/d/1"), "的 clause", "anze/d/1 不在本包的文件里", "（trial/…）"),
        (DUTY.replace("trial/d/1", "trial/e/1"), "的 clause", "trial/e/1 不在本包的文件里", "文件须在 pack.toml 中"),
        (DUTY.replace("publish-decision", "publish-decisons"), "的 duty", "没有名为", "是否指 publish-decision？"),
        (DUTY + 'starts = "closed"\n', "的 starts", "closed 不是“公示执法决定”的起算事件", "可以写：decided"),
        (DUTY + 'override = ["发律"]\n', "的 override", "没有名为 发律 的位阶", "可以写：法律"),
        (DUTY + 'pauses = ["suplement"]\n', "的 pauses", "没有名为 suplement 的暂停事由", "可以写：appraisal"),
        (DUTY + 'outcomes = ["revokd"]\n', "的 outcomes", "没有名为 revokd 的情形", "是否指 revoked？"),
        (DUTY + 'extension = { count = 5, approval = "clerk" }\n', "extension.approval", "现为 'clerk'", "head"),
        (DUTY + 'procedures = ["punish"]\n', "的 procedures.0", "现为 'punish'", "penalty"),
        (DUTY + DUTY, "第 2 个 [[duty]]", "在同一时间说同一职责", "用 since、until、procedures 分开"),
        (dated("2026-01-01", "2027-12-31") + dated("2027-06-01", "2028-01-01"), "第 2 个", "在同一时间", "分开"),
        (dated("2027-01-01", "2026-12-31"), "的 until", "2026-12-31 早于 since 的 2027-01-01", "请改正"),
        (dated("2025-01-01", "2026-12-31"), "的 since", "早于文件施行日 2026-01-01", "不早于施行日"),
        (dated("2026-01-01", "2031-01-01"), "的 until", "晚于文件失效日 2030-12-31", "不晚于失效日"),
        (RATIO.format('"0.05"') * 2, "第 2 个 [[parameter]]", "给同一参数", "请删去一行"),
        (RATIO.format("0.05"), "的 value", "现为 0.05", '例如 "0.05"'),
        (RATIO.format('"1.5"'), "的 value", "现为 '1.5'", "0 到 1 之间"),
        (GATE.format("question", "minimum = -1"), "的 with 的 minimum", "现为 -1", "不能小于 1"),
        (GATE.format("question", "minimun = 2"), "的 with 的 minimun", "没有这一项", "是否指 minimum？"),
        (GATE.format("qestion", "minimum = 2"), "的 acts", "没有名为 qestion 的步骤", "是否指 question？"),
        (GATE.format("question", "minimum = 2").replace("two-", "to-"), "的 gate", "没有名为", "是否指 two-officers？"),
        (ITEM.format("majr-head"), "的 list", "没有名为 majr-head 的清单", "是否指 major-head？"),
        (ITEM.format("major-head") * 2, "第 2 个 [[item]]（other） 的 id", "other 重复", "请删去一行"),
        (UNSET.format("archiv", "d"), "的 for", "没有名为 archiv 的职责或者清单", "是否指 archive？"),
        (UNSET.format("archive", "e"), "的 clause", "trial/e/1 不在本包的文件里", "文件须在 pack.toml 中"),
        (DUTY.replace("[[duty]]", "[[dutie]]"), "d.toml：dutie", "没有这种行", "是否指 [[duty]]？"),
        (DUTY.replace("[[duty]]", "[duty]"), "d.toml：duty", "只写了单层方括号", "请写成 [[duty]]"),
        ("duty = 5\n", "d.toml：duty", "现为 5", "请写成 [[duty]]"),
        (DUTY + "x = \n", "d.toml：", "不是有效的 TOML（Invalid value (at line 5", "请按提示的行列改正"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named_with_its_remedy(folder: Path, lines: str, where: str, says: str, remedy: str) -> None:
    problems, _ = told(folder, lines)
    [problem] = [problem for problem in problems if where in problem]
    assert says in problem
    assert remedy in problem


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (('"规范性文件"', '"县文件"'), "pack.toml：第 1 个 [[document]] 的 rank：现为 '县文件'"),
        (("until = 2030-12-31", "until = 2025-12-31"), "失效日 2025-12-31 早于施行日 2026-01-01"),
        (('name = "试验县"\n', ""), "pack.toml：name：没有填写"),
        (('"county"', '"town"'), "pack.toml：level：现为 'town'"),
        (('id = "trial"', 'id = "trail"'), "pack.toml：id：是 trail，但文件夹名是 trial"),
        (('"national"', '"natinal"'), "pack.toml：extends：没有名为 natinal 的法规包"),
        (('id = "d"', "id = "), "pack.toml：不是有效的 TOML"),
    ],
)
def test_a_wrong_head_is_named_once(folder: Path, wrong: tuple[str, str], says: str) -> None:
    lines = DUTY.replace("trial/", "trail/") if "trail" in wrong[1] else DUTY
    problems, _ = told(folder, lines, IDENTITY.replace(*wrong))
    assert len(problems) == 1, "one mistake, one sentence"
    assert says in problems[0]


@pytest.mark.parametrize(
    ("csv", "says"),
    [
        ("", "第 1 行：缺少栏目 clause、term、how、where、summary"),
        (CSV + "trial/d/1,公示,rule,,又一行。\n", "第 3 行：trial/d/1 重复"),
        (CSV.replace("rule", "ruel"), "第 2 行 的 how：现为 'ruel'"),
        (CSV.replace("决定应当公示。", "决定,应当公示。"), "第 2 行：栏数与第 1 行不同"),
        (CSV.replace("trial/d/1", "trial/d/2"), "trial/d/1：被引用但没有登记。是否指 trial/d/2？"),
        (CSV.replace("publish-decision", "publish-decison"), "但没有这一项。是否指 publish-decision？"),
        (CSV.replace("duty:", "dutie:"), "没有“dutie:”这一类。是否指 duty？"),
    ],
)
def test_a_wrong_index_is_named_by_its_row(folder: Path, csv: str, says: str) -> None:
    problems, _ = told(folder, csv=csv)
    assert len(problems) == 1
    assert problems[0].startswith("clauses.csv：")
    assert says in problems[0]


def test_a_document_given_twice_and_a_file_in_an_other_encoding_are_named(folder: Path) -> None:
    twice = IDENTITY + IDENTITY[IDENTITY.index("[[document]]") :]
    assert "第 2 个 [[document]] 的 id：d 重复" in told(folder, identity=twice)[0][0]
    told(folder)
    (folder / "d.toml").write_bytes((DUTY + 'reading = "读法"\n').encode("gbk"))
    packs._packs.pop("trial", None)
    assert check("trial")[0] == ["d.toml：第 5 行：不是 UTF-8 编码的文字。请以 UTF-8 编码另存"]


@pytest.mark.clause("nat/cf/67")
def test_a_place_may_not_shorten_the_party_s_period_and_is_told_what_it_lengthens(folder: Path) -> None:
    pay = 'duty = "pay-fine"\nprocedures = ["penalty"]'
    short = DUTY.replace('duty = "publish-decision"', pay).replace(PERIOD, 'period = { unit = "day", count = 10 }')
    [problem] = told(folder, short)[0]
    assert problem.startswith("d.toml：第 1 个 [[duty]]（pay-fine）：")
    assert "短于上位规定（nat/cf/67）" in problem
    assert "请改为不短于它" in problem
    problems, remarks = told(folder, period('unit = "workday", count = 25'))
    assert not problems
    [remark] = remarks
    assert "长于上位规定（nat/118/gs），两个日期都显示" in remark
