"""Projections of the room ``library``: versions of regulations and their places. Rebuilt from the ledger."""

from __future__ import annotations

from django.db import models


class Version(models.Model):
    """A regulation as it holds from one day to another. Without a first day: the text does not say."""

    key = models.CharField(primary_key=True, max_length=160)
    stream = models.CharField(max_length=128, db_index=True)
    name = models.CharField(max_length=300)
    bare = models.CharField(max_length=300, db_index=True)
    number = models.CharField(max_length=300, blank=True)
    issuer = models.CharField(max_length=300, blank=True)
    rank = models.CharField(max_length=16, blank=True)
    issued = models.DateField(null=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    ended_by = models.CharField(max_length=300, blank=True)
    document = models.CharField(max_length=128, blank=True, db_index=True)
    repeals = models.JSONField(default=list)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("name", "since", "key")


class Repeal(models.Model):
    """A title that a regulation repealed, and from when; it need not be held here itself."""

    key = models.CharField(primary_key=True, max_length=200)
    stream = models.CharField(max_length=128, db_index=True)
    bare = models.CharField(max_length=300, db_index=True)
    on = models.DateField(null=True)
    by = models.CharField(max_length=300)


class Provision(models.Model):
    """One place of a version: chapter, article, paragraph or item, with its own words."""

    key = models.CharField(primary_key=True, max_length=200)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="provisions")
    position = models.PositiveIntegerField()
    path = models.CharField(max_length=32)
    sort = models.CharField(max_length=16)
    label = models.CharField(max_length=64, blank=True)
    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)
    parent = models.CharField(max_length=32, blank=True)
    ended_on = models.DateField(null=True)

    class Meta:
        ordering = ("version", "position")
        constraints = [models.UniqueConstraint(fields=["version", "path"], name="one_row_per_place")]
