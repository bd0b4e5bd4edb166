"""陵川县司法局: coercion is filmed, certificates are shown, major measures are reviewed."""

import pytest

from tests.clauses.coercion import ON_SITE, review, shut, unfilmed

FILMED = "lingchuan/plan/2.2.3.p1"


@pytest.mark.clause(FILMED)
@pytest.mark.parametrize("act", ON_SITE)
def test_sealing_impounding_and_demolition_are_filmed_and_the_rest_by_its_interests(act: str) -> None:
    named = act in ("seal", "impound", "demolish")
    plain = unfilmed("lingchuan", act, "archive", interests=[])
    assert (("recording-required", "plan/2.2.3.p1") in plain[0]) is named
    marked = unfilmed("lingchuan", act, "archive", interests=["property"])
    assert ("recording-required", "plan/2.2.3.p1") in marked[0]
    assert ("recording-required", "plan/2.2.3.p1") not in marked[1]


@pytest.mark.clause("lingchuan/plan/2.1.3.p2")
@pytest.mark.parametrize("act", [*ON_SITE, "freeze"])
def test_certificates_are_shown_in_coercion(act: str) -> None:
    wrong = ("certificate-shown", "plan/2.1.3.p2")
    assert wrong in shut("lingchuan", act, certificates_shown=False)
    assert wrong not in shut("lingchuan", act)


@pytest.mark.clause("lingchuan/plan/2.3")
def test_major_coercive_decisions_are_reviewed() -> None:
    review("lingchuan", "plan/2.3", "plan/2.3")
