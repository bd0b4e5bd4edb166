#!/usr/bin/env python3
"""Independent verifier of Qiuhao exports and disclosed records. One file, Python's standard library only.

    python qiuhao_verify.py EXPORT                 an export: a directory or a .zip
    python qiuhao_verify.py disclosed.json         fields of one record, disclosed with their proofs
      --key VKEY          the log's public key, obtained elsewhere (repeatable); otherwise the export's own is used
      --witness VKEY      a witness's public key (may be repeated)   --quorum N   how many of them must have cosigned
      --checkpoint FILE   a signed checkpoint kept earlier: the export must contain that log

It shares no code with the platform; the format is written down in docs/formats. Exit codes: 0 all holds,
1 something was changed, is missing, doubled or out of order (each is named), 2 the input cannot be read.
"""

import argparse
import base64
import hashlib
import json
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
Point = tuple[int, int, int, int]


def point_add(a: Point, b: Point) -> Point:
    """Addition in extended homogeneous coordinates (RFC 8032, 5.1.4)."""
    m, n = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = n - m, d - c, d + c, n + m
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def point_multiply(scalar: int, point: Point) -> Point:
    """Repeated doubling; verification handles no secrets, so time may depend on the scalar."""
    found: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            found = point_add(found, point)
        point = point_add(point, point)
        scalar >>= 1
    return found


def point_decode(data: bytes) -> Point | None:
    """RFC 8032, 5.1.3; None if the bytes are no point."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point_decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """True if the signature over the message holds under the public key."""
    if len(public) != 32 or len(signature) != 64 or BASE is None:
        return False
    key, nonce = point_decode(public), point_decode(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or nonce is None or scalar >= L:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = point_multiply(scalar, BASE), point_add(nonce, point_multiply(challenge, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


class Unreadable(Exception):
    """The input is not what it should be; the text says how."""


def canonical(value: Any) -> bytes:
    """Canonical JSON: keys by UTF-16 code units, no spaces, UTF-8; no floats."""
    return json.dumps(ordered(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def ordered(value: Any) -> Any:
    """The value with every object's keys in canonical order."""
    if isinstance(value, float):
        raise Unreadable("数据中含有浮点数，不是规范格式")
    if isinstance(value, dict):
        return {key: ordered(value[key]) for key in sorted(value, key=lambda k: k.encode("utf-16-be", "surrogatepass"))}
    if isinstance(value, list):
        return [ordered(item) for item in value]
    return value


def sha256(data: bytes) -> bytes:
    """SHA-256."""
    return hashlib.sha256(data).digest()


def tree_add(peaks: list[tuple[int, bytes]], leaf: bytes) -> None:
    """Add a leaf hash to the frontier of an RFC 6962 tree: (height, hash), highest first."""
    height = 0
    while peaks and peaks[-1][0] == height:
        leaf = sha256(b"\x01" + peaks.pop()[1] + leaf)
        height += 1
    peaks.append((height, leaf))


def tree_root(peaks: list[tuple[int, bytes]]) -> bytes:
    """The root of the tree with this frontier."""
    if not peaks:
        return sha256(b"")
    found = peaks[-1][1]
    for _, peak in reversed(peaks[:-1]):
        found = sha256(b"\x01" + peak + found)
    return found


def included(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """The root that an inclusion proof leads to, or None if its length does not fit (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return None
    last, found = size - 1, leaf
    for step in path:
        if last == 0:
            return None
        if index & 1 or index == last:
            found = sha256(b"\x01" + step + found)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            found = sha256(b"\x01" + found + step)
        index, last = index >> 1, last >> 1
    return found if last == 0 else None


def field_leaf(name: str, salt: str, value: Any) -> bytes:
    """The leaf hash of one salted field."""
    return sha256(b"\x00" + canonical({"name": name, "salt": salt, "value": value}))


def content_root(fields: dict[str, Any], salts: dict[str, str]) -> bytes:
    """The root over all fields in the order of their names."""
    peaks: list[tuple[int, bytes]] = []
    for name in sorted(fields, key=lambda n: n.encode("utf-8")):
        tree_add(peaks, field_leaf(name, salts[name], fields[name]))
    return tree_root(peaks)


class Key:
    """A public key given as text: name+id+base64(type ‖ key)."""

    def __init__(self, vkey: str) -> None:
        try:
            self.name, self.id, encoded = vkey.strip().split("+", 2)
            raw = base64.b64decode(encoded, validate=True)
        except ValueError:
            raise Unreadable(f"公钥无法识别：{vkey[:40]}") from None
        self.kind, self.public = raw[0], raw[1:]
        if sha256(self.name.encode() + b"\n" + raw)[:4].hex() != self.id:
            raise Unreadable(f"公钥的标识与内容不符：{vkey[:40]}")


class Head:
    """A checkpoint taken apart: origin, size, root, and which of the given keys have signed it."""

    def __init__(self, signed: str, keys: Iterable[Key]) -> None:
        self.text, gap, tail = signed.rpartition("\n\n")
        self.text += "\n"
        lines = self.text.split("\n")
        if not gap or len(lines) < 4 or not lines[1].isdigit():
            raise Unreadable("检查点不是规范格式")
        self.origin, self.size, self.root = lines[0], int(lines[1]), base64.b64decode(lines[2])
        self.signed_by: list[Key] = []
        self.broken: list[str] = []
        known = {(key.name, key.id): key for key in keys}
        for line in tail.splitlines():
            mark, _, rest = line.partition(" ")
            name, _, encoded = rest.partition(" ")
            raw = base64.b64decode(encoded) if mark == "—" else b""
            key = known.get((name, raw[:4].hex()))
            if key is None or key in self.signed_by:
                continue
            if self._holds(key, raw[4:]):
                self.signed_by.append(key)
            else:
                self.broken.append(name)

    def _holds(self, key: Key, signature: bytes) -> bool:
        if key.kind == 1:
            return ed25519_holds(key.public, self.text.encode(), signature)
        if key.kind == 4 and len(signature) == 72:
            time = int.from_bytes(signature[:8], "big")
            return ed25519_holds(key.public, f"cosignature/v1\ntime {time}\n{self.text}".encode(), signature[8:])
        return False


class Export:
    """Reads the parts of an export, from a directory or a zip, without unpacking."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip = None if path.is_dir() else zipfile.ZipFile(path)
        self.names = set(self._names())

    def _names(self) -> Iterator[str]:
        if self._zip is None:
            yield from (p.relative_to(self._path).as_posix() for p in self._path.rglob("*") if p.is_file())
            return
        names = self._zip.namelist()
        if len(names) != len(set(names)):
            raise Unreadable("压缩包中有重名的部分")
        yield from names

    def open(self, name: str) -> IO[bytes]:
        """Open one part."""
        if name not in self.names:
            raise Unreadable(f"缺少 {name}")
        return self._zip.open(name) if self._zip is not None else open(self._path / name, "rb")

    def read(self, name: str) -> bytes:
        """All bytes of one part."""
        with self.open(name) as handle:
            return handle.read()

    def lines(self, name: str) -> Iterator[Any]:
        """The JSON values of a .jsonl part, one after the other."""
        with self.open(name) as handle:
            for number, line in enumerate(handle, 1):
                try:
                    yield json.loads(line)
                except ValueError:
                    raise Unreadable(f"{name} 第 {number} 行无法读取") from None


class Verification:
    """Walks through an export and collects what does not hold."""

    def __init__(self, export: Export, args: argparse.Namespace) -> None:
        self.export, self.args = export, args
        self.manifest = json.loads(export.read("manifest.json"))
        if self.manifest.get("format") != "qiuhao-export/1":
            raise Unreadable("不是 qiuhao-export/1 格式的导出")
        self.problems: list[str] = []
        self.roots: dict[tuple[str, int], tuple[bytes, int]] = {}
        self.chains: dict[str, tuple[int, str]] = {}
        self.gone: dict[str, list[str]] = {"内容已依法销毁": [], "涉密，没有附内容": []}
        self.files: dict[str, tuple[str, str]] = {}

    def run(self) -> None:
        """Everything, in order."""
        head = open_head(self.export.read("checkpoint").decode(), json.loads(self.export.read("keys.json")), self.args)
        self.problems += head_problems(head, self.args)
        self.records(head)
        self.contents()
        self.stored_files()

    def records(self, head: Head) -> None:
        """Seals, chains, and the log: all of it, or a proof for each record of a selection."""
        whole = self.manifest["scope"] == "all"
        if self.args.checkpoint and not whole:
            raise Unreadable("与保存的检查点比对须用全部导出，本导出只含部分记录")
        leaves = self.leaf_hashes(head) if whole else None
        proofs = {} if whole else {(p["stream"], p["number"]): p["path"] for p in self.export.lines("proofs.jsonl")}
        peaks: list[tuple[int, bytes]] = []
        kept = Head(Path(self.args.checkpoint).read_text("utf-8"), []) if self.args.checkpoint else None
        expected, last = 0, -1
        for line in self.export.lines("records.jsonl"):
            header, index = line["header"], line["index"]
            where = f"{header['stream']}#{header['number']}"
            entry = canonical(header)
            self.chain(where, header, line["seal"], entry)
            leaf = sha256(b"\x00" + entry)
            if whole:
                self.place(where, index, expected, leaf, leaves)
                tree_add(peaks, leaf)
                expected += 1
                if kept is not None and expected == kept.size and tree_root(peaks) != kept.root:
                    self.problems.append(f"日志前 {kept.size} 条与您保存的检查点不符：此前封存的记录被改动。")
            else:
                self.selected(where, index > last, leaf, index, head, proofs.get((header["stream"], header["number"])))
                last = index
        if whole:
            self.whole_log(head, kept, peaks, expected)
        for stream, (number, seal) in sorted(self.manifest["heads"].items()):
            if self.chains.get(stream, (0, ""))[0] < number:
                self.problems.append(f"{stream} 应有 {number} 条记录，缺少末尾部分。")
            elif self.chains[stream] != (number, seal):
                self.problems.append(f"{stream} 的末条记录与清单不符。")

    def selected(self, where: str, onwards: bool, leaf: bytes, index: int, head: Head, path: list[str] | None) -> None:
        """That a record of a selection comes in order and is proved to be in the signed log."""
        if not onwards:
            self.problems.append(f"{where} 次序颠倒或重复。")
        if path is None or included(leaf, index, head.size, [bytes.fromhex(h) for h in path]) != head.root:
            self.problems.append(f"{where} 不在已签名的日志中：记录被改动，或不是原来的记录。")

    def whole_log(self, head: Head, kept: Head | None, peaks: list[tuple[int, bytes]], count: int) -> None:
        """Compare the tree over all records with what was signed."""
        if count != head.size:
            self.problems.append(f"检查点覆盖 {head.size} 条记录，导出中有 {count} 条。")
        elif tree_root(peaks) != head.root:
            self.problems.append("全部记录合成的日志与检查点的签名不符：有记录被改动、调换或替换。")
        if kept is not None and kept.size > count:
            self.problems.append(f"您保存的检查点覆盖 {kept.size} 条记录，导出中只有 {count} 条。")

    def chain(self, where: str, header: dict[str, Any], seal: str, entry: bytes) -> None:
        """The seal of one record, and its link to the one before it in its stream."""
        if sha256(b"qiuhao-record/1\n" + entry).hex() != seal:
            self.problems.append(f"{where} 的记录头与封印不符：被改动。")
        number, previous = self.chains.get(header["stream"], (0, "0" * 64))
        if header["number"] <= number:
            self.problems.append(f"{where} 重复或次序颠倒。")
        elif header["number"] > number + 1:
            self.problems.append(f"{header['stream']} 缺少第 {number + 1} 至 {header['number'] - 1} 号记录。")
        elif header["previous"] != previous:
            self.problems.append(f"{where} 没有接在前一条记录之后：前一条或本条被改动。")
        self.chains[header["stream"]] = (header["number"], seal)
        content = header["content"]
        self.roots[(header["stream"], header["number"])] = (bytes.fromhex(content["root"]), content["fields"])

    def place(self, where: str, index: int, expected: int, leaf: bytes, leaves: list[bytes] | None) -> None:
        """That a record stands where the log has it."""
        if index != expected:
            self.problems.append(f"{where} 标为日志第 {index} 位，实际排在第 {expected} 位：有缺失、重复或次序颠倒。")
        if leaves is not None and 0 <= index < len(leaves) and leaves[index] != leaf:
            self.problems.append(f"{where} 与日志第 {index} 位所封存的不是同一记录。")

    def leaf_hashes(self, head: Head) -> list[bytes] | None:
        """The leaf hashes in the tiles, if they lead to the signed root: they say which record differs."""
        leaves: list[bytes] = []
        for index in range((head.size + 255) // 256):
            width = min(256, head.size - index * 256)
            name = f"tiles/tile/0/{spelled(index)}" + ("" if width == 256 else f".p/{width}")
            if name not in self.export.names:
                self.problems.append(f"缺少日志文件 {name}。")
                return None
            data = self.export.read(name)
            leaves += [data[i : i + 32] for i in range(0, len(data), 32)]
        peaks: list[tuple[int, bytes]] = []
        for leaf in leaves:
            tree_add(peaks, leaf)
        if len(leaves) != head.size or tree_root(peaks) != head.root:
            self.problems.append("日志文件（tiles）与检查点的签名不符：日志文件被改动。")
            return None
        return leaves

    def contents(self) -> None:
        """Every record has its content once, unchanged, or is named as destroyed or as withheld."""
        waiting = dict(self.roots)
        for line in self.export.lines("contents.jsonl"):
            key, where = (line["stream"], line["number"]), f"{line['stream']}#{line['number']}"
            if key not in waiting:
                self.problems.append(f"{where} 的内容{'重复出现' if key in self.roots else '没有对应的记录'}。")
                continue
            root, count = waiting.pop(key)
            if "destroyed" in line:
                self.destruction(where, line["destroyed"])
                continue
            if "withheld" in line:
                self.gone["涉密，没有附内容"].append(where)
                continue
            fields, salts = line["fields"], line["salts"]
            if fields.keys() != salts.keys() or len(fields) != count or content_root(fields, salts) != root:
                self.problems.append(f"{where} 的内容与封印不符：有字段被改动、增加或删去。")
            self.files.update((ref["sha256"], (where, ref["name"])) for ref in references(fields))
        self.problems += [f"{stream}#{number} 的内容不见了。" for stream, number in sorted(waiting)]

    def destruction(self, where: str, told: dict[str, str]) -> None:
        """A destroyed content names the record under which that was done; in a whole export that record is there."""
        stream, _, number = told["under"].partition("#")
        if self.manifest["scope"] == "all" and (not number.isdigit() or (stream, int(number)) not in self.roots):
            self.problems.append(f"{where} 称内容已销毁，但所称的销毁记录 {told['under']} 不存在。")
        self.gone["内容已依法销毁"].append(f"{where}（依据 {told['under']}）")

    def stored_files(self) -> None:
        """Every file named by a record is there with its digest, and no other."""
        there = {name.removeprefix("files/") for name in self.export.names if name.startswith("files/")}
        for digest, (where, name) in sorted(self.files.items()):
            if digest not in there:
                self.problems.append(f"{where} 的文件“{name}”（{digest}）不见了。")
                continue
            found = hashlib.sha256()
            with self.export.open(f"files/{digest}") as handle:
                while piece := handle.read(1 << 20):
                    found.update(piece)
            if found.hexdigest() != digest:
                self.problems.append(f"{where} 的文件“{name}”（{digest}）被改动。")
        self.problems += [f"文件 {digest} 没有记录引用。" for digest in sorted(there - self.files.keys())]

    def summary(self) -> str:
        """What was checked, when all of it holds."""
        told = [f"，其中 {len(found)} 条{how}：" + "、".join(found) for how, found in self.gone.items() if found]
        return f"{len(self.roots)} 条记录、{len(self.chains)} 个记录流、{len(self.files)} 个文件" + "".join(told)


def references(value: Any) -> Iterator[dict[str, Any]]:
    """The file references inside a content."""
    if isinstance(value, dict):
        if value.keys() == {"sha256", "sm3", "size", "media_type", "name"}:
            yield value
        else:
            for item in value.values():
                yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)


def spelled(index: int) -> str:
    """A tile's index as path: 1234067 → x001/x234/067."""
    parts = [f"{index % 1000:03d}"]
    while index >= 1000:
        index //= 1000
        parts.append(f"x{index % 1000:03d}")
    return "/".join(reversed(parts))


def verify_disclosed(told: dict[str, Any], args: argparse.Namespace) -> tuple[list[str], str]:
    """Check that the fields shown belong to the sealed record, and that the record is in the signed log."""
    if told.get("format") != "qiuhao-disclosed/1":
        raise Unreadable("不是 qiuhao-disclosed/1 格式")
    lines, _, signed = told["proof"].partition("\n\n")
    index, *path = lines.split("\n")[1:]
    head = open_head(signed, told["keys"], args)
    problems = head_problems(head, args)
    header = told["header"]
    where, entry = f"{header['stream']}#{header['number']}", canonical(header)
    steps = [base64.b64decode(item) for item in path]
    if included(sha256(b"\x00" + entry), int(index.removeprefix("index ")), head.size, steps) != head.root:
        problems.append(f"{where} 不在已签名的日志中。")
    root, count = bytes.fromhex(header["content"]["root"]), header["content"]["fields"]
    for item in told["fields"]:
        leaf = field_leaf(item["name"], item["salt"], item["value"])
        if included(leaf, item["index"], count, [bytes.fromhex(h) for h in item["path"]]) != root:
            problems.append(f"{where} 的字段“{item['name']}”不是封存时的内容。")
    return problems, f"{where} 的 {len(told['fields'])} 个字段与封存的一致，记录于 {header['recorded_at']}"


def open_head(signed: str, own: dict[str, list[str]], args: argparse.Namespace) -> Head:
    """Take the checkpoint apart under the keys given, or under the export's own."""
    logs = [Key(text) for text in (args.key or own["log"])]
    witnesses = [Key(text) for text in (args.witness or own.get("witnesses", []))]
    return Head(signed, [*logs, *witnesses])


def head_problems(head: Head, args: argparse.Namespace) -> list[str]:
    """Signatures that are missing or do not hold."""
    problems = [f"检查点上 {name} 的签名不成立。" for name in head.broken]
    if not any(key.kind == 1 and key.name == head.origin for key in head.signed_by):
        problems.append(f"检查点没有日志 {head.origin} 的有效签名。")
    witnesses = sum(key.kind == 4 for key in head.signed_by)
    if witnesses < args.quorum:
        problems.append(f"检查点只有 {witnesses} 个有效的见证签名，要求 {args.quorum} 个。")
    return problems


def main(argv: list[str] | None = None) -> int:
    """The command line; see the top of this file."""
    parser = argparse.ArgumentParser(description="独立校验秋毫的导出包或公开字段证明。")
    parser.add_argument("path", type=Path, help="导出目录、.zip 导出包，或 disclosed.json")
    parser.add_argument("--key", action="append", help="另行取得的日志公钥，可重复")
    parser.add_argument("--witness", action="append", help="见证方公钥，可重复")
    parser.add_argument("--quorum", type=int, default=0, help="要求的见证签名数")
    parser.add_argument("--checkpoint", help="此前保存的检查点文件")
    args = parser.parse_args(argv)
    try:
        if args.path.suffix == ".json":
            problems, summary = verify_disclosed(json.loads(args.path.read_text("utf-8")), args)
        else:
            verification = Verification(Export(args.path), args)
            verification.run()
            problems, summary = verification.problems, verification.summary()
    except (Unreadable, OSError, zipfile.BadZipFile) as error:
        print(f"无法校验：{error}。", file=sys.stderr)
        return 2
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        print(f"无法校验：数据不是规定的格式（{error!r}）。", file=sys.stderr)
        return 2
    for problem in problems:
        print(problem)
    if problems:
        print(f"校验不通过：发现 {len(problems)} 处问题。")
        return 1
    print(f"校验通过：{summary}。")
    if not args.key:
        print("提示：本次使用数据自带的公钥；如需确认来源，请从公布渠道取得公钥，用 --key 指定后再校验。")
    return 0


if __name__ == "__main__":
    sys.exit(main())
