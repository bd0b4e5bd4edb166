"""A licence in force walked through the real acts: renewed by law, revoked, cancelled; what it is each day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.licences import Licence, licence
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger

from . import licences, world
from .licences import TERMS, WINDOW, Walk

load_kinds()
RENEWAL: dict[str, Any] = {"sort": "renewal", "licence_number": "示粮 0007", "expires_on": "2026-04-30"}


@pytest.fixture(autouse=True)
def authority(db: None) -> None:
    ledger.forget()
    reading.forget()
    with clock.fixed(world.MORNING):
        licences.authority()


def on(walk: Walk, day: date) -> None:
    """The clock goes to ten o'clock of this day."""
    walk.at = datetime(day.year, day.month, day.day, 10, 0, tzinfo=clock.LEGAL_ZONE)


def stands(walk: Walk) -> Licence:
    """The licence of the case now."""
    with walk.day():
        found = licence(walk.case)
    assert found is not None
    return found


def granted() -> tuple[Walk, int]:
    """Applied for, examined, decided, handed over."""
    walk = Walk()
    walk.do("accept-application", WINDOW, accepted_by=WINDOW, handed_to="何某")
    walk.examined()
    decision = walk.decided()
    walk.served(decision.number)
    walk.do(
        "issue-certificate", WINDOW, 1, about=decision.number, name="粮食收购许可证", number="示粮 0007",
        valid_from=TERMS["valid_from"], valid_until=TERMS["valid_until"], received_by="何某",
    )  # fmt: skip
    return walk, decision.number


def revision(outcome: str) -> dict[str, Any]:
    said = {"outcome": outcome, "facts_found": "复查发现准予时仓房不足。", "basis": ["许可法第六十九条第一款第四项"]}
    return {"parties": [world.party()], "proposal": said}


def revoked(walk: Walk, decision: int, outcome: str = "revoke") -> int:
    """Proposed, told, heard, approved, decided, handed over."""
    walk.do(
        "propose-revision", days=3, about=decision, ground="not-qualified", report="逐项核对，仓房只有一栋。",
        loss=True, compensation="赔偿已经支出的改造费三千元。", **revision("revoke"),
    )  # fmt: skip
    notice = walk.do(
        "notify-interested", recipients=[world.party()], statement_days=3, hearing_offered=False, **revision("revoke")
    )
    walk.served(notice.number, "行政许可权利告知书")
    walk.do("hear-statement", days=1, about=notice.number, content="没有意见。", recorder="李办案")
    walk.do("approve", world.HEAD, 1, **revision(outcome), head_opinion=world.voice(), review_not_needed="不属于。")
    done = walk.do("decide", days=1, **revision(outcome), authority_name="示范县市场监督管理局", decided_by=world.HEAD)
    walk.served(done.number, "撤销行政许可决定书")
    return done.number


def test_a_licence_is_revoked_made_good_and_cancelled() -> None:
    walk, decision = granted()
    assert (stands(walk).state, stands(walk).number) == ("coming", "示粮 0007")
    on(walk, date(2026, 4, 1))
    assert stands(walk).state == "valid"
    second = revoked(walk, decision)
    paper: Any = reading.history(walk.case).number(second)
    assert paper.body.remedy_text, "the licensee learns where to turn"
    assert files.read(paper.body.document.sha256).startswith(b"%PDF-")
    assert stands(walk).state == "revoked"
    owed = {duty.duty.name for duty in walk.answer().duties if duty.ended is None}
    assert {"compensate-licensee", "cancel-licence", "publish-decision"} <= owed
    walk.do("pay-compensation", days=2, about=second, sort="damages", amount="3000.00", payee="何某")
    walk.do("cancel-licence", about=second, certificate="粮食收购许可证 示粮 0007", certificate_returned="已收回")
    assert stands(walk).word == "已经注销"
    owed = {duty.duty.name for duty in walk.answer().duties if duty.ended is None}
    assert not {"compensate-licensee", "cancel-licence"} & owed
    walk.do("close", days=1, reason="revoked", report="已经撤销、赔偿、注销。")
    assert walk.answer().state == "closed"


def test_a_licence_whose_revocation_was_weighed_may_stay() -> None:
    walk, decision = granted()
    on(walk, date(2026, 4, 1))
    revoked(walk, decision, "keep")
    assert (stands(walk).state, stands(walk).changed) == ("valid", False)


def ruled(walk: Walk, decision: int) -> None:
    walk.do(
        "receive-ruling", days=1, about=decision, result="revoked", body="示范县人民法院", number="（2026）示行初1号"
    )


def test_a_decision_that_a_ruling_took_away_neither_gives_a_licence_nor_ends_one() -> None:
    walk, decision = granted()
    on(walk, date(2026, 4, 1))
    second = revoked(walk, decision)
    ruled(walk, second)
    assert stands(walk).state == "valid"
    ruled(walk, decision)
    assert (stands(walk).state, stands(walk).word) == ("annulled", "许可决定已经被撤销或者确认无效")


def test_the_term_ends_by_itself() -> None:
    walk, _ = granted()
    on(walk, date(2029, 3, 31))
    assert stands(walk).state == "valid"
    on(walk, date(2029, 4, 1))
    assert stands(walk).word == "有效期已经届满"


def test_a_renewal_nobody_decided_is_renewed_by_law_and_gets_its_paper_and_certificate() -> None:
    walk = Walk(**RENEWAL)
    walk.do("accept-application", WINDOW, accepted_by=WINDOW, handed_to="何某")
    assert (stands(walk).state, stands(walk).until) == ("renewing", date(2026, 4, 30))
    on(walk, date(2026, 5, 1))
    now = stands(walk)
    assert (now.state, now.since, now.until) == ("deemed", date(2026, 5, 1), None), "no term is invented"
    said: dict[str, Any] = {
        "name": "粮食收购许可证", "number": "示粮 0007", "expired_on": "2026-04-30", "confirmed_by": world.HEAD,
        "handed_to": "何某",
    }  # fmt: skip
    assert walk.shut("confirm-renewal", **said, valid_from="2026-05-02") == {"nat/xk/50"}
    walk.later(1)
    done = walk.do("confirm-renewal", **said, valid_from="2026-05-01")
    assert done.fact.body.number_text == "示市监许延确〔2026〕1号"
    assert files.read(done.fact.body.document.sha256).startswith(b"%PDF-")
    assert (stands(walk).state, stands(walk).word) == ("renewed", "视为准予延续")
    walk.do(
        "issue-certificate", WINDOW, 1, about=done.number, name="粮食收购许可证", number="示粮 0031",
        valid_from="2026-05-01", valid_until="2029-04-30", received_by="何某",
    )  # fmt: skip
    assert (stands(walk).number, stands(walk).until) == ("示粮 0031", date(2029, 4, 30))
    walk.do("close", days=1, reason="renewed-by-law", report="视为准予延续，证件已经换发。")
    assert walk.answer().state == "closed"


def test_a_term_of_a_renewal_by_law_needs_its_basis() -> None:
    walk = Walk(**RENEWAL)
    on(walk, date(2026, 5, 1) + timedelta(days=6))
    with pytest.raises(Exception, match="没有写明依据"):
        walk.do(
            "confirm-renewal", name="粮食收购许可证", valid_from="2026-05-01", valid_until="2029-04-30",
            confirmed_by=world.HEAD, handed_to="何某",
        )  # fmt: skip


def test_an_application_that_came_to_nothing_is_no_licence() -> None:
    walk = Walk()
    with walk.day():
        assert licence(walk.case) is None
        assert licence(world.new_case()) is None
    walk.accepted()
    walk.examined("refuse")
    walk.decided("refuse")
    with walk.day():
        assert licence(walk.case) is None
