"""An inspection on the spot: the record with its checklist, photos and signatures, and the result that was told there.

One that was planned goes on with its case; one that nobody could plan before begins as urgent, and its approval is
made up. A result is made once: where the case has one already when this arrives, the words told on the spot stand in
the record of this device, and the entry says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qiuhao.authority import reading as authority
from qiuhao.authority.values import label_of
from qiuhao.casefile import reading, texts
from qiuhao.casefile.acts.field import Step
from qiuhao.casefile.acts.numbered import series_of
from qiuhao.casefile.kinds.field.field_entry import Found
from qiuhao.casefile.kinds.inspection.result import InspectionResult
from qiuhao.casefile.kinds.objects import CHECKS
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.setting import setting_of
from qiuhao.desk.field.payload import BadSending, Visit
from qiuhao.desk.field.sending import Work, same
from qiuhao.law.facts import Fact, legal_date
from qiuhao.ledger.kinds import Kind, make

NOBODY = "现场检查没有被检查人，没有登记。请在本机补全；不知道被检查人的，请改记线索，写明车辆或者场所。"
ACT = "conclude-inspection"


class Inspecting(Work):
    """The records of one inspection."""

    def inspection(self, first: Opened) -> list[Step]:
        """Plan (of an urgent one), certificate shown, photos, examination, result."""
        visit = self.visit
        parties = self._parties()
        steps = [] if visit.case else [Step(same(self._plan(parties)), self.at(self.sent.began_at))]
        steps += [self.shown(), *self.photos()]
        finished = self.at(self.sent.finished_at)
        steps.append(Step(same(self._examination(parties)), finished))
        result = self._result(first, parties)
        series = series_of(first.authority, "inspection_result", finished)
        steps.append(Step(lambda facts: self._once(facts, result), finished, series))
        return steps

    @property
    def visit(self) -> Visit:
        """What the inspection says beyond every other sending."""
        if self.sent.visit is None:
            raise BadSending("现场检查没有写检查结果，没有登记。本机仍保存全部内容，请在本机补全后重新发送。")
        return self.sent.visit

    def _parties(self) -> list[dict[str, Any]]:
        if self.visit.case:
            planned = reading.history(self.visit.case).last("inspection-planned")
            if planned is not None:
                return [party.model_dump(mode="json") for party in planned.body.parties]
        if self.sent.party is None:
            raise BadSending(NOBODY)
        return [self.sent.party]

    def _plan(self, parties: list[dict[str, Any]]) -> Kind:
        sent, visit = self.sent, self.visit
        return make(
            "casefile.inspection_plan",
            {
                "cause": sent.cause or "现场检查", "ground": visit.ground, "reason": visit.reason,
                "matter": sent.matter, "basis": sent.basis, "content": visit.content or sent.facts or "现场检查。",
                "place": sent.place, "planned_on": legal_date(self.clocks.right(sent.began_at)), "parties": parties,
                "handlers": self.staff, "unit": self.post.unit, "urgent": bool(visit.urgent_reason),
                "urgent_reason": visit.urgent_reason,
            },
        )  # fmt: skip

    def _examination(self, parties: list[dict[str, Any]]) -> Kind:
        sent, visit = self.sent, self.visit
        return make(
            "casefile.examination",
            {
                **self.duty(), "began_at": sent.began_at, "ended_at": sent.finished_at, "place": sent.place,
                "party": parties[0], "recorder": self.who.name, "found": self._found(),
                "checks": [one.model_dump() for one in visit.checks], "objects": self.objects(),
                "told": self._told() if visit.told else "", "signatures": self.signatures(),
                "taken": f"拍照 {len(sent.photos)} 张。" if sent.photos else "",
            },
        )  # fmt: skip

    def _found(self) -> str:
        """The officer's words; where he wrote none, what the checklist says."""
        if self.sent.facts:
            return self.sent.facts
        checks = self.visit.checks
        counted = [f"{word} {sum(c.result == sort for c in checks)} 项" for sort, word in CHECKS.items()]
        wrong = [f"{c.item}{'，' + c.words if c.words else ''}" for c in checks if c.result == "problem"]
        return f"检查 {len(checks)} 项：{'、'.join(counted)}。" + (f"发现问题：{'；'.join(wrong)}。" if wrong else "")

    def _told(self) -> str:
        visit = self.visit
        said = label_of(InspectionResult, "result", visit.result)
        return f"{said}：{visit.handling}" if visit.handling else said

    def _result(self, first: Opened, parties: list[dict[str, Any]]) -> Kind:
        sent, visit, registered = self.sent, self.visit, authority.registered(first.authority)
        day = legal_date(self.clocks.right(sent.finished_at))
        told = {"told_at": sent.finished_at, "told_to": visit.told_to, "told_how": visit.told_how} if visit.told else {}
        return make(
            InspectionResult.kind,
            {
                "authority_name": registered.name, "parties": parties, "handlers": self.staff,
                "result": visit.result, "found": self._found(), "basis": sent.basis, "handling": visit.handling,
                "concluded_on": day, "decided_by": self.who.person, "opinion_of_party": visit.opinion,
                "remedy_text": texts.remedies(setting_of(first), registered, ACT, day), **told,
            },
        )  # fmt: skip

    def _once(self, facts: Sequence[Fact], result: Kind) -> Kind | Found:
        """The result, or where the case has one already, what is said of that."""
        before = next((f for f in reversed(facts) if "inspection-result" in getattr(f.body, "fills", ())), None)
        if before is None:
            return result
        said = label_of(InspectionResult, "result", before.body.result)
        text = (
            f"本案已有检查结果（第 {before.number} 号，{said}），没有另立一份。本机当场告知的是“{self._told()}”，"
            "原文保存在本次现场检查笔录中；两者不同的，请承办人核实后更正。"
        )
        return Found(record=result.title, text=text, clause="")
