"""The interface beyond the case: files, lists, registers, ETags, limits, the moment of an act, the document."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from qiuhao.casefile.acting import offer
from qiuhao.casefile.doing import report
from qiuhao.casefile.models import Case
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import all_kinds, make
from tests.casefile import world
from tests.disclosure.story import Story
from tests.review.story import Story as Reviewed
from tests.rights.visitors import entered

from .conftest import Api
from .test_api import CLUE, begun, filing, problem

EVIDENCE = {"sort": "书证", "name": "单据", "source": "当事人"}


def told(evidence: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "casefile.evidence", "content": evidence, "happened_at": "2026-03-02T08:30:00+08:00"}


def filed(api: Api) -> str:
    case = begun(api)
    assert api.post(f"cases/{case}/acts/file-case", {"content": filing()}).status_code == 201
    return case


def test_a_file_goes_up_into_a_record_and_down_again(handler: Api) -> None:
    case = filed(handler)
    ref = handler.upload("单据.txt", b"receipt")
    assert (ref["name"], ref["size"], ref["media_type"]) == ("单据.txt", 7, "text/plain")
    assert handler.post(f"cases/{case}/facts", told({**EVIDENCE, "files": [ref]})).status_code == 201
    answer = handler.get(f"cases/{case}/files/{ref['sha256']}")
    assert b"".join(answer.streaming_content) == b"receipt"
    assert answer["Content-Disposition"].startswith("attachment")
    assert problem(handler.get(f"cases/{case}/files/{'0' * 64}"), 404)


def test_nobody_names_a_file_that_he_did_not_hand_in(handler: Api) -> None:
    """Or whoever knows a digest could read the file through a case of his own."""
    case = filed(handler)
    foreign = files.put(b"secret of another case", media_type="text/plain", name="机密.txt").model_dump()
    said = problem(handler.post(f"cases/{case}/facts", told({**EVIDENCE, "files": [foreign]})), 422)
    assert "没有上传" in said["detail"]
    assert problem(handler.get(f"cases/{case}/files/{foreign['sha256']}"), 404)


def test_a_file_over_the_limit_is_told_the_limit(handler: Api, settings: Any) -> None:
    settings.QIUHAO_LIMITS = {**settings.QIUHAO_LIMITS, "upload": 10}
    said = problem(handler.raw("files?name=a", b"x" * 11), 413)
    assert "10 字节" in said["detail"]
    assert not files.StoredFile.objects.exists()


def test_a_form_with_files_over_the_limit_is_told_the_limit_at_the_desk(handler: Api, settings: Any) -> None:
    settings.QIUHAO_LIMITS = {**settings.QIUHAO_LIMITS, "upload": 1000}
    answer = Client().post("/desk/cases/new/", {"files": "长" * 2000})
    assert answer.status_code == 413
    assert "1000 字节" in answer.content.decode()


def test_a_record_is_printed(handler: Api) -> None:
    case = filed(handler)
    answer = handler.get(f"cases/{case}/records/3/sheet.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert problem(handler.get(f"cases/{case}/records/9/sheet.pdf"), 404)


def test_the_head_that_was_seen_is_an_etag(handler: Api) -> None:
    case = begun(handler)
    seen = handler.get(f"cases/{case}")["ETag"]
    assert handler.get(f"cases/{case}", **{"If-None-Match": seen}).status_code == 304
    done = handler.post(f"cases/{case}/acts/file-case", {"content": filing()}, **{"If-Match": seen})
    assert done.status_code == 201
    assert done["ETag"] == handler.get(f"cases/{case}")["ETag"] != seen
    late = handler.post(f"cases/{case}/facts", told(EVIDENCE), **{"If-Match": seen})
    assert "先行记录" in problem(late, 412)["detail"]
    for strange in ('"2-0000000000000000"', "abc", '"99-0000000000000000"'):
        assert problem(handler.post(f"cases/{case}/facts", told(EVIDENCE), **{"If-Match": strange}), 412)
    assert ledger.head(f"case/{case}").number == 3


def test_a_retry_under_its_key_is_answered_though_the_head_has_moved(handler: Api) -> None:
    case = begun(handler)
    seen = handler.get(f"cases/{case}")["ETag"]
    first = handler.post(f"cases/{case}/acts/file-case", {"content": filing()}, key="k-1", **{"If-Match": seen})
    again = handler.post(f"cases/{case}/acts/file-case", {"content": filing()}, key="k-1", **{"If-Match": seen})
    assert (first.status_code, first.json()) == (again.status_code, again.json())


def test_a_refused_request_gives_its_key_back(handler: Api) -> None:
    case = begun(handler)
    wrong = {**filing(), "cause": ""}
    assert problem(handler.post(f"cases/{case}/acts/file-case", {"content": wrong}, key="k-1"), 422)
    assert handler.post(f"cases/{case}/acts/file-case", {"content": filing()}, key="k-1").status_code == 201


def test_an_act_made_here_happens_now(handler: Api) -> None:
    case = begun(handler)
    earlier = (clock.now() - timedelta(hours=1)).isoformat()
    said = problem(handler.post(f"cases/{case}/acts/file-case", {"content": filing(), "happened_at": earlier}), 422)
    assert "补录" in said["detail"]
    about_now = (clock.now() - timedelta(minutes=4)).isoformat()
    assert (
        handler.post(f"cases/{case}/acts/file-case", {"content": filing(), "happened_at": about_now}).status_code == 201
    )
    opened_earlier = {**CLUE, "happened_at": earlier}
    assert problem(handler.post("cases", opened_earlier), 422)
    assert handler.post("cases", {**opened_earlier, "door": "reported"}).status_code == 201


def test_an_act_happens_when_its_own_record_says(handler: Api) -> None:
    case = filed(handler)
    ended = clock.now() - timedelta(hours=1)
    content = {
        "began_at": (ended - timedelta(minutes=30)).isoformat(), "ended_at": ended.isoformat(), "place": "店内",
        "officers": [one.model_dump(mode="json") for one in world.officers()], "certificates_shown": True,
        "shown_to": "何某", "rights_told": True, "found": "有糕点。", "proves": "超范围生产",
    }  # fmt: skip
    done = handler.post(f"cases/{case}/acts/examine", {"content": content})
    assert done.status_code == 201, done.content.decode()
    assert ledger.fact(f"case/{case}", done.json()["number"]).happened_at == ended


def test_what_an_act_begins_with_and_why_it_is_shut(handler: Api) -> None:
    case = begun(handler)
    asked = handler.get(f"cases/{case}/acts/file-case").json()
    assert (asked["kind"], asked["open"], asked["clause"]) == ("casefile.filing", True, asked["clause"])
    shut = handler.get(f"cases/{case}/acts/decide").json()
    assert not shut["open"]
    assert all(r["clause"] for r in shut["refusals"] if r["gate"] not in ("post", "promise"))
    same = handler.post(f"cases/{case}/acts/decide/why-not", {}).json()
    assert same == {"open": False, "refusals": shut["refusals"]}


def test_the_work_list_is_turned_by_a_cursor(handler: Api) -> None:
    made = {filed(handler) for _ in range(3)}
    seen: list[dict[str, Any]] = []
    path = "duties?limit=1"
    while path:
        page = handler.get(path).json()
        seen += page["duties"]
        path = page["next"].removeprefix("/api/")
    assert made <= {row["case"] for row in seen}
    assert [row["due_at"] for row in seen] == sorted(row["due_at"] for row in seen)
    assert len({row["key"] for row in seen}) == len(seen)
    assert problem(handler.get("duties?after=yesterday"), 400)
    with clock.fixed(clock.now() + timedelta(days=400)):
        assert {row["late"] for row in handler.get("duties?late=true").json()["duties"]} == {True}


def test_lists_and_registers_hold_what_the_desk_shows(handler: Api) -> None:
    case = begun(handler)
    decision = {
        "parties": [world.party()], "proposal": world.proposal(), "number_text": "示市监罚〔2026〕7号",
        "authority_name": "示范县市场监督管理局", "decided_by": world.HEAD,
    }  # fmt: skip
    report(f"case/{case}", make("casefile.filing", world.filing()), [world.HANDLER])
    report(f"case/{case}", make("casefile.decision", decision), [world.HANDLER])
    waiting = handler.get("publications").json()["items"]
    assert [(row["case"], row["stage"]) for row in waiting] == [(case, "drafting")]
    assert problem(handler.get("publications?stage=hidden"), 404)
    assert handler.get("reviews").json() == {"items": [], "next": ""}
    assert handler.get("archives?bound=true").json() == {"items": [], "next": ""}
    known = handler.get("registers/authorities").json()["items"]
    assert [row["authority"] for row in known] == [world.AUTHORITY]
    officers = handler.get(f"registers/authorities/{world.AUTHORITY}/officers").json()["items"]
    assert world.HANDLER in {row["person"] for row in officers}
    assert problem(handler.get(f"registers/authorities/{world.AUTHORITY}/salaries"), 404)
    assert problem(handler.get("registers/authorities/elsewhere/units"), 404)


def turned(api: Api, path: str, name: str = "items") -> list[dict[str, Any]]:
    """A list to its end, page by page."""
    found: list[dict[str, Any]] = []
    while path:
        page = api.get(path).json()
        assert set(page) == {name, "next"}
        found += page[name]
        path = page["next"].removeprefix("/api/")
    return found


def decided(many: int = 3) -> list[str]:
    """Cases, each with two decisions."""
    made = []
    for number in range(1, many + 1):
        story = Story("anze")
        story.decide(number=f"示市监罚〔2026〕{number}号")
        story.decide(number=f"示市监罚〔2026〕{number + 10}号")
        made.append(story.case.removeprefix("case/"))
    return made


def test_what_is_to_be_published_is_turned_to_its_end(handler: Api) -> None:
    decided()
    found = sorted(row["number"] for row in turned(handler, "publications?limit=1"))
    assert found == sorted(f"示市监罚〔2026〕{n}号" for n in (1, 2, 3, 11, 12, 13))


def test_what_is_to_be_bound_and_what_is_bound_are_turned_to_their_end(handler: Api) -> None:
    made = decided()
    for state, path in (("closed", "archives?limit=1"), ("archived", "archives?bound=true&limit=1")):
        Case.objects.update(state=state)
        found = [row["case"] for row in turned(handler, path)]
        assert sorted(found) == sorted(made)
    assert turned(handler, "archives?limit=1") == []


def test_what_is_under_review_is_turned_to_its_end(handler: Api) -> None:
    made = [Reviewed("anze") for _ in range(3)]
    for story in made:
        story.submit()
    found = [row["case"] for row in turned(handler, "reviews?limit=1")]
    assert sorted(found) == sorted(story.case.removeprefix("case/") for story in made)


def test_registers_are_turned_by_id(handler: Api) -> None:
    for which, key in (("officers", "person"), ("units", "unit"), ("matters", "matter")):
        path = f"registers/authorities/{world.AUTHORITY}/{which}"
        whole = [row[key] for row in handler.get(path).json()["items"]]
        assert whole == sorted(whole)
        assert [row[key] for row in turned(handler, f"{path}?limit=1")] == whole
    assert len(turned(handler, f"registers/authorities/{world.AUTHORITY}/officers?limit=1")) > 1


@pytest.mark.parametrize(
    "path",
    ["publications?after=x|1", "reviews?after=yesterday", "archives?after=-1", "registers/authorities?after=%07"],
)
def test_a_place_that_no_page_gave_is_refused(handler: Api, path: str) -> None:
    assert "翻页位置" in problem(handler.get(path), 400)["detail"]


def test_cases_are_found_by_words_and_filters_within_ones_rights(handler: Api) -> None:
    first, second = filed(handler), begun(handler)
    report(f"case/{first}", make("casefile.evidence", {**EVIDENCE, "name": "进货台账"}), [world.HANDLER])
    assert [row["case"] for row in turned(handler, "cases?text=进货台账&limit=1", "cases")] == [first]
    assert {row["case"] for row in turned(handler, "cases?limit=1&state=filed&state=clue", "cases")} >= {second}
    assert [row["case"] for row in turned(handler, "cases?text=进货台账&state=clue", "cases")] == []
    assert [row["case"] for row in turned(handler, "cases?least=1.00", "cases")] == []
    assert "金额" in problem(handler.get("cases?least=1"), 400)["detail"]
    assert problem(handler.get("cases?opened_since=yesterday"), 400)
    elsewhere = entered("handler of another unit")
    assert Api(elsewhere.person).get("cases?text=进货台账").json() == {"cases": [], "next": ""}


def test_the_clocks_of_one_duty_come_by_date(handler: Api) -> None:
    decided()
    found = turned(handler, "duties?duty=publish-decision&limit=1", "duties")
    assert {row["duty"] for row in found} == {"publish-decision"}
    assert len(found) == 6
    assert problem(handler.get("duties?duty=dance"), 404)


def test_what_no_database_keeps_is_said_at_the_door(handler: Api) -> None:
    assert "空字符" in problem(handler.get("cases?text=%00"), 400)["detail"]
    assert "空字符" in problem(handler.get("cases/a%00b"), 400)["detail"]
    assert "空字符" in problem(handler.post("cases", {**CLUE, "authority": "a\0b"}), 400)["detail"]


def test_a_record_of_a_year_without_a_calendar_is_taken(handler: Api) -> None:
    """Old files are entered too: their days are counted by weekends, and say so."""
    case = filed(handler)
    long_ago = {**told(EVIDENCE), "happened_at": "1999-03-02T08:30:00+08:00"}
    assert handler.post(f"cases/{case}/facts", long_ago).status_code == 201
    old = {**CLUE, "door": "reported", "happened_at": "1999-03-02T08:30:00+08:00"}
    assert handler.post("cases", old).status_code == 201
    asked = handler.get("due?place=anze&duty=publish-decision&start=1999-03-02T08:30:00%2B08:00").json()
    assert asked["provisional"]
    assert handler.get("due?place=anze&duty=publish-decision&start=9999-12-30T08:30:00%2B08:00").status_code == 422


def test_the_document_has_every_act_of_every_procedure_with_the_fields_of_its_kind(db: None) -> None:
    document = Client().get("/api/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    schemas = document["components"]["schemas"]
    for table in PROCEDURES.values():
        for row in table.rows:
            act = offer(row.act, table.name)
            assert act is not None, row.act
            operation = document["paths"][f"/api/cases/{{case}}/acts/{row.act}"]["post"]
            assert table.title in operation["tags"]
            content = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]["content"]
            refs = [one["$ref"].removeprefix("#/components/schemas/") for one in content["anyOf"]]
            assert set(schemas[act.kind.replace(".", "_")]["properties"]) == set(all_kinds()[act.kind].model_fields)
            assert act.kind.replace(".", "_") in refs
    pointed = set(json.dumps(document).split('"#/components/schemas/')[1:])
    assert not {one.split('"')[0] for one in pointed} - set(schemas)


def test_the_last_use_of_a_token_is_known(handler: Api) -> None:
    handler.get("cases")
    handler.token.refresh_from_db()
    assert handler.token.used_at == clock.now()
