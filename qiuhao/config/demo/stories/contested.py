"""Stories in which somebody disagrees: the review body, the party, whoever reads the publication."""

from __future__ import annotations

from typing import Any

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import (
    approved,
    decided,
    discussed,
    opined,
    received,
    submitted,
)
from qiuhao.config.demo.stories.ending import archived, closed, performed, published
from qiuhao.config.demo.stories.stretches import settled, up_to_review
from qiuhao.config.demo.walk import Walk
from qiuhao.disclosure.acts.ask_correction import receive
from qiuhao.ledger import reading as ledger

PROBLEM = "裁量基准的档次没有说明，处罚幅度的理由不够充分。"
PERSON = {"handling-unit": "unit-head", "review-body": "review-head", "head": "head", "leaders": "head"}


def disagreement(w: Walk) -> Times:
    """The reviewer finds a problem, the unit holds to its view, and the place's own path is walked to its end."""
    yield from up_to_review(w)
    yield 1, "11:00"
    submitted(w, "complex")
    yield 1, "09:10"
    received(w)
    yield 3, "15:20"
    opinion = opined(w, "correct", (PROBLEM,), "事实清楚，但裁量理由需要补充。")
    yield from path(w, opinion)
    yield from again(w)


def path(w: Walk, opinion: int) -> Times:
    """Each step by the body whose step it is, in the order of the list."""
    steps = sorted(w.rules.items("disagreement-step", w.today), key=lambda item: int(item.more["order"]))
    for item in steps[: int(w.asked.get("steps", len(steps)))]:
        yield 1, "10:05"
        body = str(item.more["by"])
        by = PERSON[body] if body in ("head", "leaders") else ""
        w.act(
            "disagree", by, about=opinion, step=item.id, by_body=body, person=w.body.person(PERSON[body]),
            words=SAID.get(item.id, "按规定的程序处理。"), outcome="形成处理意见",
            voices=[w.voice("head"), w.voice("deputy")] if body == "leaders" else [],
        )  # fmt: skip


SAID = {
    "consult": "承办机构认为裁量已经适当；审核机构认为应当补充理由。未能一致。",
    "recheck": "审核机构复核后维持原意见。",
    "report": "双方意见一并报送。",
    "head-decides": "由承办机构补充裁量理由后再次送审。",
    "collective-study": "集体研究：补充裁量理由后再次送审。",
}


def again(w: Walk) -> Times:
    """The problem is dealt with, the review passes, and the case goes on."""
    yield 2, "11:00"
    submitted(w, "complex", handling=["已经在调查终结报告的补充说明中写明裁量档次和理由。"])
    yield 1, "09:10"
    received(w)
    yield 2, "16:20"
    opined(w, reasons="前次意见已经落实，同意。")
    yield from discussed(w)
    yield from approved(w)
    yield from decided(w)
    yield from published(w)
    yield from performed(w)
    yield from closed(w)


def returned(w: Walk) -> Times:
    """Submitted without everything, sent back, submitted again; the clock pauses for a supplement where it may."""
    yield from up_to_review(w)
    yield 1, "11:00"
    submitted(w)
    yield 1, "14:00"
    w.act("return-submission", "reviewer", missing=["other"], reason="缺少裁量说明，请补充后再次送审。")
    yield 2, "11:00"
    submitted(w)
    yield 1, "09:10"
    received(w)
    causes = [item.id for item in w.rules.items("pause-cause", w.today)]
    if "supplement" in causes:
        yield 1, "10:00"
        w.act("pause-review", "reviewer", cause="supplement", words="请补充货值计算的依据。")
        if not w.asked.get("paused"):
            yield 4, "10:00"
            w.act("resume-review", "reviewer", words="材料已经补充。")
    yield 3, "16:20"
    if not w.asked.get("paused"):
        opined(w)
        yield from approved(w)
        yield from decided(w)


def withdrawn(w: Walk) -> Times:
    """Reconsideration revokes the decision: it leaves the shelf, with an explanation in its place."""
    yield from settled(w)
    yield 35, "10:00"
    ruling = w.act(
        "receive-ruling", about=w.last["decide"], result="revoked", body=f"{w.body.area_name}人民政府",
        number="示政复决〔2026〕7号", ruled_on=str(w.today), effective_on=str(w.today),
        content="认定主要事实的证据不足，予以撤销。",
    )  # fmt: skip
    yield 2, "09:30"
    w.act("withdraw", "clerk", about=w.last["decide"], ruling=ruling.number)
    yield 3, "16:00"
    w.act("close", "deputy", reason="no-case", report="处罚决定被复议机关撤销。", handlers=w.officers(),
          unit_opinion=w.voice("unit-head"), head_opinion=w.voice("deputy"))  # fmt: skip
    yield from archived(w)


def correction(w: Walk) -> Times:
    """Somebody says that the publication is wrong; it is, it is corrected, and the answer goes out."""
    yield from settled(w)
    yield 8, "20:15"
    asked(w)
    if w.asked.get("unanswered"):
        return
    yield 3, "10:00"
    drafted_again(w)
    yield 1, "15:00"
    request = max(f.number for f in ledger.facts(w.case) if "correction-asked" in f.body.fills)
    outcomes = [item.id for item in w.rules.items("correction-outcome", w.today)]
    w.act("correct-publication", "clerk", explanation="当事人名称有误，现予更正。", request=request)
    w.act(
        "answer-correction", "clerk", about=request, outcome="corrected" if "corrected" in outcomes else outcomes[0],
        told=True, written=True, checked="经核对，公示内容确有笔误，已经更正。",
    )  # fmt: skip
    yield from performed(w)


def asked(w: Walk) -> None:
    """From outside, through the public counter."""
    content: dict[str, Any] = {
        "asked_by": {"name": w.speaker(), "phone": "13900000000", "relation": "当事人"}, "concerned": True,
        "wrong": "公示的名称与营业执照不一致。", "evidence": "营业执照复印件一份",
    }  # fmt: skip
    receive(w.case, w.last["publish"], content)


def drafted_again(w: Walk) -> None:
    """A new draft that differs, reviewed like the first."""
    drafts = [f.body for f in ledger.facts(w.case) if "publication-drafted" in f.body.fills]
    fields = dict(drafts[-1].fields)
    name = next(iter(fields))
    w.act("draft-publication", "clerk", about=w.last["decide"], ends_on=str(drafts[-1].ends_on),
          fields={**fields, name: f"{fields[name]}（更正）"})  # fmt: skip
    w.act("review-publication", "checker", passed=True, words="更正属实。")
