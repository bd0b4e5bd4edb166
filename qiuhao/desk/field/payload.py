"""What a device sends: one piece of work in the field, as it was when the officer finished it. Never changed after."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from qiuhao.ledger.problems import LedgerProblem

Line = str
Digest = Field(default="", pattern=r"^([0-9a-f]{64})?$")
LARGEST = 200_000
"""Bytes of a record without its files."""


class BadSending(LedgerProblem):
    """What arrived is not what the page sends; the sentence says so, and that nothing was lost on the device."""


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Signed(Part):
    """A signature drawn on the screen, or why there is none. `file`: digest of its image among the files."""

    role: Line = Field(max_length=40)
    name: Line = Field("", max_length=60)
    file: str = Digest
    refused: Line = Field("", max_length=2000)


class Photo(Part):
    """A photo, already made smaller on the device; its digest was worked out before it was sent."""

    file: str = Field(pattern=r"^[0-9a-f]{64}$")
    taken_at: AwareDatetime
    name: Line = Field("现场照片", max_length=60)


class Number(Part):
    """The number on the paper, from the officer's block."""

    year: int
    serial: int = Field(ge=1)
    text: Line = Field(max_length=120)


class Paid(Part):
    """Money taken on the spot."""

    amount: Line
    ground: Line = ""
    ground_words: Line = Field("", max_length=2000)
    receipt: Line = Field("", max_length=120)


class Target(Part):
    """Whom or what the officer met, where nobody can be named as the party yet."""

    sort: Literal["unidentified", "vehicle", "place"]
    mark: Line = Field("", max_length=120)
    words: Line = Field("", max_length=2000)


class Check(Part):
    """One line of the checklist."""

    item: Line = Field(min_length=1, max_length=300)
    result: Literal["fine", "problem", "not-checked"]
    words: Line = Field("", max_length=2000)


class Visit(Part):
    """An inspection on the spot. `case`: the one that was planned; '' for one that nobody could plan before."""

    case: str = Field("", pattern=r"^(case/[A-Za-z0-9._-]{1,80})?$")
    ground: Line = "complaint"
    content: Line = Field("", max_length=2000)
    reason: Line = Field("", max_length=2000)
    urgent_reason: Line = Field("", max_length=2000)
    checks: tuple[Check, ...] = Field(default=(), max_length=100)
    result: Line
    handling: Line = Field("", max_length=3000)
    told: bool = False
    told_to: Line = Field("", max_length=60)
    told_how: Literal["written", "oral"] = "written"
    opinion: Line = Field("", max_length=2000)


class Sent(Part):
    """One sending."""

    key: str = Field(pattern=r"^field-[0-9a-f-]{36}$")
    sort: Literal["penalty", "clue", "inspection"]
    device: str = Field(pattern=r"^[A-Za-z0-9-]{1,64}$")
    offline: bool = False
    ahead_before: int | None = None
    began_at: AwareDatetime
    shown_at: AwareDatetime | None = None
    finished_at: AwareDatetime
    officers: tuple[str, ...] = Field(min_length=1, max_length=10)
    shown_to: Line = Field("", max_length=120)
    certificates_shown: bool = False
    by_code: bool = False
    rights_told: bool = False
    party: dict[str, Any] | None = None
    target: Target | None = None
    visit: Visit | None = None
    matter: Line = ""
    cause: Line = ""
    facts: Line = ""
    basis: tuple[Line, ...] = ()
    penalty: Literal["", "warning", "fine"] = ""
    amount: Line = "0.00"
    reasons: Line = ""
    correction: Line = ""
    happened_at: AwareDatetime | None = None
    place: Line = ""
    decided_in: Line = ""
    statement_heard: bool = False
    statement: Line = ""
    statement_waived: bool = False
    handed_over: bool = False
    refusal: Line = ""
    sealed: bool = False
    filmed: bool = False
    not_filmed_because: Line = ""
    performance: Line = ""
    surcharge: bool = False
    remedy: Line = ""
    number: Number | None = None
    signatures: tuple[Signed, ...] = ()
    photos: tuple[Photo, ...] = Field(default=(), max_length=20)
    paid: Paid | None = None


def read(raw: str) -> tuple[Sent, str]:
    """The sending and the digest of its bytes. BadSending if it is not one."""
    data = raw.encode()
    if len(data) > LARGEST:
        raise BadSending("这份记录的文字太长，没有送出。请在本机缩短文字后重新发送。")
    try:
        return Sent.model_validate(json.loads(raw)), hashlib.sha256(data).hexdigest()
    except ValidationError as error:
        names = "、".join(dict.fromkeys(str(one["loc"][0]) for one in error.errors() if one["loc"]))
        raise BadSending(
            f"这份记录的内容平台读不懂（{names or '整体'}），没有登记。本机仍保存全部内容；请更新页面后重新发送。"
        ) from None
    except ValueError:
        raise BadSending("这份记录在途中损坏，没有登记。本机仍保存全部内容，请重新发送。") from None
