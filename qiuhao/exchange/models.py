"""Tokens of the interface. What was issued to whom is a record; here stands what a request is checked against."""

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

    @property
    def scope_names(self) -> tuple[str, ...]:
        """read, append."""
        return tuple(self.scopes.split())
