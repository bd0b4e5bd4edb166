"""先法制审核，后集体讨论 (xuecheng/review/11).

Where the decision needs a review, the review is done (an opinion is given) before the discussion.
Whether the opinion passes is the question of ``review-passed``, asked of the decision.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _review
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if _review.on_the_spot(ask) or not _review.is_major(ask):
        return
    review = _review.latest(ask)
    if review.submission is None:
        yield Shut("还没有送法制审核，不能先进行集体讨论", "请先送法制审核", "submit-review")
    elif review.opinion is None:
        yield Shut("法制审核还没有出具意见，不能先进行集体讨论", "请等待审核意见", "give-opinion")


gate = Gate("review-before-discussion", "先审核后讨论", NoParams, shut)
