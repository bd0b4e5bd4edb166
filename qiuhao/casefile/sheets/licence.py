"""What the acts of a licence print: letters to the applicant, and the decision.

Every sentence says what the record says; periods in words come from the rules, remedies from the register.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from qiuhao.authority.kinds.registered import Registered
from qiuhao.authority.values import label_of
from qiuhao.casefile.sheets.decisions import Stamp, evidence, lines, party, stamped
from qiuhao.casefile.texts import licence_words
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import Fact, History, legal_date
from qiuhao.law.revisions import REVISING
from qiuhao.law.views import OUTCOMES
from qiuhao.ledger import clock


def letter_pdf(body: Any, history: History, registered: Registered, stamp: Stamp, hearing_within: str = "") -> bytes:
    """The letter that goes with this record as PDF."""
    said = LETTERS[body.kind](body, history, hearing_within)
    return stamped("licence_letter", {**_head(body, registered), **said}, stamp)


def decision_pdf(body: Any, history: History, registered: Registered, stamp: Stamp) -> bytes:
    """准予 or 不予行政许可决定书 as PDF."""
    proposal = body.proposal
    said = {
        "authority": body.authority_name or registered.name,
        "number": body.number_text,
        "dated": body.decided_on or clock.today(),
        "granted": proposal.outcome == "grant",
        "revises": OUTCOMES[proposal.outcome] if proposal.outcome in REVISING else "",
        "parties": [party(one) for one in body.parties],
        "opening": [revision_opening(history) if proposal.outcome in REVISING else opening(history)],
        "facts": lines(proposal.facts_found),
        "evidence": evidence(body),
        "heard": lines(body.heard),
        "reasons": lines(proposal.reasons),
        "basis": list(proposal.basis),
        "terms": terms(body, history),
        "remedy": lines(body.remedy_text),
    }
    return stamped("licence_decision", said, stamp)


def opening(history: History) -> str:
    """When and what was applied for, and as of when it was accepted."""
    words = f"{_applied(history)}，"
    accepted = history.last("accepted")
    day = (accepted.body.accepted_on or accepted.day) if accepted is not None else None
    return words + (f"本机关于{chinese_day(day)}受理。" if day else "本机关已经受理。")


def revision_opening(history: History) -> str:
    """Which licence it is about, and how the authority came to weigh its change."""
    base = history.last("revision-proposed")
    given = history.number(base.body.about or 0) if base is not None else None
    if base is None or given is None:
        return "本机关对已经生效的行政许可进行了核查。"
    how = label_of(type(base.body), "cause", base.body.cause)
    number = given.body.number_text
    return (
        f"本机关于{chinese_day(given.day)}准予的行政许可" + (f"（{number}）" if number else "") + f"，{how}进行核查。"
    )


def terms(body: Any, history: History) -> list[str]:
    """What the licence allows, or allows from now on; and what the licensee gets for his loss, as the proposal says."""
    given = body.proposal.licence
    words = [licence_words(given) + "。"] if given is not None else []
    base = history.last("revision-proposed")
    if base is None or body.proposal.outcome not in ("change", "recall", "revoke") or not base.body.loss:
        return words
    return [*words, *lines(base.body.compensation)]


def _applied(history: History) -> str:
    found = history.first("application")
    if found is None:
        return "申请人提出申请"
    body = found.body
    return f"{_names(body.parties)}于{chinese_day(legal_date(body.received_at))}提出“{body.cause}”的申请"


def _head(body: Any, registered: Registered) -> dict[str, Any]:
    return {
        "authority": registered.name,
        "number": body.number_text,
        "dated": getattr(body, "dated", None) or clock.today(),
        "heading": body.title,
        "contact": {
            "person": getattr(body, "contact", "") or registered.name,
            "phone": registered.phone or "见本机关公示",
            "address": registered.address,
        },
    }


def _names(parties: Iterable[Any]) -> str:
    return "、".join(one.name for one in parties)


def _applicant(history: History) -> str:
    found: Fact | None = history.first("application")
    return _names(found.body.parties) if found is not None else "申请人"


def acceptance(body: Any, history: History, within: str) -> dict[str, Any]:
    """受理通知书."""
    ways = {
        "ordinary": "本机关将自受理之日起在法定期限内作出决定。",
        "joint": "本申请由有关行政机关统一、联合或者集中办理。",
        "lower": f"本机关审查完毕后，报{body.superior or '有权的上级机关'}决定。",
    }
    day = body.accepted_on or clock.today()
    return {
        "addressee": _applicant(history),
        "paragraphs": [f"{_applied(history)}，本机关自{chinese_day(day)}起予以受理。", ways[body.handling]],
        "endings": lines(body.note),
    }


def non_acceptance(body: Any, history: History, within: str) -> dict[str, Any]:
    """不予受理决定书."""
    ground = label_of(type(body), "ground", body.ground)
    other = f"请向{body.other_body}申请。" if body.other_body else ""
    return {
        "addressee": _applicant(history),
        "paragraphs": [
            f"{_applied(history)}。经审查，{ground}，本机关决定不予受理。",
            *lines(body.reasons),
            *([other] if other else []),
        ],
        "endings": lines(body.remedy_text),
    }


def supplement(body: Any, history: History, within: str) -> dict[str, Any]:
    """补正告知书: everything that is missing, at once."""
    by = f"请于{chinese_day(body.return_by)}前补正。" if body.return_by else ""
    return {
        "addressee": _applicant(history),
        "paragraphs": [
            f"{_applied(history)}。经审查，申请材料不齐全或者不符合法定形式，需要补正的全部内容一次告知如下。"
        ],
        "items_title": "需要补正的材料",
        "items": [{"name": name} for name in body.missing],
        "endings": [*lines(body.requirements), *([by] if by else []), "按照要求全部补正后，本机关将予以受理。"],
    }


def interest_notice(body: Any, history: History, within: str) -> dict[str, Any]:
    """权利告知书: what is about to be decided, and the right to speak and, if so, to a hearing."""
    days = f"自收到本告知书之日起{body.statement_days}个工作日内" if body.statement_days else "在本机关作出决定前"
    rights = [f"你（单位）有权进行陈述和申辩，可以{days}向本机关提出。"]
    if body.hearing_offered and within:
        rights.append(f"你（单位）有要求听证的权利，可以自被告知之日起{within}内提出申请；听证不收取费用。")
    return {
        "addressee": _names(body.recipients),
        "paragraphs": [
            f"{_applied(history)}。经审查，该许可事项直接关系你（单位）的重大利益，现将有关情况告知如下。",
            *lines(body.proposal.facts_found),
            f"依据：{'；'.join(body.proposal.basis)}。" if body.proposal.basis else "依据见有关法律、法规。",
        ],
        "endings": rights,
    }


def extension(body: Any, history: History, within: str) -> dict[str, Any]:
    """延长许可期限告知书."""
    return {
        "addressee": body.told_to,
        "paragraphs": [
            f"{_applied(history)}，因下列理由，本机关在法定期限内不能作出决定，"
            f"经本机关负责人批准，延长{body.days}个工作日。",
            *lines(body.reason),
        ],
    }


def excluded_time(body: Any, history: History, within: str) -> dict[str, Any]:
    """不计入时间告知书: what needs the time, and until when."""
    sort = label_of(type(body), "sort", body.sort)
    return {
        "addressee": body.told_to,
        "paragraphs": [
            f"{_applied(history)}，作出决定前依法需要{sort}，所需时间至{chinese_day(body.until)}，"
            "该时间不计算在许可期限内。",
            *lines(body.reason),
        ],
    }


def hearing_announcement(body: Any, history: History, within: str) -> dict[str, Any]:
    """听证公告: to society, not to the applicant."""
    by = f"（{body.basis}）" if body.basis else ""
    return {
        "addressee": "社会公众",
        "paragraphs": [
            f"{_applied(history)}。{label_of(type(body), 'ground', body.ground)}{by}，本机关决定举行听证，现予公告。",
            *lines(body.matter),
        ],
        "endings": [*lines(body.taking_part), "申请人、利害关系人不承担组织听证的费用。"],
    }


def deemed_renewal(body: Any, history: History, within: str) -> dict[str, Any]:
    """视为准予延续确认书: since when, and until when if anything says so."""
    number = f"（{body.number}）" if body.number else ""
    until = f"至{chinese_day(body.valid_until)}（{body.term_basis}）" if body.valid_until else ""
    ended = f"{chinese_day(body.expired_on)}届满" if body.expired_on else "届满"
    begins = chinese_day(body.valid_from) if body.valid_from else "原有效期届满的次日"
    return {
        "addressee": _applicant(history),
        "paragraphs": [
            f"{_applied(history)}。{body.name}{number}的有效期于{ended}，本机关在届满前没有作出是否准予延续的决定，"
            "依照《中华人民共和国行政许可法》第五十条第二款，视为准予延续。",
            f"延续后的有效期自{begins}起{until}。",
        ],
        "endings": lines(body.note),
    }


LETTERS: Mapping[str, Callable[[Any, History, str], dict[str, Any]]] = {
    "casefile.licence_acceptance": acceptance,
    "casefile.licence_non_acceptance": non_acceptance,
    "casefile.licence_supplement_notice": supplement,
    "casefile.licence_interest_notice": interest_notice,
    "casefile.licence_extension": extension,
    "casefile.licence_excluded_time": excluded_time,
    "casefile.licence_hearing_announcement": hearing_announcement,
    "casefile.licence_deemed_renewal": deemed_renewal,
}
"""Kind -> what its letter says; the third argument is the period for asking for a hearing, in words."""
