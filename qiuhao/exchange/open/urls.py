"""Addresses of the open data, under /open/; /open/ itself is a page of the portal."""

from django.contrib.auth.decorators import login_not_required

from qiuhao.exchange.open.interface import api

app_name = api.urls_namespace

urlpatterns = [pattern for pattern in api.urls[0] if pattern.name != "api-root"]
for pattern in urlpatterns:
    pattern.callback = login_not_required(pattern.callback)
