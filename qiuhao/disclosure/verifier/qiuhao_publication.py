#!/usr/bin/env python3
"""Independent check of one publication: its records, and its words against the sealed decision. Standard library only.

    python qiuhao_publication.py PROOF [--key VKEY] [--witness VKEY --quorum N]

PROOF is the package from the page 验证, as a .zip or unpacked; `qiuhao_verify.py` must lie beside this file. Checked is
every record by itself, that they belong together, and that each public line is the field of the decision (or of its
correction) that is shown for it. A line for which nothing is shown is named: it is vouched for by the review alone.
Exit codes: 0 all agree, 1 something does not, 2 the input cannot be read. Written down in docs/formats/export.md.
"""

import argparse
import json
import sys
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

try:
    from qiuhao.ledger.verifier import qiuhao_verify
except ImportError:
    import qiuhao_verify  # type: ignore[import-not-found,no-redef]  # a stranger's folder

FORMAT = "qiuhao-publication/1"
NEEDED = ("decision.json", "draft.json", "lines.json", "published.json")
ALL = (*NEEDED, "correction.json")


def read(path: Path) -> dict[str, Any]:
    """The parts of a package by name."""
    if path.is_dir():
        parts = {name: (path / name).read_bytes() for name in ALL if (path / name).is_file()}
    else:
        with zipfile.ZipFile(path) as held:
            parts = {name: held.read(name) for name in ALL if name in held.namelist()}
    missing = [name for name in NEEDED if name not in parts]
    if missing:
        raise qiuhao_verify.Unreadable(f"缺少 {'、'.join(missing)}")
    return {name.removesuffix(".json"): json.loads(data) for name, data in parts.items()}


def shown(told: dict[str, Any]) -> dict[str, Any]:
    """The fields that a record shows."""
    return {item["name"]: item["value"] for item in told["fields"]}


def together(parts: dict[str, Any]) -> list[str]:
    """Whether the records are about one and the same decision."""
    headers = {name: part["header"] for name, part in parts.items() if name != "lines"}
    if len({header["stream"] for header in headers.values()}) != 1:
        return ["各条记录不属于同一案件。"]
    number, problems = headers["decision"]["number"], []
    draft, published = shown(parts["draft"]), shown(parts["published"])
    if not headers["decision"]["kind"].endswith("decision"):
        problems.append("decision.json 不是一份决定。")
    if draft.get("about") != number or published.get("about") != number:
        problems.append("公示稿或者公示所指的不是这份决定。")
    if published.get("draft") != headers["draft"]["number"]:
        problems.append("公示的不是这份公示稿。")
    if "correction" in parts and shown(parts["correction"]).get("of") != number:
        problems.append("更正记录所指的不是这份决定。")
    return problems


def words(value: Any) -> str:
    """2026-10-12 as it stands on a page; anything else as it is."""
    parts = str(value).split("-")
    if [len(part) for part in parts] == [4, 2, 2] and all(part.isdigit() for part in parts):
        return f"{int(parts[0])}年{int(parts[1])}月{int(parts[2])}日"
    return str(value)


def sealed_words(part: dict[str, Any] | None, name: str) -> str:
    """What a record shows under this name, in words; the day of the record itself under `happened_at`."""
    if part is None:
        return ""
    if name == "happened_at":
        moment = datetime.fromisoformat(part["header"]["happened_at"].replace("Z", "+00:00"))
        return words((moment + timedelta(hours=8)).date().isoformat())
    value = shown(part).get(name)
    return words(value) if value is not None else ""


def compare(parts: dict[str, Any]) -> tuple[list[str], list[str], list[str]]:
    """Lines that are proved, lines that differ, lines for which nothing is shown."""
    if parts["lines"].get("format") != FORMAT:
        raise qiuhao_verify.Unreadable(f"lines.json 不是 {FORMAT} 格式")
    how = {line["item"]: line for line in parts["lines"]["lines"]}
    same, other, silent = [], [], []
    for item, public in sorted(shown(parts["draft"])["fields"].items()):
        line = how.get(item, {"label": item, "state": "unsealed"})
        sealed = sealed_words(parts.get(line.get("record", "")), line.get("field", ""))
        if line["state"] == "other" or (sealed and sealed != public):
            other.append(f"{line['label']}：公示为“{public}”，与封存的决定不同。")
        elif sealed:
            same.append(f"{line['label']}：{public}")
        else:
            silent.append(str(line["label"]))
    return same, other, silent


def verify(parts: dict[str, Any], args: argparse.Namespace) -> tuple[list[str], list[str], list[str]]:
    """What is wrong, what is proved, and for what nothing is shown."""
    problems = together(parts)
    for name, part in sorted(parts.items()):
        if name != "lines":
            problems += qiuhao_verify.verify_disclosed(part, args)[0]
    same, other, silent = compare(parts)
    return problems + other, same, silent


def main(argv: list[str] | None = None) -> int:
    """The command line; see the top of this file."""
    parser = argparse.ArgumentParser(description="独立核对一份公示：各条记录，以及公示的文字与封存的决定。")
    parser.add_argument("path", type=Path, help="证明包（.zip 或者解压后的目录）")
    parser.add_argument("--key", action="append", help="另行取得的日志公钥，可重复")
    parser.add_argument("--witness", action="append", help="见证方公钥，可重复")
    parser.add_argument("--quorum", type=int, default=0, help="要求的见证签名数")
    args = parser.parse_args(argv)
    args.checkpoint = None
    try:
        problems, same, silent = verify(read(args.path), args)
    except (qiuhao_verify.Unreadable, OSError, zipfile.BadZipFile) as error:
        print(f"无法校验：{error}。", file=sys.stderr)
        return 2
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        print(f"无法校验：数据不是规定的格式（{error!r}）。", file=sys.stderr)
        return 2
    for line in same:
        print(f"相同　{line}")
    for label in silent:
        print(f"未证　{label}：没有公开可以比对的封存字段（已隐去，或者没有单独封存），由公示审核负责")
    for problem in problems:
        print(f"不符　{problem}")
    print(f"校验不通过：发现 {len(problems)} 处问题。" if problems else f"校验通过：{len(same)} 项与封存的决定相同。")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
