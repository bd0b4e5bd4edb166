"""Which fields a form shows at once; everything else a kind can hold waits folded below, already filled where known."""

from __future__ import annotations

from collections.abc import Mapping

from qiuhao.desk.forms import coercion

ON_SITE = ("officers", "certificates_shown", "rights_told")

MAIN: Mapping[str, tuple[str, ...]] = {
    "register-clue": ("source", "content", "received_at", "place", "suspects", "objects"),
    "file-case": (
        "cause", "matter", "basic_facts", "parties", "handlers", "act_ended_on", "discovered_on", "source",
        "head_opinion",
    ),
    "question": (
        "asked", "asked_as", "began_at", "ended_at", "place", *ON_SITE, "exchanges", "proves", "signatures",
        "files",
    ),
    "examine": (
        "began_at", "ended_at", "place", *ON_SITE, "checks", "found", "objects", "told", "taken", "party",
        "proves", "signatures", "files",
    ),
    "collect-evidence": ("sort", "name", "source", "proves", "things", *ON_SITE, "files"),
    "end-investigation": ("report", "parties", "proposal"),
    "notify": ("parties", "proposal", "hearing_offered", "recusal_right", "statement_days", "contact"),
    "decide": ("parties", "proposal", "heard", "decided_by", "decided_on"),
    "approve": ("proposal", "parties", "head_opinion", "review_not_needed", "discussion_not_needed"),
    "decide-on-the-spot": (
        "parties", "matter", "cause", "violated_at", "violated_in", "decided_in", "proposal", *ON_SITE,
        "statement_heard", "statement", "statement_waived", "handed_over", "refusal", "signatures", "files",
    ),
    "serve": (
        "about", "documents", "method", "served_at", "effective_on", "place", "recipient", "received_by", "capacity",
        *ON_SITE, "sealed", "reason", "refusal", "attested_by", "recorded", "signatures", "files",
    ),
    "submit-review": ("parties", "proposal", "materials", "heads", "explanation", "after_opinion", "handling"),
    "give-opinion": ("checklist", "checklist_reasons", "opinion", "reasons", "problems", "reviewed_by"),
    "draft-publication": ("about", "form", "fields", "ends_on"),
    "review-publication": ("about", "checked", "passed", "words"),
    "publish": ("about", "draft", "carriers", "ends_on"),
    "make-recording": (
        "about", "started_at", "ended_at", "place", "device_kind", "device", "maker", "checks", "spoken",
        "present_told", "transcript", "files",
    ),
    "archive": ("name", "volume_number", "retention", "entries", "note", "checker"),
    "receive-reconsideration": ("about", "body", "course", "number", "accepted_on", "applicant", "claims"),
    "answer-reconsideration": ("about", "request", "facts_found", "basis", "reasons", "materials", "head_opinion"),
    "lodge-reconsideration": ("about", "applicant", "because", "claims"),
    "forward-reconsideration": ("about", "result", "body", "reason"),
    "receive-claim": ("about", "body", "instance", "number", "plaintiff", "claims"),
    "answer-claim": ("about", "request", "facts_found", "basis", "reasons", "materials", "head_opinion"),
    "end-remedy": ("remedy", "about", "result", "body", "number", "effective_on", "content"),
    "receive-ruling": (
        "about", "remedy", "result", "body", "number", "effective_on", "remake_by", "for_procedure", "content",
    ),
    "give-file-access": ("about", "reader", "capacity", "asked_for", "granted", "ground", "reason", "head_opinion"),
    "refund": ("about", "ruling", "amount", "ground", "payee", "paid_on", "receipt_number", "head_opinion"),
    "demand-before-court": ("about", "parties", "obligation", "amount", "deadline", "manner"),
    "apply-court-execution": (
        "about", "demand", "court", "parties", "content", "amount", "party_opinion", "object", "papers", "applied_on",
        "head_opinion",
    ),
    "receive-court-answer": ("about", "result", "body", "number", "content"),
    "take-things": ("about", "things", "taken_on", "kept_where", "keeper", "officers", "signatures"),
    "dispose-things": (
        "about", "things", "manner", "done_on", "by_whom", "proceeds", "treasury_receipt", "treasury_on", "remaining",
        "head_opinion",
    ),
    "receive-transfer-answer": ("about", "result", "body", "number", "content"),
    "hand-over-items": ("about", "to", "things", "materials", "received_by", "officers"),
    "plan-inspection": (
        "cause", "ground", "reason", "matter", "content", "basis", "parties", "planned_on", "place", "handlers",
        "licensee", "urgent", "urgent_reason", "over_cap_reason", "handler_opinion",
    ),
    "approve-inspection": ("about", "head_opinion", "signed_at"),
    "make-up-approval": ("about", "reported_at", "head_opinion", "signed_at"),
    "notify-inspection": (
        "parties", "content", "basis", "begins_on", "ends_on", "place", "handlers", "needed", "handed_over_at",
        "received_by",
    ),
    "conclude-inspection": (
        "result", "found", "handling", "tests", "basis", "parties", "handlers", "told_at", "told_to", "told_how",
        "opinion_of_party", "fields_concerned",
    ),
    "tell-result": ("about", "told_to", "told_how", "proof", "opinion_of_party"),
    "turn-into-case": ("content", "suspects", "handlers"),
    "close-inspection": ("reason", "report", "no_recheck_because", "unit_opinion"),
    "order-correction": ("parties", "facts_found", "requirements", "due", "basis"),
    "receive-application": (
        "matter", "cause", "sort", "licence_number", "expires_on", "manner", "content", "parties", "materials",
        "received_at", "files",
    ),
    "tell-supplement": ("missing", "requirements", "return_by", "told_how"),
    "receive-supplement": ("materials", "complete", "received_at", "note", "files"),
    "accept-application": ("accepted_on", "handling", "superior", "handed_to", "sealed_paper", "note"),
    "refuse-application": ("ground", "reasons", "other_body", "handed_to", "sealed_paper"),
    "examine-application": ("report", "site_check", "interested", "parties", "proposal"),
    "notify-interested": ("recipients", "statement_days", "hearing_offered", "parties", "proposal", "contact"),
    "exclude-time": ("sort", "until", "reason", "told", "told_to"),
    "extend-licence": ("days", "reason", "told", "told_to", "head_opinion"),
    "issue-certificate": ("name", "number", "valid_from", "valid_until", "handed_over", "received_by"),
    "confirm-renewal": ("name", "number", "expired_on", "valid_from", "valid_until", "term_basis", "handed_to"),
    "announce-hearing": ("ground", "basis", "matter", "taking_part", "where", "announced_on", "contact"),
    "propose-revision": (
        "about", "cause", "ground", "report", "public_interest", "public_harm", "loss", "compensation", "parties",
        "proposal", "others",
    ),
    "pay-compensation": ("about", "sort", "amount", "settled_on", "payee", "words"),
    "report-cancellation-ground": ("about", "ground", "facts", "known_on"),
    "cancel-licence": ("about", "certificate", "cancelled_on", "certificate_returned", "announced", "head_opinion"),
    **coercion.MAIN,
}  # fmt: skip
"""Act -> its first fields, in order. An act that is not named shows everything but papers and recordings."""

FOLDED_GROUPS = frozenset({"附件", "音像记录"})

INNER: Mapping[str, tuple[str, ...]] = {
    "Party": ("sort", "name", "credit_code", "id_number", "representative", "address", "phone"),
    "Person": ("name", "relation", "id_number", "phone"),
    "Proposal": ("outcome", "facts_found", "basis", "penalties", "reasons", "large_amount"),
    **dict.fromkeys(("MeasureProposal", "ExecutionProposal"), coercion.PROPOSED),
    "Penalty": ("sort", "amount", "words"),
    "Target": ("sort", "mark", "words"),
    "Checked": ("item", "result", "words"),
    "Voice": ("person", "agreed", "words"),
    "Thing": ("name", "quantity", "note"),
    "Signature": ("role", "name", "image", "signed", "refused"),
    "Document": ("name", "number_text"),
    "HandedIn": ("name", "there", "copies", "put_right"),
    "LevyTerms": ("name", "amount", "span", "reckoning", "pay_until"),
    "ExpropriationTerms": ("things", "purpose", "since", "until", "compensation"),
    "LicenceTerms": ("name", "content", "valid_from", "valid_until", "certificate"),
}
"""Value -> the fields of it that stand open."""

INNER_OF: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("Proposal", "licence"): ("outcome", "facts_found", "basis", "reasons", "licence"),
    ("Proposal", "levy"): ("outcome", "facts_found", "basis", "reasons", "levy"),
    ("Proposal", "expropriation"): ("outcome", "facts_found", "basis", "reasons", "expropriation"),
}
"""(value, procedure) -> the fields of it that stand open there, instead of those above."""

ONLY_OF: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("Proposal", "licence"): ("licence",),
    ("Proposal", "levy"): ("levy",),
    ("Proposal", "expropriation"): ("expropriation",),
    ("Proposal", "penalty"): (
        "violation", "penalties", "discretion_basis", "large_amount", "correction", "education",
    ),
    ("Proposal", "penalty-on-the-spot"): (
        "violation", "penalties", "discretion_basis", "large_amount", "correction", "education",
    ),
}  # fmt: skip
"""(value, procedure) -> fields that only these procedures ask."""


COERCING = frozenset({"MeasureProposal", "ExecutionProposal"})
"""Proposals of coercion: they give no penalty and no licence, in whichever case they are made."""


def hidden_in(value: str, procedure: str) -> frozenset[str]:
    """Fields of a value that this procedure does not ask, since only others do."""
    if value in COERCING:
        return frozenset(field for (name, _), fields in ONLY_OF.items() if name == "Proposal" for field in fields)
    own = set(ONLY_OF.get((value, procedure), ()))
    others = {field for (name, _), fields in ONLY_OF.items() if name == value for field in fields}
    return frozenset(others - own) if own else frozenset()


ALONE = frozenset({"MeasureProposal", "ExecutionProposal"})
"""Values that ask nothing but what stands open."""
HALF = frozenset({
    "text", "date", "moment", "amount", "number", "choice", "maybe", "person", "unit", "matter", "address", "list",
    "fact", "monitor",
})  # fmt: skip
"""Controls of which two stand side by side on a wide screen."""

UNITS = {"statement_days": "个工作日", "days": "日", "amount": "元", "copies": "份", "pages": "页", "times": "次"}
HINTS = {
    "parties-*-credit_code": "18 位。单位填写；保存时核对校验位。",
    "parties-*-id_number": "个人填写；保存时核对校验位。",
    "proposal-basis": "每行一条，写到条、款、项。",
    "about": "系统已选最近的一项。",
    "hearing_offered": "属于应当告知听证权利的处罚，必须勾选。",
}

CALLED_IN: Mapping[tuple[str, str, str], str] = {
    ("register-clue", procedure, name): title
    for procedure in ("levy", "expropriation")
    for name, title in (("content", "来源内容"), ("suspects", "当事人"))
}
"""(act, procedure, field) -> its label there: nobody is suspected of anything where something is levied."""
