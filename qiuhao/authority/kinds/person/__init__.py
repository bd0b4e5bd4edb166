"""执法有关人员 (anze/disclosure/10.3; anhui/disclosure/9.2; yangquan/disclosure/6.1.2)."""

from qiuhao.authority.values import Actor, Line, Short, field
from qiuhao.ledger.kinds import Kind, register


@register
class PersonEntered(Kind):
    """Somebody who acts for an authority. The stream is ``person/<id>``; the latest record counts."""

    kind = "authority.person"
    title = "人员登记"
    act = "register-person"
    fills = ("person",)

    name: Line = field("姓名", mask="name", of="officer")
    authority: Actor = field("所在机关", min_length=1)
    unit: Actor = field("所在机构", "")
    duty: Short = field("职务", "")
