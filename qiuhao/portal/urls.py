"""Addresses of the room `portal`: the public's pages. No log-in. No cookie is set, but by the one form that is posted
(a request for correction), against forgery."""

from django.urls import URLPattern, URLResolver, path

from qiuhao.portal.counter import views as counter
from qiuhao.portal.pages import authorities, clauses, data, decisions, home, logs, numbers, verify

app_name = "portal"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("robots.txt", home.robots, name="robots"),
    path("favicon.ico", home.favicon, name="favicon"),
    path("open/", data.data, name="open-data"),
    path("d/", decisions.decisions, name="decisions"),
    path("d/<str:id>/", decisions.decision, name="decision"),
    path("d/<str:id>/verify/", verify.verify, name="verify"),
    path("d/<str:id>/verify/proof.zip", verify.package, name="proof"),
    path("d/<str:id>/verify/<str:name>.json", verify.disclosed, name="disclosed"),
    path("d/<str:id>/correct/", counter.ask, name="ask-correction"),
    path("correction/", counter.how, name="correction"),
    path("correction/follow/", counter.follow, name="follow"),
    path("a/", authorities.authorities, name="authorities"),
    path("a/certificate/", authorities.certificate, name="certificate"),
    path("a/<str:authority>/numbers/", numbers.numbers, name="numbers"),
    path("a/<str:authority>/numbers.json", numbers.download, name="numbers-download"),
    path("c/<path:clause>/", clauses.clause, name="clause"),
    path("log/", logs.about, name="log"),
    path("log/<path:name>", logs.resource, name="log-file"),
]
