"""Addresses of the page."""

from django.urls import path

from qiuhao.exchange.pages import undelivered, views

app_name = "connections"

urlpatterns = [
    path("", views.connections, name="connections"),
    path("undelivered/", undelivered.undelivered, name="undelivered"),
]
