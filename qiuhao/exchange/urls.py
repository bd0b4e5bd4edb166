"""Addresses of the room `exchange`: the interface, at /api/."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from qiuhao.exchange.api.document import document
from qiuhao.exchange.api.interface import api

app_name = api.urls_namespace

urlpatterns = [path("openapi.json", document, name="document"), *api.urls[0]]
for pattern in urlpatterns:
    # A token stands in the place of a log-in; the interface asks for it itself.
    pattern.callback = login_not_required(pattern.callback)
