"""阳泉市发展和改革委员会: coercion is filmed where interests are touched, and reviewed where it is major."""

import pytest

from tests.clauses.coercion import ON_SITE, review, unfilmed


@pytest.mark.clause("yangquan/record/11")
@pytest.mark.parametrize("act", ON_SITE)
def test_coercion_that_may_touch_an_interest_is_filmed(act: str) -> None:
    for interest in ("liberty", "life", "property"):
        before, after = unfilmed("yangquan", act, "archive", interests=[interest])
        assert {c for g, c in before if g == "recording-required"}, interest
        assert not {c for g, c in after if g == "recording-required"}
    assert not {c for g, c in unfilmed("yangquan", act, "archive", interests=[])[0] if g == "recording-required"}


@pytest.mark.clause("yangquan/review/5", "yangquan/review/3")
def test_major_coercive_decisions_are_reviewed() -> None:
    review("yangquan", "review/5", "review/3")
