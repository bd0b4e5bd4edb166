"""安徽省两个办法: what only the edges of a clause show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import DAY, EXAMINED, HANDLER, SECOND, Story, on_duty

clause = pytest.mark.clause


@clause("anhui/record/16-2")
@pytest.mark.parametrize(("signers", "enough"), [([HANDLER], False), ([HANDLER, SECOND], True), ([HANDLER] * 2, False)])
def test_two_officers_sign_and_two_are_enough(signers: list[str], enough: bool) -> None:
    story = Story("anhui")
    number = story.add("casefile.examination", DAY, **on_duty(), **EXAMINED)
    words: dict[str, Any] = {"about": number, "cause": "设备故障", "words": "电池损坏。", "signed_by": signers}
    said = story.shut("explain-recording", DAY, "evidence.recording_explained", **words)
    assert (("interruption-explained", "record/16-2") not in said) is enough
