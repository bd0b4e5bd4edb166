"""The closed catalogue of lists: what each list is for and what an entry's ``with`` may say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel

from qiuhao.law.lines import Strict


class Nothing(Strict):
    """An entry with a label only."""


class SummaryField(Strict):
    """A field of the compulsory public summary. ``source`` is the decision's field it is read
    from (closed list in ``disclosure``): authority, party, category, conclusion, decided-on,
    number, matter, facts, basis."""

    source: Literal[
        "authority", "party", "category", "conclusion", "decided-on", "number", "matter",
        "facts", "basis",
    ]  # fmt: skip


class WithholdGround(Strict):
    """A ground for not publishing. ``lifts``: exits that open it again (consent,
    public-interest, other-law, masking); ``basis_ranks``: ranks of the basis it demands;
    ``automatic``: a fact that sets it (minor, crime-transfer)."""

    lifts: list[Literal["consent", "public-interest", "other-law", "masking"]] = []
    basis_ranks: list[str] = []
    automatic: Literal["", "minor", "crime"] = ""
    absolute: bool = False
    national_row: str = ""


class LicenceGround(Strict):
    """A ground for changing, recalling or revoking a licence. ``outcomes``: the results to which it may lead; ``must``:
    revoking is no choice; ``public_interest``: the need has to be shown; ``remedy``: what is owed for a loss."""

    outcomes: list[Literal["change", "recall", "revoke"]]
    must: bool = False
    public_interest: bool = False
    remedy: Literal["", "compensation", "damages"] = ""


class MaskedField(Strict):
    """What must be masked before publication. ``of``: person, organisation, third-person;
    ``what``: the class of field (law/masking)."""

    of: Literal["person", "organisation", "third-person", "any"]
    what: Literal["name", "address", "id-number", "contact", "bank-account", "title-deed", "property", "other"]


class OpinionType(Strict):
    """An opinion type and its effect. ``requires``: checklist ids that must be positive
    ("all" = every one); ``grounds``: words it may rest on, ``open_grounds``: and others (the text says 等);
    ``bars_publication``: sets the
    withholding ground of that id."""

    effect: Literal["pass", "correct", "investigate", "change", "no-decision", "transfer"]
    requires: list[str] = []
    grounds: list[str] = []
    open_grounds: bool = False
    bars_publication: str = ""


class Material(Strict):
    """A paper of the submission. ``when``: always, hearing, evaluation, as-needed."""

    when: Literal["always", "hearing", "evaluation", "as-needed"] = "always"


class ChecklistPoint(Strict):
    """A point of the review. ``wrong`` is the answer that means trouble."""

    wrong: Literal["no", "yes"] = "no"
    open_ended: bool = False


class MajorHead(Strict):
    """A head that makes a decision major. ``automatic``: read from facts where it can be."""

    automatic: Literal["", "hearing-right", "hearing-held", "all-ordinary-penalties", "by-law"] = ""


class RecordingCase(Strict):
    """When a recording is due. ``duty``: required (full course), as-needed, may, phased;
    ``steps``: acts it covers; ``interests``: marks that trigger it."""

    duty: Literal["required", "as-needed", "may", "phased", "text-suffices"]
    steps: list[str] = []
    interests: list[str] = []
    methods: list[str] = []


class ServiceField(Strict):
    """What a service by ``method`` must state (field of the service kind)."""

    method: str
    field: str


class StepContent(Strict):
    """What a record of ``kind`` must state: ``field`` of that kind, or the record itself when
    ``field`` is empty."""

    kind: str
    field: str = ""


class StandingItem(Strict):
    """Standing information (事前公开): ``subject`` authority, officer, auxiliary, matter,
    entrustment, complaint, list, guide, board; ``fields`` demanded."""

    subject: Literal[
        "authority", "officer", "auxiliary", "matter", "entrustment", "complaint", "list",
        "guide", "board", "rights", "basis", "procedure", "other",
    ]  # fmt: skip
    fields: list[str] = []


class DisagreementStep(Strict):
    """One step of the place's path, in order. ``by``: who takes it."""

    order: int
    by: Literal["handling-unit", "review-body", "head", "leaders"]
    optional: bool = False
    decides: bool = False


class PlanTask(Strict):
    """A task of an implementation plan."""

    unit: str
    due: str = ""
    standing: Literal["", "长期执行", "长期推进"] = ""
    deliverables: list[str] = []


class Liability(Strict):
    """A situation that leads to accountability, with its threshold."""

    threshold: str = ""
    steps: list[str] = []


class Recipient(Strict):
    """Who must get something (annual data, catalogue). ``means``: publish, report, copy, file."""

    of: Literal["annual-report", "catalogue", "measures", "inspection-results", "certificate"]
    means: Literal["publish", "report", "copy", "file"]


@dataclass(frozen=True, slots=True)
class ListSort:
    """A list of the catalogue. ``closed``: the list is exhaustive where a place has one, so that the
    nearest pack that speaks takes the place of those below; otherwise a place adds to its base."""

    name: str
    title: str
    entry: type[BaseModel]
    closed: bool = False


_ALL = (
    ListSort("summary-field", "决定信息摘要的内容", SummaryField, closed=True),
    ListSort("withhold-ground", "不予公开的情形", WithholdGround),
    ListSort("masked-field", "不得公开的信息", MaskedField),
    ListSort("opinion", "审核意见的类型", OpinionType, closed=True),
    ListSort("material", "送审材料", Material, closed=True),
    ListSort("checklist", "审核内容", ChecklistPoint, closed=True),
    ListSort("major-head", "应当审核的情形", MajorHead),
    ListSort("recording-case", "音像记录的情形", RecordingCase),
    ListSort("recording-content", "音像记录的重点内容", Nothing),
    ListSort("recording-check", "音像记录开始前的检查", Nothing),
    ListSort("recording-start", "音像记录开始时的语音说明", Nothing),
    ListSort("recording-note", "音像资料应当附记的内容", StepContent),
    ListSort("interruption-cause", "中断的客观原因", Nothing),
    ListSort("storage-situation", "可以返回后存储的情形", Nothing),
    ListSort("service-content", "送达记录的内容", ServiceField),
    ListSort("record-content", "文字记录的内容", StepContent),
    ListSort("notice-content", "告知文书的内容", StepContent),
    ListSort("on-site-duty", "执法活动中的公示", StepContent),
    ListSort("stage", "全过程记录的环节", Nothing, closed=True),
    ListSort("step", "程序环节", Nothing),
    ListSort("archive-content", "案卷应当包含的材料", StepContent),
    ListSort("standing-information", "事前公开的信息", StandingItem),
    ListSort("window-information", "窗口公示的信息", Nothing),
    ListSort("result-information", "事后公开的结果", Nothing),
    ListSort("disclosure-role", "公示职责环节", Nothing),
    ListSort("carrier", "公示载体", Nothing, closed=True),
    ListSort("disagreement-step", "审核意见分歧的处理", DisagreementStep, closed=True),
    ListSort("annual-item", "统计年报的内容", Nothing),
    ListSort("recipient", "报送、备案、抄送对象", Recipient),
    ListSort("plan-task", "实施方案任务", PlanTask),
    ListSort("liability", "责任情形", Liability),
    ListSort("principle", "原则", Nothing),
    ListSort("act-type", "适用的执法行为", Nothing),
    ListSort("body-type", "适用的主体", Nothing),
    ListSort("confidential-kind", "涉密执法记录的种类", Nothing),
    ListSort("remedy-route", "公示救济途径", Nothing),
    ListSort("correction-outcome", "更正要求的处理结果", Nothing),
    ListSort("forbidden-on-originals", "对原始记录禁止的行为", Nothing),
    ListSort("supervisor", "指导监督机关", Nothing),
    ListSort("supervision-means", "监督检查方式", Nothing),
    ListSort("use-of-records", "记录信息的运用", Nothing),
    ListSort("update-trigger", "更新的情形", Nothing),
    ListSort("decision-content", "决定书的内容", StepContent),
    ListSort("licence-revision-ground", "变更、撤回、撤销许可的情形", LicenceGround),
    ListSort("court-paper", "申请法院强制执行的材料", Material),
    ListSort("disposal-manner", "没收财物的处理方式", Nothing),
    # What a text enumerates and people choose from: labels only.
    ListSort("access-factor", "确定使用权限的因素", Nothing),
    ListSort("adviser", "参与审核的外部人员", Nothing),
    ListSort("assessment", "纳入的考评", Nothing),
    ListSort("assistance", "智能运用的功能", Nothing),
    ListSort("audience", "公示的对象", Nothing),
    ListSort("bystander-exception", "在场人员拍录告知的例外", Nothing),
    ListSort("calling-body", "可以依法调取记录的机关", Nothing),
    ListSort("catalogue-factor", "审核目录清单的划分因素", Nothing),
    ListSort("certificate-occasion", "应当出示执法证件的活动", Nothing),
    ListSort("consulted-body", "疑难问题可以请示咨询的机关", Nothing),
    ListSort("coordinated-stream", "与公示统筹推进的工作", Nothing),
    ListSort("disclosure-mode", "公示的方式", Nothing),
    ListSort("disclosure-stage", "公示的环节", Nothing),
    ListSort("equipment-cost", "记录设备的经费", Nothing),
    ListSort("measures-content", "实施办法应当明确的内容", Nothing),
    ListSort("pause-cause", "不计入审核期限的事由", Nothing),
    ListSort("plan-goal", "实施方案目标", PlanTask),
    ListSort("platform-function", "信息化平台的功能", Nothing),
    ListSort("process-information", "可以不予公开的过程性信息", Nothing),
    ListSort("record-carrier", "文字记录的载体", Nothing),
    ListSort("record-form", "记录的形式", Nothing),
    ListSort("record-means", "信息化记录的手段", Nothing),
    ListSort("record-system", "全过程记录的工作制度", Nothing),
    ListSort("recording-device", "音像记录设备", Nothing),
    ListSort("recording-list-column", "音像记录事项清单的内容", Nothing),
    ListSort("recording-product", "音像记录的形式", Nothing),
    ListSort("recording-room", "音像记录场所", Nothing),
    ListSort("review-standard", "审核的标准", Nothing),
    ListSort("text-record", "文字记录的种类", Nothing),
)

LISTS: Mapping[str, ListSort] = {sort.name: sort for sort in _ALL}
