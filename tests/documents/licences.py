"""Invented data for the papers of a licence."""

from __future__ import annotations

from typing import Any

from tests.documents.samples import CONTACT, Data, evidence, official, party


def licence_letter(**more: Any) -> Data:
    return (
        official(
            number="示发改许补〔2026〕3号",
            heading="补正告知书",
            addressee="示范市百草园食品有限公司",
            paragraphs=["你公司于2026年9月21日提出的申请材料不齐全，需要补正的全部内容一次告知如下。"],
            items_title="需要补正的材料",
            items=[{"name": "仓储设施证明", "note": "原件或者加盖公章的复印件"}, {"name": "检验设备清单"}],
            endings=["按照要求全部补正后，本机关将予以受理。"],
            contact=CONTACT,
        )
        | more
    )


def licence_decision(**more: Any) -> Data:
    return (
        official(
            number="示发改许〔2026〕3号",
            granted=True,
            parties=[party()],
            opening=["示范市百草园食品有限公司于2026年9月21日提出申请，本机关于2026年9月22日受理。"],
            facts=["申请人具备法定条件，实地核查属实。"],
            evidence=evidence(2),
            heard=["利害关系人没有异议。"],
            basis=["《示范条例》第九条"],
            terms=["粮食收购许可证（玉米、小麦收购），有效期2026年10月12日至2029年10月11日。"],
        )
        | more
    )


ALL = {"licence_letter": licence_letter, "licence_decision": licence_decision}
