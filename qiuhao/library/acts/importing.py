"""Taking in the text of regulations: each becomes a sealed record of its own, and its tree is read from it.

What a file does not say (number, rank, days) is taken from the pack that knows the title, or from the person who
imports. The same text again changes nothing; another text for the same first day replaces the earlier one.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from qiuhao.law.lines import Document
from qiuhao.law.pack import PackProblems
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, content_of, make
from qiuhao.library.kinds.ended import Ended
from qiuhao.library.kinds.imported import Imported
from qiuhao.library.packs import pack, pack_ids
from qiuhao.library.texts.citing import key
from qiuhao.library.texts.splitting import Found, split

log = logging.getLogger(__name__)


class ImportProblem(ValueError):
    """A text that cannot be taken in; the message says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one regulation: its record, how many places its tree has, and whether anything changed."""

    body: Imported
    stream: str
    places: int
    changed: bool


def known_documents() -> dict[str, tuple[str, Document]]:
    """Documents of the packs by the key of their title: (id as clause ids begin, document)."""
    found = {}
    for name in pack_ids():
        try:
            book = pack(name)
        except PackProblems as error:
            log.error("Pack %s cannot be read; its documents are not recognised: %s", name, error)
            continue
        for document in book.documents.values():
            found[key(document.title)] = (f"{book.identity.prefix or book.id}/{document.id}", document)
    return found


def import_text(text: str, source: str, by: Sequence[str], said: Mapping[str, Any] | None = None) -> list[Taken]:
    """Take in every regulation of a file: all of them, or none. Unreadable, ImportProblem, InvalidContent.

    ``said``: what the person who imports says himself (name, number, issuer, rank, issued, since, until).
    """
    words = {name: value for name, value in (said or {}).items() if value not in (None, "")}
    known = known_documents()
    titles = [document.title for _, document in known.values()]
    regulations = split(text, [*titles, words["name"]] if "name" in words else titles)
    if len(regulations) > 1 and words:
        listed = "".join(f"《{found.title}》" for found in regulations)
        raise ImportProblem(
            f"这个文件里有 {len(regulations)} 部法规：{listed}。写明的名称、日期只适用于一部，请分成几个文件。"
        )
    digest = hashlib.sha256(text.encode()).hexdigest()
    with transaction.atomic():
        return [_take(found, known, source, digest, words, by) for found in regulations]


def _take(
    found: Found, known: Mapping[str, tuple[str, Document]], source: str, digest: str, said: Mapping[str, Any],
    by: Sequence[str],
) -> Taken:  # fmt: skip
    document, row = known.get(key(found.title), ("", None))
    content: dict[str, Any] = {"name": found.title, "since": found.since, "until": found.until}
    content["repeals"] = list(found.repeals)
    if row is not None:
        names = ("number", "issuer", "rank", "issued", "since", "until")
        content |= {name: getattr(row, name) for name in names if getattr(row, name) is not None}
        content["repeals"] = list(dict.fromkeys([*found.repeals, *row.repeals]))
    content |= {**said, "document": document, "text": found.text, "source": source, "digest": digest}
    body = make("library.imported", content)
    if not isinstance(body, Imported):
        raise TypeError(type(body))
    stream = stream_of(body.name, document)
    changed = content_of(body) not in [content_of(fact.body) for fact in _held(stream)]
    if changed:
        append(stream, [Draft(body)], actors=by)
    return Taken(body, stream, len(found.tree.nodes), changed)


def _held(stream: str) -> list[Any]:
    """The text on record for each first day: an earlier text of the same day was replaced."""
    facts = ledger.facts(stream) if ledger.exists(stream) else ()
    return list({f.body.since: f for f in facts if isinstance(f.body, Imported)}.values())


def stream_of(name: str, document: str = "") -> str:
    """The stream of a regulation: named after its place in the packs, else after a digest of its title."""
    tail = document.replace("/", "-") if document else hashlib.sha256(key(name).encode()).hexdigest()[:24]
    return f"regulation/{tail}"


def end(stream: str, body: Ended, by: Sequence[str]) -> None:
    """Record that a regulation held here, or some of its places, is no longer in force."""
    if not ledger.exists(stream):
        raise ImportProblem("法规库里没有这部法规，请先导入它的文本。")
    paths = {node for fact in _held(stream) for node in _paths(fact.body)}
    strange = [path for path in body.provisions if path not in paths]
    if strange:
        raise ImportProblem(f"这部法规没有编号为 {'、'.join(strange)} 的条文，请核对。")
    append(stream, [Draft(body)], actors=by)


def _paths(body: Imported) -> list[str]:
    from qiuhao.library.texts.splitting import tree_of

    return [node.path for node in tree_of(body.name, body.text).nodes]
