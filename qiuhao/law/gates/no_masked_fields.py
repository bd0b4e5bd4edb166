"""公示的文字不含不得公开的信息 (anhui/disclosure/14; xuecheng/disclosure/10-2).

Searches the public words for every protected value that the case itself holds, by class and by
whose it is (list ``masked-field``), and for any well-formed ID number. A person may judge a value
not protected (``cleared``: the same word by chance), but never an ID number or bank account.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from qiuhao.law import checks
from qiuhao.law.gates._protected import plain, protected
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.lines import ItemLine

NEVER_CLEARED = ("id-number", "bank-account")
ID_NUMBER = re.compile(r"(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])")


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    draft = _draft(ask)
    if draft is None:
        return
    entries = ask.rules.items("masked-field", ask.day, ask.procedure)
    if not entries:
        return
    words = {name: plain(text) for name, text in draft.fields.items()}
    cleared = {plain(value) for value in draft.cleared}
    for label, value, where in _found(ask, entries, words, cleared):
        shown = value[0] + "＊" * (len(value) - 1)
        yield Shut(
            f"公示稿（{where}）中有不得公开的{label}“{shown}”",
            "请在公示稿中隐去；确实不属于的，请由审核人员逐项确认",
            "draft-publication",
            f"fields.{where}",
        )


def _found(
    ask: Ask, entries: Sequence[ItemLine], words: Mapping[str, str], cleared: set[str]
) -> Iterator[tuple[str, str, str]]:
    seen: set[str] = set()
    everything = "\n".join(words.values())
    for held in protected(ask.history):
        if held.value not in everything or held.value in seen:
            continue
        if held.what not in NEVER_CLEARED and held.value in cleared:
            continue
        label = next((e.label for e in entries if held.falls_under(e.more["of"], e.more["what"])), "")
        where = next((name for name, text in words.items() if held.value in text), "") if label else ""
        if where:
            seen.add(held.value)
            yield label, held.value, where
    label = next((e.label for e in entries if e.more["what"] == "id-number"), "")
    for name, text in words.items() if label else ():
        for number in ID_NUMBER.findall(text):
            if number not in seen and checks.id_number(number.upper()) is None:
                seen.add(number)
                yield label, number, name


def _draft(ask: Ask) -> Any:
    if ask.fills("publication-drafted"):
        return ask.body
    number = getattr(ask.body, "draft", None)
    fact = ask.history.number(number) if number is not None else None
    return fact.body if fact is not None and "publication-drafted" in fact.body.fills else None


gate = Gate(
    "no-masked-fields",
    "不含不得公开的信息",
    NoParams,
    shut,
    ("publication-drafted", "published", "publication-corrected"),
)
