"""What the sheets of recorded facts share: the ground they stand on, blanks, people, signatures.

Whatever the record does not say is left blank, to be written by hand; nothing is invented.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qiuhao.authority import values
from qiuhao.authority.kinds.registered import Registered
from qiuhao.casefile.setting import Setting
from qiuhao.casefile.sheets.decisions import image_name, party
from qiuhao.law import apart
from qiuhao.law.facts import History

BLANK = "　　　　"
"""Room to write in a cell or on a line that is ruled already."""
RULE = "＿＿＿＿＿＿＿＿"
"""Room to write in running text."""
ROLE = 40
"""Characters of a role on a sheet."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a paper of a case is made from, beside the record itself. `images`: file name -> bytes that may stand on
    it; `seal`: the authority's seal on the day of the record, for papers that leave the house."""

    stream: str
    name: str
    history: History
    setting: Setting
    registered: Registered
    images: Mapping[str, bytes] = field(default_factory=dict)
    seal: dict[str, Any] | None = None

    @property
    def cause(self) -> str:
        """案由 as filed; before that the case's name."""
        filed = self.history.first("filed")
        return str(filed.body.cause) if filed else self.name

    @property
    def parties(self) -> tuple[values.Party, ...]:
        """The parties as filed; before that those of the clue."""
        filed, clue = self.history.first("filed"), self.history.first("clue")
        if filed is not None:
            return tuple(filed.body.parties)
        return tuple(getattr(clue.body, "suspects", ())) if clue is not None else ()

    def whom(self, body: Any) -> tuple[values.Party, ...]:
        """The parties whom a record concerns: of several, those of the paper it is about."""
        return apart.concerned(self.history, body) or self.parties

    @property
    def handlers(self) -> tuple[values.Officer, ...]:
        """Who handles the case, as last named."""
        for view in ("investigation-ended", "filed"):
            fact = self.history.last(view)
            named = tuple(getattr(fact.body, "handlers", ())) if fact is not None else ()
            if named:
                return named
        return self.setting.opened.handlers

    def contact(self, person: str = "") -> dict[str, Any]:
        """Whom to ask."""
        told = self.registered
        return {"person": person or told.name, "phone": told.phone or BLANK, "address": told.address}


def lines(text: str) -> list[str]:
    """Paragraphs without the empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def party_or_blank(found: Iterable[values.Party]) -> list[dict[str, Any]]:
    """Parties as printed; a blank one if nobody is named."""
    return [party(one) for one in found] or [{"name": BLANK, "kind": "单位"}]


def person(one: values.Person) -> dict[str, Any]:
    """A person as the sheets print one."""
    return {
        "name": one.name, "kind": "自然人", "sex": one.sex, "id_value": one.id_number,
        "address": str(one.address or ""), "phone": one.phone,
    }  # fmt: skip


def officers(found: Sequence[values.Officer]) -> list[dict[str, str]]:
    """Officers with their certificates; two blanks if none is named."""
    named = [{"name": one.name, "certificate": one.certificate or BLANK} for one in found]
    return named or [{"name": BLANK, "certificate": BLANK}] * 2


def names(found: Sequence[values.Officer]) -> str:
    """Officers by name."""
    return "、".join(one.name for one in found) or BLANK


def role(title: str, name: str = "", more: str = "") -> str:
    """A role with who is in it, as far as there is room."""
    known = "，".join(part for part in (name, more) if part)
    full = f"{title}（{known}）" if known else title
    return full if len(full) <= ROLE else title


def signature(one: values.Signature, ground: Ground, title: str = "") -> dict[str, Any]:
    """A line as signed: the image, or that somebody signed, or why nobody did; else blank, to be signed by hand."""
    image = image_name(one)
    shown = image if image in ground.images else ""
    refused = one.refused or ("" if one.signed else "没有签名")
    return {
        "role": (title or one.role)[:ROLE], "image": shown, "refused": refused,
        "noted": "" if refused or shown else f"{one.name}已签名",
    }  # fmt: skip


def signatures(found: Sequence[values.Signature], ground: Ground, *roles: str) -> list[dict[str, Any]]:
    """Everybody who signed or refused; lines for these roles if nobody is noted yet."""
    return [signature(one, ground) for one in found] or [{"role": one} for one in roles]


def shown(body: Any) -> list[str]:
    """That certificates were shown and rights told, as far as the record says so; the rest to be written in."""
    who = f"向{body.shown_to}" if body.shown_to else ""
    numbers = "、".join(one.certificate for one in body.officers if one.certificate)
    said = []
    if body.certificates_shown:
        said.append(f"执法人员{who}出示执法证件，表明身份{f'（证号：{numbers}）' if numbers else ''}。")
    else:
        said.append(f"出示执法证件的情况：{RULE}")
    said.append("已告知其权利和义务。" if body.rights_told else f"告知权利义务的情况：{RULE}")
    return ["".join(said)] if body.certificates_shown and body.rights_told else said
