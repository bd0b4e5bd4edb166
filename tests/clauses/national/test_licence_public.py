"""A granted licence on the public shelf (许可法 40), put there by the acts of the case and read by a stranger."""

from __future__ import annotations

import pytest
from django.test import Client

from qiuhao.casefile import reading
from qiuhao.disclosure.models import Shelf
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from tests.casefile import licences, world
from tests.casefile.licences import WINDOW, Walk

pytestmark = pytest.mark.django_db


@pytest.mark.clause("nat/xk/40")
def test_a_grant_is_published_and_anybody_can_read_it() -> None:
    ledger.forget()
    reading.forget()
    with clock.fixed(world.MORNING):
        licences.authority()
    walk = Walk()
    walk.do("accept-application", WINDOW, accepted_by=WINDOW, handed_to="何某")
    walk.examined()
    decision = walk.decided()
    walk.served(decision.number)
    assert not Shelf.objects.filter(case=walk.case).exists()
    walk.published(decision.number)
    shelf = Shelf.objects.get(case=walk.case)
    assert (shelf.procedure, shelf.number) == ("licence", "示市监许〔2026〕1号")
    with walk.day():
        page = Client().get(f"/d/{shelf.id}/")
    assert page.status_code == 200
    assert "粮食收购许可证" in page.content.decode()
