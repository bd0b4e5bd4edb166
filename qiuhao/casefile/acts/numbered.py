"""Acts that put a number on a paper: reserve, print, ask, record, and mark the number used, as one.

The number is reserved in a transaction of its own, since it is printed before the record is sealed. If the law then
refuses, nothing is recorded, and the number stays reserved for the same paper of the same case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypedDict

from qiuhao.authority.reading import acts_in_name_of, sort_of
from qiuhao.authority.reading import authority as authority_row
from qiuhao.casefile.checking import check
from qiuhao.casefile.doing import actors, as_registered, gates, prepared, why_not
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.printing import has_paper, paper
from qiuhao.casefile.retries import recorded
from qiuhao.casefile.setting import opened_of, setting_of
from qiuhao.documents.numbering import Number, Series, next_serial, reserve, use_draft
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import History, legal_date
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended, writing
from qiuhao.ledger.kinds import Draft, FileRef, Kind

WORDS = {
    "penalty_decision": ("penalty", "罚"),
    "on_the_spot_decision": ("spot", "当罚"),
    "filing": ("filing", "立"),
    "notice_of_rights": ("notice", "罚告"),
    "hearing_notice": ("hearing", "听通"),
    "order_to_correct": ("order", "责改"),
    "advance_registration": ("preserve", "登保"),
    "review_opinion": ("review", "法审"),
    "transfer": ("transfer", "移"),
    "reconsideration_answer": ("reconsider", "复答"),
    "claim_answer": ("claim", "诉答"),
    "court_demand": ("demand", "催"),
    "court_application": ("court", "强执申"),
    "refund_notice": ("refund", "退"),
    "disposal_list": ("disposal", "处置"),
    "levy_decision": ("levy", "征决"),
    "expropriation_decision": ("expropriation", "征用决"),
    "taking_notice": ("taking", "征告"),
    "inspection_notice": ("inspect", "检通"),
    "inspection_result": ("inspected", "检告"),
    "licence_decision": ("licence", "许"),
    "licence_acceptance": ("accept", "许受"),
    "licence_non_acceptance": ("notaccept", "许不受"),
    "licence_supplement_notice": ("supplement", "许补"),
    "licence_interest_notice": ("interest", "许告"),
    "licence_extension": ("licenceextend", "许延"),
    "licence_hearing_announcement": ("licencehearing", "许听"),
    "licence_deemed_renewal": ("renewed", "许延确"),
    "licence_excluded_time": ("excluded", "许时"),
    "sealing": ("seal", "查封"),
    "impounding": ("impound", "扣押"),
    "freezing": ("freeze", "冻结"),
    "liberty_restriction": ("liberty", "限自"),
    "other_measure": ("measure", "强措"),
    "measure_extension": ("measureextend", "强延"),
    "testing_term": ("testing", "强检"),
    "measure_end": ("measureend", "强解"),
    "demand": ("coerciondemand", "强催"),
    "substitute_demand": ("substitutedemand", "代催"),
    "execution_order": ("execution", "强执"),
    "substitute_order": ("substitute", "代执"),
    "demolition_notice": ("demolition", "拆告"),
}
"""Paper -> code of its series, and what stands between the authority's short name and the year."""

FOLLOWING = {
    "answer-reconsideration": "reconsideration_answer", "answer-claim": "claim_answer",
    "demand-before-court": "court_demand", "apply-court-execution": "court_application", "refund": "refund_notice",
    "dispose-things": "disposal_list",
}  # fmt: skip
"""Acts of what follows a decision -> the paper whose series numbers their record."""

Render = Callable[[Any], bytes]


class Once(TypedDict, total=False):
    """How an act is kept from being done twice, or on something that has changed since it was looked at."""

    expected_head: int | None
    key: str | None


def series_of(authority: str, paper: str, on: datetime | None = None) -> Series:
    """The series of a paper in the year of a moment (now, if none is given)."""
    code, word = WORDS[paper]
    year = legal_date(on or clock.now()).year
    return Series(authority, code, year, authority_row(authority).short_name + word)


def record_numbered(
    case: str,
    body: Kind,
    sort: str,
    by: Sequence[str],
    happened_at: datetime | None = None,
    *,
    render: Render | None = None,
    expected_head: int | None = None,
    key: str | None = None,
) -> Appended:
    """Record `body` with the next number of its series in `number_text`, and its rendered sheet in `document`.

    `render` gets the body with its number and returns the PDF; without it, a kind that carries a paper has it drawn up
    from its template. `Refused` before anything is reserved, if the law refuses the content as it stands; asked again
    with the streams locked. With `key`, a retry gives the first answer.
    """
    if (before := recorded(case, body, by, key)) is not None:
        return before
    facts = ledger.facts(case)
    opened = opened_of(case, facts)
    series = series_of(opened.authority, sort, happened_at)
    body = prepared(as_registered(body, opened, by, happened_at), facts)
    _in_name(opened, body)
    _ask_first(case, body, series, by, happened_at)
    number = reserve(series, case=case, document=sort, actors=by)
    body = _with(body, number_text=number.text)
    if render is None and has_paper(type(body)):
        render = partial(_own_paper, case, by, happened_at)
    if render is not None:
        body = _with_sheet(body, _file(body, number, render))
    setting = setting_of(opened)
    with writing(case, series.stream, key_of=(by[0], key) if key else None) as w:
        check(body, History(w.facts(case), case))
        done = w.append(
            case, [Draft(body, happened_at)], actors=actors(opened, body.act, by),
            gates=gates(setting, case, body.act, by), expected_head=expected_head, key=key,
        )  # fmt: skip
        if not w.replayed:
            used = use_draft(w.facts(series.stream), number.serial, case, done[0].number)
            w.append(series.stream, [used], actors=by)
    return done[0]


def _in_name(opened: Opened, body: Kind) -> None:
    """A penalty by an entrusted body is imposed in the name of who entrusted it (处罚法 20); Refused otherwise."""
    said = getattr(body, "authority_name", "")
    if not said or not opened.procedure.startswith("penalty") or sort_of(opened.authority) != "entrusted":
        return
    name = acts_in_name_of(opened.authority)
    if said != name:
        text = f"受委托组织应当以委托机关的名义实施处罚，文书写的是“{said}”"
        source = Source("nat/cf/20", Rank.LAW, "national")
        raise Refused([Refusal("entrusted-name", text, source, f"请改为“{name}”", field="authority_name")])


def _ask_first(case: str, body: Kind, series: Series, by: Sequence[str], at: datetime | None) -> None:
    """Ask with the number that would come next, so that a refusal costs no number."""
    known = ledger.facts(series.stream) if ledger.exists(series.stream) else []
    likely = f"{series.word}〔{series.year}〕{next_serial(known)}号"
    reasons = why_not(case, body.act, _with(body, number_text=likely), by, at)
    shut = [reason for reason in reasons if reason.severity == "refuse"]
    if shut:
        raise Refused(shut)


def _own_paper(case: str, by: Sequence[str], at: datetime | None, body: Kind) -> bytes:
    return paper(case, body, by, at)


def _with(body: Kind, **changes: Any) -> Kind:
    return body.model_copy(update=changes)


def _with_sheet(body: Any, sheet: FileRef) -> Kind:
    """In `document` where the kind has one, else among its files."""
    if "document" in type(body).model_fields:
        return _with(body, document=sheet)
    return _with(body, files=(*body.files, sheet))


def _file(body: Kind, number: Number, render: Render) -> FileRef:
    return files.put(render(body), media_type="application/pdf", name=f"{body.title} {number.text}.pdf")
