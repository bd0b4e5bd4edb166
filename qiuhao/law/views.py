"""Views: the small typed faces of facts that gates, events and duties read.

A kind lists the views it fills (``fills``) and has their attributes under these names. Views
are structural (:class:`typing.Protocol`), so nothing is converted: the sealed body *is* the
view. Every attribute here is read somewhere in ``law``; what only people read stays out.

``about`` is the number, in the same stream, of the fact that a fact concerns (the decision
that was published, the recording that was stored), or None for the case as a whole.
The constants at the end are the closed vocabularies; packs use the same words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol


class View(Protocol):
    """Any body: it says which views it fills."""

    @property
    def fills(self) -> tuple[str, ...]: ...


class About(View, Protocol):
    @property
    def about(self) -> int | None: ...


class Officer(Protocol):
    """An officer as he stood when the fact was made (快照)."""

    @property
    def person(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def certificate(self) -> str: ...
    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_until(self) -> date | None: ...
    @property
    def auxiliary(self) -> bool: ...


class Party(Protocol):
    """A party as it stood when the fact was made. ``sort`` is one of :data:`PARTY_SORTS`."""

    @property
    def sort(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def born_on(self) -> date | None: ...


class Penalty(Protocol):
    """One penalty inside a proposal or decision. ``sort`` is one of :data:`PENALTIES`."""

    @property
    def sort(self) -> str: ...
    @property
    def amount(self) -> str: ...


class Proposal(Protocol):
    """What a notice proposes and a decision imposes; compared point by point.

    ``large_amount``: the head's record whether it is 较大数额, for a matter that has no
    threshold on file; None: nobody has said.
    """

    @property
    def outcome(self) -> str: ...
    @property
    def penalties(self) -> Sequence[Penalty]: ...
    @property
    def facts_found(self) -> str: ...
    @property
    def basis(self) -> Sequence[str]: ...
    @property
    def large_amount(self) -> bool | None: ...


class Clue(View, Protocol):
    """view ``clue``: where a case comes from."""

    @property
    def source(self) -> str: ...
    @property
    def signed_complaint(self) -> bool: ...


class Filed(View, Protocol):
    """view ``filed``: 立案 (also filled by the on-the-spot decision, which files itself)."""

    @property
    def parties(self) -> Sequence[Party]: ...
    @property
    def act_ended_on(self) -> date | None: ...
    @property
    def discovered_on(self) -> date | None: ...
    @property
    def long_limitation(self) -> bool: ...
    @property
    def matter(self) -> str: ...
    @property
    def approved_by(self) -> str: ...


class NotFiled(View, Protocol):
    """view ``not-filed``: 不予立案, with whom it was told or how it was made public."""

    @property
    def told(self) -> bool: ...
    @property
    def told_complainant(self) -> bool: ...


class OfficersAct(View, Protocol):
    """view ``officers``: anything done by officers towards somebody."""

    @property
    def officers(self) -> Sequence[Officer]: ...
    @property
    def certificates_shown(self) -> bool: ...
    @property
    def rights_told(self) -> bool: ...
    @property
    def on_site(self) -> bool: ...
    @property
    def interests(self) -> Sequence[str]: ...
    @property
    def recording_class(self) -> str: ...
    @property
    def not_recorded_because(self) -> str: ...
    @property
    def dispute_prone(self) -> bool: ...


class Preserved(View, Protocol):
    """view ``preserved``: 先行登记保存."""

    @property
    def approved_by(self) -> str: ...


class Appraised(About, Protocol):
    """view ``appraised``: 检验检测检疫鉴定 result received."""


class RecusalAsked(View, Protocol):
    """view ``recusal-asked``: 回避申请, or the officer's own declaration."""

    @property
    def person(self) -> str: ...


class RecusalDecided(About, Protocol):
    """view ``recusal-decided``: about a request."""

    @property
    def person(self) -> str: ...
    @property
    def granted(self) -> bool: ...


class InvestigationEnded(View, Protocol):
    """view ``investigation-ended``: 调查终结 with the handling unit's proposal."""

    @property
    def proposal(self) -> Proposal: ...


class Notified(View, Protocol):
    """view ``notified``: 事先告知. ``statement_days``: workdays for the statement, as the notice says;
    ``new_facts``: the facts found since an earlier notice that made this one necessary, or ''."""

    @property
    def proposal(self) -> Proposal: ...
    @property
    def hearing_offered(self) -> bool: ...
    @property
    def statement_days(self) -> int | None: ...
    @property
    def new_facts(self) -> str: ...
    @property
    def limitation_basis(self) -> str: ...


class Statement(About, Protocol):
    """view ``statement``: 陈述申辩 or its express waiver, about a notice."""

    @property
    def waived(self) -> bool: ...


class StatementChecked(About, Protocol):
    """view ``statement-checked``: 复核意见, about a statement."""

    @property
    def adopted(self) -> str: ...


class HearingAsked(About, Protocol):
    """view ``hearing-asked`` / ``hearing-waived``: about a notice."""


class HearingNotified(About, Protocol):
    """view ``hearing-notified``: 听证通知."""

    @property
    def held_on(self) -> date: ...


class HearingHeld(About, Protocol):
    """view ``hearing-held``: 听证笔录."""

    @property
    def chair(self) -> str: ...
    @property
    def signed(self) -> bool: ...


class MajorAnswers(View, Protocol):
    """view ``major-answers``: the handling unit's answers whether the decision is major. ``answered``:
    ids of the heads answered with yes or no; ``heads``: those answered with yes; ``complex``: 情节复杂 (处罚法 57)."""

    @property
    def heads(self) -> Sequence[str]: ...
    @property
    def answered(self) -> Sequence[str]: ...
    @property
    def complex(self) -> bool: ...


class Submission(View, Protocol):
    """view ``submitted``: 送法制审核. ``materials`` are item ids of the pack's list; ``evaluated``: the
    case had an evaluation (评估); ``handling``: on submitting again, what was done about each of
    the last opinion's ``problems``, in their order."""

    @property
    def substance(self) -> str: ...
    @property
    def materials(self) -> Sequence[str]: ...
    @property
    def heads(self) -> Sequence[str]: ...
    @property
    def submitted_by(self) -> str: ...
    @property
    def evaluated(self) -> bool: ...
    @property
    def handling(self) -> Sequence[str]: ...


class ReviewPaused(About, Protocol):
    """view ``review-paused``: a stretch that the review clock does not count."""

    @property
    def cause(self) -> str: ...
    @property
    def ended_at(self) -> datetime | None: ...


class Extended(About, Protocol):
    """view ``extended``: a period was extended. ``duty`` names it."""

    @property
    def duty(self) -> str: ...
    @property
    def approved_by(self) -> str: ...


class MaterialsComplete(About, Protocol):
    """view ``materials-complete`` / ``submission-returned``: about a submission."""


class InterestDeclared(About, Protocol):
    """view ``interest-declared``: about a submission. ``persons`` declared whether they have a direct
    interest (直接利害关系); ``interested``: those who have one."""

    @property
    def persons(self) -> Sequence[str]: ...
    @property
    def interested(self) -> Sequence[str]: ...


class Opinion(About, Protocol):
    """view ``opinion``: 审核意见, about a submission. ``opinion`` is an item id of the pack.

    ``checklist``: item id -> one of :data:`CHECKLIST_ANSWERS`; ``checklist_reasons``: item id ->
    reason; ``problems``: each problem in words; ``qualified``: those of the ``reviewers`` with the
    legal professional qualification; ``experienced``: those who reviewed penalties before.
    """

    @property
    def opinion(self) -> str: ...
    @property
    def reviewers(self) -> Sequence[str]: ...
    @property
    def checklist(self) -> Mapping[str, str]: ...
    @property
    def grounds(self) -> Sequence[str]: ...
    @property
    def problems(self) -> Sequence[str]: ...
    @property
    def checklist_reasons(self) -> Mapping[str, str]: ...
    @property
    def qualified(self) -> Sequence[str]: ...
    @property
    def experienced(self) -> Sequence[str]: ...


class Disagreement(About, Protocol):
    """view ``disagreement``: one step on the place's path, about an opinion. ``by_body`` is one of
    handling-unit, review-body, head, leaders; ``decided_to_go_on``: a deciding step held that
    the decision may be made against the opinion."""

    @property
    def step(self) -> str: ...
    @property
    def by_body(self) -> str: ...
    @property
    def decided_to_go_on(self) -> bool: ...


class Discussed(View, Protocol):
    """view ``discussed``: 集体讨论."""

    @property
    def substance(self) -> str: ...
    @property
    def agreed(self) -> bool: ...
    @property
    def attendees(self) -> Sequence[str]: ...


class Approved(View, Protocol):
    """view ``approved``: the head's approval of exactly this substance."""

    @property
    def substance(self) -> str: ...
    @property
    def agreed(self) -> bool: ...
    @property
    def approved_by(self) -> str: ...


class Decided(View, Protocol):
    """view ``decided``: a decision, penalty or not, ordinary or on the spot.

    ``limitation_basis``: the law that sets another limitation, or ''; ``facts_narrower``: where the
    facts are worded otherwise than in the notice, nothing was added; ``fined_before``: number of a
    decision that already fined the same act, or ''.
    """

    @property
    def procedure(self) -> str: ...
    @property
    def proposal(self) -> Proposal: ...
    @property
    def parties(self) -> Sequence[Party]: ...
    @property
    def substance(self) -> str: ...
    @property
    def number_text(self) -> str: ...
    @property
    def on_the_spot(self) -> bool: ...
    @property
    def surcharge_stated(self) -> bool: ...
    @property
    def remedy_text(self) -> str: ...
    @property
    def performance_text(self) -> str: ...
    @property
    def decided_by(self) -> str: ...
    @property
    def limitation_basis(self) -> str: ...
    @property
    def facts_narrower(self) -> bool: ...
    @property
    def fined_before(self) -> str: ...


class OnTheSpot(View, Protocol):
    """view ``on-the-spot``: 当场处罚决定 (fills ``decided``, ``filed`` and ``officers`` as well).
    ``refusal``: the note that the party refused to sign, or ''."""

    @property
    def number_text(self) -> str: ...
    @property
    def certificates_shown(self) -> bool: ...
    @property
    def statement_heard(self) -> bool: ...
    @property
    def handed_over(self) -> bool: ...
    @property
    def refusal(self) -> str: ...


class ElectronicConsent(View, Protocol):
    """view ``electronic-consent``: 电子送达确认书."""

    @property
    def signed(self) -> bool: ...


class Served(About, Protocol):
    """view ``served``: 送达. ``method`` is one of :data:`SERVICE_METHODS`; ``consent``: number of the
    electronic consent; ``carrier_mail``: one of :data:`POSTAL_CARRIERS` when by post, else ''."""

    @property
    def method(self) -> str: ...
    @property
    def consent(self) -> int | None: ...
    @property
    def attested_by(self) -> str: ...
    @property
    def recorded(self) -> bool: ...
    @property
    def receipts(self) -> Sequence[str]: ...
    @property
    def reason(self) -> str: ...
    @property
    def remedy_link(self) -> str: ...
    @property
    def effective_on(self) -> date: ...
    @property
    def carrier_mail(self) -> str: ...


class Paid(About, Protocol):
    """view ``paid``: money received, about a decision. ``ground`` is one of
    :data:`COLLECTION_GROUNDS` when an officer collected it, else ''."""

    @property
    def amount(self) -> str: ...
    @property
    def collected_by_officer(self) -> bool: ...
    @property
    def ground(self) -> str: ...
    @property
    def receipt_number(self) -> str: ...


class Deferred(About, Protocol):
    """view ``deferred``: 延期或分期缴纳 granted; ``until`` is its last day."""

    @property
    def until(self) -> date: ...


class CrimeSuspected(View, Protocol):
    """view ``crime-suspected``: 涉嫌犯罪."""


class TransferDecided(About, Protocol):
    """view ``transfer-decided``: about a suspicion; ``approved``: it goes to the police."""

    @property
    def approved(self) -> bool: ...


class Transferred(About, Protocol):
    """view ``transferred`` (about a transfer decision) / ``transfer-returned`` (about a transfer: the
    other body did not take the case, or has ended it and handed it back)."""


class Closed(View, Protocol):
    """view ``closed``: 结案 with its report."""

    @property
    def reason(self) -> str: ...


class Recording(About, Protocol):
    """view ``recording``: an audio-visual record, about the act it shows; happens at its end.

    Each of ``gaps`` has the keys ``started``, ``ended`` ('': not resumed), ``cause`` and ``spoken``
    (time mark of the spoken explanation on resuming, '': none).
    """

    @property
    def started_at(self) -> datetime: ...
    @property
    def spoken_start(self) -> bool: ...
    @property
    def device(self) -> str: ...
    @property
    def maker(self) -> str: ...
    @property
    def method(self) -> str: ...
    @property
    def proves(self) -> str: ...
    @property
    def has_sound(self) -> bool: ...
    @property
    def transcript(self) -> str: ...
    @property
    def gaps(self) -> Sequence[Mapping[str, str]]: ...


class RecordingStored(About, Protocol):
    """view ``recording-stored``: about a recording."""

    @property
    def store(self) -> str: ...


class StorageExcused(About, Protocol):
    """view ``storage-excused``: could not be stored in time; ``returned_at`` restarts the clock."""

    @property
    def situation(self) -> str: ...
    @property
    def returned_at(self) -> datetime | None: ...


class RecordingExplained(About, Protocol):
    """view ``recording-explained``: why a recording broke off or is missing, about an act."""

    @property
    def cause(self) -> str: ...
    @property
    def signed_by(self) -> Sequence[str]: ...


class PublicationDrafted(About, Protocol):
    """view ``publication-drafted``: about a decision. ``fields`` hold the public words by item id of
    the summary list (``text`` for the full decision); ``form``: summary or full; ``cleared``: values
    found in it that a person judged not to be protected."""

    @property
    def fields(self) -> Mapping[str, str]: ...
    @property
    def drafted_by(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def cleared(self) -> Sequence[str]: ...


class PublicationReviewed(About, Protocol):
    """view ``publication-reviewed``: about a draft."""

    @property
    def passed(self) -> bool: ...
    @property
    def digest(self) -> str: ...
    @property
    def reviewed_by(self) -> str: ...


class Published(About, Protocol):
    """view ``published``: about a decision. ``draft`` is the draft's number; ``exit``: where a ground
    stood against it, which way out was taken (consent, public-interest, other-law, masking), with
    ``exit_basis``; else ''."""

    @property
    def draft(self) -> int: ...
    @property
    def carriers(self) -> Sequence[str]: ...
    @property
    def ends_on(self) -> date | None: ...
    @property
    def exit(self) -> str: ...
    @property
    def exit_basis(self) -> str: ...


class Withheld(About, Protocol):
    """view ``withheld``: about a decision; ``ground`` is an item id of the pack."""

    @property
    def ground(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def basis_rank(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def decided_by(self) -> str: ...


class Withdrawn(About, Protocol):
    """view ``withdrawn``: a decision left the shelf; ``explanation`` is what the public reads."""

    @property
    def explanation(self) -> str: ...


class RulingReceived(About, Protocol):
    """view ``ruling``: a ruling about a decision. ``result`` is one of :data:`RULINGS`."""

    @property
    def result(self) -> str: ...


class CorrectionAsked(About, Protocol):
    """view ``correction-asked``: about a publication."""


class CorrectionAnswered(About, Protocol):
    """view ``correction-answered``: about a request. ``outcome`` is one of
    :data:`CORRECTION_OUTCOMES`; ``told``: the person who asked was told, ``written``: in writing;
    ``other_body``: the authority it was forwarded to or that was named, or ''."""

    @property
    def outcome(self) -> str: ...
    @property
    def told(self) -> bool: ...
    @property
    def written(self) -> bool: ...
    @property
    def other_body(self) -> str: ...


class PublicationCorrected(About, Protocol):
    """view ``publication-corrected``: about a decision."""


class Suspended(View, Protocol):
    """view ``suspended``: 中止; ``ended_at`` once resumed."""

    @property
    def cause(self) -> str: ...
    @property
    def ended_at(self) -> datetime | None: ...


class Archived(View, Protocol):
    """view ``archived``: the bound volume. ``contents`` are numbers of facts inside it."""

    @property
    def contents(self) -> Sequence[int]: ...


class Correction(View, Protocol):
    """view ``correction``: an earlier record of this stream stands corrected."""

    @property
    def of(self) -> int: ...
    @property
    def reason(self) -> str: ...
    @property
    def changes(self) -> Mapping[str, object]: ...
    def apply(self, body: View) -> View:
        """The corrected body: the same kind with the changed fields, checked anew."""
        ...


class FindingAnswered(View, Protocol):
    """view ``finding-answered``: a person explains, clears or confirms a finding by its id."""

    @property
    def finding(self) -> str: ...
    @property
    def answer(self) -> str: ...


PARTY_SORTS = {"person": "自然人", "organisation": "法人或者非法人组织", "household": "个体工商户"}

OUTCOMES = {
    "penalty": "给予行政处罚",
    "no-penalty": "不予行政处罚",
    "no-case": "违法事实不能成立，撤销案件",
    "transfer": "移送其他机关",
}

PENALTIES = {
    # From the lightest to the heaviest: the order of 统计年报, used to compare severity.
    "warning": "警告",
    "criticism": "通报批评",
    "fine": "罚款",
    "confiscate-gains": "没收违法所得",
    "confiscate-goods": "没收非法财物",
    "suspend-licence": "暂扣许可证件",
    "downgrade": "降低资质等级",
    "restrict-business": "限制开展生产经营活动",
    "halt": "责令停产停业",
    "close-down": "责令关闭",
    "bar-from-trade": "限制从业",
    "revoke-licence": "吊销许可证件",
    "detention": "行政拘留",
}

SEVERITY = {sort: place for place, sort in enumerate(PENALTIES)}

SERVICE_METHODS = {
    "direct": "直接送达",
    "leaving": "留置送达",
    "postal": "邮寄送达",
    "entrusted": "委托送达",
    "forwarded": "转交送达",
    "public-notice": "公告送达",
    "electronic": "电子送达",
}

RULINGS = {
    "changed": "变更",
    "revoked": "撤销",
    "unlawful": "确认违法",
    "void": "确认无效",
    "remake": "责令重新作出",
}

INTERESTS = {"liberty": "人身自由", "life": "生命健康", "property": "重大财产权益"}

RECORDING_CLASSES = {
    "required": "应当全程音像记录",
    "as-needed": "根据实际情况音像记录",
    "text-suffices": "文字记录能够全面有效记录",
}

POSTAL_CARRIERS = {"registered": "挂号信", "ems": "邮政特快专递", "other": "其他"}

COLLECTION_GROUNDS = {
    "small-fine": "当场处罚决定的小额罚款",
    "hard-to-execute": "当场处罚，不当场收缴事后难以执行",
    "remote": "边远、水上、交通不便地区，当事人到指定银行或者通过电子支付缴纳确有困难，经当事人提出",
}

CHECKLIST_ANSWERS = {"yes": "是", "no": "否", "not-applicable": "不适用"}

CORRECTION_OUTCOMES = {
    "corrected": "更正",
    "untrue": "经核实不需要更正",
    "forwarded": "转送有权机关",
    "referred": "告知向有权机关提出",
}

FINDING_ANSWERS = {"explained": "说明", "cleared": "澄清", "confirmed": "确认"}

DISAGREEMENT_STEPS = {
    "consult": "协商沟通",
    "recheck": "复核",
    "report": "报请决定",
    "head-decides": "负责人决定",
    "collective-study": "领导集体研究",
}

PROCEDURES = {
    "penalty": "行政处罚（普通程序）",
    "penalty-on-the-spot": "行政处罚（简易程序）",
    "licence": "行政许可",
    "inspection": "行政检查",
    "random-inspection": "双随机抽查",
    "coercive-measure": "行政强制措施",
    "coercive-execution": "行政强制执行",
    "levy": "行政征收",
    "expropriation": "行政征用",
    "other": "其他行政执法",
}
