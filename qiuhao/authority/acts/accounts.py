"""Opening and shutting log-ins. An account acts for a person; it is never the person."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from qiuhao.authority.kinds.account_closed import AccountClosed
from qiuhao.authority.kinds.account_opened import AccountOpened
from qiuhao.authority.models import Account, Person
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft

STREAM = "register/accounts"


class AccountProblem(ValueError):
    """An account that cannot be opened; the message says why and what to do."""


def open_account(name: str, password: str | None, by: Sequence[str], person: str = "", sort: str = "person") -> Account:
    """Open a log-in and record it, in one transaction. Without a password it cannot be used yet."""
    if sort == "person" and not Person.objects.filter(id=person).exists():
        raise AccountProblem(f"没有编号为“{person}”的人员：请先登记人员，再开立账号。")
    if sort != "person" and person:
        raise AccountProblem("技术管理员和系统账号不代表任何人员：请去掉人员。")
    if Account.objects.filter(username=name).exists():
        raise AccountProblem(f"账号名“{name}”已经有人使用：请换一个。")
    with transaction.atomic():
        account = Account(username=name, person=person, is_staff=sort == "technical")
        if password is None:
            account.set_unusable_password()
        else:
            account.set_password(password)
        account.save()
        append(STREAM, [Draft(AccountOpened(account=name, sort=sort, person=person))], actors=by)
    return account


def close_account(name: str, reason: str, by: Sequence[str]) -> None:
    """Shut a log-in; its sessions end with the next request."""
    with transaction.atomic():
        if not Account.objects.filter(username=name, is_active=True).update(is_active=False):
            raise AccountProblem(f"没有名为“{name}”的启用账号：请核对账号名。")
        append(STREAM, [Draft(AccountClosed(account=name, reason=reason))], actors=by)
