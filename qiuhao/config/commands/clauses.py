"""`qiuhao clauses`: the coverage matrix — every clause, how it is kept, which tests show it.

Exit codes: 0 printed · 1 no such place · 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from typing import Any

help = "条文覆盖表：每一条怎样落实、由哪个测试证明"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", nargs="*", metavar="名称", help="法规包的名称；不写则全部")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.add_argument("--missing", action="store_true", help="只列出尚未落实或者没有测试的")


def run(args: argparse.Namespace) -> int:
    from qiuhao.config.marks import marks
    from qiuhao.law.pack import PackProblems
    from qiuhao.library.packs import UnknownPack, pack, pack_ids

    tests = marks()
    try:
        books = [pack(name) for name in args.place or pack_ids()]
    except (UnknownPack, PackProblems) as error:
        print(error, file=sys.stderr)
        return 1
    rows = [row_of(book.id, row, tests) for book in books for row in book.clauses.values()]
    if args.missing:
        rows = [row for row in rows if row["how"] == "not-yet" or (not row["tests"] and row["how"] != "none")]
    if args.json:
        print(json.dumps({"summary": summary(rows), "clauses": rows}, ensure_ascii=False, indent=2))
        return 0
    for row in rows:
        print(f"{row['clause']:<28}{row['how']:<10}{len(row['tests']):>3} 项测试　{row['term']}　{row['where']}")
    for place, counts in summary(rows).items():
        kept = f"已落实 {counts['kept']}，有测试 {counts['tested']}，尚未落实 {counts['not-yet']}"
        print(f"{place}：{counts['clauses']} 条，{kept}")
    return 0


def row_of(place: str, row: Any, tests: dict[str, list[str]]) -> dict[str, Any]:
    """One clause as plain values. ``kept`` is claimed only for a clause that is not ``not-yet``."""
    return {
        "place": place,
        "clause": row.clause,
        "term": row.term,
        "how": row.how,
        "where": row.where,
        "summary": row.summary,
        "tests": tests.get(row.clause, []),
    }


def summary(rows: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Per place: clauses, kept, with a test, not yet."""
    places: dict[str, Counter[str]] = {}
    for row in rows:
        count = places.setdefault(row["place"], Counter({"clauses": 0, "kept": 0, "tested": 0, "not-yet": 0}))
        count["clauses"] += 1
        count["kept"] += row["how"] != "not-yet"
        count["tested"] += bool(row["tests"])
        count["not-yet"] += row["how"] == "not-yet"
    return {place: dict(count) for place, count in places.items()}
