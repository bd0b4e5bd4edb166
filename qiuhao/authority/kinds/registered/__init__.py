"""执法主体登记 (anze/disclosure/9; anhui/disclosure/9.1; yangquan/disclosure/6.1.1)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Actor, CreditCode, Line, Phone, Short, Value, Words, field
from qiuhao.ledger.kinds import Kind, register


class Remedies(Value):
    """Where the party can turn: what the remedy text of every document is made from."""

    reconsideration_bodies: tuple[Line, ...] = field(
        "行政复议机关", (), help="通常是本级人民政府；司法行政部门另可选上一级"
    )
    reconsideration_online: Short = field("行政复议网上渠道", "", help="电子送达的文书应当告知")
    court: Short = field("有管辖权的人民法院", "")


@register
class Registered(Kind):
    """An authority enters the register or changes: who it is, where it stands, whom it answers to.

    The stream is ``authority/<id>``; the latest record counts. ``confirmed_by`` and
    ``confirmed_on`` are the justice bureau's confirmation as an enforcement subject.
    """

    kind = "authority.registered"
    title = "执法主体登记"
    act = "register-authority"
    fills = ("authority",)

    place: Actor = field("适用的法规包", help="决定适用哪一地的规定")
    name: Line = field("名称")
    short_name: Line = field("文书简称", help="用于文号，例如：示市监")
    sort: Literal["organ", "authorised", "entrusted"] = field(
        "性质", "organ", labels={"organ": "行政机关", "authorised": "法律法规授权的组织", "entrusted": "受委托组织"}
    )
    level: Literal["country", "province", "city", "county", "township"] = field(
        "层级",
        "county",
        labels={"country": "国家", "province": "省级", "city": "市级", "county": "县级", "township": "乡级"},
    )
    area_code: Line = field("行政区划代码", pattern=r"^\d{2,12}$")
    area: Short = field("执法区域", "")
    credit_code: CreditCode = field("统一社会信用代码", "")
    superior: Actor = field("上级主管部门", "")
    entrusted_by: Actor = field("委托机关", "")
    justice_bureau: bool = field("是司法行政部门", False)
    duties: Words = field("职责", "", widget="long")
    head_name: Short = field("负责人", "")
    address: Short = field("办公地址", "")
    phone: Phone = field("联系电话", "")
    complaints: Short = field("投诉举报方式", "")
    bank: Short = field("罚款代收机构", "")
    remedies: Remedies = field("救济渠道", Remedies())
    confirmed_by: Actor = field("确认主体资格的机关", "")
    confirmed_on: date | None = field("确认日期", None)
    basis: Short = field("设立或者授权依据", "")
