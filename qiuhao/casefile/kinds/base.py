"""What several kinds have in common: officers on duty, text records, and content that has a substance."""

from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import (
    Actor,
    Moment,
    Officer,
    Paper,
    Party,
    Penalty,
    Proposal,
    Short,
    Signature,
    Words,
    field,
)
from qiuhao.law.substance import substance
from qiuhao.law.views import INTERESTS, RECORDING_CLASSES
from qiuhao.ledger.kinds import FileRef, Kind

PEOPLE, WHERE, MATTER, SIGNED, FILES, RECORDING, VOICES = (
    "人员", "时间地点", "内容", "签名", "附件", "音像记录", "意见",
)  # fmt: skip
Interest = Literal["liberty", "life", "property"]
RecordingClass = Literal["required", "as-needed", "text-suffices"]
Secret = Literal["state-secret", "business-secret", "undisclosed", "confidential-business", "privacy", "other"]
SECRETS = {
    "state-secret": "国家秘密",
    "business-secret": "商业秘密",
    "undisclosed": "未披露信息",
    "confidential-business": "保密商务信息",
    "privacy": "个人隐私",
    "other": "其他依法保密的信息",
}

DRESS = {
    "": "国家没有统一着装、佩戴标识的规定",
    "worn": "已按国家规定着装、佩戴标识",
    "not-worn": "没有按国家规定着装或者佩戴标识",
}
READERS_HELP = "标明涉密种类后，除办理人和机关负责人外，只有这些人员可以查阅"


class TextRecord(Kind):
    """A text record, electronic or on paper (anhui/record/11, anze/record/3-2, xuecheng/record/3-2, 30-2)."""

    carrier: Literal["electronic", "paper"] = field(
        "载体", "electronic", group=FILES, labels={"electronic": "电子", "paper": "纸质"}
    )
    kept_at: Short = field("纸质原件存放处", "", group=FILES)
    files: tuple[FileRef, ...] = field("附件", (), group=FILES, widget="files", help="纸质件请上传扫描件")
    secrets: tuple[Secret, ...] = field("涉密种类", (), group=FILES, labels=SECRETS)
    readers: tuple[Actor, ...] = field("可以查阅的人员", (), group=FILES, widget="persons", help=READERS_HELP)


class OnDuty(TextRecord):
    """Anything done by officers towards somebody; fills the view `officers` (anhui/record/8.1, 12, 12-2)."""

    officers: tuple[Officer, ...] = field("执法人员", (), group=PEOPLE, widget="officers")
    certificates_shown: bool = field("已出示执法证件", False, group=PEOPLE)
    shown_to: Short = field("向谁出示证件", "", group=PEOPLE)
    rights_told: bool = field("已告知权利义务", False, group=PEOPLE)
    dress: Literal["", "worn", "not-worn"] = field("着装和标识", "", group=PEOPLE, labels=DRESS)
    on_site: bool = field("现场执法", False, group=WHERE)
    interests: tuple[Interest, ...] = field("直接涉及的权益", (), group=RECORDING, labels=INTERESTS)
    dispute_prone: bool = field("容易引发争议", False, group=RECORDING)
    recording_class: RecordingClass = field("音像记录要求", "as-needed", group=RECORDING, labels=RECORDING_CLASSES)
    not_recorded_because: Words = field("不做音像记录的理由", "", group=RECORDING)
    not_recorded_by: Actor = field("不做音像记录由谁决定", "", group=RECORDING, widget="person")
    bystanders_told: Words = field(
        "在场人员拍摄录音的告知情况", "", group=RECORDING, help="有人拍照、录音、录像时，写明已告知的要求或者例外情形"
    )


class Timed(OnDuty):
    """Work of officers with a beginning, an end and a place."""

    began_at: Moment = field("开始时间", group=WHERE, widget="moment")
    ended_at: Moment = field("结束时间", group=WHERE, widget="moment")
    place: Short = field("地点", "", group=WHERE)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ended_at < self.began_at:
            raise ValueError("结束时间早于开始时间。请核对两个时间。")
        return self


class WithSignatures(Kind):
    """A record that people sign, or refuse to sign."""

    signatures: tuple[Signature, ...] = field("签名", (), group=SIGNED, widget="signatures")

    @property
    def signed(self) -> bool:
        """Somebody signed, or a refusal is noted, for every line there is."""
        return bool(self.signatures)


class Substantive(Kind):
    """Content with a substance: what is submitted, discussed, approved and decided.

    `substance` is computed from parties, proposal and evidence. Whoever gives one that does not fit is told.
    """

    parties: tuple[Party, ...] = field("当事人", group=PEOPLE, widget="parties", min_length=1)
    proposal: Proposal = field("拟处理或者处理内容", group=MATTER)
    evidence: tuple[Paper, ...] = field("依据的证据材料", (), group=MATTER, widget="evidence")
    substance: str = field("实质内容摘要", "", group=MATTER, widget="computed", pattern=r"^([0-9a-f]{64})?$")

    @model_validator(mode="after")
    def _computed(self) -> Self:
        found = substance(self.parties, self.proposal, self.evidence)
        if self.substance and self.substance != found:
            raise ValueError("实质内容摘要与当事人、事实、证据、处理内容不符。请留空，由系统重新计算。")
        object.__setattr__(self, "substance", found)
        return self

    @property
    def outcome(self) -> str:
        """The proposal's outcome, so that lists of contents can name it."""
        return self.proposal.outcome

    @property
    def penalties(self) -> tuple[Penalty, ...]:
        """The proposal's penalties."""
        return self.proposal.penalties

    @property
    def facts_found(self) -> str:
        """The proposal's facts."""
        return self.proposal.facts_found

    @property
    def basis(self) -> tuple[str, ...]:
        """The proposal's legal basis."""
        return self.proposal.basis

    @property
    def reasons(self) -> str:
        """The proposal's reasons of discretion."""
        return self.proposal.reasons
