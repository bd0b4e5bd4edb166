"""Names as people give them when they ask for a date, and what to say when one is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from qiuhao.law.duties.catalogue import DUTIES, Duty
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.views import PROCEDURES

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules


def duty_name(said: str) -> str:
    """The catalogue's name for what was said: its name in any spelling, or its Chinese title."""
    spelt = said.strip().lower().replace("_", "-")
    by_title = {duty.title: name for name, duty in DUTIES.items()}
    return by_title.get(said.strip(), spelt)


def names(rules: Rules) -> list[str]:
    """Every duty of which the place's packs speak, those without a number included."""
    unset = {u.subject for pack in rules.packs for u in pack.unset if u.subject in DUTIES}
    return sorted({*rules.duty_names, *unset})


def unknown_duty(rules: Rules, said: str) -> str:
    """A sentence: what is not known, what may be meant, and what there is."""
    place, known = rules.place.identity.name, names(rules)
    duty = DUTIES.get(duty_name(said))
    if duty is not None:
        words = f"{place}的法规包和国家规定都没有写“{duty.title}”（{duty.name}）的期限"
    else:
        words = f"{place}的法规包没有名为 {said} 的职责"
    near = _near(said, known)
    meant = f"是否指 {'、'.join(f'{name}（{DUTIES[name].title}）' for name in near)}？" if near else ""
    return f"{words}。{meant}全部名称：{'、'.join(known)}"


def _near(said: str, known: list[str]) -> list[str]:
    """Up to four: those that share a word or a title's words first, then those spelt alike."""
    spelt = duty_name(said)
    words = {word for word in spelt.split("-") if len(word) > 2}
    shared = [name for name in known if words & {*name.split("-")} or (said and said in DUTIES[name].title)]
    shared.sort(key=lambda name: -len(words & {*name.split("-")}))
    alike = get_close_matches(spelt, known, 3, 0.6)
    return [name for name in dict.fromkeys((*shared, *alike)) if name != spelt][:4]


def unknown_choice(procedure: str = "", event: str = "") -> str:
    """A sentence about a procedure or an event that is not in the catalogue; '' where both are."""
    if procedure and procedure not in PROCEDURES:
        return _not_among("程序", procedure, PROCEDURES.items())
    if event and event not in EVENTS:
        titles = {name: one.title for name, one in EVENTS.items()}
        near = get_close_matches(event, titles, 6, 0.4)
        return _not_among("起算事件", event, [(name, titles[name]) for name in near] or titles.items())
    return ""


def _not_among(what: str, said: str, known: Iterable[tuple[str, str]]) -> str:
    return f"没有名为 {said} 的{what}。可以写：{'、'.join(f'{name}（{title}）' for name, title in known)}"


def other_duty_s_event(duty: Duty, event: str) -> str:
    """A sentence where an event starts other duties, but not this one; '' where it does."""
    if not event or event in duty.starts:
        return ""
    return f"“{EVENTS[event].title}”不是“{duty.title}”的起算事件。可以写：" + "、".join(
        f"{name}（{EVENTS[name].title}）" for name in duty.starts
    )


def unknown_outcome(title: str, outcome: str, known: Mapping[str, object]) -> str:
    """A sentence about a case that the lines of a duty do not tell apart."""
    said = f"条文区分的情形有：{'、'.join(known)}" if known else "条文不区分情形，请去掉这一项"
    return f"“{title}”没有“{outcome}”这一情形。{said}"
