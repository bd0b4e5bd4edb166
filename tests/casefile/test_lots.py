"""A draw: two lists sealed, lots drawn with their seal, drawn once, and the same whoever draws again."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile import lots
from qiuhao.casefile.kinds.inspection.draw import LotDrawn, LotPool
from qiuhao.casefile.models import Draw
from qiuhao.law.lots import drawn
from qiuhao.law.refusal import Refused
from qiuhao.ledger import projections
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, make
from qiuhao.ledger.problems import InvalidContent

from . import world

pytestmark = pytest.mark.usefixtures("morning")


def pool(**more: Any) -> LotPool:
    content = {
        "authority": world.AUTHORITY, "cause": "食品经营双随机抽查", "matter": "m-inspect-1",
        "objects": [{"name": f"示范第{n}商店"} for n in range(1, 13)],
        "officers": [o.model_dump(mode="json") for o in world.officers()], "count": 3, **more,
    }  # fmt: skip
    made = make("casefile.lot_pool", content)
    assert isinstance(made, LotPool)
    return made


@pytest.mark.clause("lingchuan/plan/2.1.4.p4")
def test_the_lots_follow_from_the_seal_of_the_lists() -> None:
    stream = lots.draw(pool(), [world.HANDLER])
    sealed, result = ledger.facts(stream)
    objects = [one.name for one in sealed.body.objects]
    expected = drawn(sealed.seal, objects, [world.HANDLER, world.SECOND], 3, 2)
    assert [(one.object.name, tuple(o.person for o in one.officers)) for one in result.body.lots] == expected
    assert result.body.seed == sealed.seal
    assert lots.lots(stream).agrees


def test_a_retry_finds_the_first_draw() -> None:
    first = lots.draw(pool(), [world.HANDLER], key="k-1")
    assert lots.draw(pool(), [world.HANDLER], key="k-1") == first
    assert len(ledger.facts(first)) == 2
    assert lots.draw(pool(), [world.HANDLER]) != first


def test_a_draw_that_was_cut_off_comes_out_as_it_would_have() -> None:
    (sealed,) = append("draw/cut", [Draft(pool())], actors=[world.HANDLER], key="k-2")
    assert lots.lots("draw/cut").result is None
    assert lots.draw(pool(), [world.HANDLER], key="k-2") == "draw/cut"
    found = lots.lots("draw/cut")
    assert found.agrees
    assert found.result is not None
    assert found.result.body.seed == sealed.seal


def test_a_result_that_somebody_made_up_does_not_agree() -> None:
    (sealed,) = append("draw/wrong", [Draft(pool())], actors=[world.HANDLER])
    wanted = {"object": sealed.fact.body.objects[0].model_dump(mode="json"), "officers": []}
    made = LotDrawn.model_validate({"about": 1, "seed": sealed.seal, "lots": [wanted]})
    append("draw/wrong", [Draft(made)], actors=[world.HANDLER])
    assert not lots.lots("draw/wrong").agrees


def test_only_officers_of_the_authority_draw() -> None:
    with pytest.raises(Refused, match="没有这一岗位"):
        lots.draw(pool(), [world.CLERK])
    assert not Draw.objects.exists()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"count": 13}, "名单只有 12 个对象，不能抽取 13 个"),
        ({"each": 3}, "检查人员名单不足 3 人"),
        ({"objects": [{"name": "同一家"}, {"name": "同一家"}], "count": 1}, "出现了不止一次"),
        (
            {"officers": [{"person": "p-1", "name": "赵某", "auxiliary": True}], "each": 1},
            "赵某是辅助人员，不能实施检查",
        ),
        ({"objects": []}, "检查对象名单"),
    ],
)
def test_lists_from_which_nothing_can_be_drawn_get_a_sentence(more: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidContent, match=words):
        pool(**more)


def test_draws_are_listed_to_their_authority_and_found_again_after_rebuilding() -> None:
    stream = lots.draw(pool(), [world.HANDLER])
    assert [row.stream for row in lots.draws([world.AUTHORITY])] == [stream]
    before = list(Draw.objects.values())
    projections.rebuild(["draw"])
    assert list(Draw.objects.values()) == before
    assert not lots.draws(["demo-city"])
