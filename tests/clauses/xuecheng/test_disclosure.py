"""薛城区行政执法信息公示办法: each test falls when its clause is broken."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.ledger.problems import InvalidContent
from tests.clauses.told import CLERK, SUMMARY, Case, on_duty, world

D = "xuecheng/disclosure"


def published() -> Case:
    return Case("xuecheng").walk("published")


@pytest.mark.clause("xuecheng/disclosure/16", "xuecheng/record/31", "xuecheng/review/14")
@pytest.mark.parametrize(
    ("day", "packs"),
    [
        ((2024, 8, 31), {"national"}),
        ((2024, 9, 1), {"national", "xuecheng"}),
        ((2029, 8, 31), {"national", "xuecheng"}),
        ((2029, 9, 1), {"national"}),
    ],
)
def test_in_force_from_2024_09_01_through_2029_08_31(day: tuple[int, int, int], packs: set[str]) -> None:
    rules = Case("xuecheng").rules
    on = world.date(*day)
    assert {s.source.pack for s in rules.duty_lines("publish-decision", "penalty", on)} == packs
    assert {g.source.pack for g in rules.gates("decide", "penalty", on)} == packs
    assert {d.since for d in rules.place.documents.values()} == {world.date(2024, 9, 1)}
    assert all("薛政办发〔2019〕8号" in d.repeals[0] for d in rules.place.documents.values())


@pytest.mark.clause("xuecheng/review/14")
def test_after_expiry_the_statute_still_holds_the_gate() -> None:
    case = Case("xuecheng", at="2029-09-03").walk("submission", major={"heads": ["complex"], "answered": []})
    case.tell("casefile.approval", **case.good("approval"))
    refused = case.try_("decision")
    assert "nat/cf/58" in refused
    assert not any(clause.startswith("xuecheng/") for clause in refused)


@pytest.mark.clause("xuecheng/disclosure/5", "xuecheng/disclosure/3")
def test_review_is_a_step_of_its_own_by_another_person() -> None:
    case = Case("xuecheng").walk("draft-review")
    assert f"{D}/5" in case.try_("published")
    assert f"{D}/5" in case.try_("draft-review", CLERK, reviewed_by=CLERK)
    assert f"{D}/5" not in case.try_("draft-review")
    assert f"{D}/5" not in case.walk("published").try_("published")


@pytest.mark.clause("xuecheng/disclosure/7", "xuecheng/disclosure/7.1", "xuecheng/disclosure/7.2")
@pytest.mark.parametrize(
    ("lacking", "clause"),
    [({"certificates_shown": False}, f"{D}/7.1"), ({"rights_told": False}, f"{D}/7.2")],
)
def test_identity_shown_and_rights_told(lacking: dict[str, Any], clause: str) -> None:
    case = Case("xuecheng").walk("shown")
    assert clause in case.try_("examination", **lacking)
    assert clause not in case.try_("examination")
    assert f"{D}/7" in case.try_("shown", **lacking)
    assert f"{D}/7" in case.try_("shown", shown_to="")
    assert f"{D}/7" not in case.try_("shown")


@pytest.mark.clause("xuecheng/disclosure/7.1")
def test_an_expired_certificate_is_refused_here_and_found_when_reported() -> None:
    expired = on_duty()["officers"]
    expired[0]["valid_until"] = "2026-03-01"
    case = Case("xuecheng").walk("examination")
    assert f"{D}/7.1" in case.try_("examination", officers=expired)
    case.walk("end", examination={"officers": expired})
    assert f"{D}/7.1" in case.found()


@pytest.mark.clause("xuecheng/disclosure/8-2")
@pytest.mark.parametrize("field", ["number", "party", "matter", "facts", "basis", "authority", "decided-on"])
def test_a_summary_lacking_one_of_the_seven_is_refused(field: str) -> None:
    case = Case("xuecheng").walk("draft")
    assert len(case.rules.items("summary-field", world.date(2026, 3, 2))) == 7
    case.n["draft"] = case.tell("disclosure.draft", CLERK, about=case.n["decision"], fields={**SUMMARY, field: ""})
    assert f"{D}/8-2" in case.walk("published").try_("published")
    assert f"{D}/8-2" not in published().try_("published")


@pytest.mark.clause("xuecheng/disclosure/12", "xuecheng/disclosure/8", "xuecheng/disclosure/8.2")
def test_seven_workdays_for_penalties() -> None:
    case = Case("xuecheng", at="2024-09-12").walk("draft")
    assert case.due("publish-decision", f"{D}/12") == "2024-09-24"
    assert f"{D}/12" in case.found("2024-09-25 08:00")
    assert f"{D}/12" not in case.found("2024-09-24 20:00")


@pytest.mark.clause("xuecheng/disclosure/12")
@pytest.mark.parametrize(
    ("rank", "counts"),
    [
        ("LAW", True),
        ("ADMIN_REGULATION", True),
        ("LOCAL_REGULATION", True),
        ("LOCAL_RULE", False),
        ("MINISTRY_RULE", False),
    ],
)
def test_only_laws_and_regulations_change_the_period(rank: str, counts: bool) -> None:
    from qiuhao.law.clause import Rank
    from qiuhao.law.lines import PeriodLine
    from qiuhao.law.periods import Unit
    from qiuhao.law.rules import Override

    case = Case("xuecheng").walk("draft")
    period = PeriodLine(unit=Unit.WORKDAY, count=3)
    case.rules = case.rules.with_overrides([Override("publish-decision", period, "某规定第一条", Rank[rank])])
    assert case.due("publish-decision", f"{D}/12") == ("2026-03-05" if counts else "2026-03-11")


@pytest.mark.clause("xuecheng/disclosure/12", "xuecheng/disclosure/11")
@pytest.mark.parametrize(
    ("carriers", "refused"),
    [
        (["government-site"], set()),
        (["service-site"], set()),
        (["like-platform"], set()),
        (["notice-board"], {f"{D}/12"}),
        (["gazette", "online-media"], {f"{D}/12"}),
        (["radio"], {f"{D}/11", f"{D}/12"}),
    ],
)
def test_penalties_are_published_on_the_portal_or_the_service_site(carriers: list[str], refused: set[str]) -> None:
    assert published().try_("published", carriers=carriers) & {f"{D}/11", f"{D}/12"} == refused


@pytest.mark.clause("xuecheng/disclosure/8.3")
def test_fulfilment_is_published_within_twenty_workdays() -> None:
    case = Case("xuecheng", at="2026-04-20").walk("closing")
    assert case.due("publish-performance", f"{D}/8.3") == "2026-05-20"
    assert [one.status(case.at) for one in case.owed("publish-performance")] != ["overdue"]
    later = Case("xuecheng", at="2026-04-20").walk("execution-end").on("2026-04-21").walk("closing")
    assert f"{D}/8.3" in later.found("2026-05-22")
    later.on("2026-05-19").tell("disclosure.corrected", about=later.n["decision"])
    assert f"{D}/8.3" not in later.found("2026-05-22")


@pytest.mark.clause(
    "xuecheng/disclosure/10",
    "xuecheng/disclosure/10.1",
    "xuecheng/disclosure/10.2",
    "xuecheng/disclosure/10.3",
    "xuecheng/disclosure/10.4",
)
@pytest.mark.parametrize("ground", ["state-secret", "security", "enforcement-harm", "other-law"])
def test_four_grounds_forbid_publication(ground: str) -> None:
    case = published()
    assert f"{D}/10" not in case.try_("published")
    case.tell("disclosure.withheld", about=case.n["decision"], ground=ground)
    for way in ("consent", "public-interest", "masking"):
        assert f"{D}/10" in case.try_("published", exit=way, exit_basis="某条")


@pytest.mark.clause("xuecheng/disclosure/10.4")
def test_another_ground_names_its_law_regulation_or_rule() -> None:
    case = published()
    asked = {"about": case.n["decision"], "ground": "other-law"}
    assert f"{D}/10" in case.shut("disclosure.withheld", **asked)
    for rank, fits in (("法律", True), ("部门规章", True), ("规范性文件", False)):
        refused = case.shut("disclosure.withheld", **asked, basis="某规定第三条", basis_rank=rank)
        assert (f"{D}/10" not in refused) is fits


@pytest.mark.clause("xuecheng/disclosure/10-2")
@pytest.mark.parametrize("ground", ["business-secret", "privacy"])
def test_secrets_and_privacy_open_only_when_processed_on_a_basis(ground: str) -> None:
    case = published()
    case.tell("disclosure.withheld", about=case.n["decision"], ground=ground)
    for way in ("consent", "public-interest"):
        assert f"{D}/10" in case.try_("published", exit=way, exit_basis="本人同意")
    assert f"{D}/10" in case.try_("published", exit="masking")
    assert f"{D}/10" not in case.try_("published", exit="masking", exit_basis="某法第五条")


@pytest.mark.clause("xuecheng/disclosure/13-2")
def test_a_correction_is_answered_in_writing_and_made_first() -> None:
    case = Case("xuecheng").walk("payment")
    asked = {"asked_by": {"name": "何某"}, "wrong": "名称有误。"}
    request = case.tell("disclosure.correction_request", about=case.n["published"], **asked)
    assert case.due("correct-publication", f"{D}/13-2") == ""
    answer = {"about": request, "outcome": "corrected", "told": True, "written": True}
    assert f"{D}/13-2" in case.shut("disclosure.correction_answer", **answer)
    case.on("2026-03-05").tell("disclosure.corrected", about=case.n["decision"], request=request)
    assert f"{D}/13-2" not in case.shut("disclosure.correction_answer", **answer)
    assert f"{D}/13-2" in case.shut("disclosure.correction_answer", **{**answer, "written": False})


@pytest.mark.clause("xuecheng/disclosure/14")
@pytest.mark.parametrize(
    ("result", "owed"),
    [("revoked", True), ("unlawful", True), ("remake", True), ("changed", False), ("void", False)],
)
def test_three_outcomes_take_a_decision_down(result: str, owed: bool) -> None:
    case = Case("xuecheng").walk("payment")
    case.on("2026-05-06").tell("casefile.ruling", about=case.n["decision"], result=result)
    clauses = {r.source.clause for one in case.owed("withdraw") for r in one.reckonings}
    assert (f"{D}/14" in clauses) is owed
    assert ("nat/cf/48-2" in clauses) is (result != "remake"), "the statute adds changed and void, and three days"


@pytest.mark.clause("xuecheng/disclosure/14")
def test_what_is_taken_down_is_explained() -> None:
    case = Case("xuecheng").walk("payment")
    about = case.n["decision"]
    with pytest.raises(InvalidContent, match="公开说明"):
        case.body("disclosure.withdrawn", about=about, explanation=" ")
    assert f"{D}/14" not in case.shut("disclosure.withdrawn", about=about)
