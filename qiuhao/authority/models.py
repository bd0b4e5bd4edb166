"""Projections and accounts of the room ``authority``. All but Account are rebuilt from the ledger."""

from __future__ import annotations

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


class Authority(models.Model):
    """An authority as its latest record says."""

    id = models.CharField(primary_key=True, max_length=64)
    place = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=64)
    sort = models.CharField(max_length=16)
    level = models.CharField(max_length=16)
    area_code = models.CharField(max_length=12, db_index=True)
    superior = models.CharField(max_length=64, blank=True)
    entrusted_by = models.CharField(max_length=64, blank=True)
    justice_bureau = models.BooleanField(default=False)
    confirmed_on = models.DateField(null=True)


class Unit(models.Model):
    """A unit of an authority."""

    authority = models.CharField(max_length=64, db_index=True)
    unit = models.CharField(max_length=64)
    name = models.CharField(max_length=300)
    sort = models.CharField(max_length=16)
    closed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "unit"], name="one_row_per_unit")]


class Matter(models.Model):
    """A matter of an authority's list."""

    authority = models.CharField(max_length=64, db_index=True)
    matter = models.CharField(max_length=64)
    name = models.CharField(max_length=300)
    sort = models.CharField(max_length=16)
    unit = models.CharField(max_length=64, blank=True)
    major = models.BooleanField(default=False)
    credit_related = models.BooleanField(default=False)
    inspection_cap = models.PositiveIntegerField(null=True)
    inspection_cap_basis = models.CharField(max_length=300, blank=True, default="")
    hearing_citizen = models.CharField(max_length=20, blank=True)
    hearing_organisation = models.CharField(max_length=20, blank=True)
    closed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "matter"], name="one_row_per_matter")]


class Person(models.Model):
    """Somebody who acts for an authority."""

    id = models.CharField(primary_key=True, max_length=64)
    authority = models.CharField(max_length=64, db_index=True)
    unit = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=300)
    duty = models.CharField(max_length=300, blank=True)
    qualified_on = models.DateField(null=True)
    reviewed_before = models.BooleanField(default=False)


class Certificate(models.Model):
    """An enforcement certificate; ``ended_on`` where it ceased before its date."""

    person = models.CharField(max_length=64, db_index=True)
    number = models.CharField(max_length=300)
    issuer = models.CharField(max_length=300)
    valid_from = models.DateField()
    valid_until = models.DateField()
    ended_on = models.DateField(null=True)
    filed_with = models.CharField(max_length=300, blank=True)


class Post(models.Model):
    """A post held from a day to a day (both included; no end: still held)."""

    person = models.CharField(max_length=64, db_index=True)
    authority = models.CharField(max_length=64, db_index=True)
    unit = models.CharField(max_length=64, blank=True)
    post = models.CharField(max_length=32)
    area = models.CharField(max_length=12, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)


class Deputy(models.Model):
    """Who does which posts of a person from a day to a day (both included)."""

    person = models.CharField(max_length=64, db_index=True)
    deputy = models.CharField(max_length=64, db_index=True)
    posts = models.CharField(max_length=300)
    """Names between bars: |head|unit-head|."""
    since = models.DateField()
    until = models.DateField()
    reason = models.CharField(max_length=300)


class Edition(models.Model):
    """One row (id 1): a word that no two editions of the register share (see edition.py)."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    word = models.CharField(max_length=16)
