"""The documents of a case say the same; where they do not, both places are told before decision and service."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile import doing
from qiuhao.casefile.consistency import differences
from qiuhao.ledger.kinds import make
from tests.casefile import samples, world
from tests.casefile.test_projecting import decided as on_file
from tests.clauses.told import Case

AUTHORITY = "示范县市场监督管理局"


def asked(case: Case, kind: str = "casefile.decision", **content: Any) -> list[str]:
    body = make(kind, {**samples.content(kind), **content})
    return list(dict.fromkeys(differences(case.history(), body, (AUTHORITY,))))


def decision(**content: Any) -> dict[str, Any]:
    return {"parties": [world.party()], "proposal": world.proposal(), "authority_name": AUTHORITY, **content}


def service(number: int, **content: Any) -> dict[str, Any]:
    name = world.party()["name"]
    return {"about": number, "recipient": name, "effective_on": "2026-03-20", "served_at": None, **content}


def filed() -> Case:
    case = Case("national").on("2026-03-02")
    case.tell("casefile.filing", **world.filing())
    return case


def test_the_same_everywhere_is_silent() -> None:
    assert asked(filed(), **decision(decided_on="2026-03-12")) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": "示范县青禾糕点店"}, "当事人名称：《立案审批表》（第 1 号记录）写“示范县青禾糕点店有限公司”，"
                                       "《行政处罚决定》（本次）写“示范县青禾糕点店”"),
        ({"credit_code": "91340123MA2DEM2L10"}, "统一社会信用代码：《立案审批表》（第 1 号记录）"),
        ({"representative": "何某某"}, "法定代表人、负责人或者经营者：《立案审批表》（第 1 号记录）写“何某”，"),
    ],
)  # fmt: skip
def test_a_party_that_is_written_otherwise_shows_both_places(changes: dict[str, str], said: str) -> None:
    [found] = asked(filed(), **decision(parties=[world.party(**changes)]))
    assert found.startswith(said)


def test_another_party_is_no_difference() -> None:
    other = {"sort": "person", "name": "另一人", "phone": "13800000001"}
    assert asked(filed(), **decision(parties=[world.party(), other])) == []


def test_the_authority_is_called_as_on_record() -> None:
    [found] = asked(filed(), **decision(authority_name="示范县市场监管局"))
    assert found == f"行政机关名称：《行政处罚决定》（本次）写“示范县市场监管局”，执法主体登记写“{AUTHORITY}”"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("罚款5000元", ""), ("罚款0.5万元", ""), ("处以罚款，责令改正", ""),
        ("罚款人民币 5,000.00 元（大写：伍仟元整）", ""), ("没收产品 20 盒，罚款5000.00元", ""),
        ("罚款5万元", "金额：《行政处罚决定》（本次）的金额是 5000.00 元，处罚内容中写“5万元”"),
        ("罚款500元", "金额：《行政处罚决定》（本次）的金额是 5000.00 元，处罚内容中写“500元”"),
        ("罚款5000元（大写：伍万元整）", "金额大写：《行政处罚决定》（本次）的金额是 5000.00 元（伍仟元整），"
                                        "处罚内容中写“伍万元整”"),
    ],
)  # fmt: skip
def test_an_amount_is_the_same_in_words_figures_and_capitals(words: str, said: str) -> None:
    fine = {"sort": "fine", "amount": "5000.00", "words": words}
    found = asked(filed(), **decision(proposal=world.proposal(penalties=[fine])))
    assert found == ([said] if said else [])


def test_dates_stand_in_the_order_of_the_steps() -> None:
    [found] = asked(filed(), **decision(decided_on="2026-03-01"))
    assert found == (
        "日期先后：《行政处罚决定》（本次）的决定日期 2026-03-01 早于《立案审批表》（第 1 号记录）的立案日期 2026-03-02"
    )


def decided(**content: Any) -> tuple[Case, int]:
    case = filed()
    more = decision(decided_on="2026-03-12", number_text="示市监罚〔2026〕12号", **content)
    return case, case.on("2026-03-12").tell("casefile.decision", **more)


def test_what_is_served_is_the_paper_with_its_number_to_its_party() -> None:
    case, number = decided()
    paper = {"name": "行政处罚决定书", "number_text": "示市监罚〔2026〕12号"}
    assert asked(case, "casefile.service", **service(number, documents=[paper])) == []
    wrong = {**paper, "number_text": "示市监罚〔2026〕21号"}
    [found] = asked(case, "casefile.service", **service(number, documents=[wrong]))
    assert found == (
        f"文号：《行政处罚决定》（第 {number} 号记录）写“示市监罚〔2026〕12号”，"
        "《送达回证》（本次）写“示市监罚〔2026〕21号”"
    )
    [found] = asked(case, "casefile.service", **service(number, documents=[paper], recipient="青禾店"))
    assert found.startswith("受送达人和当事人名称：《行政处罚决定》")
    [found] = asked(case, "casefile.service", **service(number, documents=[paper], effective_on="2026-03-11"))
    assert "送达日期 2026-03-11 早于" in found
    assert "决定日期 2026-03-12" in found


def test_the_service_of_a_notice_is_not_the_service_of_the_decision() -> None:
    case = filed()
    notice = case.tell("casefile.rights_notice", parties=[world.party()], proposal=world.proposal())
    case.tell("casefile.service", **service(notice, effective_on="2026-03-02"))
    assert asked(case, **decision(decided_on="2026-03-12")) == []


def test_they_are_told_before_the_service_and_before_nothing_else(morning: None) -> None:
    case = world.new_case()
    number = on_file(case)
    paper = {"name": "行政处罚决定书", "number_text": "示市监罚〔2026〕21号"}
    body = make("casefile.service", {**samples.content("casefile.service"), **service(number, documents=[paper])})
    [told] = [one for one in doing.doubts(case, body) if one.gate == "consistency"]
    assert told.text.startswith("文号：《行政处罚决定》")
    assert (told.severity, told.clause) == ("warn", "nat/cf/59")
    evidence = make("casefile.evidence", samples.content("casefile.evidence"))
    assert [one for one in doing.doubts(case, evidence) if one.gate == "consistency"] == []
