"""`qiuhao pack`: list, show, check and compare packs; export their JSON Schema.

Exit codes: 0 fine · 1 a pack has problems or does not exist, or the two differ · 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from qiuhao.law import lines as law_lines
from qiuhao.law.pack import Pack, PackProblems

help = "法规包：列出、查看、检查、比较，导出 JSON Schema"


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="show|check|diff|schema")
    show = verbs.add_parser("show", help="查看一个法规包")
    show.add_argument("place", metavar="名称")
    show.add_argument("--json", action="store_true")
    check = verbs.add_parser("check", help="检查法规包；不写名称则检查全部")
    check.add_argument("place", nargs="*", metavar="名称")
    diff = verbs.add_parser("diff", help="比较两个法规包")
    diff.add_argument("one", metavar="甲包")
    diff.add_argument("other", metavar="乙包")
    verbs.add_parser("schema", help="导出各种行的 JSON Schema")


def run(args: argparse.Namespace) -> int:
    from qiuhao.library.packs import UnknownPack

    try:
        return {"show": _show, "check": _check, "diff": _diff, "schema": _schema}.get(args.verb, _list)(args)
    except (UnknownPack, PackProblems) as error:
        print(error, file=sys.stderr)
        return 1


def _list(args: argparse.Namespace) -> int:
    from qiuhao.library.packs import pack, pack_ids

    failed = 0
    for name in pack_ids():
        try:
            held = pack(name)
        except PackProblems as error:
            failed = 1
            print(f"{name:<12}不能使用：{len(error.problems)} 处问题，见 qiuhao pack check {name}")
            continue
        documents = "；".join(d.title for d in held.documents.values()) if held.identity.axis == "place" else "国家法律"
        print(f"{name:<12}{held.identity.name}　{documents}")
    return failed


def _show(args: argparse.Namespace) -> int:
    from qiuhao.library.packs import pack

    held = pack(args.place)
    if args.json:
        print(json.dumps(_plain(held), ensure_ascii=False, indent=2, default=str))
        return 0
    print(f"{held.identity.name}（{held.id}），层级 {held.identity.level}，以 {held.identity.extends or '无'} 为基础")
    for d in held.documents.values():
        life = f"{d.since or '施行日期文中未写'} 至 {d.until or '未写失效日'}"
        print(f"  《{d.title}》{d.number}　{d.issuer}　{d.rank.value}　{life}")
    for title, found in (("参数", held.parameters), ("职责", held.duties), ("关口", held.gates)):
        print(f"{title}：{len(found)} 行")
        for line in found:
            print("  " + _one_line(line))
    names = dict.fromkeys(i.list for i in held.items)
    print(f"清单：{len(names)} 份，{len(held.items)} 项")
    for name in names:
        print(f"  {name}：" + "、".join(i.label for i in held.items if i.list == name))
    for u in held.unset:
        print(f"未定：{u.subject}　{u.clause}　{u.note}")
    return 0


def _one_line(line: Any) -> str:
    shown = line.model_dump(exclude_defaults=True, mode="json", by_alias=True)
    clause = shown.pop("clause")
    for known in ("since", "rank", "reading"):
        shown.pop(known, None)
    words = "　".join(f"{k}={json.dumps(v, ensure_ascii=False)}" for k, v in shown.items())
    return f"{clause}　{words}"


def _check(args: argparse.Namespace) -> int:
    from qiuhao.library.packs import pack_ids

    failed = 0
    for name in args.place or pack_ids():
        problems, remarks = check(name)
        print(f"{name}：" + ("没有问题" if not problems else f"{len(problems)} 处问题"))
        for sentence in (*problems, *remarks):
            print(f"  {sentence}")
        failed += bool(problems)
    return 1 if failed else 0


def check(name: str) -> tuple[list[str], list[str]]:
    """(problems, remarks) of one pack: its own lines, its pointers, and its base."""
    from qiuhao.config.kinds import all_acts, load_kinds
    from qiuhao.config.pointers import dangling
    from qiuhao.law.merging import conflicts
    from qiuhao.library.calendars import calendar
    from qiuhao.library.packs import chain

    try:
        packs = chain(name)
    except PackProblems as error:
        return [str(problem) for problem in error.problems], []
    found = conflicts(packs, calendar())
    problems = dangling(packs, load_kinds(), all_acts()) + list(dict.fromkeys(c.sentence for c in found if c.serious))
    return problems, list(dict.fromkeys(c.sentence for c in found if not c.serious))


def _diff(args: argparse.Namespace) -> int:
    from qiuhao.library.packs import pack

    one, other = _rows(pack(args.one)), _rows(pack(args.other))
    different = False
    for key in sorted({*one, *other}):
        if one.get(key) != other.get(key):
            different = True
            print(key)
            print(f"  {args.one}: {one.get(key, '（没有）')}")
            print(f"  {args.other}: {other.get(key, '（没有）')}")
    return 1 if different else 0


def _rows(held: Pack) -> dict[str, str]:
    """Everything a pack says, by what it says it about; clause ids and days left out."""
    rows: dict[str, list[str]] = {}

    def add(key: str, words: str) -> None:
        rows.setdefault(key, []).append(words)

    for p in held.parameters:
        add(f"参数 {p.name}", json.dumps(p.value, ensure_ascii=False))
    for d in held.duties:
        add(f"职责 {d.duty}", _terms(d, {"duty"}))
    for g in held.gates:
        add(f"关口 {g.gate}", _terms(g, {"gate"}))
    for i in held.items:
        add(f"清单 {i.list}", i.label)
    return {key: "；".join(sorted(words)) for key, words in rows.items()}


def _terms(line: BaseModel, leave: set[str]) -> str:
    hidden = leave | {"clause", "since", "until", "rank", "reading", "checked"}
    shown = line.model_dump(exclude_defaults=True, mode="json", by_alias=True, exclude=hidden)
    return json.dumps(shown, ensure_ascii=False, sort_keys=True)


def _schema(args: argparse.Namespace) -> int:
    models = _models()
    print(json.dumps({m.__name__: m.model_json_schema() for m in models}, ensure_ascii=False, indent=2))
    return 0


def _models() -> Iterable[type[BaseModel]]:
    return (
        law_lines.Identity, law_lines.Document, law_lines.ParameterLine, law_lines.DutyLine,
        law_lines.GateLine, law_lines.ItemLine, law_lines.UnsetLine, law_lines.ClauseRow,
    )  # fmt: skip


def _plain(held: Pack) -> dict[str, Any]:
    return {
        "identity": held.identity.model_dump(mode="json"),
        "documents": [d.model_dump(mode="json") for d in held.documents.values()],
        **{
            name: [line.model_dump(mode="json", by_alias=True) for line in getattr(held, name)]
            for name in ("parameters", "duties", "gates", "items", "unset")
        },
        "clauses": [row.model_dump(mode="json") for row in held.clauses.values()],
    }
