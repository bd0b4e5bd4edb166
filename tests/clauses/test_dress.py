"""着装和标识: where the State prescribes them, what was done without them is refused here and found elsewhere."""

from __future__ import annotations

import pytest

from tests.clauses.story import DAY, EXAMINED, Story, on_duty

PLACES = [
    pytest.param("anhui", "disclosure/10.1", marks=pytest.mark.clause("anhui/disclosure/10.1")),
    pytest.param("anze", "disclosure/11-2", marks=pytest.mark.clause("anze/disclosure/11-2")),
    pytest.param("xuecheng", "disclosure/7.1", marks=pytest.mark.clause("xuecheng/disclosure/7.1")),
    pytest.param("lingchuan", "plan/2.1.3.p3", marks=pytest.mark.clause("lingchuan/plan/2.1.3.p3")),
]


@pytest.mark.parametrize(("place", "clause"), PLACES)
@pytest.mark.parametrize(("dress", "shut"), [("", False), ("worn", False), ("not-worn", True)])
def test_prescribed_dress_and_insignia_are_worn(place: str, clause: str, dress: str, shut: bool) -> None:
    said = Story(place).shut("examine", DAY, "casefile.examination", **on_duty(dress=dress), **EXAMINED)
    assert (("dress-worn", clause) in said) is shut
