"""A case as its pages show it: read once, with the rights of whoever looks, and turned into values for the parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from qiuhao.authority.reading import names
from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading, secrecy, unclosed
from qiuhao.casefile.finding import Ask, newest
from qiuhao.casefile.setting import Setting
from qiuhao.desk.access import case_key
from qiuhao.desk.cases import lists, story
from qiuhao.desk.cases.steps import ENDED, STAGE_OF, Steps, done_acts, steps
from qiuhao.law import apart
from qiuhao.law.answer import Answer
from qiuhao.law.facts import History, legal_date

AROUND = 12
"""Cases in the list beside the case."""


@dataclass
class Shown:
    """One case for one viewer."""

    who: Viewer
    stream: str
    row: Any
    history: History
    setting: Setting
    answer: Answer

    @property
    def key(self) -> str:
        return case_key(self.stream)

    @property
    def answers(self) -> bool:
        """Whether this viewer may explain what was found."""
        return self.who.owns("handler", self.setting.opened.authority)

    def steps(self) -> Steps:
        """What may be done."""
        return steps(self.stream, self.answer, self.setting, self.who, done_acts(self.history))

    def head(self) -> dict[str, Any]:
        """What every page of the case has on top."""
        row, state = self.row, self.answer.state
        meta = [("状态", self.setting.procedure.states[state])]
        meta += [("文号", row.decision_number or row.number)] if row.decision_number or row.number else []
        meta += self._stands()
        meta += [("程序", self.setting.procedure.title)]
        today, procedure = legal_date(self.answer.now), self.setting.procedure.name
        return {
            "case": row, "key": self.key, "title": row.name, "meta": meta, "here": STAGE_OF[state],
            "hint": unclosed.sentence(self.setting.rules, state, procedure, today),
            "ended": state in ENDED, "steps": self.steps(), "tabs": tabs(self.key),
        }  # fmt: skip

    def _stands(self) -> list[tuple[str, str]]:
        """Where each party stands, in a case whose parties are decided apart."""
        procedure = self.setting.procedure
        sides = apart.sides(self.history)
        return [
            ("、".join(side.names), procedure.states[procedure.state(side.history)]) for side in sides if side.names
        ]

    def story(self, whole: bool = False) -> dict[str, Any]:
        """The timeline by chapters."""
        timeline = reading.timeline(self.stream, self.history)
        actors = {actor for _, entries in timeline for entry in entries for actor in entry.fact.actors}
        beside: dict[int, list[dict[str, Any]]] = {}
        for it in self.answer.findings:
            if it.status != "answered":
                beside.setdefault(it.fact, []).append(story.finding(self.stream, it, self.answers))
        here = STAGE_OF[self.answer.state]
        told = story.chapters(
            self.stream, timeline, here, beside, names(actors), self.setting.procedure.name,
            story.apart_from(self.history), whole,
        )  # fmt: skip
        return {"chapters": told, "cut": any(chapter["note"] for chapter in told)}

    def beside(self) -> dict[str, Any]:
        """Duties, findings, people and papers."""
        standing = [f for f in self.answer.findings if f.status in ("open", "confirmed")]
        settled = [f for f in self.answer.findings if f.status not in ("open", "confirmed")]
        documents = [paper for fact in self.history for paper in story.papers(self.stream, fact)]
        return {
            **story.duties(self.stream, self.answer, self.setting.calendar),
            "findings": [story.finding(self.stream, f, self.answers) for f in standing],
            "settled": [story.finding(self.stream, f, act=False) for f in settled],
            "related": self.related(),
            "people": story.people(self.history, self.setting.opened), "documents": documents[-8:][::-1],
            "more_documents": max(len(documents) - 8, 0),
        }  # fmt: skip

    def related(self) -> list[dict[str, str]]:
        """Cases that this one came from or began, as far as the viewer may open them."""
        begun = [str(fact.body.case) for fact in self.history.of("case-begun")]
        named = {self.setting.opened.from_case: "来自", **dict.fromkeys(begun, "转入")}
        found = reading.cases(self.who).filter(stream__in=[name for name in named if name])
        return [
            {"how": named[row.stream], "name": row.name, "href": reverse("desk:case", args=[case_key(row.stream)])}
            for row in found
        ]

    def around(self) -> list[lists.Line]:
        """The latest cases, for the list beside the work."""
        return [lists.line(case) for case in newest(self.who, Ask(), limit=AROUND)]


def shown(who: Viewer, stream: str) -> Shown:
    """The case; NoSuchCase if there is none or the viewer may not see it."""
    row = reading.case(who, stream)
    seen = secrecy.opened_to(who, reading.history(stream), row.authority)
    return Shown(who, stream, row, seen, reading.setting(stream), reading.answer(stream))


def tabs(key: str) -> list[dict[str, str]]:
    """The pages of one case."""
    names_of = (("papers", "文书材料"), ("review", "法制审核"), ("disclosure", "公示"), ("log", "记录与封签"))
    first = {"name": "story", "title": "经过", "href": reverse("desk:case", args=[key])}
    return [first, *({"name": n, "title": t, "href": reverse(f"desk:case-{n}", args=[key])} for n, t in names_of)]
