"""The public's page of one decision, as words. What is searched before release and what the portal shows is this.

It is made of the reviewed draft, the decision's number and the authority's name, and of nothing else of the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from qiuhao.casefile.public import BESIDE, FULL_TEXT, SUMMARY
from qiuhao.disclosure.summary import NAMED
from qiuhao.law.facts import Fact
from qiuhao.law.rules import Rules
from qiuhao.law.views import PROCEDURES


@dataclass(frozen=True, slots=True)
class PublicPage:
    """`rows`: label and words in the place's order; `text`: the paragraphs of the whole decision, if it is that."""

    title: str
    number: str
    category: str
    rows: tuple[tuple[str, str], ...]
    text: tuple[str, ...]
    note: str = ""

    def words(self) -> str:
        """Everything a visitor can read on it."""
        rows = [f"{label}：{words}" for label, words in self.rows]
        return "\n".join([self.title, self.number, self.category, *rows, *self.text, self.note])

    def rendered(self) -> bytes:
        """The bytes that are searched for forbidden values before release."""
        return self.words().encode("utf-8")


def page_of(rules: Rules | None, on: date, decision: Fact, draft: Any, note: str = "") -> PublicPage:
    """The page of a draft. `on`: the day whose list gives labels and order; others have the platform's own labels."""
    fields = draft.fields
    items = rules.items("summary-field", on, decision.body.procedure) if rules is not None else []
    rows = [(item.label, fields[item.id]) for item in items if fields.get(item.id)]
    known = {item.id for item in items} | {FULL_TEXT}
    own = {**SUMMARY, **BESIDE}
    rows += [(own.get(name, name), words) for name, words in fields.items() if name not in known and words]
    category = PROCEDURES[decision.body.procedure]
    return PublicPage(
        title_of(fields.get("party", ""), category, NAMED.get(decision.body.procedure, "决定")),
        decision.body.number_text,
        category,
        tuple(rows),
        tuple(line for line in fields.get(FULL_TEXT, "").splitlines() if line.strip()),
        note,
    )


def title_of(party: str, category: str, called: str) -> str:
    """青禾公司 · 行政处罚决定; 青禾公司 · 行政检查结果."""
    kind = category.split("（")[0]
    return f"{party} · {kind}{called}" if party else f"{kind}{called}"


def rows_as_lists(page: PublicPage) -> Sequence[Sequence[str]]:
    """The rows as they are kept in the shelf's table."""
    return [list(row) for row in page.rows]
