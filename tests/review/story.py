"""A case whose investigation has ended, and its review by the acts of this room."""

from __future__ import annotations

from typing import Any

from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from qiuhao.review.acts import VERBS
from tests.casefile import world
from tests.disclosure.story import Story as Disclosed

POINTS = ("subject", "officers", "procedure", "facts", "law", "discretion", "documents")


class Story(Disclosed):
    """Reported up to the end of the investigation; everything of the review through its own acts."""

    def __init__(self, place: str = "anze", **party: Any) -> None:
        super().__init__(place, **party)
        self.paper("进货单")
        self.reported(
            "casefile.investigation_end", parties=[self.party], proposal=world.proposal(), report="经查属实。"
        )
        self.reported("casefile.major_answers", heads=["complex"], answered=["complex"])

    def paper(self, name: str) -> Appended:
        """An evidence paper of the case."""
        return self.reported(
            "casefile.evidence", sort="书证", name=name, source="当事人", officers=world.officers(),
            certificates_shown=True, rights_told=True, proves="超范围生产",
        )  # fmt: skip

    def act(self, act: str, by: str = world.REVIEWER, **content: Any) -> Appended:
        verb = VERBS[act]
        return verb.do(self.case, make(verb.kind, {**verb.prefill(self.case, [by]), **content}), [by])

    def refused(self, act: str, by: str = world.REVIEWER, **content: Any) -> list[str]:
        verb = VERBS[act]
        body = make(verb.kind, {**verb.prefill(self.case, [by]), **content})
        return [r.text for r in verb.why_not(self.case, body, [by]) if r.severity == "refuse"]

    def submit(self, **content: Any) -> Appended:
        known = {"explanation": "拟从轻处罚。", "materials": self.wanted()}
        return self.act("submit-review", world.HANDLER, **{**known, **content})

    def wanted(self) -> list[str]:
        known = VERBS["submit-review"].prefill(self.case, [world.HANDLER])["materials"]
        return list(dict.fromkeys([*known, *MATERIALS[self.place]]))

    def opinion(self, opinion: str = "agree", by: str = world.REVIEWER, **content: Any) -> dict[str, Any]:
        answers = dict.fromkeys(POINTS, "yes") | {"powers": "no", "crime": "no"}
        reviewer = {"person": by, "name": world.POSTS[by][0], "qualified": True}
        return {"opinion": opinion, "checklist": answers, "reasons": "事实清楚，程序合法。", "reviewed_by": [reviewer],
                **content}  # fmt: skip

    def agree(self, **content: Any) -> Appended:
        return self.act("give-opinion", **self.opinion(**content))

    def complain(self) -> Appended:
        """An opinion that does not pass, by the place's own type."""
        answers = dict.fromkeys(POINTS, "yes") | {"powers": "no", "crime": "no", "facts": "no"}
        kind, grounds = {"anze": ("correct", ["事实认定不清"]), "xuecheng": ("problems", []),
                         "yangquan": ("investigate", ["事实认定不清"])}[self.place]  # fmt: skip
        return self.act(
            "give-opinion",
            **self.opinion(
                kind, checklist=answers, checklist_reasons={"facts": "数量没有查清。"}, grounds=grounds,
                problems=["数量没有查清。"],
            ),
        )  # fmt: skip


MATERIALS = {
    "anze": ["proposal", "explanation", "investigation-report", "draft", "bases", "evidence"],
    "xuecheng": ["proposal", "explanation", "investigation-report", "draft", "bases", "evidence"],
    "yangquan": ["proposal", "explanation", "bases", "evidence"],
}
