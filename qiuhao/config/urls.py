"""The address map: the public portal at the root, the staff's desk, the interface, log-in."""

from django.conf import settings
from django.urls import include, path

from qiuhao.config.health import health

if settings.QIUHAO_DEMO:
    # Only then is the invented cast of any use; its module is not even loaded otherwise.
    from qiuhao.config.demo.announcing import announce

    announce()

urlpatterns = [
    path("api/", include("qiuhao.exchange.urls")),
    path("healthz", health, name="health"),
    path("accounts/", include("qiuhao.config.accounts")),
    path("desk/connections/", include("qiuhao.exchange.pages.urls")),
    path("desk/", include("qiuhao.desk.urls")),
    path("open/", include("qiuhao.exchange.open.urls")),
    path("", include("qiuhao.portal.urls")),
]
