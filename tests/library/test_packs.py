"""Packs on disk: a pack from outside the tree loads with no code, and broken ones say why."""

import os
from datetime import date
from pathlib import Path

import pytest

from qiuhao.law.pack import PackProblems
from qiuhao.library import folders, packs

BASE = """
id = "base"
name = "国家"
short = "国家"
level = "country"
axis = "base"
prefix = "nat"
[[document]]
id = "cf"
title = "甲法"
issuer = "某机关"
rank = "法律"
short = "处罚法"
"""
SIXTH = """
id = "sixth"
name = "第六地"
short = "第六"
level = "county"
extends = "base"
[[document]]
id = "disclosure"
title = "第六地公示办法"
issuer = "第六地司法局"
rank = "规范性文件"
short = "公示"
since = 2026-01-01
until = 2030-12-31
"""
DUTY = '[[duty]]\nduty = "publish-decision"\nclause = "{clause}"\nperiod = {{ unit = "workday", count = {count} }}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(folders, "BESIDE", tmp_path / "nothing-here")
    monkeypatch.setattr(packs, "LOOK_AGAIN", 0.0)
    monkeypatch.setenv("QIUHAO_PACKS", str(tmp_path))
    _pack(tmp_path, "base", BASE, DUTY.format(clause="nat/cf/1", count=20))
    _pack(tmp_path, "sixth", SIXTH, DUTY.format(clause="sixth/disclosure/9", count=5))
    return tmp_path


def _pack(folder: Path, name: str, identity: str, lines: str) -> None:
    (folder / name).mkdir(exist_ok=True)
    (folder / name / "pack.toml").write_text(identity, "utf-8")
    (folder / name / "lines.toml").write_text(lines, "utf-8")


def test_a_sixth_pack_from_outside_the_tree_loads(folder: Path) -> None:
    lines = packs.rules("sixth").duty_lines("publish-decision", "penalty", date(2026, 5, 1))
    assert [(s.line.period.count, s.source.clause) for s in lines] == [(20, "nat/cf/1"), (5, "sixth/disclosure/9")]
    assert packs.rules("sixth").mark("sixth/disclosure/9") == "第六·公示·九"
    assert [place.id for place in packs.places()] == ["sixth"]
    after = packs.rules("sixth").duty_lines("publish-decision", "penalty", date(2031, 1, 1))
    assert [s.line.period.count for s in after] == [20]


def test_several_folders_the_first_one_wins(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path_factory.mktemp("outside")
    _pack(other, "sixth", SIXTH.replace("第六地公示办法", "另一版本"), "")
    monkeypatch.setenv("QIUHAO_PACKS", os.pathsep.join([str(other), str(folder)]))
    assert packs.pack("sixth").documents["disclosure"].title == "另一版本"
    assert packs.pack_ids() == ["base", "sixth"]


def test_a_changed_file_is_seen_and_rules_are_kept_otherwise(folder: Path) -> None:
    first = packs.rules("sixth")
    assert packs.rules("sixth") is first
    _pack(folder, "sixth", SIXTH, DUTY.format(clause="sixth/disclosure/9", count=15))
    lines = packs.rules("sixth").duty_lines("publish-decision", "", date(2026, 5, 1))
    assert [s.line.period.count for s in lines] == [20, 15]


def test_an_unknown_place_lists_the_known_ones(folder: Path) -> None:
    with pytest.raises(packs.UnknownPack, match="没有名为 seventh 的法规包。现有：base、sixth"):
        packs.rules("seventh")


def test_a_broken_pack_names_its_file_and_stays_in_the_list(folder: Path) -> None:
    _pack(folder, "sixth", SIXTH, DUTY.format(clause="sixth/disclosure/9", count=0))
    with pytest.raises(PackProblems, match="lines.toml：第 1 个"):
        packs.pack("sixth")
    assert "lines.toml" in packs.places()[0].problem


@pytest.mark.parametrize(("extends", "words"), [("nowhere", "没有名为 nowhere"), ("sixth", "又指回自己")])
def test_a_broken_chain_is_said(folder: Path, extends: str, words: str) -> None:
    _pack(folder, "sixth", SIXTH.replace('"base"', f'"{extends}"'), "")
    with pytest.raises(PackProblems, match=words):
        packs.rules("sixth")


def test_a_sixth_place_outside_the_tree_stands_on_the_national_law(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QIUHAO_PACKS", str(tmp_path))
    monkeypatch.setattr(packs, "LOOK_AGAIN", 0.0)
    _pack(tmp_path, "sixth", SIXTH.replace('"base"', '"national"'), DUTY.format(clause="sixth/disclosure/9", count=5))
    rules = packs.rules("sixth")
    assert [held.id for held in rules.packs] == ["national", "sixth"]
    assert "sixth" in [place.id for place in packs.places()]
    cited = {gate.source.clause for gate in rules.gates("decide", "penalty", date(2026, 5, 1))}
    assert {"nat/cf/44", "nat/cf/58", "nat/cf/59"} <= cited


def test_a_running_platform_goes_on_with_the_rules_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "trial"
    folder.mkdir()
    good = 'id = "trial"\nname = "试验"\nshort = "试验"\nlevel = "county"\n'
    (folder / "pack.toml").write_text(good, "utf-8")
    monkeypatch.setenv("QIUHAO_PACKS", str(tmp_path))
    before = packs.pack("trial")
    (folder / "pack.toml").write_text(good + 'nonsense = "x"\n', "utf-8")
    assert packs.pack("trial") is before
    assert "cannot be used" in caplog.text
    packs._packs.pop("trial")
    with pytest.raises(PackProblems):
        packs.pack("trial")
