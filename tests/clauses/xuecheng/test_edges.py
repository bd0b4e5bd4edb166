"""薛城区三个办法: what only the edges of a clause show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.told import HEAD, SUMMARY, Case

TOLD = {"told": True, "told_on": "2026-03-02", "told_how": "书面告知"}


def not_filed(signed: bool) -> Case:
    return Case("xuecheng").walk("filing", clue={"signed_complaint": signed, "complainant": {"name": "赵某"}})


@pytest.mark.clause("xuecheng/record/8-2")
def test_the_party_is_told_or_it_is_made_public() -> None:
    case = not_filed(signed=True)
    how = {"told_on": "2026-03-02", "told_how": "书面告知"}
    assert "xuecheng/record/8-2" in case.shut("casefile.non_filing", told=False, told_complainant=True, **how)
    assert "xuecheng/record/8-2" not in case.shut("casefile.non_filing", told=True, told_complainant=False, **how)


@pytest.mark.clause("xuecheng/record/9-2")
def test_who_complained_under_his_name_is_told_whoever_else_was() -> None:
    case = not_filed(signed=True)
    assert "xuecheng/record/9-2" in case.shut("casefile.non_filing", **TOLD)
    assert "xuecheng/record/9-2" not in case.shut("casefile.non_filing", told=False, told_complainant=True)
    assert "xuecheng/record/9-2" not in not_filed(signed=False).shut("casefile.non_filing")


@pytest.mark.clause("xuecheng/disclosure/10")
@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({"ground": "security"}, True),
        ({"ground": "embarrassing"}, False),
        ({"ground": "other-law"}, False),
        ({"ground": "other-law", "basis": "某规章第三条", "basis_rank": "地方政府规章"}, True),
        ({"ground": "other-law", "basis": "某文件", "basis_rank": "规范性文件"}, False),
    ],
)
def test_nothing_is_kept_back_but_on_one_of_the_grounds(change: dict[str, Any], right: bool) -> None:
    case = Case("xuecheng").walk("draft")
    body = {"about": case.n["decision"], "reason": "说明。", "decided_by": HEAD, **change}
    assert ("xuecheng/disclosure/10" not in case.shut("disclosure.withheld", HEAD, **body)) is right


@pytest.mark.clause("xuecheng/disclosure/10-2")
@pytest.mark.parametrize("step", ["published", "corrected"])
@pytest.mark.parametrize("private", ["13800000000", "110101199003077512"])
def test_privacy_is_processed_before_it_is_public(step: str, private: str) -> None:
    case = Case("xuecheng").walk("draft")
    case.tell(
        "casefile.statement", about=case.n["notice"], waived=False, content="说明。",
        made_by={"name": "何某", "id_number": "110101199003077512", "phone": "13800000000"},
    )  # fmt: skip
    for words, shut in (("超出许可范围生产糕点", False), (f"何某（{private}）", True)):
        draft = case.tell("disclosure.draft", about=case.n["decision"], fields={**SUMMARY, "facts": words})
        body = {"about": case.n["decision"], "draft": draft, "carriers": ["government-site"]}
        if step == "corrected":
            body.pop("carriers")
        assert ("xuecheng/disclosure/10-2" in case.shut(f"disclosure.{step}", **body)) is shut


@pytest.mark.clause("xuecheng/disclosure/10.3")
def test_harm_to_enforcement_passes_and_the_decision_comes_back() -> None:
    case = Case("xuecheng").walk("published")
    kept = case.tell("disclosure.withheld", HEAD, about=case.n["decision"], ground="enforcement-harm")
    assert "xuecheng/disclosure/10" in case.try_("published")
    case.on("2026-06-01").tell("disclosure.withholding_lifted", HEAD, about=kept)
    assert "xuecheng/disclosure/10" not in case.try_("published")
    assert {one.status(case.at) for one in case.owed("publish-lifted")} == {"promptly"}


@pytest.mark.clause("xuecheng/disclosure/8.3")
def test_of_a_decision_that_is_kept_back_no_fulfilment_is_published() -> None:
    case = Case("xuecheng").walk("payment")
    kept = Case("xuecheng").walk("draft")
    kept.tell("disclosure.withheld", HEAD, about=kept.n["decision"], ground="security")
    kept.n["payment"] = kept.n["performance"] = 0
    for told, status in ((case, "running"), (kept, "excused")):
        told.on("2026-03-20").tell("casefile.execution_end", about=told.n["decision"])
        assert {one.status(told.at) for one in told.owed("publish-performance")} == {status}
    lifted = kept.on("2026-04-01").tell("disclosure.withholding_lifted", HEAD, about=len(kept.facts) - 1)
    assert lifted
    assert {one.status(kept.at) for one in kept.owed("publish-performance")} == {"running"}


@pytest.mark.parametrize(
    ("kind", "blank", "clause"),
    [
        pytest.param(
            "disclosure.withdrawn", {"explanation": ""}, "xuecheng/disclosure/14",
            marks=pytest.mark.clause("xuecheng/disclosure/14"),
        ),
        pytest.param(
            "casefile.statement_check", {"reasons": ""}, "xuecheng/record/14-2",
            marks=pytest.mark.clause("xuecheng/record/14-2"),
        ),
        pytest.param(
            "casefile.performance", {"result": ""}, "xuecheng/record/23", marks=pytest.mark.clause("xuecheng/record/23")
        ),
        pytest.param(
            "casefile.correction_check", {"found": ""}, "xuecheng/record/23",
            marks=pytest.mark.clause("xuecheng/record/23"),
        ),
    ],
)  # fmt: skip
def test_what_no_form_lets_pass_today_the_clause_would_not_either(
    kind: str, blank: dict[str, Any], clause: str
) -> None:
    """Content sealed under an older form is read as it was; the place's own line judges it all the same."""
    case = Case("xuecheng")
    body = case.body(kind)
    filled = case.shut(kind)
    case.body = lambda *_, **__: body.model_copy(update=blank)  # type: ignore[method-assign]
    found = [r for r in case.refusals(kind) if r.clause == clause]
    assert found
    assert clause not in filled


@pytest.mark.clause("xuecheng/record/5")
def test_closing_without_the_film_is_warned_of() -> None:
    case = Case("xuecheng").walk("closing", examination={"interests": ["liberty"]})
    assert "xuecheng/record/5" in case.try_("closing", severity="warn")
    assert "xuecheng/record/5" not in case.try_("closing")
    filmed = Case("xuecheng").walk("closing")
    assert "xuecheng/record/5" not in filmed.try_("closing", severity="warn")


@pytest.mark.clause("xuecheng/record/17")
def test_a_service_that_names_no_paper_served_nothing() -> None:
    case = Case("xuecheng").walk("service")
    body = case.body("casefile.service", **case.good("service"))
    gates = {
        r.gate for r in case.refusals("casefile.service", **case.good("service")) if r.clause == "xuecheng/record/17"
    }
    assert "record-contents" not in gates
    case.body = lambda *_, **__: body.model_copy(update={"documents": ()})  # type: ignore[method-assign]
    assert "record-contents" in {r.gate for r in case.refusals("casefile.service") if r.clause == "xuecheng/record/17"}
