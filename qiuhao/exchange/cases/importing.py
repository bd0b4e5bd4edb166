"""Cases from elsewhere into the ledger: what has happened is sealed as what it is, through the reported door.

    for outcome in import_cases(lines, authority="…", by="p-…"):
        …                                    one per line: imported, continued, same, or refused with its problems

A case comes in with all of its facts or with none; some cases share a commit (`batch`). A case that is here already
with the same content is passed over, so an import that was broken off is simply run again; one that has grown since
is continued.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from qiuhao.authority.reading import authority as authority_row
from qiuhao.casefile.checking import check
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.exchange.cases.batch import Batch, Outcome, Ready, problem, with_body
from qiuhao.exchange.cases.doubles import Key, told_twice
from qiuhao.exchange.cases.format import BadCase, Case, Problem, read
from qiuhao.exchange.cases.renumbering import NoSuchNumber, moved, plain
from qiuhao.law.facts import Fact, History
from qiuhao.ledger import files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.ids import STREAM
from qiuhao.ledger.kinds import Kind, files_in
from qiuhao.ledger.problems import InvalidContent


class Owner(Protocol):
    """The authority as its room gives it."""

    id: str
    place: str
    name: str


def import_cases(
    lines: Iterable[str | bytes], authority: str, by: str, *, dry_run: bool = False, limit: int = 0
) -> Iterator[Outcome]:
    """Import line by line, in constant memory. `authority` owns the cases here; UnknownAuthority if it is not there.

    `by` stands as the actor of facts whose actors the file does not name; `limit`: a longer line is refused (0: none).
    """
    yield from import_each(read(lines, limit), authority_row(authority), by, dry_run=dry_run)


def import_each(
    cases: Iterable[Case | BadCase], owner: Owner, by: str, *, dry_run: bool = False, refuse_twice: bool = False
) -> Iterator[Outcome]:
    """The same for cases that were read already. `refuse_twice`: a case that seems to be here under another name is
    refused with the sentence that else only stands beside it."""
    seen: set[Key] = set()
    batch = Batch(by)
    for case in cases:
        if isinstance(case, BadCase):
            yield from batch.add(Outcome(case.problems[0].line, "", "refused", 0, case.problems))
            continue
        if batch.holds(case.stream):
            # Told twice in one file: the second is compared with what the first has become.
            yield from batch.written()
        try:
            found = _ready(case, owner, seen, refuse_twice)
        except BadCase as bad:
            found = Outcome(case.line, case.stream, "refused", 0, bad.problems)
        yield from batch.add(found.outcome if dry_run and isinstance(found, Ready) else found)
    yield from batch.written()


def _ready(case: Case, owner: Owner, seen: set[Key], refuse_twice: bool) -> Ready | Outcome:
    _fits(case, owner)
    facts = _numbered(case, owner)
    there = ledger.facts(case.stream) if ledger.exists(case.stream) else []
    new = _new(case, facts, there)
    if not new:
        return Outcome(case.line, case.stream, "same")
    _check(case, facts)
    twice = () if there else tuple(problem(case, 0, "stream", said) for said in told_twice(case, facts, owner.id, seen))
    if twice and refuse_twice:
        raise BadCase(twice)
    outcome = Outcome(case.line, case.stream, "continued" if there else "imported", len(new), warnings=twice)
    return Ready(case, facts, len(there), outcome)


def _fits(case: Case, owner: Owner) -> None:
    """The case is one of this authority's: its place, a procedure that is known here, a name a case can have."""
    problems = []
    if case.place != owner.place:
        text = f"案件适用的法规包是 {case.place}，{owner.name}登记的是 {owner.place}。请核对 --authority"
        problems.append(problem(case, 0, "place", text))
    if case.procedure not in PROCEDURES:
        text = f"没有 {case.procedure} 程序。可用：{'、'.join(PROCEDURES)}"
        problems.append(problem(case, 0, "procedure", text))
    if not STREAM.match(case.stream) or not case.stream.startswith("case/"):
        text = f"案件编号“{case.stream}”不能用。请写成 case/ 加字母、数字、点、横线，例如 case/2026-0012"
        problems.append(problem(case, 0, "stream", text))
    if not case.facts:
        problems.append(problem(case, 0, "facts", "案件没有事实。请至少写一项"))
    if problems:
        raise BadCase(problems)


def _numbered(case: Case, owner: Owner) -> list[Fact]:
    """The facts with the numbers they get here: from 1, the opening of the case first, references moved along."""
    given = sorted(case.facts, key=lambda fact: fact.number)
    first = given[0].body
    if not isinstance(first, Opened):
        start = min(fact.happened_at for fact in given)
        given = [Fact(case.stream, 0, Opened.kind, Opened.version, start, start, (), "reported", _opened(case, owner)),
                 *given]  # fmt: skip
    else:
        ours = {"authority": owner.id, "place": owner.place, "procedure": case.procedure}
        if any(getattr(first, name) != value for name, value in ours.items()):
            given[0] = with_body(given[0], given[0].number, first.model_copy(update=ours))
    numbers = {fact.number: place for place, fact in enumerate(given, 1)}
    kinds = {fact.number: type(fact.body) for fact in given}
    problems: list[Problem] = []
    found = []
    for fact in given:
        try:
            target = kinds.get(getattr(fact.body, "of", 0))
            found.append(with_body(fact, numbers[fact.number], moved(fact.body, numbers.__getitem__, {}, target)))
        except NoSuchNumber as missing:
            problems.append(problem(case, fact.number, missing.field, f"“{missing.field}”{missing}"))
    if problems:
        raise BadCase(problems)
    return found


def _opened(case: Case, owner: Owner) -> Opened:
    return Opened.model_validate({"authority": owner.id, "place": owner.place, "procedure": case.procedure})


def _new(case: Case, facts: Sequence[Fact], there: Sequence[Fact]) -> Sequence[Fact]:
    """Facts that are not here yet; BadCase if what is here is another case, or has gone on here."""
    for ours, theirs in zip(there, facts, strict=False):
        if not _same(ours, theirs):
            text = f"{case.stream} 已经在本平台，第 {ours.number} 号记录的内容不同。请核对编号，或者改用别的编号"
            raise BadCase([problem(case, theirs.number, "stream", text)])
    return facts[len(there) :]


def _same(ours: Fact, theirs: Fact) -> bool:
    return (
        ours.kind == theirs.kind
        and ours.happened_at == theirs.happened_at
        and isinstance(ours.body, Kind)
        and plain(ours.body) == plain(theirs.body)
    )


def _check(case: Case, facts: Sequence[Fact]) -> None:
    """References name facts of the sort meant, corrections fit, files are in the store."""
    history, problems = History(facts, case.stream), []
    named = [tuple(files_in(fact.body)) for fact in facts]
    stored = files.there(ref.sha256 for refs in named for ref in refs)
    for fact, refs in zip(facts, named, strict=True):
        try:
            check(fact.body, history)
        except InvalidContent as error:
            problems += [problem(case, fact.number, p.field, p.sentence) for p in error.problems]
        for ref in refs:
            if ref.sha256 not in stored:
                text = f"文件“{ref.name}”（{ref.sha256[:16]}…）不在文件库中。请用 --files 指定文件所在的目录"
                problems.append(problem(case, fact.number, "files", text))
    if problems:
        raise BadCase(problems)
