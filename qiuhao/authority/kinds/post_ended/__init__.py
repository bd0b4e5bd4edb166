"""离任."""

from datetime import date

from qiuhao.authority.kinds.post import PostName
from qiuhao.authority.posts import POSTS
from qiuhao.authority.values import Actor, Short, field
from qiuhao.ledger.kinds import Kind, register


@register
class PostEnded(Kind):
    """A person leaves a post."""

    kind = "authority.post_ended"
    title = "离任登记"
    act = "leave-post"
    fills = ("post-ended",)

    authority: Actor = field("机关", min_length=1)
    unit: Actor = field("机构", "")
    post: PostName = field("岗位", labels=POSTS)
    on: date = field("离任日期")
    reason: Short = field("原因", "")
