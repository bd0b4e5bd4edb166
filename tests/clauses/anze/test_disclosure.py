"""安泽县行政执法公示办法: each test falls when its clause is broken."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.law.lists import LISTS
from tests.clauses.told import CHECKER, CLERK, SUMMARY, Case, on_duty, world

D = "anze/disclosure"


def published() -> Case:
    return Case("anze").walk("published")


@pytest.mark.clause("anze/disclosure/23", "anze/record/26", "anze/review/19")
def test_in_force_from_the_day_of_issue() -> None:
    case = Case("anze")
    before, after = world.date(2022, 7, 5), world.date(2022, 7, 6)
    spoken = lambda day: {s.source.pack for s in case.rules.duty_lines("publish-decision", "penalty", day)}  # noqa: E731
    assert spoken(before) == {"national"}
    assert spoken(after) == {"national", "anze"}
    assert all(document.until is None for document in case.rules.place.documents.values())


@pytest.mark.clause("anze/disclosure/4", "anze/disclosure/15")
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ({"ground": "embarrassing"}, {"ground": "security"}),
        (
            {"ground": "prohibited", "basis": ""},
            {"ground": "prohibited", "basis": "某规章第三条", "basis_rank": "地方政府规章"},
        ),
        (
            {"ground": "prohibited", "basis": "某文件", "basis_rank": "规范性文件"},
            {"ground": "prohibited", "basis": "某条例第三条", "basis_rank": "地方性法规"},
        ),
    ],
)  # fmt: skip
def test_withholding_needs_a_ground_and_its_basis(wrong: dict[str, Any], right: dict[str, Any]) -> None:
    case = Case("anze").walk("draft")
    about = case.n["decision"]
    refused = case.shut("disclosure.withheld", about=about, **wrong)
    assert f"{D}/4" in refused
    assert f"{D}/4" not in case.shut("disclosure.withheld", about=about, **right)


@pytest.mark.clause("anze/disclosure/15")
@pytest.mark.parametrize("ground", ["state-secret", "prohibited", "security"])
def test_no_exit_opens_an_absolute_ground(ground: str) -> None:
    case = published()
    case.tell("disclosure.withheld", about=case.n["decision"], ground=ground)
    for way in ("consent", "public-interest"):
        assert f"{D}/15" in case.try_("published", exit=way, exit_basis="第三方同意书")


@pytest.mark.clause("anze/disclosure/15-2")
@pytest.mark.parametrize("ground", ["business-secret", "privacy", "third-party"])
def test_consent_or_public_interest_opens_a_third_partys_ground(ground: str) -> None:
    case = published()
    assert f"{D}/15" not in case.try_("published")
    case.tell("disclosure.withheld", about=case.n["decision"], ground=ground)
    assert f"{D}/15" in case.try_("published")
    assert f"{D}/15" in case.try_("published", exit="consent")
    assert f"{D}/15" in case.try_("published", exit="masking", exit_basis="已遮盖")
    for way in ("consent", "public-interest"):
        assert f"{D}/15" not in case.try_("published", exit=way, exit_basis="第三方同意书")


@pytest.mark.clause("anze/disclosure/7")
def test_nothing_is_published_before_exactly_this_version_passed() -> None:
    case = Case("anze").walk("draft-review")
    assert f"{D}/7" in case.try_("published")
    failed = case.tell("disclosure.draft_review", CHECKER, **{**case.good("draft-review"), "passed": False})
    assert failed
    assert f"{D}/7" in case.try_("published")
    case.walk("published")
    assert f"{D}/7" not in case.try_("published")
    case.tell("disclosure.draft", CLERK, about=case.n["decision"], fields={**SUMMARY, "conclusion": "警告"})
    assert f"{D}/7" in case.try_("published")


@pytest.mark.clause("anze/disclosure/7")
def test_nobody_reviews_his_own_draft_but_the_reviewer_may_publish() -> None:
    case = Case("anze").walk("draft-review")
    assert f"{D}/7" in case.try_("draft-review", CLERK, reviewed_by=CLERK)
    assert f"{D}/7" not in case.try_("draft-review")
    assert not case.walk("published").try_("published", CHECKER, published_by=CHECKER)


@pytest.mark.clause("anze/disclosure/8")
def test_the_government_platform_is_the_main_carrier() -> None:
    case = published()
    assert f"{D}/8" in case.try_("published", carriers=["other-platform"])
    assert f"{D}/8" not in case.try_("published", carriers=["government-platform", "other-platform"])


@pytest.mark.clause("anze/disclosure/11")
@pytest.mark.parametrize("lacking", [{"certificates_shown": False}, {"rights_told": False}])
def test_certificates_are_shown_and_rights_told(lacking: dict[str, Any]) -> None:
    case = Case("anze").walk("shown")
    assert f"{D}/11" not in case.try_("shown")
    assert f"{D}/11" in case.try_("shown", **lacking)
    assert f"{D}/11" in case.try_("examination", **lacking)
    assert f"{D}/11" not in case.try_("examination")


@pytest.mark.clause("anze/disclosure/11")
def test_a_record_of_an_irregular_visit_is_kept_and_found() -> None:
    case = Case("anze").walk("end", shown=on_duty(certificates_shown=False), examination={"certificates_shown": False})
    assert f"{D}/11" in case.found()
    assert f"{D}/11" not in Case("anze").walk("end").found()


@pytest.mark.clause("anze/disclosure/13")
def test_seven_workdays_from_the_decision_not_from_its_service() -> None:
    case = Case("anze").walk("decision")
    case.on("2026-09-21").walk("service").on("2026-09-23").walk("draft")
    assert case.due("publish-decision", f"{D}/13") == "2026-10-08"
    assert f"{D}/13" not in case.found("2026-10-08 23:00")
    assert f"{D}/13" in case.found("2026-10-09 08:00")
    late = case.on("2026-10-12").walk("payment")
    assert f"{D}/13" in late.found("2026-12-01")
    assert not late.try_("published"), "late publication stays open"


@pytest.mark.clause("anze/disclosure/13", "anze/disclosure/4")
def test_a_withheld_decision_leaves_the_list_with_its_ground() -> None:
    case = Case("anze").walk("draft")
    case.tell("disclosure.withheld", about=case.n["decision"], ground="security")
    assert [one.status(case.at) for one in case.owed("publish-decision")] == ["excused"]


@pytest.mark.clause("anze/disclosure/13-2", "anze/disclosure/2")
@pytest.mark.parametrize(
    ("rank", "counts"), [("LAW", True), ("LOCAL_REGULATION", True), ("LOCAL_RULE", True), ("NORMATIVE", False)]
)
def test_another_period_needs_a_law_a_regulation_or_a_rule(rank: str, counts: bool) -> None:
    from qiuhao.law.clause import Rank
    from qiuhao.law.lines import PeriodLine
    from qiuhao.law.periods import Unit
    from qiuhao.law.rules import Override

    case = Case("anze").walk("service")
    case.rules = case.rules.with_overrides(
        [Override("publish-decision", PeriodLine(unit=Unit.WORKDAY, count=3), "某规定第一条", Rank[rank])]
    )
    reckoned = {r.source.clause: r for r in case.owed("publish-decision")[-1].reckonings}[f"{D}/13"]
    assert (reckoned.override is not None) is counts
    assert reckoned.due.day == world.date(2026, 3, 5 if counts else 11)


@pytest.mark.clause("anze/disclosure/14")
@pytest.mark.parametrize("field", ["authority", "party", "category", "conclusion", "decided-on"])
def test_a_summary_lacking_one_of_the_five_is_refused(field: str) -> None:
    case = Case("anze").walk("draft")
    case.n["draft"] = case.tell("disclosure.draft", CLERK, about=case.n["decision"], fields={**SUMMARY, field: ""})
    assert f"{D}/14" in case.walk("published").try_("published")


@pytest.mark.clause("anze/disclosure/14")
def test_five_fields_or_the_whole_document_are_enough() -> None:
    five = {item.id: SUMMARY[item.id] for item in Case("anze").rules.items("summary-field", world.date(2026, 3, 2))}
    assert len(five) == 5
    for form, fields, wrong in (
        ("summary", five, set()),
        ("full", {"text": "决定书全文"}, set()),
        ("full", {"text": ""}, {f"{D}/14"}),
    ):
        case = Case("anze").walk("draft")
        case.n["draft"] = case.tell("disclosure.draft", CLERK, about=case.n["decision"], form=form, fields=fields)
        assert case.walk("published").try_("published") & {f"{D}/14"} == wrong


@pytest.mark.clause("anze/disclosure/15-2")
@pytest.mark.parametrize("held", ["13800000000", "340123199003071234"])
def test_what_the_case_holds_of_a_persons_privacy_is_not_published(held: str) -> None:
    asked = {"sort": "person", "name": "何某", "id_number": "110101199003077512", "phone": "13800000000"}
    case = Case("anze").walk("draft")
    if held != "13800000000":
        held = "110101199003077512"
    case.tell("casefile.statement", about=case.n["notice"], waived=False, content="电话13800000000", made_by={
        "name": "何某", "id_number": asked["id_number"], "phone": asked["phone"]})  # fmt: skip
    case.n["draft"] = case.tell(
        "disclosure.draft", CLERK, about=case.n["decision"], fields={**SUMMARY, "facts": f"何某{held}"}
    )
    assert f"{D}/15-2" in case.walk("published").try_("published")


@pytest.mark.clause("anze/disclosure/17", "anze/disclosure/17.3")
@pytest.mark.parametrize("result", ["changed", "revoked", "unlawful", "void"])
def test_a_ruling_against_a_published_decision_opens_an_update(result: str) -> None:
    case = Case("anze").walk("payment")
    case.on("2026-05-06").tell("casefile.ruling", about=case.n["decision"], result=result)
    assert case.due("update-decision", f"{D}/17.3") == ""
    assert [one.status(case.at) for one in case.owed("update-decision")] == ["promptly"]
    case.on("2026-05-07").tell("disclosure.withdrawn", about=case.n["decision"])
    assert [one.status(case.at) for one in case.owed("update-decision")] == ["done"]


@pytest.mark.clause("anze/disclosure/18")
def test_a_founded_correction_is_made_before_it_is_answered() -> None:
    case = Case("anze").walk("payment")
    shown = case.n["published"]
    request = case.tell("disclosure.correction_request", about=shown, asked_by={"name": "何某"}, wrong="名称有误。")
    answer = {"about": request, "outcome": "corrected", "told": True}
    assert f"{D}/18" in case.shut("disclosure.correction_answer", **answer)
    assert f"{D}/18" in case.shut("disclosure.correction_answer", about=request, outcome="forwarded", told=True)
    assert f"{D}/18" not in case.shut(
        "disclosure.correction_answer", about=request, outcome="forwarded", told=True, other_body="示范县税务局"
    )
    case.on("2026-03-05").tell("disclosure.corrected", about=case.n["decision"], request=request)
    assert f"{D}/18" not in case.shut("disclosure.correction_answer", **answer)
    assert f"{D}/18" in case.shut("disclosure.correction_answer", **{**answer, "told": False})


def test_the_lists_of_the_measure_are_complete() -> None:
    rules, day = Case("anze").rules, world.date(2026, 3, 2)
    own = lambda name: [i for i in rules.items(name, day) if i.clause.startswith(D)]  # noqa: E731
    assert len(own("update-trigger")) == 6
    assert [i.label for i in own("disclosure-role")] == ["采集", "传递", "审核", "发布"]
    assert len(own("remedy-route")) == 4
    assert len(own("liability")) == 3
    assert len(own("disclosure-mode")) == 2
    assert all(LISTS[item.list].entry.model_validate(item.more) for item in rules.place.items)


def test_standing_information_names_every_field() -> None:
    rules, day = Case("anze").rules, world.date(2026, 3, 2)
    fields = {i.id: len(i.more.get("fields", ())) for i in rules.items("standing-information", day)}
    assert fields["authority"] == 6
    assert fields["officer"] == 4
    assert fields["matter"] == 5
    assert len(rules.items("window-information", day)) == 14 + 3
