"""The address map: the public portal at the root, the staff's desk, the interface, log-in."""

from django.urls import include, path

from qiuhao.config.health import health

urlpatterns = [
    path("healthz", health, name="health"),
    path("accounts/", include("allauth.urls")),
    path("desk/", include("qiuhao.desk.urls")),
    path("exchange/", include("qiuhao.exchange.urls")),
    path("", include("qiuhao.portal.urls")),
]
