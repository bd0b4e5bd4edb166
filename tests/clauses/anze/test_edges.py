"""安泽县三个办法: what only the edges of a clause show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.told import CHECKLIST, HEADS, Case, officers

V = "anze/review"
GAP = {"started": "00:10", "ended": "", "cause": "设备突发故障", "spoken": ""}


@pytest.mark.clause("anze/record/15")
@pytest.mark.parametrize("signer", ["p-handler", "p-helper"])
def test_the_text_prescribes_no_number_of_signers_and_no_rank(signer: str) -> None:
    helper = {**officers()[1], "person": "p-helper", "auxiliary": True}
    case = Case("anze").walk("volume", examination={"officers": [*officers(), helper], "interests": ["property"]})
    at = case.at.isoformat()
    case.tell("evidence.recording", about=case.n["examination"], started_at=at, ended_at=at, gaps=[GAP])
    assert "anze/record/15" in case.try_("volume")
    case.tell("evidence.recording_explained", about=case.n["examination"], cause="设备突发故障", signed_by=[signer])
    assert "anze/record/15" not in case.try_("volume")


@pytest.mark.clause("anze/review/15")
def test_the_head_decides_on_a_report_and_the_report_follows_talks() -> None:
    wrong = {**CHECKLIST, "procedure": "no"}
    major = {"heads": ["complex"], "answered": HEADS}
    case = Case("anze").walk("approval", major=major, opinion={"opinion": "no-decision", "checklist": wrong})
    about = case.n["opinion"]

    def shut(step: str, body: str) -> bool:
        return f"{V}/15" in case.shut("review.disagreement", about=about, step=step, by_body=body)

    case.tell("review.disagreement", about=about, step="consult", by_body="handling-unit")
    assert shut("head-decides", "head"), "nobody has reported to him"
    assert not shut("report", "handling-unit")
    case.tell("review.disagreement", about=about, step="report", by_body="handling-unit")
    assert not shut("head-decides", "head")
    case.tell("review.disagreement", about=about, step="head-decides", by_body="head")
    assert shut("head-decides", "head"), "once"


@pytest.mark.clause("anze/review/9.4", "nat/cf/58")
@pytest.mark.parametrize(("held", "statute"), [(False, False), (True, True)])
def test_the_county_counts_the_right_to_a_hearing_the_statute_the_hearing(held: bool, statute: bool) -> None:
    case = Case("anze").walk("submission", notice={"hearing_offered": True})
    more: dict[str, Any] = {"about": case.n["notice"]}
    case.tell("casefile.hearing_record" if held else "casefile.hearing_waiver", **more)
    case.tell("casefile.approval", **case.good("approval"))
    refused = case.shut("casefile.decision", **case.matter())
    assert f"{V}/5" in refused
    assert ("nat/cf/58" in refused) is statute
