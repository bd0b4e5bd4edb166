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
