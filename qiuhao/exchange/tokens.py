"""Issuing, checking and revoking tokens. A token acts for a person and never has more rights than he has now.

token, secret = issue("执法终端", person="p-…", scopes=("read", "append"), by=["p-…"])
caller = check(secret)               Caller, or a BadToken with its sentence
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from qiuhao.authority import edition
from qiuhao.authority.edition import kept
from qiuhao.authority.rights import Viewer, account_of, viewers
from qiuhao.exchange.models import Token
from qiuhao.ledger import clock
from qiuhao.ledger.append import append
from qiuhao.ledger.ids import new_id
from qiuhao.ledger.kinds import Draft, make
from qiuhao.ledger.statements import select

STREAM = "register/tokens"
PREFIX = "qh_"
SCOPES = {"read": "读取", "append": "写入", "import": "导入", "subscribe": "推送"}
EVERY = timedelta(minutes=1)
WRONG = "令牌无效。请核对是否抄写完整，或者请管理员重新签发。"


class TokenProblem(ValueError):
    """A token that cannot be issued or revoked; the message says why."""


class BadToken(PermissionError):
    """A request without a token that counts; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks through the interface: the token, and the person behind it with the posts of today."""

    token: Token
    viewer: Viewer

    @property
    def by(self) -> list[str]:
        """The actor of what is recorded."""
        return [self.viewer.person]

    def may(self, scope: str) -> bool:
        """Whether the token has the scope."""
        return scope in self.token.scope_names


def issue(
    name: str, person: str, scopes: Sequence[str], by: Sequence[str], *, system: str = "", until: date | None = None
) -> tuple[Token, str]:
    """Issue a token and record it, in one transaction. The secret is given once, here, and kept nowhere."""
    if not name.strip():
        raise TokenProblem("请写明令牌的用途。")
    if not viewers([person]):
        raise TokenProblem(f"没有编号为“{person}”的人员：令牌只能代表已经登记的人员。")
    wrong = set(scopes) - set(SCOPES)
    if wrong or not scopes:
        raise TokenProblem("令牌的范围是 read（读取）、append（写入）、import（导入）、subscribe（推送），至少一项。")
    if until is not None and until < clock.today():
        raise TokenProblem("有效期已经过去。请另定日期。")
    secret = PREFIX + secrets.token_urlsafe(32)
    token = Token(
        id=new_id("t"), digest=_digest(secret), name=name, person=person, system=system,
        scopes=" ".join(sorted(scopes)), issued_at=clock.now(), until=until,
    )  # fmt: skip
    content = {"token": token.id, "name": name, "person": person, "system": system or None, "scopes": sorted(scopes),
               "until": until}  # fmt: skip
    with transaction.atomic():
        token.save(force_insert=True)
        edition.move()
        append(STREAM, [Draft(make("exchange.token_issued", content))], actors=by)
    return token, secret


def revoke(token_id: str, reason: str, by: Sequence[str]) -> None:
    """Take a token back; it ends with the next request."""
    with transaction.atomic():
        if not Token.objects.filter(id=token_id, revoked_at=None).update(revoked_at=clock.now()):
            raise TokenProblem(f"没有编号为“{token_id}”的有效令牌：请用 qiuhao token list 核对。")
        edition.move()
        append(STREAM, [Draft(make("exchange.token_revoked", {"token": token_id, "reason": reason}))], actors=by)


def revoke_own(person: str, token_id: str, reason: str) -> None:
    """Take back a token that acts for oneself."""
    if not Token.objects.filter(id=token_id, person=person).exists():
        raise TokenProblem("没有这个令牌，或者它不代表您。请刷新页面核对。")
    revoke(token_id, reason, [person])


def of(person: str) -> list[Token]:
    """Tokens that act for a person, the latest first."""
    return list(Token.objects.filter(person=person).order_by("-issued_at", "id"))


def check(secret: str) -> Caller:
    """Whoever this secret stands for, with today's posts; a person's own token needs his log-in too."""
    if not secret.startswith(PREFIX):
        raise BadToken(WRONG)
    token = _issued(_digest(secret))
    if token.revoked_at is not None:
        raise BadToken("令牌已经收回。需要继续使用的，请管理员重新签发。")
    if token.until is not None and token.until < clock.today():
        raise BadToken(f"令牌的有效期到{token.until.month}月{token.until.day}日为止。请管理员重新签发。")
    behind = viewers([token.person])
    if not behind or (not token.system and account_of(token.person) is None):
        raise BadToken("令牌代表的人员已经没有启用的账号。请管理员核对。")
    _used(token)
    return Caller(token, behind[0])


@kept(1_000)
def _issued(digest: str) -> Token:
    """The token of this digest as it stands; BadToken (which is not kept) if there is none."""
    found = select(Token, "digest = %s", [digest])
    if not found:
        raise BadToken(WRONG)
    return found[0]


def _used(token: Token) -> None:
    """Note the last use, to the minute: a busy system is no reason for a write with each request."""
    now = clock.now()
    if token.used_at is None or abs(now - token.used_at) >= EVERY:
        Token.objects.filter(pk=token.pk).update(used_at=now)
        token.used_at = now


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
