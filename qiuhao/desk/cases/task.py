"""One act of one case on its page: the form, what shuts it, what was posted, and what follows when it is done."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from qiuhao.authority.reading import names
from qiuhao.casefile import doing, reading
from qiuhao.casefile.acting import Act
from qiuhao.casefile.moments import own_moment
from qiuhao.desk.access import whole
from qiuhao.desk.cases.head import Shown
from qiuhao.desk.forms.build import Builder, Drawn, blame
from qiuhao.desk.forms.choosing import NOTHING, Choice
from qiuhao.desk.forms.gather import Posted, content, moment
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.plan import specs
from qiuhao.desk.forms.prefill import prefill
from qiuhao.desk.forms.spread import plain, spread
from qiuhao.desk.templatetags.look import of_law
from qiuhao.desk.templatetags.look.values import cn_day
from qiuhao.law import apart
from qiuhao.law.duties.catalogue import NO_BREACH
from qiuhao.law.facts import SHANGHAI
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock
from qiuhao.ledger.append import earlier
from qiuhao.ledger.kinds import Kind, make
from qiuhao.ledger.problems import BadMoment, InvalidContent, LedgerProblem


class Meanwhile(LedgerProblem):
    """The case has grown since the form was shown."""

    def __init__(self, what: str) -> None:
        super().__init__(f"没有保存：您填写期间，{what}。您填的内容还在下面，请核对后再提交。")


@dataclass
class Attempt:
    """What came of a submit: done, or the form again with everything that stands in the way."""

    done: bool = False
    drawn: Drawn | None = None
    refusals: Sequence[Refusal] = ()
    problem: str = ""
    body: Kind | None = None
    warned: str = ""
    """Set where only warnings stand in the way: sent again with this mark, the act is done."""


@dataclass
class Task:
    """An act on a case, by this viewer, through one of the two doors."""

    it: Shown
    offer: Act
    reported: bool = False
    leave: tuple[str, ...] = field(default=())
    choice: Choice = NOTHING

    @property
    def known(self) -> Known:
        opened = self.it.setting.opened
        history = apart.side_of(self.it.history, self.choice.places)
        return Known(
            self.it.who, opened.authority, self.it.setting.procedure.name, self.it.setting.rules, history, clock.today()
        )

    @property
    def head(self) -> int:
        return len(self.it.history.as_recorded)

    @property
    def title(self) -> str:
        """The act in the procedure's words, else the record's name."""
        row = self.it.setting.procedure.by_act.get(self.offer.name)
        return row.title if row is not None else self.offer.cls.title

    def shut(self) -> tuple[Refusal, ...]:
        """Every reason why the act may not be opened now."""
        return self.offer.why_not(self.it.stream, None, [self.it.who.person])

    def first(self, about: int | None = None, more: dict[str, Any] | None = None) -> QueryDict:
        """The fields of a fresh form."""
        chosen = self.choice.places
        known = prefill(self.offer, self.it.stream, self.known, self.it.setting.opened, about, chosen)
        return spread(self.offer.cls, known | (more or {}))

    def draw(self, data: QueryDict, grow: str = "") -> Drawn:
        """The form over these fields."""
        return Builder(data, self.known, grow).draw(self.offer.cls, self.offer.name, leave=self.leave)

    def regrow(self, data: QueryDict, files: MultiValueDict[str, Any], grow: str) -> Drawn:
        """The form again with one more row; files that came are kept."""
        content(self.offer.cls, Posted(data, files, self.known))
        return self.draw(data, grow)

    def submit(self, data: QueryDict, files: MultiValueDict[str, Any]) -> Attempt:
        """Try to do it. Nothing is half-saved: it is recorded, or the form comes back with the reasons."""
        posted = Posted(data, files, self.known)
        raw = content(self.offer.cls, posted)
        raw |= self._unasked(raw)
        try:
            body = make(self.offer.cls.kind, raw)
            self.unchanged(data)
            if doubts := self._doubts(body):
                warned = _mark(doubts)
                if data.get("_warned") != warned:
                    return Attempt(drawn=self.draw(data), refusals=doubts, warned=warned)
            self._record(body, data)
        except InvalidContent as error:
            drawn = self.draw(data)
            blame(drawn, error.problems, posted.places)
            return Attempt(drawn=drawn)
        except Refused as error:
            return self._refused(data, error)
        except (LedgerProblem, ValueError) as error:
            return Attempt(drawn=self.draw(data), problem=str(error))
        return Attempt(done=True, body=body)

    def _unasked(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Required values that no form asks: the act's own room knows them (the digest of the draft under review)."""
        asked = {spec.name for spec in specs(self.offer.cls)}
        wanted = [n for n, f in self.offer.cls.model_fields.items() if f.is_required() and n not in asked]
        if not wanted:
            return {}
        about = raw.get("about")
        known = self.offer.prefill(self.it.stream, [self.it.who.person], about if isinstance(about, int) else None)
        return {name: plain(known[name]) for name in wanted if name in known}

    def _record(self, body: Kind, data: QueryDict) -> None:
        by, key, stream = [self.it.who.person], data.get("_key", ""), self.it.stream
        if self.reported:
            self.offer.report(stream, body, by, happened(data), key=key)
        else:
            self.offer.do(stream, body, by, key=key)

    def _doubts(self, body: Kind) -> tuple[Refusal, ...]:
        """Warnings that a person must have seen; what is reported gets its findings instead."""
        return () if self.reported else doing.doubts(self.it.stream, body, own_moment(body))

    def unchanged(self, data: QueryDict) -> None:
        """Meanwhile if the case has grown since the form was shown, unless this very submit did it."""
        seen = whole(data.get("_head", ""))
        if seen is None or seen >= self.head or earlier(self.it.who.person, data.get("_key", "")):
            return
        raise Meanwhile(self._since(seen))

    def _since(self, seen: int) -> str:
        """What was recorded while the form was open: who, when, what."""
        new = [fact for fact in self.it.history.as_recorded if fact.number > seen]
        who = names({actor for fact in new for actor in fact.actors})
        told = []
        for fact in new[-5:]:
            people = "、".join(who.get(actor, "系统") for actor in fact.actors)
            at = fact.recorded_at.astimezone(SHANGHAI)
            title = getattr(fact.body, "title", "记录")
            told.append(f"{people}于 {at:%m-%d %H:%M} 记录了《{title}》（第 {fact.number} 号）")
        more = f"等 {len(new)} 项" if len(new) > len(told) else ""
        return "；".join(told) + more

    def _refused(self, data: QueryDict, error: Refused) -> Attempt:
        drawn = self.draw(data)
        for reason in error.refusals:
            if reason.field in drawn.form.fields:
                drawn.form.blame(reason.field, f"{reason.text}。{reason.remedy}")
        return Attempt(drawn=drawn, refusals=error.refusals)

    def follows(self, before: set[str]) -> str:
        """What the case owes now that it did not owe before: 公示执法决定，最迟 10月12日."""
        reading_now = reading.answer(self.it.stream)
        new = [
            o for o in reading_now.duties if o.key not in before and o.ended is None and o.duty.whose not in NO_BREACH
        ]
        parts = [
            f"{o.duty.title}：{of_law.period_words(o.governing.due)}，最迟 {cn_day(o.governing.due.day)}"
            for o in new
            if o.governing.due.day is not None
        ]
        return "；".join(parts)


def _mark(reasons: Sequence[Refusal]) -> str:
    """A digest of what was shown: other warnings ask again."""
    return hashlib.sha256("\n".join(reason.text for reason in reasons).encode()).hexdigest()[:16]


def happened(data: QueryDict) -> datetime:
    """The moment a reported fact happened. BadMoment with the sentence if the form does not say."""
    text = moment(data.get("_happened", ""))
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise BadMoment("没有保存：补录须写明实际发生的时间。请填写“实际发生时间”。") from None
