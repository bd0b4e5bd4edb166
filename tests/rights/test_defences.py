"""What everybody relies on: markup stays text, guessing is slowed, a second factor, forged forms, limits."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from qiuhao.authority.models import Account
from qiuhao.desk.access import case_key
from qiuhao.exchange.models import Token
from qiuhao.ledger import files, readings
from tests.casefile import world
from tests.desk.conftest import morning
from tests.disclosure.story import Story
from tests.rights.visitors import VISITORS, browser

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
MARKUP = "<img src=x onerror=alert(1)>\"'公司"
ESCAPED = "&lt;img src=x onerror=alert(1)&gt;"


def test_a_name_that_is_markup_stays_text_on_every_page() -> None:
    story = Story("national", name=MARKUP)
    id = story.published().seal[:16]
    client, key = browser("handler"), case_key(story.case)
    of_case = ("case", "case-papers", "case-disclosure", "case-log", "drawing", "correct")
    pages = [reverse(f"desk:{name}", args=[key]) for name in of_case]
    pages += [reverse(f"desk:{name}") for name in ("today", "cases", "publications")]
    pages += [reverse("desk:act", args=[key, "file-case"]), reverse("desk:case-fact", args=[key, 3])]
    pages += ["/", "/d/", f"/d/{id}/", f"/d/{id}/correct/", "/d/?q=" + MARKUP.replace("&", "%26")]
    seen = 0
    for page in pages:
        text = client.get(page).content.decode()
        assert "<img src=x" not in text, page
        seen += ESCAPED in text
    assert seen >= 8, "the name stands on most of these pages"


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "text/plain"])
def test_a_file_that_could_run_is_only_handed_over(kind: str) -> None:
    story, client = Story("national"), browser("handler")
    ref = files.put(b"<svg onload=alert(1)>", media_type=kind, name='a";filename="b.html')
    story.reported("casefile.evidence", sort="书证", name="单据", source="当事人", files=[ref.model_dump()])
    answer = client.get(reverse("desk:case-file", args=[case_key(story.case), ref.sha256]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_a_forged_form_is_refused_everywhere() -> None:
    case, key = Story("national").case, ""
    key = case_key(case)
    inside = browser("handler")
    forged = Client(enforce_csrf_checks=True)
    forged.cookies = inside.cookies
    for name, args in (("act", [key, "examine"]), ("act-draft", [key, "examine"]), ("act-drop", [key, "examine"]),
                       ("purpose", [key]), ("correct", [key])):  # fmt: skip
        assert forged.post(reverse(f"desk:{name}", args=args), {"found": "x"}).status_code == 403, name
    assert forged.post(reverse("account_login"), {"login": "u", "password": "x"}).status_code == 403


def test_guessing_is_slowed_for_the_account_and_says_so() -> None:
    cache.clear()
    browser("handler")
    name = f"u-{VISITORS['handler'].person}"
    page = reverse("account_login")
    for _ in range(5):
        assert "不正确" in Client().post(page, {"login": name, "password": "wrong"}).content.decode()
    slowed = Client().post(page, {"login": name, "password": "long-enough-secret"})
    assert slowed.status_code == 200
    assert "_auth_user_id" not in slowed.client.session
    assert "过多" in slowed.content.decode() or "稍后" in slowed.content.decode()
    cache.clear()


def test_where_it_is_asked_the_desk_opens_only_with_a_second_factor(settings: pytest.FixtureRequest) -> None:
    settings.QIUHAO_MFA = True  # type: ignore[attr-defined]
    case, client = Story("national").case, browser("handler")
    for page in (reverse("desk:today"), reverse("desk:case", args=[case_key(case)])):
        answer = client.get(page)
        assert (answer.status_code, answer["Location"]) == (302, reverse("mfa_index"))
    told = client.get(reverse("mfa_index")).content.decode()
    assert "请先启用" in told
    connections = reverse("connections:connections")
    answer = client.post(connections, {"do": "token", "name": "x", "scopes": ["read"]})
    assert (answer.status_code, answer["Location"]) == (302, reverse("mfa_index")), "no token without a second factor"
    assert not Token.objects.exists()
    assert client.get("/").status_code == 200
    account = Account.objects.get(person=VISITORS["handler"].person)
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert client.get(reverse("desk:today")).status_code == 200


@pytest.mark.parametrize(("given", "asked"), [({}, "True"), ({"QIUHAO_MFA": "0"}, "False")])
def test_production_asks_for_the_second_factor(tmp_path: Path, given: dict[str, str], asked: str) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("QIUHAO_")}
    env |= {"QIUHAO_PRODUCTION": "1", "QIUHAO_HOME": str(tmp_path), "QIUHAO_HOSTS": "a.example",
            "QIUHAO_SECRET_KEY": "k" * 60, "QIUHAO_LOG_ORIGIN": "a.example/log", **given}  # fmt: skip
    names = ("QIUHAO_MFA", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY")
    code = f"from qiuhao.config import settings as s; print(*(getattr(s, name) for name in {names}))"
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [asked, "True", "True"]


def test_the_account_is_enrolled_and_the_password_changed_in_the_platforms_look() -> None:
    client = browser("handler")
    for name, field in (("account_reauthenticate", "password"), ("account_change_password", "oldpassword")):
        text = client.get(reverse(name)).content.decode()
        assert f'name="{field}"' in text
        assert 'class="field' in text
        assert 'class="button primary"' in text
    assert client.post(reverse("account_reauthenticate"), {"password": "long-enough-secret"}).status_code == 302
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    assert 'src="data:image/svg+xml' in page.content.decode()
    assert 'name="code"' in page.content.decode()


@pytest.mark.parametrize("name", ["account_signup", "account_reset_password"])
def test_nobody_opens_or_takes_over_an_account_by_himself(name: str) -> None:
    page = reverse(name)
    answer = Client().get(page)
    assert answer.status_code == 200
    assert "<form" not in answer.content.decode()
    Client().post(
        page, {"username": "eve", "password1": "long-enough-1", "password2": "long-enough-1", "email": "a@b.cn"}
    )
    assert not Account.objects.filter(username="eve").exists()


def test_a_file_over_the_limit_gets_a_sentence_and_nothing_is_recorded(settings: pytest.FixtureRequest) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    settings.QIUHAO_LIMITS = {**settings.QIUHAO_LIMITS, "file": 10}  # type: ignore[attr-defined]
    case, client = Story("national").case, browser("handler")
    upload = SimpleUploadedFile("大文件.pdf", b"x" * 11, content_type="application/pdf")
    answer = client.post(reverse("desk:act", args=[case_key(case), "collect-evidence"]), {"files": upload})
    assert answer.status_code == 413
    assert "文件超过上限（10 字节）" in answer.content.decode()


def test_a_form_over_the_limit_gets_a_page(settings: pytest.FixtureRequest) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100  # type: ignore[attr-defined]
    case, client = Story("national").case, browser("handler")
    answer = client.post(reverse("desk:act", args=[case_key(case), "examine"]), {"found": "x" * 200})
    assert answer.status_code in (400, 413)
    assert "没有保存" in answer.content.decode()


def test_a_token_is_kept_as_a_hash_alone() -> None:
    from qiuhao.exchange import tokens
    from qiuhao.ledger.models import Content

    token, secret = tokens.issue("测试", world.HANDLER, ("read",), ["p-r"])
    row = Token.objects.get(pk=token.pk)
    assert secret not in str(row.__dict__)
    assert len(row.digest) == 64
    assert not any(secret in content.fields for content in Content.objects.all())


def test_a_page_of_a_case_stays_in_no_cache() -> None:
    case, client = Story("national").case, browser("handler")
    assert "no-store" in client.get(reverse("desk:case", args=[case_key(case)]))["Cache-Control"]
    assert readings.looks([case]).lines
