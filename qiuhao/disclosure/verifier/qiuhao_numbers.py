#!/usr/bin/env python3
"""Independent check of completeness: registers of decision numbers against the public log. Standard library only.

    python qiuhao_numbers.py --log DIRECTORY register.json …

DIRECTORY holds the log as it is served (checkpoint, tile/entries/…). The registers are those of all authorities and
years that work with this log, each with all its parts (`next` in a part is the address of the one that follows); a
register that is not given is missing. What is found is named:

    a decision in the log that no register names        a commitment in a register that is not in the log
    a number that stands twice, or with two decisions   entries that do not give the checkpoint's root
    a part of a register that was not given

Whether the checkpoint is signed and witnessed is for `qiuhao_verify.py`. Exit codes: 0 all agree, 1 something was
found, 2 the input cannot be read. The formats are written down in docs/formats.
"""

import argparse
import base64
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

DECISIONS = tuple(
    f"casefile.{name}"
    for name in (
        "decision", "on_the_spot_decision", "licence_decision", "inspection_result", "levy_decision",
        "expropriation_decision", "sealing", "impounding", "freezing", "liberty_restriction", "other_measure",
        "execution_order",
    )
)  # fmt: skip
"""Kinds of the records that are decisions: penalties, licences, results of inspections, levies, orders of coercion."""
FORMAT = "qiuhao-register/1"
WIDTH = 256


class Unreadable(Exception):
    """The input is not what it should be; the text says how."""


def spelled(index: int) -> str:
    """1234067 -> x001/x234/067, as tlog-tiles names files."""
    parts = [f"{index % 1000:03d}"]
    while index >= 1000:
        index //= 1000
        parts.append(f"x{index % 1000:03d}")
    return "/".join(reversed(parts))


def head(log: Path) -> tuple[str, int, bytes]:
    """Origin, size and root of the newest checkpoint."""
    try:
        lines = (log / "checkpoint").read_text("utf-8").split("\n")
        return lines[0], int(lines[1]), base64.b64decode(lines[2], validate=True)
    except (OSError, ValueError, IndexError) as error:
        raise Unreadable(f"检查点无法读取（{error}）") from error


def entries(log: Path, size: int) -> Iterator[bytes]:
    """The entries of the log in order, up to the checkpoint's size."""
    for index in range((size + WIDTH - 1) // WIDTH):
        width = min(WIDTH, size - index * WIDTH)
        name = f"tile/entries/{spelled(index)}" + ("" if width == WIDTH else f".p/{width}")
        try:
            data = (log / name).read_bytes()
        except OSError as error:
            raise Unreadable(f"缺少日志文件 {name}") from error
        at = 0
        for _ in range(width):
            end = at + 2 + int.from_bytes(data[at : at + 2], "big")
            if at + 2 > len(data) or end > len(data):
                raise Unreadable(f"日志文件 {name} 不完整")
            yield data[at + 2 : end]
            at = end


def tree_add(peaks: list[tuple[int, bytes]], leaf: bytes) -> None:
    """Add a leaf hash to the frontier of an RFC 6962 tree: (height, hash), highest first."""
    height = 0
    while peaks and peaks[-1][0] == height:
        leaf = hashlib.sha256(b"\x01" + peaks.pop()[1] + leaf).digest()
        height += 1
    peaks.append((height, leaf))


def tree_root(peaks: list[tuple[int, bytes]]) -> bytes:
    """The root of the tree with this frontier."""
    if not peaks:
        return hashlib.sha256(b"").digest()
    root = peaks[-1][1]
    for _, peak in reversed(peaks[:-1]):
        root = hashlib.sha256(b"\x01" + peak + root).digest()
    return root


def decisions(log: Path, problems: list[str]) -> tuple[dict[str, int], int]:
    """Seal -> place in the log (from 1) of every decision; the log's size. The root is checked on the way."""
    _, size, root = head(log)
    found: dict[str, int] = {}
    peaks: list[tuple[int, bytes]] = []
    for place, entry in enumerate(entries(log, size), start=1):
        tree_add(peaks, hashlib.sha256(b"\x00" + entry).digest())
        try:
            kind = json.loads(entry)["kind"]
        except (ValueError, KeyError, TypeError) as error:
            raise Unreadable(f"日志第 {place} 号不是记录") from error
        if kind in DECISIONS:
            found[hashlib.sha256(b"qiuhao-record/1\n" + entry).hexdigest()] = place
    if tree_root(peaks) != root:
        problems.append("日志的内容与检查点的根散列不符：日志被改动，或者文件不全。")
    return found, size


def registers_in(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The registers, or parts of them, as they were downloaded."""
    for path in paths:
        try:
            told = json.loads(path.read_text("utf-8"))
            if told["format"] != FORMAT:
                raise Unreadable(f"{path} 不是 {FORMAT} 格式的登记簿")
            for row in told["numbers"]:
                row["number"], row["commitment"], row["state"], told["authority"], told["year"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Unreadable(f"登记簿 {path} 无法读取（{error!r}）") from error
        yield told


def parts_missing(told: list[dict[str, Any]]) -> Iterator[str]:
    """A sentence for every part that another one names and nobody gave, and for a register without its first part."""
    given = {(one["authority"], one["year"], one.get("before", "")) for one in told}
    for one in told:
        following = parse_qs(urlsplit(one.get("next", "")).query).get("before", [""])[0]
        if following and (one["authority"], one["year"], following) not in given:
            yield f"{one['authority']} {one['year']} 年的登记簿不完整：没有给出 {one['next']} 这一部分。"
    for authority, year in sorted({(name, year) for name, year, _ in given}):
        if (authority, year, "") not in given:
            yield f"{authority} {year} 年的登记簿不完整：没有给出第一部分。"


def compare(log: Path, registers: list[Path]) -> tuple[list[str], str]:
    """Everything that does not agree, and one sentence about what was compared."""
    problems: list[str] = []
    logged, size = decisions(log, problems)
    by_number: dict[tuple[str, str], str] = {}
    listed: dict[str, str] = {}
    told = list(registers_in(registers))
    problems += parts_missing(told)
    rows = [(one["authority"], row) for one in told for row in one["numbers"]]
    for authority, row in rows:
        number, seal = row["number"], row["commitment"]
        if (authority, number) in by_number and not number.startswith("（"):
            problems.append(f"{authority} 的文号 {number} 出现两次。")
        by_number[authority, number] = seal
        if seal and seal in listed:
            problems.append(f"{number} 与 {listed[seal]} 指向同一份决定。")
        if seal:
            listed[seal] = number
        if seal and seal not in logged:
            problems.append(f"{authority} 的 {number} 所指的决定不在日志的前 {size} 条中。")
        if row["state"] == "missing":
            problems.append(f"{authority} 的登记簿缺少 {number}。")
    for seal, place in logged.items():
        if seal not in listed:
            problems.append(f"日志第 {place} 号是一份决定，所给的登记簿都没有列出。")
    return problems, f"日志 {size} 条记录中有 {len(logged)} 份决定，登记簿共 {len(rows)} 号"


def main(argv: list[str] | None = None) -> int:
    """The command line; see the top of this file."""
    parser = argparse.ArgumentParser(description="核对决定登记簿与公示日志是否一致。")
    parser.add_argument("registers", type=Path, nargs="+", help="各机关、各年度的登记簿（numbers.json）的各个部分")
    parser.add_argument("--log", type=Path, required=True, help="日志所在目录")
    args = parser.parse_args(argv)
    try:
        problems, summary = compare(args.log, args.registers)
    except Unreadable as error:
        print(f"无法核对：{error}。", file=sys.stderr)
        return 2
    for problem in problems:
        print(problem)
    print(f"{'核对不符' if problems else '核对相符'}：{summary}。")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
