"""Projections and accounts of the room `authority`."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Account(AbstractUser):
    """A log-in. A person is not an account: `person` names whom it acts for.

    Empty for an account that acts for nobody (the technical administrator), which sees no case content.
    """

    person = models.CharField("代表的人员", max_length=64, blank=True, db_index=True)

    class Meta:
        verbose_name = "账号"
        verbose_name_plural = "账号"
