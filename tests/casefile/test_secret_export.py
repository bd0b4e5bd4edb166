"""A ledger handed on without what is secret: seals and chain hold, the words and papers are not in it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qiuhao.config.cli import main
from qiuhao.ledger import files
from qiuhao.ledger.models import UnsealedReading
from tests.casefile import world
from tests.casefile.test_reading import filed
from tests.ledger.conftest import signing_key

__all__ = ["signing_key"]
WORDS = "配方比例为三比一"
clause = pytest.mark.clause


def verified(target: Path) -> tuple[int, str]:
    command = [sys.executable, "-I", "-S", str(target / "qiuhao_verify.py"), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"PYTHONIOENCODING": "utf-8"})
    return done.returncode, done.stdout + done.stderr


def evidence(case: str, *papers: bytes, **more: Any) -> tuple[int, list[str]]:
    refs = [files.put(paper, media_type="application/pdf", name=f"{WORDS}.pdf") for paper in papers]
    given = [ref.model_dump() for ref in refs]
    done = world.reported(case, "casefile.evidence", sort="书证", name=WORDS, source="当事人", files=given, **more)
    return int(done.number), [ref.sha256 for ref in refs]


@clause("anze/record/18-2", "xuecheng/record/30-2", "anhui/record/20-3", "yangquan/record/14")
@pytest.mark.usefixtures("morning", "signing_key")
def test_what_is_secret_is_left_out_and_the_rest_still_verifies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = filed()
    secret, [alone, shared] = evidence(case, b"%PDF-1.7 recipe", b"%PDF-1.7 shared", secrets=["business-secret"])
    later, [own] = evidence(case, b"%PDF-1.7 later")
    mark = {"secrets": ["privacy"]}
    correction = world.reported(case, "casefile.correction", of=later, reason=WORDS, changes=mark).number
    ref = files.put(b"%PDF-1.7 shared", media_type="application/pdf", name="营业执照.pdf").model_dump()
    world.reported(case, "casefile.evidence", sort="书证", name="营业执照", source="当事人", files=[ref])
    plain, without = tmp_path / "plain", tmp_path / "without"
    for target, more in ((plain, []), (without, ["--without-secret"])):
        assert main(["export", str(target), "--ledger", "--case", case, *more]) == 0
    capsys.readouterr()
    assert WORDS in (plain / "contents.jsonl").read_text("utf-8")
    assert "没有附内容" not in verified(plain)[1]

    lines = [json.loads(line) for line in (without / "contents.jsonl").read_text("utf-8").splitlines()]
    assert [line["number"] for line in lines if "withheld" in line] == [secret, later, correction]
    assert WORDS not in (without / "contents.jsonl").read_text("utf-8")
    there = {path.name for path in (without / "files").iterdir()}
    assert shared in there
    assert not {alone, own} & there
    code, told = verified(without)
    assert code == 0, told
    named = "、".join(f"{case}#{number}" for number in (secret, later, correction))
    assert f"其中 3 条涉密，没有附内容：{named}" in told
    parts = UnsealedReading.objects.filter(what=case, how="export").values_list("part", flat=True)
    assert sorted(parts) == ["ledger", "ledger-without-secret"]


def test_the_format_of_cases_has_no_word_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "cases.jsonl", "--without-secret"]) == 1
    assert "请用 --ledger --without-secret 导出账本" in capsys.readouterr().err
