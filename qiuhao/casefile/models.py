"""Projections of the case streams: what lists show and sort by. Rebuilt from the ledger at any time."""

from __future__ import annotations

from django.db import models

from qiuhao.casefile.naming import case_name
from qiuhao.ledger.search.rows import IndexRow, TrayRow

CLUE_WORDS = 21
"""Characters of a clue in a case's name; with 线索： before them it has 24 at most."""


class Case(models.Model):
    """A case as its facts stand now. Only `casefile.projecting` writes here."""

    stream = models.CharField("案件", primary_key=True, max_length=128)
    authority = models.CharField("机关", max_length=64)
    place = models.CharField("法规包", max_length=64)
    unit = models.CharField("承办机构", max_length=64, blank=True)
    handlers = models.TextField("承办人", blank=True)
    """Ids between bars: |p-1|p-2|, so that one filter finds one person."""
    procedure = models.CharField("程序", max_length=32)
    matter = models.CharField("事项", max_length=300, blank=True)
    cause = models.CharField("案由", max_length=300, blank=True)
    parties = models.CharField("当事人", max_length=1000, blank=True)
    clue = models.CharField("线索", max_length=300, blank=True, default="")
    """How the clue begins, for a case that is not filed yet."""
    number = models.CharField("立案号", max_length=300, blank=True)
    decision_number = models.CharField("决定书文号", max_length=300, blank=True)
    outcome = models.CharField("处理结果", max_length=16, blank=True)
    state = models.CharField("状态", max_length=32)
    opened_on = models.DateField("建立日期")
    filed_on = models.DateField("立案日期", null=True)
    decided_on = models.DateField("决定日期", null=True)
    closed_on = models.DateField("结案日期", null=True)
    archived_on = models.DateField("归档日期", null=True)
    head = models.PositiveIntegerField("记录数")
    changed_at = models.DateTimeField("最近记录时间")
    next_due_at = models.DateTimeField("最近的期限", null=True)
    fen = models.BigIntegerField("决定的金额（分）", null=True)
    """What the last decision imposes in money; none where nothing was decided."""
    reckoned_with = models.CharField("所依法规和日历的摘要", max_length=64, blank=True)

    # Who wrote the row and its due dates last leaves a word here (`written`); rebuilding leaves another.
    written = models.CharField(max_length=16, blank=True, default="", serialize=False)

    class Meta:
        indexes = [
            models.Index(fields=["authority", "state", "-changed_at"], name="case_by_authority"),
            models.Index(fields=["-changed_at", "stream"], name="case_newest"),
            models.Index(fields=["authority", "-changed_at", "stream"], name="case_newest_of_authority"),
            models.Index(fields=["authority", "unit", "-changed_at", "stream"], name="case_newest_of_unit"),
            models.Index(fields=["reckoned_with"], name="case_reckoned_with"),
            models.Index(fields=["authority", "number"], name="case_by_number"),
            models.Index(fields=["authority", "decision_number"], name="case_by_decision"),
            models.Index(fields=["opened_on"], name="case_by_opening"),
            models.Index(fields=["authority", "filed_on"], name="case_by_filing"),
        ]

    @property
    def people(self) -> list[str]:
        """Ids of those who handle it."""
        return [person for person in self.handlers.split("|") if person]

    @property
    def name(self) -> str:
        """The case's name; what is not filed goes by the party reported, or by the clue's words."""
        if self.cause:
            return case_name(self.procedure, self.parties, self.cause)
        said = self.parties or self.clue
        if not said:
            return "涉密案件" if self.filed_on else "未立案线索"
        return f"线索：{said}" if len(said) <= CLUE_WORDS else f"线索：{said[: CLUE_WORDS - 1]}…"


class Handling(models.Model):
    """Who handles a case, one row a person."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="handling", db_constraint=False)
    person = models.CharField("承办人", max_length=64)

    class Meta:
        indexes = [models.Index(fields=["person", "case"], name="handling_by_person")]


class CaseText(IndexRow):
    """The internal index: the words of all facts of a case (`casefile.indexing`). Never read by the portal."""

    class Meta:
        indexes = [models.Index(fields=["document", "block"], name="case_text_by_case")]


class Unindexed(TrayRow):
    """The in-tray of that index: cases with records whose words are not in it yet (`casefile.catching_up`)."""

    class Meta(TrayRow.Meta):
        pass


class DueDate(models.Model):
    """One duty of a case as last reckoned. Whether it is overdue is computed when asked, never kept.

    While its clock stands, `due_at` and `day` are those of the moment at which it stopped: the date is moved on by as
    much as the clock will have stood, and pages that show it reckon it as of now.
    """

    key = models.CharField(primary_key=True, max_length=200)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="dues", db_constraint=False)
    authority = models.CharField("机关", max_length=64, default="")
    unit = models.CharField("承办机构", max_length=64, blank=True, default="")
    """As the case has them, so that one index gives what an authority or a unit owes first."""
    duty = models.CharField("职责", max_length=64)
    subject = models.PositiveIntegerField("所关记录")
    whose = models.CharField("谁的", max_length=16)
    started_at = models.DateTimeField("起算")
    due_at = models.DateTimeField("最迟", null=True)
    day = models.DateField("期限日", null=True)
    clause = models.CharField("依据", max_length=64)
    provisional = models.BooleanField("暂定", default=False)
    paused = models.BooleanField("暂停计算", default=False)
    fulfilled_at = models.DateTimeField("完成", null=True)
    excused = models.BooleanField("依法不再需要", default=False)

    class Meta:
        indexes = [
            # What runs is little beside what was done, and asked for in the order of its dates.
            models.Index(fields=["due_at", "key"], name="due_running", condition=models.Q(fulfilled_at=None)),
            models.Index(
                fields=["authority", "due_at", "key"], name="due_of_authority", condition=models.Q(fulfilled_at=None)
            ),
            models.Index(
                fields=["authority", "unit", "due_at", "key"], name="due_of_unit", condition=models.Q(fulfilled_at=None)
            ),
            # Of one duty, which may be rare among what runs.
            models.Index(fields=["duty", "due_at", "key"], name="due_of_duty", condition=models.Q(fulfilled_at=None)),
        ]


class Inspected(models.Model):
    """One inspection of one party, for the question how often it has been inspected this year."""

    key = models.CharField(primary_key=True, max_length=160)
    stream = models.CharField("检查", max_length=128)
    authority = models.CharField("机关", max_length=64)
    party = models.CharField("被检查人", max_length=300)
    """Credit code or number of the party; its name where none is known."""
    name = models.CharField("名称", max_length=300)
    matter = models.CharField("事项", max_length=300)
    cause = models.CharField("检查名称", max_length=300)
    ground = models.CharField("来源", max_length=16)
    on = models.DateField("日期")
    """Day of the first on-site act; before it the day it is planned for."""
    stage = models.CharField("进度", max_length=16)
    """planned · begun · concluded · closed · cancelled."""
    result = models.CharField("结果", max_length=16, blank=True)
    draw = models.CharField("随机抽取", max_length=128, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["authority", "party", "on"], name="inspected_by_party"),
            models.Index(fields=["stream"], name="inspected_by_stream"),
            models.Index(fields=["draw"], name="inspected_by_draw"),
        ]


class Draw(models.Model):
    """One random draw of an authority."""

    stream = models.CharField(primary_key=True, max_length=128)
    authority = models.CharField("机关", max_length=64)
    cause = models.CharField("抽查名称", max_length=300)
    matter = models.CharField("事项", max_length=300)
    sealed_at = models.DateTimeField("名单封存时间")
    objects_listed = models.PositiveIntegerField("名单中的对象")
    count = models.PositiveIntegerField("抽取数")
    drawn = models.BooleanField("已抽取", default=False)

    class Meta:
        indexes = [models.Index(fields=["authority", "-sealed_at"], name="draw_by_authority")]

    @property
    def key(self) -> str:
        """The part of the address that names it."""
        return str(self.stream).split("/", 1)[1]
