"""A verb: one act of this room or of a room above, as pages and interface call it.

    verb = Verb("withdraw", "disclosure.withdrawn", own=reasons, fill=known)
    verb.why_not(case, body, by)      every reason of the law, and those of the platform's own promises
    verb.do(case, body, by)           Refused with all of them, or sealed
    verb.prefill(case, by)            what the case already knows, as field values for the form

The law is asked through `casefile.doing`; a verb adds only what the packs cannot say: promises that hold in every
place, values the act computes, papers it renders.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from qiuhao.casefile import doing
from qiuhao.casefile.retries import recorded
from qiuhao.casefile.setting import Setting, opened_of, setting_of
from qiuhao.law import apart
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import Fact, History, legal_date
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended, earlier
from qiuhao.ledger.kinds import Draft, Kind, kind_of


@dataclass(frozen=True, slots=True)
class Asked:
    """The case as a verb sees it when it is asked: `by` are the persons who act, `about` a record they chose.

    `parties` are those of several that they chose, by place in the filing (none: all): the history is theirs."""

    case: str
    facts: Sequence[Fact]
    history: History
    setting: Setting
    by: tuple[str, ...]
    at: datetime
    about: int | None = None
    parties: tuple[int, ...] = ()

    @property
    def day(self) -> date:
        """Legal day of the act."""
        return legal_date(self.at)

    @property
    def authority(self) -> str:
        """Whose case it is."""
        return self.setting.opened.authority

    @property
    def procedure(self) -> str:
        """By which procedure it goes."""
        return self.setting.procedure.name

    def own(self, text: str, remedy: str = "", *, act: str = "", field: str = "", severity: str = "refuse") -> Refusal:
        """A reason that is a promise of the platform and stands in no clause."""
        source = Source("", Rank.OWN, self.setting.rules.place.id)
        return Refusal("promise", text, source, remedy, act, field, severity)

    def by_clause(self, source: Source, text: str, remedy: str = "", *, act: str = "", field: str = "") -> Refusal:
        """A reason from a line of a pack which no gate asks."""
        return Refusal("line", text, source, remedy, act, field)

    def chosen(self, view: str) -> Fact | None:
        """The record of this view that was chosen, else the latest."""
        found = self.history.number(self.about) if self.about is not None else None
        return found if found is not None and view in found.body.fills else self.history.last(view)


Own = Callable[[Asked, Any], Iterable[Refusal]]
Fill = Callable[[Asked], dict[str, Any]]
Papers = tuple[Kind, Mapping[str, Sequence[Draft]]]


def nothing_more(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The law alone is asked."""
    return ()


def nothing_known(asked: Asked) -> dict[str, Any]:
    """The form begins empty."""
    return {}


def asked(
    case: str,
    by: Sequence[str],
    at: datetime | None = None,
    about: int | None = None,
    parties: Sequence[int] = (),
) -> Asked:
    """The case as it stands now. UnknownStream, NotACase."""
    facts = ledger.facts(case)
    setting = setting_of(opened_of(case, facts))
    history = apart.side_of(History(facts, case), parties)
    return Asked(case, facts, history, setting, tuple(by), at or clock.now(), about, tuple(parties))


@dataclass(frozen=True, slots=True)
class Verb:
    """`own`: reasons beyond the law's; `fill`: what the form begins with; `papers`: renders what the record carries and
    gives the body with it, and records for other streams (a number that is used). `own` gets the body, or None."""

    act: str
    kind: str
    own: Own = nothing_more
    fill: Fill = nothing_known
    papers: Callable[[Asked, Any], Papers] | None = field(default=None)

    def why_not(
        self, case: str, body: Kind | None, by: Sequence[str], at: datetime | None = None
    ) -> tuple[Refusal, ...]:
        """Every reason why not, the law's first. `body` None: may the act be opened at all?"""
        reasons = doing.why_not(case, self.act, body, by, at)
        return (*reasons, *self.own(asked(case, by, at), body))

    def do(
        self,
        case: str,
        body: Kind,
        by: Sequence[str],
        happened_at: datetime | None = None,
        *,
        expected_head: int | None = None,
        key: str | None = None,
    ) -> Appended:
        """Do it, or `Refused` with every reason; nothing is rendered or reserved for an act that is refused."""
        if self.papers is not None:
            # A retry finds what was done; asked again, the act would stand in its own way.
            if (before := recorded(case, body, by, key)) is not None:
                return before
        elif key and earlier(by[0], key):
            return doing.do(case, self.act, body, by, happened_at, key=key)
        here = asked(case, by, happened_at)
        if self.papers is not None or any(r.severity == "refuse" for r in self.own(here, body)):
            shut = [r for r in self.why_not(case, body, by, happened_at) if r.severity == "refuse"]
            if shut:
                raise Refused(shut)
        body, extra = self.papers(here, body) if self.papers is not None else (body, {})
        if self.own is not nothing_more:
            # What `own` has seen must still be so when the record is sealed.
            expected_head = expected_head if expected_head is not None else len(here.facts)
        return doing.do(
            case, self.act, body, by, happened_at, expected_head=expected_head, key=key, extra=extra or None
        )  # fmt: skip

    def prefill(
        self, case: str, by: Sequence[str], about: int | None = None, parties: Sequence[int] = ()
    ) -> dict[str, Any]:
        """Field values for the form, as far as the case knows them."""
        names = kind_of(self.kind).model_fields
        known = self.fill(asked(case, by, None, about, parties))
        return {name: value for name, value in known.items() if name in names}


_VERBS: dict[str, Verb] = {}


def known_verbs() -> Mapping[str, Verb]:
    """The verbs of every room that has started, by name of the act."""
    return _VERBS


def collect(package: str, path: Iterable[str]) -> dict[str, Verb]:
    """The verbs of a room's `acts`, by name of the act: every module there that has one. Makes them known."""
    from importlib import import_module
    from pkgutil import iter_modules

    found = (getattr(import_module(f"{package}.{module.name}"), "verb", None) for module in iter_modules(path))
    verbs = {verb.act: verb for verb in found if isinstance(verb, Verb)}
    _VERBS.update(verbs)
    return verbs
