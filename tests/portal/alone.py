"""Addresses of the portal without the desk."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("qiuhao.portal.urls")),
]
