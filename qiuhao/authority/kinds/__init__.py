"""Records about who may act: authorities, units, matters; persons, certificates, posts; accounts."""

from qiuhao.authority.kinds import (  # noqa: F401
    account_closed,
    account_opened,
    certificate,
    certificate_ended,
    matter,
    override,
    person,
    post,
    post_ended,
    qualification,
    registered,
    unit,
)
