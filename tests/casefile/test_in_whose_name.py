"""处罚法 20, 复议法 24: what the register of authorities says about in whose name and where to turn."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.registered import Registered, Remedies
from qiuhao.authority.reading import acts_in_name_of, registered
from qiuhao.casefile.acts.decide import decide_on_the_spot
from qiuhao.law.refusal import Refused

from . import world
from .test_walk import spot

pytestmark = pytest.mark.usefixtures("morning")
GOVERNMENT, ABOVE = "示范县人民政府", "示范市司法局"


def entering(authority: str, **more: Any) -> str:
    """Register an authority; the clause that refuses it, or ''."""
    said = registered(world.AUTHORITY).model_dump()
    try:
        enter(f"authority/{authority}", [Registered(**{**said, **more})], ["p-registrar"])
    except Refused as refused:
        return refused.refusals[0].clause
    return ""


@pytest.mark.clause("nat/fy/24")
@pytest.mark.parametrize(
    ("bodies", "justice", "clause"),
    [((GOVERNMENT,), False, ""), ((GOVERNMENT, ABOVE), False, "nat/fy/24"), ((GOVERNMENT, ABOVE), True, "")],
)
def test_only_against_a_justice_bureau_there_is_a_choice(bodies: tuple[str, ...], justice: bool, clause: str) -> None:
    remedies = Remedies(reconsideration_bodies=bodies, court="示范县人民法院")
    assert entering(world.AUTHORITY, remedies=remedies, justice_bureau=justice) == clause


@pytest.mark.clause("nat/fy/24")
def test_the_decision_names_the_bodies_of_the_register() -> None:
    remedies = Remedies(reconsideration_bodies=(GOVERNMENT, ABOVE), court="示范县人民法院")
    case = world.new_case(procedure="penalty-on-the-spot")
    assert entering(world.AUTHORITY, remedies=remedies, justice_bureau=True) == ""
    done = decide_on_the_spot(case, spot(), [world.HANDLER])
    assert f"先向{GOVERNMENT}或者{ABOVE}申请行政复议" in done.fact.body.remedy_text


def test_who_is_entrusted_names_who_entrusted_it_and_entrusts_nobody_else() -> None:
    own = {"name": "示范县执法服务中心", "sort": "entrusted"}
    assert entering("demo-other", **own) == "nat/cf/20"
    assert entering("demo-other", **own, entrusted_by=world.AUTHORITY) == ""
    assert entering("demo-third", **own, entrusted_by="demo-other") == "nat/cf/20"
    assert acts_in_name_of("demo-other") == acts_in_name_of(world.AUTHORITY) == "示范县市场监督管理局"


def test_a_penalty_of_an_entrusted_body_is_in_the_name_of_who_entrusted_it() -> None:
    assert entering("demo-other", name="示范县城市管理局") == ""
    case = world.new_case(procedure="penalty-on-the-spot")
    assert entering(world.AUTHORITY, sort="entrusted", entrusted_by="demo-other") == ""
    with pytest.raises(Refused, match="应当以委托机关的名义") as caught:
        decide_on_the_spot(case, spot(), [world.HANDLER])
    assert "nat/cf/20" in {one.clause for one in caught.value.refusals}
    done = decide_on_the_spot(case, spot(authority_name="示范县城市管理局"), [world.HANDLER])
    assert done.fact.body.authority_name == "示范县城市管理局"
