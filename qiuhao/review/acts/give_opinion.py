"""出具审核意见: typed, with the checklist answered, bound to the substance that was submitted.

Where a sheet is wanted, the opinion gets the next number of its series and the sheet is rendered before sealing; the
number becomes used in the same transaction.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from qiuhao.authority.reading import authority, people, persons
from qiuhao.casefile.verb import Asked, Papers, Verb
from qiuhao.documents.numbering import Series, reserve, use_draft
from qiuhao.law.refusal import Refusal
from qiuhao.ledger import files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import Draft
from qiuhao.review import opinion_sheet, standing
from qiuhao.review.acts import _about

SERIES, WORD = "review", "法审"


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The submission is open and its clock runs; nobody reviews what he handles; whoever signs is among the actors."""
    yield from _about.still_open(asked, body)
    found = _about.submission(asked, body)
    if found is not None and (paused := standing.open_pauses(asked.history, found.number)):
        yield asked.own(f"审核因第 {paused[0].number} 号记录暂停", "请先恢复审核", act="resume-review")
    if found is not None and found.body.submitted_by in asked.by:
        yield asked.own("送审人不能审核自己送审的案件", "请由其他审核人员审核", field="reviewed_by")
    if body is not None and not set(body.reviewers) & set(asked.by):
        yield asked.own("出具意见的人不在审核人员之中", "请把本人列为审核人员", field="reviewed_by")
    if body is not None and (wrong := _unlike_the_register(body, asked)):
        yield asked.own(
            f"与人员名录不符：{'、'.join(wrong)}", "请按名录填写；名录有误的，请先更正名录", field="reviewed_by"
        )


def _unlike_the_register(body: Any, asked: Asked) -> list[str]:
    """Reviewers whom the register does not know, or who claim a qualification that it does not know of."""
    known = {row.id: row for row in persons(set(body.reviewers))}
    told = []
    for one in body.reviewed_by:
        row = known.get(one.person)
        if row is None:
            told.append(f"{one.name}不在名录中")
        elif one.qualified and (row.qualified_on is None or row.qualified_on > asked.day):
            told.append(f"没有登记{one.name}的法律职业资格")
        elif one.experienced and not row.reviewed_before:
            told.append(f"没有登记{one.name}此前从事过审核")
    return told


def fill(asked: Asked) -> dict[str, Any]:
    """The latest submission, the reviewers with their qualification, the copies the place wants."""
    rows = {row.id: row for row in people(asked.authority)}
    reviewers = [
        {
            "person": person,
            "name": rows[person].name,
            "post": rows[person].duty,
            "qualified": rows[person].qualified_on is not None and rows[person].qualified_on <= asked.day,
            "experienced": rows[person].reviewed_before,
        }
        for person in asked.by
        if person in rows
    ]
    return _about.to_latest(asked) | {"reviewed_by": reviewers, "copies": opinion_sheet.copies(asked)}


def papers(asked: Asked, body: Any) -> Papers:
    """The body with number and sheet, and the fact that the number is used; untouched where none is wanted."""
    found = _about.submission(asked, body)
    if found is None or not opinion_sheet.wanted(asked, body.carrier):
        return body, {}
    body = body.model_copy(update={"copies": max(body.copies, opinion_sheet.copies(asked))})
    if body.number_text:
        return body.model_copy(update={"document": _sheet(asked, found, body, body.number_text)}), {}
    series = Series(asked.authority, SERIES, asked.day.year, authority(asked.authority).short_name + WORD)
    number = reserve(series, case=asked.case, document="review_opinion", actors=asked.by)
    body = body.model_copy(
        update={"number_text": number.text, "document": _sheet(asked, found, body, number.text)}
    )  # fmt: skip
    used = use_draft(ledger.facts(series.stream), number.serial, asked.case, len(asked.facts) + 1)
    extra: dict[str, Sequence[Draft]] = {series.stream: [used]}
    return body, extra


def _sheet(asked: Asked, submission: Any, body: Any, number: str) -> files.FileRef:
    pdf = opinion_sheet.sheet(asked, submission, body, number)
    return files.put(pdf, media_type="application/pdf", name=f"法制审核意见书 {number}.pdf")


verb = Verb("give-opinion", "review.opinion", own, fill, papers)
