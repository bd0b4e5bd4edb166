"""What a document says about remedies and payment, built from data. No number and no statute stands here.

Periods, bodies, courts, channels and whether reconsideration must come first are arguments: packs and the
authority's register know them. Sources of the shape: nat/fy/20, nat/fy/22, nat/fy/23, nat/fy/24, nat/fy/32
(reconsideration), nat/cf/67, nat/cf/72 (payment and surcharge).
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from qiuhao.documents.sheets.base import Line, Part, Words


class Period(Part):
    """A period as the document words it: 60 日, 6 个月, 5 个工作日."""

    count: int = Field(title="期间", ge=1)
    unit: Literal["日", "个工作日", "个月", "年"] = Field(title="单位")

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"


class Remedy(Part):
    """Who, where and how long. ``reconsider_first`` where the law asks for reconsideration before a lawsuit;
    then ``sue_after`` is the period after the reconsideration decision. Otherwise ``sue_within`` runs from receipt."""

    act: Line = Field(default="本决定", title="所指行为")
    paper: Line = Field(default="本决定书", title="文书简称")
    bodies: tuple[Line, ...] = Field(title="行政复议机关", min_length=1)
    reconsider_within: Period = Field(title="申请行政复议的期限")
    reconsider_first: bool = Field(default=False, title="是否复议前置")
    through_authority: bool = Field(default=False, title="可否通过本机关提交复议申请")
    online_channel: Words = Field(default="", title="网上申请行政复议的渠道")
    court: Words = Field(default="", title="管辖法院")
    sue_within: Period | None = Field(default=None, title="直接起诉的期限")
    sue_after: Period | None = Field(default=None, title="对复议决定不服的起诉期限")
    suspends: bool = Field(default=False, title="救济期间是否停止执行")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.reconsider_first and self.sue_within is not None:
            raise ValueError("依法应当先申请行政复议的，不能同时写明直接起诉的期限。请删去直接起诉的期限（nat/fy/23）")
        if not self.reconsider_first and (self.sue_within is None or not self.court):
            raise ValueError("没有写明直接起诉的期限或者管辖法院。请补充，或者勾选“复议前置”（nat/cf/59）")
        return self


def remedy_text(data: Remedy) -> str:
    """The paragraph on remedies: complete sentences, ready for ``remedy`` of a sheet."""
    start = f"自收到{data.paper}之日起{data.reconsider_within}内"
    bodies = "或者".join(data.bodies)
    if data.reconsider_first:
        text = f"如不服{data.act}，应当{start}先向{bodies}申请行政复议；{_after(data)}"
    else:
        text = (
            f"如不服{data.act}，可以{start}向{bodies}申请行政复议，"
            f"也可以自收到{data.paper}之日起{data.sue_within}内直接向{data.court}提起行政诉讼。"
        )
    if data.through_authority:
        text += "行政复议申请也可以通过本机关提交。"
    if data.online_channel:
        text += f"网上申请行政复议：{data.online_channel}。"
    if not data.suspends:
        text += f"申请行政复议或者提起行政诉讼期间，除法律另有规定外，{data.act}不停止执行。"
    return text


def _after(data: Remedy) -> str:
    where = f"向{data.court}" if data.court else "依法"
    when = f"自收到行政复议决定书之日起{data.sue_after}内" if data.sue_after else ""
    return f"对行政复议决定不服的，可以{when}{where}提起行政诉讼。依法应当先申请行政复议的，不能直接提起行政诉讼。"


class Payment(Part):
    """How and by when money is paid. ``surcharge`` is worded (百分之三); without it none may be added later."""

    paper: Line = Field(default="本决定书", title="文书简称")
    what: Line = Field(default="罚没款", title="应缴款项")
    within: Period = Field(title="缴纳期限")
    banks: tuple[Line, ...] = Field(title="代收银行", min_length=1)
    account: Words = Field(default="", title="账户")
    electronic: bool = Field(default=False, title="可否通过电子支付系统缴纳")
    surcharge: Words = Field(default="", title="每日加处罚款的比例")


def payment_text(data: Payment) -> str:
    """The paragraph on payment: period, place, channel, and the surcharge if one is to be possible."""
    banks = "或者".join(data.banks)
    channel = "，或者通过电子支付系统" if data.electronic else ""
    account = f"（{data.account}）" if data.account else ""
    text = (
        f"当事人应当自收到{data.paper}之日起{data.within}内，持{data.paper}到{banks}{account}{channel}缴纳{data.what}。"
    )
    if data.surcharge:
        text += f"到期不缴纳罚款的，每日按罚款数额的{data.surcharge}加处罚款，加处罚款的数额不超出罚款的数额。"
    return text
