"""Invented data for the papers of an inspection."""

from __future__ import annotations

from typing import Any

from tests.documents import samples

Data = dict[str, Any]


def inspection_notice(**more: Any) -> Data:
    return (
        samples.official(
            cause="食品安全日常监督检查",
            parties=[samples.party()],
            basis=["《中华人民共和国食品安全法》第一百一十条"],
            content=["进货查验记录、食品贮存条件、从业人员健康证明。"],
            when="2026年10月12日至2026年10月13日",
            place="示范市示范区文化路18号",
            officers=samples.OFFICERS,
            needed=["进货票据、索证索票台账。"],
            rights=["有权要求检查人员出示执法证件。", "应当如实提供有关情况和材料。"],
            contact=samples.CONTACT,
        )
        | more
    )


def inspection_result(**more: Any) -> Data:
    return (
        samples.official(
            cause="食品安全日常监督检查",
            parties=[samples.party()],
            result="发现问题，责令改正",
            found=["现场检查了库房和货架。", "库房内有3箱食品没有离墙存放。"],
            tests=["抽检的糕点2批次合格。"],
            basis=["《中华人民共和国食品安全法》第三十三条"],
            handling=["七日内改正贮存条件。"],
            officers=samples.OFFICERS,
            remedy=samples.REMEDY,
            contact=samples.CONTACT,
        )
        | more
    )


ALL = {"inspection_notice": inspection_notice, "inspection_result": inspection_result}
