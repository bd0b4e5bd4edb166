"""安泽县: coercion is filmed, certificates are shown, major measures are reviewed."""

import pytest

from tests.clauses.coercion import ON_SITE, review, shut, unfilmed

clause = pytest.mark.clause


@clause("anze/record/10")
@pytest.mark.parametrize(
    "act",
    [
        pytest.param("seal", marks=clause("anze/record/10.1")),
        pytest.param("impound", marks=clause("anze/record/10.2")),
        pytest.param("demolish", marks=clause("anze/record/10.3")),
        pytest.param("substitute-performance", marks=clause("anze/record/10.4")),
        pytest.param("restrict-liberty", marks=clause("anze/record/10.5")),
    ],
)
def test_what_the_article_names_is_filmed_whatever_the_officers_mark(act: str) -> None:
    before, after = unfilmed("anze", act, "archive", interests=[], recording_class="text-suffices")
    assert ("recording-required", "record/10") in before
    assert ("recording-required", "record/10") not in after


@pytest.mark.clause("anze/record/10.6")
@pytest.mark.parametrize("act", ["take-measure", "execute"])
def test_other_coercion_is_filmed_where_it_touches_a_major_interest(act: str) -> None:
    assert ("recording-required", "record/10") in unfilmed("anze", act, "archive", interests=["property"])[0]
    assert ("recording-required", "record/10") not in unfilmed("anze", act, "archive", interests=[])[0]


@pytest.mark.clause("anze/disclosure/11")
@pytest.mark.parametrize("act", [*ON_SITE, "freeze"])
def test_certificates_are_shown_and_rights_told_in_coercion(act: str) -> None:
    assert ("certificate-shown", "disclosure/11") in shut("anze", act, certificates_shown=False)
    told = ("rights-told", "disclosure/11") in shut("anze", act, rights_told=False)
    assert told is (act != "freeze"), "freezing is not told beforehand"
    assert not {one for one in shut("anze", act) if one[1] == "disclosure/11"}


@pytest.mark.clause("anze/review/5", "anze/review/9")
def test_major_coercive_decisions_are_reviewed() -> None:
    review("anze", "review/5", "review/9")
