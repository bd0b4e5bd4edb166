"""Coercion at the desk: a measure inside a penalty stands in the story and leaves the case's own proposal alone."""

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile.doing import report
from qiuhao.desk.access import case_stream
from qiuhao.ledger.kinds import make
from tests.casefile import coercion, world
from tests.desk.browser import fill
from tests.desk.conftest import Visit

pytestmark = pytest.mark.django_db


def opened(handler: Client) -> tuple[str, str]:
    done = fill(handler, reverse("desk:open-case"), source="检查发现", content="货架上有许可范围以外的糕点。")
    key = done["Location"].rstrip("/").split("/")[-1]
    return key, case_stream(key)


def test_a_measure_in_a_penalty_is_shown_and_does_not_fill_the_forms_of_the_penalty(visit: Visit) -> None:
    handler = visit(world.HANDLER)
    key, case = opened(handler)
    report(case, make("casefile.sealing", coercion.CONTENT["casefile.sealing"]), [world.HANDLER])
    page = handler.get(reverse("desk:case", args=[key]))
    assert page.status_code == 200
    assert "查封决定书" in page.content.decode()
    assert "解除强制措施或者作出处理决定" in page.content.decode(), "its term is owed"
    end = handler.get(reverse("desk:act", args=[key, "end-investigation"])).content.decode()
    assert "涉嫌超范围生产，证据可能灭失" not in end
    again = handler.get(reverse("desk:act", args=[key, "impound"])).content.decode()
    assert "涉嫌超范围生产，证据可能灭失" in again


@pytest.mark.parametrize(
    "act", ["ask-measure", "approve-measure", "seal", "freeze", "demand", "order-execution", "demolish"]
)
def test_each_step_of_coercion_has_its_page(visit: Visit, act: str) -> None:
    handler = visit(world.HANDLER)
    key, _ = opened(handler)
    assert handler.get(reverse("desk:act", args=[key, act])).status_code == 200


def test_what_the_request_gave_is_folded_so_that_the_spot_comes_first(visit: Visit) -> None:
    handler = visit(world.HANDLER)
    key, case = opened(handler)
    page = reverse("desk:act", args=[key, "seal"])
    urgent = handler.get(page).content.decode()
    assert '<details class="fold" open><summary>审批表、理由、依据和期限' in urgent, "nothing is known yet"
    content = {**coercion.CONTENT["casefile.measure_request"], "sort": "sealing"}
    report(case, make("casefile.measure_request", content), [world.HANDLER])
    asked = handler.get(page).content.decode()
    assert '<details class="fold"><summary>审批表、理由、依据和期限' in asked
    assert asked.index("审批表、理由、依据和期限") < asked.index("清单") < asked.index("情况紧急，当场实施")
    assert "证据可能灭失" in asked
