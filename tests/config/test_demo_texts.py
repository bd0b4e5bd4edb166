"""The demonstration takes in the regulations' texts where somebody has laid them, and lives without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiuhao.config.demo.regulations import import_texts
from qiuhao.config.kinds import load_kinds
from qiuhao.library import reading
from tests.library import samples

pytestmark = pytest.mark.django_db


def test_every_text_that_lies_there_is_taken_in_and_what_is_none_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_kinds()
    monkeypatch.setenv("QIUHAO_TEXTS", str(tmp_path))
    assert import_texts() == 0, "nothing lies there"
    (tmp_path / "1.txt").write_text(samples.WHOLE, encoding="utf-8")
    (tmp_path / "2.txt").write_text("这不是法规。", encoding="utf-8")
    (tmp_path / "3.md").write_text(samples.law(), encoding="utf-8")
    assert import_texts() == 2, "one notice with two regulations"
    assert {row.version.name for row in reading.search("管理")} == {"示范县甲事项管理办法", "示范县乙事项管理办法"}
