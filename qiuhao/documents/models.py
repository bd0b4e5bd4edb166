"""Projections of the room `documents`: rebuilt from the ledger, never written by hand."""

from __future__ import annotations

from django.db import models

from qiuhao.documents.numbering.series import RESERVED, USED, VOIDED


class Number(models.Model):
    """One document number as it stands now, for lists and look-ups across series."""

    STATES = ((RESERVED, "预留"), (USED, "已用"), (VOIDED, "作废"))

    stream = models.CharField("文号登记簿", max_length=128)
    authority = models.CharField("行政机关", max_length=64, db_index=True)
    series = models.CharField("文号系列", max_length=24)
    year = models.PositiveIntegerField("年份")
    serial = models.PositiveIntegerField("序号")
    text = models.CharField("文号", max_length=120, db_index=True)
    state = models.CharField("状态", max_length=8, choices=STATES)
    case = models.CharField("所属案件", max_length=128, blank=True, db_index=True)
    record = models.PositiveIntegerField("案件中的记录编号", default=0)
    document = models.CharField("文书", max_length=80)
    reserved_at = models.DateTimeField("预留时间")
    closed_at = models.DateTimeField("使用或作废时间", null=True)
    reason = models.CharField("作废原因", max_length=500, blank=True)

    class Meta:
        verbose_name = "文号"
        verbose_name_plural = "文号"
        ordering = ("authority", "series", "year", "serial")
        constraints = (models.UniqueConstraint(fields=("stream", "serial"), name="documents_number_once"),)

    def __str__(self) -> str:
        return str(self.text)
