"""Addresses of the open data, at /open/."""

from django.contrib.auth.decorators import login_not_required

from qiuhao.exchange.open.interface import api

app_name = api.urls_namespace

urlpatterns = list(api.urls[0])
for pattern in urlpatterns:
    pattern.callback = login_not_required(pattern.callback)
