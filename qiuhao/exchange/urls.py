"""Addresses of the room `exchange`: the interface, at /api/."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from qiuhao.exchange.api.document import document
from qiuhao.exchange.api.interface import api

app_name = api.urls_namespace

urlpatterns = [*api.urls[0], path("openapi.json", document, name="document")]
# Looked through in their order with each request: what is asked most often stands first. No two take the same address.
urlpatterns.sort(key=lambda pattern: not str(pattern.pattern).startswith("cases/<case>/acts"))
for pattern in urlpatterns:
    # A token stands in the place of a log-in; the interface asks for it itself.
    pattern.callback = login_not_required(pattern.callback)
