"""更正此前的记录 (yangquan/record/15.3: a new version with author and reason; the old one stays)."""

import json
from typing import Any

from pydantic import JsonValue, ValidationError

from qiuhao.authority.values import Number, Text, field
from qiuhao.casefile.kinds.base import MATTER
from qiuhao.ledger.kinds import Kind, content_of, register

COMPUTED = frozenset({"substance", "digest"})


@register
class Correction(Kind):
    """An earlier record of this stream stands corrected: which, why, and the fields as they should read."""

    kind = "casefile.correction"
    title = "记录更正"
    act = "correct-record"
    fills = ("correction",)

    of: Number = field("被更正的记录号", group=MATTER, widget="fact:*")
    reason: Text = field("更正理由", group=MATTER, widget="long")
    changes: dict[str, JsonValue] = field("更正内容", group=MATTER, help="字段和更正后的内容", min_length=1)

    def apply(self, body: Any) -> Any:
        """The corrected body, of the same kind and validated anew; `body` itself where the changes do not fit.

        The act refuses changes that do not fit; a stream that holds such a record all the same stays readable.
        """
        try:
            return self.corrected(body)
        except (ValidationError, AttributeError):
            return body

    def corrected(self, body: Kind) -> Kind:
        """As `apply`, but ValidationError for changes that do not fit. Digests are computed again."""
        content = {name: value for name, value in content_of(body).items() if name not in COMPUTED}
        return type(body).model_validate_json(json.dumps({**content, **self.changes}))
