"""更正此前的记录 (yangquan/record/15.3: a new version with author and reason; the old one stays)."""

import json
from typing import Any, ClassVar

from pydantic import JsonValue, ValidationError

from qiuhao.authority.values import Number, Text, field
from qiuhao.casefile.kinds.base import MATTER
from qiuhao.casefile.kinds.public_words import GROUP, NAMES, PublicWords, first_to_second
from qiuhao.casefile.kinds.public_words import MATTER as MATTER_NAME
from qiuhao.ledger.kinds import Kind, content_of, register

COMPUTED = frozenset({"substance", "digest", *NAMES, MATTER_NAME})


@register
class Correction(PublicWords):
    """An earlier record of this stream stands corrected: which, why, and the fields as they should read."""

    kind = "casefile.correction"
    version = 2
    upcasters = {1: first_to_second}
    title = "记录更正"
    act = "correct-record"
    fills = ("correction",)

    of: Number = field("被更正的记录号", group=MATTER, widget="fact:*")
    reason: Text = field("更正理由", group=MATTER, widget="long")
    changes: dict[str, JsonValue] = field("更正内容", group=MATTER, help="字段和更正后的内容", min_length=1)
    public_number: str = field("文号（公示用语）", "", group=GROUP, widget="computed")
    public_authority: str = field("机关（公示用语）", "", group=GROUP, widget="computed")
    public_day: str = field("决定日期（公示用语）", "", group=GROUP, widget="computed")

    PUBLIC: ClassVar[tuple[str, ...]] = (*NAMES, MATTER_NAME, "public_number", "public_authority", "public_day")
    """What a corrected decision says in public, sealed field by field; empty for the correction of anything else."""

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
