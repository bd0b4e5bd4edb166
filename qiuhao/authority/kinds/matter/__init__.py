"""执法事项 (权责清单; anze/disclosure/10.4; lingchuan/plan/2.1.2.1.p2)."""

from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Actor, Amount, Line, Short, Words, field
from qiuhao.ledger.kinds import Kind, register


@register
class Matter(Kind):
    """One matter of an authority's list of powers and duties; the latest record counts.

    Thresholds of 较大数额罚款 are provincial or ministerial: each carries its basis, and where
    none is set the hearing gate asks instead of passing (NATIONAL F).
    """

    kind = "authority.matter"
    title = "执法事项登记"
    act = "register-matter"
    fills = ("matter",)

    matter: Actor = field("事项编码", min_length=1)
    name: Line = field("事项名称")
    sort: Literal["penalty", "licence", "inspection", "coercion", "levy", "expropriation", "other"] = field(
        "类别",
        "penalty",
        labels={
            "penalty": "行政处罚",
            "licence": "行政许可",
            "inspection": "行政检查",
            "coercion": "行政强制",
            "levy": "行政征收",
            "expropriation": "行政征用",
            "other": "其他",
        },
    )
    basis: tuple[Line, ...] = field("依据", ())
    unit: Actor = field("承办机构", "")
    materials: tuple[Line, ...] = field(
        "申请材料目录", (), help="行政许可：每行一项；收件时以此为准，不得要求目录以外的材料"
    )
    conditions: Words = field("条件", "", widget="long")
    discretion: Words = field("裁量基准", "", widget="long")
    hearing_citizen: Amount | None = field("对公民较大数额罚款（元）", None)
    hearing_organisation: Amount | None = field("对组织较大数额罚款（元）", None)
    hearing_basis: Short = field("较大数额的依据", "")
    major: bool = field("列入重大执法决定法制审核目录", False)
    major_reason: Short = field("列入目录的理由", "")
    inspection_cap: int | None = field(
        "年度检查频次上限（次）", None, ge=0, help="对同一被检查人每年不超过几次；没有设定的不填"
    )
    inspection_cap_basis: Short = field("频次上限的依据", "")
    credit_related: bool = field("与社会信用信息有关", False)
    closed: bool = field("已取消", False)

    @model_validator(mode="after")
    def _based(self) -> Self:
        if self.sort == "other" and not self.basis:
            raise ValueError("其他执法行为须写明依据。请填写规定这一种类的法律、法规、规章和条款。")
        return self
