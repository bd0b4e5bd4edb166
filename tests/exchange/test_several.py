"""Several acts of one case in one request: as one by one, each seeing those before it, all recorded or none."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.casefile.models import Case
from qiuhao.exchange.models import Use
from qiuhao.ledger import reading as ledger
from qiuhao.ledger import readings
from qiuhao.ledger.kinds import content_of
from qiuhao.ledger.log import sequencer
from qiuhao.ledger.verify import verify
from tests.casefile import world

from .conftest import Api
from .test_api import begun, filing, problem

EARLIER = "2026-03-01T16:30:00+08:00"


def piece(number: int = 1, **more: Any) -> dict[str, Any]:
    content = {
        "sort": "书证", "name": f"进货单第 {number} 页", "source": "当事人", "manner": "复制",
        "collected_at": "2026-03-02T08:30:00+08:00", "officers": [o.model_dump(mode="json") for o in world.officers()],
        "certificates_shown": True, "rights_told": True, "proves": "超范围生产的数量。",
        "signatures": [{"role": "当事人", "name": "何某"}, {"role": "执法人员", "name": "李办案"}],
    }  # fmt: skip
    return {"act": "collect-evidence", "content": content, **more}


def recording(about: int) -> dict[str, Any]:
    content = {
        "about": about, "device": "记录仪一号", "maker": "李办案", "maker_id": world.HANDLER,
        "started_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:30:00+08:00", "place": "店内",
    }  # fmt: skip
    return {"act": "make-recording", "content": content}


def stored(about: int | None = None) -> dict[str, Any]:
    known = {"about": about} if about is not None else {}
    return {"act": "store-recording", "content": {"store": "平台", "stored_by": world.HANDLER, **known}}


def opened(api: Api) -> str:
    """A case that is filed: three records."""
    case = begun(api)
    assert api.post(f"cases/{case}/acts/file-case", {"content": filing()}).status_code == 201
    return case


def sent(api: Api, case: str, *acts: dict[str, Any], key: str = "", more: dict[str, Any] | None = None) -> Any:
    return api.post(f"cases/{case}/acts", {"acts": list(acts), **(more or {})}, key)


def told(case: str) -> list[Any]:
    """What the records of a case say, whichever case it is."""
    return [
        (f.number, f.kind, f.door, f.actors, f.happened_at, content_of(f.body)) for f in ledger.facts(f"case/{case}")
    ]


def row(case: str) -> dict[str, Any]:
    found = Case.objects.filter(stream=f"case/{case}").values().get()
    return {name: value for name, value in found.items() if name not in ("stream", "number", "written")}


def test_what_is_sent_together_is_recorded_as_one_by_one(handler: Api) -> None:
    one, other = opened(handler), opened(handler)
    acts = [piece(1), recording(4), piece(2), piece(3, door="reported", happened_at=EARLIER)]
    done = sent(handler, one, *acts)
    assert done.status_code == 201, done.content.decode()
    for act in acts[:3]:
        alone = handler.post(f"cases/{other}/acts/{act['act']}", {"content": act["content"]})
        assert alone.status_code == 201, alone.content.decode()
    fact = {"kind": "casefile.evidence", "content": acts[3]["content"], "happened_at": EARLIER}
    last = handler.post(f"cases/{other}/facts", fact)
    assert told(one)[3:] == told(other)[3:]
    assert row(one) == row(other)
    records, facts = done.json()["records"], ledger.facts(f"case/{one}")[3:]
    assert [(r["case"], r["number"], r["kind"], r["seal"]) for r in records] == [
        (one, f.number, f.kind, f.seal) for f in facts
    ]
    assert records[0].keys() == last.json().keys()
    assert done["ETag"] == handler.get(f"cases/{one}")["ETag"]
    assert one in [c["case"] for c in handler.get("cases?text=进货单第").json()["cases"]]
    sequencer.run()
    assert verify().ok


def test_each_act_sees_those_before_it(handler: Api) -> None:
    case = opened(handler)
    assert "没有这一号" in problem(sent(handler, case, stored(5)), 422)["detail"]
    assert sent(handler, case, piece(), recording(4), stored(5)).status_code == 201
    twice = problem(sent(handler, case, recording(4), stored(7), stored(7)), 409)
    assert (twice["pointer"], twice["refusals"][0]["field"]) == ("/acts/2", "about")
    assert ledger.head(f"case/{case}").number == 6


def test_what_a_form_begins_with_is_known_by_then(handler: Api) -> None:
    case = opened(handler)
    assert sent(handler, case, piece(), recording(4), stored()).status_code == 201
    assert ledger.fact(f"case/{case}", 6).body.about == 5
    said = problem(sent(handler, case, recording(4), stored() | {"prefill": False}), 422)
    assert (said["pointer"], said["problems"][0]["field"]) == ("/acts/1", "about")


def test_a_refusal_in_the_middle_leaves_nothing(handler: Api) -> None:
    case, one_officer = opened(handler), piece(1)
    one_officer["content"] = one_officer["content"] | {"officers": one_officer["content"]["officers"][:1]}
    before, held = told(case), row(case)
    alone = problem(handler.post(f"cases/{case}/acts/collect-evidence", {"content": one_officer["content"]}), 409)
    said = problem(sent(handler, case, piece(1), one_officer, piece(2), key="k-1"), 409)
    assert said.pop("pointer") == "/acts/1"
    assert said.pop("detail") == f"第 2 项没有通过，全部没有保存。{alone.pop('detail')}"
    assert said == alone
    assert all(reason["clause"] for reason in said["refusals"])
    assert (told(case), row(case)) == (before, held)
    assert not Use.objects.filter(key="k-1").exists()
    assert sent(handler, case, piece(1), piece(2), key="k-1").status_code == 201


@pytest.mark.parametrize(
    ("act", "status", "pointer", "words"),
    [
        ({"act": "nosuch", "content": {}}, 404, "/acts/1", "nosuch"),
        ({"act": "collect-evidence", "content": {"sort": "书证"}, "prefill": False}, 422, "/acts/1", "没有填写"),
        (piece(happened_at="2026-03-01T09:00:00"), 422, "/acts/1", "时区"),
        (piece(happened_at=EARLIER), 422, "/acts/1", "办理之时"),
        (piece(door="reported", happened_at="2026-03-09T09:00:00+08:00"), 422, "/acts/1", "晚于现在"),
        (piece(door="window"), 400, None, "door"),
    ],
)
def test_what_is_wrong_with_one_is_told_with_its_place(
    handler: Api, act: dict[str, Any], status: int, pointer: str | None, words: str
) -> None:
    case = opened(handler)
    said = problem(sent(handler, case, piece(), act), status)
    assert said.get("pointer") == pointer
    assert words in said["detail"]
    assert ledger.head(f"case/{case}").number == 3


def test_there_is_at_least_one_and_at_most_a_hundred(handler: Api) -> None:
    case = opened(handler)
    assert "至少要有一项" in problem(sent(handler, case), 400)["detail"]
    assert "不能超过 100 项" in problem(sent(handler, case, *[piece()] * 101), 400)["detail"]


def test_an_act_that_takes_a_number_or_draws_a_paper_goes_alone(handler: Api) -> None:
    case = begun(handler)
    said = problem(sent(handler, case, {"act": "file-case", "content": filing()}), 422)
    assert (said["pointer"], "文号" in said["detail"], "file-case" in said["detail"]) == ("/acts/0", True, True)
    numbered = {**filing(), "number_text": "示市监立〔2026〕1号"}
    assert sent(handler, case, {"act": "file-case", "content": numbered}, piece()).status_code == 201
    notice = {"act": "notify", "content": {**filing(), "number_text": "示市监罚告〔2026〕1号"}}
    assert problem(sent(handler, case, piece(), notice), 422)["pointer"] == "/acts/1"
    assert ledger.head(f"case/{case}").number == 4


def test_a_retry_gives_the_first_answer_whoever_recorded_since(handler: Api) -> None:
    case = opened(handler)
    first = sent(handler, case, piece(1), piece(2), key="k-2")
    assert sent(handler, case, piece(3)).status_code == 201
    again = sent(handler, case, piece(1), piece(2), key="k-2")
    assert (again.status_code, again.json()) == (201, first.json())
    assert ledger.head(f"case/{case}").number == 6
    assert "k-2" in problem(sent(handler, case, piece(1), piece(4), key="k-2"), 409)["detail"]
    one = handler.post(f"cases/{case}/acts/collect-evidence", {"content": piece(1)["content"]}, key="k-2")
    assert problem(one, 409)
    assert ledger.head(f"case/{case}").number == 6


def test_somebody_recorded_first(handler: Api) -> None:
    case = opened(handler)
    seen = handler.get(f"cases/{case}")["ETag"]
    assert sent(handler, case, piece(1)).status_code == 201
    assert "先行记录" in problem(sent(handler, case, piece(2), more={"expected_head": 3}), 409)["detail"]
    stale = handler.post(f"cases/{case}/acts", {"acts": [piece(2)]}, **{"If-Match": seen})
    assert problem(stale, 412)
    assert ledger.head(f"case/{case}").number == 4
    fresh = handler.post(
        f"cases/{case}/acts", {"acts": [piece(2)]}, **{"If-Match": handler.get(f"cases/{case}")["ETag"]}
    )
    assert fresh.status_code == 201


def test_the_persons_posts_are_asked_for_each(handler: Api) -> None:
    case = opened(handler)
    clerk = Api(world.CLERK)
    done_here = problem(sent(clerk, case, piece()), 409)
    assert (done_here["pointer"], [r["gate"] for r in done_here["refusals"]]) == ("/acts/0", ["post"])
    reported = problem(sent(clerk, case, piece(door="reported", happened_at=EARLIER)), 403)
    assert reported["pointer"] == "/acts/0"
    assert problem(sent(Api(world.HANDLER, ("read",)), case, piece()), 403)
    enter("person/p-stranger", [PersonEntered(name="外人", authority="demo-other")], ["p-registrar"])
    assert problem(sent(Api(world.STRANGER), case, piece()), 404)
    assert ledger.head(f"case/{case}").number == 3


def test_only_files_of_ones_own_are_named(handler: Api) -> None:
    case = opened(handler)
    ref = Api(world.HEAD).upload("单据.txt", b"another person's receipt")
    strange = piece()
    strange["content"] = strange["content"] | {"files": [ref]}
    said = problem(sent(handler, case, piece(), strange), 422)
    assert (said["pointer"], "没有上传" in said["detail"]) == ("/acts/1", True)


def test_a_refused_list_stands_in_the_log_of_readings(handler: Api) -> None:
    case = opened(handler)
    problem(sent(handler, case, {"act": "nosuch", "content": {}}), 404)
    looks = readings.looks([f"case/{case}"]).lines
    assert [(look.who, look.part) for look in looks] == [(world.HANDLER, "api-acts")]
