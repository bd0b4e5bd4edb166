"""公示审核: by another person than the drafter, against the grounds."""

from qiuhao.authority.values import Actor, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class DraftReview(Kind):
    """This draft, and no other (`digest`), passed or did not pass."""

    kind = "disclosure.draft_review"
    title = "公示审核"
    stage = "送达执行"
    act = "review-publication"
    fills = ("publication-reviewed",)

    about: Number = field("关于公示稿（记录号）", group=MATTER, widget="fact:publication-drafted")
    passed: bool = field("审核通过", group=MATTER)
    digest: str = field("公示内容摘要值", group=MATTER, widget="computed", pattern=r"^[0-9a-f]{64}$")
    checked: dict[str, bool] = field("逐项核对", {}, group=MATTER, widget="list:withhold-ground")
    words: Words = field("审核意见", "", group=MATTER, widget="long")
    reviewed_by: Actor = field("审核人", group=PEOPLE, widget="person", min_length=1)
