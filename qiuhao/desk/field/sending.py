"""A sending becomes records: which kinds, at which moments, by whom, and the number on the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from qiuhao.authority import reading as authority
from qiuhao.authority.rights import Held, Viewer
from qiuhao.authority.values import Officer
from qiuhao.casefile.acts.decide import completed
from qiuhao.casefile.acts.field import Step, Taken
from qiuhao.casefile.acts.numbered import WORDS
from qiuhao.casefile.kinds.objects import Target
from qiuhao.casefile.setting import setting_of
from qiuhao.casefile.sheets import decisions as sheets
from qiuhao.desk.field.payload import BadSending, Sent, Signed
from qiuhao.desk.field.sender import PAPER
from qiuhao.desk.field.uploads import Pictures
from qiuhao.documents.numbering import Series
from qiuhao.law.facts import Fact, legal_date
from qiuhao.ledger import files
from qiuhao.ledger.kinds import Kind, make
from qiuhao.ledger.problems import InvalidContent

NEAR = 60
"""Seconds of difference between two clocks that are left alone."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The device's clock beside the platform's, in whole seconds that the device runs ahead."""

    sent_at: datetime
    arrived: datetime
    before: int | None

    @property
    def ahead(self) -> int:
        """Seconds ahead when the sending arrived."""
        return round((self.sent_at - self.arrived).total_seconds())

    @property
    def steady(self) -> bool:
        """Whether the device was as far off when it took its data along: then its moments can be put right."""
        return self.before is not None and abs(self.ahead - self.before) <= NEAR

    @property
    def put_right(self) -> bool:
        """Whether the moments of the records are moved."""
        return abs(self.ahead) > NEAR and self.steady

    def right(self, moment: datetime) -> datetime:
        """A moment of the device on the platform's clock; never after the arrival."""
        moved = moment - timedelta(seconds=self.ahead) if self.put_right else moment
        return min(moved, self.arrived)

    def words(self) -> str:
        """What is to be said of the clocks; '' where nothing is."""
        if abs(self.ahead) <= NEAR and (self.before is None or self.steady):
            return ""
        way = "快" if self.ahead > 0 else "慢"
        said = f"发送时设备时钟比平台{way} {abs(self.ahead)} 秒。"
        if self.put_right:
            return said + "出发时相差相同，各项记录的发生时间已按此校正；文书上的时间仍是设备当时所示。"
        return said + "出发时的差别不同或者不知道，设备时钟可能在途中被调整；发生时间照设备所示，未作校正。"


def series_for(post_authority: str, year: int) -> Series:
    """The series of on-the-spot decisions of an authority and year."""
    code, word = WORDS[PAPER]
    return Series(post_authority, code, year, authority.authority(post_authority).short_name + word)


class Work:
    """The records of one sending."""

    def __init__(
        self, who: Viewer, post: Held, sent: Sent, staff: Sequence[Officer], clocks: Clocks, pictures: Pictures
    ) -> None:
        self.who, self.post, self.sent, self.staff, self.clocks, self.pictures = (
            who,
            post,
            sent,
            staff,
            clocks,
            pictures,
        )
        self._last = clocks.right(sent.began_at)
        self.unset = ""
        """Why our own copy of the paper could not be set, where it could not."""

    def penalty(self, first: Any) -> tuple[list[Step], Taken]:
        """Certificate shown, photos, decision, handing over, money."""
        sent = self.sent
        if sent.number is None or sent.party is None:
            raise BadSending("当场处罚没有文号或者没有当事人，没有登记。请在本机补全；当事人不明的，请改记线索。")
        series = series_for(self.post.authority, sent.number.year)
        if sent.number.text != f"{series.word}〔{series.year}〕{sent.number.serial}号":
            raise BadSending(f"文号 {sent.number.text} 不是本机关的文号，没有登记。请核对纸面文号。")
        steps = [self.shown(), *self.photos()]
        decided = self._decision(first)
        place = len(steps)
        steps.append(Step(lambda facts: decided, self.at(sent.finished_at)))
        if sent.handed_over:
            steps.append(Step(lambda facts: self._service(facts, decided), self.at(sent.finished_at)))
        if sent.paid is not None:
            steps.append(Step(self._payment, self.at(sent.finished_at)))
        return steps, Taken(series, sent.number.serial, place)

    def clue(self) -> list[Step]:
        """What was seen where nobody can be named yet: a clue, with photos."""
        sent = self.sent
        body = make(
            "casefile.clue",
            {
                "source": "检查发现", "content": "\n".join(x for x in (sent.facts, self.target()) if x),
                "objects": self.objects(), "received_at": sent.finished_at, "place": sent.place,
                "recorder": self.who.name,
                "suspects": [sent.party] if sent.party else [], "handling": "现场登记，由承办机构核查。",
            },
        )  # fmt: skip
        return [Step(same(body), self.at(sent.began_at)), *self.photos()]

    def at(self, moment: datetime) -> datetime:
        """This moment on the platform's clock, no earlier than the step before."""
        self._last = max(self._last, self.clocks.right(moment))
        return self._last

    def duty(self) -> dict[str, Any]:
        """Who was there, what was shown and told, and whether it was filmed."""
        sent = self.sent
        return {
            "officers": self.staff, "certificates_shown": sent.certificates_shown, "rights_told": sent.rights_told,
            "shown_to": sent.shown_to, "on_site": True,
            "not_recorded_because": "" if sent.filmed else sent.not_filmed_because,
            "not_recorded_by": "" if sent.filmed or not sent.not_filmed_because else self.who.person,
        }  # fmt: skip

    def shown(self) -> Step:
        """The certificate was shown."""
        sent = self.sent
        at = sent.shown_at or sent.began_at
        said = {"shown_at": at, "place": sent.place, "by_code": sent.by_code}
        body = make("casefile.certificate_shown", {**self.duty(), **said})
        return Step(same(body), self.at(at))

    def photos(self) -> list[Step]:
        """The photos as one piece of evidence; nothing where none was taken."""
        if not self.sent.photos:
            return []
        taken = min(photo.taken_at for photo in self.sent.photos)
        refs = [self.pictures.ref(p.file, f"{p.name}{n}") for n, p in enumerate(self.sent.photos, 1)]
        body = make(
            "casefile.evidence",
            {
                **self.duty(), "sort": "视听资料", "name": f"现场照片 {len(refs)} 张", "source": "执法人员现场拍摄",
                "manner": "拍照", "collected_at": taken, "place": self.sent.place, "proves": "现场情况和违法事实",
                "files": refs,
            },
        )  # fmt: skip
        return [Step(same(body), self.at(taken))]

    def signatures(self) -> list[dict[str, Any]]:
        """Everybody's signature with its image, or why there is none."""
        return [self._signature(one) for one in self.sent.signatures]

    def _signature(self, one: Signed) -> dict[str, Any]:
        image = self.pictures.ref(one.file, f"{one.role}签名") if one.file else None
        signed = image is not None
        refused = "" if signed else one.refused or "没有签名"
        return {"role": one.role, "name": one.name, "signed": signed, "refused": refused, "image": image}

    def _decision(self, first: Any) -> Kind:
        """The decision with its paper as it was handed over: the number, the words and the signatures on the device."""
        sent, registered = self.sent, authority.registered(self.post.authority)
        number = sent.number.text if sent.number is not None else ""
        happened = sent.happened_at or sent.began_at
        words = {"warning": "警告", "fine": "罚款"}.get(sent.penalty, "")
        body = make(
            "casefile.on_the_spot_decision",
            {
                **self.duty(), "parties": [sent.party], "number_text": number, "matter": sent.matter,
                "cause": sent.cause, "authority_name": registered.name, "authority_code": registered.credit_code,
                "proposal": {
                    "outcome": "penalty", "facts_found": sent.facts, "violation": sent.cause, "basis": sent.basis,
                    "penalties": [{"sort": sent.penalty, "amount": sent.amount, "words": words}],
                    "reasons": sent.reasons, "correction": sent.correction,
                },
                "violated_at": happened, "violated_in": sent.place, "decided_in": sent.decided_in or sent.place,
                "act_ended_on": legal_date(happened), "discovered_on": legal_date(sent.began_at),
                "decided_by": self.who.person, "statement_heard": sent.statement_heard,
                "statement": sent.statement, "statement_waived": sent.statement_waived,
                "handed_over": sent.handed_over, "refusal": sent.refusal, "performance_text": sent.performance,
                "surcharge_stated": sent.surcharge, "remedy_text": sent.remedy, "signatures": self.signatures(),
            },
        )  # fmt: skip
        day = legal_date(self.clocks.right(sent.finished_at))
        body = completed(setting_of(first), body, registered, day)
        try:
            pdf = sheets.on_the_spot_pdf(body, registered, signed=_images(body), dated=day)
        except InvalidContent as error:
            # The paper is in the party's hands already; that our own copy cannot be set does not undo it.
            self.unset = f"决定书的电子件没有排成，以现场交付的纸质件为准：{error}"
            return body
        sheet = files.put(pdf, media_type="application/pdf", name=f"{body.title} {number}.pdf")
        return body.model_copy(update={"document": sheet})

    def _service(self, facts: Sequence[Fact], decided: Any) -> Kind:
        sent, party = self.sent, decided.parties[0]
        number = _decided(facts)
        signer = next((one for one in decided.signatures if one.role == "当事人" and one.signed), None)
        return make(
            "casefile.service",
            {
                **self.duty(), "about": number, "method": "direct",
                "documents": [{"name": decided.title, "number_text": decided.number_text}],
                "effective_on": legal_date(self._last), "served_at": sent.finished_at,
                "place": sent.decided_in or sent.place, "recipient": party.name,
                "received_by": signer.name if signer is not None else "",
                "capacity": "本人" if signer is not None and party.sort == "person" else "",
                "refusal": sent.refusal, "signatures": list(decided.signatures),
                "recorded": bool(sent.filmed or sent.photos), "sealed": sent.sealed,
            },
        )  # fmt: skip

    def _payment(self, facts: Sequence[Fact]) -> Kind:
        paid = self.sent.paid
        assert paid is not None  # noqa: S101  the step is only there when money was taken
        return make(
            "casefile.payment",
            {
                "about": _decided(facts), "amount": paid.amount, "collected_by_officer": True, "ground": paid.ground,
                "ground_words": paid.ground_words, "collector": self.who.name, "receipt_number": paid.receipt,
            },
        )  # fmt: skip

    def objects(self) -> list[dict[str, Any]]:
        """The object that was met, as records name it."""
        return [self.sent.target.model_dump()] if self.sent.target is not None else []

    def target(self) -> str:
        """The object in a sentence."""
        return f"对象：{Target(**self.objects()[0]).said}。" if self.objects() else ""


def same(body: Kind) -> Callable[[Sequence[Fact]], Kind]:
    return lambda facts: body


def _decided(facts: Sequence[Fact]) -> int:
    return next(fact.number for fact in reversed(facts) if "on-the-spot" in fact.body.fills)


def _images(body: Any) -> dict[str, bytes]:
    return {
        sheets.image_name(one): files.read(one.image.sha256)
        for one in body.signatures
        if one.image is not None and sheets.image_name(one)
    }
