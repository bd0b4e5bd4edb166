"""Addresses of the page."""

from django.urls import path

from qiuhao.exchange.pages import views

app_name = "connections"

urlpatterns = [path("", views.connections, name="connections")]
