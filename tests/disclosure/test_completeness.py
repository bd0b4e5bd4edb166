"""Completeness by a stranger: the registers against the log, with a program that shares no code with the platform."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from qiuhao.disclosure.verifier import qiuhao_numbers
from qiuhao.ledger.log import sequencer, store
from tests.casefile import world

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
