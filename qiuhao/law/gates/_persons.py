"""Who did what in a case, as far as the law keeps persons apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.facts import Fact, History
from qiuhao.law.gates.base import Ask

INVESTIGATION = frozenset({
    "question", "examine", "collect-evidence", "sample", "preserve", "commission-appraisal",
    "make-recording", "end-investigation", "examine-application",
})  # fmt: skip
"""Acts whose officers are 调查人员, 审查人员 (处罚法 64(4), 52–55; 许可法 48(3)).

Serving or handing over papers is not among them."""

_NAMED = (
    "reviewers", "chair", "decided_by", "approved_by", "submitted_by", "drafted_by", "reviewed_by",
    "signed_by", "attendees",
)  # fmt: skip


def doers(by: Iterable[str], body: Any) -> set[str]:
    """Everybody who takes part in an act: those who do it, its officers, and those its body names."""
    found = set(by)
    if body is None:
        return found
    found.update(officer.person for officer in getattr(body, "officers", ()))
    for name in _NAMED:
        found.update(persons(getattr(body, name, ())))
    return found


def persons(value: Any) -> set[str]:
    """A field that holds one person's id, or several, as a set without blanks."""
    many = (value,) if isinstance(value, str) else value or ()
    return {one for one in many if isinstance(one, str) and one}


def called(person: str, ask: Ask) -> str:
    """A person's name where the act or the case knows it, else the id by which he is recorded."""
    bodies = [ask.body, *(fact.body for fact in reversed(ask.history.of("officers")))]
    for body in bodies:
        for field in ("officers", "reviewed_by"):
            value = getattr(body, field, ())
            for one in value if isinstance(value, tuple | list) else ():
                if getattr(one, "person", "") == person:
                    return str(one.name)
    return person


def investigators(history: History) -> set[str]:
    """调查人员: officers named in, and persons who recorded, acts of investigation."""
    found: set[str] = set()
    for fact in _investigation(history):
        found.update(fact.people)
        found.update(officer.person for officer in getattr(fact.body, "officers", ()))
    return found


def handlers(history: History) -> dict[str, str]:
    """Persons who handled or approved something in the case -> what they did, in words."""
    found: dict[str, str] = {}
    for fact in history.of("officers"):
        found.update((officer.person, "本案承办人员") for officer in fact.body.officers)
    found.update((person, "本案调查人员") for person in investigators(history))
    for view, name, words in (
        ("submitted", "submitted_by", "本案送审人"),
        ("filed", "approved_by", "本案立案的批准人"),
        ("preserved", "approved_by", "本案登记保存的批准人"),
        ("approved", "approved_by", "本案审批人"),
        ("decided", "decided_by", "作出本案决定的人"),
    ):
        for fact in history.of(view):
            found.update((person, words) for person in persons(getattr(fact.body, name, "")))
    return found


def _investigation(history: History) -> Iterable[Fact]:
    return (fact for fact in history if getattr(fact.body, "act", "") in INVESTIGATION)


def face_to_face(body: Any) -> bool:
    """Whether the officers stand before somebody: every act of theirs does, save a service by post, public
    notice or network, or through another body (处罚法 61; 民诉法 90–95)."""
    return "served" not in body.fills or body.method in ("direct", "leaving")
