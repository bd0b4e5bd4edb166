"""拟变更、撤回、撤销许可 (许可法 8, 69): the ground, the facts, the licensee's loss."""

from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Line, Number, Officer, Party, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, Substantive, TextRecord
from qiuhao.law.revisions import PROPOSED
from qiuhao.ledger.kinds import register


@register
class LicenceRevision(Substantive, TextRecord):
    """Why a licence in force is to be changed, recalled or revoked. What is decided later is this, or that it stays."""

    kind = "casefile.licence_revision"
    title = "变更、撤回、撤销许可意见表"
    stage = "审核决定"
    act = "propose-revision"
    fills = ("revision-proposed", "text-record")

    about: Number = field("关于许可决定（记录号）", group=MATTER, widget="fact:decided|renewed-by-law")
    cause: Literal["office", "request"] = field(
        "启动方式", "office", group=MATTER, labels={"office": "依职权", "request": "根据利害关系人的请求"}
    )
    ground: Line = field("法定情形", group=MATTER, widget="list:licence-revision-ground")
    report: Text = field("核查情况", group=MATTER, widget="long", help="逐项写明发现了什么、依据什么材料")
    public_interest: Words = field("公共利益的需要", "", group=MATTER, widget="long", help="变更、撤回的写明")
    public_harm: bool = field("撤销可能对公共利益造成重大损害", False, group=MATTER, help="是的，不予撤销")
    loss: bool = field("被许可人的合法权益会受到损失、损害", False, group=MATTER)
    compensation: Words = field("补偿、赔偿的方案", "", group=MATTER, widget="long", help="有损失、损害的写明")
    others: tuple[Party, ...] = field("其他利害关系人", (), group=PEOPLE)
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    handler_opinion: Voice | None = field("承办人意见", None, group=VOICES)
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if self.proposal.outcome not in PROPOSED:
            raise ValueError("拟处理的结果应当是变更、撤回或者撤销许可。请核对处理结果。")
        return self

    @property
    def interested(self) -> tuple[Party, ...]:
        """Who must be told and heard: the licensee, and whom else it touches."""
        return (*self.parties, *self.others)
