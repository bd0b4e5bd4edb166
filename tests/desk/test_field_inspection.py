"""Inspections that come in from the field: planned or urgent, once and only once, and nothing lost in a conflict."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.matter import Matter
from qiuhao.casefile import reading
from qiuhao.casefile.acts import field_papers
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import report
from qiuhao.casefile.models import Case
from qiuhao.documents.reading import series_report
from qiuhao.documents.rendering import render
from qiuhao.law.facts import History
from qiuhao.ledger import clock, files
from qiuhao.ledger.kinds import make
from tests.casefile import world
from tests.casefile.inspecting import CONTENT, PLAN
from tests.desk.browser import fill
from tests.desk.conftest import Visit
from tests.desk.field import KEY, moment, record, send, signed
from tests.documents import papers

CHECKS = [
    {"item": "进货查验记录", "result": "fine", "words": ""},
    {"item": "贮存条件", "result": "problem", "words": "冷柜温度偏高"},
]
VISIT: dict[str, Any] = {
    "checks": CHECKS, "result": "corrected", "handling": "当场调低冷柜温度。", "told": True, "told_to": "何某",
    "told_how": "written", "opinion": "没有意见。",
}  # fmt: skip
SIGNED = [signed("当事人", "何某"), signed("执法人员", "李办案"), signed("执法人员", "王协办")]
RESULTS = f"register/numbers-{world.AUTHORITY}-inspected-2026"


def visited(case: str = "", visit: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """An inspection as the device sends it: of a planned case, or (no case) one that began as urgent."""
    own: dict[str, Any] = {"party": None} if case else {"party": world.party(), "matter": "m-inspect-1"}
    said = VISIT | {"case": case} | ({} if case else {"urgent_reason": "群众当场举报。"}) | (visit or {})
    return record(
        sort="inspection", visit=said, number=None, penalty="", amount="0.00", signatures=SIGNED, facts="",
        cause="日常检查", basis=[], **(own | more),
    )  # fmt: skip


@pytest.fixture
def planned(morning: None) -> str:
    """An inspection that the head has allowed."""
    matter = Matter(matter="m-inspect-1", name="食品经营监督检查", sort="inspection")
    enter(f"authority/{world.AUTHORITY}", [matter], ["p-registrar"])
    first = opened(world.AUTHORITY, "inspection", "u-1", [world.HANDLER])
    plan = make("casefile.inspection_plan", PLAN | {"handlers": world.officers()})
    case = open_case(first, plan, [world.HANDLER], world.MORNING - timedelta(days=1), door="reported")
    told = make("casefile.inspection_approval", CONTENT["casefile.inspection_approval"] | {"about": 2})
    report(case, told, [world.HEAD], world.MORNING - timedelta(hours=3))
    return case


@pytest.fixture
def officer(planned: str, visit: Visit) -> Client:
    return visit(world.HANDLER)


def history(case: str) -> History:
    return reading.history(case)


def of(case: str, kind: str) -> list[Any]:
    return [fact for fact in history(case).as_recorded if fact.kind == f"casefile.{kind}"]


def clauses(case: str) -> list[str]:
    return [found.clause for found in reading.answer(case).findings]


@pytest.mark.clause("nat/54/pc", "nat/54/sp")
def test_a_planned_inspection_goes_on_with_its_record_and_the_result_told_on_the_spot(
    officer: Client, planned: str
) -> None:
    [taken] = officer.get("/desk/field/kit.json").json()["visits"]["list"]
    assert (taken["case"], taken["approved"], taken["party"]["name"]) == (planned, True, PLAN["parties"][0]["name"])
    answer = send(officer, visited(planned))
    assert answer.status_code == 201, answer.content.decode()
    assert answer.json()["found"] == []
    assert [r["title"] for r in answer.json()["records"]] == [
        "出示执法证件记录", "证据提取登记", "现场检查（勘验）笔录", "行政检查结果告知书", "现场录入说明",
    ]  # fmt: skip
    [looked], [result] = of(planned, "examination"), of(planned, "inspection_result")
    assert [(c.item, c.result, c.words) for c in looked.body.checks] == [
        ("进货查验记录", "fine", ""), ("贮存条件", "problem", "冷柜温度偏高"),
    ]  # fmt: skip
    assert "发现问题：贮存条件，冷柜温度偏高" in looked.body.found
    assert [one.signed for one in looked.body.signatures] == [True, True, True]
    assert (result.door, result.body.number_text) == ("act", "示市监检告〔2026〕1号")
    assert result.body.told_at == world.MORNING - timedelta(minutes=2)
    assert (result.body.told_to, result.body.parties[0].name) == ("何某", PLAN["parties"][0]["name"])
    assert reading.answer(planned).state == "concluded"
    assert clauses(planned) == []
    assert officer.get("/desk/field/kit.json").json()["visits"]["list"] == [], "it waits for nobody any more"


@pytest.mark.parametrize("case", ["planned", "urgent"])
@pytest.mark.parametrize("overtaken", [False, True], ids=["as expected", "another took the number"])
def test_the_result_told_on_the_spot_has_its_paper_drawn_up_before_the_number_is_taken(
    officer: Client, planned: str, monkeypatch: pytest.MonkeyPatch, case: str, overtaken: bool
) -> None:
    drawings: list[str] = []

    def counted(name: str, *rest: Any, **more: Any) -> bytes:
        drawings.append(name)
        return render(name, *rest, **more)

    monkeypatch.setattr(field_papers, "render", counted)
    if overtaken:
        monkeypatch.setattr(field_papers, "_likely", lambda series: "示市监检告〔2026〕7号")
    answer = send(officer, visited(planned if case == "planned" else ""))
    assert answer.status_code == 201, answer.content.decode()
    assert drawings == ["inspection_result"] * (2 if overtaken else 1)
    there = planned if case == "planned" else Case.objects.exclude(stream=planned).get().stream
    [result] = of(there, "inspection_result")
    assert result.body.document.name == "行政检查结果告知书 示市监检告〔2026〕1号.pdf"
    paper = papers.read(files.read(result.body.document.sha256)).text
    assert "示市监检告〔2026〕1号" in paper
    assert "冷柜温度偏高" in paper
    assert result.body.parties[0].name in paper


def test_sent_twice_it_is_one_record_and_one_number(officer: Client, planned: str, visit: Visit) -> None:
    first, second = send(officer, visited(planned)), send(officer, visited(planned), at=3)
    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json()["replayed"]
    assert second.json()["records"] == first.json()["records"], "those of the sending, not the whole case"
    colleague = visit(world.SECOND)
    copied = send(colleague, visited(planned))
    assert (copied.status_code, copied.json()["replayed"]) == (200, True), "a copy on another log-in is the same record"
    assert len(of(planned, "inspection_result")) == len(of(planned, "examination")) == 1
    assert series_report(RESULTS).used == 1
    other = send(colleague, visited(planned, {"handling": "别的要求。"}))
    assert other.status_code == 409


def test_the_same_inspection_from_two_devices_keeps_both_records_and_one_result(
    officer: Client, planned: str, visit: Visit
) -> None:
    send(officer, visited(planned))
    later = visited(planned, {"result": "order", "handling": "三日内改正。"}, key=KEY[:-1] + "2", device="phone-2")
    answer = send(visit(world.SECOND), later)
    assert answer.status_code == 201
    assert len(of(planned, "examination")) == 2
    assert len(of(planned, "inspection_result")) == 1
    second = of(planned, "examination")[1]
    assert second.door == "reported"
    assert second.body.told.endswith("三日内改正。"), "what was told there is not lost"
    assert any("本案已有检查结果" in one["text"] and "三日内改正" in one["text"] for one in answer.json()["found"])
    assert (series_report(RESULTS).used, series_report(RESULTS).reserved) == (1, 0)


def test_a_case_that_was_cancelled_meanwhile_takes_the_record_with_its_findings(officer: Client, planned: str) -> None:
    report(planned, make("casefile.inspection_cancelled", {"reason": "计划调整。"}), [world.HEAD], world.MORNING)
    answer = send(officer, visited(planned))
    assert answer.status_code == 201
    assert [f.door for f in of(planned, "examination") + of(planned, "inspection_result")] == ["reported", "reported"]
    assert any("现场检查" in one["record"] for one in answer.json()["found"])


@pytest.mark.clause("nat/54/sp")
def test_an_urgent_inspection_begins_a_case_and_its_approval_is_owed(officer: Client) -> None:
    answer = send(officer, visited())
    assert answer.status_code == 201, answer.content.decode()
    assert answer.json()["found"] == []
    case = Case.objects.exclude(stream__in=[c["case"] for c in kit(officer)]).get().stream
    [plan] = of(case, "inspection_plan")
    assert (plan.body.urgent, plan.body.matter_listed, plan.body.ground) == (True, True, "complaint")
    assert any("补办" in line for line in answer.json()["next"])
    assert reading.answer(case).state == "concluded"


@pytest.mark.clause("nat/54/sp")
def test_neither_planned_nor_urgent_is_sealed_with_its_finding(officer: Client) -> None:
    answer = send(officer, visited(visit={"urgent_reason": ""}))
    assert any("没有机关负责人的批准" in one["text"] for one in answer.json()["found"])
    case = Case.objects.exclude(stream__in=[c["case"] for c in kit(officer)]).get().stream
    assert "nat/54/sp" in clauses(case)


@pytest.mark.clause("nat/54/pc")
def test_a_result_not_told_on_the_spot_is_still_owed(officer: Client, planned: str) -> None:
    answer = send(officer, visited(planned, {"told": False}))
    assert any("告知" in line for line in answer.json()["next"])
    assert of(planned, "examination")[0].body.told == ""
    assert of(planned, "inspection_result")[0].body.told_at is None
    told = send(officer, visited(key=KEY[:-1] + "3"))
    assert not any("告知" in line for line in told.json()["next"])


def test_late_entry_shows_both_moments(officer: Client, planned: str) -> None:
    with clock.fixed(world.MORNING + timedelta(days=3)):
        said = send(officer, visited(planned), at=3 * 24 * 60).json()
    [result] = of(planned, "inspection_result")
    assert (result.door, said["found"]) == ("reported", [])
    assert result.recorded_at - result.happened_at > timedelta(days=3)
    late = {e.title for _, chapter in reading.timeline(planned) for e in chapter if e.late}
    assert "行政检查结果告知书" in late


@pytest.mark.parametrize(
    ("said", "word"),
    [
        (visited("case/none"), "没有这次检查"),
        (visited(party=None), "没有被检查人"),
        (visited(visit={"result": "nothing"}), "检查结果"),
        (record(sort="inspection", number=None), "没有写检查结果"),
    ],
)
def test_bad_sendings_get_a_sentence_and_leave_nothing_behind(officer: Client, said: Any, word: str) -> None:
    answer = send(officer, said)
    assert (answer.status_code, word in answer.json()["problem"]) == (422, True), answer.json()
    assert Case.objects.count() == 1


def test_an_inspection_of_another_unit_is_neither_taken_along_nor_entered(planned: str, somebody: Any) -> None:
    stranger = somebody("p-far", "handler", unit="u-2")
    assert kit(stranger) == []
    answer = send(stranger, visited(planned, officers=["p-far"]))
    assert (answer.status_code, "没有这次检查" in answer.json()["problem"]) == (422, True)
    assert of(planned, "examination") == []


def test_vehicle_and_place_stand_in_the_record_and_at_the_desk(officer: Client, planned: str) -> None:
    target = {"sort": "vehicle", "mark": "示A·12345", "words": "冷藏车"}
    send(officer, visited(planned, target=target))
    [looked] = of(planned, "examination")
    assert [one.said for one in looked.body.objects] == ["车辆，示A·12345，冷藏车"]
    key = planned.removeprefix("case/")
    page = officer.get(reverse("desk:case-fact", args=[key, looked.number])).content.decode()
    assert "示A·12345" in page
    sheet = officer.get(reverse("desk:case-sheet", args=[key, looked.number]))
    assert sheet.content[:5] == b"%PDF-"


def test_the_desk_asks_for_somebody_unknown_a_vehicle_or_a_place(officer: Client) -> None:
    done = fill(
        officer, f"{reverse('desk:open-case')}?procedure=penalty", source="检查发现", content="河岸倾倒垃圾。",
        objects__0__sort="unidentified", objects__0__mark="中年男子，蓝色上衣",
    )  # fmt: skip
    assert done.status_code == 302, done.content.decode()
    case = Case.objects.exclude(procedure="inspection").get().stream
    [clue] = of(case, "clue")
    assert [one.said for one in clue.body.objects] == ["身份不明的人，中年男子，蓝色上衣"]


def kit(client: Client) -> list[Any]:
    return list(client.get("/desk/field/kit.json").json()["visits"]["list"])


def test_the_moment_of_the_examination_is_the_devices(officer: Client, planned: str) -> None:
    send(officer, visited(planned, began_at=moment(-35)))
    [looked] = of(planned, "examination")
    assert looked.body.began_at == world.MORNING - timedelta(minutes=35)
    assert looked.happened_at == looked.body.ended_at == world.MORNING - timedelta(minutes=2)
