"""What a person keeps at his desk: drafts of forms, filters, who has which case open. Not facts; they change and go."""

from __future__ import annotations

from django.db import models


class Draft(models.Model):
    """The fields of one form as last typed, for one person, case and act."""

    person = models.CharField("人员", max_length=64)
    case = models.CharField("案件", max_length=128)
    act = models.CharField("步骤", max_length=64)
    fields = models.JSONField("内容", default=dict)
    """Field name -> list of strings, as the form posts them."""
    head = models.PositiveIntegerField("所见记录数", default=0)
    saved_at = models.DateTimeField("保存时间")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "case", "act"], name="one_draft_per_form")]


class SavedFilter(models.Model):
    """A question to the list of cases that a person keeps. It gives no right: the list asks anew who looks."""

    person = models.CharField("人员", max_length=64)
    name = models.CharField("名称", max_length=30)
    query = models.TextField("条件")
    """As it stands in the address of the list."""
    saved_at = models.DateTimeField("保存时间")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="one_filter_per_name")]


class Presence(models.Model):
    """Somebody has a page of a case open; forgotten a minute after the page is shut."""

    case = models.CharField("案件", max_length=128)
    person = models.CharField("人员", max_length=64)
    act = models.CharField("正在填写的步骤", max_length=64, blank=True)
    seen_at = models.DateTimeField("最近")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="one_presence_per_case")]
