"""What the case already knows, as the first content of a form: nobody types it twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from qiuhao.authority.reading import acts_in_name_of
from qiuhao.casefile.acting import Act
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.desk.forms import coercion
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.plan import Spec, specs
from qiuhao.desk.forms.spread import plain
from qiuhao.law import apart
from qiuhao.law.facts import Fact
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import Kind

VOICES = {
    "head_opinion": ("head", "principal-head"), "unit_opinion": ("unit-head",), "handler_opinion": ("handler",),
}  # fmt: skip
NOW = frozenset({"served_at", "shown_at", "received_at", "signed_at"})
COERCIVE = ("measure", "execution")
TODAY = frozenset({"effective_on", "discovered_on"})
QUESTIONS = (
    ("问", "我们是行政执法人员，这是我们的执法证件，请您过目。您看清楚了吗？"),
    ("答", ""),
    ("问", "您有权申请有利害关系的执法人员回避，是否申请？"),
    ("答", ""),
    ("问", ""),
    ("答", ""),
)
SIGNERS = {"question": ("被询问人", "执法人员"), "examine": ("当事人", "执法人员"), "serve": ("受送达人",),
           "decide-on-the-spot": ("当事人", "执法人员"), **coercion.SIGNERS}  # fmt: skip


def prefill(
    offer: Act, case: str, known: Known, opened: Opened, about: int | None = None, parties: Sequence[int] = ()
) -> dict[str, Any]:
    """Content to begin with: what fits by name and sort, over it what the act's own room knows.

    `parties`: those of several whom it is to concern, by place in the filing; `known` has their history."""
    out: dict[str, Any] = {}
    for spec in specs(offer.cls):
        value = _value(spec, offer, known, opened, about)
        if value is not None:
            out[spec.name] = value
    out |= offer.prefill(case, [known.who.person], about, parties) if case else {}
    if parties and "parties" in out:
        out["parties"] = [one for place, one in enumerate(apart.parties(known.history)) if place in parties]
    return plain(out)


def _value(spec: Spec, offer: Act, known: Known, opened: Opened, about: int | None) -> Any:
    if spec.sort in ("officers", "reviewers", "fact", "moment", "person") or spec.name in VOICES:
        found = _by_sort(spec, offer, known, opened, about)
        return found if found is not None else coercion.known_of(spec, offer.name, known)
    if spec.name in ("parties", "proposal"):
        return _substance(spec.name, offer, known) or coercion.known_of(spec, offer.name, known)
    if spec.name == "authority_name":
        return acts_in_name_of(known.authority)
    if spec.name in TODAY:
        return known.day
    if spec.name == "signatures":
        return [_signature(role, known) for role in SIGNERS.get(offer.name, ())] or None
    if spec.name in ("documents", "recipient") and offer.name == "serve":
        named = known.history.number(_fact(_named(offer, "about"), offer, known, about) or 0)
        return _documents(named) if spec.name == "documents" else _recipient(named, known)
    if spec.name == "exchanges":
        return [{"speaker": speaker, "words": words} for speaker, words in QUESTIONS]
    said = coercion.known_of(spec, offer.name, known)
    return said if said is not None else _of_case(spec, known, opened)


def _signature(role: str, known: Known) -> dict[str, Any]:
    filed = known.history.last("filed")
    party = (filed.body.parties[0].representative or filed.body.parties[0].name) if filed is not None else ""
    return {"role": role, "signed": False, "name": known.who.name if role == "执法人员" else party}


def _named(offer: Act, name: str) -> Spec:
    return next(spec for spec in specs(offer.cls) if spec.name == name)


def _recipient(paper: Fact | None, known: Known) -> str | None:
    """To whom a paper is served: the first of those whom it concerns."""
    filed = known.history.last("filed")
    of = apart.concerned(known.history, paper.body) if paper is not None else ()
    named = of or (filed.body.parties if filed is not None else ())
    return str(named[0].name) if named else None


def _documents(fact: Fact | None) -> Any:
    if fact is None:
        return None
    return [{"name": fact.body.title, "number_text": getattr(fact.body, "number_text", "")}]


def _by_sort(spec: Spec, offer: Act, known: Known, opened: Opened, about: int | None) -> Any:
    if spec.sort == "officers":
        wanted = dict.fromkeys([known.who.person, *(officer.person for officer in opened.handlers)])
        return [known.officers[person] for person in wanted if person in known.officers] or None
    if spec.name in VOICES:
        mine = known.who.holds(*VOICES[spec.name], authority=known.authority)
        return {"person": known.who.person, "name": known.who.name} if mine else None
    if spec.sort == "fact":
        return _fact(spec, offer, known, about)
    if spec.sort == "moment":
        return clock.now().isoformat() if spec.required or spec.name in NOW else None
    if spec.sort == "person" and (spec.required or spec.name.endswith("_by")):
        return _decider(known) if offer.name == "decide" else known.who.person
    return None


def _fact(spec: Spec, offer: Act, known: Known, about: int | None) -> Any:
    options = [int(number) for number, _ in known.options("fact", spec.arg)]
    if about in options:
        return about
    if not spec.required:
        return None
    if offer.name == "serve":
        options = [n for n in options if not known.history.about("served", n)]
    return options[0] if options else None


def _decider(known: Known) -> str:
    approved = known.history.last("approved")
    return approved.body.approved_by if approved is not None else ""


def _substance(name: str, offer: Act, known: Known) -> Any:
    """Parties and proposal as the latest paper of the case has them; an order of coercion inside the case proposes
    something else than the case does."""
    having: list[Fact] = [f for f in known.history if isinstance(f.body, Kind) and getattr(f.body, name, None)]
    if name == "proposal" and "revision-proposed" in offer.cls.fills:
        return None  # what is on file granted it
    if name == "proposal":
        coercive = known.procedure.startswith("coercive-") or "ordered" in offer.cls.fills
        having = [f for f in having if (f.body.proposal.outcome in COERCIVE) is coercive]
    return getattr(max(having, key=lambda f: f.number).body, name) if having else None


def _shown_at(known: Known) -> Any:
    """Where the certificates were shown, which is where a penalty on the spot is decided."""
    places = [place for fact in known.history if (place := getattr(fact.body, "place", ""))]
    return places[-1] if places else None


def _of_application(spec: Spec, filed: Fact, known: Known) -> Any:
    """What the application knows for the steps after it."""
    body: Any = filed.body
    if spec.name == "missing":
        return list(body.lacking) or None
    if spec.name in ("handed_to", "told_to", "received_by") and spec.sort == "text":
        return (body.agent.name if body.agent else "") or body.parties[0].name
    examined, decided = known.history.last("examined"), known.history.last("decided")
    if spec.name == "recipients":
        others = list(examined.body.interested) if examined is not None else []
        return [*body.parties, *others]
    given = decided.body.proposal.licence if decided is not None else None
    if given is not None and spec.name in ("name", "valid_from", "valid_until"):
        return getattr(given, spec.name)
    return _of_renewal(spec, body, known)


def _of_renewal(spec: Spec, application: Any, known: Known) -> Any:
    """What a renewal carries on: the old number, the day after the old term; what the law renewed, once confirmed."""
    renewed = known.history.last("renewed-by-law")
    if renewed is not None and spec.name in ("name", "number", "valid_from", "valid_until"):
        return getattr(renewed.body, spec.name) or None
    if application.sort != "renewal" or application.expires_on is None:
        return None
    return {
        "number": application.licence_number or None, "expired_on": application.expires_on,
        "valid_from": application.expires_on + timedelta(days=1),
    }.get(spec.name)  # fmt: skip


def _of_case(spec: Spec, known: Known, opened: Opened) -> Any:
    filed, clue = known.history.last("filed"), known.history.last("clue")
    if filed is not None and "application" in filed.body.fills and (said := _of_application(spec, filed, known)):
        return said
    if spec.name == "unit":
        return opened.unit or None
    if spec.name in ("violated_in", "decided_in"):
        return _shown_at(known)
    if spec.name == "source" and clue is not None:
        return clue.body.source
    if spec.name == "basic_facts" and clue is not None:
        return clue.body.content
    if spec.name == "method" and any(value == "leaving" for value, _ in spec.choices):
        return "direct"
    if spec.name == "sealed":
        return True
    if spec.name in ("recipient", "party_name") and filed is not None:
        return filed.body.parties[0].name
    if spec.name == "answered":
        return [item.id for item in known.rules.items("major-head", known.day, known.procedure)] or None
    return None
