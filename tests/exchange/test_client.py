"""The example client against a live server, as somebody would run it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from types import ModuleType
from typing import Any

import pytest

from qiuhao.exchange import tokens
from qiuhao.exchange.webhooks import sending
from qiuhao.ledger import reading as ledger
from tests.casefile import world
from tests.house.tree import ROOT

CLIENT = ROOT / "examples" / "qiuhao_client.py"


@pytest.fixture
def client() -> ModuleType:
    spec = importlib.util.spec_from_file_location("qiuhao_client", CLIENT)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def token() -> str:
    return tokens.issue("例子", world.HANDLER, ("read", "append"), ["p-registrar"], system="例子")[1]


def test_the_example_walks_through_the_interface(live_server: Any, morning: None) -> None:
    done = subprocess.run(
        [sys.executable, "-I", str(CLIENT), live_server.url, token(), world.AUTHORITY, "u-1"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    stream = f"case/{done.stdout.split()[1].removesuffix('，第')}"
    assert [fact.kind for fact in ledger.facts(stream)] == ["casefile.opened", "casefile.clue", "casefile.evidence"]
    assert "现在不能结案：" in done.stdout
    assert "没有立案：" in done.stdout
    assert ledger.fact(stream, 3).body.files[0].name == "单据.txt"


def test_the_example_sends_several_acts_at_once(live_server: Any, morning: None, client: ModuleType) -> None:
    platform, case = client.Qiuhao(live_server.url, token()), world.new_case().removeprefix("case/")
    content = {"sort": "书证", "name": "单据", "source": "当事人"}
    acts = [{"act": "collect-evidence", "door": "reported", "content": content}] * 2
    assert [done["number"] for done in platform.several(case, acts)] == [3, 4]
    with pytest.raises(client.Problem) as refused:
        platform.several(case, [*acts, {"act": "file-case", "content": {}}])
    assert refused.value.told["pointer"] == "/acts/2"
    assert ledger.head(f"case/{case}").number == 4


def test_the_example_says_what_is_wrong(live_server: Any, morning: None, client: ModuleType) -> None:
    platform = client.Qiuhao(live_server.url, token())
    case = world.new_case().removeprefix("case/")
    with pytest.raises(client.Problem) as refused:
        platform.post(f"/api/cases/{case}/acts/close", {"content": {"reason": "x", "summary": "y"}})
    assert refused.value.status in (409, 422)
    _, seen = platform.case(case)
    world.reported(f"case/{case}", "casefile.filing", **world.filing())
    fact = {"kind": "casefile.evidence", "content": {"sort": "书证", "name": "单据", "source": "当事人"}}
    with pytest.raises(client.Problem) as late:
        platform.post(f"/api/cases/{case}/facts", fact, seen=seen)
    assert late.value.status == 412
    assert [row["case"] for row in platform.every("/api/cases?limit=1", "cases")] == [case]


def test_the_examples_check_of_a_webhook_is_the_platforms(client: ModuleType) -> None:
    body = b'{"event": "x"}'
    headers = {"Qiuhao-Timestamp": "1000", "Qiuhao-Signature": sending.signature("whs_1", "1000", body)}
    assert client.webhook_holds("whs_1", headers, body, now=1100)
    assert not client.webhook_holds("whs_2", headers, body, now=1100)
    assert not client.webhook_holds("whs_1", headers, body + b" ", now=1100)
    assert not client.webhook_holds("whs_1", headers, body, now=2000)
    assert not client.webhook_holds("whs_1", {}, body, now=0)
