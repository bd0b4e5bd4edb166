"""Drafts of forms: what somebody has begun to write. Not facts; they change, and go when the act is done."""

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
