"""申请检查: what the register knows of the matter stands in the form from the beginning."""

from typing import Any

from qiuhao.casefile.verb import Asked, Verb


def fill(asked: Asked) -> dict[str, Any]:
    """A new request begins with what the last one said."""
    planned = asked.history.last("inspection-planned")
    if planned is None:
        return {"handlers": asked.setting.opened.handlers, "unit": asked.setting.opened.unit}
    own = {"matter_listed", "counted_before", "cap", "cap_basis"}
    said: dict[str, Any] = planned.body.model_dump(mode="json", exclude=own)
    return said


verb = Verb("plan-inspection", "casefile.inspection_plan", fill=fill)
