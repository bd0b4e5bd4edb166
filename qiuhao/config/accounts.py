"""Accounts: opened by an administrator, never by whoever comes along; in production with a second factor.

Only the pages of allauth that a person of an authority needs have an address: no sign-up, no mail, no reset by mail.
"""

from collections.abc import Callable
from typing import Any

from allauth.account import views
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.http import require_safe

OWN = "/accounts/"
"""Where the pages of the account stand, as `config.urls` has them."""


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Log-in as allauth does it, with sign-up shut; who has a second factor proves with it who he is, not with the
    password alone."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody opens an account for himself: an account acts for a person whom an authority has named."""
        return False

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The password only for whoever has nothing else."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [one for one in methods if one["id"].startswith("mfa_")] or methods


@login_not_required
@require_safe
def forgotten(request: HttpRequest) -> HttpResponse:
    """Whom to ask who has forgotten his password."""
    return render(request, "account/forgotten.html")


urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/reset/", forgotten, name="account_reset_password"),
    path("2fa/", include("allauth.mfa.urls")),
]


class SecondFactor:
    """Middleware: where QIUHAO_MFA asks for it, whatever needs a log-in opens only to one that has a second factor; the
    account's own pages, where it is set up, are the only exception."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """To the page where it is set up, until it is."""
        asked = settings.QIUHAO_MFA and getattr(view, "login_required", True) and not request.path_info.startswith(OWN)
        if not asked or not request.user.is_authenticated or is_mfa_enabled(request.user):
            return None
        messages.info(request, "正式运行要求两步验证：请先启用验证器应用或者安全密钥，再进入办案台。")
        return redirect("mfa_index")
