"""Addresses of the gallery; the views answer only in debug and in the demo."""

from django.urls import path

from qiuhao.desk.look import views

urlpatterns = [
    path("", views.gallery, name="look"),
    path("clause/", views.clause, name="look-clause"),
    path("<slug:page>/", views.shell, name="look-shell"),
]
