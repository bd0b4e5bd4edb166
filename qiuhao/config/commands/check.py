"""`qiuhao check FILE…`: case histories in JSON Lines -> permitted, owed, breached, with clauses.

Reads line by line in constant memory; ``-`` is standard input. Exit codes: 0 nothing breached
· 1 something breached (findings) · 2 wrong use · 4 a line could not be read (the others were
checked all the same).
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from pydantic_core import to_json

from qiuhao.config.collecting import THRESHOLDS
from qiuhao.config.commands import not_opened
from qiuhao.config.environment import line_limit
from qiuhao.exchange.cases.format import BadCase, Case, Problem, lines_of, read

help = "检查案件历史（JSON Lines）：现在可以做什么、应当做什么、违反了什么，各引条文"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="文件", help="JSON Lines 文件；- 表示标准输入")
    parser.add_argument("--at", default="", metavar="时刻", help="按此刻检查，例如 2026-10-12T09:00；默认现在")
    parser.add_argument("--json", action="store_true", help="每个案件输出一行 JSON")
    parser.add_argument("--quiet", action="store_true", help="不显示进度")
    parser.add_argument("--breached", action="store_true", help="只显示违反的")


@dataclass
class Tally:
    """What was seen so far."""

    cases: int = 0
    findings: int = 0
    breached: int = 0
    unreadable: int = 0


def run(args: argparse.Namespace) -> int:
    from qiuhao.config.commands.due import moment
    from qiuhao.config.kinds import load_kinds

    try:
        now = moment(args.at) if args.at else datetime.now(UTC)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    load_kinds()
    tally = Tally()
    limit = line_limit(os.environ)
    for name in args.files:
        try:
            with _open(name) as stream, _rarely_collecting():
                _check(read(lines_of(stream, limit), limit), now, args, tally)
        except BrokenPipeError:
            raise
        except OSError as error:
            print(not_opened(name, error), file=sys.stderr)
            return 2
    _progress(tally, args, done=True)
    if tally.unreadable:
        return 4
    return 1 if tally.breached else 0


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Histories hold no cycles and are freed as they go; looking for cycles all the time is in vain."""
    before = gc.get_threshold()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _open(name: str) -> IO[bytes]:
    return sys.stdin.buffer if name == "-" else Path(name).open("rb")


def _check(cases: Iterable[Case | BadCase], now: datetime, args: argparse.Namespace, tally: Tally) -> None:
    for case, result in answers(cases, now):
        if isinstance(case, BadCase):
            tally.unreadable += 1
            _say_bad(case, args)
            continue
        tally.cases += 1
        tally.breached += bool(result["findings_open"])
        tally.findings += len(result["breached"])
        print(to_json(result).decode() if args.json else "\n".join(_text(result, args.breached)))
        _progress(tally, args)


def answers(cases: Iterable[Case | BadCase], now: datetime) -> Iterator[tuple[Case | BadCase, dict[str, Any]]]:
    """The law's answer about each case. A case of an unknown place or procedure is unreadable."""
    from qiuhao.exchange.cases.answering import answer_case, doubts, history_of

    for case in cases:
        if isinstance(case, BadCase):
            yield case, {}
            continue
        try:
            history = history_of(case)
            answer = answer_case(case, now, history)
        except BadCase as error:
            yield error, {}
            continue
        opened = sum(f.status in ("open", "confirmed") and f.severity == "refuse" for f in answer.findings)
        yield (
            case,
            {
                "stream": case.stream,
                "place": case.place,
                "procedure": case.procedure,
                "findings_open": opened,
                "doubts": _as_dicts(doubts(case, history)),
                **answer.as_dict(),
            },
        )


def _say_bad(error: BadCase, args: argparse.Namespace) -> None:
    if args.json:
        print(to_json({"problems": _as_dicts(error.problems)}).decode())
    else:
        print(error, file=sys.stderr)


def _as_dicts(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [{"line": p.line, "fact": p.fact, "field": p.field, "problem": p.sentence} for p in problems]


def _text(result: dict[str, Any], breached_only: bool) -> list[str]:
    lines = [f"■ {result['stream']}（{result['place']}，{result['state']}）"]
    if not breached_only:
        opened = [a["title"] for a in result["permitted"] if a["open"]]
        lines.append("可以做：" + ("、".join(opened) or "无"))
        for act in result["permitted"]:
            for refusal in act["refusals"]:
                lines.append(f"  不能{act['title']}：{refusal['text']}（{refusal['clause']}）")
        for duty in result["owed"]:
            due = duty["due_date"] or "及时"
            lines.append(f"应当做：{duty['title']}，{due}，{duty['status']}（{duty['clause']}）")
    for finding in result["breached"]:
        clauses = "、".join(c["clause"] for c in finding["clauses"])
        lines.append(f"发现：{finding['text']}（{clauses}）[{finding['status']}]")
    lines += [f"存疑：第 {doubt['fact']} 号事实：{doubt['problem']}" for doubt in result["doubts"]]
    return lines


def _progress(tally: Tally, args: argparse.Namespace, done: bool = False) -> None:
    if args.quiet or not (done or tally.cases % 500 == 0) or (not done and not sys.stderr.isatty()):
        return
    words = f"已检查 {tally.cases} 件，发现 {tally.findings} 处，{tally.breached} 件有未答复的发现"
    if tally.unreadable:
        words += f"，{tally.unreadable} 行无法读取"
    print(words, file=sys.stderr, end="\n" if done else "\r")
