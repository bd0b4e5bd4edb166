"""An inspection told fact by fact under one place's rules, for clause tests: the story of `told`, step by step."""

from __future__ import annotations

from typing import Any

from tests.clauses.told import CLERK, HANDLER, HEAD, Story, officers, on_duty, world

AT = "2026-03-02 15:00"


class Inspection(Story):
    """``walk`` tells every step before the one named; ``try_`` asks which clauses refuse that step."""

    def __init__(self, place: str, at: str = "2026-03-02", **plan: Any) -> None:
        super().__init__(place, "inspection", at)
        self.plan, self.n = plan, {}

    def good(self, step: str) -> tuple[str, str, dict[str, Any]]:
        """Kind, who makes it, and what it says when nothing is wrong with it."""
        now = self.at.isoformat()
        numbers: dict[str, int] = self.n
        about, result = numbers.get("plan", 1), numbers.get("result", 1)
        return {
            "plan": ("casefile.inspection_plan", HANDLER, {
                "reason": "年度检查计划第三项", "matter_listed": True, "counted_before": 0, "cap": 2,
                "handlers": officers(), "handler_opinion": world.voice(HANDLER), **self.plan}),
            "approval": ("casefile.inspection_approval", HEAD, {"about": about}),
            "notice": ("casefile.inspection_notice", HANDLER, {"about": about, "handlers": officers()}),
            "examination": ("casefile.examination", HANDLER, on_duty(
                began_at=now, ended_at=now, place="人民路 1 号",
                signatures=[{"role": "检查人员", "name": "李办案"}])),
            "result": ("casefile.inspection_result", HANDLER, {"handlers": officers(), "told_at": now}),
            "report": ("casefile.random_inspection_report", HANDLER, {"about": result}),
            "closing": ("casefile.inspection_closing", HANDLER, {"no_recheck_because": "没有责令改正。"}),
            "draft": ("disclosure.draft", CLERK, {"about": result}),
        }[step]  # fmt: skip

    def step(self, step: str, **changes: Any) -> Inspection:
        """This step happens."""
        kind, by, content = self.good(step)
        self.n[step] = self.tell(kind, by, **{**content, **changes})
        return self

    def walk(self, to: str, **changes: dict[str, Any]) -> Inspection:
        """Every step before `to`; `changes` are contents by step."""
        for step in ("plan", "approval", "notice", "examination", "result", "closing"):
            if step == to:
                return self
            if step not in self.n:
                self.step(step, **changes.get(step, {}))
        return self

    def try_(self, step: str, severity: str = "refuse", **changes: Any) -> set[str]:
        """The clauses that refuse this step now (or warn)."""
        kind, by, content = self.good(step)
        return self.shut(kind, by, severity, **{**content, **changes})
