"""Tokens, retries and uploads of the interface. What was issued to whom is a record; here stands what a request is
checked against."""

from django.db import models


class Token(models.Model):
    """A token by the hash of its secret; the secret itself is kept nowhere."""

    id = models.CharField(primary_key=True, max_length=64)
    digest = models.CharField("摘要", max_length=64, unique=True)
    name = models.CharField("用途", max_length=300)
    person = models.CharField("代表的人员", max_length=64, db_index=True)
    system = models.CharField("使用的系统", max_length=300, blank=True)
    scopes = models.CharField("范围", max_length=64)
    issued_at = models.DateTimeField("签发时间")
    until = models.DateField("有效期至", null=True)
    revoked_at = models.DateTimeField("收回时间", null=True)
    used_at = models.DateTimeField("最近使用", null=True)

    @property
    def scope_names(self) -> tuple[str, ...]:
        """read, append."""
        return tuple(self.scopes.split())


class Use(models.Model):
    """An idempotency key as a person used it: the same request again is a retry, another one is told so."""

    person = models.CharField("代表的人员", max_length=64)
    key = models.CharField("幂等键", max_length=128)
    digest = models.CharField("请求的摘要", max_length=64)
    at = models.DateTimeField("时间")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="exchange_use_once")]


class Upload(models.Model):
    """Who handed in a file through the interface: only he may name it in what he records."""

    person = models.CharField("代表的人员", max_length=64)
    digest = models.CharField("SHA-256 摘要", max_length=64)
    at = models.DateTimeField("时间")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "digest"], name="exchange_upload_once")]


class Subscription(models.Model):
    """A webhook: what is told to which address, for whom. Its secret is derived and kept nowhere."""

    id = models.CharField(primary_key=True, max_length=64)
    authority = models.CharField("机关", max_length=64, db_index=True)
    person = models.CharField("代表的人员", max_length=64, db_index=True)
    name = models.CharField("用途", max_length=300)
    address = models.CharField("地址", max_length=500)
    events = models.CharField("事件", max_length=200)
    days = models.PositiveSmallIntegerField("提前几日", default=3)
    salt = models.CharField(max_length=64)
    opened_at = models.DateTimeField("建立时间")
    stopped_at = models.DateTimeField("停止时间", null=True)

    @property
    def event_names(self) -> tuple[str, ...]:
        """recorded, due-soon, overdue, published."""
        return tuple(self.events.split())


class Message(models.Model):
    """One message to one address: written with what it tells of, sent by the worker, kept as the log of sending."""

    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE, related_name="messages")
    event = models.CharField("事件号", max_length=300)
    sort = models.CharField("事件", max_length=16)
    case = models.CharField("案件", max_length=128)
    body = models.TextField("正文")
    state = models.CharField("状态", max_length=16, default="waiting")
    """waiting · delivered · failed."""
    tries = models.PositiveSmallIntegerField("已试次数", default=0)
    next_at = models.DateTimeField("下次发送")
    status = models.PositiveSmallIntegerField("答复", default=0)
    said = models.CharField("没有送达的原因", max_length=300, blank=True)
    made_at = models.DateTimeField("产生时间")
    delivered_at = models.DateTimeField("送达时间", null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscription", "event"], name="exchange_event_once")]
        indexes = [models.Index(fields=["state", "next_at"], name="exchange_waiting")]
