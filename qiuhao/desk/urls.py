"""Addresses of the room `desk`."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "desk"

urlpatterns: list[URLPattern | URLResolver] = [
    path("look/", include("qiuhao.desk.look.urls")),
]
