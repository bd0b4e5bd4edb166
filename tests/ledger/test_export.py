"""Exports hold for a stranger: the independent verifier runs by itself, and finds every change."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from qiuhao.ledger import export
from qiuhao.ledger.append import append
from qiuhao.ledger.destroy import destroy
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.log import keys, sequencer, witness
from qiuhao.ledger.log.kinds import KEYS, WitnessKey
from qiuhao.ledger.models import Checkpoint
from qiuhao.ledger.seal.note import COSIGNATURE, KeySigner
from tests.ledger.kinds import Burnt, Noted
from tests.ledger.world import World, build

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(signing_key: object) -> World:
    return build()


def check(path: Path, *options: str) -> tuple[int, str]:
    """Run the verifier as a stranger would: isolated, with nothing but the standard library."""
    run = subprocess.run(
        [sys.executable, "-I", "-S", str(export.VERIFIER), str(path), *options],
        capture_output=True, text=True, check=False, timeout=60, env={"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    return run.returncode, run.stdout + run.stderr


@pytest.fixture
def whole(world: World, tmp_path: Path) -> Path:
    path = tmp_path / "all"
    export.export(path)
    return path


def test_a_whole_export_holds(whole: Path) -> None:
    code, told = check(whole, "--key", keys.signer().verifier.vkey)
    assert (code, told) == (0, "校验通过：6 条记录、3 个记录流、1 个文件。\n")


def test_without_a_key_from_elsewhere_the_verifier_says_so(whole: Path) -> None:
    code, told = check(whole)
    assert code == 0
    assert "自带的公钥" in told


def test_an_export_can_be_a_zip(world: World, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    assert export.export(path) == 6
    assert check(path)[0] == 0
    assert zipfile.ZipFile(path).testzip() is None


def test_one_case_can_be_exported_with_proofs(world: World, tmp_path: Path) -> None:
    path = tmp_path / "case"
    assert export.export(path, [world.one]) == 4
    code, told = check(path)
    assert code == 0, told
    assert not (path / "tiles").exists()
    change_line(path / "records.jsonl", 1, lambda v: v["header"].update(actors=["p-eve"]))
    code, told = check(path)
    assert f"{world.one}#2 不在已签名的日志中" in told
    assert code == 1


def test_a_selection_must_keep_its_order_and_its_end(world: World, tmp_path: Path) -> None:
    path = tmp_path / "case"
    export.export(path, [world.one])
    original = lines(path / "records.jsonl")
    write(path / "records.jsonl", original[:-1])
    assert "缺少末尾部分" in check(path)[1]
    write(path / "records.jsonl", [original[1], original[0], *original[2:]])
    assert "次序颠倒" in check(path)[1]


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def write(path: Path, content: list[bytes]) -> None:
    path.write_bytes(b"".join(content))


def change_line(path: Path, number: int, change: Callable[[dict], object]) -> None:
    content = lines(path)
    value = json.loads(content[number])
    change(value)
    content[number] = json.dumps(value, ensure_ascii=False).encode() + b"\n"
    write(path, content)


# The first record is that of the key; the case of the world begins at the second.
@pytest.mark.parametrize(
    ("part", "change", "told"),
    [
        ("records.jsonl", lambda v: v["header"].update(kind="x.y"), "#1 的记录头与封印不符"),
        ("records.jsonl", lambda v: v["header"].update(kind="x.y"), "#1 与日志第 1 位所封存的不是同一记录"),
        ("records.jsonl", lambda v: v["header"].update(recorded_at="2020-01-01T00:00:00.000000Z"), "#1 的记录头"),
        ("records.jsonl", lambda v: v["header"]["content"].update(root="0" * 64), "#1 的内容与封印不符"),
        ("records.jsonl", lambda v: v.update(seal="0" * 64), "#2 没有接在前一条记录之后"),
        ("records.jsonl", lambda v: v.update(index=7), "标为日志第 7 位，实际排在第 1 位"),
        ("contents.jsonl", lambda v: v["fields"].update(text="改"), "#1 的内容与封印不符"),
        ("contents.jsonl", lambda v: v["fields"].pop("about"), "#1 的内容与封印不符"),
        ("contents.jsonl", lambda v: v["salts"].update(text="0" * 32), "#1 的内容与封印不符"),
        ("contents.jsonl", lambda v: v.update(number=9), "#9 的内容没有对应的记录"),
        ("contents.jsonl", lambda v: [v.pop("fields"), v.update(destroyed={"under": "case/none#1"})], "不存在"),
    ],
)
def test_a_changed_line_is_found_and_named(whole: Path, part: str, change: Callable[[dict], object], told: str) -> None:
    change_line(whole / part, 1, change)
    code, found = check(whole)
    assert code == 1
    assert told in found


@pytest.mark.parametrize("part", ["records.jsonl", "contents.jsonl"])
@pytest.mark.parametrize("number", range(6))
def test_a_missing_line_is_found(whole: Path, part: str, number: int) -> None:
    content = lines(whole / part)
    write(whole / part, content[:number] + content[number + 1 :])
    assert check(whole)[0] == 1


@pytest.mark.parametrize("part", ["records.jsonl", "contents.jsonl"])
def test_a_doubled_line_is_found(whole: Path, part: str) -> None:
    content = lines(whole / part)
    write(whole / part, [*content[:2], *content[1:]])
    code, told = check(whole)
    assert code == 1
    assert "重复" in told


def test_lines_out_of_order_are_found(whole: Path) -> None:
    content = lines(whole / "records.jsonl")
    write(whole / "records.jsonl", [*content[:1], content[2], content[1], *content[3:]])
    code, told = check(whole)
    assert code == 1
    assert "次序颠倒" in told


def test_changed_and_missing_files_are_found(whole: Path, world: World) -> None:
    path = whole / "files" / world.paper.sha256
    path.write_bytes(b"x")
    assert f"文件“询问笔录.txt”（{world.paper.sha256}）被改动" in check(whole)[1]
    path.unlink()
    assert "不见了" in check(whole)[1]
    (whole / "files" / ("0" * 64)).write_bytes(b"x")
    assert "没有记录引用" in check(whole)[1]


@pytest.mark.parametrize(
    ("part", "change", "told"),
    [
        ("checkpoint", lambda b: b.replace(b"\n6\n", b"\n5\n"), "签名不成立"),
        ("checkpoint", lambda b: b.partition(b"\n\n")[0] + b"\n\n", "没有日志 demo 的有效签名"),
        ("tiles/tile/0/000.p/6", lambda b: b[:-1] + bytes([b[-1] ^ 1]), "tiles"),
        ("manifest.json", lambda b: b.replace(b'"case/', b'"case/x'), "缺少末尾部分"),
    ],
)
def test_a_changed_checkpoint_or_tile_is_found(
    whole: Path, part: str, change: Callable[[bytes], bytes], told: str
) -> None:
    path = whole / part
    before = path.read_bytes()
    path.write_bytes(change(before))
    assert path.read_bytes() != before
    code, found = check(whole)
    assert code == 1
    assert told in found


def test_a_foreign_key_is_not_believed(whole: Path) -> None:
    code, told = check(whole, "--key", KeySigner.generate("demo").verifier.vkey)
    assert code == 1
    assert "没有日志 demo 的有效签名" in told


def test_witnesses_can_be_demanded(whole: Path) -> None:
    code, told = check(whole, "--quorum", "1")
    assert code == 1
    assert "要求 1 个" in told


def test_a_witness_is_believed_under_its_own_key(world: World, tmp_path: Path) -> None:
    bureau, stranger = (KeySigner.generate(f"witness.example/{n}", COSIGNATURE) for n in ("bureau", "stranger"))
    key = WitnessKey(vkey=bureau.verifier.vkey, name="某司法局")
    append(KEYS, [Draft(key)], actors=["p-admin"])
    sequencer.run()
    witness.accept(witness.add_checkpoint(witness.request(0), [keys.signer().verifier], bureau).body)
    path = tmp_path / "all"
    export.export(path)
    assert check(path, "--quorum", "1")[0] == 0
    assert check(path, "--quorum", "1", "--witness", bureau.verifier.vkey)[0] == 0
    assert "只有 1 个有效的见证签名，要求 2 个" in check(path, "--quorum", "2")[1]
    assert "只有 0 个有效的见证签名" in check(path, "--quorum", "1", "--witness", stranger.verifier.vkey)[1]
    signed = (path / "checkpoint").read_text()
    place = len(signed) - 30  # inside the witness's signature
    flipped = "A" if signed[place] != "A" else "B"
    (path / "checkpoint").write_text(signed[:place] + flipped + signed[place + 1 :])
    code, told = check(path)
    assert code == 1
    assert "检查点上 witness.example/bureau 的签名不成立" in told


@pytest.mark.parametrize("number", [0, 5])
def test_the_first_and_the_last_record_are_located_as_well(whole: Path, number: int) -> None:
    change_line(whole / "records.jsonl", number, lambda v: v["header"].update(actors=["p-eve"]))
    assert f"与日志第 {number} 位所封存的不是同一记录" in check(whole)[1]


def test_a_checkpoint_kept_earlier_must_be_contained(world: World, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text(Checkpoint.objects.get().note)
    append(world.two, [Draft(Noted(text="又一条"))], actors=["p-bob"])
    export.export(tmp_path / "all")
    assert check(tmp_path / "all", "--checkpoint", str(kept))[0] == 0
    kept.write_text(kept.read_text().replace(kept.read_text().split("\n")[2], "A" * 43 + "="))
    code, told = check(tmp_path / "all", "--checkpoint", str(kept))
    assert code == 1
    assert "此前封存的记录被改动" in told


def test_destroyed_content_leaves_a_verifiable_export(world: World, tmp_path: Path) -> None:
    (burnt,) = append("register/destruction", [Draft(Burnt(reason="期满"))], actors=["p-carol"])
    destroy(world.one, [2, 4], under=(burnt.stream, burnt.number))
    export.export(tmp_path / "all")
    code, told = check(tmp_path / "all")
    assert code == 0, told
    assert "2 条内容已依法销毁" in told
    assert f"{world.one}#2（依据 register/destruction#1）" in told
    assert "第 1 条" not in (tmp_path / "all" / "contents.jsonl").read_text()


def test_disclosed_fields_are_proved_and_nothing_else_is_shown(world: World, tmp_path: Path) -> None:
    path = tmp_path / "disclosed.json"
    path.write_bytes(export.disclosed(world.one, 4, ["party", "amount"]))
    code, told = check(path, "--key", keys.signer().verifier.vkey)
    assert code == 0, told
    assert f"{world.one}#4 的 2 个字段与封存的一致" in told
    assert "2026-12-01" not in path.read_text()
    for change in (
        lambda v: v["fields"][1].update(value="120.00"),
        lambda v: v["fields"][1].update(name="fine"),
        lambda v: v["header"].update(recorded_at="2020-01-01T00:00:00.000000Z"),
        lambda v: v.update(proof=v["proof"].replace("index 5", "index 4")),
    ):
        value = json.loads(export.disclosed(world.one, 4, ["party", "amount"]))
        change(value)
        path.write_text(json.dumps(value, ensure_ascii=False))
        assert check(path)[0] == 1


def test_what_cannot_be_read_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    (tmp_path / "x.json").write_text("[]")
    for path in (tmp_path / "x.zip", tmp_path / "x.json", tmp_path / "none", tmp_path):
        code, told = check(path)
        assert code == 2
        assert told.startswith("无法校验")


def test_a_failed_export_leaves_nothing_behind(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "_files", lambda *_: 1 / 0)
    for name in ("all", "all.zip"):
        with pytest.raises(ZeroDivisionError):
            export.export(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_the_verifier_imports_the_standard_library_only() -> None:
    import ast

    tree = ast.parse(export.VERIFIER.read_text("utf-8"))
    names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names
