"""Completeness by a stranger: the registers against the log, with a program that shares no code with the platform."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from qiuhao.casefile.acts.numbered import series_of
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.acts.papered import PAPERED
from qiuhao.disclosure.reading.numbers import PAPERS
from qiuhao.disclosure.verifier import qiuhao_numbers
from qiuhao.documents.numbering import reserve, void
from qiuhao.law.facts import DECISIONS
from qiuhao.ledger.kinds import all_kinds, make
from qiuhao.ledger.log import sequencer, store
from tests.casefile import samples, world

from .story import Story

pytestmark = pytest.mark.usefixtures("morning")


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """One published, one withheld and one late decision; the log written; the register downloaded."""
    Story("anze").decide(number="示市监罚〔2026〕1号")
    other = Story("anze")
    other.decide(number="示市监罚〔2026〕2号")
    other.published()
    third = Story("anze")
    third.decide(number="示市监罚〔2026〕3号")
    third.do("withhold", world.HEAD, ground="state-secret", reason="依法定密。")
    sequencer.run()
    path = tmp_path / "numbers.json"
    path.write_bytes(Client().get(f"/a/{world.AUTHORITY}/numbers.json").content)
    return path


def told(path: Path) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = json.loads(path.read_text("utf-8"))
    return found


def test_every_decision_of_the_log_stands_in_the_register_and_the_program_needs_nothing_else(register: Path) -> None:
    problems, said = qiuhao_numbers.compare(store.root(), [register])
    assert (problems, said.split("，")[-1]) == ([], "登记簿共 3 号")
    done = subprocess.run(
        [sys.executable, "-I", qiuhao_numbers.__file__, "--log", str(store.root()), str(register)],
        capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, "核对相符" in done.stdout) == (0, True), done.stdout + done.stderr


def test_a_decision_left_out_is_found(register: Path) -> None:
    book = told(register)
    del book["numbers"][1]
    register.write_text(json.dumps(book), "utf-8")
    problems, _ = qiuhao_numbers.compare(store.root(), [register])
    assert len(problems) == 1
    assert "都没有列出" in problems[0]


def test_a_number_told_twice_and_a_decision_that_never_was_are_found(register: Path) -> None:
    book = told(register)
    book["numbers"].append({**book["numbers"][0], "commitment": "0" * 64})
    register.write_text(json.dumps(book), "utf-8")
    problems, _ = qiuhao_numbers.compare(store.root(), [register])
    assert any("出现两次" in problem for problem in problems)
    assert any("不在日志" in problem for problem in problems)


def test_a_log_that_was_changed_is_found(register: Path) -> None:
    _, size, _ = qiuhao_numbers.head(store.root())
    bundle = store.root() / f"tile/entries/000.p/{size}"
    bundle.write_bytes(bundle.read_bytes().replace(b'"number":2', b'"number":7', 1))
    problems, _ = qiuhao_numbers.compare(store.root(), [register])
    assert any("根散列不符" in problem for problem in problems)
    bundle.write_bytes(b"\x00")
    assert qiuhao_numbers.main(["--log", str(store.root()), str(register)]) == 2


def test_the_program_is_given_out_beside_the_log() -> None:
    for name in ("qiuhao_numbers.py", "qiuhao_verify.py"):
        answer = Client().get(f"/log/{name}")
        assert answer.status_code == 200
        assert answer.content.startswith(b"#!/usr/bin/env python3")


def test_licences_inspections_and_orders_of_coercion_stand_in_the_register_too(tmp_path: Path) -> None:
    said = {
        "licence": ("casefile.licence_decision", "示市监许〔2026〕2号"),
        "inspection": ("casefile.inspection_result", "示市监检告〔2026〕1号"),
        "coercive-measure": ("casefile.sealing", "示市监强〔2026〕1号"),
        "levy": ("casefile.levy_decision", "示市监征决〔2026〕1号"),
    }
    world.register("anze")
    for procedure, (kind, number) in said.items():
        first = opened(world.AUTHORITY, procedure, "u-1", [world.HANDLER])
        body = make(kind, {**samples.CONTENT[kind], "number_text": number})
        open_case(first, body, [world.HANDLER], door="reported")
    series = series_of(world.AUTHORITY, "licence_decision")
    set_aside = reserve(series, case="", document="licence_decision", actors=[world.HANDLER])
    void(series, set_aside.serial, "打印有误。", actors=[world.HEAD])
    sequencer.run()
    path = tmp_path / "numbers.json"
    path.write_bytes(Client().get(f"/a/{world.AUTHORITY}/numbers.json").content)
    book = told(path)["numbers"]
    assert {number for _, number in said.values()} <= {row["number"] for row in book}
    voided = [(row["number"], row["note"]) for row in book if row["state"] == "voided"]
    assert voided == [(set_aside.text, "")], "why is told in words that nobody has reviewed for the public"
    problems, summary = qiuhao_numbers.compare(store.root(), [path])
    assert (problems, "有 4 份决定" in summary) == ([], True), summary
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "numbers": []}), "utf-8")
    assert len(qiuhao_numbers.compare(store.root(), [path])[0]) == 4


def test_a_part_of_a_register_that_was_not_given_is_named(register: Path, tmp_path: Path) -> None:
    address, paths = f"/a/{world.AUTHORITY}/numbers.json?limit=1", list[Path]()
    while address:
        paths.append(tmp_path / f"part-{len(paths)}.json")
        paths[-1].write_bytes(Client().get(address).content)
        address = json.loads(paths[-1].read_text("utf-8"))["next"]
    assert len(paths) == 3
    assert qiuhao_numbers.compare(store.root(), paths)[0] == []
    for left_out in range(3):
        problems, _ = qiuhao_numbers.compare(store.root(), [*paths[:left_out], *paths[left_out + 1 :]])
        assert len([one for one in problems if "登记簿不完整" in one]) == 1, problems
        assert len([one for one in problems if "都没有列出" in one]) == 1, problems


def test_the_program_knows_every_kind_that_is_a_decision_and_the_register_every_series() -> None:
    kinds = {
        name for name, kind in all_kinds().items() if name.startswith("casefile.") and set(kind.fills) & set(DECISIONS)
    }
    assert set(qiuhao_numbers.DECISIONS) == kinds
    papered = {kind.removeprefix("casefile.") for kind in kinds & set(PAPERED)} - {"decision"}
    assert papered <= set(PAPERS) <= papered | {"penalty_decision", "no_penalty_decision", "substitute_order"}
