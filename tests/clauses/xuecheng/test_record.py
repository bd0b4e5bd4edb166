"""薛城区行政执法全过程记录办法: each test falls when its clause is broken."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from tests.clauses.told import Case, on_duty, proposal, samples

R = "xuecheng/record"


def recording(case: Case, about: int, **more: Any) -> int:
    at = case.at.isoformat()
    noted = {"proves": "现场情况", "transcript": "（录音文字）", "gaps": []}
    return case.tell("evidence.recording", about=about, **{"started_at": at, "ended_at": at, **noted, **more})


def bound(**examination: Any) -> Case:
    return Case("xuecheng").walk("volume", examination=examination)


@pytest.mark.clause("xuecheng/record/5")
@pytest.mark.parametrize("interest", ["liberty", "life", "property"])
def test_the_first_tier_is_filmed_whatever_the_text_says(interest: str) -> None:
    case = bound(interests=[interest], recording_class="text-suffices")
    assert f"{R}/5" in case.try_("volume")
    recording(case, case.n["examination"])
    assert f"{R}/5" not in case.try_("volume")


@pytest.mark.clause("xuecheng/record/5", "xuecheng/record/11", "xuecheng/record/20-2", "xuecheng/record/22-2")
def test_the_second_tier_is_never_demanded() -> None:
    case = bound()
    case.tell("casefile.service", **on_duty(about=case.n["decision"], method="leaving"))
    assert f"{R}/5" not in case.try_("volume") | case.try_("volume", severity="warn")


@pytest.mark.clause("xuecheng/record/8")
@pytest.mark.parametrize("field", ["reason", "source", "handler_opinion", "unit_opinion", "head_opinion"])
def test_a_filing_states_its_eight_contents(field: str) -> None:
    case = Case("xuecheng").walk("filing")
    assert f"{R}/8" not in case.try_("filing")
    empty = None if field.endswith("opinion") else ""
    assert f"{R}/8" in case.try_("filing", **{field: empty})


@pytest.mark.clause("xuecheng/record/8-2")
def test_not_filing_is_told_or_made_public() -> None:
    case = Case("xuecheng").walk("filing")
    told = {"told": True, "told_on": "2026-03-02", "told_how": "书面告知"}
    assert f"{R}/8-2" in case.shut("casefile.non_filing")
    assert f"{R}/8-2" in case.shut("casefile.non_filing", **{**told, "told_how": ""})
    assert f"{R}/8-2" not in case.shut("casefile.non_filing", **told)


@pytest.mark.clause("xuecheng/record/9-2")
@pytest.mark.parametrize("signed", [True, False])
def test_only_a_complaint_under_a_real_name_must_be_answered(signed: bool) -> None:
    case = Case("xuecheng").walk("filing", clue={"signed_complaint": signed, "complainant": {"name": "赵某"}})
    told = {"told": True, "told_on": "2026-03-02", "told_how": "书面告知"}
    assert (f"{R}/9-2" in case.shut("casefile.non_filing", **told)) is signed
    assert f"{R}/9-2" not in case.shut("casefile.non_filing", **told, told_complainant=True)


@pytest.mark.clause("xuecheng/record/9")
@pytest.mark.parametrize("field", ["recorder"])
def test_a_clue_says_who_wrote_it_down(field: str) -> None:
    case = Case("xuecheng")
    assert f"{R}/9" not in case.try_("clue")
    assert f"{R}/9" in case.try_("clue", **{field: ""})


TIMED = {"began_at": "2026-03-02T09:00:00+08:00", "ended_at": "2026-03-02T10:00:00+08:00"}
SIGNED = [{"role": "被询问人", "signed": True}]
THING = {"name": "糕点", "quantity": "20 盒"}
STEPS = [
    ("10.1", "casefile.questioning", {**TIMED, "signatures": SIGNED}, {"signatures": []}),
    ("10.3", "casefile.evidence", {}, {"officers": []}),
    ("10.4", "casefile.examination", {**TIMED, "place": "人民路 1 号"}, {"place": ""}),
    ("10.5", "casefile.sampling", {**TIMED, "seal": "封条 1 号"}, {"seal": ""}),
    ("10.6", "casefile.preservation", {**TIMED, "kept_where": "本局仓库", "keeper": "李办案"}, {"keeper": ""}),
    ("10.6", "casefile.preservation", {**TIMED, "kept_where": "本局仓库", "keeper": "李办案"}, {"kept_where": ""}),
    ("10.7", "casefile.appraisal_commission", {"qualification": "资质 1 号"}, {"qualification": ""}),
]


@pytest.mark.clause(
    "xuecheng/record/10",
    "xuecheng/record/10.1",
    "xuecheng/record/10.3",
    "xuecheng/record/10.4",
    "xuecheng/record/10.5",
    "xuecheng/record/10.6",
    "xuecheng/record/10.7",
)
@pytest.mark.parametrize(
    ("kind", "good", "lacking"),
    [pytest.param(*row, id=f"{row[0]}-{next(iter(row[2]))}") for _, *row in STEPS],
)
def test_each_step_of_the_investigation_states_its_contents(
    kind: str, good: dict[str, Any], lacking: dict[str, Any]
) -> None:
    case = Case("xuecheng").walk("examination")
    duty = on_duty() if kind != "casefile.appraisal_commission" else {}
    assert f"{R}/10" not in case.shut(kind, **{**duty, **good})
    assert f"{R}/10" in case.shut(kind, **{**duty, **good, **lacking})


@pytest.mark.clause("xuecheng/record/13")
@pytest.mark.parametrize("missing", ["end", "opinion", "approval"])
def test_examination_review_and_approval_stand_before_the_decision(missing: str) -> None:
    case = Case("xuecheng").walk("decision")
    assert f"{R}/13" not in case.try_("decision")
    number = case.n[missing]
    case.facts = [fact for fact in case.facts if fact.number != number]
    assert f"{R}/13" in case.try_("decision")


@pytest.mark.clause("xuecheng/record/14")
@pytest.mark.parametrize(
    "lacking",
    [{"statement_right": False}, {"evidence": []}, {"proposal": proposal(basis=[])}],
)
def test_a_notice_states_facts_evidence_basis_content_and_rights(lacking: dict[str, Any]) -> None:
    case = Case("xuecheng").walk("notice")
    assert f"{R}/14" not in case.try_("notice")
    assert f"{R}/14" in case.try_("notice", **lacking)


@pytest.mark.clause("xuecheng/record/14-2")
def test_what_the_party_said_is_checked_or_its_waiver_recorded() -> None:
    waived = Case("xuecheng").walk("decision")
    assert f"{R}/14-2" not in waived.try_("decision")
    said = Case("xuecheng").walk("decision", statement={"waived": False, "content": "请求从轻。"})
    assert f"{R}/14-2" in said.try_("decision")
    said.tell("casefile.statement_check", about=said.n["statement"])
    assert f"{R}/14-2" not in said.try_("decision")


@pytest.mark.clause("xuecheng/record/15")
@pytest.mark.parametrize("lacking", [{"place": ""}, {"participants": []}])
def test_a_hearing_record_states_place_and_participants(lacking: dict[str, Any]) -> None:
    case = Case("xuecheng").walk("submission")
    good = on_duty(**TIMED, about=1, place="三楼会议室", participants=[{"name": "何某"}])
    assert f"{R}/15" not in case.shut("casefile.hearing_record", **good)
    assert f"{R}/15" in case.shut("casefile.hearing_record", **{**good, **lacking})


@pytest.mark.clause("xuecheng/record/16")
def test_the_head_signs_with_the_time_before_the_decision_is_issued() -> None:
    case = Case("xuecheng").walk("approval")
    assert f"{R}/16" in case.try_("decision")
    assert f"{R}/16" in case.try_("approval", signed_at=None)
    assert f"{R}/16" not in case.walk("decision").try_("decision")


AT = {"served_at": "2026-03-02T09:00:00+08:00", "place": "人民路 1 号"}
SERVED: dict[str, dict[str, Any]] = {
    "direct": {**AT, "sealed": True, "received_by": "何某"},
    "leaving": {**AT, "reason": "拒收", "attested_by": "居委会钱某"},
    "entrusted": {"reason": "路途遥远", "forwarder": "示范县税务局", "received_by": "何某"},
    "forwarded": {"reason": "在押", "forwarder": "示范县看守所", "received_by": "何某"},
    "public-notice": {
        "reason": "下落不明",
        "medium": "示范日报",
        "notice_text": "公告内容",
        "effective_on": "2026-04-01",
    },
}
NOT_ASKED = ("attested_by", "effective_on")
LACKING = [(method, field) for method, given in SERVED.items() for field in given if field not in NOT_ASKED]


@pytest.mark.clause(
    "xuecheng/record/17", "xuecheng/record/18", "xuecheng/record/20", "xuecheng/record/21", "xuecheng/record/22"
)
@pytest.mark.parametrize(("method", "field"), LACKING)
def test_each_way_of_service_states_its_contents(method: str, field: str) -> None:
    case = Case("xuecheng").walk("service")
    good = on_duty(about=case.n["decision"], method=method, **SERVED[method])
    assert f"{R}/17" not in case.shut("casefile.service", **good)
    empty: Any = {"served_at": None, "sealed": False}.get(field, "")
    assert f"{R}/17" in case.shut("casefile.service", **{**good, field: empty})


@pytest.mark.clause("xuecheng/record/20")
def test_leaving_needs_a_witness_or_the_statutes_photo() -> None:
    case = Case("xuecheng").walk("service")
    bare = on_duty(about=case.n["decision"], method="leaving", **{**SERVED["leaving"], "attested_by": ""})
    assert f"{R}/17" in case.shut("casefile.service", **bare)
    assert f"{R}/17" not in case.shut("casefile.service", **bare, recorded=True)


@pytest.mark.clause("xuecheng/record/19")
def test_post_is_registered_or_express_with_all_its_papers() -> None:
    case = Case("xuecheng").walk("service")
    papers = ["registration", "posting", "return", "list"]
    good = on_duty(about=case.n["decision"], method="postal", carrier_mail="ems", receipts=papers)
    assert f"{R}/17" not in case.shut("casefile.service", **good)
    assert f"{R}/17" not in case.shut("casefile.service", **{**good, "carrier_mail": "registered"})
    assert f"{R}/17" in case.shut("casefile.service", **{**good, "carrier_mail": ""})
    for paper in papers:
        left = [other for other in papers if other != paper]
        assert f"{R}/17" in case.shut("casefile.service", **{**good, "receipts": left}), paper


@pytest.mark.clause("xuecheng/record/27")
@pytest.mark.parametrize(
    ("more", "complete"),
    [
        ({}, True),
        ({"proves": ""}, False),
        ({"transcript": ""}, False),
        ({"transcript": "", "has_sound": False, "medium": "photo"}, True),
    ],
)
def test_recordings_are_annotated_before_archiving(more: dict[str, Any], complete: bool) -> None:
    case = bound(interests=["property"])
    recording(case, case.n["examination"], **more)
    assert (f"{R}/27" not in case.try_("volume")) is complete


@pytest.mark.clause("xuecheng/record/27", "xuecheng/record/28")
def test_a_missing_transcript_does_not_stop_the_upload() -> None:
    case = Case("xuecheng").walk("end")
    number = recording(case, case.n["examination"], transcript="")
    assert not case.shut("evidence.recording_stored", about=number, store="执法信息系统")


@pytest.mark.clause("xuecheng/record/28")
def test_two_workdays_to_store_and_nowhere_private() -> None:
    case = Case("xuecheng", at="2024-10-11").walk("end")
    number = recording(case, case.n["examination"])
    assert case.due("store-recording", f"{R}/28") == "2024-10-14"  # Saturday 12 October is worked
    assert f"{R}/28" in case.found("2024-10-15")
    assert f"{R}/28" in case.shut("evidence.recording_stored", about=number, store="个人电脑")
    assert f"{R}/28" not in case.shut("evidence.recording_stored", about=number, store="本单位专用存储器")
    excuse = {"situation": "异地执法", "returned_at": "2024-10-20T18:00:00+08:00"}
    case.tell("evidence.storage_excuse", about=number, **excuse)
    assert case.due("store-recording", f"{R}/28") == "2024-10-14", "no exception in this place"


@pytest.mark.clause("xuecheng/record/29")
def test_thirty_days_from_the_end_of_execution_not_from_the_decision() -> None:
    case = Case("xuecheng", at="2025-08-20").walk("execution-end")
    assert not case.owed("archive")
    case.on("2025-09-05").walk("closing")
    case.on("2025-09-20").walk("volume")
    assert case.due("archive", f"{R}/29") == "2025-10-09"  # 5 October lies in the holidays
    assert f"{R}/29" in case.found("2025-10-10")
    case.on("2025-10-09").tell("archive.volume")
    assert f"{R}/29" not in case.found("2025-10-10")


@pytest.mark.clause("xuecheng/record/23", "xuecheng/record/23-2", "xuecheng/record/10.2", "xuecheng/record/10.8")
@pytest.mark.parametrize(
    ("kind", "field", "title"),
    [
        ("casefile.performance", "result", "履行情况"),
        ("casefile.correction_check", "result", "改正|结果"),
        ("casefile.correction_check", "found", "核查情况"),
        ("casefile.questioning", "asked", "被询问人"),
        ("casefile.questioning", "exchanges", "询问内容"),
        ("casefile.evidence", "name", "证据名称"),
    ],
)
def test_a_record_without_its_matter_is_no_record(kind: str, field: str, title: str) -> None:
    case = Case("xuecheng").walk("end")
    content = {name: value for name, value in samples.content(kind).items() if name != field}
    with pytest.raises(InvalidContent, match=title):
        make(kind, content)
    assert case.body(kind)


@pytest.mark.clause("xuecheng/record/3-2", "xuecheng/record/30-2")
@pytest.mark.parametrize(
    ("field", "value", "title"), [("carrier", "memory", "载体"), ("secrets", ["gossip"], "涉密种类")]
)
def test_medium_and_secrecy_are_of_the_kinds_the_text_names(field: str, value: Any, title: str) -> None:
    case = Case("xuecheng").walk("end")
    with pytest.raises(InvalidContent, match=title):
        case.body("casefile.evidence", **{field: value})
    assert case.body("casefile.evidence", secrets=["state-secret", "business-secret", "privacy", "other"])
