"""安徽省两个办法: what only the edges of a clause show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import DAY, EXAMINED, HANDLER, SECOND, Story, on_duty, voice
from tests.clauses.told import Case

clause = pytest.mark.clause


@clause("anhui/record/16-2")
@pytest.mark.parametrize(("signers", "enough"), [([HANDLER], False), ([HANDLER, SECOND], True), ([HANDLER] * 2, False)])
def test_two_officers_sign_and_two_are_enough(signers: list[str], enough: bool) -> None:
    story = Story("anhui")
    number = story.add("casefile.examination", DAY, **on_duty(), **EXAMINED)
    words: dict[str, Any] = {"about": number, "cause": "设备故障", "words": "电池损坏。", "signed_by": signers}
    said = story.shut("explain-recording", DAY, "evidence.recording_explained", **words)
    assert (("interruption-explained", "record/16-2") not in said) is enough


BLANKS = [
    pytest.param("casefile.filing", {"source": ""}, "7", marks=clause("anhui/record/7")),
    pytest.param("casefile.filing", {"reason": " "}, "7", marks=clause("anhui/record/7")),
    pytest.param("casefile.investigation_end", {"handler_opinion": None}, "9", marks=clause("anhui/record/9")),
    pytest.param("casefile.investigation_end", {"unit_opinion": None}, "9", marks=clause("anhui/record/9")),
    pytest.param("casefile.service", {"documents": ()}, "10", marks=clause("anhui/record/10")),
    pytest.param("casefile.performance", {"result": ""}, "10", marks=clause("anhui/record/10")),
]


@pytest.mark.parametrize(("kind", "blank", "article"), BLANKS)
def test_a_record_that_leaves_out_what_its_article_names_is_shut(
    kind: str, blank: dict[str, Any], article: str
) -> None:
    """Judged by the place's own line, also where today's form would not let the blank pass."""
    case = Case("anhui")
    opinions = {
        "handler_opinion": voice(HANDLER),
        "unit_opinion": voice(SECOND),
        "evidence": [{"number": 1, "seal": "f" * 64}],
    }
    whole = case.body(kind, **(opinions if kind == "casefile.investigation_end" else {}))
    for body, shut in ((whole, False), (whole.model_copy(update=blank), True)):
        case.body = lambda *_, body=body, **__: body  # type: ignore[method-assign]
        found = {r.gate for r in case.refusals(kind) if r.clause == f"anhui/record/{article}"}
        assert ("record-contents" in found) is shut
