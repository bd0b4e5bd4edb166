"""How accounts are opened: by an administrator, never by whoever comes along."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Log-in as allauth does it, with sign-up shut."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody opens an account for himself: an account acts for a person whom an authority has named."""
        return False
