"""Invented data for the papers of coercion; part of `samples`."""

from __future__ import annotations

from typing import Any

from tests.documents.following import CONTACT, PARTY, official

Data = dict[str, Any]
THING = {"name": "“示例”牌糕点", "spec": "500克/盒", "quantity": "20盒", "condition": "完好", "note": "涉嫌超范围"}


def coercion_order(items: int = 3, **more: Any) -> Data:
    return (
        official(
            number="示市监查封〔2026〕2号",
            heading="查封决定书",
            parties=[PARTY],
            facts=["当事人在库房存放涉嫌超范围生产的糕点20盒。"],
            evidence=[{"name": "现场检查笔录", "proves": "库房存放情况"}],
            reasons=["有关证据可能灭失。"],
            basis=["《示范条例》第二十条"],
            decision="本机关决定：对当事人的有关场所、设施或者财物予以查封，具体见所附清单。",
            terms=["查封地点：示范市示范区文化路18号库房。", "期限：30日，自实施之日起计算。"],
            remedy=["可以依法申请行政复议或者提起行政诉讼。"],
            items=[THING] * items,
            keepers=["当事人", "行政机关"],
            signatures=[{"role": "当事人"}, {"role": "见证人"}, {"role": "执法人员"}, {"role": "执法人员"}],
        )
        | more
    )


def coercion_letter(**more: Any) -> Data:
    return (
        official(
            number="示市监强解〔2026〕2号",
            heading="解除行政强制措施决定书",
            addressee="示范市百草园食品有限公司",
            paragraphs=[
                "本机关于2026年9月2日作出的查封决定书（示市监查封〔2026〕2号），因与违法行为无关，决定予以解除。"
            ],
            items=[THING],
            endings=["财物已于2026年10月12日退还。"],
            contact=CONTACT,
        )
        | more
    )


ALL = {"coercion_order": coercion_order, "coercion_letter": coercion_letter}
