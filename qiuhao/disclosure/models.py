"""Projections of disclosure, rebuilt from the case streams: the shelf, the decisions, the requests for correction."""

from __future__ import annotations

from django.db import models

from qiuhao.ledger.search.rows import IndexRow


class Shelf(models.Model):
    """One publication. `fields` holds what is public now, and nothing once it was withdrawn."""

    id = models.CharField("公示号", primary_key=True, max_length=16)
    """The first 16 hex digits of the seal of the record that published it: its address for ever."""
    case = models.CharField("案件", max_length=128)
    decision = models.PositiveIntegerField("决定的记录号")
    published = models.PositiveIntegerField("公示的记录号")
    draft = models.PositiveIntegerField("公示稿的记录号")
    authority = models.CharField("机关", max_length=64)
    place = models.CharField("法规包", max_length=64)
    procedure = models.CharField("执法类别", max_length=32)
    number = models.CharField("文号", max_length=300)
    title = models.CharField("标题", max_length=1200)
    form = models.CharField("公开方式", max_length=16)
    fields = models.JSONField("公示内容", default=list)
    """Pairs of label and words, in the place's order."""
    text = models.TextField("全文", blank=True)
    decided_on = models.DateField("决定日期")
    published_at = models.DateTimeField("公示时间")
    carriers = models.JSONField("公示载体", default=list)
    ends_on = models.DateField("公示截止日期", null=True)
    corrected_at = models.DateTimeField("更正时间", null=True)
    correction = models.TextField("更正说明", blank=True)
    withdrawn_at = models.DateTimeField("撤下时间", null=True)
    withdrawal = models.TextField("撤下说明", blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["-published_at", "id"], name="shelf_newest"),
            models.Index(fields=["authority", "-published_at"], name="shelf_by_authority"),
            models.Index(fields=["case"], name="shelf_by_case"),
            models.Index(fields=["procedure", "-published_at", "id"], name="shelf_by_procedure"),
        ]


class ShelfText(IndexRow):
    """The public index: the words of public pages and of nothing else. What leaves the shelf leaves it."""

    class Meta:
        indexes = [models.Index(fields=["document", "block"], name="shelf_text_by_page")]


class Decision(models.Model):
    """A decision as disclosure sees it: how far its publication has come. When it is due is asked, not kept."""

    key = models.CharField(primary_key=True, max_length=160)
    case = models.CharField("案件", max_length=128)
    fact = models.PositiveIntegerField("记录号")
    authority = models.CharField("机关", max_length=64)
    place = models.CharField("法规包", max_length=64)
    procedure = models.CharField("执法类别", max_length=32)
    number = models.CharField("文号", max_length=300, blank=True)
    decided_on = models.DateField("决定日期")
    seal = models.CharField("封印", max_length=64)
    stage = models.CharField("进度", max_length=16)
    """drafting · drafted · failed · passed · published · elsewhere · withheld · withdrawn · annulled."""
    draft = models.PositiveIntegerField("公示稿", default=0)
    shelf = models.CharField("公示号", max_length=16, blank=True)
    published_at = models.DateTimeField("公示时间", null=True)
    ground = models.CharField("不予公开的情形", max_length=64, blank=True)
    clause = models.CharField("不予公开的依据", max_length=300, blank=True)
    look_again_on = models.DateField("再次评估日期", null=True)
    ended_on = models.DateField("撤下或者失效日期", null=True)

    class Meta:
        indexes = [
            models.Index(fields=["authority", "-decided_on", "key"], name="decision_by_authority"),
            models.Index(fields=["case"], name="decision_by_case"),
            models.Index(fields=["stage", "-decided_on"], name="decision_by_stage"),
        ]


class Request(models.Model):
    """A request for correction, as the person who made it may follow it."""

    key = models.CharField(primary_key=True, max_length=160)
    receipt = models.CharField("受理编号", max_length=32, db_index=True)
    case = models.CharField("案件", max_length=128, db_index=True)
    fact = models.PositiveIntegerField("记录号")
    authority = models.CharField("机关", max_length=64, db_index=True)
    shelf = models.CharField("公示号", max_length=16, blank=True)
    number = models.CharField("文号", max_length=300, blank=True)
    asked_at = models.DateTimeField("提出时间")
    answered_at = models.DateTimeField("答复时间", null=True)
    outcome = models.CharField("处理结果", max_length=16, blank=True)
    answer = models.TextField("答复", blank=True)
    other_body = models.CharField("有权机关", max_length=300, blank=True)
