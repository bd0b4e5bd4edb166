"""A clause in words, for the mark beside a rule: what it is called, which document it stands in, what it asks."""

from __future__ import annotations

from dataclasses import dataclass

from qiuhao.law.pack import PackProblems
from qiuhao.library.packs import pack, pack_ids, rules


@dataclass(frozen=True, slots=True)
class Clause:
    """`summary` is the platform's own wording; the regulation's text is with its issuer."""

    id: str
    mark: str
    term: str
    summary: str
    document: str
    number: str
    issuer: str


def clause(id: str) -> Clause | None:
    """A clause of any pack that is loaded; None if none knows it."""
    for pack_id in pack_ids():
        try:
            held = pack(pack_id)
        except PackProblems:
            # A pack that cannot be read names no clause; the other packs still do.
            continue
        row = held.clauses.get(id)
        document = held.document_of(id)
        prefix = held.identity.prefix or held.id
        if document is not None and id.split("/")[0] == prefix:
            mark = rules(pack_id).mark(id)
            term, summary = (row.term, row.summary) if row is not None else ("", "")
            return Clause(id, mark, term, summary, document.title, document.number, document.issuer)
    return None
