"""The sheets: one documented model per template; its fields are exactly what the paper says."""

from __future__ import annotations

from qiuhao.documents.sheets.base import OfficialSheet, Seal, Sheet
from qiuhao.documents.sheets.coercion import CoercionLetter, CoercionOrder
from qiuhao.documents.sheets.decisions import NoPenaltyDecision, OnTheSpotDecision, OrderToCorrect, PenaltyDecision
from qiuhao.documents.sheets.following import (
    ClaimAnswer,
    CourtApplication,
    CourtDemand,
    DisposalList,
    ReconsiderationAnswer,
    RefundNotice,
)
from qiuhao.documents.sheets.inspections import InspectionNotice, InspectionResult
from qiuhao.documents.sheets.licences import LicenceDecision, LicenceLetter
from qiuhao.documents.sheets.notices import AdvanceRegistration, HearingNotice, NoticeOfRights, ServiceReceipt
from qiuhao.documents.sheets.records import (
    ClosingReport,
    ExaminationRecord,
    GenericRecord,
    QuestioningRecord,
    ReviewOpinion,
)
from qiuhao.documents.sheets.taking import TakingDecision, TakingNotice
from qiuhao.documents.sheets.volume import FileNote, VolumeContents, VolumeCover

__all__ = ["SHEETS", "OfficialSheet", "Seal", "Sheet", "sheet_of"]

SHEETS: dict[str, type[Sheet]] = {
    sheet.kind: sheet
    for sheet in (
        NoticeOfRights,
        PenaltyDecision,
        OnTheSpotDecision,
        NoPenaltyDecision,
        OrderToCorrect,
        ServiceReceipt,
        HearingNotice,
        AdvanceRegistration,
        InspectionNotice,
        InspectionResult,
        LicenceLetter,
        LicenceDecision,
        ReviewOpinion,
        QuestioningRecord,
        ExaminationRecord,
        ClosingReport,
        GenericRecord,
        ReconsiderationAnswer,
        ClaimAnswer,
        CourtDemand,
        CourtApplication,
        RefundNotice,
        DisposalList,
        TakingNotice,
        TakingDecision,
        CoercionOrder,
        CoercionLetter,
        VolumeCover,
        VolumeContents,
        FileNote,
    )
}


def sheet_of(name: str) -> type[Sheet]:
    """The sheet set by the template *name*; LookupError naming those there are."""
    try:
        return SHEETS[name]
    except KeyError:
        raise LookupError(f"no template named {name!r}; there are: {', '.join(sorted(SHEETS))}") from None
