"""执法主体与人员: who enforces here, and whether a certificate that was shown is valid now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.portal.shell import page, public

LONGEST = 40


@public
def authorities(request: HttpRequest) -> HttpResponse:
    """The authorities that work here, each with its decisions and its register."""
    rows = [
        {
            "name": name,
            "decisions": f"{reverse('portal:decisions')}?authority={id}",
            "numbers": reverse("portal:numbers", args=[id]),
        }
        for id, name in reading.authorities()
    ]
    return page(request, "portal/authorities.html", {"rows": rows, "check": reverse("portal:certificate")})


@public
def certificate(request: HttpRequest) -> HttpResponse:
    """Is the certificate of this number valid today? Asked by number alone."""
    number = request.GET.get("number", "").strip()[:LONGEST]
    found = reading.certificates(number) if number else []
    context = {"number": number, "found": found, "today": reading.today(), "authorities": reverse("portal:authorities")}
    return page(request, "portal/certificate.html", context)
