"""The interface: tokens, rights, acts with the pages' refusals, retries, limits, and what goes wrong as problems."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from qiuhao.casefile import reading
from qiuhao.casefile.doing import why_not
from qiuhao.exchange import tokens
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import make
from qiuhao.ledger.log import sequencer
from qiuhao.ledger.verify import verify
from tests.casefile import world

from .conftest import Api

CLUE = {"authority": world.AUTHORITY, "unit": "u-1", "content": world.CLUE}


def begun(api: Api) -> str:
    made = api.post("cases", CLUE)
    assert made.status_code == 201, made.content.decode()
    return str(made.json()["case"])


def problem(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.content.decode()
    assert answer["Content-Type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert found["status"] == status
    return found


def filing() -> dict[str, Any]:
    made = make("casefile.filing", world.filing())
    return dict(made.model_dump(mode="json"))


def test_a_case_is_opened_filed_and_read(handler: Api) -> None:
    case = begun(handler)
    done = handler.post(f"cases/{case}/acts/file-case", {"content": filing()})
    assert done.status_code == 201
    assert done.json()["number"] == 3
    found = handler.get(f"cases/{case}").json()
    assert [fact["kind"] for fact in found["facts"]] == ["casefile.opened", "casefile.clue", "casefile.filing"]
    assert found["facts"][2]["door"] == "act"
    assert found["facts"][2]["actors"] == [world.HANDLER]
    listed = handler.get("cases").json()["cases"]
    assert [row["case"] for row in listed] == [case]


def test_the_answer_is_the_one_of_the_pages(handler: Api) -> None:
    case = begun(handler)
    said = handler.get(f"cases/{case}/answer").json()
    assert said == json.loads(json.dumps(reading.answer(f"case/{case}").as_dict()))
    assert {act["act"] for act in said["permitted"] if act["open"]} >= {"file-case"}


def test_a_refusal_has_every_reason_that_the_engine_gives(handler: Api) -> None:
    case = begun(handler)
    content = {"parties": [world.party()], "proposal": world.proposal(), "report": "经查属实。"}
    said = problem(handler.post(f"cases/{case}/acts/end-investigation", {"content": content}), 409)
    body = make("casefile.investigation_end", content)
    expected = [r.as_dict() for r in why_not(f"case/{case}", "end-investigation", body, [world.HANDLER])]
    assert said["refusals"] == [r for r in expected if r["severity"] == "refuse"]
    assert all(r["clause"] for r in said["refusals"] if r["gate"] not in ("post", "promise"))
    asked = handler.post(f"cases/{case}/acts/end-investigation/why-not", {"content": content}).json()
    assert asked == {"open": False, "refusals": expected}
    assert ledger.head(f"case/{case}").number == 2


def test_what_happened_elsewhere_is_sealed_with_its_finding(handler: Api) -> None:
    case = begun(handler)
    handler.post(f"cases/{case}/acts/file-case", {"content": filing()})
    alone = [world.officers()[0].model_dump(mode="json")]
    content = {
        "began_at": "2026-03-01T16:00:00+08:00", "ended_at": "2026-03-01T16:30:00+08:00", "place": "店内",
        "officers": alone, "certificates_shown": True, "rights_told": True, "found": "有糕点。",
    }  # fmt: skip
    told = {"kind": "casefile.examination", "content": content, "happened_at": "2026-03-01T16:30:00+08:00"}
    assert handler.post(f"cases/{case}/facts", told).status_code == 201
    said = handler.get(f"cases/{case}/answer").json()
    assert any("应当不少于 2 名" in finding["text"] for finding in said["breached"])


def test_a_retry_with_the_same_key_gives_the_first_answer(handler: Api) -> None:
    first = handler.post("cases", CLUE, key="k-1").json()
    assert handler.post("cases", CLUE, key="k-1").json() == first
    case = first["case"]
    done = handler.post(f"cases/{case}/acts/file-case", {"content": filing()}, key="k-2").json()
    assert handler.post(f"cases/{case}/acts/file-case", {"content": filing()}, key="k-2").json() == done
    other = {**filing(), "cause": "另一案由"}
    assert "k-2" in problem(handler.post(f"cases/{case}/acts/file-case", {"content": other}, key="k-2"), 409)["detail"]
    assert ledger.head(f"case/{case}").number == 3


def test_somebody_recorded_first(handler: Api) -> None:
    case = begun(handler)
    late = {"content": filing(), "expected_head": 1}
    assert "先行记录" in problem(handler.post(f"cases/{case}/acts/file-case", late), 409)["detail"]


def test_bad_content_says_which_field_and_what_to_do(handler: Api) -> None:
    case = begun(handler)
    content = {**filing(), "parties": [{**world.party(), "credit_code": "91340123MA2DEM0K1X"}], "cause": ""}
    said = problem(handler.post(f"cases/{case}/acts/file-case", {"content": content}), 422)
    assert {"cause", "parties.0.credit_code"} <= {p["field"] for p in said["problems"]}
    assert all(p["remedy"] for p in said["problems"])


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{", "不是有效的 JSON"),
        ('{"content": NaN}', "不是有效的 JSON"),
        ({}, "content"),
        ({"content": {}, "colour": "red"}, "colour"),
    ],
)
def test_a_request_that_is_not_whole_gets_a_sentence(handler: Api, body: Any, words: str) -> None:
    case = begun(handler)
    assert words in problem(handler.post(f"cases/{case}/acts/file-case", body), 400)["detail"]


def test_a_moment_needs_its_zone(handler: Api) -> None:
    case = begun(handler)
    naive = {"content": filing(), "happened_at": "2026-03-02T08:00:00"}
    assert "时区" in problem(handler.post(f"cases/{case}/acts/file-case", naive), 422)["detail"]


def test_too_much_at_once_is_told_the_limit(handler: Api, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2000
    settings.QIUHAO_LIMITS = {**settings.QIUHAO_LIMITS, "body": 2000}
    big = {**CLUE, "content": {**world.CLUE, "content": "长" * 3000}}
    assert "2000 字节" in problem(handler.post("cases", big), 413)["detail"]


def test_unknown_things_are_named(handler: Api) -> None:
    case = begun(handler)
    assert "file-case" in problem(handler.post(f"cases/{case}/acts/file-caze", {"content": {}}), 404)["detail"]
    assert problem(handler.get("cases/NOTHING"), 404)
    assert problem(handler.get("kinds/casefile.nothing"), 404)
    assert problem(handler.get(f"cases/{case}/records/99"), 404)


def test_a_case_outside_the_persons_rights_is_not_there(handler: Api) -> None:
    case = begun(handler)
    stranger = Api(world.HANDLER)
    tokens.revoke(handler.token.id, "换机", ["p-registrar"])
    assert stranger.get(f"cases/{case}").status_code == 200
    from qiuhao.authority.acts.entering import enter
    from qiuhao.authority.kinds.person import PersonEntered

    enter("person/p-stranger", [PersonEntered(name="外人", authority="demo-other")], ["p-registrar"])
    outside = Api(world.STRANGER)
    assert problem(outside.get(f"cases/{case}"), 404)
    assert outside.get("cases").json() == {"cases": [], "next": ""}
    assert problem(outside.post(f"cases/{case}/acts/file-case", {"content": filing()}), 404)
    assert problem(outside.post("cases", CLUE), 403)


def test_a_token_never_does_more_than_its_owner(handler: Api) -> None:
    case = begun(handler)
    handler.post(f"cases/{case}/acts/file-case", {"content": filing()})
    clerk = Api(world.CLERK)
    evidence = {"kind": "casefile.evidence", "content": {"sort": "书证", "name": "单据", "source": "当事人"}}
    assert "执法人员" in problem(clerk.post(f"cases/{case}/facts", evidence), 403)["detail"]
    reader = Api(world.HANDLER, ("read",))
    assert reader.get(f"cases/{case}").status_code == 200
    assert "写入" in problem(reader.post(f"cases/{case}/facts", evidence), 403)["detail"]
    writer = Api(world.HANDLER, ("append",))
    assert "读取" in problem(writer.get(f"cases/{case}"), 403)["detail"]


def test_only_what_is_a_step_of_a_case_is_reported(handler: Api) -> None:
    case = begun(handler)
    other = {"kind": "authority.person", "content": {"name": "某人", "authority": "x"}}
    assert problem(handler.post(f"cases/{case}/facts", other), 403)


def test_tokens_end(handler: Api) -> None:
    assert handler.get("cases").status_code == 200
    dated, secret = tokens.issue("短期", world.HANDLER, ["read"], ["p-registrar"], system="x", until=clock.today())
    with clock.fixed(clock.now() + timedelta(days=1)):
        ended = Client().get("/api/cases", HTTP_AUTHORIZATION=f"Bearer {secret}")
        assert "有效期" in problem(ended, 401)["detail"]
    tokens.revoke(handler.token.id, "丢失", ["p-registrar"])
    assert "收回" in problem(handler.get("cases"), 401)["detail"]
    assert problem(Client().get("/api/cases"), 401)
    assert "无效" in problem(Client().get("/api/cases", HTTP_AUTHORIZATION="Bearer qh_x"), 401)["detail"]
    kinds = [fact.kind for fact in ledger.facts(tokens.STREAM)]
    assert kinds == ["exchange.token_issued", "exchange.token_issued", "exchange.token_revoked"]
    assert secret not in str([fact.body for fact in ledger.facts(tokens.STREAM)])


def test_a_token_without_a_person_or_a_scope_is_not_issued(morning: None) -> None:
    for person, scopes in (("p-nobody", ["read"]), (world.HANDLER, []), (world.HANDLER, ["destroy"])):
        with pytest.raises(tokens.TokenProblem):
            tokens.issue("x", person, scopes, ["p-registrar"])
    assert not ledger.exists(tokens.STREAM)


def test_a_person_whose_account_is_shut_has_no_token(morning: None) -> None:
    _, secret = tokens.issue("本人", world.HANDLER, ["read"], ["p-registrar"])
    assert "没有启用的账号" in problem(Client().get("/api/cases", HTTP_AUTHORIZATION=f"Bearer {secret}"), 401)["detail"]


def test_a_page_leads_to_the_next_and_ends(handler: Api) -> None:
    made = {begun(handler) for _ in range(5)}
    seen: list[str] = []
    path = "cases?limit=2"
    while path:
        page = handler.get(path).json()
        seen += [row["case"] for row in page["cases"]]
        path = page["next"].removeprefix("/api/")
    assert sorted(seen) == sorted(made)


def test_a_record_is_proved_once_it_is_in_the_log(handler: Api) -> None:
    case = begun(handler)
    before = handler.get(f"cases/{case}/records/2").json()
    assert before["proof"] == ""
    sequencer.run()
    after = handler.get(f"cases/{case}/records/2").json()
    assert after["proof"].startswith("c2sp.org/tlog-proof@v1")
    assert after["seal"] == ledger.fact(f"case/{case}", 2).seal
    assert after["header"]["kind"] == "casefile.clue"


def test_kinds_and_due_dates_are_open_to_all(db: None) -> None:
    client = Client()
    rows = {row["kind"]: row for row in client.get("/api/kinds").json()}
    assert rows["casefile.filing"]["act"] == "file-case"
    assert client.get("/api/kinds/casefile.filing").json()["properties"]["cause"]["title"] == "案由"
    asked = "place=anze&duty=publish-decision&start=2026-03-02T09:00:00%2B08:00&procedure=penalty"
    said = client.get(f"/api/due?{asked}").json()
    assert said["due"].startswith("2026-03-11")
    assert {source["clause"] for source in said["sources"]} >= {"anze/disclosure/13"}
    assert problem(client.get(f"/api/due?{asked.replace('anze', 'nowhere')}"), 404)
    assert problem(client.get(f"/api/due?{asked.replace('anze', '')}"), 400)
    assert not said["notes"]
    assert "另有期限" in client.get(f"/api/due?{asked.replace('&procedure=penalty', '')}").json()["notes"][0]
    assert problem(client.get(f"/api/due?{asked.replace('=penalty', '=punish')}"), 404)
    assert problem(client.get(f"/api/due?{asked.replace('2026-03-02', '9999-12-31')}"), 422)


def test_the_document_is_openapi_3_1(db: None) -> None:
    document = Client().get("/api/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    assert {"/api/cases/{case}/acts/{act}", "/api/due", "/api/kinds"} <= set(document["paths"])


def test_everything_recorded_through_the_interface_verifies(handler: Api) -> None:
    case = begun(handler)
    handler.post(f"cases/{case}/acts/file-case", {"content": filing()})
    assert verify().ok


@pytest.mark.clause("nat/cf/42")
def test_invented_officers_with_invented_certificates_do_nothing_through_the_interface(handler: Api) -> None:
    case = begun(handler)
    handler.post(f"cases/{case}/acts/file-case", {"content": filing()})
    own = [one.model_dump(mode="json") for one in world.officers()]
    invented = [{**one, "person": f"p-x{n}", "name": f"示{n}某"} for n, one in enumerate(own)]
    content = {"sort": "书证", "name": "进货单", "source": "当事人", "certificates_shown": True}
    address = f"cases/{case}/acts/collect-evidence"
    (told,) = problem(handler.post(address, {"content": {**content, "officers": invented}}), 409)["refusals"]
    assert told["text"] == "示0某（编号 p-x0）不在人员名录中；示1某（编号 p-x1）不在人员名录中"
    assert (told["clause"], told["field"], bool(told["remedy"])) == ("nat/cf/42", "officers", True)
    swapped = [{**own[0], "certificate": own[1]["certificate"]}, own[1]]
    (told,) = problem(handler.post(address, {"content": {**content, "officers": swapped}}), 409)["refusals"]
    assert "李办案的执法证号写为 示执0008，名录中是 示执0009" in told["text"]
    bare = [{"person": one["person"], "name": one["name"]} for one in own]
    assert handler.post(address, {"content": {**content, "officers": bare}}).status_code == 201
    sealed = reading.history(f"case/{case}").last("evidence-paper")
    assert sealed is not None
    assert [one.certificate for one in sealed.body.officers] == [one["certificate"] for one in own]
    told = {"kind": "casefile.evidence", "content": {**content, "officers": invented}}
    assert handler.post(f"cases/{case}/facts", told).status_code == 201, "what has happened elsewhere stays as it says"
