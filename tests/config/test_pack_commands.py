"""`qiuhao pack` and `qiuhao clauses` at the command line: exit codes, and what is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qiuhao.config.cli import main


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(list(words))
    out = capsys.readouterr()
    return code, out.out, out.err


def test_showing_checking_and_comparing_packs(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "pack", "show", "xuecheng")
    assert code == 0
    assert "2024-09-01 至 2029-08-31" in out
    assert 'duty="archive"' in out
    _, values, _ = run(capsys, "pack", "show", "yangquan", "--json")
    assert {"identity", "documents", "parameters", "duties", "gates", "items", "unset", "clauses"} == {
        *json.loads(values)
    }
    assert "施行日期文中未写" in run(capsys, "pack", "show", "yangquan")[1]
    code, out, _ = run(capsys, "pack", "diff", "anze", "anhui")
    assert code == 1
    store = out.partition("职责 store-recording\n")[2]
    assert '"count": 2, "unit": "workday"' in store.splitlines()[0]
    assert '"count": 24, "unit": "hour"' in store.splitlines()[1]
    assert run(capsys, "pack", "diff", "anze", "anze")[:2] == (0, "")
    assert run(capsys, "pack", "check", "lingchuan")[:2] == (0, "lingchuan：没有问题\n")


@pytest.mark.parametrize("words", [("show", "nowhere"), ("diff", "anze", "nowhere"), ("check", "nowhere")])
def test_an_unknown_pack_is_answered_with_those_there_are(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, "pack", *words)
    assert code == 1
    assert "没有名为 nowhere 的法规包。现有：anhui、anze" in err
    assert not out


def test_a_broken_pack_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "trial").mkdir()
    (tmp_path / "trial" / "pack.toml").write_text('id = "trial"\n', "utf-8")
    monkeypatch.setenv("QIUHAO_PACKS", str(tmp_path))
    code, out, _ = run(capsys, "pack")
    assert code == 1
    assert "不能使用：3 处问题，见 qiuhao pack check trial" in out
    assert "薛城区" in out


def test_what_is_missing_is_every_clause_not_yet_kept_or_not_yet_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "clauses", "lingchuan", "--json")
    assert code == 0
    rows = json.loads(out)["clauses"]
    _, out, _ = run(capsys, "clauses", "lingchuan", "--missing", "--json")
    missing = {row["clause"] for row in json.loads(out)["clauses"]}
    assert missing == {r["clause"] for r in rows if r["how"] == "not-yet" or (not r["tests"] and r["how"] != "none")}
    assert [r for r in rows if r["how"] == "not-yet" and r["tests"]], (
        "a test may already stand for what is not yet kept"
    )
    code, _, err = run(capsys, "clauses", "nowhere")
    assert code == 1
    assert "没有名为 nowhere" in err
