"""送达回证: which document with which number, how, where, when, to whom, and who signed or would not."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.values import label_of
from qiuhao.casefile.sheets.common import BLANK, Ground, role, signature
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import Fact

SELF = ("", "本人")
"""Whoever receives in this capacity receives for himself."""


def service(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of the receipt."""
    body = fact.body
    attesting = [one for one in body.signatures if "见证" in one.role]
    received = [one for one in body.signatures if one not in attesting and "送达人" not in _plain(one.role)]
    behalf = f"{body.received_by}，{body.capacity}" if body.capacity not in SELF else ""
    return {
        "authority": ground.registered.name,
        "cause": ground.cause,
        "recipient": body.recipient,
        "documents": documents(fact, ground),
        "method": label_of(type(body), "method", body.method),
        "place": body.address if body.method == "electronic" and body.address else body.place or BLANK,
        "served_at": body.served_at,
        "received_by": signature(received[0], ground, "收件人") if received else {"role": "收件人"},
        "on_behalf": behalf.strip("，"),
        "refusal": body.refusal,
        "witnesses": [signature(one, ground, role("见证人", one.name)) for one in attesting]
        or ([{"role": role("见证人", body.attested_by)}] if body.attested_by else []),
        "servers": [{"role": role("送达人", one.name, one.certificate)} for one in body.officers]
        or [{"role": "送达人"}] * 2,
        "note": "　".join(_notes(body)),
        "dated": fact.day,
    }


def documents(fact: Fact, ground: Ground) -> list[dict[str, Any]]:
    """What was served, each with its number; a lone document has that of the record it is about."""
    about = ground.history.number(fact.body.about)
    number = getattr(about.body, "number_text", "") if about is not None else ""
    alone = len(fact.body.documents) == 1
    return [
        {
            "name": one.name,
            "number": one.number_text or (number if alone or _names(about, one.name) else "") or None,
            "copies": max(one.copies, 1),
        }
        for one in fact.body.documents
    ]


def _names(about: Fact | None, name: str) -> bool:
    """Whether a document of this name is the paper of that record: 行政处罚决定书 is that of 行政处罚决定."""
    return about is not None and name.strip("《》").removesuffix("书") == about.body.title.removesuffix("书")


def _plain(title: str) -> str:
    return title.replace("受送达人", "")


def _notes(body: Any) -> list[str]:
    """What has no cell of its own."""
    of = type(body)
    mail = label_of(of, "carrier_mail", body.carrier_mail) if body.carrier_mail else ""
    receipts = "、".join(label_of(of, "receipts", one) for one in body.receipts)
    said = (
        ("视为送达之日", chinese_day(body.effective_on)),
        ("采用本方式的理由", body.reason),
        ("邮寄", f"{mail} {body.mail_number}".strip()),
        ("凭证", receipts),
        ("受托或者转交单位", body.forwarder),
        ("公告载体", body.medium),
        ("公告发布日期", chinese_day(body.posted_on) if body.posted_on else ""),
        ("音像记录", "已拍照、录像" if body.recorded else ""),
        ("网上申请行政复议的途径", body.remedy_link),
    )
    return [f"{label}：{words.rstrip('。')}。" for label, words in said if words]
